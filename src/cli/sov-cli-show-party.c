/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli-show.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-enum-types.h"
#include "model/sov-window.h"
#include "store/sov-complaint-table.h"
#include "store/sov-party-table.h"
#include "store/sov-sheet-table.h"

/* A customer or subcontractor: who, how to reach, what is between us. */

static void
add_labelled (JsonBuilder *builder,
              const char *name,
              GPtrArray *values)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *line = sov_labelled_to_line (values->pdata[i]);

      json_builder_add_string_value (builder, line);
    }
  json_builder_end_array (builder);
}

static void
add_nicks (JsonBuilder *builder,
           const char *name,
           GType type,
           guint bits)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < klass->n_values; i++)
    if ((bits & SOV_BIT (klass->values[i].value)) != 0)
      json_builder_add_string_value (builder, klass->values[i].value_nick);
  json_builder_end_array (builder);
}

static void
add_persons (JsonBuilder *builder,
             GPtrArray *persons)
{
  json_builder_set_member_name (builder, "persons");
  json_builder_begin_array (builder);
  for (guint i = 0; i < persons->len; i++)
    {
      const SovPerson *person = persons->pdata[i];

      json_builder_begin_object (builder);
      sov_json_text (builder, "ref", person->ref);
      sov_json_text (builder, "name", person->name);
      sov_json_text (builder, "role", person->role);
      sov_json_text (builder, "phone", person->phone);
      sov_json_text (builder, "email", person->email);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_party (JsonBuilder *builder,
           SovParty *party)
{
  g_autofree char *reachable = NULL;

  if (party->reachable_from >= 0)
    reachable = sov_window_to_text (party->reachable_from, party->reachable_to);

  sov_json_text (builder, "name", party->name);
  sov_json_choice (builder, "party_kind", SOV_TYPE_PARTY_KIND, (int) party->kind);
  add_nicks (builder, "as", SOV_TYPE_PARTY_AS, party->as);
  sov_json_choice (builder, "language", SOV_TYPE_LANGUAGE, (int) party->language);
  sov_json_text (builder, "business_id", party->business_id);
  sov_json_text (builder, "reachable", reachable);
  add_labelled (builder, "phones", party->phones);
  add_labelled (builder, "emails", party->emails);
  add_labelled (builder, "addresses", party->addresses);
  add_labelled (builder, "facts", party->facts);
  add_nicks (builder, "practices", SOV_TYPE_PRACTICE, party->practices);
  sov_json_text (builder, "trade", party->trade);
  sov_json_text (builder, "note", party->note);
  sov_json_text (builder, "referred_by", party->referred_by_name);
  sov_json_time (builder, "last_contact", party->last_contact);
  add_persons (builder, party->persons);
}

static void
say_labelled (SovCli *self,
              GPtrArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      g_autofree char *line = sov_labelled_to_line (values->pdata[i]);

      sov_cli_say (self, "  %s", line);
    }
}

static void
say_party (SovCli *self,
           SovParty *party,
           gint64 owed)
{
  g_autofree char *reachable = sov_format_hours (party->reachable_from, party->reachable_to);
  g_autofree char *amount = sov_format_money (owed);

  sov_cli_say (self, "%s (%s)", party->name, sov_label_party_kind (party->kind));
  say_labelled (self, party->phones);
  say_labelled (self, party->emails);
  say_labelled (self, party->addresses);
  say_labelled (self, party->facts);
  if (*reachable != '\0')
    /* Translators: hours, as 9:00–15:00 */
    sov_cli_say (self, _ ("  Reachable %s"), reachable);
  for (guint i = 0; i < party->persons->len; i++)
    {
      const SovPerson *person = party->persons->pdata[i];

      sov_cli_say (self, "  %s%s%s%s%s", person->name, person->role != NULL ? ", " : "", person->role != NULL ? person->role : "",
                   person->phone != NULL ? " " : "", person->phone != NULL ? person->phone : "");
    }
  if (party->note != NULL && *party->note != '\0')
    sov_cli_say (self, "  %s", party->note);
  if (owed > 0)
    /* Translators: an amount of money */
    sov_cli_say (self, _ ("  Promised and not yet given: %s"), amount);
}

static gboolean
add_deals (SovCli *self,
           JsonBuilder *builder,
           gint64 party,
           GError **error)
{
  g_autoptr (GArray) deals = sov_sheet_table_list_of (self->db, party, error);

  if (deals == NULL)
    return FALSE;

  json_builder_set_member_name (builder, "deals");
  json_builder_begin_array (builder);
  for (guint i = 0; i < deals->len; i++)
    {
      g_autoptr (SovSheet) sheet = sov_sheet_table_load (self->db, g_array_index (deals, gint64, i), error);

      if (sheet == NULL)
        return FALSE;
      json_builder_begin_object (builder);
      sov_json_text (builder, "ref", sheet->ref);
      sov_json_text (builder, "title", sheet->title);
      sov_json_choice (builder, "state", SOV_TYPE_DEAL_STATE, (int) sheet->state);
      json_builder_end_object (builder);
      sov_cli_say (self, "  %s  %s: %s", sheet->ref, sheet->title, sov_label_deal_state (sheet->state));
    }
  json_builder_end_array (builder);

  return TRUE;
}

gboolean
sov_cli_show_party (SovCli *self,
                    JsonBuilder *builder,
                    gint64 id,
                    gint64 at,
                    GError **error)
{
  g_autoptr (SovParty) party = sov_party_table_load (self->db, id, error);
  gint64 owed;

  if (party == NULL || !sov_complaint_table_load_owed (self->db, id, at, &owed, error))
    return FALSE;

  add_party (builder, party);
  sov_json_money (builder, "owed", owed);
  say_party (self, party, owed);
  return add_deals (self, builder, id, error);
}
