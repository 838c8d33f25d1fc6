/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-text-editor.h"

#include <glib/gi18n.h>

#include "exchange/sov-text-check.h"
#include "exchange/sov-text-example.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-store-texts.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-wording-view.h"
#include "ui/preferences/sov-texts-page.h"

/* Owns the words while they are edited. What is wrong with them is told at
 * once, and saved all the same. */

struct _SovTextEditor
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  char *script;
  SovLanguage language;
  char *my_name;    /* nullable */
  char *known;      /* the words that the vault has, or the original; NULL until loaded */
  gboolean is_own;  /* @known is the user's */
  GPtrArray *asked; /* AdwSwitchRow, one a fact that the example may have or not; borrowed */
  GArray *facts;    /* SovTextFact of those */
  gboolean showing;

  AdwWindowTitle *heading;
  GtkWidget *outdated;
  GtkLabel *standing;
  SovWordingView *words;
  GtkListBox *remarks;
  AdwWrapBox *places;
  AdwPreferencesGroup *example_group;
  GtkLabel *example;
  AdwSwitchRow *few;
  GtkLabel *original;
  GtkWidget *before_row;
  GtkLabel *before;
};

G_DEFINE_FINAL_TYPE (SovTextEditor, sov_text_editor, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_original (SovTextEditor *self)
{
  return sov_text_get_original (self->script, self->language);
}

static gboolean
is_edited (SovTextEditor *self)
{
  g_autofree char *words = sov_wording_view_dup_text (self->words);

  return self->known != NULL && !g_str_equal (words, self->known);
}

/* What is wrong */

static void
take_remark_cb (GtkButton *button,
                SovTextEditor *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autofree char *words = sov_wording_view_dup_text (self->words);
  g_autoptr (GPtrArray) remarks = sov_text_check (self->script, self->language, words);
  const SovTextRemark *remark = index >= 0 && (guint) index < remarks->len ? remarks->pdata[index] : NULL;

  if (remark == NULL || remark->instead == NULL)
    return;

  if (remark->end > remark->start)
    sov_wording_view_replace (self->words, remark->start, remark->end, remark->instead);
  else
    sov_wording_view_insert (self->words, remark->instead);
}

static GtkWidget *
make_remark_row (SovTextEditor *self,
                 const SovTextRemark *remark)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = adw_wrap_box_new ();
  GtkWidget *sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = gtk_label_new (remark->sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Look at this"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, remark->sentence, -1);
  gtk_widget_add_css_class (sign, "warning");
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (words), 9);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (words), 6);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  adw_wrap_box_append (ADW_WRAP_BOX (words), label);
  if (remark->instead != NULL)
    {
      /* Translators: puts a place into a text, as "{etunimi}" */
      g_autofree char *use = g_strdup_printf (remark->end > remark->start ? C_ ("text", "Use %s") : C_ ("text", "Add %s"), remark->instead);
      GtkWidget *button = gtk_button_new_with_label (use);

      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      g_signal_connect_object (button, "clicked", G_CALLBACK (take_remark_cb), self, G_CONNECT_DEFAULT);
      adw_wrap_box_append (ADW_WRAP_BOX (words), button);
    }
  gtk_widget_set_margin_top (words, 9);
  gtk_widget_set_margin_bottom (words, 9);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static void
show_remarks (SovTextEditor *self,
              const char *words)
{
  g_autoptr (GPtrArray) remarks = sov_text_check (self->script, self->language, words);

  gtk_list_box_remove_all (self->remarks);
  for (guint i = 0; i < remarks->len; i++)
    gtk_list_box_append (self->remarks, make_remark_row (self, remarks->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->remarks), remarks->len > 0);
}

/* What it becomes */

static void
show_example (SovTextEditor *self,
              const char *words)
{
  g_autoptr (SovTextFacts) facts = sov_text_example_new (self->script, self->language, self->my_name);
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->asked->len; i++)
    sov_text_example_set (facts, g_array_index (self->facts, SovTextFact, i),
                          adw_switch_row_get_active (self->asked->pdata[i]), self->language);
  if (adw_switch_row_get_active (self->few))
    sov_text_example_reduce (facts, self->script);
  text = sov_text_fill (self->script, sov_text_is_blank (words) ? get_original (self) : words, facts);
  gtk_label_set_text (self->example, text);
}

static void
show_standing (SovTextEditor *self)
{
  gboolean edited = is_edited (self);

  gtk_label_set_text (self->standing, self->is_own || edited ? _ ("Your own words") : _ ("The original"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.save", edited);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.original", self->is_own || edited);
}

static void
show_all (SovTextEditor *self)
{
  g_autofree char *words = sov_wording_view_dup_text (self->words);

  show_remarks (self, words);
  show_example (self, words);
  show_standing (self);
}

static void
words_changed_cb (SovTextEditor *self)
{
  if (!self->showing && self->known != NULL)
    show_all (self);
}

static void
example_changed_cb (SovTextEditor *self)
{
  g_autofree char *words = sov_wording_view_dup_text (self->words);

  if (self->known != NULL)
    show_example (self, words);
}

/* Saving */

static SovAction *
make_action (SovTextEditor *self,
             SovActionKind kind)
{
  SovAction *action = sov_action_new (kind, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_SCRIPT, self->script);
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, self->language);

  return action;
}

static void
go_back_to_original (SovTextEditor *self)
{
  if (self->is_own)
    sov_perform_one (GTK_WIDGET (self), self->store, _ ("Back to the original text"),
                     make_action (self, SOV_ACTION_TEXT_ORIGINAL), NULL, NULL);
  self->is_own = FALSE;
  g_set_str (&self->known, get_original (self));
  sov_wording_view_set_text (self->words, self->known);
  show_all (self);
}

static void
save (SovTextEditor *self)
{
  g_autofree char *words = sov_wording_view_dup_text (self->words);
  SovAction *action;

  if (self->store == NULL || !is_edited (self))
    return;
  if (sov_text_is_blank (words))
    {
      go_back_to_original (self);
      return;
    }

  action = make_action (self, SOV_ACTION_TEXT);
  sov_action_set_text (action, SOV_FIELD_WORDS, words);
  sov_action_set_text (action, SOV_FIELD_ORIGINAL, get_original (self));
  sov_perform_one (GTK_WIDGET (self), self->store, _ ("Text changed"), action, NULL, NULL);
  g_set_str (&self->known, words);
  self->is_own = !g_str_equal (words, get_original (self));
  show_standing (self);
}

static void
save_action_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  save (SOV_TEXT_EDITOR (widget));
}

static void
original_action_cb (GtkWidget *widget,
                    const char *action,
                    GVariant *parameter)
{
  go_back_to_original (SOV_TEXT_EDITOR (widget));
}

static void
hiding_cb (SovTextEditor *self)
{
  save (self);
}

/* Who closes the dialog leaves the page too. */
static void
sov_text_editor_unmap (GtkWidget *widget)
{
  save (SOV_TEXT_EDITOR (widget));

  GTK_WIDGET_CLASS (sov_text_editor_parent_class)->unmap (widget);
}

/* Loading */

static void
show_original (SovTextEditor *self,
               const SovOwnText *own)
{
  gboolean outdated = own != NULL && sov_text_is_outdated (own);

  gtk_label_set_text (self->original, get_original (self));
  gtk_widget_set_visible (self->outdated, outdated);
  gtk_widget_set_visible (self->before_row, outdated);
  gtk_label_set_text (self->before, outdated ? own->original : "");
}

/* What was typed stays where something else changes. */
static void
take_words (SovTextEditor *self,
            GPtrArray *texts)
{
  const SovOwnText *own = sov_own_texts_find (texts, self->script, self->language);
  gboolean keeps = is_edited (self);

  self->is_own = own != NULL;
  g_set_str (&self->known, sov_text_get_words (texts, self->script, self->language));
  show_original (self, own);
  if (!keeps)
    {
      self->showing = TRUE;
      sov_wording_view_set_text (self->words, self->known);
      self->showing = FALSE;
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->words), TRUE);
  show_all (self);
}

static void
texts_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTextEditor) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = sov_store_load_own_texts_finish (SOV_STORE (source), result, &error);

  if (texts != NULL && self->store != NULL)
    take_words (self, texts);
  else if (error != NULL && self->store != NULL)
    sov_error_show (GTK_WIDGET (self), _ ("Not Loaded"), error);
}

static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTextEditor) self = data;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, NULL);

  if (owner == NULL || self->store == NULL)
    return;

  g_set_str (&self->my_name, sov_action_get_text (owner, SOV_FIELD_NAME));
  example_changed_cb (self);
}

static void
load (SovTextEditor *self)
{
  sov_store_load_own_texts_async (self->store, self->cancellable, texts_loaded_cb, g_object_ref (self));
}

/* Setting up */

static void
place_cb (GtkButton *button,
          SovTextEditor *self)
{
  sov_wording_view_insert (self->words, gtk_button_get_label (button));
}

static void
add_place (SovTextEditor *self,
           SovTextFact fact)
{
  g_autofree char *place = sov_text_write_place (fact, self->language);
  GtkWidget *button = gtk_button_new_with_label (place);

  gtk_widget_set_tooltip_text (button, sov_text_fact_get_title (fact));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sov_text_fact_get_title (fact), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (place_cb), self, G_CONNECT_DEFAULT);
  adw_wrap_box_append (self->places, button);
}

/* A fact that is so or not: the example can show both. */
static void
add_asked (SovTextEditor *self,
           SovTextFact fact,
           gboolean holds)
{
  GtkWidget *row = adw_switch_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_text_fact_get_title (fact));
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), holds);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (example_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->example_group, row);
  g_ptr_array_add (self->asked, row);
  g_array_append_val (self->facts, fact);
}

static void
set_up (SovTextEditor *self)
{
  guint64 facts = sov_text_get_facts (self->script);
  g_autoptr (SovTextFacts) usual = sov_text_example_new (self->script, self->language, NULL);
  const char *language = sov_texts_page_get_language_label (self->language, sov_text_is_formal (self->script));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), sov_text_get_title (self->script));
  adw_window_title_set_title (self->heading, sov_text_get_title (self->script));
  adw_window_title_set_subtitle (self->heading, language);
  sov_wording_view_set_language (self->words, self->language);
  gtk_widget_set_sensitive (GTK_WIDGET (self->words), FALSE);
  for (SovTextFact fact = SOV_FACT_NONE + 1; fact < SOV_N_FACTS; fact++)
    {
      if ((facts & SOV_FACT_BIT (fact)) == 0)
        continue;
      add_place (self, fact);
      if (fact >= SOV_N_VALUES)
        add_asked (self, fact, sov_text_facts_know (usual, fact));
    }
}

AdwNavigationPage *
sov_text_editor_new (SovStore *store,
                     const char *script,
                     SovLanguage language)
{
  SovTextEditor *self = g_object_new (SOV_TYPE_TEXT_EDITOR, NULL);

  self->store = g_object_ref (store);
  self->script = g_strdup (script);
  self->language = language;
  set_up (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  sov_store_load_owner_async (store, self->cancellable, owner_loaded_cb, g_object_ref (self));
  load (self);

  return ADW_NAVIGATION_PAGE (self);
}

static void
sov_text_editor_dispose (GObject *object)
{
  SovTextEditor *self = SOV_TEXT_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TEXT_EDITOR);

  G_OBJECT_CLASS (sov_text_editor_parent_class)->dispose (object);
}

static void
sov_text_editor_finalize (GObject *object)
{
  SovTextEditor *self = SOV_TEXT_EDITOR (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->asked);
  g_array_unref (self->facts);
  g_free (self->script);
  g_free (self->my_name);
  g_free (self->known);

  G_OBJECT_CLASS (sov_text_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-text-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, outdated);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, standing);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, words);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, remarks);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, places);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, example_group);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, example);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, few);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, original);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, before_row);
  gtk_widget_class_bind_template_child (widget_class, SovTextEditor, before);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, example_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, hiding_cb);
}

static void
sov_text_editor_class_init (SovTextEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_text_editor_dispose;
  object_class->finalize = sov_text_editor_finalize;
  widget_class->unmap = sov_text_editor_unmap;

  g_type_ensure (SOV_TYPE_WORDING_VIEW);
  gtk_widget_class_install_action (widget_class, "text.save", NULL, save_action_cb);
  gtk_widget_class_install_action (widget_class, "text.original", NULL, original_action_cb);
  bind_template (widget_class);
}

static void
sov_text_editor_init (SovTextEditor *self)
{
  self->cancellable = g_cancellable_new ();
  self->asked = g_ptr_array_new ();
  self->facts = g_array_new (FALSE, FALSE, sizeof (SovTextFact));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.save", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "text.original", FALSE);
}
