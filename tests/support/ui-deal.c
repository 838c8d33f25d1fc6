/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-deal.h"

#include "model/sov-time.h"

typedef struct
{
  SovSheet *sheet;
  GError *error;
  gboolean done;
} Loading;

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Loading *loading = data;

  loading->sheet = sov_store_load_sheet_finish (SOV_STORE (source), result, &loading->error);
  loading->done = TRUE;
}

static gboolean
is_loaded (gpointer data)
{
  return ((Loading *) data)->done;
}

SovSheet *
ui_deal_load (UiDeal *self)
{
  Loading loading = { NULL };

  sov_store_load_sheet_async (self->store, self->deal, NULL, loaded_cb, &loading);
  ui_wait (is_loaded, &loading);
  g_assert_no_error (loading.error);

  return loading.sheet;
}

static gint64
find_term (SovSheet *sheet,
           const char *ref)
{
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (g_str_equal (term->ref, ref))
        return term->id;
    }

  g_error ("no agreed thing is called “%s”", ref);
}

static void
add_owner (SovStore *store)
{
  SovAction *action = sov_action_new (SOV_ACTION_ME, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_NAME, "Aino Saarela");
  ui_perform (store, action);
}

static void
add_term (UiDeal *self,
          const char *ref,
          SovTermKind kind,
          const char *text,
          const char *by,
          const char *to)
{
  SovAction *action = sov_action_new (SOV_ACTION_TERM, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_DEAL, "d");
  sov_action_set_number (action, SOV_FIELD_KIND, kind);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  sov_action_set_text (action, SOV_FIELD_BY, by);
  sov_action_set_text (action, SOV_FIELD_TO, to);
  if (kind == SOV_TERM_PRICE)
    sov_action_set_number (action, SOV_FIELD_PRICE, 68000);
  ui_perform (self->store, action);
}

UiDeal *
ui_deal_new (void)
{
  UiDeal *self = g_new0 (UiDeal, 1);
  g_autoptr (SovSheet) sheet = NULL;

  self->store = ui_store_new ();
  add_owner (self->store);
  ui_add_party (self->store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (self->store, "antti", "Antti", SOV_BIT (SOV_AS_SUBCONTRACTOR));
  ui_edit_party (self->store, "antti", SOV_FIELD_PHONE, "+358495550110");
  ui_add_deal (self->store, "d", "maija", "Kannattavuuslaskelma");
  ui_add_term (self->store, "call", "d", "maija", "Antti soittaa Maijalle", "antti",
               sov_time_now () + 30 * SOV_TIME_HOUR_MS);
  add_term (self, "bill", SOV_TERM_INVOICING, "yksi lasku minulta", SOV_REF_ME, "maija");

  self->maija = ui_find_party (self->store, "Maija");
  self->antti = ui_find_party (self->store, "Antti");
  self->deal = ui_find_deal (self->store, "Kannattavuuslaskelma");
  sheet = ui_deal_load (self);
  self->call = find_term (sheet, "call");
  self->bill = find_term (sheet, "bill");
  /* A dialog gives the keyboard back to what had it before. */
  self->window = ui_window_new (gtk_button_new_with_label ("x"));
  gtk_window_set_focus (self->window, adw_window_get_content (ADW_WINDOW (self->window)));

  return self;
}

void
ui_deal_end (UiDeal *self)
{
  ui_window_end (self->window);
  ui_store_end (self->store);
  g_free (self);
}

SovCellState
ui_deal_cell (UiDeal *self,
              gint64 term,
              gint64 party)
{
  g_autoptr (SovSheet) sheet = ui_deal_load (self);

  return sov_term_get_cell (sov_sheet_find_term (sheet, term), sheet, party, G_MAXINT64 - 1);
}

const SovRelay *
ui_deal_find_relay (SovSheet *sheet,
                    gint64 term,
                    gint64 party,
                    SovRelayKind kind)
{
  return sov_term_find_relay (sov_sheet_find_term (sheet, term), party, kind, 0, G_MAXINT64 - 1);
}

void
ui_deal_relay (UiDeal *self,
               SovActionKind kind,
               gint64 term,
               gint64 party,
               const char *text)
{
  g_autoptr (SovSheet) sheet = ui_deal_load (self);
  SovAction *action = sov_action_new (kind, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_TERM, sov_sheet_find_term (sheet, term)->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, sov_sheet_find_party (sheet, party)->ref);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_SMS);
  if (text != NULL)
    sov_action_set_text (action, SOV_FIELD_TEXT, text);
  ui_perform (self->store, action);
}

gint64
ui_deal_add_price (UiDeal *self)
{
  g_autoptr (SovSheet) sheet = NULL;

  add_term (self, "price", SOV_TERM_PRICE, "Laskelma maksaa 680 €", "maija", SOV_REF_ME);
  sheet = ui_deal_load (self);

  return find_term (sheet, "price");
}

/* And it has its place: before, nothing in it counts as seen. */
static gboolean
has_dialog (gpointer data)
{
  AdwDialog *dialog = adw_window_get_visible_dialog (ADW_WINDOW (((UiDeal *) data)->window));
  GtkWidget *child = dialog != NULL ? adw_dialog_get_child (dialog) : NULL;

  return child != NULL && gtk_widget_get_mapped (child) && gtk_widget_get_width (child) > 0;
}

GtkWidget *
ui_deal_wait_dialog (UiDeal *self)
{
  ui_wait (has_dialog, self);
  ui_settle ();

  return GTK_WIDGET (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));
}

void
ui_deal_close_dialog (UiDeal *self)
{
  adw_dialog_force_close (adw_window_get_visible_dialog (ADW_WINDOW (self->window)));
  ui_wait_closed (self->window);
}

static GtkWidget *
find_mapped (GtkWidget *root,
             GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_mapped (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
shows_text_view (gpointer root)
{
  return find_mapped (root, GTK_TYPE_TEXT_VIEW) != NULL;
}

/* A dialog that was just opened may not have its place yet. */
GtkTextView *
ui_find_text_view (GtkWidget *root)
{
  ui_wait (shows_text_view, root);

  return GTK_TEXT_VIEW (find_mapped (root, GTK_TYPE_TEXT_VIEW));
}

char *
ui_dup_words (GtkWidget *root)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (ui_find_text_view (root));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
ui_write_words (GtkWidget *root,
                const char *words)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (ui_find_text_view (root)), words, -1);
  ui_settle ();
}

static GtkWidget *
find_entry (GtkWidget *root,
            const char *title)
{
  if (ADW_IS_ENTRY_ROW (root) && gtk_widget_get_mapped (root) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, title);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
ui_type_into (GtkWidget *root,
              const char *title,
              const char *words)
{
  GtkWidget *entry = find_entry (root, title);

  if (entry == NULL)
    g_error ("no field is called “%s”", title);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  ui_settle ();
}

gboolean
ui_has_typed (GtkWidget *root,
              const char *words)
{
  if (ADW_IS_ENTRY_ROW (root) && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (root)), words))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (ui_has_typed (child, words))
        return TRUE;
    }

  return FALSE;
}

GtkCheckButton *
ui_find_tick (GtkWidget *root,
              const char *text)
{
  GtkWidget *row = ui_find_text (root, text);

  g_assert_nonnull (row);
  if (!ADW_IS_ACTION_ROW (row))
    row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);

  return GTK_CHECK_BUTTON (ui_find (row, GTK_TYPE_CHECK_BUTTON));
}
