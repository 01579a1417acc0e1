#include "picture_shims.h"
#include <pthread.h>
#include <vips/vips.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int ready = 0;

// What libvips has to say of a damaged picture is said by the caller, as a finding.
static void say_nothing(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {}

static void start(void) {
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, say_nothing, NULL);
  if (VIPS_INIT("banbao")) return;
  // Pictures are made side by side, each on one thread; loaders that are not hardened stay off.
  vips_concurrency_set(1);
  vips_cache_set_max(0);
  vips_block_untrusted_set(TRUE);
  ready = 1;
}

static int has(VipsImage *image, const char *name) { return vips_image_get_typeof(image, name) != 0; }

int banbao_picture_read_head(const void *bytes, size_t length, banbao_picture_head *head) {
  pthread_once(&once, start);
  if (!ready) return 1;
  VipsImage *image = vips_image_new_from_buffer(bytes, length, "", NULL);
  if (!image) {
    vips_error_clear();
    return 1;
  }
  int turned = vips_image_get_orientation_swap(image);
  int width = vips_image_get_width(image), height = vips_image_get_page_height(image);
  head->width = turned ? height : width;
  head->height = turned ? width : height;
  head->pages = vips_image_get_n_pages(image);
  head->has_alpha = vips_image_hasalpha(image);
  head->has_location = has(image, "exif-ifd3-GPSLatitude") || has(image, "exif-ifd3-GPSLongitude");
  head->has_metadata = has(image, VIPS_META_EXIF_NAME) || has(image, VIPS_META_XMP_NAME) ||
                       has(image, VIPS_META_IPTC_NAME);
  g_object_unref(image);
  return 0;
}

int banbao_picture_make(const void *bytes, size_t length, int32_t width, int32_t format,
                        uint8_t **made, size_t *made_length, int32_t *height) {
  pthread_once(&once, start);
  if (!ready) return 1;
  VipsImage *image = NULL;
  // Only smaller, never larger; upright by EXIF, which thumbnailing obeys by itself.
  if (vips_thumbnail_buffer((void *)bytes, length, &image, width, "height", 100000, "size",
                            VIPS_SIZE_DOWN, "export_profile", "srgb", "fail_on", VIPS_FAIL_ON_ERROR, NULL)) {
    vips_error_clear();
    return 1;
  }
  void *buffer = NULL;
  size_t size = 0;
  int failed = 1;
  switch (format) {
  case BANBAO_WEBP:
    failed = vips_webpsave_buffer(image, &buffer, &size, "Q", 78, "effort", 4, "strip", TRUE, NULL);
    break;
  case BANBAO_JPEG:
    failed = vips_jpegsave_buffer(image, &buffer, &size, "Q", 80, "optimize_coding", TRUE, "interlace", TRUE,
                                  "strip", TRUE, NULL);
    break;
  case BANBAO_PNG:
    failed = vips_pngsave_buffer(image, &buffer, &size, "compression", 9, "strip", TRUE, NULL);
    break;
  }
  *height = vips_image_get_height(image);
  g_object_unref(image);
  if (failed) {
    vips_error_clear();
    return 1;
  }
  *made = buffer;
  *made_length = size;
  return 0;
}

void banbao_picture_free(uint8_t *bytes) { g_free(bytes); }
