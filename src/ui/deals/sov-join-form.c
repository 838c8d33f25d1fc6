/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-join-form.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"
#include "ui/deals/sov-party-field.h"
#include "ui/deals/sov-price-row.h"

struct _SovJoinForm
{
  AdwBin parent_instance;

  char *ref; /* of who takes part already; NULL for somebody new */
  char *name;

  SovPartyField *who;
  AdwComboRow *role;
  AdwEntryRow *trade;
  SovPriceRow *price;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovJoinForm, sov_join_form, ADW_TYPE_BIN)

static void
changed_cb (SovJoinForm *self)
{
  SovParty *party = sov_party_field_get_party (self->who);

  /* What they do elsewhere is what they do here, until told otherwise. */
  if (party != NULL && party->trade != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->trade)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->trade), party->trade);

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

gboolean
sov_join_form_is_right (SovJoinForm *self)
{
  return (self->ref != NULL || sov_party_field_is_filled (self->who)) && sov_price_row_is_right (self->price);
}

static SovRole
get_role (SovJoinForm *self)
{
  return (SovRole) (adw_combo_row_get_selected (self->role) + 1);
}

static SovAction *
leave_action (SovJoinForm *self,
              const char *deal)
{
  SovAction *action = sov_action_new (SOV_ACTION_LEAVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_DEAL, deal);
  sov_action_set_text (action, SOV_FIELD_PARTY, self->ref);

  return action;
}

static guint
role_as (SovRole role)
{
  return SOV_BIT (role == SOV_ROLE_SUBCONTRACTOR ? SOV_AS_SUBCONTRACTOR : SOV_AS_CUSTOMER);
}

GPtrArray *
sov_join_form_make_actions (SovJoinForm *self,
                            const char *deal)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  gint64 price = sov_price_row_get_cents (self->price);
  const char *trade = gtk_editable_get_text (GTK_EDITABLE (self->trade));
  const char *ref = self->ref;
  SovAction *join;

  if (ref != NULL)
    g_ptr_array_add (actions, leave_action (self, deal));
  else
    {
      sov_party_field_set_as (self->who, role_as (get_role (self)));
      ref = sov_party_field_add_actions (self->who, actions);
    }

  join = sov_action_new (SOV_ACTION_JOIN, sov_time_now ());
  sov_action_set_text (join, SOV_FIELD_DEAL, deal);
  sov_action_set_text (join, SOV_FIELD_PARTY, ref);
  sov_action_set_number (join, SOV_FIELD_ROLE, get_role (self));
  if (*trade != '\0')
    sov_action_set_text (join, SOV_FIELD_TRADE, trade);
  if (price != SOV_NO_MONEY)
    sov_action_set_number (join, SOV_FIELD_PRICE, price);
  g_ptr_array_add (actions, join);

  return actions;
}

const char *
sov_join_form_get_name (SovJoinForm *self)
{
  return self->name != NULL ? self->name : sov_party_field_get_name (self->who);
}

char *
sov_join_form_dup_detail (SovJoinForm *self)
{
  const char *trade = gtk_editable_get_text (GTK_EDITABLE (self->trade));
  g_autofree char *price = sov_format_money (sov_price_row_get_cents (self->price));
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  g_strv_builder_add (parts, sov_label_role (get_role (self)));
  if (*trade != '\0')
    g_strv_builder_add (parts, trade);
  if (*price != '\0')
    g_strv_builder_add (parts, price);
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

void
sov_join_form_set_up (SovJoinForm *self,
                      SovStore *store,
                      const SovSheetParty *party)
{
  gboolean known = party != NULL;

  sov_party_field_set_up (self->who, store, _ ("Who"), SOV_BIT (SOV_AS_SUBCONTRACTOR));
  sov_party_field_set_party (self->who, 0);
  sov_price_row_set_label (self->price, _ ("Their price to you"), _ ("Their price to you"));
  g_set_str (&self->ref, known ? party->ref : NULL);
  g_set_str (&self->name, known ? party->name : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->who), !known);
  adw_combo_row_set_selected (self->role, known && party->role != 0 ? party->role - 1 : 0);
  gtk_editable_set_text (GTK_EDITABLE (self->trade), known && party->trade != NULL ? party->trade : "");
  sov_price_row_set_cents (self->price, known ? party->price : SOV_NO_MONEY);
}

static void
sov_join_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_JOIN_FORM);

  G_OBJECT_CLASS (sov_join_form_parent_class)->dispose (object);
}

static void
sov_join_form_finalize (GObject *object)
{
  SovJoinForm *self = SOV_JOIN_FORM (object);

  g_free (self->ref);
  g_free (self->name);

  G_OBJECT_CLASS (sov_join_form_parent_class)->finalize (object);
}

static void
sov_join_form_class_init (SovJoinFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_join_form_dispose;
  object_class->finalize = sov_join_form_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_JOIN_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOV_TYPE_PARTY_FIELD);
  g_type_ensure (SOV_TYPE_PRICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-join-form.ui");
  gtk_widget_class_bind_template_child (widget_class, SovJoinForm, who);
  gtk_widget_class_bind_template_child (widget_class, SovJoinForm, role);
  gtk_widget_class_bind_template_child (widget_class, SovJoinForm, trade);
  gtk_widget_class_bind_template_child (widget_class, SovJoinForm, price);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
sov_join_form_init (SovJoinForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
