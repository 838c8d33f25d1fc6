/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-safety-page.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-unseen.h"
#include "ui/common/sov-lock-row.h"
#include "ui/preferences/sov-unseen-page.h"

#define RETENTION_KEY "retention-years"

/* 0: never. Law.md: claims fall under the statute of limitations in three
 * years; vouchers are kept for six (KPL 2:10). */
static const int YEARS[] = { 0, 1, 2, 3, 6, 10 };

struct _SovSafetyPage
{
  AdwPreferencesPage parent_instance;

  SovStore *store;
  GSettings *settings; /* nullable */
  gboolean showing;

  GtkWidget *retention_group;
  AdwComboRow *years;
  AdwActionRow *unseen;
  GtkWidget *unseen_arrow;
};

G_DEFINE_FINAL_TYPE (SovSafetyPage, sov_safety_page, ADW_TYPE_PREFERENCES_PAGE)

/* The dialog that it is in gives way to the page. */
static void
show_safe_cb (SovSafetyPage *self)
{
  g_autoptr (GtkWidget) window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
  gtk_widget_activate_action (window, "win.show-safe", NULL);
}

/* How long customers are kept */

static int
get_years (SovSafetyPage *self)
{
  return self->settings != NULL ? g_settings_get_int (self->settings, RETENTION_KEY) : 0;
}

static void
show_unseen (SovSafetyPage *self,
             guint n)
{
  g_autofree char *title = NULL;
  gboolean any = n > 0;

  if (any)
    title = g_strdup_printf (ngettext ("%u customer has not been in contact for so long", "%u customers have not been in contact for so long", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->unseen), any ? title : _ ("No customer has been out of contact for so long"));
  adw_action_row_set_subtitle (self->unseen, any ? _ ("Look at them, and erase whom you no longer need") : "");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->unseen), any);
  gtk_widget_set_visible (self->unseen_arrow, any);
  gtk_widget_set_visible (GTK_WIDGET (self->unseen), get_years (self) > 0);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovSafetyPage) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_unseen_finish (SOV_STORE (source), result, NULL);

  if (self->store != NULL && rows != NULL)
    show_unseen (self, rows->len);
}

static void
load (SovSafetyPage *self)
{
  if (get_years (self) > 0)
    sov_store_load_unseen_async (self->store, get_years (self), sov_time_now (), NULL, loaded_cb, g_object_ref (self));
  else
    show_unseen (self, 0);
}

static void
show_unseen_cb (SovSafetyPage *self)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);

  adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), sov_unseen_page_new (self->store, get_years (self)));
}

static void
years_chosen_cb (SovSafetyPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->years);

  if (self->settings != NULL && !self->showing && chosen < G_N_ELEMENTS (YEARS))
    g_settings_set_int (self->settings, RETENTION_KEY, YEARS[chosen]);
}

/* The nearest that is offered and no longer than what was set. */
static void
show_years (SovSafetyPage *self)
{
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (YEARS); i++)
    if (YEARS[i] <= get_years (self))
      chosen = i;

  self->showing = TRUE;
  adw_combo_row_set_selected (self->years, chosen);
  self->showing = FALSE;
  load (self);
}

void
sov_safety_page_set_up (SovSafetyPage *self,
                        SovStore *store,
                        GSettings *settings)
{
  g_return_if_fail (SOV_IS_SAFETY_PAGE (self));

  self->store = g_object_ref (store);
  g_set_object (&self->settings, settings);
  gtk_widget_set_visible (self->retention_group, settings != NULL);
  if (settings == NULL)
    return;

  g_signal_connect_object (settings, "changed::" RETENTION_KEY, G_CALLBACK (show_years), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  show_years (self);
}

static void
sov_safety_page_dispose (GObject *object)
{
  SovSafetyPage *self = SOV_SAFETY_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SAFETY_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sov_safety_page_parent_class)->dispose (object);
}

static void
sov_safety_page_class_init (SovSafetyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_LOCK_ROW);
  G_OBJECT_CLASS (klass)->dispose = sov_safety_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-safety-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSafetyPage, retention_group);
  gtk_widget_class_bind_template_child (widget_class, SovSafetyPage, years);
  gtk_widget_class_bind_template_child (widget_class, SovSafetyPage, unseen);
  gtk_widget_class_bind_template_child (widget_class, SovSafetyPage, unseen_arrow);
  gtk_widget_class_bind_template_callback (widget_class, show_safe_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_unseen_cb);
  gtk_widget_class_bind_template_callback (widget_class, years_chosen_cb);
}

static void
sov_safety_page_init (SovSafetyPage *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (words, _ ("Never"));
  for (guint i = 1; i < G_N_ELEMENTS (YEARS); i++)
    gtk_string_list_take (words, g_strdup_printf (ngettext ("%d year", "%d years", (gulong) YEARS[i]), YEARS[i]));
  adw_combo_row_set_model (self->years, G_LIST_MODEL (words));
  self->showing = FALSE;
}
