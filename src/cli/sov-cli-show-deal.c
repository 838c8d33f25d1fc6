/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli-show.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-enum-types.h"
#include "model/sov-rules.h"
#include "model/sov-vat.h"
#include "store/sov-record-table.h"
#include "store/sov-sheet-table.h"

/* A deal as its sheet, agreed things × parties; and one agreed thing with all
 * its versions and what was sent and answered. */

static const char *
get_party_ref (SovSheet *sheet,
               gint64 id)
{
  const SovSheetParty *party = id != SOV_PARTY_ME ? sov_sheet_find_party (sheet, id) : NULL;

  return party != NULL ? party->ref : "me";
}

static void
add_refs (JsonBuilder *builder,
          const char *name,
          SovSheet *sheet,
          const GArray *ids)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < ids->len; i++)
    json_builder_add_string_value (builder, get_party_ref (sheet, g_array_index (ids, gint64, i)));
  json_builder_end_array (builder);
}

static void
add_cells (JsonBuilder *builder,
           SovSheet *sheet,
           const SovTerm *term,
           gint64 at)
{
  json_builder_set_member_name (builder, "cells");
  json_builder_begin_object (builder);
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      sov_json_choice (builder, party->ref, SOV_TYPE_CELL_STATE, (int) sov_term_get_cell (term, sheet, party->id, at));
    }
  json_builder_end_object (builder);
}

static void
add_term (JsonBuilder *builder,
          SovSheet *sheet,
          const SovTerm *term,
          gint64 at)
{
  const SovVersion *version = sov_term_get_version (term, at);

  sov_json_choice (builder, "term_kind", SOV_TYPE_TERM_KIND, (int) term->kind);
  sov_json_text (builder, "text", version->text);
  sov_json_text (builder, "by", get_party_ref (sheet, term->by));
  sov_json_text (builder, "to", get_party_ref (sheet, term->to));
  add_refs (builder, "doers", sheet, version->doers);
  sov_json_time (builder, "due", version->due);
  sov_json_text (builder, "due_vague", version->due_vague);
  sov_json_number (builder, "version", version->number);
  sov_json_choice (builder, "state", SOV_TYPE_TERM_STATE, (int) sov_term_get_state_at (term, at));
  add_cells (builder, sheet, term, at);
}

static void
say_term (SovCli *self,
          SovSheet *sheet,
          const SovTerm *term,
          gint64 at)
{
  const SovVersion *version = sov_term_get_version (term, at);
  g_autofree char *due = sov_format_due (version->due, version->due_has_clock, version->due_vague, at);
  g_autoptr (GString) cells = g_string_new (NULL);

  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];
      SovCellState cell = sov_term_get_cell (term, sheet, party->id, at);

      if (cell != SOV_CELL_NOT_NEEDED)
        g_string_append_printf (cells, "%s%s %s %s", cells->len > 0 ? ", " : "", party->name, sov_glyph_cell (cell), sov_label_cell (cell));
    }

  sov_cli_say (self, "%s  %s: %s%s%s (%s)", term->ref, sov_label_term_kind (term->kind), version->text,
               *due != '\0' ? ", " : "", due, sov_label_term_state (sov_term_get_state_at (term, at)));
  if (cells->len > 0)
    sov_cli_say (self, "    %s", cells->str);
}

static void
add_parties (JsonBuilder *builder,
             SovSheet *sheet)
{
  json_builder_set_member_name (builder, "parties");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      json_builder_begin_object (builder);
      sov_json_text (builder, "ref", party->ref);
      sov_json_text (builder, "name", party->name);
      sov_json_choice (builder, "role", SOV_TYPE_ROLE, (int) party->role);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_deal (JsonBuilder *builder,
          SovSheet *sheet)
{
  g_autofree char *vat = sheet->vat >= 0 ? sov_vat_rate_format (sheet->vat, SOV_VAT_PLAIN) : NULL;

  sov_json_text (builder, "title", sheet->title);
  sov_json_text (builder, "customer", get_party_ref (sheet, sheet->customer));
  sov_json_choice (builder, "state", SOV_TYPE_DEAL_STATE, (int) sheet->state);
  sov_json_money (builder, "price", sheet->price);
  sov_json_text (builder, "vat", vat);
  json_builder_set_member_name (builder, "vat_included");
  json_builder_add_boolean_value (builder, sheet->vat_included);
  sov_json_choice (builder, "my_role", SOV_TYPE_MY_ROLE, (int) sheet->my_role);
  sov_json_text (builder, "expectation", sheet->expectation);
  add_parties (builder, sheet);
}

static void
say_deal (SovCli *self,
          SovSheet *sheet)
{
  const SovSheetParty *customer = sov_sheet_find_party (sheet, sheet->customer);
  g_autofree char *price = sov_format_price (sheet->price, sheet->vat, sheet->vat_included);

  sov_cli_say (self, "%s – %s", sheet->title, customer != NULL ? customer->name : "");
  sov_cli_say (self, "%s%s%s", sov_label_deal_state (sheet->state), *price != '\0' ? ", " : "", price);
  if (sheet->expectation != NULL && *sheet->expectation != '\0')
    sov_cli_say (self, "%s", sheet->expectation);
}

static void
add_warnings (JsonBuilder *builder,
              SovSheet *sheet,
              gint64 at)
{
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, at);

  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *name = sov_warning_get_name (warnings->pdata[i]);

      json_builder_add_string_value (builder, name);
    }
  json_builder_end_array (builder);
}

gboolean
sov_cli_show_deal (SovCli *self,
                   JsonBuilder *builder,
                   gint64 id,
                   gint64 at,
                   GError **error)
{
  g_autoptr (SovSheet) sheet = sov_sheet_table_load (self->db, id, error);

  if (sheet == NULL)
    return FALSE;

  add_deal (builder, sheet);
  say_deal (self, sheet);
  json_builder_set_member_name (builder, "terms");
  json_builder_begin_array (builder);
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      json_builder_begin_object (builder);
      sov_json_text (builder, "ref", term->ref);
      add_term (builder, sheet, term, at);
      json_builder_end_object (builder);
      say_term (self, sheet, term, at);
    }
  json_builder_end_array (builder);
  add_warnings (builder, sheet, at);

  return TRUE;
}

static void
add_versions (SovCli *self,
              JsonBuilder *builder,
              const SovTerm *term)
{
  json_builder_set_member_name (builder, "versions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < term->versions->len; i++)
    {
      const SovVersion *version = term->versions->pdata[i];
      g_autofree char *when = sov_format_time (version->made_at);

      json_builder_begin_object (builder);
      sov_json_number (builder, "number", version->number);
      sov_json_text (builder, "text", version->text);
      sov_json_time (builder, "due", version->due);
      sov_json_time (builder, "at", version->made_at);
      json_builder_end_object (builder);
      sov_cli_say (self, "  %d. %s  %s", version->number, when, version->text);
    }
  json_builder_end_array (builder);
}

static void
add_relays (SovCli *self,
            JsonBuilder *builder,
            SovSheet *sheet,
            const SovTerm *term)
{
  json_builder_set_member_name (builder, "relays");
  json_builder_begin_array (builder);
  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];
      const SovSheetParty *party = sov_sheet_find_party (sheet, relay->party);
      g_autofree char *when = sov_format_time (relay->at);

      json_builder_begin_object (builder);
      sov_json_choice (builder, "relay", SOV_TYPE_RELAY_KIND, (int) relay->kind);
      sov_json_text (builder, "party", get_party_ref (sheet, relay->party));
      sov_json_number (builder, "version", relay->version);
      sov_json_time (builder, "at", relay->at);
      sov_json_choice (builder, "channel", SOV_TYPE_CHANNEL, (int) relay->channel);
      sov_json_text (builder, "text", relay->text);
      json_builder_end_object (builder);
      sov_cli_say (self, "  %s  %s  %s%s%s", when, party != NULL ? party->name : "",
                   sov_label_event (SOV_EVENT_TOLD + relay->kind - SOV_RELAY_TOLD),
                   relay->text != NULL ? ": " : "", relay->text != NULL ? relay->text : "");
    }
  json_builder_end_array (builder);
}

gboolean
sov_cli_show_term (SovCli *self,
                   JsonBuilder *builder,
                   gint64 id,
                   gint64 at,
                   GError **error)
{
  g_autoptr (SovRow) row = sov_record_table_load (self->db, SOV_SUBJECT_TERM, id, error);
  g_autoptr (SovSheet) sheet = row != NULL ? sov_sheet_table_load (self->db, row->deal, error) : NULL;
  const SovTerm *term;

  if (sheet == NULL)
    return FALSE;

  term = sov_sheet_find_term (sheet, id);
  sov_json_text (builder, "deal", sheet->ref);
  add_term (builder, sheet, term, at);
  say_term (self, sheet, term, at);
  add_versions (self, builder, term);
  add_relays (self, builder, sheet, term);

  return TRUE;
}
