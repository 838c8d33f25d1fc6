/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/sov-time.h"
#include "store/sov-store-learned.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-party-picker.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-settings.h"
#include "ui/note/sov-note-chips.h"
#include "ui/note/sov-note-habits.h"
#include "ui/note/sov-note-names.h"
#include "ui/note/sov-note-places.h"
#include "ui/note/sov-note-plan.h"

/* Owns the field and the choices under it. Every key reads the sentence anew;
 * what the user has chosen by hand stays chosen. */

struct _SovNoteDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  SovNoteNames *names; /* NULL until they are loaded */
  GPtrArray *rows;     /* that they are made of; nullable */
  char *me;            /* nullable */
  SovNotePlaces *places;
  SovNoteHabits *habits;
  char *offered;     /* the sentence with the usual time in it; nullable */
  SovNote *note;     /* NULL while the field is empty */
  GPtrArray *listed; /* SovNotePlace, as in the combo row; nullable */
  gint64 owner;      /* chosen by hand; 0 otherwise */
  gint64 asked;      /* who is being chosen again; 0: the owner */
  gboolean type_is_chosen;
  gboolean place_is_chosen;
  gboolean filling; /* what changes is not the user's doing */

  AdwEntryRow *entry;
  GtkWidget *example;
  GtkWidget *understood;
  AdwToggleGroup *types;
  AdwWrapBox *chips;
  AdwComboRow *place;
  AdwEntryRow *name;
  AdwSwitchRow *complaint;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovNoteDialog, sov_note_dialog, ADW_TYPE_DIALOG)

static const char *const TYPE_NAMES[] = {
  [SOV_NOTE_PLAIN] = "plain",
  [SOV_NOTE_PROMISE] = "promise",
  [SOV_NOTE_ENTRY] = "entry",
};

static SovNoteType
get_type (SovNoteDialog *self)
{
  const char *active = adw_toggle_group_get_active_name (self->types);

  for (guint i = 0; i < G_N_ELEMENTS (TYPE_NAMES); i++)
    if (g_strcmp0 (active, TYPE_NAMES[i]) == 0)
      return (SovNoteType) i;

  return SOV_NOTE_PLAIN;
}

static const SovNotePlace *
get_place (SovNoteDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->place);

  if (self->listed == NULL || selected >= self->listed->len)
    return NULL;

  return self->listed->pdata[selected];
}

static void
add_party (GArray *parties,
           gint64 party)
{
  if (party <= 0)
    return;
  for (guint i = 0; i < parties->len; i++)
    if (g_array_index (parties, gint64, i) == party)
      return;

  g_array_append_val (parties, party);
}

/* Whom the sentence mentions, the likeliest owner first. */
static GArray *
find_parties (SovNoteDialog *self)
{
  GArray *parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  const SovNote *note = self->note;

  add_party (parties, self->owner);
  add_party (parties, sov_note_names_get_party (self->names, &note->receiver));
  add_party (parties, sov_note_names_get_party (self->names, &note->promiser));
  add_party (parties, sov_note_names_get_party (self->names, &note->party));
  for (guint i = 0; i < note->doers->len; i++)
    add_party (parties, sov_note_names_get_party (self->names, &g_array_index (note->doers, SovNoteWho, i)));

  return parties;
}

static char *
place_text (SovNoteDialog *self,
            const SovNotePlace *place)
{
  const char *name = sov_note_names_get_name (self->names, place->party);

  if (place->party == 0)
    return g_strdup (_ ("New customer"));
  if (place->deal != 0)
    return g_strdup_printf ("%s · %s", place->deal_title, name != NULL ? name : "");
  if (get_type (self) == SOV_NOTE_PROMISE)
    /* Translators: %s is a customer's name */
    return g_strdup_printf (_ ("New deal: %s"), name != NULL ? name : "");

  return g_strdup (name != NULL ? name : "");
}

/* Where the place that was chosen by hand is now; else the likeliest. */
static guint
find_selected (SovNoteDialog *self,
               GPtrArray *listed,
               const SovNotePlace *chosen)
{
  for (guint i = 0; chosen != NULL && i < listed->len; i++)
    {
      const SovNotePlace *place = listed->pdata[i];

      if (place->party == chosen->party && place->deal == chosen->deal)
        return i;
    }

  return 0;
}

static void
list_places (SovNoteDialog *self)
{
  g_autoptr (GArray) parties = find_parties (self);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->listed);
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  guint selected = adw_combo_row_get_selected (self->place);
  const SovNotePlace *chosen = NULL;

  if (self->place_is_chosen && before != NULL && selected < before->len)
    chosen = before->pdata[selected];

  self->listed = sov_note_places_list (self->places, parties, get_type (self));
  for (guint i = 0; i < self->listed->len; i++)
    gtk_string_list_take (texts, place_text (self, self->listed->pdata[i]));

  self->filling = TRUE;
  adw_combo_row_set_model (self->place, G_LIST_MODEL (texts));
  adw_combo_row_set_selected (self->place, find_selected (self, self->listed, chosen));
  self->filling = FALSE;
}

/* A name for a customer that nobody knows yet: what begins with a capital
 * letter within the sentence, without the ending of "for whom". */
static char *
guess_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n,.;:!?", -1);

  for (gsize i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      if (!g_unichar_isupper (g_utf8_get_char (words[i])))
        continue;
      if (g_str_has_suffix (words[i], "lle") && strlen (words[i]) > strlen ("lle") + 1)
        return g_strndup (words[i], strlen (words[i]) - strlen ("lle"));
      return g_strdup (words[i]);
    }

  return g_strdup ("");
}

static void
show_name (SovNoteDialog *self)
{
  const SovNotePlace *place = get_place (self);
  gboolean is_new = place != NULL && place->party == 0;
  g_autofree char *guess = NULL;

  if (is_new && !gtk_widget_get_visible (GTK_WIDGET (self->name)) && self->note != NULL)
    {
      guess = guess_name (self->note->text);
      gtk_editable_set_text (GTK_EDITABLE (self->name), guess);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->name), is_new);
}

/* What the user could add with one key: the time at which it usually is. */
static int
find_offer (SovNoteDialog *self)
{
  g_autoptr (GArray) parties = find_parties (self);
  SovNoteType type = get_type (self);
  int minute = sov_note_habits_find (self->habits, parties, self->note, type);

  g_clear_pointer (&self->offered, g_free);
  self->offered = sov_usual_dup_sentence (self->note, type, minute, sov_settings_get_language (), sov_time_now ());

  return self->offered != NULL ? minute : SOV_NO_MINUTE;
}

static void
show_reading (SovNoteDialog *self)
{
  int offer = find_offer (self);
  g_autofree char *spoken =
      sov_note_chips_fill (self->chips, self->note, get_type (self), self->names, offer, sov_time_now ());

  gtk_widget_set_visible (GTK_WIDGET (self->chips), *spoken != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->complaint), get_type (self) == SOV_NOTE_ENTRY);
  list_places (self);
  show_name (self);
}

static void
read_sentence (SovNoteDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gboolean has_text = *text != '\0';

  g_clear_pointer (&self->note, sov_note_free);
  g_clear_pointer (&self->offered, g_free);
  gtk_widget_set_visible (self->example, !has_text);
  gtk_widget_set_visible (self->understood, has_text);
  gtk_widget_set_sensitive (self->save, has_text && self->names != NULL);
  if (!has_text || self->names == NULL)
    return;

  self->note = sov_note_names_read (self->names, text, sov_time_now ());
  if (!self->type_is_chosen)
    {
      self->filling = TRUE;
      adw_toggle_group_set_active_name (self->types, TYPE_NAMES[self->note->type]);
      self->filling = FALSE;
    }
  show_reading (self);
}

static void
changed_cb (SovNoteDialog *self)
{
  read_sentence (self);
}

static void
type_chosen_cb (SovNoteDialog *self)
{
  if (self->filling || self->note == NULL)
    return;

  self->type_is_chosen = TRUE;
  show_reading (self);
}

static void
place_chosen_cb (SovNoteDialog *self)
{
  if (self->filling)
    return;

  self->place_is_chosen = TRUE;
  show_name (self);
}

static void
picked_cb (gint64 party,
           const char *ref,
           const char *name,
           gpointer data)
{
  SovNoteDialog *self = data;

  if (self->asked != 0)
    sov_note_names_choose (self->names, self->asked, party);
  else
    self->owner = party;
  self->place_is_chosen = FALSE;
  if (self->note != NULL)
    show_reading (self);
}

static void
choose_owner_cb (SovNoteDialog *self)
{
  self->asked = 0;
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("Whose Is It?"),
                            picked_cb, g_object_ref (self), g_object_unref);
}

static void
choose_action (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovNoteDialog *self = SOV_NOTE_DIALOG (widget);

  self->asked = g_variant_get_int64 (parameter);
  sov_party_picker_present (widget, self->store, SOV_LIST_PARTIES, _ ("Who Is Meant?"),
                            picked_cb, g_object_ref (self), g_object_unref);
}

static void
mean_action (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  SovNoteDialog *self = SOV_NOTE_DIALOG (widget);
  gint64 said;
  gint64 meant;

  g_variant_get (parameter, "(xx)", &said, &meant);
  sov_note_names_choose (self->names, said, meant);
  self->place_is_chosen = FALSE;
  if (self->note != NULL)
    show_reading (self);
}

/* Only what is new is inserted, so that it can be undone as anything typed. */
static void
take_offer (SovNoteDialog *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  g_autofree char *offered = g_strdup (self->offered);
  const char *text = gtk_editable_get_text (editable);
  const char *note = self->note->text;
  gsize same = 0;
  int at;

  while (g_ascii_isspace (*text))
    text++;
  while (note[same] != '\0' && note[same] == offered[same])
    same++;
  at = (int) g_utf8_strlen (gtk_editable_get_text (editable), text - gtk_editable_get_text (editable) + (gssize) same);
  gtk_editable_insert_text (editable, offered + same, (int) (strlen (offered) - strlen (note)), &at);
  gtk_editable_set_position (editable, -1);
}

static void
take_offer_action (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  SovNoteDialog *self = SOV_NOTE_DIALOG (widget);

  if (self->offered == NULL)
    return;

  take_offer (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* At the end of the sentence the right arrow leads nowhere else. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType state,
                SovNoteDialog *self)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);
  int end = (int) g_utf8_strlen (gtk_editable_get_text (editable), -1);

  if ((key != GDK_KEY_Right && key != GDK_KEY_KP_Right) || (state & gtk_accelerator_get_default_mod_mask ()) != 0 ||
      self->offered == NULL || gtk_editable_get_position (editable) != end || gtk_editable_get_selection_bounds (editable, NULL, NULL))
    return GDK_EVENT_PROPAGATE;

  take_offer (self);
  return GDK_EVENT_STOP;
}

static const char *
saved_label (SovNoteType type)
{
  switch (type)
    {
    case SOV_NOTE_PROMISE:
      return _ ("Agreed thing written down");
    case SOV_NOTE_ENTRY:
      return _ ("Contact written down");
    case SOV_NOTE_PLAIN:
    default:
      return _ ("Note written down");
    }
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GtkWidget) window = data;
  gint64 entry = sov_store_find_finish (SOV_STORE (source), result, NULL);
  const gint64 none = 0;

  if (entry > 0)
    gtk_widget_activate_action (window, "win.new-complaint", "(xxx)", none, none, entry);
}

/* What was written down last is the contact that it came in. */
static void
make_complaint (SovNoteDialog *self,
                const char *const *refs)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  if (window != NULL && get_type (self) == SOV_NOTE_ENTRY && adw_switch_row_get_active (self->complaint))
    sov_store_find_async (self->store, SOV_SUBJECT_ENTRY, refs[g_strv_length ((char **) refs) - 1], NULL,
                          found_cb, g_object_ref (window));
}

static void
saved_cb (const char *const *refs,
          gpointer data)
{
  g_autoptr (SovNoteDialog) self = data;

  if (refs == NULL)
    {
      gtk_widget_set_sensitive (self->save, TRUE);
      return;
    }

  make_complaint (self, refs);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  adw_dialog_close (ADW_DIALOG (self));
}

/* @notes: what the customer's notes say so far; nullable. */
static void
perform (SovNoteDialog *self,
         const char *notes)
{
  const SovNotePlace *place = get_place (self);
  const SovNote *note = self->note;
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) doers = NULL;
  g_autoptr (GPtrArray) actions = NULL;
  SovNotePlan plan = { .note = note, .type = get_type (self), .notes = notes };

  for (guint i = 0; i < note->doers->len; i++)
    {
      gint64 party = sov_note_names_get_party (self->names, &g_array_index (note->doers, SovNoteWho, i));
      const char *ref = sov_note_names_get_ref (self->names, party);

      if (ref != NULL)
        g_strv_builder_add (builder, ref);
    }
  doers = g_strv_builder_end (builder);

  plan.doers = (const char *const *) doers;
  plan.promiser = sov_note_names_get_ref (self->names, sov_note_names_get_party (self->names, &note->promiser));
  plan.receiver = sov_note_names_get_ref (self->names, sov_note_names_get_party (self->names, &note->receiver));
  plan.customer = place->party != 0 ? sov_note_names_get_ref (self->names, place->party) : NULL;
  plan.deal = place->deal_ref;
  /* Translators: stands in the place of a customer's name until it is known */
  plan.name = *name != '\0' ? name : _ ("Name not known yet");

  actions = sov_note_plan_actions (&plan, sov_time_now ());
  sov_perform (GTK_WIDGET (self), self->store, saved_label (plan.type), actions, saved_cb, g_object_ref (self));
}

static void
notes_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovNoteDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);

  if (party != NULL && self->note != NULL)
    {
      perform (self, party->note);
      return;
    }

  gtk_widget_set_sensitive (self->save, self->note != NULL);
  if (party == NULL)
    sov_error_show (GTK_WIDGET (self), _ ("Not Saved"), error);
}

static void
save_cb (SovNoteDialog *self)
{
  const SovNotePlace *place = get_place (self);

  if (self->note == NULL || place == NULL || !gtk_widget_get_sensitive (self->save))
    return;

  gtk_widget_set_sensitive (self->save, FALSE);
  if (get_type (self) == SOV_NOTE_PLAIN && place->party != 0)
    sov_store_load_party_async (self->store, place->party, self->cancellable, notes_loaded_cb, g_object_ref (self));
  else
    perform (self, NULL);
}

static void
names_made_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (SovNoteDialog) self = data;
  g_autoptr (SovNoteNames) before = NULL;
  SovNoteNames *names = sov_note_names_make_finish (result, NULL);

  if (names == NULL)
    return;

  before = g_steal_pointer (&self->names);
  self->names = names;
  if (before != NULL)
    sov_note_names_take_choices (names, before);
  read_sentence (self);
}

/* How people are called elsewhere comes after their names. */
static void
learned_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovNoteDialog) self = data;
  g_autoptr (GPtrArray) learned = sov_store_load_learned_names_finish (SOV_STORE (source), result, NULL);

  if (learned != NULL && learned->len > 0)
    sov_note_names_make_async (self->rows, learned, self->me, self->cancellable, names_made_cb, g_object_ref (self));
}

/* Without the user's own name the user is still known by pronouns and verbs. */
static void
owner_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovNoteDialog) self = data;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, NULL);

  if (owner != NULL)
    self->me = g_strdup (sov_action_get_text (owner, SOV_FIELD_NAME));
  sov_note_names_make_async (self->rows, NULL, self->me, self->cancellable, names_made_cb, g_object_ref (self));
  sov_store_load_learned_names_async (self->store, self->cancellable, learned_loaded_cb, g_object_ref (self));
}

static void
names_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovNoteDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->rows = sov_store_load_names_finish (SOV_STORE (source), result, &error);
  if (self->rows == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("Names Cannot Be Read"), error);
      return;
    }

  sov_store_load_owner_async (self->store, self->cancellable, owner_loaded_cb, g_object_ref (self));
}

static void
habits_found_cb (SovNoteDialog *self)
{
  if (self->note != NULL)
    show_reading (self);
}

static void
deals_found_cb (SovNoteDialog *self)
{
  if (self->note == NULL)
    return;

  list_places (self);
  show_name (self);
}

const char *
sov_note_dialog_get_text (SovNoteDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
sov_note_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (SOV_NOTE_DIALOG (dialog)->cancellable);
}

static void
sov_note_dialog_dispose (GObject *object)
{
  SovNoteDialog *self = SOV_NOTE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_NOTE_DIALOG);
  g_clear_object (&self->places);
  g_clear_object (&self->habits);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_note_dialog_parent_class)->dispose (object);
}

static void
sov_note_dialog_finalize (GObject *object)
{
  SovNoteDialog *self = SOV_NOTE_DIALOG (object);

  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_free);
  g_clear_pointer (&self->note, sov_note_free);
  g_clear_pointer (&self->names, sov_note_names_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->me);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (sov_note_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/fi/sovittu/Sovittu/ui/sov-note-dialog.ui");
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, entry);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, example);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, understood);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, types);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, chips);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, place);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, name);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, complaint);
  gtk_widget_class_bind_template_child (klass, SovNoteDialog, save);
  gtk_widget_class_bind_template_callback (klass, changed_cb);
  gtk_widget_class_bind_template_callback (klass, type_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, place_chosen_cb);
  gtk_widget_class_bind_template_callback (klass, choose_owner_cb);
  gtk_widget_class_bind_template_callback (klass, save_cb);
}

static void
sov_note_dialog_class_init (SovNoteDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_note_dialog_dispose;
  object_class->finalize = sov_note_dialog_finalize;
  ADW_DIALOG_CLASS (klass)->closed = sov_note_dialog_closed;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "note.choose", "x", choose_action);
  gtk_widget_class_install_action (widget_class, "note.mean", "(xx)", mean_action);
  gtk_widget_class_install_action (widget_class, "note.take-offer", NULL, take_offer_action);
}

static void
sov_note_dialog_init (SovNoteDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))), keys);
  read_sentence (self);
}

SovNoteDialog *
sov_note_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 party,
                         gint64 deal,
                         const char *draft)
{
  SovNoteDialog *self = g_object_new (SOV_TYPE_NOTE_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->places = sov_note_places_new (store, party, deal);
  self->habits = sov_note_habits_new (store);
  g_signal_connect_object (self->places, "found", G_CALLBACK (deals_found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->habits, "found", G_CALLBACK (habits_found_cb), self, G_CONNECT_SWAPPED);
  if (draft != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), draft);
  sov_store_load_names_async (store, self->cancellable, names_loaded_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
