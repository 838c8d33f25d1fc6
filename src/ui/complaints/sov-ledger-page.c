/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-ledger-page.h"

#include <glib/gi18n.h>

#include "exchange/sov-ledger-csv.h"
#include "model/sov-ledger.h"
#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-recent.h"
#include "ui/complaints/sov-ledger-row.h"

/* Owns what the ledger shows, loaded anew after every change. It never edits:
 * the rows ask the window for the dialog. */

/* So many rows are read at one go. */
#define FEW_LINES 50

struct _SovLedgerPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GPtrArray *compensations; /* as last loaded; NULL before */
  GPtrArray *sums;          /* GtkWidget: the rows at the top */
  GPtrArray *rows;          /* GtkWidget: those below */
  gboolean all_lines;
  GCancellable *cancellable;

  GtkStack *states;
  GtkWidget *save_button;
  AdwPreferencesGroup *year;
  AdwPreferencesGroup *extra;
  AdwComboRow *by;
  AdwPreferencesGroup *lines;
};

typedef enum
{
  PROP_STORE = 1,
} SovLedgerPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovLedgerPage, sov_ledger_page, ADW_TYPE_NAVIGATION_PAGE)

static void show_lines (SovLedgerPage *self,
                        gint64 now);

/* Showing */

static void
clear (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *group = gtk_widget_get_ancestor (rows->pdata[i], ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), rows->pdata[i]);
    }
  g_ptr_array_set_size (rows, 0);
}

static void
add_sum (SovLedgerPage *self,
         AdwPreferencesGroup *group,
         const char *title,
         gint64 cents)
{
  GtkWidget *row = sov_ledger_sum_row_new (title, cents);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->sums, row);
}

static void
show_year (SovLedgerPage *self,
           gint64 now)
{
  g_autoptr (SovLedger) ledger = sov_ledger_new (self->compensations, SOV_LEDGER_BY_YEAR, now);
  int year = sov_ledger_get_year (now);
  const SovLedgerLine *line = sov_ledger_find (ledger, year);
  SovLedgerSums none = { 0 };
  const SovLedgerSums *usual = line != NULL ? &line->usual : &none;
  const SovLedgerSums *extra = line != NULL ? &line->extra : &none;
  /* Translators: a year */
  g_autofree char *title = g_strdup_printf (_ ("Promised in %d"), year);

  clear (self->sums);
  adw_preferences_group_set_title (self->year, title);
  add_sum (self, self->year, _ ("Worth to customers"), usual->promised);
  add_sum (self, self->year, _ ("Given of it"), usual->given);
  add_sum (self, self->year, _ ("Left to give"), usual->left);
  if (usual->unused > 0)
    add_sum (self, self->year, _ ("Expired unused"), usual->unused);
  add_sum (self, self->year, _ ("Own cost"), usual->cost);
  add_sum (self, self->extra, _ ("Worth to customers"), extra->promised);
  add_sum (self, self->extra, _ ("Own cost"), extra->cost);
  gtk_widget_set_visible (GTK_WIDGET (self->extra), extra->n > 0);
}

static SovLedgerBy
get_by (SovLedgerPage *self)
{
  return (SovLedgerBy) (adw_combo_row_get_selected (self->by) + 1);
}

static void
all_lines_cb (SovLedgerPage *self)
{
  self->all_lines = TRUE;
  show_lines (self, sov_time_now ());
}

static void
add_row (SovLedgerPage *self,
         GtkWidget *row)
{
  adw_preferences_group_add (self->lines, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_more_row (SovLedgerPage *self,
              guint n_more)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  g_signal_connect_object (row, "activated", G_CALLBACK (all_lines_cb), self, G_CONNECT_SWAPPED);
  add_row (self, row);
}

static void
show_lines (SovLedgerPage *self,
            gint64 now)
{
  SovLedgerBy by = get_by (self);
  g_autoptr (SovLedger) ledger = sov_ledger_new (self->compensations, by, now);
  guint n = self->all_lines ? ledger->lines->len : MIN (FEW_LINES, ledger->lines->len);

  clear (self->rows);
  for (guint i = 0; i < n; i++)
    add_row (self, sov_ledger_row_new (ledger->lines->pdata[i], by, now));
  if (n < ledger->lines->len)
    add_more_row (self, ledger->lines->len - n);
  adw_preferences_group_set_description (self->lines,
                                         by == SOV_LEDGER_BY_CAUSE || by == SOV_LEDGER_BY_SUBCONTRACTOR
                                             ? _ ("For your own eyes: this is in no list for anybody.")
                                             : NULL);
}

static void
by_changed_cb (SovLedgerPage *self)
{
  self->all_lines = FALSE;
  if (self->compensations != NULL)
    show_lines (self, sov_time_now ());
}

static void
show (SovLedgerPage *self)
{
  gint64 now = sov_time_now ();
  gboolean empty = self->compensations->len == 0;

  if (!empty)
    {
      show_year (self, now);
      show_lines (self, now);
    }
  gtk_widget_set_visible (self->save_button, !empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ledger.save", !empty);
  gtk_stack_set_visible_child_name (self->states, empty ? "empty" : "ledger");
}

/* Loading */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovLedgerPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = sov_store_load_compensations_finish (SOV_STORE (source), result, &error);

  if (self->states == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (found == NULL)
    {
      g_autofree char *text = sov_error_text (error);

      sov_toast (GTK_WIDGET (self), text);
      return;
    }

  g_clear_pointer (&self->compensations, g_ptr_array_unref);
  self->compensations = g_steal_pointer (&found);
  show (self);
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovLedgerPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_compensations_async (self->store, 0, self->cancellable, loaded_cb, g_object_ref (self));
}

/* Saving for the bookkeeper */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovLedgerPage) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    sov_toast (GTK_WIDGET (self), _ ("The list is saved"));
  else
    sov_error_show (GTK_WIDGET (self), _ ("The List Cannot Be Saved"), error);
}

void
sov_ledger_page_save (SovLedgerPage *self,
                      GFile *file)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_if_fail (SOV_IS_LEDGER_PAGE (self));
  g_return_if_fail (self->compensations != NULL);

  bytes = sov_ledger_csv_write (self->compensations, sov_time_now ());
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, saved_cb, g_object_ref (self));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovLedgerPage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    sov_recent_forget (file);
  if (file != NULL && self->compensations != NULL)
    sov_ledger_page_save (self, file);
}

static void
save_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  /* Translators: the name of a file; a day */
  g_autofree char *file = g_strdup_printf (_ ("compensation-%d.csv"), sov_ledger_get_year (sov_time_now ()));

  gtk_file_dialog_set_title (dialog, _ ("Save for the Bookkeeper"));
  gtk_file_dialog_set_initial_name (dialog, file);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, g_object_ref (widget));
}

/* The page */

static void
sov_ledger_page_constructed (GObject *object)
{
  SovLedgerPage *self = SOV_LEDGER_PAGE (object);

  G_OBJECT_CLASS (sov_ledger_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ledger.save", FALSE);
  load (self);
}

static void
sov_ledger_page_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  SovLedgerPage *self = SOV_LEDGER_PAGE (object);

  switch ((SovLedgerPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_ledger_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  SovLedgerPage *self = SOV_LEDGER_PAGE (object);

  switch ((SovLedgerPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_ledger_page_dispose (GObject *object)
{
  SovLedgerPage *self = SOV_LEDGER_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_LEDGER_PAGE);
  g_clear_pointer (&self->compensations, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_ledger_page_parent_class)->dispose (object);
}

static void
sov_ledger_page_finalize (GObject *object)
{
  SovLedgerPage *self = SOV_LEDGER_PAGE (object);

  g_ptr_array_unref (self->sums);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (sov_ledger_page_parent_class)->finalize (object);
}

static void
sov_ledger_page_class_init (SovLedgerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_ledger_page_constructed;
  object_class->dispose = sov_ledger_page_dispose;
  object_class->finalize = sov_ledger_page_finalize;
  object_class->get_property = sov_ledger_page_get_property;
  object_class->set_property = sov_ledger_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "ledger.save", NULL, save_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-ledger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovLedgerPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovLedgerPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, SovLedgerPage, year);
  gtk_widget_class_bind_template_child (widget_class, SovLedgerPage, extra);
  gtk_widget_class_bind_template_child (widget_class, SovLedgerPage, by);
  gtk_widget_class_bind_template_child (widget_class, SovLedgerPage, lines);
  gtk_widget_class_bind_template_callback (widget_class, by_changed_cb);
}

static void
sov_ledger_page_init (SovLedgerPage *self)
{
  self->sums = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovLedgerPage *
sov_ledger_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_LEDGER_PAGE, "store", store, NULL);
}
