/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/sov-history-page.h"

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-record-list.h"
#include "store/sov-store-history.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-history-day.h"
#include "ui/common/sov-history-row.h"
#include "ui/common/sov-perform.h"
#include "ui/history/sov-history-calendar.h"
#include "ui/history/sov-history-filter-bar.h"
#include "ui/history/sov-history-model.h"

/* Owns the query and where the list stands. The store picks and orders; the
 * list makes widgets only for what can be seen. */

/* How many frames it takes until the lines where one goes are laid out. */
#define FRAMES 2

struct _SovHistoryPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  gint64 party;
  gint64 deal;
  SovRecordList *rows;
  SovThumbnails *thumbnails;
  GCancellable *cancellable;
  guint bring_up_id; /* while a line is being brought to the top */
  guint going_to;
  guint frames_to_wait;
  gboolean from_top; /* what comes next is another list: it begins at its top */

  AdwWindowTitle *window_title;
  GtkMenuButton *date_button;
  SovHistoryCalendar *calendar;
  SovHistoryFilterBar *filter_bar;
  GtkStack *states;
  GtkListView *list;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_PARTY,
  PROP_DEAL,
} SovHistoryPageProperty;

static GParamSpec *properties[PROP_DEAL + 1];

G_DEFINE_FINAL_TYPE (SovHistoryPage, sov_history_page, ADW_TYPE_NAVIGATION_PAGE)

static SovQuery *
make_query (SovHistoryPage *self)
{
  SovHistoryFilter filter;

  sov_history_filter_bar_get (self->filter_bar, &filter);

  return sov_query_new_history (self->party, self->deal, &filter);
}

static const char *
find_state (SovHistoryPage *self,
            guint n_items)
{
  g_autoptr (SovQuery) query = make_query (self);

  if (n_items > 0)
    return "list";
  if (sov_record_list_get_loading (self->rows))
    return NULL;

  return sov_history_filter_is_empty (sov_query_get_history (query)) ? "nothing-yet" : "nothing-left";
}

static void
update (SovHistoryPage *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  const char *state = find_state (self, n_items);

  if (state != NULL)
    gtk_stack_set_visible_child_name (self->states, state);
  sov_history_filter_bar_show_count (self->filter_bar, n_items);
  gtk_widget_set_sensitive (GTK_WIDGET (self->date_button), n_items > 0);

  if (self->from_top && !sov_record_list_get_loading (self->rows))
    {
      self->from_top = FALSE;
      if (n_items > 0)
        gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_NONE, NULL);
    }
}

static void
failed_cb (SovHistoryPage *self,
           GError *error)
{
  g_autofree char *text = sov_error_text (error);

  sov_toast (GTK_WIDGET (self), text);
}

static void
filter_changed_cb (SovHistoryPage *self)
{
  g_autoptr (SovQuery) query = make_query (self);

  self->from_top = TRUE;
  sov_record_list_set_query (self->rows, query);
}

static void
show_everything_cb (SovHistoryPage *self)
{
  sov_history_filter_bar_clear (self->filter_bar);
  gtk_widget_child_focus (GTK_WIDGET (self->filter_bar), GTK_DIR_TAB_FORWARD);
}

/* What there is to choose, and whose it is */

static void
choices_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovHistoryPage) self = data;
  g_autoptr (SovHistoryChoices) choices = sov_store_load_history_choices_finish (SOV_STORE (source), result, NULL);

  if (choices != NULL && self->rows != NULL)
    sov_history_filter_bar_offer (self->filter_bar, choices, self->deal == 0);
}

static void
named_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovHistoryPage) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (rows != NULL && rows->len > 0 && self->rows != NULL)
    adw_window_title_set_subtitle (self->window_title, ((SovRow *) rows->pdata[0])->title);
}

static void
load (SovHistoryPage *self)
{
  g_autoptr (SovQuery) query = sov_query_new_history (self->party, self->deal, NULL);
  gint64 id = self->party != 0 ? self->party : self->deal;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();

  sov_store_load_history_choices_async (self->store, query, self->cancellable, choices_loaded_cb, g_object_ref (self));
  if (id != 0)
    sov_store_load_rows_async (self->store, self->party != 0 ? SOV_LIST_PARTIES : SOV_LIST_DEALS, &id, 1, self->cancellable,
                               named_cb, g_object_ref (self));
}

/* The date */

/* The line that stands at the top now. */
static guint
find_shown (SovHistoryPage *self)
{
  const double middle = gtk_widget_get_width (GTK_WIDGET (self->list)) / 2.0;

  for (int y = 0; y < gtk_widget_get_height (GTK_WIDGET (self->list)); y += 12)
    {
      GtkWidget *at = gtk_widget_pick (GTK_WIDGET (self->list), middle, y, GTK_PICK_DEFAULT);
      GtkWidget *row = at != NULL ? gtk_widget_get_ancestor (at, SOV_TYPE_HISTORY_ROW) : NULL;
      SovRow *of = row != NULL ? sov_history_row_get_row (SOV_HISTORY_ROW (row)) : NULL;

      if (of != NULL && of->loaded)
        return sov_record_list_find_day (self->rows, sov_time_local_day (of->at));
    }

  return 0;
}

static void
calendar_shown_cb (SovHistoryPage *self)
{
  gint64 time = sov_record_list_get_time (self->rows, find_shown (self));

  sov_history_calendar_show_day (self->calendar, sov_time_local_day (time != SOV_NO_TIME ? time : sov_time_now ()));
}

/* What stands in the list for the line that is gone to; nullable. */
static GtkWidget *
find_item (SovHistoryPage *self)
{
  g_autoptr (SovRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), self->going_to);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *line = gtk_widget_get_first_child (item);

      if (row != NULL && SOV_IS_HISTORY_ROW (line) && sov_history_row_get_row (SOV_HISTORY_ROW (line)) == row)
        return item;
    }

  return NULL;
}

/* The name of its day, where a line begins one; else the line. */
static GtkWidget *
find_top (GtkWidget *item)
{
  GtkWidget *before = gtk_widget_get_prev_sibling (item);

  return before != NULL && GTK_IS_LABEL (gtk_widget_get_first_child (before)) ? before : item;
}

/* Once the line that was gone to stands somewhere, it is brought to the top. */
static gboolean
bring_up_cb (GtkWidget *list,
             GdkFrameClock *clock,
             gpointer data)
{
  SovHistoryPage *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  GtkWidget *item;
  graphene_rect_t bounds;

  if (self->frames_to_wait > 0)
    {
      self->frames_to_wait--;
      return G_SOURCE_CONTINUE;
    }

  item = find_item (self);
  if (item != NULL && gtk_widget_compute_bounds (find_top (item), list, &bounds))
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) bounds.origin.y);
      gtk_widget_grab_focus (item);
    }
  self->bring_up_id = 0;

  return G_SOURCE_REMOVE;
}

static void
go_to (SovHistoryPage *self,
       guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->rows)))
    return;

  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
  self->going_to = position;
  self->frames_to_wait = FRAMES;
  if (self->bring_up_id == 0)
    self->bring_up_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->list), bring_up_cb, self, NULL);
}

static void
choose_date_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  SovHistoryPage *self = SOV_HISTORY_PAGE (widget);

  if (gtk_widget_get_sensitive (GTK_WIDGET (self->date_button)))
    gtk_menu_button_popup (self->date_button);
}

/* Rows */

static void
row_activated_cb (SovHistoryPage *self)
{
  SovHistoryRow *row = sov_history_row_find_focused (GTK_WIDGET (self->list));

  if (row != NULL)
    sov_history_row_activate (row);
}

static void
setup_row_cb (SovHistoryPage *self,
              GtkListItem *item)
{
  GtkWidget *row = sov_history_row_new (self->store, self->thumbnails, self->deal == 0, self->party == 0);

  gtk_list_item_set_child (item, row);
  g_object_bind_property (row, "spoken", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

static void
bind_row_cb (SovHistoryPage *self,
             GtkListItem *item)
{
  sov_history_row_set_row (SOV_HISTORY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (SovHistoryPage *self,
               GtkListItem *item)
{
  sov_history_row_set_row (SOV_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_day_cb (SovHistoryPage *self,
              GtkListHeader *header)
{
  gtk_list_header_set_child (header, sov_history_day_label_new ());
}

static void
bind_day_cb (SovHistoryPage *self,
             GtkListHeader *header)
{
  gint64 time = sov_record_list_get_time (self->rows, gtk_list_header_get_start (header));
  g_autofree char *name = time != SOV_NO_TIME ? sov_history_day_name (time) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), name);
}

static void
set_up_list (SovHistoryPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_day_cb), self, G_CONNECT_SWAPPED);

  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sov_history_model_new (self->rows))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_header_factory (self->list, headers);
  gtk_list_view_set_model (self->list, model);
  sov_history_row_add_menu_keys (GTK_WIDGET (self->list));
}

static void
sov_history_page_constructed (GObject *object)
{
  SovHistoryPage *self = SOV_HISTORY_PAGE (object);

  G_OBJECT_CLASS (sov_history_page_parent_class)->constructed (object);

  self->rows = sov_record_list_new (self->store);
  self->thumbnails = sov_thumbnails_new (self->store);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  sov_history_calendar_set_rows (self->calendar, self->rows);
  set_up_list (self);
  filter_changed_cb (self);
  load (self);
}

static void
sov_history_page_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  SovHistoryPage *self = SOV_HISTORY_PAGE (object);

  switch ((SovHistoryPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_PARTY:
      g_value_set_int64 (value, self->party);
      break;
    case PROP_DEAL:
      g_value_set_int64 (value, self->deal);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_history_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  SovHistoryPage *self = SOV_HISTORY_PAGE (object);

  switch ((SovHistoryPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_PARTY:
      self->party = g_value_get_int64 (value);
      break;
    case PROP_DEAL:
      self->deal = g_value_get_int64 (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_history_page_dispose (GObject *object)
{
  SovHistoryPage *self = SOV_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_HISTORY_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_history_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHistoryPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryPage, date_button);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryPage, calendar);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryPage, list);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_everything_cb);
}

static void
sov_history_page_class_init (SovHistoryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_history_page_constructed;
  object_class->dispose = sov_history_page_dispose;
  object_class->get_property = sov_history_page_get_property;
  object_class->set_property = sov_history_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PARTY] =
      g_param_spec_int64 ("party", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DEAL] =
      g_param_spec_int64 ("deal", NULL, NULL, 0, G_MAXINT64, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "history.choose-date", NULL, choose_date_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK, "history.choose-date", NULL);

  g_type_ensure (SOV_TYPE_HISTORY_CALENDAR);
  g_type_ensure (SOV_TYPE_HISTORY_FILTER_BAR);
  bind_template (widget_class);
}

static void
sov_history_page_init (SovHistoryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovHistoryPage *
sov_history_page_new (SovStore *store,
                      gint64 party,
                      gint64 deal)
{
  return g_object_new (SOV_TYPE_HISTORY_PAGE, "store", store, "party", party, "deal", deal, NULL);
}

gint64
sov_history_page_get_party (SovHistoryPage *self)
{
  g_return_val_if_fail (SOV_IS_HISTORY_PAGE (self), 0);

  return self->party;
}

gint64
sov_history_page_get_deal (SovHistoryPage *self)
{
  g_return_val_if_fail (SOV_IS_HISTORY_PAGE (self), 0);

  return self->deal;
}
