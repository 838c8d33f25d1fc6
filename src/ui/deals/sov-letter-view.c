/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-letter-view.h"

#include <glib/gi18n.h>

#include "ui/common/sov-hand-over.h"
#include "ui/common/sov-labels.h"

struct _SovLetterView
{
  GtkWidget parent_instance;

  SovSheet *sheet;
  SovLetter letter;
  GArray *terms; /* of the letter, where nothing is offered */
  char *my_name;
  char *mark;
  char *said;
  GPtrArray *ticks; /* GtkCheckButton, one an offered term; borrowed */
  GArray *offered;
  gboolean edited;
  gboolean writing;

  AdwPreferencesGroup *covers;
  GtkLabel *heading;
  GtkWidget *restore;
  GtkTextView *text;
  SovHandOver *hand_over;
  GPtrArray *rows; /* of @covers; borrowed */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovLetterView, sov_letter_view, GTK_TYPE_WIDGET)

static void
emit_changed (SovLetterView *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

char *
sov_letter_view_dup_text (SovLetterView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static char *
dup_text (gpointer self)
{
  return sov_letter_view_dup_text (self);
}

gboolean
sov_letter_view_get_edited (SovLetterView *self)
{
  return self->edited;
}

GArray *
sov_letter_view_dup_terms (SovLetterView *self)
{
  GArray *ticked;

  if (self->offered == NULL)
    return g_array_copy (self->terms);

  ticked = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        g_array_append_val (ticked, g_array_index (self->offered, gint64, i));
    }

  return ticked;
}

SovChannel
sov_letter_view_get_channel (SovLetterView *self)
{
  return sov_hand_over_get_channel (self->hand_over);
}

/* Writing the text */

static void
compose (SovLetterView *self)
{
  g_autoptr (GArray) terms = sov_letter_view_dup_terms (self);
  g_autofree char *text = NULL;
  SovLetter letter = self->letter;

  letter.terms = terms;
  text = sov_letter_compose (self->sheet, &letter);

  self->writing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text != NULL ? text : "", -1);
  self->writing = FALSE;
  self->edited = FALSE;
  gtk_widget_set_visible (self->restore, FALSE);
}

static void
restore_cb (SovLetterView *self)
{
  compose (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
  emit_changed (self);
}

static void
edited_cb (SovLetterView *self)
{
  if (self->writing)
    return;

  self->edited = TRUE;
  gtk_widget_set_visible (self->restore, TRUE);
  emit_changed (self);
}

/* A tick writes the text anew, unless the user has edited it: then it stays,
 * and "Write It Anew" is there. */
static void
ticked_cb (SovLetterView *self)
{
  if (!self->edited)
    compose (self);
  emit_changed (self);
}

static void
channel_chosen_cb (SovLetterView *self)
{
  emit_changed (self);
}

/* Showing */

static const SovSheetParty *
get_party (SovLetterView *self)
{
  return sov_sheet_find_party (self->sheet, self->letter.party);
}

static void
show_ways (SovLetterView *self)
{
  const SovSheetParty *party = get_party (self);
  const SovReachable reachable = {
    .phone = party->phone,
    .whatsapp = party->whatsapp,
    .email = party->email,
    .reach_by = party->reach_by,
    .only_whatsapp = (party->practices & SOV_BIT (SOV_PRACTICE_WHATSAPP_ONLY)) != 0,
  };

  sov_hand_over_set_up (self->hand_over, &reachable, self->sheet->title);
}

static void
show_heading (SovLetterView *self)
{
  const SovSheetParty *party = get_party (self);
  const char *language = sov_label_language (party->language);
  g_autofree char *heading = NULL;

  /* Translators: above a letter: its reader, and the language it is in */
  heading = g_strdup_printf (C_ ("letter", "%s · %s"), party->name, language);
  gtk_label_set_text (self->heading, heading);
}

static const char *
say_why (SovLetterView *self,
         const SovTerm *term)
{
  SovCellState state = sov_term_get_cell (term, self->sheet, self->letter.party, self->letter.now);

  if (sov_letter_withholds (self->sheet, term, self->letter.party))
    return _ ("A price between others: tick it only if this party may see it");
  switch (state)
    {
    case SOV_CELL_OLD_VERSION:
      return _ ("Has an old version");
    case SOV_CELL_TOLD:
      return _ ("Told, not in writing");
    case SOV_CELL_WRITTEN:
      return _ ("In writing, not acknowledged");
    case SOV_CELL_ACKNOWLEDGED:
      return _ ("Acknowledged, not in writing");
    case SOV_CELL_MISSING:
    case SOV_CELL_NOT_NEEDED:
    default:
      return _ ("Not told");
    }
}

static void
add_tick (SovLetterView *self,
          const SovTerm *term,
          gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_term_get_version (term, self->letter.now)->text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), say_why (self, term));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), active);
  g_signal_connect_object (tick, "toggled", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);

  adw_preferences_group_add (self->covers, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->ticks, tick);
}

static gboolean
has_id (const GArray *ids,
        gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

static void
show_offered (SovLetterView *self,
              const GArray *offered)
{
  g_autoptr (GArray) ticked = sov_letter_terms (self->sheet, &self->letter);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->covers, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ticks, 0);
  g_clear_pointer (&self->offered, g_array_unref);
  g_clear_pointer (&self->terms, g_array_unref);
  self->terms = g_array_ref (ticked);
  gtk_widget_set_visible (GTK_WIDGET (self->covers), offered != NULL);
  if (offered == NULL)
    return;

  self->offered = g_array_copy ((GArray *) offered);
  for (guint i = 0; i < offered->len; i++)
    {
      gint64 id = g_array_index (offered, gint64, i);

      add_tick (self, sov_sheet_find_term (self->sheet, id), has_id (ticked, id));
    }
}

static void
take_letter (SovLetterView *self,
             SovSheet *sheet,
             const SovLetter *letter)
{
  sov_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  self->sheet = sheet;
  g_set_str (&self->my_name, letter->my_name);
  g_set_str (&self->mark, letter->mark);
  g_set_str (&self->said, letter->said);
  self->letter = *letter;
  self->letter.my_name = self->my_name;
  self->letter.mark = self->mark;
  self->letter.said = self->said;
}

void
sov_letter_view_show (SovLetterView *self,
                      SovSheet *sheet,
                      const SovLetter *letter,
                      const GArray *offered)
{
  gboolean same_party = self->sheet != NULL && self->letter.party == letter->party;

  take_letter (self, sheet, letter);
  show_offered (self, offered);
  self->letter.terms = NULL;
  show_heading (self);
  if (!same_party)
    show_ways (self);
  if (!same_party || !self->edited)
    compose (self);
  emit_changed (self);
}

static void
sov_letter_view_dispose (GObject *object)
{
  SovLetterView *self = SOV_LETTER_VIEW (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_LETTER_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, sov_sheet_unref);

  G_OBJECT_CLASS (sov_letter_view_parent_class)->dispose (object);
}

static void
sov_letter_view_finalize (GObject *object)
{
  SovLetterView *self = SOV_LETTER_VIEW (object);

  g_clear_pointer (&self->terms, g_array_unref);
  g_clear_pointer (&self->offered, g_array_unref);
  g_ptr_array_unref (self->ticks);
  g_ptr_array_unref (self->rows);
  g_free (self->my_name);
  g_free (self->mark);
  g_free (self->said);

  G_OBJECT_CLASS (sov_letter_view_parent_class)->finalize (object);
}

static void
sov_letter_view_class_init (SovLetterViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_letter_view_dispose;
  object_class->finalize = sov_letter_view_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_LETTER_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOV_TYPE_HAND_OVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-letter-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovLetterView, covers);
  gtk_widget_class_bind_template_child (widget_class, SovLetterView, heading);
  gtk_widget_class_bind_template_child (widget_class, SovLetterView, restore);
  gtk_widget_class_bind_template_child (widget_class, SovLetterView, text);
  gtk_widget_class_bind_template_child (widget_class, SovLetterView, hand_over);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, channel_chosen_cb);
}

static void
sov_letter_view_init (SovLetterView *self)
{
  self->ticks = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  self->terms = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_hand_over_set_text_func (self->hand_over, dup_text, self);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}
