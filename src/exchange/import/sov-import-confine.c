/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-confine.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#define MEMORY (512UL * 1024 * 1024)
#define SECONDS 20
#define FILES 16

/* What reading, counting and answering needs. Everything else is refused with
 * EPERM, as if the machine did not allow it. */
static const int allowed[] = {
  SCMP_SYS (access),
  SCMP_SYS (brk),
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (close),
  SCMP_SYS (dup),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (fcntl),
  SCMP_SYS (fstat),
  SCMP_SYS (fstatfs),
  SCMP_SYS (futex),
  SCMP_SYS (getcwd),
  SCMP_SYS (getdents64),
  SCMP_SYS (getegid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getpid),
  SCMP_SYS (getrandom),
  SCMP_SYS (getrlimit),
  SCMP_SYS (gettid),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (getuid),
  SCMP_SYS (lseek),
  SCMP_SYS (lstat),
  SCMP_SYS (madvise),
  SCMP_SYS (mmap),
  SCMP_SYS (mprotect),
  SCMP_SYS (mremap),
  SCMP_SYS (munmap),
  SCMP_SYS (newfstatat),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  SCMP_SYS (pread64),
  SCMP_SYS (read),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (sched_yield),
  SCMP_SYS (sigaltstack),
  SCMP_SYS (stat),
  SCMP_SYS (statx),
  SCMP_SYS (sysinfo),
  SCMP_SYS (uname),
  SCMP_SYS (write),
  SCMP_SYS (writev),
};

static gboolean
limit (__rlimit_resource_t what,
       rlim_t most)
{
  const struct rlimit limits = { most, most };

  return setrlimit (what, &limits) == 0;
}

/* A sanitizer keeps a map of the whole address space. */
static gboolean
limit_memory (void)
{
#if defined(__SANITIZE_ADDRESS__)
  return TRUE;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
  return TRUE;
#else
  return limit (RLIMIT_AS, MEMORY);
#endif
#else
  return limit (RLIMIT_AS, MEMORY);
#endif
}

/* Time zones and character sets are read from files when they are first asked
 * for; nothing is ever opened for writing. */
static gboolean
allow_reading (scmp_filter_ctx filter)
{
  const struct scmp_arg_cmp read_only = SCMP_A2_32 (SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY);

  return seccomp_rule_add_array (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1, &read_only) == 0;
}

static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EPERM));
  gboolean ok = filter != NULL && allow_reading (filter);

  for (guint i = 0; ok && i < G_N_ELEMENTS (allowed); i++)
    ok = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
  ok = ok && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);

  return ok;
}

gboolean
sov_import_confine (void)
{
  return prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         limit (RLIMIT_CPU, SECONDS) && limit (RLIMIT_NOFILE, FILES) && limit (RLIMIT_FSIZE, 0) &&
         limit (RLIMIT_NPROC, 0) && limit (RLIMIT_CORE, 0) && limit_memory () && filter_calls ();
}
