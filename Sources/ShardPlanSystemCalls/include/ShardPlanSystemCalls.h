// Calls of the operating system that Swift's view of the C library leaves out.
//
// All return -1 and set `errno` when they fail, unless they say otherwise.

#ifndef SHARDPLAN_SYSTEM_CALLS_H
#define SHARDPLAN_SYSTEM_CALLS_H

#include <stdbool.h>

// Opens a folder to find files in; needs no right to list it. `base` is the folder that a relative
// path begins in, or AT_FDCWD.
int shardplan_open_folder(int base, const char *path);

// Exchanges two files of a folder in one step; both must exist. EINVAL where the file system cannot.
int shardplan_exchange(int folder, const char *one, const char *other);

// Gives a file a new name in its folder in one step. EEXIST if a file has that name, EINVAL where the
// file system cannot.
int shardplan_rename_to_new(int folder, const char *old_name, const char *new_name);

// Whether something is mounted over a file of a folder; false where the system does not tell.
bool shardplan_is_mount_point(int folder, const char *name);

// Whether an open file or folder belongs to the file system of processes (/proc), or is /dev/fd.
bool shardplan_is_of_processes(int descriptor);

#endif
