/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-window-help.h"

#include <glib/gstdio.h>
#include <string.h>

#include "support/ui-deal.h"

/* Tests F1: that every place has its page of the help, in both languages, and
 * what it opens where there is a viewer and where there is none. */

/* Set in a test that has a viewer: the file that it writes the address to. */
#define SHOWN "SOVITTU_TEST_SHOWN"

typedef struct
{
  SovStore *store;
  SovMainWindow *window;
} Fixture;

static void
set_up (Fixture *self)
{
  self->store = ui_store_new ();
  ui_add_party (self->store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (self->store, "d", "maija", "Kattoremontti");

  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_store (self->window, self->store);
  ui_settle ();
}

static void
tear_down (Fixture *self)
{
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  ui_store_end (self->store);
}

/* @page: an id, in help/C and in help/fi. */
static void
assert_written (const char *page)
{
  static const char *const languages[] = { "C", "fi" };
  g_autofree char *name = g_strconcat (page, ".page", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "help", languages[i], name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_error ("%s is not there", path);
    }
}

static void
assert_shows (Fixture *self,
              const char *page)
{
  g_autofree char *uri = sov_main_window_dup_help_uri (self->window);
  g_autofree char *expected = g_strconcat ("help:sovittu/", page, NULL);

  g_assert_cmpstr (uri, ==, expected);
  assert_written (page);
}

static void
act (Fixture *self,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) sunk = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, sunk));
  ui_settle ();
}

static void
test_sections (void)
{
  static const char *const sections[][2] = {
    { "today", "today" },
    { "customers", "customers" },
    { "deals", "deal" },
    { "subcontractors", "subcontractors" },
    { "complaints", "complaint" },
  };
  Fixture self;
  GtkListBox *list;

  set_up (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      act (&self, "win.show-page", g_variant_new_string (sections[i][0]));
      assert_shows (&self, sections[i][1]);
    }

  /* And whatever else comes to stand in the sidebar. */
  list = GTK_LIST_BOX (ui_find (GTK_WIDGET (self.window), GTK_TYPE_LIST_BOX));
  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    {
      const char *name = gtk_widget_get_name (GTK_WIDGET (gtk_list_box_get_row_at_index (list, i)));
      const char *page = sov_help_find_page (name);

      if (page == NULL)
        g_error ("the section \"%s\" has no page of the help: see src/ui/sov-window-help.c", name);
      assert_written (page);
    }
  tear_down (&self);
}

static void
test_pages (void)
{
  static const char *const pages[][2] = {
    { "win.show-ledger", "ledger" },
    { "win.show-lessons", "lessons" },
    { "win.show-praises", "praise" },
    { "win.show-trash", "trash" },
    { "win.search", "search" },
  };
  Fixture self;

  set_up (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      act (&self, pages[i][0], NULL);
      assert_shows (&self, pages[i][1]);
    }
  act (&self, "win.show-deal", g_variant_new_int64 (ui_find_deal (self.store, "Kattoremontti")));
  assert_shows (&self, "sheet");
  act (&self, "win.show-party", g_variant_new_int64 (ui_find_party (self.store, "Maija")));
  assert_shows (&self, "customers");
  g_assert_cmpstr (sov_help_find_page ("complaint-7"), ==, "complaint");
  g_assert_cmpstr (sov_help_find_page ("safe"), ==, "backup");
  g_assert_null (sov_help_find_page ("no-such-place"));
  tear_down (&self);
}

static void
test_dialog_before_page (void)
{
  Fixture self;

  set_up (&self);
  act (&self, "win.new-note", NULL);
  assert_shows (&self, "note");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  ui_settle ();
  act (&self, "win.shortcuts", NULL);
  assert_shows (&self, "keys");
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  ui_settle ();
  assert_shows (&self, "today");
  /* One that the help says nothing of: the page below. */
  act (&self, "win.about", NULL);
  assert_shows (&self, "today");
  tear_down (&self);
}

/* "sov-note-dialog.ui" is SovNoteDialog's. */
static char *
dup_type_name (const char *file)
{
  g_auto (GStrv) words = g_strsplit (file, "-", -1);
  GString *name = g_string_new (NULL);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      *strchrnul (words[i], '.') = '\0';
      words[i][0] = g_ascii_toupper (words[i][0]);
      g_string_append (name, words[i]);
    }

  return g_string_free (name, FALSE);
}

static void
test_every_dialog (void)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) files = g_resources_enumerate_children ("/fi/sovittu/Sovittu/ui", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  for (gsize i = 0; files[i] != NULL; i++)
    {
      g_autofree char *type = NULL;

      if (!g_str_has_suffix (files[i], "-dialog.ui"))
        continue;
      type = dup_type_name (files[i]);
      if (sov_help_find_page (type) == NULL)
        g_error ("%s has no page of the help: see src/ui/sov-window-help.c", type);
      assert_written (sov_help_find_page (type));
    }
}

static gboolean
is_told (gpointer data)
{
  Fixture *self = data;

  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)) != NULL;
}

static void
test_no_viewer (void)
{
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");
  Fixture self;

  if (viewer != NULL)
    {
      g_test_skip ("this machine has a viewer");
      return;
    }

  set_up (&self);
  act (&self, "win.help", NULL);
  ui_wait (is_told, &self);
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window))));
  g_assert_nonnull (ui_find_part (GTK_WIDGET (self.window), "Install the program"));
  tear_down (&self);
}

static gboolean
is_shown (gpointer data)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (g_getenv (SHOWN), &text, NULL, NULL) && g_str_equal (text, "help:sovittu/deal");
}

static void
test_viewer (void)
{
  g_autofree char *shown = NULL;
  Fixture self;

  if (g_test_subprocess ())
    {
      set_up (&self);
      act (&self, "win.show-page", g_variant_new_string ("deals"));
      act (&self, "win.help", NULL);
      ui_wait (is_shown, NULL);
      tear_down (&self);
      return;
    }

  shown = g_build_filename (g_get_user_data_dir (), "shown", NULL);
  g_unlink (shown);
  g_setenv (SHOWN, shown, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_unsetenv (SHOWN);
  g_test_trap_assert_passed ();
}

static void
write_file (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* With a viewer that writes the address down, or with none. */
static void
set_up_desktop (void)
{
  const char *home = g_getenv ("XDG_DATA_HOME") != NULL ? g_getenv ("XDG_DATA_HOME") : g_get_tmp_dir ();
  g_autofree char *place = g_build_filename (home, g_getenv (SHOWN) != NULL ? "help-viewer" : "no-help-viewer", NULL);
  g_autofree char *programs = g_build_filename (place, "applications", NULL);

  g_setenv ("XDG_DATA_HOME", place, TRUE);
  g_setenv ("XDG_CONFIG_HOME", place, TRUE);
  g_assert_no_errno (g_mkdir_with_parents (programs, 0700));
  if (g_getenv (SHOWN) == NULL)
    return;

  write_file (programs, "viewer.desktop",
              "[Desktop Entry]\nType=Application\nName=Viewer\nMimeType=x-scheme-handler/help;\n"
              "Exec=sh -c 'printf %%s \"$1\" >\"$" SHOWN "\"' sh %u\n");
  write_file (place, "mimeapps.list", "[Default Applications]\nx-scheme-handler/help=viewer.desktop\n");
}

static void
test_without_a_vault (void)
{
  Fixture self = { NULL, g_object_ref (sov_main_window_new (NULL)) };

  gtk_window_present (GTK_WINDOW (self.window));
  ui_settle ();
  assert_shows (&self, "index");
  ui_window_end (GTK_WINDOW (self.window));
  g_assert_finalize_object (self.window);
}

int
main (int argc,
      char *argv[])
{
  set_up_desktop ();
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/window-help/every-section-has-its-page", test_sections);
  g_test_add_func ("/ui/window-help/every-page-has-its-page", test_pages);
  g_test_add_func ("/ui/window-help/a-dialog-comes-before-the-page-below", test_dialog_before_page);
  g_test_add_func ("/ui/window-help/every-dialog-has-its-page", test_every_dialog);
  g_test_add_func ("/ui/window-help/without-a-vault-it-opens-at-its-beginning", test_without_a_vault);
  g_test_add_func ("/ui/window-help/a-viewer-is-given-the-page", test_viewer);
  g_test_add_func ("/ui/window-help/without-a-viewer-it-says-what-to-install", test_no_viewer);

  return g_test_run ();
}
