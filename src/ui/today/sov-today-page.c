/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-today-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-error-text.h"
#include "ui/today/sov-comfort.h"
#include "ui/today/sov-today-list.h"
#include "ui/today/sov-today-row.h"

/* Owns the list of what needs the user. The store judges and says when it has
 * judged anew, by the clock too; this page asks again and shows. */

struct _SovTodayPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  gboolean narrow;

  GListStore *items;
  GPtrArray *loaded;  /* SovTodayItem, as they were loaded last; nullable */
  gboolean rest_open; /* what can wait is shown beside what stands alone */
  GCancellable *cancellable;
  int day;                 /* the local day that the texts were made for */
  gboolean failed;         /* said so already */
  SovTodayItem *had_focus; /* the row that had the focus last; nullable */
  guint lost_focus;        /* where that row was when it went */

  SovComfort *comfort;
  GtkStack *stack;
  GtkListView *list;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_NARROW,
} SovTodayPageProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (SovTodayPage, sov_today_page, ADW_TYPE_NAVIGATION_PAGE)

static void
new_complaint_cb (SovTodayPage *self)
{
  const gint64 none = 0;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-complaint", "(xxx)", none, none, none);
}

/* The row that @widget is or is in; NULL when it is elsewhere. */
static SovTodayRow *
find_row (SovTodayPage *self,
          GtkWidget *widget)
{
  GtkWidget *row;

  if (widget == NULL || !gtk_widget_is_ancestor (widget, GTK_WIDGET (self->list)))
    return NULL;

  row = gtk_widget_get_ancestor (widget, SOV_TYPE_TODAY_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (widget);

  return SOV_IS_TODAY_ROW (row) ? SOV_TODAY_ROW (row) : NULL;
}

static void
focus_moved_cb (SovTodayPage *self)
{
  SovTodayRow *row = find_row (self, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));

  if (row != NULL)
    g_set_object (&self->had_focus, sov_today_row_get_item (row));
}

static void
setup_row_cb (SovTodayPage *self,
              GtkListItem *cell)
{
  gtk_list_item_set_child (cell, GTK_WIDGET (sov_today_row_new ()));
}

static void
bind_row_cb (SovTodayPage *self,
             GtkListItem *cell)
{
  SovTodayRow *row = SOV_TODAY_ROW (gtk_list_item_get_child (cell));
  gpointer item = gtk_list_item_get_item (cell);
  g_autofree char *rest = SOV_IS_TODAY_REST (item) ? sov_today_rest_dup_text (item) : NULL;

  if (SOV_IS_TODAY_ITEM (item))
    sov_today_row_set_item (row, item, sov_time_now ());
  else if (rest != NULL)
    sov_today_row_set_rest (row, rest, sov_today_rest_is_open (item));
  else
    sov_today_row_set_heading (row, gtk_string_object_get_string (item));

  gtk_list_item_set_activatable (cell, !GTK_IS_STRING_OBJECT (item));
  gtk_list_item_set_focusable (cell, !GTK_IS_STRING_OBJECT (item));
  gtk_list_item_set_accessible_label (cell, sov_today_row_get_reason (row));
  gtk_list_item_set_accessible_description (cell, sov_today_row_get_detail (row));
}

/* What was learnt, and the complaint behind it, have pages of their own. */
static void
open_item (SovTodayPage *self,
           const SovTodayItem *item)
{
  if (item->kind == SOV_TODAY_IMPROVE || item->kind == SOV_TODAY_RECURRED)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-lessons", NULL);
  else if (item->kind == SOV_TODAY_COMPLAINT)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-complaint", "x", item->subject_id);
  else if (item->kind == SOV_TODAY_TASK)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-task", "x", item->subject_id);
  else if (item->deal != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-deal-term", "(xxx)", item->deal, item->term, item->party);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-party", "x", item->party);
}

static void
row_activated_cb (SovTodayPage *self,
                  guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (SOV_IS_TODAY_ITEM (row))
    {
      open_item (self, SOV_TODAY_ITEM (row));
      return;
    }

  self->rest_open = !self->rest_open;
  sov_today_list_update (self->items, self->loaded, FALSE, self->rest_open);
  gtk_list_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* The list before anything else; a vault without any party has had no first
 * promise yet. */
static void
any_party_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovTodayPage) self = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (ids != NULL && self->items != NULL && g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0)
    gtk_stack_set_visible_child_name (self->stack, ids->len == 0 ? "first" : "done");
}

static void
show_calm (SovTodayPage *self)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_PARTIES, NULL, SOV_ORDER_NAME, FALSE, 0, 0);

  sov_store_list_async (self->store, query, self->cancellable, any_party_cb, g_object_ref (self));
}

/* Where the row is that had the focus last; G_MAXUINT when nowhere. */
static guint
find_focused (SovTodayPage *self)
{
  guint position = G_MAXUINT;

  if (self->had_focus != NULL)
    g_list_store_find (self->items, self->had_focus, &position);

  return position;
}

static void
painted_cb (SovTodayPage *self,
            GdkFrameClock *clock)
{
  guint next = sov_today_list_nearest (G_LIST_MODEL (self->items), self->lost_focus);
  GtkWidget *focus;

  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (next == G_MAXUINT || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    gtk_list_view_scroll_to (self->list, next, GTK_LIST_SCROLL_FOCUS, NULL);
}

/* After a row was handled and is gone, the focus goes on at the one that took
 * its place, once that is drawn; where it is meanwhile, in a widget that shows
 * another row, does not count. @position: where it was. */
static void
keep_focus (SovTodayPage *self,
            guint position)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  if (position == G_MAXUINT || find_focused (self) != G_MAXUINT || clock == NULL)
    return;

  g_clear_object (&self->had_focus);
  self->lost_focus = position;
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

static guint
count_red (GPtrArray *items)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += ((const SovTodayItem *) items->pdata[i])->urgency == SOV_URGENCY_RED;

  return n;
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovTodayPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = sov_store_load_today_finish (SOV_STORE (source), result, &error);
  int day = sov_time_local_day (sov_time_now ());
  guint focused;

  if (self->items == NULL)
    return;
  if (items == NULL)
    {
      if (!self->failed)
        sov_error_show (GTK_WIDGET (self), _ ("Today Cannot Be Shown"), error);
      self->failed = TRUE;
      return;
    }

  self->failed = FALSE;
  sov_comfort_ask (self->comfort, self->store, count_red (items));
  focused = find_focused (self);
  self->rest_open = self->rest_open && sov_today_list_has_alone (items);
  sov_today_list_update (self->items, items, day != self->day, self->rest_open);
  g_clear_pointer (&self->loaded, g_ptr_array_unref);
  self->loaded = g_ptr_array_ref (items);
  self->day = day;
  if (items->len == 0)
    show_calm (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "list");
  keep_focus (self, focused);
}

static void
judged_cb (SovTodayPage *self)
{
  sov_store_load_today_async (self->store, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
fill_list (SovTodayPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));

  g_signal_connect_object (rows, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
sov_today_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sov_today_page_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget", G_CALLBACK (focus_moved_cb), widget, G_CONNECT_SWAPPED);
}

static void
sov_today_page_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_moved_cb, widget);

  GTK_WIDGET_CLASS (sov_today_page_parent_class)->unroot (widget);
}

static void
sov_today_page_constructed (GObject *object)
{
  SovTodayPage *self = SOV_TODAY_PAGE (object);

  G_OBJECT_CLASS (sov_today_page_parent_class)->constructed (object);

  fill_list (self);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  judged_cb (self);
}

static void
sov_today_page_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  SovTodayPage *self = SOV_TODAY_PAGE (object);

  switch ((SovTodayPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_today_page_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  SovTodayPage *self = SOV_TODAY_PAGE (object);

  switch ((SovTodayPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        return;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_today_page_dispose (GObject *object)
{
  SovTodayPage *self = SOV_TODAY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TODAY_PAGE);
  g_clear_object (&self->had_focus);
  g_clear_object (&self->items);
  g_clear_pointer (&self->loaded, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_today_page_parent_class)->dispose (object);
}

static void
sov_today_page_finalize (GObject *object)
{
  g_object_unref (SOV_TODAY_PAGE (object)->cancellable);

  G_OBJECT_CLASS (sov_today_page_parent_class)->finalize (object);
}

static void
sov_today_page_class_init (SovTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_today_page_constructed;
  object_class->dispose = sov_today_page_dispose;
  object_class->finalize = sov_today_page_finalize;
  object_class->get_property = sov_today_page_get_property;
  object_class->set_property = sov_today_page_set_property;
  widget_class->root = sov_today_page_root;
  widget_class->unroot = sov_today_page_unroot;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SOV_TYPE_COMFORT);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTodayPage, comfort);
  gtk_widget_class_bind_template_child (widget_class, SovTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SovTodayPage, list);
  gtk_widget_class_bind_template_callback (widget_class, new_complaint_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sov_today_page_init (SovTodayPage *self)
{
  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovTodayPage *
sov_today_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_TODAY_PAGE, "store", store, NULL);
}
