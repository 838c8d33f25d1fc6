/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-chips.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-sheet.h"
#include "model/sov-usual.h"
#include "ui/common/sov-labels.h"

/* Owns how a reading looks. It never reads and never saves. */

typedef struct
{
  AdwWrapBox *box;
  const SovNote *note;
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

/* One press for each who may be meant, the likeliest first. */
static GMenuModel *
make_menu (Chips *chips,
           const SovNoteWho *who,
           gint64 party)
{
  g_autoptr (GArray) alike = sov_note_names_list_alike (chips->names, chips->note, who);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenuItem) other = g_menu_item_new (_ ("Somebody _Else…"), NULL);

  for (guint i = 0; i < alike->len; i++)
    {
      gint64 id = g_array_index (alike, gint64, i);
      const char *name = sov_note_names_get_name (chips->names, id);
      g_auto (GStrv) parts = g_strsplit (name != NULL ? name : "", "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "note.mean", "(xx)", party, id);
      g_menu_append_item (menu, item);
    }
  g_menu_item_set_action_and_target (other, "note.choose", "x", party);
  g_menu_append_item (others, other);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  return G_MENU_MODEL (menu);
}

static void
add_person (Chips *chips,
            const SovNoteWho *who,
            gint64 party,
            const char *text)
{
  GtkWidget *button;

  if (sov_note_names_is_doubtful (chips->names, who))
    {
      g_autofree char *doubtful = g_strconcat (text, " ", sov_glyph_level (SOV_LEVEL_AMBER), NULL);
      g_autoptr (GMenuModel) menu = make_menu (chips, who, party);

      button = gtk_menu_button_new ();
      gtk_menu_button_set_child (GTK_MENU_BUTTON (button), make_label (doubtful));
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
      gtk_widget_set_tooltip_text (button, _ ("Several Have This Name: Choose"));
    }
  else
    {
      button = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (button), make_label (text));
      gtk_widget_set_tooltip_text (button, _ ("Choose Somebody Else"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", party);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "note.choose");
    }
  add (chips, button, text);
}

static void
add_who (Chips *chips,
         const SovNoteWho *who,
         Role role)
{
  gint64 party = sov_note_names_get_party (chips->names, who);
  g_autofree char *name = sov_note_names_dup_label (chips->names, who);
  g_autofree char *text = NULL;

  if (!who->found || (name == NULL && !who->is_me))
    return;

  text = who_text (role, name);
  if (who->is_me)
    add_fact (chips, text);
  else
    add_person (chips, who, party, text);
}

/* What may be added to the sentence, and is not until it is pressed. */
static void
add_offer (Chips *chips,
           int minute)
{
  gint64 today = sov_time_from_day_minute (sov_time_local_day (sov_time_now ()), minute);
  g_autofree char *clock = sov_format_clock (today);
  /* Translators: %s is a clock time, as 9:00: at that time it usually is */
  g_autofree char *text = g_strdup_printf (_ ("Usually at %s"), clock);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "list-add-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), text);
  adw_button_content_set_can_shrink (ADW_BUTTON_CONTENT (content), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, _ ("Add the Time: Right Arrow at the End of the Sentence"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "note.take-offer");
  add (chips, button, text);
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
                     int offered,
                     gint64 now)
{
  g_autoptr (GStrvBuilder) spoken = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  Chips chips = { box, note, names, spoken };
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
  if (offered != SOV_NO_MINUTE)
    add_offer (&chips, offered);

  parts = g_strv_builder_end (spoken);
  return g_strjoinv (", ", parts);
}
