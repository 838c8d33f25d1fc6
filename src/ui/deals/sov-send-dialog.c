/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-send-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-letter-view.h"

struct _SovSendDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;
  gint64 party;
  SovLetterKind kind;

  GtkStack *states;
  SovLetterView *letter;
  AdwStatusPage *nothing;
  GtkWidget *sent;
};

G_DEFINE_FINAL_TYPE (SovSendDialog, sov_send_dialog, ADW_TYPE_DIALOG)

static void
changed_cb (SovSendDialog *self)
{
  g_autofree char *text = sov_letter_view_dup_text (self->letter);
  g_autoptr (GArray) terms = sov_letter_view_dup_terms (self->letter);

  adw_dialog_set_can_close (ADW_DIALOG (self), !sov_letter_view_get_edited (self->letter));
  gtk_widget_set_sensitive (self->sent, terms->len > 0 && !sov_text_is_blank (text));
}

/* The same words at the same moment, once for each thing they cover. */
static void
sent_cb (SovSendDialog *self)
{
  g_autofree char *text = sov_letter_view_dup_text (self->letter);
  g_autoptr (GArray) terms = sov_letter_view_dup_terms (self->letter);
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();
  gint64 now = sov_time_now ();

  for (guint i = 0; i < terms->len; i++)
    g_ptr_array_add (actions,
                     sov_deal_context_relay (self->context, SOV_ACTION_WRITTEN, g_array_index (terms, gint64, i),
                                             self->party, sov_letter_view_get_channel (self->letter), text, now));
  sov_deal_save (ADW_DIALOG (self), self->sent, self->context->store, _ ("Marked as sent"), actions);
}

/* What lacks, and the prices of others, which nothing ticks but the user. */
static GArray *
list_offered (SovSendDialog *self)
{
  SovSheet *sheet = self->context->sheet;
  gint64 now = self->context->now;
  GArray *offered;

  if (self->kind == SOV_LETTER_REMIND)
    return sov_letter_terms_unanswered (sheet, self->party, now);

  offered = sov_letter_terms_lacking (sheet, self->party, now);
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];
      int current = sov_term_get_version (term, now)->number;

      if (sov_letter_withholds (sheet, term, self->party) && sov_term_needs_to_know (term, sheet, self->party) &&
          sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE &&
          sov_term_find_relay (term, self->party, SOV_RELAY_WRITTEN, current, now) == NULL)
        g_array_append_val (offered, term->id);
    }

  return offered;
}

static void
show_nothing (SovSendDialog *self)
{
  gboolean remind = self->kind == SOV_LETTER_REMIND;

  adw_status_page_set_title (self->nothing, remind ? _ ("Nothing to Ask") : _ ("Nothing to Send"));
  adw_status_page_set_description (self->nothing,
                                   remind ? _ ("Everything that was sent has been answered.")
                                          : _ ("Everything that was agreed is in writing here already."));
  gtk_stack_set_visible_child_name (self->states, "nothing");
  gtk_widget_set_visible (self->sent, FALSE);
}

static void
set_up (SovSendDialog *self)
{
  g_autoptr (GArray) offered = list_offered (self);
  SovLetter letter = {
    .kind = self->kind,
    .party = self->party,
    .now = self->context->now,
    .my_name = self->context->my_name,
    .mark = self->context->mark,
    .new_due = SOV_NO_TIME,
  };

  adw_dialog_set_title (ADW_DIALOG (self),
                        self->kind == SOV_LETTER_REMIND ? _ ("Ask for an Answer") : _ ("Send What Was Agreed"));
  if (offered->len == 0)
    show_nothing (self);
  else
    sov_letter_view_show (self->letter, self->context->sheet, &letter, offered);
  sov_discard_guard (ADW_DIALOG (self));
}

typedef struct
{
  gint64 party;
  SovLetterKind kind;
} Wanted;

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  const Wanted *wanted = data;
  SovSendDialog *self;

  if (wanted->party == SOV_PARTY_ME || !sov_deal_context_has (context, parent, 0, wanted->party))
    return;

  self = g_object_new (SOV_TYPE_SEND_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  self->party = wanted->party;
  self->kind = wanted->kind == SOV_LETTER_REMIND ? SOV_LETTER_REMIND
                                                 : sov_letter_kind_for (context->sheet, wanted->party);
  set_up (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_send_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 deal,
                         gint64 party,
                         SovLetterKind kind)
{
  Wanted wanted = { party, kind };

  sov_deal_context_load (parent, store, deal, present, &wanted, sizeof wanted);
}

static void
sov_send_dialog_dispose (GObject *object)
{
  SovSendDialog *self = SOV_SEND_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SEND_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);

  G_OBJECT_CLASS (sov_send_dialog_parent_class)->dispose (object);
}

static void
sov_send_dialog_class_init (SovSendDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_send_dialog_dispose;

  g_type_ensure (SOV_TYPE_LETTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-send-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSendDialog, states);
  gtk_widget_class_bind_template_child (widget_class, SovSendDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, SovSendDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, SovSendDialog, sent);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sent_cb);
}

static void
sov_send_dialog_init (SovSendDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
