/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the disk full for the program that it is loaded into before all others: nothing can be written into a file. */

#include <errno.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

ssize_t write (int fd, const void *data, size_t length);

ssize_t
write (int         fd,
       const void *data,
       size_t      length)
{
  struct stat status;

  if (fd > STDERR_FILENO && fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    {
      errno = ENOSPC;
      return -1;
    }

  return syscall (SYS_write, fd, data, length);
}
