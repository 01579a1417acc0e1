#include "picture_shims.h"
#include <dlfcn.h>
#include <pthread.h>
#include <vips/vips.h>

// libvips is loaded when the first picture is read, not when the program starts: it and the eighty libraries it brings take
// 33 of 41 ms of starting, and most runs make no picture. The types are those of its header.
#define LIBRARY "libvips.so.42"
#define FUNCTIONS(USE)                                                                                                \
  USE(vips_init)                                                                                                      \
  USE(vips_concurrency_set)                                                                                           \
  USE(vips_cache_set_max)                                                                                             \
  USE(vips_block_untrusted_set)                                                                                       \
  USE(vips_error_clear)                                                                                               \
  USE(vips_image_new_from_buffer)                                                                                     \
  USE(vips_image_get_typeof)                                                                                          \
  USE(vips_image_get_orientation_swap)                                                                                \
  USE(vips_image_get_width)                                                                                           \
  USE(vips_image_get_height)                                                                                          \
  USE(vips_image_get_page_height)                                                                                     \
  USE(vips_image_get_n_pages)                                                                                         \
  USE(vips_image_hasalpha)                                                                                            \
  USE(vips_thumbnail_buffer)                                                                                          \
  USE(vips_webpsave_buffer)                                                                                           \
  USE(vips_jpegsave_buffer)                                                                                           \
  USE(vips_pngsave_buffer)                                                                                            \
  USE(g_log_set_handler)                                                                                              \
  USE(g_object_unref)                                                                                                 \
  USE(g_free)

static struct {
#define MEMBER(name) __typeof__(name) *to_##name;
  FUNCTIONS(MEMBER)
} call;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int ready = 0;

static int load(void) {
  void *library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  if (!library) return 0;
#define FIND(name)                                                                                                    \
  call.to_##name = (__typeof__(name) *)dlsym(library, #name);                                                         \
  if (!call.to_##name) return 0;
  FUNCTIONS(FIND)
  return 1;
}

// What libvips has to say of a damaged picture is said by the caller, as a finding.
static void say_nothing(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {}

static void start(void) {
  if (!load()) return;
  call.to_g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, say_nothing, NULL);
  if (call.to_vips_init("banbao")) return;
  // Pictures are made side by side, each on one thread; loaders that are not hardened stay off.
  call.to_vips_concurrency_set(1);
  call.to_vips_cache_set_max(0);
  call.to_vips_block_untrusted_set(TRUE);
  ready = 1;
}

int banbao_picture_library(void) {
  pthread_once(&once, start);
  return ready ? 0 : 1;
}

static int has(VipsImage *image, const char *name) { return call.to_vips_image_get_typeof(image, name) != 0; }

int banbao_picture_read_head(const void *bytes, size_t length, banbao_picture_head *head) {
  if (banbao_picture_library()) return 1;
  VipsImage *image = call.to_vips_image_new_from_buffer(bytes, length, "", NULL);
  if (!image) {
    call.to_vips_error_clear();
    return 1;
  }
  int turned = call.to_vips_image_get_orientation_swap(image);
  int width = call.to_vips_image_get_width(image), height = call.to_vips_image_get_page_height(image);
  head->width = turned ? height : width;
  head->height = turned ? width : height;
  head->pages = call.to_vips_image_get_n_pages(image);
  head->has_alpha = call.to_vips_image_hasalpha(image);
  head->has_location = has(image, "exif-ifd3-GPSLatitude") || has(image, "exif-ifd3-GPSLongitude");
  head->has_metadata = has(image, VIPS_META_EXIF_NAME) || has(image, VIPS_META_XMP_NAME) ||
                       has(image, VIPS_META_IPTC_NAME);
  call.to_g_object_unref(image);
  return 0;
}

int banbao_picture_make(const void *bytes, size_t length, int32_t width, int32_t format,
                        uint8_t **made, size_t *made_length, int32_t *height) {
  if (banbao_picture_library()) return 1;
  VipsImage *image = NULL;
  // Only smaller, never larger; upright by EXIF, which thumbnailing obeys by itself.
  if (call.to_vips_thumbnail_buffer((void *)bytes, length, &image, width, "height", 100000, "size",
                                    VIPS_SIZE_DOWN, "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR,
                                    NULL)) {
    call.to_vips_error_clear();
    return 1;
  }
  void *buffer = NULL;
  size_t size = 0;
  int failed = 1;
  switch (format) {
  case BANBAO_WEBP:
    failed = call.to_vips_webpsave_buffer(image, &buffer, &size, "Q", 78, "effort", 4, "strip", TRUE, NULL);
    break;
  case BANBAO_JPEG:
    failed = call.to_vips_jpegsave_buffer(image, &buffer, &size, "Q", 80, "optimize_coding", TRUE, "interlace",
                                          TRUE, "strip", TRUE, NULL);
    break;
  case BANBAO_PNG:
    failed = call.to_vips_pngsave_buffer(image, &buffer, &size, "compression", 9, "strip", TRUE, NULL);
    break;
  }
  *height = call.to_vips_image_get_height(image);
  call.to_g_object_unref(image);
  if (failed) {
    call.to_vips_error_clear();
    return 1;
  }
  *made = buffer;
  *made_length = size;
  return 0;
}

void banbao_picture_free(uint8_t *bytes) {
  if (!banbao_picture_library()) call.to_g_free(bytes);
}
