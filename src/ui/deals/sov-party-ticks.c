/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-party-ticks.h"

struct _SovPartyTicks
{
  AdwExpanderRow parent_instance;

  SovDealContext *context;
  char *nobody;
  GArray *parties;  /* gint64 */
  GPtrArray *ticks; /* GtkCheckButton, one a party; borrowed */
  gboolean setting;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovPartyTicks, sov_party_ticks, ADW_TYPE_EXPANDER_ROW)

static void
say_whom (SovPartyTicks *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        g_strv_builder_add (names, sov_deal_context_party_name (self->context, g_array_index (self->parties, gint64, i)));
    }
  list = g_strv_builder_end (names);
  text = g_strjoinv (", ", list);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), *text != '\0' ? text : self->nobody);
}

static void
toggled_cb (SovPartyTicks *self)
{
  say_whom (self);
  if (!self->setting)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
add_party (SovPartyTicks *self,
           gint64 party)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_deal_context_party_name (self->context, party));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_array_append_val (self->parties, party);
  g_ptr_array_add (self->ticks, tick);
}

void
sov_party_ticks_set_up (SovPartyTicks *self,
                        SovDealContext *context,
                        gboolean with_me,
                        const char *nobody)
{
  GPtrArray *parties = context->sheet->parties;

  g_return_if_fail (self->context == NULL);

  self->context = sov_deal_context_ref (context);
  self->nobody = g_strdup (nobody);
  if (with_me)
    add_party (self, SOV_PARTY_ME);
  for (guint i = 0; i < parties->len; i++)
    add_party (self, ((const SovSheetParty *) parties->pdata[i])->id);
  say_whom (self);
}

static GtkCheckButton *
find_tick (SovPartyTicks *self,
           gint64 party)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      if (g_array_index (self->parties, gint64, i) == party)
        return self->ticks->pdata[i];
    }

  return NULL;
}

void
sov_party_ticks_set (SovPartyTicks *self,
                     gint64 party,
                     gboolean ticked)
{
  GtkCheckButton *tick = find_tick (self, party);

  if (tick == NULL)
    return;

  self->setting = TRUE;
  gtk_check_button_set_active (tick, ticked);
  self->setting = FALSE;
}

GStrv
sov_party_ticks_dup_refs (SovPartyTicks *self)
{
  g_autoptr (GStrvBuilder) refs = g_strv_builder_new ();

  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        g_strv_builder_add (refs, sov_deal_context_party_ref (self->context, g_array_index (self->parties, gint64, i)));
    }

  return g_strv_builder_end (refs);
}

static void
sov_party_ticks_finalize (GObject *object)
{
  SovPartyTicks *self = SOV_PARTY_TICKS (object);

  g_clear_pointer (&self->context, sov_deal_context_unref);
  g_array_unref (self->parties);
  g_ptr_array_unref (self->ticks);
  g_free (self->nobody);

  G_OBJECT_CLASS (sov_party_ticks_parent_class)->finalize (object);
}

static void
sov_party_ticks_class_init (SovPartyTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_party_ticks_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_PARTY_TICKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_party_ticks_init (SovPartyTicks *self)
{
  self->parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->ticks = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}
