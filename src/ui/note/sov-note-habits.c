/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-habits.h"

#include "store/sov-store-learned.h"

/* Owns what is usual while a sentence is being written: each party is asked
 * about once, and only when a sentence leaves the time open. It is gone with
 * the dialog. */

#define ANYBODY 0

struct _SovNoteHabits
{
  GObject parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  GHashTable *usual; /* id of a party -> SovUsual; nothing is usual while asked for */
};

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovNoteHabits, sov_note_habits, G_TYPE_OBJECT)

typedef struct
{
  SovNoteHabits *habits;
  gint64 party;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->habits);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (Question) question = data;
  SovUsual *usual = sov_store_load_usual_finish (SOV_STORE (source), result, NULL);

  if (usual == NULL)
    return;

  g_hash_table_insert (question->habits->usual, g_memdup2 (&question->party, sizeof question->party), usual);
  g_signal_emit (question->habits, signals[SIGNAL_FOUND], 0);
}

static const SovUsual *
get_usual (SovNoteHabits *self,
           gint64 party)
{
  SovUsual *usual = g_hash_table_lookup (self->usual, &party);
  Question *question;

  if (usual != NULL)
    return usual;

  usual = sov_usual_new ();
  g_hash_table_insert (self->usual, g_memdup2 (&party, sizeof party), usual);
  question = g_new0 (Question, 1);
  question->habits = g_object_ref (self);
  question->party = party;
  sov_store_load_usual_async (self->store, party, self->cancellable, loaded_cb, question);

  return usual;
}

int
sov_note_habits_find (SovNoteHabits *self,
                      GArray *parties,
                      const SovNote *note,
                      SovNoteType type)
{
  const SovUsual *of_party = NULL;

  if (!note->has_when || !note->when.is_one_day || note->when.due.has_time)
    return SOV_NO_MINUTE;

  for (guint i = 0; i < parties->len && of_party == NULL; i++)
    if (g_array_index (parties, gint64, i) > 0)
      of_party = get_usual (self, g_array_index (parties, gint64, i));

  return sov_usual_find (of_party, get_usual (self, ANYBODY), note, type);
}

static void
free_usual (gpointer data)
{
  sov_usual_free (data);
}

static void
sov_note_habits_finalize (GObject *object)
{
  SovNoteHabits *self = SOV_NOTE_HABITS (object);

  g_hash_table_unref (self->usual);
  g_object_unref (self->cancellable);
  g_object_unref (self->store);

  G_OBJECT_CLASS (sov_note_habits_parent_class)->finalize (object);
}

static void
sov_note_habits_dispose (GObject *object)
{
  g_cancellable_cancel (SOV_NOTE_HABITS (object)->cancellable);

  G_OBJECT_CLASS (sov_note_habits_parent_class)->dispose (object);
}

static void
sov_note_habits_class_init (SovNoteHabitsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_note_habits_dispose;
  object_class->finalize = sov_note_habits_finalize;

  signals[SIGNAL_FOUND] = g_signal_new ("found", SOV_TYPE_NOTE_HABITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_note_habits_init (SovNoteHabits *self)
{
  self->cancellable = g_cancellable_new ();
  self->usual = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_usual);
}

SovNoteHabits *
sov_note_habits_new (SovStore *store)
{
  SovNoteHabits *self = g_object_new (SOV_TYPE_NOTE_HABITS, NULL);

  self->store = g_object_ref (store);

  return self;
}
