/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-settle-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-letter-view.h"

struct _SovSettleDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;
  gint64 term;
  gint64 party;
  SovLetterKind kind; /* of the letter that is open */

  AdwNavigationView *views;
  AdwNavigationPage *letter_page;
  AdwActionRow *agreed;
  AdwActionRow *against;
  AdwActionRow *call;
  AdwActionRow *object;
  AdwActionRow *calm;
  GtkWidget *held;
  SovLetterView *letter;
  GtkWidget *sent;
};

G_DEFINE_FINAL_TYPE (SovSettleDialog, sov_settle_dialog, ADW_TYPE_DIALOG)

static const SovTerm *
get_term (SovSettleDialog *self)
{
  return sov_sheet_find_term (self->context->sheet, self->term);
}

/* The newest entry of the party that goes against the term; NULL when only
 * the way the party works does. */
static const SovSheetEntry *
find_entry (SovSettleDialog *self)
{
  GPtrArray *entries = self->context->sheet->entries;

  for (guint i = entries->len; i > 0; i--)
    {
      const SovSheetEntry *entry = entries->pdata[i - 1];

      if (entry->conflicts_with == self->term && entry->party == self->party)
        return entry;
    }

  return NULL;
}

/* The letters */

static void
open_letter (SovSettleDialog *self,
             SovLetterKind kind,
             gint64 reader,
             const char *title)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (gint64));
  const SovSheetEntry *entry = find_entry (self);
  gboolean quoted = kind == SOV_LETTER_OBJECT && entry != NULL && entry->direction == SOV_DIRECTION_IN;
  SovLetter letter = {
    .kind = kind,
    .party = reader,
    .terms = terms,
    .now = self->context->now,
    .my_name = self->context->my_name,
    .mark = self->context->mark,
    .new_due = SOV_NO_TIME,
    .said = quoted ? entry->text : NULL,
  };

  g_array_append_val (terms, self->term);
  self->kind = kind;
  sov_letter_view_show (self->letter, self->context->sheet, &letter, NULL);
  adw_navigation_page_set_title (self->letter_page, title);
  adw_navigation_view_push_by_tag (self->views, "letter");
}

static void
object_cb (SovSettleDialog *self)
{
  open_letter (self, SOV_LETTER_OBJECT, self->party, _ ("Objection"));
}

static void
calm_cb (SovSettleDialog *self)
{
  open_letter (self, SOV_LETTER_CALM, self->context->sheet->customer, _ ("To the Customer"));
}

static void
letter_changed_cb (SovSettleDialog *self)
{
  g_autofree char *text = sov_letter_view_dup_text (self->letter);

  gtk_widget_set_sensitive (self->sent, !sov_text_is_blank (text));
}

static SovAction *
entry_action (SovSettleDialog *self,
              gint64 reader,
              const char *text,
              gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, now);

  sov_action_set_text (action, SOV_FIELD_PARTY, sov_deal_context_party_ref (self->context, reader));
  sov_action_set_text (action, SOV_FIELD_DEAL, self->context->sheet->ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, sov_letter_view_get_channel (self->letter));
  sov_action_set_number (action, SOV_FIELD_DIRECTION, SOV_DIRECTION_OUT);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);

  return action;
}

static void
letter_kept_cb (const char *const *refs,
                gpointer data)
{
  g_autoptr (SovSettleDialog) self = data;

  gtk_widget_set_sensitive (self->sent, TRUE);
  if (refs == NULL)
    return;

  adw_action_row_set_subtitle (self->kind == SOV_LETTER_OBJECT ? self->object : self->calm, _ ("Sent just now"));
  adw_navigation_view_pop (self->views);
}

/* The letter says the agreed thing, so its reader has it in writing; who need
 * not know it gets the words alone. */
static void
sent_cb (SovSettleDialog *self)
{
  SovSheet *sheet = self->context->sheet;
  gint64 reader = self->kind == SOV_LETTER_OBJECT ? self->party : sheet->customer;
  g_autofree char *text = sov_letter_view_dup_text (self->letter);
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();
  gint64 now = sov_time_now ();

  if (sov_term_needs_to_know (get_term (self), sheet, reader))
    g_ptr_array_add (actions, sov_deal_context_relay (self->context, SOV_ACTION_WRITTEN, self->term, reader,
                                                      sov_letter_view_get_channel (self->letter), text, now));
  else
    g_ptr_array_add (actions, entry_action (self, reader, text, now));

  gtk_widget_set_sensitive (self->sent, FALSE);
  sov_perform (GTK_WIDGET (self), self->context->store, _ ("Marked as sent"), actions,
               letter_kept_cb, g_object_ref (self));
}

/* How it ended */

static void
held_cb (SovSettleDialog *self)
{
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();

  g_ptr_array_add (actions, sov_deal_context_relay (self->context, SOV_ACTION_ACKNOWLEDGED, self->term, self->party,
                                                    0, NULL, sov_time_now ()));
  sov_deal_save (ADW_DIALOG (self), self->held, self->context->store, _ ("Settled: what was agreed holds"), actions);
}

static void
changed_cb (SovSettleDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-term", "(xx)", self->context->sheet->id, self->term);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Setting up */

/* How the party works, as far as it may go against a term. */
static char *
say_practices (SovSettleDialog *self)
{
  static const SovPractice against[] = {
    SOV_PRACTICE_OWN_ORDER_CONFIRMATION,
    SOV_PRACTICE_INVOICES_CUSTOMER,
    SOV_PRACTICE_CALLS_WHEN_SUITS,
    SOV_PRACTICE_USES_OWN_SUBCONTRACTORS,
  };
  const SovSheetParty *party = sov_sheet_find_party (self->context->sheet, self->party);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (against); i++)
    {
      if ((party->practices & SOV_BIT (against[i])) != 0)
        g_strv_builder_add (words, sov_label_practice (against[i]));
    }
  list = g_strv_builder_end (words);

  return g_strjoinv ("\n", list);
}

static void
set_up (SovSettleDialog *self)
{
  SovSheet *sheet = self->context->sheet;
  const SovSheetParty *party = sov_sheet_find_party (sheet, self->party);
  const SovSheetEntry *entry = find_entry (self);
  g_autofree char *practices = say_practices (self);
  /* Translators: a party's name; what it said or how it works follows */
  g_autofree char *title = g_strdup_printf (entry != NULL ? _ ("Said Otherwise: %s") : _ ("Usually Works Otherwise: %s"),
                                            party->name);

  adw_action_row_set_subtitle (self->agreed, sov_term_get_version (get_term (self), self->context->now)->text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->against), title);
  adw_action_row_set_subtitle (self->against, entry != NULL ? entry->text : practices);
  adw_action_row_set_subtitle (self->call, party->name);
  adw_action_row_set_subtitle (self->object, party->name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->call), "x", self->party);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->call), "win.call");
  gtk_widget_set_visible (GTK_WIDGET (self->call), party->phone != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->object), sov_term_needs_to_know (get_term (self), sheet, self->party));
  gtk_widget_set_visible (GTK_WIDGET (self->calm), self->party != sheet->customer);
  adw_action_row_set_subtitle (self->calm, sov_deal_context_party_name (self->context, sheet->customer));
}

typedef struct
{
  gint64 term;
  gint64 party;
} Wanted;

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  const Wanted *wanted = data;
  SovSettleDialog *self;

  if (wanted->party == SOV_PARTY_ME || !sov_deal_context_has (context, parent, wanted->term, wanted->party))
    return;

  self = g_object_new (SOV_TYPE_SETTLE_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  self->term = wanted->term;
  self->party = wanted->party;
  set_up (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_settle_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 deal,
                           gint64 term,
                           gint64 party)
{
  Wanted wanted = { term, party };

  sov_deal_context_load (parent, store, deal, present, &wanted, sizeof wanted);
}

static void
sov_settle_dialog_dispose (GObject *object)
{
  SovSettleDialog *self = SOV_SETTLE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SETTLE_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);

  G_OBJECT_CLASS (sov_settle_dialog_parent_class)->dispose (object);
}

static void
sov_settle_dialog_class_init (SovSettleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_settle_dialog_dispose;

  g_type_ensure (SOV_TYPE_LETTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-settle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, views);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, letter_page);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, agreed);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, against);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, call);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, object);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, calm);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, held);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, SovSettleDialog, sent);
  gtk_widget_class_bind_template_callback (widget_class, object_cb);
  gtk_widget_class_bind_template_callback (widget_class, calm_cb);
  gtk_widget_class_bind_template_callback (widget_class, held_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sent_cb);
  gtk_widget_class_bind_template_callback (widget_class, letter_changed_cb);
}

static void
sov_settle_dialog_init (SovSettleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
