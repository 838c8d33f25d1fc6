/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-recourse-group.h"

#include "support/ui-broken.h"

static void
add_recourse (UiBroken *of,
              SovRecourseStep did)
{
  SovAction *action = ui_broken_action (of, SOV_ACTION_RECOURSE);

  sov_action_set_text (action, SOV_FIELD_PARTY, "antti");
  sov_action_set_number (action, SOV_FIELD_DID, did);
  ui_perform (of->deal->store, action);
  ui_settle ();
}

static void
test_it_follows_the_vault (void)
{
  UiBroken *of = ui_broken_new ();
  GtkWidget *group = g_object_ref_sink (g_object_new (SOV_TYPE_RECOURSE_GROUP, NULL));
  GtkWindow *window = ui_window_new (group);
  g_autofree char *expected = g_strdup_printf ("win.recourse %" G_GINT64_FORMAT, of->complaint);

  sov_recourse_group_follow (SOV_RECOURSE_GROUP (group), of->deal->store, of->deal->antti);
  ui_settle ();
  g_assert_false (gtk_widget_get_visible (group));
  add_recourse (of, SOV_RECOURSE_NOTIFIED);
  g_assert_true (gtk_widget_get_visible (group));
  g_assert_nonnull (ui_find_text (group, "Only you see this."));
  ui_assert_named (group);
  ui_press (group, "Maija: “" UI_BROKEN_WORDS "”");
  g_assert_cmpstr (ui_window_get_asked (), ==, expected);
  add_recourse (of, SOV_RECOURSE_RECEIVED);
  g_assert_false (gtk_widget_get_visible (group));

  ui_window_end (window);
  g_object_add_weak_pointer (G_OBJECT (group), (gpointer *) &group);
  g_object_unref (group);
  g_assert_null (group);
  ui_broken_end (of);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/recourse-group/it-is-there-while-something-is-open", test_it_follows_the_vault);

  return g_test_run ();
}
