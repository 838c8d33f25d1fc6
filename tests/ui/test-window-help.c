/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-window-help.h"

#include <string.h>

#include "support/ui-deal.h"

/* Tests F1: that every place has its page of the help, in both languages. */

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
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/window-help/every-section-has-its-page", test_sections);
  g_test_add_func ("/ui/window-help/every-page-has-its-page", test_pages);
  g_test_add_func ("/ui/window-help/a-dialog-comes-before-the-page-below", test_dialog_before_page);
  g_test_add_func ("/ui/window-help/every-dialog-has-its-page", test_every_dialog);
  g_test_add_func ("/ui/window-help/without-a-vault-it-opens-at-its-beginning", test_without_a_vault);

  return g_test_run ();
}
