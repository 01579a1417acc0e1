#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

// Exported by the library; its header utf8.h is installed by some distributions only.
int cmark_utf8proc_is_space(int32_t scalar);
int cmark_utf8proc_is_punctuation(int32_t scalar);
