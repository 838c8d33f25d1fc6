/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-remedied.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-perform.h"
#include "ui/complaints/sov-case-context.h"

typedef struct
{
  GtkWidget *from;
  SovStore *store;
  SovCase *of;
} Asking;

static void
asking_free (Asking *self)
{
  g_object_unref (self->from);
  g_object_unref (self->store);
  g_object_unref (self->of);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
mark (GtkWidget *from,
      SovStore *store,
      SovCase *of,
      gboolean with_terms)
{
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();
  gint64 now = sov_time_now ();

  for (guint i = 0; with_terms && i < of->remedies->len; i++)
    {
      const SovRemedy *remedy = of->remedies->pdata[i];
      SovAction *kept;

      if (remedy->state != SOV_TERM_IN_FORCE)
        continue;
      kept = sov_action_new (SOV_ACTION_KEPT, now);
      sov_action_set_text (kept, SOV_FIELD_TERM, remedy->ref);
      g_ptr_array_add (actions, kept);
    }
  sov_case_add_step (of, actions, SOV_STEP_REMEDIED, NULL, now);
  sov_perform (from, store, _ ("Marked as put right"), actions, NULL, NULL);
}

/* The agreed things that are not marked yet, one a line; "" when there are none. */
static char *
say_open (SovCase *of)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < of->remedies->len; i++)
    {
      const SovRemedy *remedy = of->remedies->pdata[i];

      if (remedy->state == SOV_TERM_IN_FORCE)
        g_strv_builder_take (lines, g_strdup_printf ("○ %s", remedy->text));
    }
  list = g_strv_builder_end (lines);

  return g_strjoinv ("\n", list);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (Asking) asking = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (!g_str_equal (answer, "cancel"))
    mark (asking->from, asking->store, asking->of, g_str_equal (answer, "all"));
}

void
sov_remedied_mark (GtkWidget *from,
                   SovStore *store,
                   SovCase *of)
{
  g_autofree char *open = say_open (of);
  AdwDialog *alert;
  Asking *asking;

  if (*open == '\0')
    {
      mark (from, store, of, FALSE);
      return;
    }

  alert = adw_alert_dialog_new (_ ("Is All of It Done?"), open);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (alert),
                                  "cancel", _ ("_Not Yet"),
                                  "rest", _ ("Put Right, the _Rest Later"),
                                  "all", _ ("_All Done"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (alert), "all", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (alert), "cancel");
  asking = g_new0 (Asking, 1);
  asking->from = g_object_ref (from);
  asking->store = g_object_ref (store);
  asking->of = g_object_ref (of);
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (alert), from, NULL, answered_cb, asking);
}
