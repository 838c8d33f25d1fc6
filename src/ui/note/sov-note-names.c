/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-names.h"

#include "model/sov-sheet.h"

/* Owns the names while a sentence is being written. */

#define NOBODY (-1)

struct _SovNoteNames
{
  GPtrArray *rows;     /* SovRow */
  GArray *known;       /* SovKnownName, in the order of @rows; the user's own name last */
  GHashTable *parties; /* id -> SovRow of the party, borrowed from @rows */
  GHashTable *chosen;  /* id as said -> id as meant */
  char *me;
};

static gpointer
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

SovNoteNames *
sov_note_names_new (GPtrArray *rows)
{
  SovNoteNames *self = g_new0 (SovNoteNames, 1);

  self->rows = g_ptr_array_ref (rows);
  self->known = g_array_new (FALSE, FALSE, sizeof (SovKnownName));
  self->parties = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < rows->len; i++)
    {
      SovRow *row = rows->pdata[i];
      SovKnownName name = { .party = row->party, .name = row->title };

      g_array_append_val (self->known, name);
      if (row->subject == SOV_SUBJECT_PARTY)
        g_hash_table_insert (self->parties, &row->party, row);
    }

  return self;
}

void
sov_note_names_set_me (SovNoteNames *self,
                       const char *name)
{
  SovKnownName me = { .party = SOV_PARTY_ME, .is_me = TRUE };

  g_return_if_fail (self->me == NULL);

  if (name == NULL || *name == '\0')
    return;

  self->me = g_strdup (name);
  me.name = self->me;
  g_array_append_val (self->known, me);
}

void
sov_note_names_free (SovNoteNames *self)
{
  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->parties);
  g_array_unref (self->known);
  g_ptr_array_unref (self->rows);
  g_free (self->me);
  g_free (self);
}

SovNote *
sov_note_names_read (SovNoteNames *self,
                     const char *sentence,
                     gint64 now)
{
  return sov_note_read (sentence, (const SovKnownName *) (gpointer) self->known->data, self->known->len, now);
}

gint64
sov_note_names_get_party (SovNoteNames *self,
                          const SovNoteWho *who)
{
  const gint64 *meant;
  gint64 party;

  if (!who->found)
    return NOBODY;
  if (who->is_me)
    return SOV_PARTY_ME;
  if (who->name < 0)
    return NOBODY;

  party = g_array_index (self->known, SovKnownName, who->name).party;
  meant = g_hash_table_lookup (self->chosen, &party);

  return meant != NULL ? *meant : party;
}

void
sov_note_names_choose (SovNoteNames *self,
                       gint64 said,
                       gint64 meant)
{
  GHashTableIter iter;
  gpointer value;
  gboolean corrected = FALSE;

  /* Who was meant until now may itself have been chosen. */
  g_hash_table_iter_init (&iter, self->chosen);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (*(gint64 *) value == said)
      {
        *(gint64 *) value = meant;
        corrected = TRUE;
      }

  if (!corrected)
    g_hash_table_replace (self->chosen, copy_id (said), copy_id (meant));
}

const char *
sov_note_names_get_ref (SovNoteNames *self,
                        gint64 party)
{
  SovRow *row;

  if (party == SOV_PARTY_ME)
    return SOV_REF_ME;

  row = g_hash_table_lookup (self->parties, &party);

  return row != NULL ? row->ref : NULL;
}

const char *
sov_note_names_get_name (SovNoteNames *self,
                         gint64 party)
{
  SovRow *row = g_hash_table_lookup (self->parties, &party);

  return row != NULL ? row->title : NULL;
}
