#ifndef PICTURE_SHIMS_H
#define PICTURE_SHIMS_H

#include <stddef.h>
#include <stdint.h>

// libvips' operations take variable arguments, which Swift cannot call; these do what Banbao asks of it, and load it first.

// Loads libvips once; 0, or not when it cannot be loaded.
int banbao_picture_library(void);

typedef struct {
  int32_t width, height; // as shown: after the turning that EXIF asks for
  int32_t pages;         // more than one in an animation
  int32_t has_alpha;
  int32_t has_location; // EXIF tells where the picture was taken
  int32_t has_metadata; // EXIF, XMP or IPTC of any kind
} banbao_picture_head;

enum { BANBAO_WEBP = 0, BANBAO_JPEG = 1, BANBAO_PNG = 2 };

// Reads the head of a picture; 0, or not when libvips cannot read it.
int banbao_picture_read_head(const void *bytes, size_t length, banbao_picture_head *head);

// Makes a picture of so many pixels' width, turned upright, in sRGB, without metadata; 0, or not when it cannot be made.
// The bytes are given back with banbao_picture_free.
int banbao_picture_make(const void *bytes, size_t length, int32_t width, int32_t format,
                        uint8_t **made, size_t *made_length, int32_t *height);

void banbao_picture_free(uint8_t *bytes);

#endif
