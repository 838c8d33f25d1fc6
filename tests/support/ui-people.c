/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-people.h"

#include "model/sov-time.h"

GtkWidget *
ui_dialog (GtkWindow *window)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (window));

  g_assert_nonnull (dialog);

  return GTK_WIDGET (dialog);
}

static gboolean
is_closed (gpointer data)
{
  return adw_window_get_visible_dialog (data) == NULL;
}

void
ui_wait_closed (GtkWindow *window)
{
  ui_wait (is_closed, window);
  ui_settle ();
}

typedef struct
{
  GtkWidget *root;
  const char *part;
} Shown;

static gboolean
is_shown (gpointer data)
{
  const Shown *shown = data;

  return ui_find_part (shown->root, shown->part) != NULL;
}

void
ui_wait_part (GtkWidget *root,
              const char *part)
{
  Shown shown = { root, part };

  ui_wait (is_shown, &shown);
}

GtkWidget *
ui_row (GtkWidget *root,
        const char *title)
{
  GtkWidget *row = ui_find_text (root, title);

  if (row != NULL && !ADW_IS_PREFERENCES_ROW (row))
    row = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_ROW);
  if (row == NULL)
    g_error ("there is no row “%s”", title);

  return row;
}

void
ui_type (GtkWidget *root,
         const char *title,
         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_row (root, title)), text);
}

void
ui_press (GtkWidget *root,
          const char *label)
{
  GtkWidget *found = ui_find_text (root, label);

  if (found == NULL)
    g_error ("there is nothing that says “%s”", label);
  if (!GTK_IS_BUTTON (found) && !GTK_IS_LIST_BOX_ROW (found))
    {
      GtkWidget *button = gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);

      found = button != NULL ? button : gtk_widget_get_ancestor (found, GTK_TYPE_LIST_BOX_ROW);
    }

  g_assert_true (gtk_widget_is_sensitive (found));
  if (GTK_IS_BUTTON (found))
    g_signal_emit_by_name (found, "clicked");
  else
    gtk_widget_activate (found);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(SovParty **) data = sov_store_load_party_finish (SOV_STORE (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_loaded (gpointer data)
{
  return *(SovParty **) data != NULL;
}

SovParty *
ui_load_party (SovStore *store,
               gint64 id)
{
  SovParty *party = NULL;

  sov_store_load_party_async (store, id, NULL, loaded_cb, &party);
  ui_wait (is_loaded, &party);

  return party;
}

void
ui_edit_party (SovStore *store,
               const char *ref,
               SovField field,
               const char *text)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_PARTY, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, ref);
  sov_action_set_text (action, field, text);
  ui_perform (store, action);
}

void
ui_edit_party_list (SovStore *store,
                    const char *ref,
                    SovField field,
                    const char *const *lines)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_PARTY, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, ref);
  sov_action_set_list (action, field, lines);
  ui_perform (store, action);
}

void
ui_add_entry (SovStore *store,
              const char *ref,
              const char *deal,
              SovChannel channel,
              const char *text,
              gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_ENTRY, at);

  sov_action_set_text (action, SOV_FIELD_PARTY, ref);
  if (deal != NULL)
    sov_action_set_text (action, SOV_FIELD_DEAL, deal);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, channel);
  sov_action_set_number (action, SOV_FIELD_DIRECTION, SOV_DIRECTION_IN);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  ui_perform (store, action);
}
