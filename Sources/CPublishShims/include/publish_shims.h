#ifndef BANBAO_PUBLISH_SHIMS_H
#define BANBAO_PUBLISH_SHIMS_H

/* Exchanges two paths of one file system in one step (Linux renameat2 with RENAME_EXCHANGE). Both must exist.
   Returns 0, or the errno value of the refusal; EINVAL and ENOSYS mean the file system or kernel cannot do it.
   Here because Swift's Glibc module hides renameat2. */
int banbao_exchange_paths(const char *a, const char *b);

/* Brings everything written so far to the file system of an open file onto its disk (Linux syncfs).
   Returns 0, or the errno value of what could not be written. Here because Swift's Glibc module hides syncfs. */
int banbao_sync_file_system(int handle);

#endif
