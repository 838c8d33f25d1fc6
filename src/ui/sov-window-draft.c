/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "ui/common/sov-perform.h"
#include "ui/note/sov-note-dialog.h"
#include "ui/preferences/sov-preferences-dialog.h"

/* Owns what was typed and not saved, across a lock. A note and a text that is
 * slept on go back to where they were. A form may be about something that has
 * changed meanwhile, so that what stood in one is shown, to be copied. */

/* A note; the texts that are slept on; of forms: dialog, field, text. */
#define DRAFT_TYPE "(msa{ss}a(sss))"
#define TYPED_TYPE "a(sss)"

/* Forms that tell when they are edited ask before they close. */
static gboolean
tells_edits (AdwDialog *dialog)
{
  return g_signal_has_handler_pending (dialog, g_signal_lookup ("close-attempt", ADW_TYPE_DIALOG), 0, FALSE);
}

static const char *
get_field_title (GtkWidget *widget)
{
  GtkWidget *row = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW);
  GtkWidget *group = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP);
  const char *title = row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : NULL;

  if ((title == NULL || *title == '\0') && group != NULL)
    title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (group));

  return title != NULL ? title : "";
}

/* Of a line of text it is not known whether somebody has typed it. */
static char *
dup_typed (GtkWidget *widget,
           gboolean lines)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_TEXT (widget) && lines && gtk_text_get_visibility (GTK_TEXT (widget)) &&
      gtk_editable_get_editable (GTK_EDITABLE (widget)) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) == NULL)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  if (!GTK_IS_TEXT_VIEW (widget) || !gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    return NULL;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  if (!gtk_text_buffer_get_can_undo (buffer))
    return NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
collect_from (GtkWidget *widget,
              const char *where,
              gboolean lines,
              GVariantBuilder *typed)
{
  g_autofree char *text = dup_typed (widget, lines);

  if (text != NULL && *text != '\0')
    g_variant_builder_add (typed, "(sss)", where, get_field_title (widget), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!ADW_IS_DIALOG (child) && gtk_widget_get_child_visible (child))
      collect_from (child, where, lines, typed);
}

static void
collect_typed (SovMainWindow *self,
               GVariantBuilder *typed)
{
  g_autoptr (GListModel) dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self));
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (self->navigation_view));

  for (guint i = 0; i < g_list_model_get_n_items (dialogs); i++)
    {
      g_autoptr (AdwDialog) dialog = g_list_model_get_item (dialogs, i);

      if (SOV_IS_PREFERENCES_DIALOG (dialog))
        {
          sov_preferences_dialog_save (SOV_PREFERENCES_DIALOG (dialog));
          collect_from (GTK_WIDGET (dialog), adw_dialog_get_title (dialog), FALSE, typed);
        }
      else if (!SOV_IS_NOTE_DIALOG (dialog) && (!tells_edits (dialog) || !adw_dialog_get_can_close (dialog)))
        collect_from (GTK_WIDGET (dialog), adw_dialog_get_title (dialog), TRUE, typed);
    }

  if (page != NULL)
    collect_from (page, adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), FALSE, typed);
}

/* The note that is open, or the one that waits. */
static const char *
get_note (SovMainWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  const char *text = SOV_IS_NOTE_DIALOG (dialog) ? sov_note_dialog_get_text (SOV_NOTE_DIALOG (dialog)) : self->note_draft;

  return text != NULL && *text != '\0' ? text : NULL;
}

char *
sov_main_window_collect_draft (SovMainWindow *self)
{
  g_auto (GVariantBuilder) slept_on = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_auto (GVariantBuilder) typed = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (TYPED_TYPE));
  g_autoptr (GVariant) draft = NULL;
  g_autoptr (GVariant) texts = NULL;
  g_autoptr (GVariant) fields = NULL;
  GHashTableIter iter;
  gpointer name;
  gpointer text;

  if (self->drafts != NULL)
    {
      g_hash_table_iter_init (&iter, self->drafts);
      while (g_hash_table_iter_next (&iter, &name, &text))
        g_variant_builder_add (&slept_on, "{ss}", name, text);
    }
  for (gsize i = 0; self->handed_back != NULL && i < g_variant_n_children (self->handed_back); i++)
    {
      g_autoptr (GVariant) field = g_variant_get_child_value (self->handed_back, i);

      g_variant_builder_add_value (&typed, field);
    }
  collect_typed (self, &typed);

  texts = g_variant_ref_sink (g_variant_builder_end (&slept_on));
  fields = g_variant_ref_sink (g_variant_builder_end (&typed));
  if (get_note (self) == NULL && g_variant_n_children (texts) == 0 && g_variant_n_children (fields) == 0)
    return NULL;

  draft = g_variant_ref_sink (g_variant_new ("(ms@a{ss}@a(sss))", get_note (self), texts, fields));
  return g_variant_print (draft, FALSE);
}

static void
copy_cb (GtkButton *button,
         const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), text);
  sov_toast (GTK_WIDGET (button), _ ("Copied"));
}

static GtkWidget *
make_row (const char *where,
          const char *field,
          const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *title = NULL;

  /* Translators: a dialog's title, and that of a field in it */
  title = *field != '\0' ? g_strdup_printf (_ ("%s: %s"), where, field) : g_strdup (where);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_set_valign (copy, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (copy, _ ("Copy"));
  g_signal_connect_data (copy, "clicked", G_CALLBACK (copy_cb), g_strdup (text), (GClosureNotify) (GCallback) g_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), copy);

  return row;
}

/* Read, and no more needed; or locked, and kept once more. */
static void
closed_cb (SovMainWindow *self)
{
  g_clear_pointer (&self->handed_back, g_variant_unref);
  if (self->store != NULL && sov_gate_get_state (self->gate) == SOV_GATE_READY)
    sov_gate_drop_draft (self->gate);
}

static void
show_typed (SovMainWindow *self)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  GVariantIter iter;
  const char *where;
  const char *field;
  const char *text;

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _ ("This was not saved when Sovittu was locked. Copy what you still need: it is gone when you close this."));
  g_variant_iter_init (&iter, self->handed_back);
  while (g_variant_iter_next (&iter, "(&s&s&s)", &where, &field, &text))
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (where, field, text));

  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_title (dialog, _ ("What You Were Writing"));
  adw_dialog_set_content_width (dialog, 460);
  adw_dialog_set_content_height (dialog, 480);
  adw_dialog_set_child (dialog, view);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

void
sov_main_window_hand_back (SovMainWindow *self,
                           const char *draft)
{
  g_autoptr (GVariant) all = g_variant_parse (G_VARIANT_TYPE (DRAFT_TYPE), draft, NULL, NULL, NULL);
  g_autoptr (GVariantIter) slept_on = NULL;
  char *name;
  char *text;

  if (all == NULL)
    {
      sov_gate_drop_draft (self->gate);
      return;
    }

  g_clear_pointer (&self->note_draft, g_free);
  g_clear_pointer (&self->handed_back, g_variant_unref);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_variant_get (all, "(msa{ss}@a(sss))", &self->note_draft, &slept_on, &self->handed_back);
  while (g_variant_iter_next (slept_on, "{ss}", &name, &text))
    g_hash_table_insert (self->drafts, name, text);

  if (g_variant_n_children (self->handed_back) > 0)
    show_typed (self);
  else
    closed_cb (self);
  if (self->note_draft != NULL)
    sov_toast (GTK_WIDGET (self), _ ("The note you were writing is here again: Ctrl+N"));
}
