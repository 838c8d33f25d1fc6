/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-shown-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define FOLDER "sovittu"
#define MAX_NAME 120
#define MAX_EXTENSION 16

struct _SovShownCopy
{
  char *folder;
  char *path; /* NULL until the file is there */
  int lock;   /* of the folder: as long as it is held nobody sweeps it */
};

/* What is run, or is shown by what can run scripts. */
static const char *const risky[] = {
  "appimage", "bash", "bat", "cmd", "com", "deb", "desktop", "docm", "exe", "flatpak", "flatpakref", "hta", "htm", "html",
  "jar", "js", "lnk", "mht", "mhtml", "msi", "pif", "pl", "pptm", "ps1", "py", "rb", "rpm", "run", "scr", "sh", "svg",
  "url", "vbs", "xhtml", "xlsm", "xml"
};

static gboolean
is_shown (gunichar c)
{
  if (g_unichar_iscntrl (c) || c == '/' || c == '\\')
    return FALSE;

  /* They make "exe.txt" of "txt.exe". */
  return !((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c || c == 0xfeff);
}

/* The last of the bytes that fit and end with a whole character. */
static gsize
fit (const char *text,
     gsize bytes)
{
  while (bytes > 0 && ((guchar) text[bytes] & 0xc0) == 0x80)
    bytes--;

  return bytes;
}

static char *
shorten (const char *name)
{
  const char *dot = strrchr (name, '.');
  gsize tail = dot != NULL && dot > name && strlen (dot) <= MAX_EXTENSION ? strlen (dot) : 0;
  gsize length = strlen (name);

  if (length <= MAX_NAME)
    return g_strdup (name);

  return g_strdup_printf ("%.*s%s", (int) fit (name, MAX_NAME - tail), name, tail > 0 ? dot : "");
}

char *
sov_shown_copy_make_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  const char *slash = MAX (strrchr (composed, '/'), strrchr (composed, '\\'));
  g_autoptr (GString) kept = g_string_new (NULL);
  const char *start;

  for (const char *at = slash != NULL ? slash + 1 : composed; *at != '\0'; at = g_utf8_next_char (at))
    if (is_shown (g_utf8_get_char (at)))
      g_string_append_unichar (kept, g_utf8_get_char (at));

  start = kept->str + strspn (kept->str, ". ");
  return *start != '\0' ? shorten (start) : g_strdup ("file");
}

static gboolean
begins_as_program (GBytes *data)
{
  static const char *const signs[] = { "#!", "\177ELF",
                                       "MZ", "[Desktop Entry]" };
  gsize size;
  const char *bytes = g_bytes_get_data (data, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (size >= strlen (signs[i]) && memcmp (bytes, signs[i], strlen (signs[i])) == 0)
      return TRUE;

  return FALSE;
}

gboolean
sov_shown_copy_is_risky (const char *name,
                         GBytes *data)
{
  g_autofree char *safe = sov_shown_copy_make_name (name);
  const char *dot = strrchr (safe, '.');

  for (gsize i = 0; dot != NULL && i < G_N_ELEMENTS (risky); i++)
    if (g_ascii_strcasecmp (dot + 1, risky[i]) == 0)
      return TRUE;

  return begins_as_program (data);
}

static char *
dup_home (void)
{
  return g_build_filename (g_get_user_runtime_dir (), FOLDER, NULL);
}

static gboolean
fail (const char *doing,
      GError **error)
{
  int errsv = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv), "%s: %s", doing, g_strerror (errsv));
  return FALSE;
}

static gboolean
make_folder (SovShownCopy *self,
             GError **error)
{
  g_autofree char *home = dup_home ();

  self->folder = g_build_filename (home, "XXXXXX", NULL);
  if (g_mkdir_with_parents (home, 0700) != 0 || g_mkdtemp_full (self->folder, 0700) == NULL)
    {
      g_clear_pointer (&self->folder, g_free);
      return fail ("making a folder for the file", error);
    }

  self->lock = open (self->folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  return (self->lock >= 0 && flock (self->lock, LOCK_EX | LOCK_NB) == 0) || fail ("holding the folder for the file", error);
}

static gboolean
write_all (int fd,
           GBytes *data)
{
  gsize size;
  const char *at = g_bytes_get_data (data, &size);

  while (size > 0)
    {
      gssize n = write (fd, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      at += n;
      size -= (gsize) n;
    }

  return TRUE;
}

static gboolean
write_file (SovShownCopy *self,
            const char *name,
            GBytes *data,
            GError **error)
{
  g_autofree char *safe = sov_shown_copy_make_name (name);
  int fd;
  gboolean ok;

  self->path = g_build_filename (self->folder, safe, NULL);
  fd = open (self->path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0400);
  ok = fd >= 0 && write_all (fd, data);
  if (!ok)
    fail ("writing the file", error);
  if (fd >= 0)
    close (fd);

  return ok;
}

SovShownCopy *
sov_shown_copy_new (const char *name,
                    GBytes *data,
                    GError **error)
{
  g_autoptr (SovShownCopy) self = g_new0 (SovShownCopy, 1);

  self->lock = -1;
  if (!make_folder (self, error) || !write_file (self, name, data, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
sov_shown_copy_free (SovShownCopy *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL)
    g_rmdir (self->folder);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

const char *
sov_shown_copy_get_path (SovShownCopy *self)
{
  return self->path;
}

/* A folder that somebody holds is a running program's. */
static void
sweep_folder (const char *folder)
{
  int lock = open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  g_autoptr (GDir) files = lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) == 0 ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    unlinkat (lock, name, 0);
  if (files != NULL)
    g_rmdir (folder);
  if (lock >= 0)
    close (lock);
}

void
sov_shown_copy_sweep (void)
{
  g_autofree char *home = dup_home ();
  g_autoptr (GDir) folders = g_dir_open (home, 0, NULL);
  const char *name;

  while (folders != NULL && (name = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *folder = g_build_filename (home, name, NULL);

      sweep_folder (folder);
    }
}
