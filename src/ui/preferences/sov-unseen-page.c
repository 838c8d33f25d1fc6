/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-unseen-page.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-unseen.h"
#include "ui/common/sov-error-text.h"

/* Owns the rows as last loaded. It erases nothing. */

/* So many rows are shown at once; the others come as these go. */
#define MANY 200

struct _SovUnseenPage
{
  AdwNavigationPage parent_instance;

  SovStore *store; /* NULL once it is gone */
  int years;
  GPtrArray *rows; /* SovRow, as they stand in the list */

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (SovUnseenPage, sov_unseen_page, ADW_TYPE_NAVIGATION_PAGE)

static GtkWidget *
make_row (const SovRow *customer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *day = sov_format_day (customer->at);
  /* Translators: %s is a day */
  g_autofree char *since = g_strdup_printf (_ ("Last contact %s"), day);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), customer->title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), since);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  return row;
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovUnseenPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_load_unseen_finish (SOV_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (rows == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("The Customers Cannot Be Shown"), error);
      return;
    }

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < rows->len && i < MANY; i++)
    gtk_list_box_append (self->list, make_row (rows->pdata[i]));
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = g_steal_pointer (&rows);
}

static void
load (SovUnseenPage *self)
{
  sov_store_load_unseen_async (self->store, self->years, sov_time_now (), NULL, loaded_cb, g_object_ref (self));
}

/* The dialog that it is in gives way to the customer's page. */
static void
row_activated_cb (SovUnseenPage *self,
                  GtkListBoxRow *row)
{
  const SovRow *customer = self->rows->pdata[gtk_list_box_row_get_index (row)];
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  gint64 id = customer->id;

  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
  gtk_widget_activate_action (window, "win.show-party", "x", id);
}

static void
sov_unseen_page_dispose (GObject *object)
{
  SovUnseenPage *self = SOV_UNSEEN_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_UNSEEN_PAGE);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_unseen_page_parent_class)->dispose (object);
}

static void
sov_unseen_page_class_init (SovUnseenPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_unseen_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-unseen-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovUnseenPage, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
sov_unseen_page_init (SovUnseenPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
sov_unseen_page_new (SovStore *store,
                     int years)
{
  SovUnseenPage *self = g_object_new (SOV_TYPE_UNSEEN_PAGE, NULL);

  self->store = g_object_ref (store);
  self->years = years;
  g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}
