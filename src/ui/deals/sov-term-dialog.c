/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-term-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-rules.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-party-ticks.h"
#include "ui/deals/sov-price-row.h"
#include "ui/deals/sov-term-reader.h"

/* The rows of the list of who must know. */
typedef enum
{
  KNOWERS_ALL,
  KNOWERS_CUSTOMER,
  KNOWERS_CHOSEN,
} Knowers;

struct _SovTermDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;
  const SovTerm *term; /* of the context's sheet; NULL for a new one */
  const SovSheetEntry *entry;
  GArray *parties; /* gint64: what the rows of @by and @to stand for */

  /* What the user has said, and the text must not overrule. */
  gboolean filling;
  gboolean kind_said;
  gboolean due_said;
  gboolean price_said;
  gboolean doers_said;
  gboolean knowers_said;

  AdwPreferencesGroup *what;
  AdwEntryRow *text;
  SovDueRow *due;
  SovPartyTicks *doers;
  SovPriceRow *price;
  AdwPreferencesGroup *sides;
  AdwComboRow *kind;
  AdwComboRow *by;
  AdwComboRow *to;
  AdwComboRow *agreed_in;
  AdwPreferencesGroup *knowing;
  AdwComboRow *knowers;
  SovPartyTicks *chosen;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovTermDialog, sov_term_dialog, ADW_TYPE_DIALOG)

static const char *
get_text (SovTermDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->text));
}

static void
update_save (SovTermDialog *self)
{
  if (!self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (self->save, !sov_text_is_blank (get_text (self)) && sov_price_row_is_right (self->price));
}

static void propose_knowers (SovTermDialog *self);

/* What the text says of the rest, where the user has not said it */

static gboolean
has_party (const GArray *parties,
           gint64 party)
{
  for (guint i = 0; i < parties->len; i++)
    {
      if (g_array_index (parties, gint64, i) == party)
        return TRUE;
    }

  return FALSE;
}

static void
take_reading (SovTermDialog *self,
              const SovTermReading *reading)
{
  if (!self->due_said)
    gtk_editable_set_text (GTK_EDITABLE (self->due), reading->when != NULL ? reading->when : "");
  if (!self->price_said)
    sov_price_row_set_cents (self->price, reading->price);
  if (!self->kind_said && reading->kind != SOV_TERM_OTHER)
    adw_combo_row_set_selected (self->kind, reading->kind - 1);
  for (guint i = 0; i < self->parties->len && !self->doers_said; i++)
    {
      gint64 party = g_array_index (self->parties, gint64, i);

      sov_party_ticks_set (self->doers, party, has_party (reading->doers, party));
    }
}

static void
text_changed_cb (SovTermDialog *self)
{
  gboolean filling = self->filling;
  g_autoptr (SovTermReading) reading = NULL;

  if (self->context == NULL)
    return;

  reading = sov_term_read (get_text (self), self->context->sheet, self->context->my_name, self->context->now);
  self->filling = TRUE;
  take_reading (self, reading);
  self->filling = filling;
  propose_knowers (self);
  update_save (self);
}

static void
due_understood_cb (SovTermDialog *self)
{
  if (!self->filling)
    self->due_said = TRUE;
}

static void
doers_changed_cb (SovTermDialog *self)
{
  self->doers_said = TRUE;
}

static void
price_changed_cb (SovTermDialog *self)
{
  if (!self->filling)
    self->price_said = TRUE;
  update_save (self);
}

/* Sides and who must know */

static gint64
get_side (SovTermDialog *self,
          AdwComboRow *row)
{
  guint chosen = adw_combo_row_get_selected (row);

  return chosen < self->parties->len ? g_array_index (self->parties, gint64, chosen) : SOV_PARTY_ME;
}

static void
set_side (SovTermDialog *self,
          AdwComboRow *row,
          gint64 party)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      if (g_array_index (self->parties, gint64, i) == party)
        adw_combo_row_set_selected (row, i);
    }
}

static SovTermKind
get_kind (SovTermDialog *self)
{
  return (SovTermKind) (adw_combo_row_get_selected (self->kind) + 1);
}

/* A price is the business of its two sides; everything else is everybody's. */
static void
propose_knowers (SovTermDialog *self)
{
  gint64 customer = self->context->sheet->customer;
  gint64 by = get_side (self, self->by);
  gint64 to = get_side (self, self->to);
  Knowers knowers = KNOWERS_ALL;
  gboolean filling;

  if (self->knowers_said || self->parties->len == 0)
    return;

  if (get_kind (self) == SOV_TERM_PRICE)
    knowers = by == customer || to == customer ? KNOWERS_CUSTOMER : KNOWERS_CHOSEN;
  filling = self->filling;
  self->filling = TRUE;
  adw_combo_row_set_selected (self->knowers, knowers);
  for (guint i = 0; i < self->parties->len; i++)
    {
      gint64 party = g_array_index (self->parties, gint64, i);

      sov_party_ticks_set (self->chosen, party, party == by || party == to);
    }
  self->filling = filling;
}

static void
kind_chosen_cb (SovTermDialog *self)
{
  if (self->context == NULL)
    return;

  if (!self->filling)
    self->kind_said = TRUE;
  propose_knowers (self);
}

static void
sides_chosen_cb (SovTermDialog *self)
{
  if (self->context != NULL)
    propose_knowers (self);
}

static void
knowers_chosen_cb (SovTermDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->chosen), adw_combo_row_get_selected (self->knowers) == KNOWERS_CHOSEN);
  if (!self->filling)
    self->knowers_said = TRUE;
}

static void
chosen_changed_cb (SovTermDialog *self)
{
  self->knowers_said = TRUE;
}

/* Saving */

static void
put_due (SovTermDialog *self,
         SovAction *action)
{
  const char *vague = sov_due_row_get_vague (self->due);
  gint64 ms = sov_due_row_get_ms (self->due);

  if (ms != SOV_NO_TIME || self->term != NULL)
    sov_action_set_due (action, SOV_FIELD_DUE, ms, sov_due_row_get_has_clock (self->due));
  if (vague != NULL)
    sov_action_set_text (action, SOV_FIELD_DUE_VAGUE, vague);
}

static void
put_what_changes (SovTermDialog *self,
                  SovAction *action)
{
  g_auto (GStrv) doers = sov_party_ticks_dup_refs (self->doers);
  gint64 price = sov_price_row_get_cents (self->price);

  sov_action_set_text (action, SOV_FIELD_TEXT, get_text (self));
  put_due (self, action);
  if (price != SOV_NO_MONEY || self->term != NULL)
    sov_action_set_number (action, SOV_FIELD_PRICE, price);
  if (doers[0] != NULL)
    sov_action_set_list (action, SOV_FIELD_DOERS, (const char *const *) doers);
  if (self->entry != NULL)
    sov_action_set_text (action, SOV_FIELD_FROM_ENTRY, self->entry->ref);
}

static void
put_knowers (SovTermDialog *self,
             SovAction *action)
{
  SovSheet *sheet = self->context->sheet;
  const char *customer[] = { sov_deal_context_party_ref (self->context, sheet->customer), NULL };
  const char *nobody[] = { SOV_REF_ME, NULL };
  g_auto (GStrv) chosen = NULL;

  switch ((Knowers) adw_combo_row_get_selected (self->knowers))
    {
    case KNOWERS_CUSTOMER:
      sov_action_set_list (action, SOV_FIELD_NEEDS_TO_KNOW, customer);
      break;
    case KNOWERS_CHOSEN:
      chosen = sov_party_ticks_dup_refs (self->chosen);
      sov_action_set_list (action, SOV_FIELD_NEEDS_TO_KNOW, chosen[0] != NULL ? (const char *const *) chosen : nobody);
      break;
    case KNOWERS_ALL:
    default:
      break;
    }
}

static SovAction *
term_action (SovTermDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_TERM, sov_time_now ());
  g_autofree char *ref = sov_action_make_ref ();

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_DEAL, self->context->sheet->ref);
  sov_action_set_number (action, SOV_FIELD_KIND, get_kind (self));
  sov_action_set_text (action, SOV_FIELD_BY, sov_deal_context_party_ref (self->context, get_side (self, self->by)));
  sov_action_set_text (action, SOV_FIELD_TO, sov_deal_context_party_ref (self->context, get_side (self, self->to)));
  sov_action_set_number (action, SOV_FIELD_AGREED_IN, adw_combo_row_get_selected (self->agreed_in) + 1);
  put_knowers (self, action);

  return action;
}

static SovAction *
change_action (SovTermDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_CHANGE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_TERM, self->term->ref);

  return action;
}

static void
save_cb (SovTermDialog *self)
{
  g_autoptr (GPtrArray) actions = NULL;
  SovAction *action;

  if (!gtk_widget_get_sensitive (self->save))
    return;

  actions = sov_deal_actions_new ();
  action = self->term != NULL ? change_action (self) : term_action (self);
  put_what_changes (self, action);
  g_ptr_array_add (actions, action);
  sov_deal_save (ADW_DIALOG (self), self->save, self->context->store,
                 self->term != NULL ? _ ("New version of the agreed thing") : _ ("Agreed thing added"), actions);
}

/* Setting up */

static void
list_parties (SovTermDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *parties = self->context->sheet->parties;
  gint64 me = SOV_PARTY_ME;

  g_array_append_val (self->parties, me);
  gtk_string_list_append (names, sov_deal_context_party_name (self->context, me));
  for (guint i = 0; i < parties->len; i++)
    {
      const SovSheetParty *party = parties->pdata[i];

      g_array_append_val (self->parties, party->id);
      gtk_string_list_append (names, party->name);
    }
  adw_combo_row_set_model (self->by, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->to, G_LIST_MODEL (names));
}

static const SovSheetEntry *
find_entry (SovSheet *sheet,
            gint64 id)
{
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      const SovSheetEntry *entry = sheet->entries->pdata[i];

      if (entry->id == id)
        return entry;
    }

  return NULL;
}

/* The kind that the deal lacks first (rule R8), else a time. */
static SovTermKind
likely_kind (SovTermDialog *self)
{
  static const SovTermKind order[] = { SOV_TERM_SCHEDULE, SOV_TERM_INVOICING, SOV_TERM_CONTACT, SOV_TERM_PRICE };
  g_autoptr (GPtrArray) warnings = sov_rules_check (self->context->sheet, self->context->now);

  for (guint i = 0; i < warnings->len; i++)
    {
      const SovWarning *warning = warnings->pdata[i];

      for (guint j = 0; warning->rule == 8 && j < G_N_ELEMENTS (order); j++)
        {
          if ((warning->missing & SOV_BIT (order[j])) != 0)
            return order[j];
        }
    }

  return SOV_TERM_SCHEDULE;
}

static void
fill_new (SovTermDialog *self)
{
  const SovSheetEntry *entry = self->entry;
  gboolean theirs = entry != NULL && entry->direction == SOV_DIRECTION_IN;
  gint64 other = entry != NULL ? entry->party : self->context->sheet->customer;

  adw_combo_row_set_selected (self->kind, likely_kind (self) - 1);
  set_side (self, self->by, theirs ? other : SOV_PARTY_ME);
  set_side (self, self->to, theirs ? SOV_PARTY_ME : other);
  adw_combo_row_set_selected (self->agreed_in, (entry != NULL && entry->channel != 0 ? entry->channel : SOV_CHANNEL_CALL) - 1);
  if (entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->text), entry->text);
  propose_knowers (self);
}

static void
fill_change (SovTermDialog *self)
{
  const SovVersion *version = sov_term_get_version (self->term, self->context->now);

  self->kind_said = TRUE;
  self->due_said = TRUE;
  self->price_said = TRUE;
  self->doers_said = TRUE;
  self->knowers_said = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), version->text);
  sov_due_row_set_due (self->due, version->due, version->due_has_clock, version->due_vague);
  sov_price_row_set_cents (self->price, version->price);
  for (guint i = 0; i < version->doers->len; i++)
    sov_party_ticks_set (self->doers, g_array_index (version->doers, gint64, i), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->sides), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->knowing), FALSE);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Change What Was Agreed"));
  adw_preferences_group_set_description (self->what, _ ("The version until now stays readable. Everybody then has an old version, until the new one is sent to them."));
}

static void
set_up (SovTermDialog *self)
{
  SovSheet *sheet = self->context->sheet;
  g_autoptr (GListModel) kinds = sov_labels_of (SOV_TYPE_TERM_KIND);
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);

  self->filling = TRUE;
  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_model (self->agreed_in, channels);
  list_parties (self);
  sov_due_row_set_up (self->due, _ ("When"), _ ("When, as “tomorrow at 10”"), self->context->now, FALSE);
  sov_price_row_set_label (self->price, _ ("Price"), _ ("Price, if it has one"));
  sov_price_row_set_vat (self->price, sheet->vat, sheet->vat_included);
  sov_party_ticks_set_up (self->doers, self->context, TRUE, _ ("The one who promises"));
  sov_party_ticks_set_up (self->chosen, self->context, FALSE, _ ("Nobody but me"));
  if (self->term != NULL)
    fill_change (self);
  else
    fill_new (self);
  knowers_chosen_cb (self);
  update_save (self);
  self->filling = FALSE;
  sov_discard_guard (ADW_DIALOG (self));
}

typedef struct
{
  gint64 term;
  gint64 entry;
} Wanted;

static void
open_dialog (GtkWidget *parent,
             SovDealContext *context,
             const Wanted *wanted)
{
  SovTermDialog *self = g_object_new (SOV_TYPE_TERM_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  self->term = wanted->term != 0 ? sov_sheet_find_term (context->sheet, wanted->term) : NULL;
  self->entry = find_entry (context->sheet, wanted->entry);
  set_up (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

/* While an entry is asked for that belongs to no deal yet */
typedef struct
{
  GtkWidget *parent;
  SovDealContext *context;
  Wanted wanted;
} Opening;

static void
opening_free (Opening *self)
{
  g_object_unref (self->parent);
  sov_deal_context_unref (self->context);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
entry_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Opening) opening = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);
  const SovRow *row = rows != NULL && rows->len > 0 ? rows->pdata[0] : NULL;

  if (row != NULL && row->ref != NULL)
    {
      SovSheetEntry *entry = sov_sheet_add_entry (opening->context->sheet);

      entry->id = opening->wanted.entry;
      entry->ref = g_strdup (row->ref);
      entry->party = row->party;
      entry->at = row->at;
      entry->channel = row->channel;
      entry->direction = row->direction;
      entry->text = g_strdup (row->detail != NULL ? row->detail : "");
    }
  open_dialog (opening->parent, opening->context, &opening->wanted);
}

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  const Wanted *wanted = data;
  gint64 line = sov_store_get_entry_line (wanted->entry);
  Opening *opening;

  if (!sov_deal_context_has (context, parent, wanted->term, SOV_PARTY_ME))
    return;
  if (wanted->entry == 0 || find_entry (context->sheet, wanted->entry) != NULL)
    {
      open_dialog (parent, context, wanted);
      return;
    }

  opening = g_new0 (Opening, 1);
  opening->parent = g_object_ref (parent);
  opening->context = sov_deal_context_ref (context);
  opening->wanted = *wanted;
  sov_store_load_rows_async (context->store, SOV_LIST_HISTORY, &line, 1, NULL, entry_loaded_cb, opening);
}

void
sov_term_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 deal,
                         gint64 term,
                         gint64 entry)
{
  Wanted wanted = { term, entry };

  sov_deal_context_load (parent, store, deal, present, &wanted, sizeof wanted);
}

static void
sov_term_dialog_dispose (GObject *object)
{
  SovTermDialog *self = SOV_TERM_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TERM_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);
  g_clear_pointer (&self->parties, g_array_unref);

  G_OBJECT_CLASS (sov_term_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-term-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, what);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, due);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, doers);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, price);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, sides);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, by);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, to);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, agreed_in);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, knowing);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, knowers);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, chosen);
  gtk_widget_class_bind_template_child (widget_class, SovTermDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, due_understood_cb);
  gtk_widget_class_bind_template_callback (widget_class, doers_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, price_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sides_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, knowers_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_term_dialog_class_init (SovTermDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_term_dialog_dispose;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_PARTY_TICKS);
  g_type_ensure (SOV_TYPE_PRICE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_term_dialog_init (SovTermDialog *self)
{
  self->parties = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}
