/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-perform.h"
#include "ui/complaints/sov-case-file-save.h"
#include "ui/complaints/sov-cause-dialog.h"
#include "ui/complaints/sov-close-dialog.h"
#include "ui/complaints/sov-complaint-dialog.h"
#include "ui/complaints/sov-contact-dialog.h"
#include "ui/complaints/sov-facts-dialog.h"
#include "ui/complaints/sov-recourse-dialog.h"
#include "ui/complaints/sov-script-dialog.h"
#include "ui/complaints/sov-snooze-dialog.h"

/* Owns which dialog of a complaint answers which action. The dialogs are the area's. */

/* Where nobody is named, whoever is shown is meant. */
static void
new_complaint_cb (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  gint64 party;
  gint64 deal;
  gint64 entry;

  g_variant_get (parameter, "(xxx)", &party, &deal, &entry);
  if (party == 0 && deal == 0 && entry == 0)
    {
      if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL)
        return;
      sov_main_window_get_shown (SOV_MAIN_WINDOW (widget), &party, &deal);
    }

  sov_complaint_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal, entry);
}

static char *
name_draft (gint64 complaint,
            int kind)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%d", complaint, kind);
}

static void
complaint_text_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  gint64 complaint;
  int kind;
  g_autofree char *name = NULL;

  g_variant_get (parameter, "(xi)", &complaint, &kind);
  name = name_draft (complaint, kind);
  sov_script_dialog_present_draft (widget, self->store, complaint, (SovScriptKind) kind,
                                   self->drafts != NULL ? g_hash_table_lookup (self->drafts, name) : NULL);
}

static void
complaint_cause_cb (GtkWidget *widget,
                    const char *action,
                    GVariant *parameter)
{
  sov_cause_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
recourse_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  sov_recourse_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
edit_complaint_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  sov_facts_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
case_file_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_case_file_save (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

/* A text that is slept on; "" when it is sent or given up. */
static void
keep_draft_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  gint64 complaint;
  int kind;
  const char *text;
  g_autofree char *name = NULL;

  g_variant_get (parameter, "(xi&s)", &complaint, &kind, &text);
  name = name_draft (complaint, kind);
  if (self->drafts == NULL)
    self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (*text == '\0')
    {
      g_hash_table_remove (self->drafts, name);
      return;
    }

  g_hash_table_insert (self->drafts, g_steal_pointer (&name), g_strdup (text));
  sov_toast (widget, _ ("The draft waits here until you close Sovittu"));
}

static void
contact_cb (GtkWidget *widget,
            const char *action,
            GVariant *parameter)
{
  sov_contact_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
close_complaint_cb (GtkWidget *widget,
                    const char *action,
                    GVariant *parameter)
{
  sov_close_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
snooze_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  sov_snooze_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

const SovWindowAction sov_window_complaint_actions[] = {
  { "win.new-complaint", "(xxx)", new_complaint_cb, FALSE },
  { "win.complaint-cause", "x", complaint_cause_cb, FALSE },
  { "win.complaint-text", "(xi)", complaint_text_cb, FALSE },
  { "win.keep-draft", "(xis)", keep_draft_cb, FALSE },
  { "win.recourse", "x", recourse_cb, FALSE },
  { "win.complaint-contact", "x", contact_cb, FALSE },
  { "win.close-complaint", "x", close_complaint_cb, FALSE },
  { "win.snooze-complaint", "x", snooze_cb, FALSE },
  { "win.edit-complaint", "x", edit_complaint_cb, FALSE },
  { "win.case-file", "x", case_file_cb, FALSE },
  { NULL },
};
