/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-places.h"

/* Owns what was loaded of the deals of those whom the sentence mentions; each
 * party is asked about once. It ranks, and never decides for the user. */

#define SCORE_SHOWN 8   /* the window shows this deal */
#define SCORE_OWNER 4   /* whoever it is for is the deal's customer */
#define SCORE_MENTION 2 /* somebody mentioned is a party of the deal */

/* More than these nobody wants to choose from. */
#define MAX_DEALS 30

struct _SovNotePlaces
{
  GObject parent_instance;

  SovStore *store;
  gint64 party;
  gint64 deal;
  GCancellable *cancellable;
  GHashTable *deals; /* id of a party -> GPtrArray of SovRow; empty while asked for */
};

enum
{
  SIGNAL_FOUND,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovNotePlaces, sov_note_places, G_TYPE_OBJECT)

/* One question about the deals of @party. */
typedef struct
{
  SovNotePlaces *places;
  gint64 party;
} Question;

static void
question_free (Question *self)
{
  g_object_unref (self->places);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

void
sov_note_place_free (SovNotePlace *self)
{
  g_free (self->deal_ref);
  g_free (self->deal_title);
  g_free (self);
}

static gboolean
is_open (const SovRow *deal)
{
  return deal->state != SOV_DEAL_PAID && deal->state != SOV_DEAL_CANCELLED;
}

static void
rows_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (rows == NULL)
    return;

  g_hash_table_insert (question->places->deals, g_memdup2 (&question->party, sizeof question->party), g_steal_pointer (&rows));
  g_signal_emit (question->places, signals[SIGNAL_FOUND], 0);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (Question) question = data;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);
  GCancellable *cancellable = question->places->cancellable;

  if (ids == NULL || ids->len == 0)
    return;

  sov_store_load_rows_async (SOV_STORE (source), SOV_LIST_DEALS, (const gint64 *) (gpointer) ids->data, MIN (ids->len, MAX_DEALS),
                             cancellable, rows_loaded_cb, g_steal_pointer (&question));
}

/* The deals of @party that are known so far; asks for them the first time. */
static GPtrArray *
get_deals (SovNotePlaces *self,
           gint64 party)
{
  GPtrArray *deals = g_hash_table_lookup (self->deals, &party);
  g_autoptr (SovQuery) query = NULL;
  Question *question;

  if (deals != NULL)
    return deals;

  deals = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (self->deals, g_memdup2 (&party, sizeof party), deals);
  question = g_new0 (Question, 1);
  question->places = g_object_ref (self);
  question->party = party;
  query = sov_query_new (SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, party, 0);
  sov_store_list_async (self->store, query, self->cancellable, listed_cb, question);

  return deals;
}

/* Whose the deal is that the window shows. */
static void
deal_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovNotePlaces) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_rows_finish (SOV_STORE (source), result, NULL);

  if (rows == NULL || rows->len == 0)
    return;

  self->party = ((SovRow *) rows->pdata[0])->party;
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
}

static SovNotePlace *
find_place (GPtrArray *places,
            gint64 party,
            gint64 deal)
{
  for (guint i = 0; i < places->len; i++)
    {
      SovNotePlace *place = places->pdata[i];

      if (place->deal == deal && (deal != 0 || place->party == party))
        return place;
    }

  return NULL;
}

static SovNotePlace *
add_place (GPtrArray *places,
           gint64 party,
           SovRow *deal)
{
  gint64 id = deal != NULL ? deal->id : 0;
  SovNotePlace *place = find_place (places, party, id);

  if (place != NULL)
    return place;

  place = g_new0 (SovNotePlace, 1);
  place->party = deal != NULL ? deal->party : party;
  place->deal = id;
  if (deal != NULL)
    {
      place->deal_ref = g_strdup (deal->ref);
      place->deal_title = g_strdup (deal->title);
    }
  g_ptr_array_add (places, place);

  return place;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const SovNotePlace *one = a;
  const SovNotePlace *other = b;

  return (one->score < other->score) - (one->score > other->score);
}

static void
add_deals (SovNotePlaces *self,
           GPtrArray *places,
           gint64 party,
           gboolean is_owner)
{
  GPtrArray *deals = get_deals (self, party);

  for (guint i = 0; i < deals->len; i++)
    {
      SovRow *deal = deals->pdata[i];
      gboolean is_known = find_place (places, 0, deal->id) != NULL;
      SovNotePlace *place;

      if (!is_open (deal) && deal->id != self->deal)
        continue;

      place = add_place (places, party, deal);
      place->score += SCORE_MENTION;
      if (is_owner && deal->party == party)
        place->score += SCORE_OWNER;
      if (!is_known && deal->id == self->deal)
        place->score += SCORE_SHOWN;
    }
}

GPtrArray *
sov_note_places_list (SovNotePlaces *self,
                      GArray *parties,
                      SovNoteType type)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_note_place_free);
  g_autoptr (GPtrArray) alone = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_note_place_free);

  for (guint i = 0; i < parties->len; i++)
    {
      gint64 party = g_array_index (parties, gint64, i);

      if (type != SOV_NOTE_PLAIN)
        add_deals (self, places, party, i == 0);
      add_place (alone, party, NULL);
    }
  if (self->party != 0)
    {
      if (type != SOV_NOTE_PLAIN)
        add_deals (self, places, self->party, FALSE);
      add_place (alone, self->party, NULL);
    }

  g_ptr_array_sort_values (places, compare_places);
  add_place (alone, 0, NULL);
  g_ptr_array_extend_and_steal (places, g_steal_pointer (&alone));

  return places;
}

static void
sov_note_places_dispose (GObject *object)
{
  g_cancellable_cancel (SOV_NOTE_PLACES (object)->cancellable);

  G_OBJECT_CLASS (sov_note_places_parent_class)->dispose (object);
}

static void
sov_note_places_finalize (GObject *object)
{
  SovNotePlaces *self = SOV_NOTE_PLACES (object);

  g_hash_table_unref (self->deals);
  g_object_unref (self->cancellable);
  g_object_unref (self->store);

  G_OBJECT_CLASS (sov_note_places_parent_class)->finalize (object);
}

static void
sov_note_places_class_init (SovNotePlacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_note_places_dispose;
  object_class->finalize = sov_note_places_finalize;

  signals[SIGNAL_FOUND] = g_signal_new ("found", SOV_TYPE_NOTE_PLACES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_note_places_init (SovNotePlaces *self)
{
  self->cancellable = g_cancellable_new ();
  self->deals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

SovNotePlaces *
sov_note_places_new (SovStore *store,
                     gint64 party,
                     gint64 deal)
{
  SovNotePlaces *self = g_object_new (SOV_TYPE_NOTE_PLACES, NULL);

  self->store = g_object_ref (store);
  self->party = party;
  self->deal = deal;
  if (deal != 0)
    sov_store_load_rows_async (store, SOV_LIST_DEALS, &deal, 1, self->cancellable, deal_loaded_cb, g_object_ref (self));

  return self;
}
