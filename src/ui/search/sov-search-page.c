/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/search/sov-search-page.h"

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* Owns the field and what it found. The order is the store's: best first.
 * Where a hit leads is decided here, and only ever through the window's
 * actions. */

/* More than this nobody reads; better words find better. */
#define MAX_HITS 100

struct _SovSearchPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GListStore *hits;
  GCancellable *cancellable; /* of the search that is under way; nullable */

  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListView *list;
  GtkSingleSelection *selection;
};

typedef enum
{
  PROP_STORE = 1,
} SovSearchPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovSearchPage, sov_search_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
hit_name (gpointer cell,
          SovRow *row)
{
  return g_strdup (row != NULL && row->title != NULL ? row->title : "");
}

/* What was said or sent, as against what has a name. */
static gboolean
is_said (const SovRow *row)
{
  switch (row->subject)
    {
    case SOV_SUBJECT_ENTRY:
    case SOV_SUBJECT_MESSAGE:
    case SOV_SUBJECT_COMPLAINT:
    case SOV_SUBJECT_COMPENSATION:
    case SOV_SUBJECT_LESSON:
    case SOV_SUBJECT_PRAISE:
    case SOV_SUBJECT_TASK:
      return TRUE;
    case SOV_SUBJECT_PARTY:
    case SOV_SUBJECT_PERSON:
    case SOV_SUBJECT_DEAL:
    case SOV_SUBJECT_TERM:
    case SOV_SUBJECT_OWNER:
    default:
      return FALSE;
    }
}

/* Whose it is, in which deal, and how long ago. */
static char *
hit_detail (gpointer cell,
            SovRow *row)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (row == NULL)
    return g_strdup ("");

  if (row->detail != NULL && *row->detail != '\0')
    g_strv_builder_add (parts, row->detail);
  if (is_said (row) && row->deal_title != NULL)
    g_strv_builder_add (parts, row->deal_title);
  if (is_said (row) && row->at != SOV_NO_TIME)
    g_strv_builder_take (parts, sov_format_relative_day (row->at, sov_time_now ()));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static gboolean
hit_has_detail (gpointer cell,
                SovRow *row)
{
  g_autofree char *detail = hit_detail (cell, row);

  return *detail != '\0';
}

static char *
hit_kind (gpointer cell,
          SovRow *row)
{
  if (row == NULL)
    return g_strdup ("");
  if (row->subject == SOV_SUBJECT_PARTY)
    return g_strdup (sov_label_party_kind ((SovPartyKind) row->state));

  return g_strdup (sov_label_subject (row->subject));
}

static char *
hit_icon (gpointer cell,
          SovRow *row)
{
  return g_strdup (row != NULL ? sov_icon_subject (row->subject) : NULL);
}

static void
show_hits (SovSearchPage *self,
           GPtrArray *rows)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));

  g_list_store_splice (self->hits, 0, n, rows->pdata, rows->len);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "results" : "none");
  if (rows->len > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovSearchPage) self = data;
  g_autoptr (GPtrArray) rows = sov_store_search_finish (SOV_STORE (source), result, NULL);

  if (rows != NULL && self->hits != NULL && !g_cancellable_is_cancelled (self->cancellable))
    show_hits (self, rows);
}

static void
stop_searching (SovSearchPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
search_changed_cb (SovSearchPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  stop_searching (self);
  if (*text == '\0')
    {
      g_list_store_remove_all (self->hits);
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }

  self->cancellable = g_cancellable_new ();
  sov_store_search_async (self->store, text, MAX_HITS, self->cancellable, found_cb, g_object_ref (self));
}

void
sov_search_page_open (GtkWidget *widget,
                      const SovRow *row)
{
  if (row->subject == SOV_SUBJECT_OWNER)
    gtk_widget_activate_action (widget, "win.preferences", "s", "own");
  else if (row->subject == SOV_SUBJECT_PARTY)
    gtk_widget_activate_action (widget, "win.show-party", "x", row->id);
  else if (row->subject == SOV_SUBJECT_DEAL)
    gtk_widget_activate_action (widget, "win.show-deal", "x", row->id);
  else if (row->subject == SOV_SUBJECT_TERM)
    gtk_widget_activate_action (widget, "win.show-deal-term", "(xxx)", row->deal, row->id, row->party);
  else if (row->subject == SOV_SUBJECT_COMPLAINT)
    gtk_widget_activate_action (widget, "win.show-complaint", "x", row->id);
  else if (row->subject == SOV_SUBJECT_LESSON)
    gtk_widget_activate_action (widget, "win.show-lessons", NULL);
  else if (row->subject == SOV_SUBJECT_TASK)
    gtk_widget_activate_action (widget, "win.edit-task", "x", row->id);
  else if (row->subject == SOV_SUBJECT_PRAISE)
    gtk_widget_activate_action (widget, "win.show-praises", NULL);
  else if (row->deal != 0 && row->subject == SOV_SUBJECT_MESSAGE)
    gtk_widget_activate_action (widget, "win.show-deal", "x", row->deal);
  else
    gtk_widget_activate_action (widget, "win.show-party", "x", row->party);
}

static void
row_activated_cb (SovSearchPage *self,
                  guint position)
{
  g_autoptr (SovRow) row = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (row != NULL)
    sov_search_page_open (GTK_WIDGET (self), row);
}

static void
entry_activated_cb (SovSearchPage *self)
{
  SovRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (row != NULL)
    sov_search_page_open (GTK_WIDGET (self), row);
}

/* The selection moves; the cursor stays in the field. */
static void
move_selection (SovSearchPage *self,
                int step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->hits));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n == 0 || selected == GTK_INVALID_LIST_POSITION)
    return;
  if (step < 0)
    selected = selected > 0 ? selected - 1 : 0;
  else
    selected = MIN (selected + 1, n - 1);

  gtk_list_view_scroll_to (self->list, selected, GTK_LIST_SCROLL_SELECT, NULL);
}

static void
next_cb (SovSearchPage *self)
{
  move_selection (self, 1);
}

static void
previous_cb (SovSearchPage *self)
{
  move_selection (self, -1);
}

static void
next_action (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  move_selection (SOV_SEARCH_PAGE (widget), 1);
}

static void
previous_action (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  move_selection (SOV_SEARCH_PAGE (widget), -1);
}

static void
stop_cb (SovSearchPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "navigation.pop", NULL);
}

void
sov_search_page_start (SovSearchPage *self,
                       const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  if (text == NULL)
    {
      gtk_editable_select_region (editable, 0, -1);
      return;
    }

  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
}

static void
sov_search_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (SOV_SEARCH_PAGE (page)->entry));
}

/* What was found may have been changed since. */
static void
changed_cb (SovSearchPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    search_changed_cb (self);
}

static void
sov_search_page_constructed (GObject *object)
{
  SovSearchPage *self = SOV_SEARCH_PAGE (object);

  G_OBJECT_CLASS (sov_search_page_parent_class)->constructed (object);

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->hits));
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sov_search_page_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  switch ((SovSearchPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, SOV_SEARCH_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_search_page_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  switch ((SovSearchPageProperty) prop_id)
    {
    case PROP_STORE:
      SOV_SEARCH_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_search_page_dispose (GObject *object)
{
  SovSearchPage *self = SOV_SEARCH_PAGE (object);

  stop_searching (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SEARCH_PAGE);
  g_clear_object (&self->hits);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_search_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/fi/sovittu/Sovittu/ui/sov-search-page.ui");
  gtk_widget_class_bind_template_child (klass, SovSearchPage, entry);
  gtk_widget_class_bind_template_child (klass, SovSearchPage, stack);
  gtk_widget_class_bind_template_child (klass, SovSearchPage, list);
  gtk_widget_class_bind_template_child (klass, SovSearchPage, selection);
  gtk_widget_class_bind_template_callback (klass, search_changed_cb);
  gtk_widget_class_bind_template_callback (klass, entry_activated_cb);
  gtk_widget_class_bind_template_callback (klass, row_activated_cb);
  gtk_widget_class_bind_template_callback (klass, next_cb);
  gtk_widget_class_bind_template_callback (klass, previous_cb);
  gtk_widget_class_bind_template_callback (klass, stop_cb);
  gtk_widget_class_bind_template_callback (klass, hit_name);
  gtk_widget_class_bind_template_callback (klass, hit_detail);
  gtk_widget_class_bind_template_callback (klass, hit_has_detail);
  gtk_widget_class_bind_template_callback (klass, hit_kind);
  gtk_widget_class_bind_template_callback (klass, hit_icon);
}

static void
sov_search_page_class_init (SovSearchPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->constructed = sov_search_page_constructed;
  object_class->dispose = sov_search_page_dispose;
  object_class->get_property = sov_search_page_get_property;
  object_class->set_property = sov_search_page_set_property;
  page_class->shown = sov_search_page_shown;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SOV_TYPE_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "search.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "search.previous", NULL, previous_action);
}

static void
sov_search_page_init (SovSearchPage *self)
{
  self->hits = g_list_store_new (SOV_TYPE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovSearchPage *
sov_search_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_SEARCH_PAGE, "store", store, NULL);
}
