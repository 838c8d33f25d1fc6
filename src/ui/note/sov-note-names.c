/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-names.h"

#include "model/sov-sheet.h"

/* Owns the names while a sentence is being written. */

#define NOBODY (-1)

/* More than these nobody reads in a menu. */
#define MAX_ALIKE 6

struct _SovNoteNames
{
  GPtrArray *rows;     /* SovRow, the last talked with first */
  GArray *known;       /* SovKnownName, in the order of @rows; the user's own name last */
  SovNameIndex *index; /* of @known */
  GHashTable *parties; /* id -> SovRow of the party, borrowed from @rows */
  GHashTable *chosen;  /* id as said -> id as meant */
  char *me;            /* nullable */
};

static gpointer
copy_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

/* Both have the last talked with first, and so has what comes of them. */
static GPtrArray *
merge (GPtrArray *rows,
       GPtrArray *learned)
{
  GPtrArray *all = g_ptr_array_new_full (rows->len + learned->len, g_object_unref);
  guint next = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      while (next < learned->len && ((const SovRow *) learned->pdata[next])->last_contact > row->last_contact)
        g_ptr_array_add (all, g_object_ref (learned->pdata[next++]));
      g_ptr_array_add (all, g_object_ref (rows->pdata[i]));
    }
  while (next < learned->len)
    g_ptr_array_add (all, g_object_ref (learned->pdata[next++]));

  return all;
}

static void
list_known (SovNoteNames *self)
{
  SovKnownName me = { .party = SOV_PARTY_ME, .name = self->me, .is_me = TRUE };

  for (guint i = 0; i < self->rows->len; i++)
    {
      SovRow *row = self->rows->pdata[i];
      SovKnownName name = { .party = row->party, .name = row->title, .learned = row->subject == 0 };

      g_array_append_val (self->known, name);
      if (row->subject == SOV_SUBJECT_PARTY)
        g_hash_table_insert (self->parties, &row->party, row);
    }
  if (self->me != NULL && *self->me != '\0')
    g_array_append_val (self->known, me);
}

SovNoteNames *
sov_note_names_new (GPtrArray *rows,
                    GPtrArray *learned,
                    const char *me)
{
  SovNoteNames *self = g_new0 (SovNoteNames, 1);

  self->rows = learned != NULL ? merge (rows, learned) : g_ptr_array_ref (rows);
  self->me = g_strdup (me);
  self->known = g_array_new (FALSE, FALSE, sizeof (SovKnownName));
  self->parties = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  list_known (self);
  self->index = sov_name_index_new ((const SovKnownName *) (gpointer) self->known->data, self->known->len);

  return self;
}

void
sov_note_names_free (SovNoteNames *self)
{
  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->parties);
  sov_name_index_free (self->index);
  g_array_unref (self->known);
  g_ptr_array_unref (self->rows);
  g_free (self->me);
  g_free (self);
}

typedef struct
{
  GPtrArray *rows;
  GPtrArray *learned;
  char *me;
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->learned, g_ptr_array_unref);
  g_free (self->me);
  g_free (self);
}

static void
free_names (gpointer names)
{
  sov_note_names_free (names);
}

static void
make_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Making *making = data;

  g_task_return_pointer (task, sov_note_names_new (making->rows, making->learned, making->me), free_names);
}

void
sov_note_names_make_async (GPtrArray *rows,
                           GPtrArray *learned,
                           const char *me,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Making *making = g_new0 (Making, 1);

  making->rows = g_ptr_array_ref (rows);
  making->learned = learned != NULL ? g_ptr_array_ref (learned) : NULL;
  making->me = g_strdup (me);
  g_task_set_source_tag (task, sov_note_names_make_async);
  g_task_set_task_data (task, making, making_free);
  g_task_run_in_thread (task, make_thread);
}

SovNoteNames *
sov_note_names_make_finish (GAsyncResult *result,
                            GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sov_note_names_take_choices (SovNoteNames *self,
                             SovNoteNames *from)
{
  g_hash_table_unref (self->chosen);
  self->chosen = g_hash_table_ref (from->chosen);
}

SovNote *
sov_note_names_read (SovNoteNames *self,
                     const char *sentence,
                     gint64 now)
{
  return sov_note_read_with (sentence, self->index, now);
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

char *
sov_note_names_dup_label (SovNoteNames *self,
                          const SovNoteWho *who)
{
  gint64 party = sov_note_names_get_party (self, who);
  const char *name = sov_note_names_get_name (self, party);
  const SovRow *said = who->found && who->name >= 0 && (guint) who->name < self->rows->len ? self->rows->pdata[who->name] : NULL;

  if (name != NULL && said != NULL && said->subject == SOV_SUBJECT_PERSON && said->party == party)
    return g_strdup_printf ("%s · %s", said->title, name);

  return g_strdup (name);
}

gboolean
sov_note_names_is_doubtful (SovNoteNames *self,
                            const SovNoteWho *who)
{
  gint64 said = who->found && !who->is_me && who->name >= 0 ? g_array_index (self->known, SovKnownName, who->name).party : NOBODY;

  return who->ambiguous && !g_hash_table_contains (self->chosen, &said);
}

GArray *
sov_note_names_list_alike (SovNoteNames *self,
                           const SovNote *note,
                           const SovNoteWho *who)
{
  g_autoptr (SovWords) words = sov_words_split_sentence (note->text);

  return sov_names_find_alike (words, who->words, self->index, MAX_ALIKE);
}
