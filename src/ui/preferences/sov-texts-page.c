/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-texts-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-text-example.h"
#include "model/sov-text.h"
#include "store/sov-store-texts.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-labels.h"
#include "ui/preferences/sov-text-editor.h"

/* Owns a row a text; what they say follows the language and the vault. */

typedef struct
{
  SovLanguage language;
  gboolean formal;
} Choice;

static const Choice choices[] = {
  { SOV_LANGUAGE_FINNISH, FALSE },
  { SOV_LANGUAGE_FINNISH, TRUE },
  { SOV_LANGUAGE_ENGLISH, FALSE },
  { SOV_LANGUAGE_SWEDISH, FALSE },
};

/* One text's row. */
typedef struct
{
  const char *script;
  GtkWidget *row;
  GtkWidget *mark;
} Item;

struct _SovTextsPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  GPtrArray *texts; /* SovOwnText; NULL until loaded */
  Item *items;      /* one a text */
  AdwPreferencesGroup *groups[SOV_TEXT_N_GROUPS];

  AdwPreferencesPage *page;
  AdwComboRow *language;
  AdwSwitchRow *own;
  GtkEditable *search;
  GtkWidget *nothing;
};

G_DEFINE_FINAL_TYPE (SovTextsPage, sov_texts_page, ADW_TYPE_NAVIGATION_PAGE)

const char *
sov_texts_page_get_language_label (SovLanguage language,
                                   gboolean formal)
{
  if (!formal)
    return sov_label_language (language);

  /* Translators: Finnish to who is addressed as "te" */
  return C_ ("texts", "Finnish, formal");
}

static const Choice *
get_choice (SovTextsPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->language);

  return &choices[chosen < G_N_ELEMENTS (choices) ? chosen : 0];
}

/* Showing */

/* The text on one line, as somebody reads it. */
static char *
make_glimpse (const char *script,
              SovLanguage language,
              const char *words)
{
  g_autoptr (SovTextFacts) example = sov_text_example_new (script, language, NULL);
  g_autofree char *text = sov_text_fill (script, words, example);

  return g_strdelimit (g_steal_pointer (&text), "\n", ' ');
}

static gboolean
has_words (const char *wanted,
           const char *title,
           const char *words,
           const char *glimpse)
{
  g_autofree char *all = g_strjoin ("\n", title, words, glimpse, NULL);
  g_autofree char *folded = sov_text_fold (all);

  return strstr (folded, wanted) != NULL;
}

/* Whether it is shown. */
static gboolean
show_item (SovTextsPage *self,
           const Item *item,
           const char *wanted)
{
  const Choice *choice = get_choice (self);
  g_autofree char *name = sov_text_dup_name (item->script, choice->language, choice->formal);
  const SovOwnText *own = sov_own_texts_find (self->texts, name, choice->language);
  const char *words = sov_text_get_words (self->texts, name, choice->language);
  g_autofree char *glimpse = make_glimpse (name, choice->language, words);
  gboolean shown = (own != NULL || !adw_switch_row_get_active (self->own)) &&
                   has_words (wanted, sov_text_get_title (item->script), words, glimpse);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (item->row), glimpse);
  gtk_widget_set_visible (item->mark, own != NULL);
  if (own != NULL)
    gtk_label_set_text (GTK_LABEL (item->mark), sov_text_is_outdated (own) ? _ ("Original changed") : _ ("Your own"));
  gtk_widget_set_visible (item->row, shown);

  return shown;
}

static void
show (SovTextsPage *self)
{
  g_autofree char *wanted = g_strstrip (sov_text_fold (gtk_editable_get_text (self->search)));
  gboolean any[SOV_TEXT_N_GROUPS] = { FALSE };
  gboolean nothing = TRUE;

  for (guint i = 0; i < sov_texts_count (); i++)
    any[sov_text_get_group (self->items[i].script)] |= show_item (self, &self->items[i], wanted);
  for (guint i = SOV_TEXT_AGREED; i < SOV_TEXT_N_GROUPS; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->groups[i]), any[i]);
      nothing = nothing && !any[i];
    }
  gtk_widget_set_visible (self->nothing, nothing);
}

static void
chosen_cb (SovTextsPage *self)
{
  if (self->texts != NULL)
    show (self);
}

/* Loading */

static void
texts_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTextsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = sov_store_load_own_texts_finish (SOV_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (texts == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("Not Loaded"), error);
      return;
    }

  g_clear_pointer (&self->texts, g_ptr_array_unref);
  self->texts = g_steal_pointer (&texts);
  show (self);
}

static void
load (SovTextsPage *self)
{
  sov_store_load_own_texts_async (self->store, self->cancellable, texts_loaded_cb, g_object_ref (self));
}

/* What the user does */

static void
open_text (SovTextsPage *self,
           const char *script)
{
  const Choice *choice = get_choice (self);
  g_autofree char *name = sov_text_dup_name (script, choice->language, choice->formal);
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_PREFERENCES_DIALOG);
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);
  AdwNavigationPage *editor = sov_text_editor_new (self->store, name, choice->language);

  if (dialog != NULL)
    adw_preferences_dialog_push_subpage (ADW_PREFERENCES_DIALOG (dialog), editor);
  else
    adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), editor);
}

static void
activated_cb (GtkWidget *row,
              SovTextsPage *self)
{
  for (guint i = 0; i < sov_texts_count (); i++)
    if (self->items[i].row == row)
      open_text (self, self->items[i].script);
}

/* Setting up */

static void
add_item (SovTextsPage *self,
          Item *item,
          const char *script)
{
  GtkWidget *next = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  item->script = script;
  item->row = adw_action_row_new ();
  item->mark = gtk_label_new (NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (item->row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (item->row), sov_text_get_title (script));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (item->row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (item->row), TRUE);
  gtk_widget_add_css_class (item->mark, "caption");
  gtk_widget_add_css_class (item->mark, "accent");
  gtk_widget_set_visible (item->mark, FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (item->row), item->mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (item->row), next);
  g_signal_connect_object (item->row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (self->groups[sov_text_get_group (script)], item->row);
}

static void
set_up_languages (SovTextsPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    gtk_string_list_append (names, sov_texts_page_get_language_label (choices[i].language, choices[i].formal));
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
}

static void
set_up_rows (SovTextsPage *self)
{
  for (guint i = SOV_TEXT_AGREED; i < SOV_TEXT_N_GROUPS; i++)
    {
      self->groups[i] = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      adw_preferences_group_set_title (self->groups[i], sov_text_group_get_title (i));
      adw_preferences_page_add (self->page, self->groups[i]);
    }
  self->items = g_new0 (Item, sov_texts_count ());
  for (guint i = 0; i < sov_texts_count (); i++)
    add_item (self, &self->items[i], sov_texts_get_nth (i));
}

AdwNavigationPage *
sov_texts_page_new (SovStore *store)
{
  SovTextsPage *self = g_object_new (SOV_TYPE_TEXTS_PAGE, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}

static void
sov_texts_page_dispose (GObject *object)
{
  SovTextsPage *self = SOV_TEXTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TEXTS_PAGE);

  G_OBJECT_CLASS (sov_texts_page_parent_class)->dispose (object);
}

static void
sov_texts_page_finalize (GObject *object)
{
  SovTextsPage *self = SOV_TEXTS_PAGE (object);

  g_object_unref (self->cancellable);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_free (self->items);

  G_OBJECT_CLASS (sov_texts_page_parent_class)->finalize (object);
}

static void
sov_texts_page_class_init (SovTextsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_texts_page_dispose;
  object_class->finalize = sov_texts_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-texts-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTextsPage, page);
  gtk_widget_class_bind_template_child (widget_class, SovTextsPage, language);
  gtk_widget_class_bind_template_child (widget_class, SovTextsPage, own);
  gtk_widget_class_bind_template_child (widget_class, SovTextsPage, search);
  gtk_widget_class_bind_template_child (widget_class, SovTextsPage, nothing);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
sov_texts_page_init (SovTextsPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_languages (self);
  set_up_rows (self);
}
