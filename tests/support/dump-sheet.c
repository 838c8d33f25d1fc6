/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/dump-sheet.h"

#include "model/sov-complaint.h"

#define INT "%" G_GINT64_FORMAT

/* A text, or what stands for none. */
static const char *
shown (const char *text)
{
  return text != NULL ? text : "-";
}

static void
dump_ids (GString *dump,
          GArray *ids)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_string_append_printf (dump, " " INT, g_array_index (ids, gint64, i));
}

static void
dump_party (GString *dump,
            const SovSheetParty *party)
{
  g_string_append_printf (dump, "party " INT " %s|%s|%s|%d|%d|%s|" INT "|%u|%d|%d|%d-%d|%s|%s|%s|%d|" INT "\n", party->id, party->ref,
                          party->name, party->first_name, party->kind, party->role, shown (party->trade), party->price,
                          party->practices, party->language, party->formal, party->reachable_from, party->reachable_to,
                          shown (party->phone), shown (party->whatsapp), shown (party->email), party->reach_by, party->last_contact);
}

static void
dump_term (GString *dump,
           const SovTerm *term)
{
  g_string_append_printf (dump, "term " INT " %s|%d|" INT "|" INT "|" INT "|%d|" INT "|%d|" INT "|knows%s", term->id, term->ref, term->kind, term->by,
                          term->to, term->made_at, term->agreed_in, term->complaint, term->state, term->state_at,
                          term->needs_to_know != NULL ? "" : " all");
  dump_ids (dump, term->needs_to_know);
  g_string_append_c (dump, '\n');

  for (guint i = 0; i < term->versions->len; i++)
    {
      const SovVersion *version = term->versions->pdata[i];

      g_string_append_printf (dump, "  version " INT " %d|" INT "|%s|" INT "|%d|%s|" INT "|doers", version->id, version->number, version->made_at,
                              version->text, version->due, version->due_has_clock, shown (version->due_vague), version->price);
      dump_ids (dump, version->doers);
      g_string_append_c (dump, '\n');
    }
  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];

      g_string_append_printf (dump, "  relay " INT " " INT "|%d|%d|" INT "|%d|%s|%s\n", relay->id, relay->party, relay->version, relay->kind, relay->at,
                              relay->channel, shown (relay->text), shown (relay->reason));
    }
}

char *
dump_sheet (SovSheet *sheet)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  g_string_append_printf (dump, "deal " INT " %s|%s|" INT "|%d|%d|%s|" INT "|%d|%d|" INT "\n", sheet->id, sheet->ref, sheet->title, sheet->customer,
                          sheet->state, sheet->my_role, shown (sheet->expectation), sheet->price, sheet->vat, sheet->vat_included, sheet->made_at);
  for (guint i = 0; i < sheet->parties->len; i++)
    dump_party (dump, sheet->parties->pdata[i]);
  for (guint i = 0; i < sheet->terms->len; i++)
    dump_term (dump, sheet->terms->pdata[i]);
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      const SovSheetEntry *entry = sheet->entries->pdata[i];

      g_string_append_printf (dump, "entry " INT " %s|" INT "|" INT "|%d|%d|%s|" INT "|%d\n", entry->id, entry->ref, entry->party, entry->at,
                              entry->channel, entry->direction, entry->text, entry->conflicts_with, entry->promises);
    }
  for (guint i = 0; i < sheet->complaints->len; i++)
    {
      const SovComplaint *complaint = sheet->complaints->pdata[i];

      g_string_append_printf (dump, "complaint " INT " %s|" INT "|" INT "|steps", complaint->id, complaint->ref, complaint->party, complaint->at);
      for (guint k = 0; k < complaint->steps->len; k++)
        g_string_append_printf (dump, " %d", g_array_index (complaint->steps, SovStep, k).did);
      g_string_append (dump, "|remedies");
      dump_ids (dump, complaint->remedy_due);
      g_string_append_c (dump, '\n');
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}
