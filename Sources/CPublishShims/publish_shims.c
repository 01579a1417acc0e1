#define _GNU_SOURCE
#include "publish_shims.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int banbao_exchange_paths(const char *a, const char *b) {
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int banbao_sync_file_system(int handle) { return syncfs(handle) == 0 ? 0 : errno; }
