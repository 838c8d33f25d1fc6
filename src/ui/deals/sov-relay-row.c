/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-relay-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-spoken.h"

static const char *
glyph_of (SovRelayKind kind)
{
  switch (kind)
    {
    case SOV_RELAY_TOLD:
      return sov_glyph_cell (SOV_CELL_TOLD);
    case SOV_RELAY_WRITTEN:
      return sov_glyph_cell (SOV_CELL_WRITTEN);
    case SOV_RELAY_ACKNOWLEDGED:
      return sov_glyph_cell (SOV_CELL_ACKNOWLEDGED);
    case SOV_RELAY_BLOCKED:
    default:
      return "✕";
    }
}

static const char *
word_of (SovRelayKind kind)
{
  switch (kind)
    {
    case SOV_RELAY_TOLD:
      return C_ ("relay", "Told");
    case SOV_RELAY_WRITTEN:
      return C_ ("relay", "Sent in writing");
    case SOV_RELAY_ACKNOWLEDGED:
      return C_ ("relay", "Acknowledged");
    case SOV_RELAY_BLOCKED:
      return C_ ("relay", "Said no");
    default:
      return "";
    }
}

static GtkWidget *
label_new (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static char *
describe (const SovRelay *relay,
          int current)
{
  if (relay->version == current)
    return g_strdup (word_of (relay->kind));

  /* Translators: what happened, and of which old version of an agreed thing */
  return g_strdup_printf (_ ("%s, old version %d"), word_of (relay->kind), relay->version);
}

static GtkWidget *
head_new (const SovRelay *relay,
          const char *what)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *glyph = gtk_label_new (glyph_of (relay->kind));

  gtk_box_append (GTK_BOX (head), glyph);
  gtk_box_append (GTK_BOX (head), label_new (what, "heading"));
  gtk_widget_set_valign (glyph, GTK_ALIGN_START);

  return head;
}

static void
append_words (GtkWidget *box,
              const char *words)
{
  GtkWidget *label;

  if (words == NULL || *words == '\0')
    return;

  label = label_new (words, "sheet-words");
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), label);
}

GtkWidget *
sov_relay_row_new (const SovRelay *relay,
                   int current)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *when;
  g_autofree char *time = sov_format_time (relay->at);
  g_autofree char *what = describe (relay, current);
  g_autofree char *through = NULL;

  if (relay->channel != 0)
    through = g_strdup_printf ("%s · %s", time, sov_label_channel (relay->channel));
  when = label_new (through != NULL ? through : time, "caption");
  gtk_widget_add_css_class (when, "dim-label");

  gtk_box_append (GTK_BOX (box), head_new (relay, what));
  gtk_box_append (GTK_BOX (box), when);
  append_words (box, relay->text);
  append_words (box, relay->reason);
  gtk_widget_add_css_class (box, "sheet-relay");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  sov_spoken_name_line (row, what, through != NULL ? through : time);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}
