/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-check-facts-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "exchange/sov-format.h"
#include "model/sov-phone.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-case-words.h"

struct _SovCheckFactsDialog
{
  SovCaseDialog parent_instance;

  AdwPreferencesGroup *clock;
  AdwPreferencesGroup *ask;
  AdwPreferencesGroup *agreed;
};

G_DEFINE_FINAL_TYPE (SovCheckFactsDialog, sov_check_facts_dialog, SOV_TYPE_CASE_DIALOG)

static void
add_fact (AdwPreferencesGroup *group,
          SovFact *fact)
{
  adw_preferences_group_add (group, sov_fact_create_row (fact));
  g_object_unref (fact);
}

static void
list_whom (SovCheckFactsDialog *self,
           SovCase *of)
{
  guint n = 0;

  for (guint i = 0; of->sheet != NULL && i < of->sheet->parties->len; i++)
    {
      const SovSheetParty *party = of->sheet->parties->pdata[i];
      g_autofree char *phone = party->phone != NULL ? sov_phone_format (party->phone) : NULL;
      SovFact *fact;

      if (party->role != SOV_ROLE_SUBCONTRACTOR)
        continue;
      fact = sov_fact_new_item (party->name, phone);
      if (party->phone != NULL)
        {
          /* Translators: a party's name */
          g_autofree char *label = g_strdup_printf (_ ("Call: %s"), party->name);

          sov_fact_add_button (fact, label, "call-start-symbolic", "win.call", g_variant_new_int64 (party->id));
        }
      add_fact (self->ask, fact);
      n++;
    }
  if (n > 0)
    {
      SovFact *fact = sov_fact_new_item (_ ("Ask in Writing…"), NULL);

      sov_fact_set_icon (fact, "mail-send-symbolic");
      sov_fact_set_action (fact, "win.complaint-text", g_variant_new ("(xi)", of->complaint->id, (int) SOV_SCRIPT_FACTS));
      add_fact (self->ask, fact);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->ask), n > 0);
}

/* "○ Antti: missing" of each who must know it. */
static char *
say_cells (SovSheet *sheet,
           const SovTerm *term,
           gint64 now)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];
      SovCellState cell = sov_term_get_cell (term, sheet, party->id, now);

      if (cell != SOV_CELL_NOT_NEEDED)
        g_strv_builder_take (lines, g_strdup_printf ("%s %s: %s", sov_glyph_cell (cell), party->name, sov_label_cell (cell)));
    }
  list = g_strv_builder_end (lines);

  return g_strjoinv ("\n", list);
}

/* The promise that was broken first. */
static void
list_agreed (SovCheckFactsDialog *self,
             SovCase *of,
             gint64 now)
{
  for (int pass = 0; of->sheet != NULL && pass < 2; pass++)
    for (guint i = 0; i < of->sheet->terms->len; i++)
      {
        const SovTerm *term = of->sheet->terms->pdata[i];
        g_autofree char *cells = say_cells (of->sheet, term, now);
        SovFact *fact;

        if ((term->id == of->term) != (pass == 0))
          continue;
        fact = sov_fact_new_item (sov_term_get_version (term, now)->text, cells);
        sov_fact_set_action (fact, "win.show-deal-term", g_variant_new ("(xxx)", of->deal, term->id, G_GINT64_CONSTANT (0)));
        add_fact (self->agreed, fact);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->agreed), of->sheet != NULL && of->sheet->terms->len > 0);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovCheckFactsDialog *self = SOV_CHECK_FACTS_DIALOG (dialog);
  SovCase *of = sov_case_dialog_get_case (dialog);
  g_auto (SovCaseClock) clock = { NULL };
  g_autofree char *text = NULL;

  sov_case_clock_read (&clock, of, now);
  text = *clock.detail != '\0' ? g_strdup_printf ("%s · %s", clock.headline, clock.detail) : g_strdup (clock.headline);
  adw_preferences_group_set_description (self->clock, text);
  list_whom (self, of);
  list_agreed (self, of, now);
}

static void
sov_check_facts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CHECK_FACTS_DIALOG);

  G_OBJECT_CLASS (sov_check_facts_dialog_parent_class)->dispose (object);
}

static void
sov_check_facts_dialog_class_init (SovCheckFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_check_facts_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-check-facts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCheckFactsDialog, clock);
  gtk_widget_class_bind_template_child (widget_class, SovCheckFactsDialog, ask);
  gtk_widget_class_bind_template_child (widget_class, SovCheckFactsDialog, agreed);
}

static void
sov_check_facts_dialog_init (SovCheckFactsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_check_facts_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_CHECK_FACTS_DIALOG);
}
