/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-comfort.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-praise.h"
#include "ui/common/sov-settings.h"

/* Lesson 002-01: praise carries. It is shown when it is needed, and never asks
 * for anything. */

#define HIDDEN_DAY "comfort-hidden-day"

struct _SovComfort
{
  AdwBin parent_instance;

  GCancellable *cancellable;
  int hidden_day; /* the local day that it was hidden for, where there are no settings */

  GtkLabel *who;
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (SovComfort, sov_comfort, ADW_TYPE_BIN)

static int
get_today (void)
{
  return sov_time_local_day (sov_time_now ());
}

static gboolean
is_hidden (SovComfort *self)
{
  g_autoptr (GSettings) settings = sov_settings_open ();
  int day = settings != NULL ? g_settings_get_int (settings, HIDDEN_DAY) : self->hidden_day;

  return day == get_today ();
}

static void
hide_cb (SovComfort *self)
{
  g_autoptr (GSettings) settings = sov_settings_open ();

  self->hidden_day = get_today ();
  if (settings != NULL)
    g_settings_set_int (settings, HIDDEN_DAY, self->hidden_day);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
show (SovComfort *self,
      SovPraise *praise)
{
  g_autofree char *day = sov_format_day (praise->at);
  /* Translators: a name, and a day */
  g_autofree char *who = g_strdup_printf (_ ("%s said this, %s:"), praise->party_name, day);
  g_autofree char *words = g_strdup_printf (_ ("“%s”"), praise->words);

  gtk_label_set_text (self->who, who);
  gtk_label_set_text (self->words, words);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovComfort) self = data;
  g_autoptr (GPtrArray) praises = sov_store_load_comfort_finish (SOV_STORE (source), result, NULL);
  gboolean needed;

  /* What cannot be read is no comfort, and Today says what is wrong. */
  if (praises == NULL || self->words == NULL)
    return;

  needed = praises->len > 0 && !is_hidden (self);
  if (needed)
    show (self, praises->pdata[0]);
  gtk_widget_set_visible (GTK_WIDGET (self), needed);
}

void
sov_comfort_ask (SovComfort *self,
                 SovStore *store,
                 guint n_red)
{
  g_return_if_fail (SOV_IS_COMFORT (self));

  sov_store_load_comfort_async (store, n_red, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
sov_comfort_dispose (GObject *object)
{
  SovComfort *self = SOV_COMFORT (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_COMFORT);

  G_OBJECT_CLASS (sov_comfort_parent_class)->dispose (object);
}

static void
sov_comfort_finalize (GObject *object)
{
  g_object_unref (SOV_COMFORT (object)->cancellable);

  G_OBJECT_CLASS (sov_comfort_parent_class)->finalize (object);
}

static void
sov_comfort_class_init (SovComfortClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_comfort_dispose;
  object_class->finalize = sov_comfort_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-comfort.ui");
  gtk_widget_class_bind_template_child (widget_class, SovComfort, who);
  gtk_widget_class_bind_template_child (widget_class, SovComfort, words);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
}

static void
sov_comfort_init (SovComfort *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
