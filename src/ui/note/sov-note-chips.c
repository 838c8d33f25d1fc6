/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-chips.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-sheet.h"
#include "ui/common/sov-labels.h"

/* Owns how a reading looks. It never reads and never saves. */

typedef struct
{
  AdwWrapBox *box;
  SovNoteNames *names;
  GStrvBuilder *spoken;
} Chips;

static void
add (Chips *chips,
     GtkWidget *chip,
     const char *text)
{
  gtk_widget_add_css_class (chip, "chip");
  adw_wrap_box_append (chips->box, chip);
  g_strv_builder_add (chips->spoken, text);
}

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);

  return label;
}

static void
add_fact (Chips *chips,
          const char *text)
{
  if (*text != '\0')
    add (chips, make_label (text), text);
}

/* What is missing or vague: with a shape, not by colour alone. */
static void
add_doubt (Chips *chips,
           const char *text)
{
  g_autofree char *marked = g_strconcat (sov_glyph_level (SOV_LEVEL_AMBER), " ", text, NULL);
  GtkWidget *label = make_label (marked);

  gtk_widget_add_css_class (label, "warning");
  add (chips, label, text);
}

/* What somebody is in the sentence. */
typedef enum
{
  ROLE_DOER,
  ROLE_PROMISER,
  ROLE_RECEIVER,
  ROLE_OTHER,
} Role;

/* @name: NULL for the user. */
static char *
who_text (Role role,
          const char *name)
{
  switch (role)
    {
    case ROLE_DOER:
      /* Translators: who is to do it; %s is a name */
      return name != NULL ? g_strdup_printf (_ ("Does it: %s"), name) : g_strdup (_ ("I do it"));
    case ROLE_PROMISER:
      /* Translators: who promised it; %s is a name */
      return name != NULL ? g_strdup_printf (_ ("Promised by: %s"), name) : g_strdup (_ ("I promised"));
    case ROLE_RECEIVER:
      /* Translators: for whom it is done; %s is a name */
      return name != NULL ? g_strdup_printf (_ ("For: %s"), name) : g_strdup (_ ("For me"));
    case ROLE_OTHER:
    default:
      /* Translators: with whom it was; %s is a name */
      return name != NULL ? g_strdup_printf (_ ("With: %s"), name) : g_strdup ("");
    }
}

static void
add_person (Chips *chips,
            const SovNoteWho *who,
            gint64 party,
            const char *text)
{
  g_autofree char *doubtful = g_strconcat (text, " ", sov_glyph_level (SOV_LEVEL_AMBER), NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_label (who->ambiguous ? doubtful : text));
  gtk_widget_set_tooltip_text (button, who->ambiguous ? _ ("Several Have This Name: Choose") : _ ("Choose Somebody Else"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", party);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "note.choose");
  add (chips, button, text);
}

static void
add_who (Chips *chips,
         const SovNoteWho *who,
         Role role)
{
  gint64 party = sov_note_names_get_party (chips->names, who);
  const char *name = sov_note_names_get_name (chips->names, party);
  g_autofree char *text = NULL;

  if (!who->found || (name == NULL && !who->is_me))
    return;

  text = who_text (role, name);
  if (who->is_me)
    add_fact (chips, text);
  else
    add_person (chips, who, party, text);
}

static void
add_when (Chips *chips,
          const SovNote *note,
          gint64 now)
{
  const SovDue *due = &note->when.due;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  if (!note->has_when)
    return;

  if (!due->exact)
    words = sov_when_dup_words (&note->when, note->text);
  text = sov_format_due (due->ms, due->has_time, words, now);
  if (due->exact)
    add_fact (chips, text);
  else
    add_doubt (chips, text);
}

static void
add_promise (Chips *chips,
             const SovNote *note,
             gint64 now)
{
  add_who (chips, &note->promiser, ROLE_PROMISER);
  for (guint i = 0; i < note->doers->len; i++)
    add_who (chips, &g_array_index (note->doers, SovNoteWho, i), ROLE_DOER);
  add_who (chips, &note->receiver, ROLE_RECEIVER);
  if (note->kind != SOV_TERM_OTHER)
    add_fact (chips, sov_label_term_kind (note->kind));
  add_when (chips, note, now);
  if (!note->has_when && (note->kind == SOV_TERM_SCHEDULE || note->kind == SOV_TERM_CONTACT))
    add_doubt (chips, _ ("No time yet"));
}

static void
add_entry (Chips *chips,
           const SovNote *note,
           gint64 now)
{
  add_who (chips, &note->party, ROLE_OTHER);
  add_fact (chips, sov_label_channel (note->channel != 0 ? note->channel : SOV_CHANNEL_OTHER));
  add_fact (chips, sov_label_direction (note->direction != 0 ? note->direction : SOV_DIRECTION_OUT));
  if (note->unanswered)
    add_fact (chips, _ ("Nobody answered"));
  add_when (chips, note, now);
}

char *
sov_note_chips_fill (AdwWrapBox *box,
                     const SovNote *note,
                     SovNoteType type,
                     SovNoteNames *names,
                     gint64 now)
{
  g_autoptr (GStrvBuilder) spoken = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  Chips chips = { box, names, spoken };
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, child);

  switch (type)
    {
    case SOV_NOTE_PROMISE:
      add_promise (&chips, note, now);
      break;
    case SOV_NOTE_ENTRY:
      add_entry (&chips, note, now);
      break;
    case SOV_NOTE_PLAIN:
    default:
      add_who (&chips, &note->party, ROLE_OTHER);
      break;
    }

  parts = g_strv_builder_end (spoken);
  return g_strjoinv (", ", parts);
}
