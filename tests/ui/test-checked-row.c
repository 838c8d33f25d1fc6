/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-checked-row.h"

#include "support/ui-people.h"

/* What a field says of what is typed into it. */

typedef struct
{
  SovChecked kind;
  const char *text;
  gboolean wrong;
} Case;

static const Case CASES[] = {
  { SOV_CHECKED_BUSINESS_ID, "", FALSE },
  { SOV_CHECKED_BUSINESS_ID, "2077474-0", FALSE },
  { SOV_CHECKED_BUSINESS_ID, "2077474-1", TRUE },
  { SOV_CHECKED_BUSINESS_ID, "900000-2", TRUE },
  { SOV_CHECKED_BUSINESS_ID, "kissa", TRUE },
  { SOV_CHECKED_VAT_NUMBER, "FI20774740", FALSE },
  { SOV_CHECKED_VAT_NUMBER, "FI20774741", TRUE },
  { SOV_CHECKED_IBAN, "FI21 1234 5600 0007 85", FALSE },
  { SOV_CHECKED_IBAN, "FI21 1234 5600 0007 86", TRUE },
  { SOV_CHECKED_EINVOICE, "003720774740", FALSE },
  { SOV_CHECKED_EINVOICE, "whatever the operator gave", FALSE },
  { SOV_CHECKED_OPERATOR, "003723327487", FALSE },
  { SOV_CHECKED_OPERATOR, "NOSUCHOP", TRUE },
  { SOV_CHECKED_PHONE, "040 123 4567", FALSE },
  { SOV_CHECKED_PHONE, "12", TRUE },
  { SOV_CHECKED_EMAIL, "liisa@example.fi", FALSE },
  { SOV_CHECKED_EMAIL, "liisa(at)example", TRUE },
  { SOV_CHECKED_ADDRESS, "Lumitie 4 B 12, 00100 Helsinki", FALSE },
  { SOV_CHECKED_ADDRESS, "Lumitie 4 B 12, 0010 Helsinki", TRUE },
  { SOV_CHECKED_ADDRESS, "Lumitie 4 B 12", FALSE },
  { SOV_CHECKED_ADDRESS, "Stora Nygatan 1, Stockholm", FALSE },
  { SOV_CHECKED_HOURS, "9–15", FALSE },
  { SOV_CHECKED_HOURS, "aamuisin", TRUE },
  { SOV_CHECKED_NOTHING, "<b>", FALSE },
};

static void
test_only_what_is_wrong_is_explained (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      SovCheckedRow *row = g_object_ref_sink (SOV_CHECKED_ROW (sov_checked_row_new (CASES[i].kind)));
      const char *why;

      gtk_editable_set_text (GTK_EDITABLE (row), CASES[i].text);
      why = sov_checked_row_get_explanation (row);
      if ((why != NULL) != CASES[i].wrong)
        g_error ("“%s” of kind %d: %s", CASES[i].text, CASES[i].kind, why != NULL ? why : "nothing");
      g_assert_finalize_object (row);
    }
}

static void
test_the_text_is_never_refused (void)
{
  SovCheckedRow *row = g_object_ref_sink (SOV_CHECKED_ROW (sov_checked_row_new (SOV_CHECKED_BUSINESS_ID)));
  g_autofree char *value = NULL;

  gtk_editable_set_text (GTK_EDITABLE (row), "ask Liisa");
  value = sov_checked_row_dup_value (row);
  g_assert_cmpstr (value, ==, "ask Liisa");
  g_assert_finalize_object (row);
}

static void
test_what_is_stored_and_what_is_shown_differ (void)
{
  SovCheckedRow *row = g_object_ref_sink (SOV_CHECKED_ROW (sov_checked_row_new (SOV_CHECKED_BUSINESS_ID)));
  g_autofree char *value = NULL;

  sov_checked_row_set_value (row, "20774740");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2077474-0");
  value = sov_checked_row_dup_value (row);
  g_assert_cmpstr (value, ==, "20774740");
  g_assert_finalize_object (row);
}

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;

  return n;
}

static void
test_the_explanation_stands_under_its_row (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = sov_checked_row_new (SOV_CHECKED_IBAN);
  GtkWidget *next = adw_entry_row_new ();
  GtkWindow *window;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Account");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (next), "Next");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list), next);
  window = ui_window_new (list);
  g_assert_cmpuint (count_rows (list), ==, 2);

  gtk_editable_set_text (GTK_EDITABLE (row), "FI2112345600000786");
  g_assert_cmpuint (count_rows (list), ==, 3);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 0);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (next)), ==, 2);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  gtk_editable_set_text (GTK_EDITABLE (row), "FI2112345600000785");
  g_assert_cmpuint (count_rows (list), ==, 2);
  ui_window_end (window);
}

static void
test_half_a_number_is_no_mistake_while_it_is_typed (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = sov_checked_row_new (SOV_CHECKED_BUSINESS_ID);
  GtkWidget *next = adw_entry_row_new ();
  GtkWindow *window;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "Business ID");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list), next);
  window = ui_window_new (list);
  gtk_widget_grab_focus (row);
  ui_settle ();

  gtk_editable_set_text (GTK_EDITABLE (row), "2077");
  g_assert_null (sov_checked_row_get_explanation (SOV_CHECKED_ROW (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "20774741");
  g_assert_nonnull (sov_checked_row_get_explanation (SOV_CHECKED_ROW (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), "2077");
  gtk_widget_grab_focus (next);
  ui_settle ();
  g_assert_nonnull (sov_checked_row_get_explanation (SOV_CHECKED_ROW (row)));
  ui_window_end (window);
}

static void
test_what_is_right_is_written_the_usual_way_on_leaving (void)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = sov_checked_row_new (SOV_CHECKED_PHONE);
  GtkWidget *next = adw_entry_row_new ();
  GtkWindow *window;

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list), next);
  window = ui_window_new (list);
  gtk_widget_grab_focus (row);
  ui_settle ();
  gtk_editable_set_text (GTK_EDITABLE (row), "+358401234567");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "+358401234567");
  gtk_widget_grab_focus (next);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "040 123 4567");
  ui_window_end (window);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/checked-row/only-what-is-wrong-is-explained", test_only_what_is_wrong_is_explained);
  g_test_add_func ("/ui/checked-row/the-text-is-never-refused", test_the_text_is_never_refused);
  g_test_add_func ("/ui/checked-row/what-is-stored-and-what-is-shown-differ", test_what_is_stored_and_what_is_shown_differ);
  g_test_add_func ("/ui/checked-row/the-explanation-stands-under-its-row", test_the_explanation_stands_under_its_row);
  g_test_add_func ("/ui/checked-row/half-a-number-is-no-mistake-while-it-is-typed", test_half_a_number_is_no_mistake_while_it_is_typed);
  g_test_add_func ("/ui/checked-row/what-is-right-is-written-the-usual-way-on-leaving", test_what_is_right_is_written_the_usual_way_on_leaving);
  return g_test_run ();
}
