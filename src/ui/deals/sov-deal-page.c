/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-page.h"

#include <glib/gi18n.h>

#include "model/sov-rules.h"
#include "model/sov-time.h"
#include "model/sov-today.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-history-view.h"
#include "ui/common/sov-owed-group.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-warning-text.h"
#include "ui/deals/sov-cell-details.h"
#include "ui/deals/sov-deal-head.h"
#include "ui/deals/sov-deal-page-actions.h"
#include "ui/deals/sov-deal-reminders.h"
#include "ui/deals/sov-sheet-view.h"
#include "ui/deals/sov-warning-row.h"

/* Owns what a deal's page shows: loads the sheet anew after every change,
 * judges it as the clock goes, and keeps the chosen cell chosen. It never
 * edits: dialogs do, and one press in the details. */

/* So many warnings leave the sheet in sight. */
#define FEW_WARNINGS 3

struct _SovDealPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  gint64 deal;
  SovSheet *sheet; /* as last loaded; NULL before */
  GPtrArray *judged;
  char *warned; /* what the list of warnings says */
  gboolean all_warnings;
  gint64 term; /* of the chosen cell; 0 for none */
  gint64 party;
  gboolean details_open;
  GSimpleActionGroup *actions;
  GCancellable *cancellable;

  GtkMenuButton *menu_button;
  GtkStack *states;
  SovDealHead *head;
  SovOwedGroup *owed;
  SovDealReminders *reminders;
  GtkListBox *warnings;
  SovSheetView *sheet_view;
  GtkWidget *no_terms;
  SovHistoryView *history;
  SovCellDetails *details;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_DEAL,
  PROP_DETAILS_OPEN,
} SovDealPageProperty;

static GParamSpec *properties[PROP_DETAILS_OPEN + 1];

G_DEFINE_FINAL_TYPE (SovDealPage, sov_deal_page, ADW_TYPE_NAVIGATION_PAGE)

static void judge (SovDealPage *self);

/* Showing */

/* What one act cures is one row, as in Today. */
static GPtrArray *
list_warnings (SovDealPage *self,
               gint64 now)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  sov_today_add_sheet (items, self->sheet, self->judged, now);
  sov_today_sort (items);
  for (guint i = items->len; i > 0; i--)
    {
      SovTodayItem *item = items->pdata[i - 1];

      if (item->kind != SOV_TODAY_WARNING)
        g_ptr_array_remove_index (items, i - 1);
    }

  return items;
}

static char *
say_warnings (SovDealPage *self,
              GPtrArray *items,
              gint64 now)
{
  GString *said = g_string_new (self->all_warnings ? "all" : "");

  for (guint i = 0; i < items->len; i++)
    {
      SovTodayItem *item = items->pdata[i];
      g_autofree char *text = sov_today_item_text (item, now);

      g_string_append_printf (said, "\n%d %d %" G_GINT64_FORMAT " %s", item->rule, item->cure, item->term, text);
    }

  return g_string_free_and_steal (said);
}

static void
all_warnings_cb (SovDealPage *self)
{
  self->all_warnings = TRUE;
  judge (self);
}

static void
add_more_row (SovDealPage *self,
              guint n_more)
{
  /* Translators: how many more warnings there are */
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  g_signal_connect_object (row, "activated", G_CALLBACK (all_warnings_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->warnings, row);
}

/* Made anew only when it says something else, so that a button is not pulled
 * from under the pointer. */
static void
show_warnings (SovDealPage *self,
               gint64 now)
{
  g_autoptr (GPtrArray) items = list_warnings (self, now);
  g_autofree char *said = say_warnings (self, items, now);
  guint n = self->all_warnings || items->len <= FEW_WARNINGS + 1 ? items->len : FEW_WARNINGS;

  if (g_strcmp0 (self->warned, said) == 0)
    return;

  g_set_str (&self->warned, said);
  gtk_list_box_remove_all (self->warnings);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->warnings, sov_warning_row_new (items->pdata[i], now));
  if (n < items->len)
    add_more_row (self, items->len - n);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), items->len > 0);
}

static void
set_details_open (SovDealPage *self,
                  gboolean open)
{
  if (self->details_open == open)
    return;

  self->details_open = open;
  if (!open)
    {
      sov_sheet_view_choose (self->sheet_view, 0, 0);
      if (self->term != 0)
        sov_sheet_view_focus (self->sheet_view, self->term, self->party);
      self->term = 0;
      self->party = 0;
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS_OPEN]);
}

static void
show_details (SovDealPage *self,
              gint64 now)
{
  gboolean there = sov_sheet_find_term (self->sheet, self->term) != NULL &&
                   sov_sheet_find_party (self->sheet, self->party) != NULL;

  if (!there)
    {
      set_details_open (self, FALSE);
      return;
    }

  sov_cell_details_show (self->details, self->store, self->sheet, self->judged, self->term, self->party, now);
  sov_sheet_view_choose (self->sheet_view, self->term, self->party);
  set_details_open (self, TRUE);
}

/* Credit is seen as long as it can come into this deal's invoice. */
static void
show_owed (SovDealPage *self)
{
  const SovSheet *sheet = self->sheet;
  gboolean invoiced = sheet->state >= SOV_DEAL_INVOICED;
  SovOwedUse use = sheet->state == SOV_DEAL_DELIVERED ? SOV_OWED_INVOICING : SOV_OWED_CREDIT;

  sov_owed_group_follow (self->owed, self->store, invoiced ? 0 : sheet->customer, self->deal, use);
}

static void
judge (SovDealPage *self)
{
  gint64 now = sov_time_now ();

  if (self->sheet == NULL)
    return;

  g_clear_pointer (&self->judged, g_ptr_array_unref);
  self->judged = sov_rules_check (self->sheet, now);
  sov_deal_head_show (self->head, self->sheet, self->judged->len > 0 ? self->judged->pdata[0] : NULL);
  show_owed (self);
  show_warnings (self, now);
  sov_sheet_view_show (self->sheet_view, self->sheet, self->judged, now);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_view), self->sheet->terms->len > 0);
  gtk_widget_set_visible (self->no_terms, self->sheet->terms->len == 0);
  if (self->term != 0)
    show_details (self, now);
}

/* Loading */

static void
sheet_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovDealPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovSheet) sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->states == NULL)
    return;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    gtk_stack_set_visible_child_name (self->states, "gone");
  else if (error != NULL)
    {
      g_autofree char *text = sov_error_text (error);

      sov_toast (GTK_WIDGET (self), text);
    }
  else
    {
      g_clear_pointer (&self->sheet, sov_sheet_unref);
      self->sheet = g_steal_pointer (&sheet);
      adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), self->sheet->title);
      judge (self);
      sov_deal_reminders_show (self->reminders, self->store, self->sheet);
      gtk_stack_set_visible_child_name (self->states, "deal");
    }
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovDealPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_sheet_async (self->store, self->deal, self->cancellable, sheet_loaded_cb, g_object_ref (self));
}

/* The chosen cell */

void
sov_deal_page_choose (SovDealPage *self,
                      gint64 term,
                      gint64 party)
{
  self->term = term;
  self->party = party;
  if (self->sheet != NULL)
    show_details (self, sov_time_now ());
}

static void
cell_chosen_cb (SovDealPage *self,
                gint64 term,
                gint64 party)
{
  sov_deal_page_choose (self, term, party);
}

static void
details_closed_cb (SovDealPage *self)
{
  set_details_open (self, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant *arguments,
           gpointer data)
{
  SovDealPage *self = SOV_DEAL_PAGE (widget);

  if (!self->details_open)
    return GDK_EVENT_PROPAGATE;

  set_details_open (self, FALSE);
  return GDK_EVENT_STOP;
}

gint64
sov_deal_page_get_deal (SovDealPage *self)
{
  return self->deal;
}

static void
sov_deal_page_constructed (GObject *object)
{
  SovDealPage *self = SOV_DEAL_PAGE (object);
  g_autoptr (GMenuModel) menu = sov_deal_page_menu_new ();

  G_OBJECT_CLASS (sov_deal_page_parent_class)->constructed (object);

  gtk_menu_button_set_menu_model (self->menu_button, menu);
  self->actions = sov_deal_page_actions_new (GTK_WIDGET (self), self->store, self->deal);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "deal", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (judge), self, G_CONNECT_SWAPPED);
  sov_history_view_show (self->history, self->store, 0, self->deal);
  load (self);
}

static void
sov_deal_page_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  SovDealPage *self = SOV_DEAL_PAGE (object);

  switch ((SovDealPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_DEAL:
      g_value_set_int64 (value, self->deal);
      break;
    case PROP_DETAILS_OPEN:
      g_value_set_boolean (value, self->details_open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_deal_page_set_property (GObject *object,
                            guint prop_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  SovDealPage *self = SOV_DEAL_PAGE (object);

  switch ((SovDealPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_DEAL:
      self->deal = g_value_get_int64 (value);
      break;
    case PROP_DETAILS_OPEN:
      set_details_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_deal_page_dispose (GObject *object)
{
  SovDealPage *self = SOV_DEAL_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "deal", NULL);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_DEAL_PAGE);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  g_clear_pointer (&self->judged, g_ptr_array_unref);
  g_clear_pointer (&self->warned, g_free);

  G_OBJECT_CLASS (sov_deal_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-deal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, head);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, owed);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, reminders);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, warnings);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, sheet_view);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, no_terms);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, history);
  gtk_widget_class_bind_template_child (widget_class, SovDealPage, details);
  gtk_widget_class_bind_template_callback (widget_class, cell_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_closed_cb);
}

static void
sov_deal_page_class_init (SovDealPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_deal_page_constructed;
  object_class->dispose = sov_deal_page_dispose;
  object_class->get_property = sov_deal_page_get_property;
  object_class->set_property = sov_deal_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DEAL] =
      g_param_spec_int64 ("deal", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DETAILS_OPEN] =
      g_param_spec_boolean ("details-open", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SOV_TYPE_CELL_DETAILS);
  g_type_ensure (SOV_TYPE_DEAL_HEAD);
  g_type_ensure (SOV_TYPE_DEAL_REMINDERS);
  g_type_ensure (SOV_TYPE_HISTORY_VIEW);
  g_type_ensure (SOV_TYPE_OWED_GROUP);
  g_type_ensure (SOV_TYPE_SHEET_VIEW);
  bind_template (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
sov_deal_page_init (SovDealPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovDealPage *
sov_deal_page_new (SovStore *store,
                   gint64 deal)
{
  return g_object_new (SOV_TYPE_DEAL_PAGE, "store", store, "deal", deal, NULL);
}
