/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-preview.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "store/sov-store-read.h"
#include "ui/bringin/sov-bring-in-all-dialog.h"
#include "ui/bringin/sov-bring-in-contact-row.h"
#include "ui/bringin/sov-bring-in-person-row.h"
#include "ui/bringin/sov-bring-in-promises.h"
#include "ui/bringin/sov-bring-in-words.h"

/* More rows are read by nobody; the rest is told by its number. */
#define PEOPLE_SHOWN 40
#define SIMILAR_SHOWN 100
#define REJECTS_SHOWN 100
#define ROWS_SHOWN 5

enum
{
  PROP_0,
  PROP_READY,
  N_PROPS
};

struct _SovBringInPreview
{
  AdwBin parent_instance;

  SovStore *store;
  SovBringIn *bring_in;
  GCancellable *cancellable;
  GPtrArray *names;  /* SovRow; nullable */
  GPtrArray *sheets; /* SovSheet of whom the user writes with */
  GPtrArray *rows;   /* GtkWidget that are made for each file */
  gboolean updating;

  AdwActionRow *found_row;
  AdwActionRow *known_row;
  GtkWidget *order_group;
  AdwComboRow *order_row;
  AdwPreferencesGroup *columns_group;
  AdwPreferencesGroup *people_group;
  GtkWidget *deal_group;
  AdwComboRow *deal_row;
  AdwEntryRow *title_row;
  SovBringInPromises *promises_group;
  GtkWidget *everybody_group;
  AdwActionRow *everybody_row;
  AdwPreferencesGroup *similar_group;
  AdwPreferencesGroup *rows_group;
  GtkWidget *rejects_group;
  AdwExpanderRow *rejects_row;
};

G_DEFINE_FINAL_TYPE (SovBringInPreview, sov_bring_in_preview, ADW_TYPE_BIN)

static GParamSpec *props[N_PROPS];
static guint read_again_signal;

static SovImportPlan *
get_plan (SovBringInPreview *self)
{
  return self->bring_in != NULL ? sov_bring_in_get_plan (self->bring_in) : NULL;
}

/* Rows that come and go with the file. */
static void
add_row (SovBringInPreview *self,
         AdwPreferencesGroup *group,
         GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
remove_row (SovBringInPreview *self,
            GtkWidget *row,
            GtkWidget *group)
{
  if (group == self->rejects_group)
    adw_expander_row_remove (self->rejects_row, row);
  else
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
}

/* @only: (nullable): those of that group. */
static void
clear_rows (SovBringInPreview *self,
            gpointer only)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      GtkWidget *row = self->rows->pdata[i - 1];
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      if (only != NULL && group != only)
        continue;
      remove_row (self, row, group);
      g_ptr_array_remove_index (self->rows, i - 1);
    }
}

static GtkWidget *
make_row (const char *title,
          const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);

  return row;
}

/* What opens the whole list. */
static GtkWidget *
make_more_row (SovBringInPreview *self,
               guint n_more,
               GCallback open_cb)
{
  g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  GtkWidget *row = make_row (text, "");
  GtkWidget *image = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), image);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", open_cb, self, G_CONNECT_SWAPPED);

  return row;
}

/* Whether anything of the plan would be written. */
static gboolean
is_ready (SovBringInPreview *self)
{
  const SovImportPlan *plan = get_plan (self);
  gboolean any = FALSE;

  if (plan == NULL || sov_bring_in_get_look (self->bring_in)->n_added == 0)
    return FALSE;
  if (sov_bring_in_promises_need_deal (self->promises_group) && plan->deal == NULL)
    return FALSE;
  if (plan->new_deal != NULL && *plan->new_deal == '\0')
    return FALSE;

  for (guint i = 0; !any && i < plan->people->len; i++)
    {
      const SovImportPerson *person = plan->people->pdata[i];

      any = person->who == SOV_IMPORT_WHO_PARTY || person->who == SOV_IMPORT_WHO_NEW;
    }
  for (guint i = 0; !any && i < plan->contacts->len; i++)
    any = ((const SovImportContact *) plan->contacts->pdata[i])->who != SOV_IMPORT_WHO_SKIP;

  return any;
}

static void
update_ready (SovBringInPreview *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READY]);
}

/* What was found */

static void
show_found (SovBringInPreview *self)
{
  const SovImportPlan *plan = get_plan (self);
  const SovImportSummary *summary = sov_bring_in_get_summary (self->bring_in);
  const SovImportReport *look = sov_bring_in_get_look (self->bring_in);
  g_autofree char *counts = sov_bring_in_dup_counts (plan->items);
  g_autofree char *period = sov_bring_in_dup_period (plan->items);
  g_autofree char *title = g_strdup_printf ("%s: %s", sov_bring_in_kind_text (summary->kind), counts);
  g_autofree char *known = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->found_row), title);
  adw_action_row_set_subtitle (self->found_row, period != NULL ? period : "");
  known = g_strdup_printf (ngettext ("%u comes no second time", "%u come no second time", look->n_known), look->n_known);
  adw_action_row_set_subtitle (self->known_row, known);
  gtk_widget_set_visible (GTK_WIDGET (self->known_row), look->n_known > 0);
}

static void
show_order (SovBringInPreview *self)
{
  const SovImportSummary *summary = sov_bring_in_get_summary (self->bring_in);
  const SovImportOptions *options = sov_bring_in_get_options (self->bring_in);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("The first"));
  gtk_string_list_append (choices, _ ("The second"));
  self->updating = TRUE;
  adw_combo_row_set_model (self->order_row, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->order_row, summary->order == SOV_DATE_ORDER_MONTH_FIRST ? 1 : 0);
  self->updating = FALSE;
  gtk_widget_set_visible (self->order_group, summary->ask_order || options->order != SOV_DATE_ORDER_UNKNOWN);
}

static void
order_changed_cb (SovBringInPreview *self)
{
  if (self->updating || self->bring_in == NULL)
    return;

  sov_bring_in_get_options (self->bring_in)->order =
      adw_combo_row_get_selected (self->order_row) == 1 ? SOV_DATE_ORDER_MONTH_FIRST : SOV_DATE_ORDER_DAY_FIRST;
  g_signal_emit (self, read_again_signal, 0);
}

/* The columns of a table */

static const char *
get_nick (guint column)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SOV_TYPE_IMPORT_COLUMN);

  return g_enum_get_value (klass, (int) column)->value_nick;
}

static guint
read_nick (const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SOV_TYPE_IMPORT_COLUMN);
  const GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  return value != NULL ? (guint) value->value : SOV_IMPORT_COLUMN_NONE;
}

static void
read_again (gpointer data)
{
  g_autoptr (SovBringInPreview) self = data;

  if (self->bring_in != NULL)
    g_signal_emit (self, read_again_signal, 0);
}

/* The row that was changed goes with the rest, but not while it says so. */
static void
column_changed_cb (SovBringInPreview *self)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  SovImportOptions *options;

  if (self->updating || self->bring_in == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i];

      if (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP) == GTK_WIDGET (self->columns_group))
        g_strv_builder_add (columns, get_nick (adw_combo_row_get_selected (ADW_COMBO_ROW (row))));
    }
  options = sov_bring_in_get_options (self->bring_in);
  g_strfreev (options->columns);
  options->columns = g_strv_builder_end (columns);
  g_idle_add_once (read_again, g_object_ref (self));
}

static void
add_column (SovBringInPreview *self,
            const char *heading,
            const char *nick)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  for (guint column = SOV_IMPORT_COLUMN_NONE; column <= SOV_IMPORT_COLUMN_LANGUAGE; column++)
    gtk_string_list_append (choices, sov_bring_in_column_text ((SovImportColumn) column));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *heading != '\0' ? heading : "—");
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), read_nick (nick));
  add_row (self, self->columns_group, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (column_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
show_columns (SovBringInPreview *self)
{
  const SovImportSummary *summary = sov_bring_in_get_summary (self->bring_in);
  guint n = g_strv_length (summary->header);

  for (guint i = 0; i < n && summary->columns[i] != NULL; i++)
    add_column (self, summary->header[i], summary->columns[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_group), n > 0);
}

/* The deal, and what was promised in it */

static const SovRow *
find_name (SovBringInPreview *self,
           const char *ref)
{
  for (guint i = 0; self->names != NULL && ref != NULL && i < self->names->len; i++)
    {
      const SovRow *row = self->names->pdata[i];

      if (row->subject == SOV_SUBJECT_PARTY && g_str_equal (row->ref, ref))
        return row;
    }

  return NULL;
}

/* "None", each deal, "a new deal". */
static void
fill_deals (SovBringInPreview *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("None"));
  for (guint i = 0; i < self->sheets->len; i++)
    gtk_string_list_append (choices, ((SovSheet *) self->sheets->pdata[i])->title);
  gtk_string_list_append (choices, _ ("A new deal"));

  self->updating = TRUE;
  adw_combo_row_set_model (self->deal_row, G_LIST_MODEL (choices));
  self->updating = FALSE;
  adw_combo_row_set_selected (self->deal_row, 0);
}

static SovSheet *
get_sheet (SovBringInPreview *self)
{
  guint selected = adw_combo_row_get_selected (self->deal_row);

  return selected > 0 && selected <= self->sheets->len ? self->sheets->pdata[selected - 1] : NULL;
}

/* In the deal that is chosen; where none is, in any that is open with them. */
static void
show_promises (SovBringInPreview *self)
{
  SovSheet *sheet = get_sheet (self);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_sheet_unref);
  gboolean is_new = get_plan (self)->new_deal != NULL;

  for (guint i = 0; i < self->sheets->len && !is_new; i++)
    if (sheet == NULL || sheet == self->sheets->pdata[i])
      g_ptr_array_add (sheets, sov_sheet_ref (self->sheets->pdata[i]));
  sov_bring_in_promises_show (self->promises_group, self->store, get_plan (self), sheets);
}

static void
deal_changed_cb (SovBringInPreview *self)
{
  SovImportPlan *plan = get_plan (self);
  guint selected = adw_combo_row_get_selected (self->deal_row);
  gboolean is_new = selected == self->sheets->len + 1;
  SovSheet *sheet = get_sheet (self);
  g_autofree char *fresh = is_new ? sov_action_make_ref () : NULL;

  if (self->updating || plan == NULL)
    return;

  g_set_str (&plan->deal, is_new ? fresh : (sheet != NULL ? sheet->ref : NULL));
  g_set_str (&plan->new_deal, is_new ? gtk_editable_get_text (GTK_EDITABLE (self->title_row)) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->title_row), is_new);
  show_promises (self);
  update_ready (self);
}

static void
title_changed_cb (SovBringInPreview *self)
{
  SovImportPlan *plan = get_plan (self);

  if (plan != NULL && plan->new_deal != NULL)
    g_set_str (&plan->new_deal, gtk_editable_get_text (GTK_EDITABLE (self->title_row)));
  update_ready (self);
}

static void
sheets_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovBringInPreview) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = sov_store_load_sheets_of_finish (SOV_STORE (source), result, &error);

  if (self->bring_in == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  for (guint i = 0; sheets != NULL && i < sheets->len; i++)
    g_ptr_array_add (self->sheets, sov_sheet_ref (sheets->pdata[i]));
  fill_deals (self);
  show_promises (self);
}

/* Those of whom the user writes with most. */
static void
show_deals (SovBringInPreview *self)
{
  SovImportPlan *plan = get_plan (self);
  const SovImportPerson *partner = sov_import_plan_find_partner (plan);
  const SovRow *row = partner != NULL && partner->who == SOV_IMPORT_WHO_PARTY ? find_name (self, partner->party) : NULL;

  g_ptr_array_set_size (self->sheets, 0);
  g_clear_pointer (&plan->deal, g_free);
  g_clear_pointer (&plan->new_deal, g_free);
  fill_deals (self);
  gtk_widget_set_visible (self->deal_group, partner != NULL);
  if (row != NULL)
    sov_store_load_sheets_of_async (self->store, row->party, self->cancellable, sheets_cb, g_object_ref (self));
  sov_bring_in_promises_show (self->promises_group, self->store, partner != NULL && row == NULL ? plan : NULL, NULL);
  update_ready (self);
}

/* Who is who */

static void open_all (SovBringInPreview *self,
                      SovBringInLinesKind kind);

static void
senders_cb (SovBringInPreview *self)
{
  open_all (self, SOV_BRING_IN_SENDERS);
}

static void
everybody_cb (SovBringInPreview *self)
{
  open_all (self, SOV_BRING_IN_CONTACTS);
}

static void
rejects_cb (SovBringInPreview *self)
{
  open_all (self, SOV_BRING_IN_REJECTS);
}

static void
show_people (SovBringInPreview *self)
{
  SovImportPlan *plan = get_plan (self);
  guint n = MIN (plan->people->len, PEOPLE_SHOWN);

  for (guint i = 0; i < n; i++)
    {
      SovImportPerson *person = plan->people->pdata[i];
      const SovRow *known = person->who == SOV_IMPORT_WHO_PARTY ? find_name (self, person->party) : NULL;
      GtkWidget *row = sov_bring_in_person_row_new (self->store, person, known != NULL ? known->title : person->party);

      add_row (self, self->people_group, row);
      g_signal_connect_object (row, "changed", G_CALLBACK (show_deals), self, G_CONNECT_SWAPPED);
    }
  if (n < plan->people->len)
    add_row (self, self->people_group, make_more_row (self, plan->people->len - n, G_CALLBACK (senders_cb)));
  gtk_widget_set_visible (GTK_WIDGET (self->people_group), plan->people->len > 0);
}

static void contact_changed_cb (SovBringInPreview *self);

static void
show_similar (SovBringInPreview *self)
{
  SovImportPlan *plan = get_plan (self);
  guint n = 0;

  for (guint i = 0; i < plan->contacts->len; i++)
    {
      SovImportContact *contact = plan->contacts->pdata[i];
      GtkWidget *row;

      if (contact->similar == NULL)
        continue;
      if (n++ >= SIMILAR_SHOWN)
        continue;
      row = sov_bring_in_contact_row_new (plan, contact);
      add_row (self, self->similar_group, row);
      g_signal_connect_object (row, "changed", G_CALLBACK (contact_changed_cb), self, G_CONNECT_SWAPPED);
    }
  if (n > SIMILAR_SHOWN)
    add_row (self, self->similar_group, make_more_row (self, n - SIMILAR_SHOWN, G_CALLBACK (everybody_cb)));
  gtk_widget_set_visible (GTK_WIDGET (self->similar_group), n > 0);
}

static void
show_everybody (SovBringInPreview *self)
{
  const SovImportPlan *plan = get_plan (self);
  guint counts[SOV_IMPORT_WHO_NEW + 1] = { 0 };
  g_autofree char *fresh = NULL;
  g_autofree char *same = NULL;
  g_autofree char *out = NULL;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < plan->contacts->len; i++)
    counts[((const SovImportContact *) plan->contacts->pdata[i])->who]++;
  fresh = g_strdup_printf (ngettext ("%u new", "%u new", counts[SOV_IMPORT_WHO_NEW]), counts[SOV_IMPORT_WHO_NEW]);
  same = g_strdup_printf (ngettext ("%u the same", "%u the same", counts[SOV_IMPORT_WHO_PARTY]), counts[SOV_IMPORT_WHO_PARTY]);
  out = g_strdup_printf (ngettext ("%u left out", "%u left out", counts[SOV_IMPORT_WHO_SKIP]), counts[SOV_IMPORT_WHO_SKIP]);
  subtitle = g_strdup_printf ("%s · %s · %s", fresh, same, out);
  adw_action_row_set_subtitle (self->everybody_row, subtitle);
  gtk_widget_set_visible (self->everybody_group, plan->contacts->len > 0);
}

static void
contact_changed_cb (SovBringInPreview *self)
{
  show_everybody (self);
  update_ready (self);
}

/* What was said in the list of all. */
static void
all_closed_cb (SovBringInPreview *self)
{
  if (get_plan (self) == NULL)
    return;

  clear_rows (self, self->people_group);
  clear_rows (self, self->similar_group);
  show_people (self);
  show_similar (self);
  show_everybody (self);
  update_ready (self);
}

static void
open_all (SovBringInPreview *self,
          SovBringInLinesKind kind)
{
  SovBringInAllDialog *dialog;

  dialog = sov_bring_in_all_dialog_present (GTK_WIDGET (self), self->store, self->bring_in, self->names, kind);
  if (kind == SOV_BRING_IN_SENDERS)
    g_signal_connect_object (dialog, "changed", G_CALLBACK (show_deals), self, G_CONNECT_SWAPPED);
  if (kind == SOV_BRING_IN_CONTACTS)
    g_signal_connect_object (dialog, "changed", G_CALLBACK (contact_changed_cb), self, G_CONNECT_SWAPPED);
  if (kind != SOV_BRING_IN_REJECTS)
    g_signal_connect_object (dialog, "closed", G_CALLBACK (all_closed_cb), self, G_CONNECT_SWAPPED);
}

/* A look at it */

static void
show_rows (SovBringInPreview *self)
{
  const SovImportPlan *plan = get_plan (self);
  guint n = MIN (plan->items->len, ROWS_SHOWN);

  for (guint i = 0; i < n; i++)
    {
      const SovImportItem *item = plan->items->pdata[i];
      g_autofree char *title = sov_bring_in_dup_item_title (item);
      g_autofree char *subtitle = sov_bring_in_dup_item_subtitle (item);

      add_row (self, self->rows_group, make_row (title, subtitle));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->rows_group), n > 0);
}

static void
show_rejects (SovBringInPreview *self)
{
  GPtrArray *rejects = sov_bring_in_get_rejects (self->bring_in);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u line", "%u lines", rejects->len), rejects->len);

  for (guint i = 0; i < MIN (rejects->len, REJECTS_SHOWN); i++)
    {
      const SovImportReject *reject = rejects->pdata[i];
      g_autofree char *title = sov_bring_in_dup_reject_title (reject);
      GtkWidget *row = make_row (title, reject->excerpt);

      adw_expander_row_add_row (self->rejects_row, row);
      g_ptr_array_add (self->rows, row);
    }
  if (rejects->len > REJECTS_SHOWN)
    {
      GtkWidget *more = make_more_row (self, rejects->len - REJECTS_SHOWN, G_CALLBACK (rejects_cb));

      adw_expander_row_add_row (self->rejects_row, more);
      g_ptr_array_add (self->rows, more);
    }
  adw_expander_row_set_subtitle (self->rejects_row, subtitle);
  gtk_widget_set_visible (self->rejects_group, rejects->len > 0);
}

static void
names_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovBringInPreview) self = data;
  g_autoptr (GPtrArray) names = sov_store_load_names_finish (SOV_STORE (source), result, NULL);

  if (self->bring_in == NULL || get_plan (self) == NULL)
    return;

  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->names = g_steal_pointer (&names);
  show_people (self);
  show_deals (self);
}

void
sov_bring_in_preview_show (SovBringInPreview *self,
                           SovStore *store,
                           SovBringIn *bring_in)
{
  g_return_if_fail (SOV_IS_BRING_IN_PREVIEW (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  sov_bring_in_promises_show (self->promises_group, store, NULL, NULL);
  clear_rows (self, NULL);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_ptr_array_set_size (self->sheets, 0);
  g_set_object (&self->store, store);
  g_set_object (&self->bring_in, bring_in);
  if (bring_in == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  sov_bring_in_fill_texts (get_plan (self)->items);
  show_found (self);
  show_order (self);
  show_columns (self);
  show_similar (self);
  show_everybody (self);
  show_rows (self);
  show_rejects (self);
  sov_store_load_names_async (store, self->cancellable, names_cb, g_object_ref (self));
  update_ready (self);
}

gboolean
sov_bring_in_preview_get_ready (SovBringInPreview *self)
{
  return is_ready (self);
}

void
sov_bring_in_preview_apply (SovBringInPreview *self)
{
  sov_bring_in_promises_apply (self->promises_group, get_plan (self));
}

static void
sov_bring_in_preview_get_property (GObject *object,
                                   guint prop_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_READY:
      g_value_set_boolean (value, is_ready (SOV_BRING_IN_PREVIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_bring_in_preview_dispose (GObject *object)
{
  SovBringInPreview *self = SOV_BRING_IN_PREVIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->bring_in);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_BRING_IN_PREVIEW);
  g_clear_object (&self->store);
  g_clear_pointer (&self->names, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_bring_in_preview_parent_class)->dispose (object);
}

static void
sov_bring_in_preview_finalize (GObject *object)
{
  SovBringInPreview *self = SOV_BRING_IN_PREVIEW (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->sheets);

  G_OBJECT_CLASS (sov_bring_in_preview_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, found_row);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, known_row);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, order_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, order_row);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, columns_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, people_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, deal_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, deal_row);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, title_row);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, promises_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, everybody_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, everybody_row);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, similar_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, rows_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, rejects_group);
  gtk_widget_class_bind_template_child (klass, SovBringInPreview, rejects_row);
}

static void
sov_bring_in_preview_class_init (SovBringInPreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sov_bring_in_preview_get_property;
  object_class->dispose = sov_bring_in_preview_dispose;
  object_class->finalize = sov_bring_in_preview_finalize;

  props[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
  read_again_signal = g_signal_new ("read-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOV_TYPE_BRING_IN_PROMISES);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-bring-in-preview.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, order_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, deal_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, everybody_cb);
}

static void
sov_bring_in_preview_init (SovBringInPreview *self)
{
  self->rows = g_ptr_array_new ();
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_sheet_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->promises_group, "notify::n-ticked", G_CALLBACK (update_ready), self, G_CONNECT_SWAPPED);
}
