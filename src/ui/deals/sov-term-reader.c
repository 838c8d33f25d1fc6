/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-term-reader.h"

#include "model/sov-money.h"

/* A party may be called by its own name and by its contact person's. */
static GArray *
list_names (SovSheet *sheet,
            const char *my_name)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (SovKnownName));
  SovKnownName me = { .party = SOV_PARTY_ME, .name = my_name, .is_me = TRUE };

  if (*my_name != '\0')
    g_array_append_val (names, me);
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];
      SovKnownName own = { .party = party->id, .name = party->name };
      SovKnownName first = { .party = party->id, .name = party->first_name };

      g_array_append_val (names, own);
      if (first.name != NULL && g_strcmp0 (first.name, own.name) != 0)
        g_array_append_val (names, first);
    }

  return names;
}

static void
take_doers (SovTermReading *self,
            const SovNote *note,
            const GArray *names)
{
  for (guint i = 0; i < note->doers->len; i++)
    {
      const SovNoteWho *who = &g_array_index (note->doers, SovNoteWho, i);
      gint64 party = SOV_PARTY_ME;

      if (!who->found || who->ambiguous || (!who->is_me && who->name < 0))
        continue;
      if (!who->is_me)
        party = g_array_index (names, SovKnownName, who->name).party;
      g_array_append_val (self->doers, party);
    }
}

SovTermReading *
sov_term_read (const char *sentence,
               SovSheet *sheet,
               const char *my_name,
               gint64 now)
{
  g_autoptr (GArray) names = list_names (sheet, my_name);
  g_autoptr (SovNote) note = sov_note_read (sentence, (const SovKnownName *) (gpointer) names->data, names->len, now);
  SovTermReading *self = g_new0 (SovTermReading, 1);

  self->kind = note->kind;
  self->doers = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->price = SOV_NO_MONEY;
  take_doers (self, note, names);
  if (note->has_when)
    self->when = sov_when_dup_words (&note->when, note->text);
  if (!sov_span_is_empty (note->amount))
    {
      g_autofree char *amount = sov_span_dup (note->amount, note->text);

      if (!sov_money_parse (amount, &self->price, NULL))
        self->price = SOV_NO_MONEY;
    }

  return self;
}

void
sov_term_reading_free (SovTermReading *self)
{
  g_array_unref (self->doers);
  g_free (self->when);
  g_free (self);
}
