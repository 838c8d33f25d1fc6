/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-script-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-format.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-hand-over.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-wording-view.h"
#include "ui/complaints/sov-case-context.h"
#include "ui/complaints/sov-script-sent.h"

#define N_KINDS (SOV_SCRIPT_REFERRAL + 1)

struct _SovScriptDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovCase *of;
  gint64 now;
  GArray *kinds;      /* SovScriptKind, to choose from */
  GPtrArray *parties; /* SovSheetParty: the subcontractors; borrowed from the case */
  SovCaseScript *order;
  char *composed;        /* what the program wrote; the text differs once it is edited */
  char *drafts[N_KINDS]; /* what was edited, by kind; nullable */
  gboolean filling;

  GtkStack *states;
  AdwComboRow *script;
  AdwComboRow *reader;
  SovDueRow *time;
  GtkLabel *heading;
  GtkWidget *restore;
  SovWordingView *text;
  GtkWidget *open_place;
  GtkWidget *heat;
  SovHandOver *hand_over;
  GtkWidget *ticks;
  AdwSwitchRow *tick;
  GtkWidget *afterwards;
  GtkWidget *sent;
};

G_DEFINE_FINAL_TYPE (SovScriptDialog, sov_script_dialog, ADW_TYPE_DIALOG)

static SovScriptKind
get_kind (SovScriptDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->script);

  return g_array_index (self->kinds, SovScriptKind, chosen < self->kinds->len ? chosen : 0);
}

static const SovSheetParty *
get_reader (SovScriptDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->reader);

  return chosen < self->parties->len ? self->parties->pdata[chosen] : NULL;
}

static gboolean
is_edited (SovScriptDialog *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self->text);

  return g_strcmp0 (text, self->composed) != 0;
}

/* Which texts say when; NULL of the others. @hint: (out): of the empty field. */
static const char *
say_time (SovScriptKind kind,
          const char **hint)
{
  *hint = _ ("When, for example tomorrow at 10");
  switch ((int) kind)
    {
    case SOV_SCRIPT_NO_ANSWER:
    case SOV_SCRIPT_REPLY:
      *hint = _ ("When you call, for example tomorrow at 10");
      return _ ("You call");
    case SOV_SCRIPT_MOVE_MEETING:
      return _ ("New time");
    case SOV_SCRIPT_FACTS:
    case SOV_SCRIPT_RECOURSE:
      *hint = _ ("By when you ask for an answer");
      return _ ("Answer by");
    default:
      return NULL;
    }
}

/* Showing */

/* Who was reached can wait until the morning; the first contact cannot. */
static gboolean
may_sleep (SovScriptDialog *self)
{
  return sov_complaint_get_state (self->of->complaint, self->now) > SOV_COMPLAINT_TRIED;
}

static void
show_edited (SovScriptDialog *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self->text);
  gboolean edited = is_edited (self);

  gtk_widget_set_visible (self->restore, edited);
  gtk_widget_set_visible (self->open_place, strstr (text, "…") != NULL);
  gtk_widget_set_sensitive (self->sent, !sov_text_is_blank (text));
  adw_dialog_set_can_close (ADW_DIALOG (self), !edited);
}

static void
text_changed_cb (SovScriptDialog *self)
{
  if (!self->filling && self->of != NULL)
    show_edited (self);
}

static void
heated_cb (SovScriptDialog *self)
{
  gtk_widget_set_visible (self->heat, self->of != NULL && may_sleep (self) && sov_wording_view_get_heated (self->text));
}

static void
compose (SovScriptDialog *self,
         gboolean keep_edited)
{
  g_autofree char *text = sov_wording_view_dup_text (self->text);

  keep_edited = keep_edited && is_edited (self);
  g_free (self->composed);
  self->composed = sov_script_compose (&self->order->script);
  self->filling = TRUE;
  sov_wording_view_set_text (self->text, keep_edited ? text : self->composed);
  self->filling = FALSE;
  show_edited (self);
}

static void
show_heading (SovScriptDialog *self)
{
  const SovSheetParty *reader = self->order->reader;
  const char *name = reader != NULL ? reader->name : self->of->party_name;
  g_autofree char *heading = NULL;

  switch (sov_script_get_reader (get_kind (self)))
    {
    case SOV_SCRIPT_TO_EVERYBODY:
      name = _ ("Everybody can read this");
      break;
    case SOV_SCRIPT_TO_SOMEBODY_ELSE:
      name = _ ("Whom you were to meet");
      break;
    case SOV_SCRIPT_TO_CUSTOMER:
    case SOV_SCRIPT_TO_SUBCONTRACTOR:
    default:
      break;
    }
  /* Translators: above a letter: its reader, and the language it is in */
  heading = g_strdup_printf (C_ ("letter", "%s · %s"), name, sov_label_language (self->order->script.language));
  gtk_label_set_text (self->heading, heading);
}

static void
show_ways (SovScriptDialog *self)
{
  SovScriptReader to = sov_script_get_reader (get_kind (self));
  const SovSheetParty *party = self->order->reader;
  SovReachable reachable = { self->of->phone, self->of->whatsapp, self->of->email, self->of->reach_by, FALSE };

  if (party != NULL)
    reachable = (SovReachable) {
      .phone = party->phone,
      .whatsapp = party->whatsapp,
      .email = party->email,
      .reach_by = party->reach_by,
      .only_whatsapp = (party->practices & SOV_BIT (SOV_PRACTICE_WHATSAPP_ONLY)) != 0,
    };

  sov_hand_over_set_up (self->hand_over, to == SOV_SCRIPT_TO_CUSTOMER || party != NULL ? &reachable : NULL, self->of->deal_title);
  if (to == SOV_SCRIPT_TO_EVERYBODY)
    sov_hand_over_set_channel (self->hand_over, SOV_CHANNEL_SOCIAL);
}

static void
show_ticks (SovScriptDialog *self)
{
  SovScriptKind kind = get_kind (self);
  g_autoptr (GArray) steps = sov_script_list_steps (self->of, kind, self->now);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  gint64 look = sov_complaint_get_second_look (self->of->complaint);
  gboolean waits = (kind == SOV_SCRIPT_PROPOSAL || kind == SOV_SCRIPT_PARTLY_NO) && look != SOV_NO_TIME && look > self->now;
  g_auto (GStrv) list = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *time = sov_format_time (look);

  for (guint i = 0; i < steps->len; i++)
    g_strv_builder_add (parts, sov_label_step (g_array_index (steps, SovStepKind, i)));
  list = g_strv_builder_end (parts);
  /* Translators: a time */
  subtitle = waits ? g_strdup_printf (_ ("A proposal waits for a second look: %s"), time) : g_strjoinv (" · ", list);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->tick), subtitle);
  adw_switch_row_set_active (self->tick, !waits);
  gtk_widget_set_sensitive (GTK_WIDGET (self->tick), !waits);
  gtk_widget_set_visible (self->ticks, steps->len > 0);
  gtk_widget_set_visible (self->afterwards, kind == SOV_SCRIPT_FOLLOW_UP);
}

static void
make_order (SovScriptDialog *self)
{
  const SovSheetParty *reader = get_reader (self);

  g_clear_pointer (&self->order, sov_case_script_free);
  self->order = sov_case_script_new (self->of, get_kind (self), reader != NULL ? reader->id : 0, self->now);
}

static void
show_time (SovScriptDialog *self)
{
  const char *hint;
  const char *label = say_time (get_kind (self), &hint);

  gtk_widget_set_visible (GTK_WIDGET (self->time), label != NULL);
  if (label == NULL)
    return;

  self->filling = TRUE;
  sov_due_row_set_up (self->time, label, hint, self->now, FALSE);
  sov_due_row_set_due (self->time, self->order->script.time, TRUE, NULL);
  self->filling = FALSE;
}

static void
take_time (SovScriptDialog *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->time)))
    return;

  self->order->script.time = sov_due_row_get_ms (self->time);
  self->order->script.has_clock = sov_due_row_get_has_clock (self->time);
}

static void
show_script (SovScriptDialog *self)
{
  SovScriptReader to = sov_script_get_reader (get_kind (self));
  g_auto (GStrv) names = to == SOV_SCRIPT_TO_CUSTOMER ? sov_case_dup_other_names (self->of) : NULL;

  make_order (self);
  gtk_stack_set_visible_child_name (self->states, to == SOV_SCRIPT_TO_SUBCONTRACTOR && self->order->reader == NULL ? "nobody" : "text");
  gtk_widget_set_visible (self->sent, to != SOV_SCRIPT_TO_SOMEBODY_ELSE && !(to == SOV_SCRIPT_TO_SUBCONTRACTOR && self->order->reader == NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->reader), to == SOV_SCRIPT_TO_SUBCONTRACTOR && self->parties->len > 1);
  sov_wording_view_set_language (self->text, self->order->script.language != 0 ? self->order->script.language : SOV_LANGUAGE_FINNISH);
  sov_wording_view_set_names (self->text, (const char *const *) names);
  show_time (self);
  show_heading (self);
  show_ways (self);
  show_ticks (self);
}

/* What the user does */

/* What was edited waits for its text to be chosen again. */
static void
script_chosen_cb (SovScriptDialog *self)
{
  SovScriptKind before;
  SovScriptKind kind;

  if (self->filling || self->order == NULL)
    return;

  before = self->order->script.kind;
  g_clear_pointer (&self->drafts[before], g_free);
  if (is_edited (self))
    self->drafts[before] = sov_wording_view_dup_text (self->text);

  kind = get_kind (self);
  show_script (self);
  take_time (self);
  compose (self, FALSE);
  if (self->drafts[kind] != NULL)
    sov_wording_view_set_text (self->text, self->drafts[kind]);
}

static void
reader_chosen_cb (SovScriptDialog *self)
{
  if (self->filling || self->order == NULL)
    return;

  show_script (self);
  take_time (self);
  compose (self, TRUE);
}

static void
time_understood_cb (SovScriptDialog *self)
{
  if (self->filling || self->order == NULL)
    return;

  take_time (self);
  compose (self, TRUE);
}

static void
restore_cb (SovScriptDialog *self)
{
  compose (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
keep_draft (SovScriptDialog *self,
            const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.keep-draft", "(xis)",
                              self->of->complaint->id, (int) get_kind (self), text);
}

static void
draft_cb (SovScriptDialog *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self->text);

  keep_draft (self, text);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
sent_cb (SovScriptDialog *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self->text);
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();
  gboolean tick = gtk_widget_get_visible (self->ticks) && adw_switch_row_get_active (self->tick);

  sov_script_add_sent (self->order, sov_hand_over_get_channel (self->hand_over), text, tick, sov_time_now (), actions);
  keep_draft (self, "");
  sov_case_save (ADW_DIALOG (self), self->sent, self->store, _ ("Marked as sent"), actions);
}

/* Setting up */

static gboolean
is_offered (SovScriptDialog *self,
            SovScriptKind kind)
{
  SovCase *of = self->of;
  SovScriptReader to = sov_script_get_reader (kind);

  if (to == SOV_SCRIPT_TO_SUBCONTRACTOR && self->parties->len == 0)
    return FALSE;
  if (to == SOV_SCRIPT_TO_EVERYBODY && !of->complaint->public)
    return FALSE;

  return sov_script_suits (kind, sov_complaint_get_state (of->complaint, self->now), of->complaint->noticed_by == SOV_NOTICED_BY_ME);
}

static void
list_kinds (SovScriptDialog *self,
            SovScriptKind wanted)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  gsize n_kinds;
  const SovScriptKind *kinds = sov_script_get_kinds (&n_kinds);
  guint chosen = 0;

  for (gsize i = 0; i < n_kinds; i++)
    {
      if (kinds[i] != wanted && !is_offered (self, kinds[i]))
        continue;
      if (kinds[i] == wanted)
        chosen = self->kinds->len;
      g_array_append_val (self->kinds, kinds[i]);
      gtk_string_list_append (titles, sov_script_get_title (kinds[i]));
    }
  adw_combo_row_set_model (self->script, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->script, chosen);
}

static void
list_readers (SovScriptDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->parties = sov_case_list_subcontractors (self->of);
  for (guint i = 0; i < self->parties->len; i++)
    gtk_string_list_append (names, ((const SovSheetParty *) self->parties->pdata[i])->name);
  adw_combo_row_set_model (self->reader, G_LIST_MODEL (names));
}

/* The draft's bytes follow it; none of them where there is no draft. */
typedef struct
{
  SovScriptKind kind;
  char draft[];
} Wanted;

static void
present (GtkWidget *parent,
         SovStore *store,
         SovCase *of,
         gconstpointer data)
{
  const Wanted *wanted = data;
  SovScriptDialog *self = g_object_new (SOV_TYPE_SCRIPT_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->of = g_object_ref (of);
  self->now = sov_time_now ();
  self->filling = TRUE;
  list_readers (self);
  list_kinds (self, wanted->kind);
  self->filling = FALSE;
  show_script (self);
  take_time (self);
  compose (self, FALSE);
  if (*wanted->draft != '\0')
    sov_wording_view_set_text (self->text, wanted->draft);
  sov_discard_guard (ADW_DIALOG (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_script_dialog_present_draft (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 complaint,
                                 SovScriptKind kind,
                                 const char *draft)
{
  gsize size = strlen (draft != NULL ? draft : "") + 1;
  g_autofree Wanted *wanted = g_malloc0 (sizeof *wanted + size);

  g_return_if_fail (kind >= SOV_SCRIPT_OWN_SLIP && kind <= SOV_SCRIPT_RECOURSE);

  wanted->kind = kind;
  memcpy (wanted->draft, draft != NULL ? draft : "", size);
  sov_case_load (parent, store, complaint, present, wanted, sizeof *wanted + size);
}

static char *
dup_text (gpointer data)
{
  return sov_wording_view_dup_text (((SovScriptDialog *) data)->text);
}

static void
sov_script_dialog_dispose (GObject *object)
{
  SovScriptDialog *self = SOV_SCRIPT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_SCRIPT_DIALOG);
  g_clear_pointer (&self->order, sov_case_script_free);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_script_dialog_parent_class)->dispose (object);
}

static void
sov_script_dialog_finalize (GObject *object)
{
  SovScriptDialog *self = SOV_SCRIPT_DIALOG (object);

  g_array_unref (self->kinds);
  g_free (self->composed);
  for (guint i = 0; i < N_KINDS; i++)
    g_free (self->drafts[i]);

  G_OBJECT_CLASS (sov_script_dialog_parent_class)->finalize (object);
}

static void
sov_script_dialog_class_init (SovScriptDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_script_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_script_dialog_finalize;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_HAND_OVER);
  g_type_ensure (SOV_TYPE_WORDING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-script-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, states);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, script);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, reader);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, time);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, restore);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, open_place);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, heat);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, hand_over);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, ticks);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, tick);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, afterwards);
  gtk_widget_class_bind_template_child (widget_class, SovScriptDialog, sent);
  gtk_widget_class_bind_template_callback (widget_class, script_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reader_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_understood_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, heated_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, draft_cb);
  gtk_widget_class_bind_template_callback (widget_class, sent_cb);
}

static void
sov_script_dialog_init (SovScriptDialog *self)
{
  self->kinds = g_array_new (FALSE, FALSE, sizeof (SovScriptKind));
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_hand_over_set_text_func (self->hand_over, dup_text, self);
}
