/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-perform.h"
#include "ui/vault/sov-check-dialog.h"
#include "ui/vault/sov-mark-check-dialog.h"
#include "ui/vault/sov-safe-page-private.h"

/* The chain of evidence on the page: that it is unbroken, and its mark. */

static gpointer
verify (SovDatabase *db,
        gpointer data,
        GCancellable *cancellable,
        GError **error)
{
  return sov_chain_verify_full (db, NULL, NULL, cancellable, error);
}

static void
show_whole (SovSafePage *self)
{
  const SovChainReport *chain = self->chain;
  g_autofree char *day = sov_format_day (chain->since);
  /* Translators: %s is a day */
  g_autofree char *title = g_strdup_printf (_ ("Unbroken since %s"), day);
  g_autofree char *subtitle = NULL;

  /* Translators: %d is how many entries there are; %s is a mark as "412-7f3a91c04d2e" */
  subtitle = g_strdup_printf (ngettext ("%d entry, mark %s", "%d entries, mark %s", (gulong) chain->n_events),
                              (int) chain->n_events, chain->mark != NULL ? chain->mark : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chain_row), title);
  adw_action_row_set_subtitle (self->chain_row, subtitle);
}

static void
show_broken (SovSafePage *self)
{
  const SovChainReport *chain = self->chain;
  g_autofree char *title = NULL;

  /* Translators: %d is the number of an entry */
  title = g_strdup_printf (_ ("Changed afterwards: entry %d"), (int) chain->broken_at);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chain_row), title);
  adw_action_row_set_subtitle (self->chain_row, chain->title != NULL ? chain->title : _ ("The chain is broken there; what comes before it is as it was."));
}

static void
verified_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovChainReport) report = sov_store_call_finish (SOV_STORE (source), result, &error);

  if (report == NULL || !sov_safe_page_is_shown (self))
    return;

  g_clear_pointer (&self->chain, sov_chain_report_free);
  self->chain = g_steal_pointer (&report);
  gtk_widget_set_visible (self->copy_mark, self->chain->mark != NULL && self->chain->broken == NULL);
  if (self->chain->broken != NULL)
    {
      show_broken (self);
      g_signal_emit_by_name (self->watch, "changed");
    }
  else if (self->chain->n_events > 0)
    {
      show_whole (self);
    }
  else
    {
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chain_row), _ ("Nothing agreed yet"));
      adw_action_row_set_subtitle (self->chain_row, _ ("The chain begins with the first thing that you agree."));
    }
}

void
sov_safe_page_load_chain (SovSafePage *self)
{
  sov_store_call_async (sov_gate_get_store (self->gate), verify, NULL, NULL, (GDestroyNotify) sov_chain_report_free,
                        self->cancellable, verified_cb, g_object_ref (self));
}

static void
copy_mark_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);

  if (self->chain == NULL || self->chain->mark == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->chain->mark);
  sov_toast (widget, _ ("Mark copied"));
}

static void
check_mark_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  sov_mark_check_dialog_present (widget, sov_gate_get_store (SOV_SAFE_PAGE (widget)->gate));
}

static void
check_everything_cb (GtkWidget *widget,
                     const char *name,
                     GVariant *parameter)
{
  sov_check_dialog_present (widget, SOV_SAFE_PAGE (widget)->gate);
}

void
sov_safe_page_add_chain (SovSafePage *self)
{
  g_autoptr (GtkBuilder) builder = sov_safe_page_add_part (self, "sov-safe-chain", "chain_group");

  self->chain_row = ADW_ACTION_ROW (gtk_builder_get_object (builder, "chain_row"));
  self->copy_mark = GTK_WIDGET (gtk_builder_get_object (builder, "copy_mark"));
}

const SovSafeAction sov_safe_chain_actions[] = {
  { "safe.copy-mark", copy_mark_cb },
  { "safe.check-mark", check_mark_cb },
  { "safe.check-everything", check_everything_cb },
  { NULL },
};
