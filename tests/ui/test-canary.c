/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "canary-life.h"
#include "support/canary.h"
#include "support/ui-support.h"
#include "support/vault-fixture.h"

/* Whether anything that was entrusted to Sovittu stands in clear anywhere: it is
 * lived with in a process and a home of its own, and then every file of that home
 * is looked through. T1, a disk in strange hands; T29, what a program leaves
 * behind by the way: logs, cores, drafts, previews, lists of recent files. */

#define LIVE_OPTION "--live"

typedef struct
{
  char *place;
  char *homes; /* all that Sovittu may write to */
  char *run;   /* of them: XDG_RUNTIME_DIR */
  char *own;   /* the user's own, who may have in clear what they like */
  char *said;  /* what it says on the terminal */
  char *log;
  GSubprocess *process;
} Fixture;

static char *
make_folder (const char *parent,
             const char *name)
{
  char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  return path;
}

static void
write_file (const char *folder,
            const char *name,
            const char *text,
            int mode)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

/* A reader of texts, that notes what it was given. */
static void
add_reader (Fixture *f,
            const char *data)
{
  g_autofree char *applications = make_folder (data, "applications");
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\nprintf '%%s' \"$1\" >'%s/shown.part'\nmv '%s/shown.part' '%s/" LIFE_SHOWN "'\n",
                                             f->own, f->own, f->own);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Reader\nExec=%s/reader %%f\nMimeType=text/plain;\n", f->own);

  write_file (f->own, "reader", script, 0755);
  write_file (applications, "reader.desktop", entry, 0600);
  write_file (applications, "mimeapps.list", "[Default Applications]\ntext/plain=reader.desktop\n", 0600);
}

static void
set_up (Fixture *f,
        gconstpointer unused)
{
  g_autofree char *data = NULL;

  f->place = fixture_folder_new ();
  f->homes = make_folder (f->place, "homes");
  f->own = make_folder (f->place, "own");
  f->run = make_folder (f->homes, "run");
  data = make_folder (f->homes, "data");
  f->said = g_build_filename (f->homes, "said", NULL);
  f->log = g_build_filename (f->homes, "log", NULL);
  add_reader (f, data);
}

static void
tear_down (Fixture *f,
           gconstpointer unused)
{
  g_clear_object (&f->process);
  g_free (f->homes);
  g_free (f->run);
  g_free (f->own);
  g_free (f->said);
  g_free (f->log);
  fixture_folder_remove (f->place);
}

/* Beginning and ending a life */

static void
set_place (Fixture *f,
           GSubprocessLauncher *launcher,
           const char *variable,
           const char *name)
{
  g_autofree char *path = g_build_filename (f->homes, name, NULL);

  g_mkdir_with_parents (path, 0700);
  g_subprocess_launcher_setenv (launcher, variable, path, TRUE);
}

static GSubprocessLauncher *
create_launcher (Fixture *f)
{
  static const char *const places[][2] = {
    { "HOME", "home" },
    { "TMPDIR", "tmp" },
    { "XDG_CACHE_HOME", "cache" },
    { "XDG_CONFIG_HOME", "config" },
    { "XDG_DATA_HOME", "data" },
    { "XDG_STATE_HOME", "state" },
    { "XDG_RUNTIME_DIR", "run" },
  };
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *keyring = g_build_filename (f->homes, "keyring", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    set_place (f, launcher, places[i][0], places[i][1]);
  g_subprocess_launcher_setenv (launcher, "SECRET_BACKEND", "file", TRUE);
  g_subprocess_launcher_setenv (launcher, "SECRET_FILE_TEST_PATH", keyring, TRUE);
  g_subprocess_launcher_setenv (launcher, "SECRET_FILE_TEST_PASSWORD", "test", TRUE);
  g_subprocess_launcher_setenv (launcher, "GSETTINGS_BACKEND", "keyfile", TRUE);
  g_subprocess_launcher_setenv (launcher, "G_MESSAGES_DEBUG", "all", TRUE);
  /* The toolkit has complaints of its own dialog for files. */
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "", TRUE);
  g_subprocess_launcher_set_stdout_file_path (launcher, f->said);
  g_subprocess_launcher_set_stderr_file_path (launcher, f->log);

  return launcher;
}

/* Whether it told on @fd, which is closed, that it has lived. */
static gboolean
has_told (int fd)
{
  FILE *told = fdopen (fd, "r");
  char line[32] = "";
  gboolean lived;

  g_assert_nonnull (told);
  lived = fgets (line, sizeof line, told) != NULL && g_str_equal (line, LIFE_IS_LIVED "\n");
  fclose (told);

  return lived;
}

/* Returns when it has lived. */
static void
live (Fixture *f,
      LifeKind kind)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher (f);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *number = g_strdup_printf ("%d", (int) kind);
  g_autofree char *shown = g_build_filename (f->own, LIFE_SHOWN, NULL);
  g_autoptr (GError) error = NULL;
  int ends[2];

  g_unlink (shown);
  g_assert_true (g_unix_open_pipe (ends, O_CLOEXEC, NULL));
  g_subprocess_launcher_take_fd (launcher, ends[1], LIFE_FD);
  f->process = g_subprocess_launcher_spawn (launcher, &error, program, LIVE_OPTION, number, f->own, NULL);
  g_assert_no_error (error);
  g_subprocess_launcher_close (launcher);

  if (!has_told (ends[0]))
    {
      g_autofree char *said = NULL;
      g_autofree char *log = NULL;

      g_subprocess_wait (f->process, NULL, NULL);
      g_file_get_contents (f->said, &said, NULL, NULL);
      g_file_get_contents (f->log, &log, NULL, NULL);
      g_error ("it did not live long enough: status %d\n%s\n%s", g_subprocess_get_status (f->process), said, log);
    }
}

static void
end (Fixture *f,
     int with)
{
  g_subprocess_send_signal (f->process, with);
  g_assert_true (g_subprocess_wait (f->process, NULL, NULL));
  if (with == SIGKILL)
    g_assert_true (g_subprocess_get_if_signaled (f->process));
  else
    {
      g_assert_true (g_subprocess_get_if_exited (f->process));
      g_assert_cmpint (g_subprocess_get_exit_status (f->process), ==, 0);
    }
  g_clear_object (&f->process);
}

/* Looking */

/* @except: the one place where a file may be in clear: while it is shown. */
static void
assert_nothing_in_clear (Fixture *f,
                         const char *except)
{
  guint n_files;
  g_autofree char *found = canary_look (f->homes, except, &n_files);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (n_files, >, 5);
}

static void
assert_stick_is_shut (Fixture *f)
{
  g_autofree char *stick = g_build_filename (f->own, LIFE_STICK, NULL);
  guint n_files;
  g_autofree char *found = canary_look (stick, NULL, &n_files);

  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (n_files, >, 0);
}

/* Where the file is that the reader was given; transfer full. */
static char *
get_shown (Fixture *f)
{
  g_autofree char *note = g_build_filename (f->own, LIFE_SHOWN, NULL);
  char *path = NULL;

  g_assert_true (g_file_get_contents (note, &path, NULL, NULL));
  return path;
}

static void
assert_shown_to_the_user_alone (Fixture *f)
{
  g_autofree char *path = get_shown (f);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = NULL;
  GStatBuf about;

  g_assert_true (g_str_has_prefix (path, f->run));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, canary_get (CANARY_FILE));
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 07777, ==, 0400);
  g_assert_cmpint (g_stat (folder, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 07777, ==, 0700);
}

static void
assert_saved_on_purpose (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->own, LIFE_CASE_FILE, NULL);
  g_autofree char *page = NULL;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  g_assert_nonnull (strstr (page, canary_get (CANARY_COMPLAINT)));
  g_assert_null (strstr (page, canary_get (CANARY_CAUSE)));
  g_assert_null (strstr (page, canary_get (CANARY_RECOURSE)));
}

static void
assert_says_nothing_of_itself (Fixture *f)
{
  static const char *const names[] = { "cmdline", "environ", "comm", "status" };
  const char *pid = g_subprocess_get_identifier (f->process);
  g_autofree char *limits = g_strdup_printf ("/proc/%s/limits", pid);
  g_autofree char *text = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/proc/%s/%s", pid, names[i]);

      canary_look_into (path, found);
    }
  g_assert_cmpstr (found->str, ==, "");
  g_assert_true (g_file_get_contents (limits, &text, NULL, NULL));
  g_assert_true (g_regex_match_simple ("^Max core file size +0 +0 ", text, G_REGEX_MULTILINE, 0));
}

/* The tests */

/* Were it there, it would be found, however it was written. */
static void
test_it_bites (Fixture *f,
               gconstpointer unused)
{
  g_autofree char *deep = make_folder (f->run, "deep");
  g_autofree char *log = g_build_filename (deep, "some.log", NULL);
  g_autofree char *named = g_build_filename (deep, canary_get (CANARY_FILE_NAME), NULL);
  g_autofree char *found = NULL;
  guint n_files;

  for (Canary which = 0; which < N_CANARIES; which++)
    for (guint form = 0; form < CANARY_N_FORMS; form++)
      {
        g_autoptr (GBytes) word = canary_make_form (which, form);
        g_autoptr (GByteArray) bytes = g_byte_array_new ();
        g_autofree char *said = NULL;
        gsize size;
        gconstpointer data = g_bytes_get_data (word, &size);

        g_byte_array_append (bytes, (const guint8 *) "\0\377 at ", 6);
        g_byte_array_append (bytes, data, (guint) size);
        g_byte_array_append (bytes, (const guint8 *) "\1", 1);
        g_assert_true (g_file_set_contents (log, (const char *) bytes->data, bytes->len, NULL));
        said = canary_look (f->homes, NULL, &n_files);
        g_assert_nonnull (strstr (said, canary_get (which)));
      }

  g_assert_cmpint (g_unlink (log), ==, 0);
  g_assert_true (g_file_set_contents (named, "", 0, NULL));
  found = canary_look (f->homes, NULL, &n_files);
  g_assert_nonnull (strstr (found, canary_get (CANARY_FILE_NAME)));
}

/* T1, T5, T29. */
static void
test_nothing_is_in_clear (Fixture *f,
                          gconstpointer unused)
{
  g_autofree char *shown = g_build_filename (f->run, "sovittu", NULL);
  g_autofree char *left = NULL;
  g_autofree char *gone = NULL;

  live (f, LIFE_FIRST);
  assert_shown_to_the_user_alone (f);
  assert_saved_on_purpose (f);
  assert_says_nothing_of_itself (f);
  assert_nothing_in_clear (f, shown);
  left = get_shown (f);
  end (f, SIGKILL);
  assert_nothing_in_clear (f, shown);

  live (f, LIFE_SECOND);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  assert_shown_to_the_user_alone (f);
  assert_nothing_in_clear (f, shown);
  gone = get_shown (f);
  end (f, SIGTERM);
  g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
  assert_nothing_in_clear (f, NULL);
  assert_stick_is_shut (f);
}

/* The name of the newest backup, "" where there is none: they count upwards.
 * Transfer full. */
static char *
get_newest_backup (Fixture *f)
{
  g_autofree char *folder = g_build_filename (f->homes, "data", "sovittu", "backups", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *newest = g_strdup ("");
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".backup") && strcmp (name, newest) > 0)
      g_set_str (&newest, name);

  return newest;
}

/* T5, the end of a session: as at quit, each time with something new in the vault
 * and something half typed. */
static void
test_a_signal_ends_in_order (Fixture *f,
                             gconstpointer unused)
{
  static const int signals[] = { SIGINT, SIGHUP, SIGTERM };
  g_autofree char *draft = g_build_filename (f->homes, "data", "sovittu", "draft.db", NULL);

  live (f, LIFE_CALM);
  end (f, SIGTERM);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_autofree char *before = get_newest_backup (f);
      g_autofree char *after = NULL;
      g_autofree char *gone = NULL;

      live (f, LIFE_SHORT);
      gone = get_shown (f);
      g_assert_true (g_file_test (gone, G_FILE_TEST_EXISTS));
      end (f, signals[i]);
      g_assert_false (g_file_test (gone, G_FILE_TEST_EXISTS));
      after = get_newest_backup (f);
      g_assert_cmpstr (after, >, before);
      g_assert_true (g_file_test (draft, G_FILE_TEST_EXISTS));
      assert_nothing_in_clear (f, NULL);
    }
}

#define ADD(path, func) g_test_add ("/ui/canary/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], LIVE_OPTION))
    return life_run ((LifeKind) g_ascii_strtoll (argv[2], NULL, 10), argv[3]);

  ui_test_init (&argc, &argv);
  ADD ("a-word-in-any-file-is-found", test_it_bites);
  ADD ("nothing-is-in-clear-through-a-life-and-a-death", test_nothing_is_in_clear);
  ADD ("a-signal-ends-it-in-order", test_a_signal_ends_in_order);

  return g_test_run ();
}
