/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-mark-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-phone.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-due-row.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-letter-view.h"
#include "ui/deals/sov-sheet-parts.h"

struct _SovMarkDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;
  gint64 term;
  GArray *readers; /* gint64: who may be told of the delay */

  AdwNavigationView *views;
  GtkLabel *text;
  GtkLabel *detail;
  GtkWidget *kept;
  GtkWidget *late;
  GtkWidget *broken;
  AdwPreferencesGroup *callers;
  AdwComboRow *reader;
  SovDueRow *new_due;
  SovLetterView *letter;
  GtkWidget *sent;
};

G_DEFINE_FINAL_TYPE (SovMarkDialog, sov_mark_dialog, ADW_TYPE_DIALOG)

static const SovTerm *
get_term (SovMarkDialog *self)
{
  return sov_sheet_find_term (self->context->sheet, self->term);
}

static void
mark (SovMarkDialog *self,
      SovActionKind kind,
      GtkWidget *button,
      const char *label)
{
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();

  g_ptr_array_add (actions, sov_deal_context_outcome (self->context, kind, self->term));
  sov_deal_save (ADW_DIALOG (self), button, self->context->store, label, actions);
}

static void
kept_cb (SovMarkDialog *self)
{
  mark (self, SOV_ACTION_KEPT, self->kept, _ ("Marked as kept"));
}

static void
broken_cb (SovMarkDialog *self)
{
  mark (self, SOV_ACTION_BROKEN, self->broken, _ ("Marked as broken"));
}

/* The delay */

static gint64
get_reader (SovMarkDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->reader);

  return chosen < self->readers->len ? g_array_index (self->readers, gint64, chosen) : SOV_PARTY_ME;
}

static void
compose (SovMarkDialog *self)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (gint64));
  SovLetter letter = {
    .kind = SOV_LETTER_DELAY,
    .party = get_reader (self),
    .terms = terms,
    .now = self->context->now,
    .my_name = self->context->my_name,
    .mark = self->context->mark,
    .new_due = sov_due_row_get_ms (self->new_due),
    .new_due_has_clock = sov_due_row_get_has_clock (self->new_due),
  };

  if (letter.party == SOV_PARTY_ME)
    return;
  if (sov_due_row_get_vague (self->new_due) != NULL)
    letter.new_due = SOV_NO_TIME;
  g_array_append_val (terms, self->term);
  sov_letter_view_show (self->letter, self->context->sheet, &letter, NULL);
}

static void
reader_chosen_cb (SovMarkDialog *self)
{
  if (self->context != NULL)
    compose (self);
}

static void
due_understood_cb (SovMarkDialog *self)
{
  if (self->context != NULL)
    compose (self);
}

static void
letter_changed_cb (SovMarkDialog *self)
{
  g_autofree char *text = sov_letter_view_dup_text (self->letter);

  gtk_widget_set_sensitive (self->sent, !sov_text_is_blank (text));
}

static SovAction *
change_action (SovMarkDialog *self,
               gint64 now)
{
  const char *vague = sov_due_row_get_vague (self->new_due);
  SovAction *action = sov_action_new (SOV_ACTION_CHANGE, now);

  sov_action_set_text (action, SOV_FIELD_TERM, get_term (self)->ref);
  if (sov_due_row_get_ms (self->new_due) != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, sov_due_row_get_ms (self->new_due),
                        sov_due_row_get_has_clock (self->new_due));
  if (vague != NULL)
    sov_action_set_text (action, SOV_FIELD_DUE_VAGUE, vague);

  return action;
}

static SovAction *
entry_action (SovMarkDialog *self,
              const char *text,
              gint64 now)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, now);

  sov_action_set_text (action, SOV_FIELD_PARTY, sov_deal_context_party_ref (self->context, get_reader (self)));
  sov_action_set_text (action, SOV_FIELD_DEAL, self->context->sheet->ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, sov_letter_view_get_channel (self->letter));
  sov_action_set_number (action, SOV_FIELD_DIRECTION, SOV_DIRECTION_OUT);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);

  return action;
}

/* A new time makes a new version, which the reader has in writing by the same
 * words. Without one, only the words are kept. */
static void
sent_cb (SovMarkDialog *self)
{
  g_autofree char *text = sov_letter_view_dup_text (self->letter);
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();
  gint64 now = sov_time_now ();
  gboolean timed = sov_due_row_get_ms (self->new_due) != SOV_NO_TIME || sov_due_row_get_vague (self->new_due) != NULL;

  if (timed)
    {
      g_ptr_array_add (actions, change_action (self, now));
      g_ptr_array_add (actions, sov_deal_context_relay (self->context, SOV_ACTION_WRITTEN, self->term, get_reader (self),
                                                        sov_letter_view_get_channel (self->letter), text, now));
    }
  else
    g_ptr_array_add (actions, entry_action (self, text, now));
  sov_deal_save (ADW_DIALOG (self), self->sent, self->context->store, _ ("Told of the delay"), actions);
}

static void
late_cb (SovMarkDialog *self)
{
  compose (self);
  adw_navigation_view_push_by_tag (self->views, "delay");
  gtk_widget_grab_focus (GTK_WIDGET (self->new_due));
}

/* Setting up */

/* The one it was promised to comes first, then the others who must know. */
static void
list_readers (SovMarkDialog *self)
{
  const SovTerm *term = get_term (self);
  SovSheet *sheet = self->context->sheet;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < sheet->parties->len; i++)
      {
        const SovSheetParty *party = sheet->parties->pdata[i];
        gboolean first = party->id == term->to;

        if (first != (pass == 0) || !sov_term_needs_to_know (term, sheet, party->id))
          continue;
        g_array_append_val (self->readers, party->id);
        gtk_string_list_append (names, party->name);
      }
  adw_combo_row_set_model (self->reader, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->late, self->readers->len > 0);
}

static void
add_caller (SovMarkDialog *self,
            const SovSheetParty *party)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("call-start-symbolic");
  /* Translators: a party's name */
  g_autofree char *name = g_strdup_printf (_ ("Call: %s"), party->name);
  g_autofree char *phone = sov_phone_format (party->phone);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), party->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), phone);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", party->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.call");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->callers, row);
}

/* Who does it, and who waits for it. */
static void
list_callers (SovMarkDialog *self)
{
  const SovTerm *term = get_term (self);
  const SovVersion *version = sov_term_get_version (term, self->context->now);
  SovSheet *sheet = self->context->sheet;
  guint n = 0;

  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      if (party->phone == NULL || !(sov_version_has_doer (version, party->id) || party->id == term->to))
        continue;
      add_caller (self, party);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->callers), n > 0);
}

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  gint64 term = *(const gint64 *) data;
  SovMarkDialog *self;
  g_autofree char *detail = NULL;

  if (!sov_deal_context_has (context, parent, term, 0))
    return;

  self = g_object_new (SOV_TYPE_MARK_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  self->term = term;
  detail = sov_sheet_term_detail (context->sheet, get_term (self), context->now);
  gtk_label_set_text (self->text, sov_term_get_version (get_term (self), context->now)->text);
  gtk_label_set_text (self->detail, detail);
  sov_due_row_set_up (self->new_due, _ ("New time"), _ ("New time, if known"), context->now, FALSE);
  list_readers (self);
  list_callers (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_mark_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 deal,
                         gint64 term)
{
  sov_deal_context_load (parent, store, deal, present, &term, sizeof term);
}

static void
sov_mark_dialog_dispose (GObject *object)
{
  SovMarkDialog *self = SOV_MARK_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_MARK_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);
  g_clear_pointer (&self->readers, g_array_unref);

  G_OBJECT_CLASS (sov_mark_dialog_parent_class)->dispose (object);
}

static void
sov_mark_dialog_class_init (SovMarkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_mark_dialog_dispose;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_LETTER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-mark-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, views);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, detail);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, kept);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, broken);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, late);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, callers);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, reader);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, new_due);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, letter);
  gtk_widget_class_bind_template_child (widget_class, SovMarkDialog, sent);
  gtk_widget_class_bind_template_callback (widget_class, kept_cb);
  gtk_widget_class_bind_template_callback (widget_class, broken_cb);
  gtk_widget_class_bind_template_callback (widget_class, late_cb);
  gtk_widget_class_bind_template_callback (widget_class, reader_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_understood_cb);
  gtk_widget_class_bind_template_callback (widget_class, letter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sent_cb);
}

static void
sov_mark_dialog_init (SovMarkDialog *self)
{
  self->readers = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}
