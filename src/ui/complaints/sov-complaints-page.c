/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaints-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/common/sov-error-text.h"
#include "ui/complaints/sov-complaint-list.h"
#include "ui/complaints/sov-complaint-row.h"

/* Owns the list of complaints and how it is grouped. The store judges; this
 * page asks again when it has, and shows. */

struct _SovComplaintsPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  GListStore *items;
  GPtrArray *rows; /* SovCaseRow, as they were loaded last; nullable */
  int day;         /* the local day that the texts were made for */
  gboolean failed; /* said so already */

  GtkStack *stack;
  GtkWidget *grouping;
  GtkDropDown *group_choice;
  GtkListView *list;
};

typedef enum
{
  PROP_STORE = 1,
} SovComplaintsPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovComplaintsPage, sov_complaints_page, ADW_TYPE_NAVIGATION_PAGE)

static void
new_complaint_cb (SovComplaintsPage *self)
{
  const gint64 none = 0;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.new-complaint", "(xxx)", none, none, none);
}

/* A new day makes every text another. */
static void
show (SovComplaintsPage *self)
{
  gint64 now = sov_time_now ();
  int day = sov_time_local_day (now);
  gboolean any = self->rows->len > 0;

  if (day != self->day)
    g_list_store_remove_all (self->items);
  self->day = day;
  sov_complaint_list_update (self->items, self->rows, (SovGroupBy) gtk_drop_down_get_selected (self->group_choice), now);
  gtk_widget_set_visible (self->grouping, any);
  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "none");
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovComplaintsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_load_case_rows_finish (SOV_STORE (source), result, &error);

  if (self->items == NULL)
    return;
  if (rows == NULL)
    {
      if (!self->failed)
        sov_error_show (GTK_WIDGET (self), _ ("Complaints Cannot Be Shown"), error);
      self->failed = TRUE;
      return;
    }

  self->failed = FALSE;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
  show (self);
}

static void
judged_cb (SovComplaintsPage *self)
{
  sov_store_load_case_rows_async (self->store, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
group_chosen_cb (SovComplaintsPage *self)
{
  if (self->rows != NULL)
    show (self);
}

static void
row_activated_cb (SovComplaintsPage *self,
                  guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (SOV_IS_CASE_ROW (item))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-complaint", "x", SOV_CASE_ROW (item)->id);
}

static void
setup_row_cb (SovComplaintsPage *self,
              GtkListItem *cell)
{
  gtk_list_item_set_child (cell, GTK_WIDGET (sov_complaint_row_new ()));
}

static void
bind_row_cb (SovComplaintsPage *self,
             GtkListItem *cell)
{
  SovComplaintRow *row = SOV_COMPLAINT_ROW (gtk_list_item_get_child (cell));
  gpointer item = gtk_list_item_get_item (cell);
  gboolean is_case = SOV_IS_CASE_ROW (item);
  g_autofree char *text = NULL;

  if (is_case)
    sov_complaint_row_set_case (row, item, sov_time_now ());
  else
    sov_complaint_row_set_heading (row, item);

  text = sov_complaint_row_dup_text (row);
  gtk_list_item_set_activatable (cell, is_case);
  gtk_list_item_set_focusable (cell, is_case);
  gtk_list_item_set_accessible_label (cell, text);
}

static void
fill_list (SovComplaintsPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GListModel) groupings = sov_complaint_list_get_groupings ();
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->items)));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_drop_down_set_model (self->group_choice, groupings);
}

static void
sov_complaints_page_constructed (GObject *object)
{
  SovComplaintsPage *self = SOV_COMPLAINTS_PAGE (object);

  G_OBJECT_CLASS (sov_complaints_page_parent_class)->constructed (object);

  fill_list (self);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (judged_cb), self, G_CONNECT_SWAPPED);
  judged_cb (self);
}

static void
sov_complaints_page_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  switch ((SovComplaintsPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, SOV_COMPLAINTS_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_complaints_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  switch ((SovComplaintsPageProperty) prop_id)
    {
    case PROP_STORE:
      SOV_COMPLAINTS_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_complaints_page_dispose (GObject *object)
{
  SovComplaintsPage *self = SOV_COMPLAINTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_COMPLAINTS_PAGE);
  g_clear_object (&self->items);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_complaints_page_parent_class)->dispose (object);
}

static void
sov_complaints_page_finalize (GObject *object)
{
  g_object_unref (SOV_COMPLAINTS_PAGE (object)->cancellable);

  G_OBJECT_CLASS (sov_complaints_page_parent_class)->finalize (object);
}

static void
sov_complaints_page_class_init (SovComplaintsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_complaints_page_constructed;
  object_class->dispose = sov_complaints_page_dispose;
  object_class->finalize = sov_complaints_page_finalize;
  object_class->get_property = sov_complaints_page_get_property;
  object_class->set_property = sov_complaints_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-complaints-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovComplaintsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintsPage, grouping);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintsPage, group_choice);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintsPage, list);
  gtk_widget_class_bind_template_callback (widget_class, new_complaint_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sov_complaints_page_init (SovComplaintsPage *self)
{
  self->items = g_list_store_new (G_TYPE_OBJECT);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovComplaintsPage *
sov_complaints_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_COMPLAINTS_PAGE, "store", store, NULL);
}
