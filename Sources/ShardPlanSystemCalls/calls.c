#define _GNU_SOURCE

#include "ShardPlanSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef __linux__

#include <sys/syscall.h>
#include <sys/vfs.h>

// As in <linux/fs.h> and <linux/magic.h>, which not every machine has.
enum { no_replace = 1 << 0, exchange = 1 << 1 };
static const long process_file_system = 0x9fa0;

int shardplan_open_folder(int base, const char *path) {
  return openat(base, path, O_PATH | O_DIRECTORY | O_CLOEXEC);
}

static int rename_by(int folder, const char *old_name, const char *new_name, unsigned flags) {
  // Not the function of the library, which older ones lack.
  int result = (int)syscall(SYS_renameat2, folder, old_name, folder, new_name, flags);
  if (result != 0 && errno == ENOSYS) errno = EINVAL;
  return result;
}

int shardplan_exchange(int folder, const char *one, const char *other) {
  return rename_by(folder, one, other, exchange);
}

int shardplan_rename_to_new(int folder, const char *old_name, const char *new_name) {
  return rename_by(folder, old_name, new_name, no_replace);
}

bool shardplan_is_mount_point(int folder, const char *name) {
#ifdef STATX_ATTR_MOUNT_ROOT
  struct statx status;
  return statx(folder, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT, 0, &status) == 0 &&
         (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#else
  (void)folder, (void)name;
  return false;
#endif
}

bool shardplan_is_of_processes(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 && (long)status.f_type == process_file_system;
}

#else

#include <sys/mount.h>
#include <sys/param.h>

int shardplan_open_folder(int base, const char *path) {
  return openat(base, path, O_SEARCH | O_DIRECTORY | O_CLOEXEC);
}

int shardplan_exchange(int folder, const char *one, const char *other) {
  int result = renameatx_np(folder, one, folder, other, RENAME_SWAP);
  if (result != 0 && errno == ENOTSUP) errno = EINVAL;
  return result;
}

int shardplan_rename_to_new(int folder, const char *old_name, const char *new_name) {
  int result = renameatx_np(folder, old_name, folder, new_name, RENAME_EXCL);
  if (result != 0 && errno == ENOTSUP) errno = EINVAL;
  return result;
}

bool shardplan_is_mount_point(int folder, const char *name) {
  (void)folder, (void)name;
  return false;
}

bool shardplan_is_of_processes(int descriptor) {
  struct statfs status;
  return fstatfs(descriptor, &status) == 0 && strcmp(status.f_fstypename, "devfs") == 0;
}

#endif
