/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-praise-dialog.h"

#include <string.h>

#include "model/sov-time.h"
#include "store/sov-store-praise.h"
#include "support/ui-deal.h"

typedef struct
{
  GPtrArray *praises;
  gboolean done;
} Loading;

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Loading *loading = data;

  loading->praises = sov_store_load_praises_finish (SOV_STORE (source), result, NULL);
  loading->done = TRUE;
}

static gboolean
is_loaded (gpointer data)
{
  return ((Loading *) data)->done;
}

static GPtrArray *
load_praises (SovStore *store)
{
  Loading loading = { NULL };

  sov_store_load_praises_async (store, 0, NULL, loaded_cb, &loading);
  ui_wait (is_loaded, &loading);
  g_assert_nonnull (loading.praises);

  return loading.praises;
}

static gboolean
can_save (GtkWidget *dialog)
{
  GtkWidget *label = ui_find_text (dialog, "Save");

  return gtk_widget_is_sensitive (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON));
}

static GtkWidget *
open_dialog (UiDeal *deal,
             gint64 entry)
{
  GtkWidget *dialog;

  sov_praise_dialog_present (GTK_WIDGET (deal->window), deal->store, deal->maija, deal->deal, entry);
  dialog = ui_deal_wait_dialog (deal);
  ui_wait_part (dialog, "Maija");
  ui_wait_part (dialog, "Kannattavuuslaskelma");

  return dialog;
}

static AdwComboRow *
find_combo (GtkWidget *dialog,
            const char *title)
{
  return ADW_COMBO_ROW (ui_row (dialog, title));
}

static void
test_it_is_kept_in_their_words (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0);
  g_autoptr (GPtrArray) praises = NULL;
  SovPraise *praise;

  ui_assert_named (dialog);
  g_assert_false (can_save (dialog));
  ui_write_words (dialog, "Parasta apua ikinä");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  praises = load_praises (deal->store);
  g_assert_cmpuint (praises->len, ==, 1);
  praise = praises->pdata[0];
  g_assert_cmpstr (praise->words, ==, "Parasta apua ikinä");
  g_assert_cmpint (praise->party, ==, deal->maija);
  g_assert_cmpint (praise->deal, ==, deal->deal);
  g_assert_cmpint (praise->permission, ==, 0);
  ui_deal_end (deal);
}

static void
test_permission_is_chosen (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0);
  g_autoptr (GPtrArray) praises = NULL;
  SovPraise *praise;

  ui_write_words (dialog, "Parasta apua ikinä");
  adw_combo_row_set_selected (find_combo (dialog, "Publishing"), SOV_PERMISSION_ANONYMOUS);
  adw_combo_row_set_selected (find_combo (dialog, "Channel"), SOV_CHANNEL_EMAIL - 1);
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  praises = load_praises (deal->store);
  praise = praises->pdata[0];
  g_assert_cmpint (praise->permission, ==, SOV_PERMISSION_ANONYMOUS);
  g_assert_cmpint (praise->permission_at, !=, SOV_NO_TIME);
  g_assert_cmpint (praise->channel, ==, SOV_CHANNEL_EMAIL);
  ui_deal_end (deal);
}

/* Lesson 004-33: always thank. */
static void
test_thanks_are_offered (void)
{
  UiDeal *deal = ui_deal_new ();
  GtkWidget *dialog = open_dialog (deal, 0);
  GtkWidget *thanks = gtk_widget_get_ancestor (ui_find_text (dialog, "Always Thank"), ADW_TYPE_PREFERENCES_GROUP);
  g_autofree char *asks = ui_dup_words (thanks);
  g_autofree char *public = NULL;

  g_assert_nonnull (strstr (asks, "Kiitos, Maija!"));
  g_assert_nonnull (strstr (asks, "Saanko julkaista sanasi?"));
  ui_press (thanks, "Copy");
  g_assert_cmpuint (adw_combo_row_get_selected (find_combo (dialog, "Publishing")), ==, SOV_PERMISSION_ASKED);
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "Said where everybody reads it")), TRUE);
  ui_settle ();
  public = ui_dup_words (thanks);
  g_assert_null (strstr (public, "julkaista"));
  ui_deal_close_dialog (deal);
  ui_deal_end (deal);
}

static gint64
find_entry (UiDeal *deal)
{
  g_autoptr (SovSheet) sheet = ui_deal_load (deal);

  return ((const SovSheetEntry *) sheet->entries->pdata[sheet->entries->len - 1])->id;
}

static void
test_a_contact_brings_its_words (void)
{
  UiDeal *deal = ui_deal_new ();
  gint64 at = sov_time_now () - SOV_TIME_HOUR_MS;
  GtkWidget *dialog;
  g_autofree char *words = NULL;
  g_autoptr (GPtrArray) praises = NULL;
  SovPraise *praise;

  ui_add_entry (deal->store, "maija", "d", SOV_CHANNEL_WHATSAPP, "Olet ihana", at);
  dialog = open_dialog (deal, find_entry (deal));
  ui_settle ();
  words = ui_dup_words (dialog);
  g_assert_cmpstr (words, ==, "Olet ihana");
  ui_press (dialog, "Save");
  ui_wait_closed (deal->window);
  praises = load_praises (deal->store);
  praise = praises->pdata[0];
  g_assert_cmpint (praise->channel, ==, SOV_CHANNEL_WHATSAPP);
  g_assert_cmpint (praise->at, ==, at);
  g_assert_cmpint (praise->entry, !=, 0);
  ui_deal_end (deal);
}

#define PATH "/ui/praise-dialog/"

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  g_test_add_func (PATH "praise-is-kept-in-their-words", test_it_is_kept_in_their_words);
  g_test_add_func (PATH "permission-is-chosen", test_permission_is_chosen);
  g_test_add_func (PATH "thanks-are-offered", test_thanks_are_offered);
  g_test_add_func (PATH "a-contact-brings-its-words", test_a_contact_brings_its_words);

  return g_test_run ();
}
