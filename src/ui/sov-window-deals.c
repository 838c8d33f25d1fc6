/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-party-picker.h"
#include "ui/deals/sov-answer-dialog.h"
#include "ui/deals/sov-deal-dialog.h"
#include "ui/deals/sov-mark-dialog.h"
#include "ui/deals/sov-send-dialog.h"
#include "ui/deals/sov-settle-dialog.h"
#include "ui/deals/sov-term-dialog.h"

/* Owns which dialog of a deal answers which action. The dialogs are the
 * area's. */

static SovStore *
get_store (GtkWidget *widget)
{
  return SOV_MAIN_WINDOW (widget)->store;
}

static void
new_deal_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  sov_deal_dialog_present (widget, get_store (widget), 0, g_variant_get_int64 (parameter));
}

static void
edit_deal_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_deal_dialog_present (widget, get_store (widget), g_variant_get_int64 (parameter), 0);
}

static void
new_term_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  gint64 deal;
  gint64 entry;

  g_variant_get (parameter, "(xx)", &deal, &entry);
  sov_term_dialog_present (widget, get_store (widget), deal, 0, entry);
}

/* Which message is to become an agreed thing, and where. */
typedef struct
{
  GtkWidget *window;
  gint64 entry;
} Becoming;

static void
becoming_free (gpointer data)
{
  Becoming *self = data;

  g_object_unref (self->window);
  g_free (self);
}

static void
deal_picked_cb (gint64 deal,
                const char *ref,
                const char *title,
                gpointer data)
{
  Becoming *self = data;
  SovStore *store = get_store (self->window);

  if (store != NULL)
    sov_term_dialog_present (self->window, store, deal, 0, self->entry);
}

/* What was said outside any deal is agreed in one that the user picks. */
static void
new_term_of_entry_cb (GtkWidget *widget,
                      const char *action,
                      GVariant *parameter)
{
  Becoming *becoming = g_new0 (Becoming, 1);
  gint64 party;

  g_variant_get (parameter, "(xx)", &party, &becoming->entry);
  becoming->window = g_object_ref (widget);
  sov_party_picker_present_deals (widget, get_store (widget), party, _ ("Which Deal Is It Part Of?"),
                                  deal_picked_cb, becoming, becoming_free);
}

static void
edit_term_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  gint64 deal;
  gint64 term;

  g_variant_get (parameter, "(xx)", &deal, &term);
  sov_term_dialog_present (widget, get_store (widget), deal, term, 0);
}

static void
send_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  gint64 deal;
  gint64 party;

  g_variant_get (parameter, "(xx)", &deal, &party);
  sov_send_dialog_present (widget, get_store (widget), deal, party, SOV_LETTER_RELAY);
}

static void
ask_cb (GtkWidget *widget,
        const char *action,
        GVariant *parameter)
{
  gint64 deal;
  gint64 party;

  g_variant_get (parameter, "(xx)", &deal, &party);
  sov_send_dialog_present (widget, get_store (widget), deal, party, SOV_LETTER_REMIND);
}

static void
answer_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  gint64 deal;
  gint64 party;

  g_variant_get (parameter, "(xx)", &deal, &party);
  sov_answer_dialog_present (widget, get_store (widget), deal, party);
}

static void
settle_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  gint64 deal;
  gint64 term;
  gint64 party;

  g_variant_get (parameter, "(xxx)", &deal, &term, &party);
  sov_settle_dialog_present (widget, get_store (widget), deal, term, party);
}

static void
mark_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  gint64 deal;
  gint64 term;

  g_variant_get (parameter, "(xx)", &deal, &term);
  sov_mark_dialog_present (widget, get_store (widget), deal, term);
}

const SovWindowAction sov_window_deal_actions[] = {
  { "win.new-deal", "x", new_deal_cb, FALSE },
  { "win.edit-deal", "x", edit_deal_cb, FALSE },
  { "win.new-term", "(xx)", new_term_cb, FALSE },
  { "win.new-term-of-entry", "(xx)", new_term_of_entry_cb, FALSE },
  { "win.edit-term", "(xx)", edit_term_cb, FALSE },
  { "win.send", "(xx)", send_cb, FALSE },
  { "win.ask", "(xx)", ask_cb, FALSE },
  { "win.answer", "(xx)", answer_cb, FALSE },
  { "win.settle", "(xxx)", settle_cb, FALSE },
  { "win.mark", "(xx)", mark_cb, FALSE },
  { NULL },
};
