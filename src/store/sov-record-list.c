/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-record-list.h"

#include "model/sov-time.h"
#include "store/sov-store-history.h"

struct _SovRecordList
{
  GObject parent_instance;

  SovStore *store;
  SovQuery *query;
  GArray *ids;
  GArray *times;    /* of history, when each happened, newest first; otherwise empty */
  GHashTable *rows; /* gint64 id → SovRow, weak */
  GPtrArray *wanted;
  guint fetch_id;
  guint ask_id;
  guint generation; /* of the query: an answer to an older one is dropped */
  GCancellable *cancellable;
  gboolean loading;
};

/* What an answer needs to know; the list may be gone by then. */
typedef struct
{
  GWeakRef list;
  guint generation;
  GPtrArray *rows; /* to be filled; NULL when ids were asked for */
} Request;

typedef enum
{
  PROP_STORE = 1,
  PROP_N_ITEMS,
  PROP_LOADING,
} SovRecordListProperty;

static GParamSpec *properties[PROP_LOADING + 1];

enum
{
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SovRecordList, sov_record_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static Request *
request_new (SovRecordList *self,
             GPtrArray *rows)
{
  Request *request = g_new0 (Request, 1);

  g_weak_ref_init (&request->list, self);
  request->generation = self->generation;
  request->rows = rows;

  return request;
}

static void
request_free (Request *request)
{
  g_weak_ref_clear (&request->list);
  g_clear_pointer (&request->rows, g_ptr_array_unref);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static gint64
id_at (GArray *ids,
       guint position)
{
  return g_array_index (ids, gint64, position);
}

static gint64
time_at (GArray *times,
         guint position)
{
  return position < times->len ? g_array_index (times, gint64, position) : SOV_NO_TIME;
}

static void
fail (SovRecordList *self,
      GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* The rows, by id */

static void
forget_row (gpointer data,
            GObject *where_the_row_was)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, data);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    if (row == where_the_row_was)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static void
forget_all_rows (SovRecordList *self)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    {
      g_object_weak_unref (row, forget_row, self->rows);
      g_hash_table_iter_remove (&iter);
    }
}

/* What is gone was left out of @loaded: both are in the same order. */
static void
fill_rows (GPtrArray *rows,
           GPtrArray *loaded)
{
  guint next = 0;

  for (guint i = 0; i < rows->len && next < loaded->len; i++)
    {
      SovRow *row = g_ptr_array_index (rows, i);
      SovRow *from = g_ptr_array_index (loaded, next);

      if (row->id == from->id)
        {
          sov_row_fill (row, from);
          next++;
        }
    }
}

static void
rows_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) loaded = sov_store_load_rows_finish (SOV_STORE (source), result, &error);
  g_autoptr (SovRecordList) self = g_weak_ref_get (&request->list);

  if (self == NULL)
    return;

  if (loaded != NULL)
    fill_rows (request->rows, loaded);
  else
    fail (self, error);
}

static gboolean
fetch_wanted_cb (gpointer data)
{
  SovRecordList *self = data;
  GPtrArray *rows = g_steal_pointer (&self->wanted);
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), rows->len);

  self->wanted = g_ptr_array_new_with_free_func (g_object_unref);
  self->fetch_id = 0;

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (ids, ((SovRow *) g_ptr_array_index (rows, i))->id);
  sov_store_load_rows_async (self->store, sov_query_get_list (self->query),
                             (const gint64 *) (gpointer) ids->data, ids->len, NULL,
                             rows_loaded_cb, request_new (self, rows));

  return G_SOURCE_REMOVE;
}

static void
want (SovRecordList *self,
      SovRow *row)
{
  g_ptr_array_add (self->wanted, g_object_ref (row));
  if (self->fetch_id == 0)
    self->fetch_id = g_idle_add (fetch_wanted_cb, self);
}

static void
want_nothing (SovRecordList *self)
{
  g_clear_handle_id (&self->fetch_id, g_source_remove);
  g_ptr_array_set_size (self->wanted, 0);
}

static SovSubject
get_subject (SovRecordList *self)
{
  switch (sov_query_get_list (self->query))
    {
    case SOV_LIST_DEALS:
      return SOV_SUBJECT_DEAL;
    case SOV_LIST_HISTORY:
      return SOV_SUBJECT_ENTRY;
    case SOV_LIST_CUSTOMERS:
    case SOV_LIST_SUBCONTRACTORS:
    case SOV_LIST_PARTIES:
    default:
      return SOV_SUBJECT_PARTY;
    }
}

static gpointer
sov_record_list_get_item (GListModel *model,
                          guint position)
{
  SovRecordList *self = SOV_RECORD_LIST (model);
  SovRow *row;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = id_at (self->ids, position);
  row = g_hash_table_lookup (self->rows, &id);
  if (row != NULL)
    return g_object_ref (row);

  row = sov_row_new (get_subject (self), id);
  g_object_weak_ref (G_OBJECT (row), forget_row, self->rows);
  g_hash_table_insert (self->rows, g_memdup2 (&id, sizeof id), row);
  want (self, row);

  return row;
}

static guint
sov_record_list_get_n_items (GListModel *model)
{
  return SOV_RECORD_LIST (model)->ids->len;
}

static GType
sov_record_list_get_item_type (GListModel *model)
{
  return SOV_TYPE_ROW;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item = sov_record_list_get_item;
  iface->get_n_items = sov_record_list_get_n_items;
  iface->get_item_type = sov_record_list_get_item_type;
}

/* The ids of the query */

static void
set_loading (SovRecordList *self,
             gboolean loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static gboolean
is_same (GArray *ids,
         GArray *times,
         guint position,
         GArray *old_ids,
         GArray *old_times,
         guint old_position)
{
  return id_at (ids, position) == id_at (old_ids, old_position) &&
         time_at (times, position) == time_at (old_times, old_position);
}

/* Reports only the stretch that differs, so that the view keeps its place.
 * @times: (nullable): where they count. */
static void
take_ids (SovRecordList *self,
          GArray *ids,
          GArray *times)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->ids);
  g_autoptr (GArray) old_times = g_steal_pointer (&self->times);
  guint shared = MIN (old->len, ids->len);
  guint head = 0;
  guint tail = 0;

  self->ids = ids;
  self->times = times != NULL ? times : g_array_new (FALSE, FALSE, sizeof (gint64));
  while (head < shared && is_same (ids, self->times, head, old, old_times, head))
    head++;
  while (tail < shared - head &&
         is_same (ids, self->times, ids->len - tail - 1, old, old_times, old->len - tail - 1))
    tail++;

  if (head + tail < MAX (old->len, ids->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, old->len - head - tail, ids->len - head - tail);
  if (old->len != ids->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* What is wanted already is among them, and must not be let go in between:
 * there may be no other reference to it yet. */
static void
refresh_rows (SovRecordList *self)
{
  g_autoptr (GPtrArray) wanted_before = g_steal_pointer (&self->wanted);
  GHashTableIter iter;
  gpointer row;

  self->wanted = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    want (self, row);
}

/* @ids: NULL with @error. Both arrays are taken. */
static void
take_answer (SovRecordList *self,
             GArray *ids,
             GArray *times,
             GError *error)
{
  if (ids != NULL)
    {
      take_ids (self, ids, times);
      refresh_rows (self);
    }
  else
    fail (self, error);
  set_loading (self, FALSE);
}

static void
ids_listed_cb (GObject *source,
               GAsyncResult *result,
               gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, &error);
  g_autoptr (SovRecordList) self = g_weak_ref_get (&request->list);

  if (self != NULL && request->generation == self->generation)
    take_answer (self, g_steal_pointer (&ids), NULL, error);
}

static void
history_listed_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) moments = sov_store_list_history_finish (SOV_STORE (source), result, &error);
  g_autoptr (SovRecordList) self = g_weak_ref_get (&request->list);
  guint n = moments != NULL ? moments->len : 0;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) times = NULL;

  if (self == NULL || request->generation != self->generation)
    return;

  if (moments == NULL)
    {
      take_answer (self, NULL, NULL, error);
      return;
    }

  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  times = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  for (guint i = 0; i < n; i++)
    {
      const SovMoment *moment = &g_array_index (moments, SovMoment, i);

      g_array_append_val (ids, moment->id);
      g_array_append_val (times, moment->at);
    }
  take_answer (self, g_steal_pointer (&ids), g_steal_pointer (&times), NULL);
}

/* What was asked before would have an answer of no use. */
static void
stop_asking (SovRecordList *self)
{
  self->generation++;
  g_clear_handle_id (&self->ask_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
ask (SovRecordList *self)
{
  stop_asking (self);
  self->cancellable = g_cancellable_new ();

  if (sov_query_get_list (self->query) == SOV_LIST_HISTORY)
    sov_store_list_history_async (self->store, self->query, self->cancellable,
                                  history_listed_cb, request_new (self, NULL));
  else
    sov_store_list_async (self->store, self->query, self->cancellable,
                          ids_listed_cb, request_new (self, NULL));
}

static gboolean
ask_again_cb (gpointer data)
{
  SovRecordList *self = data;

  self->ask_id = 0;
  ask (self);

  return G_SOURCE_REMOVE;
}

/* "changed" and "judged" come close together: one question answers both. */
static void
store_changed_cb (SovRecordList *self)
{
  if (self->query != NULL && self->ask_id == 0)
    self->ask_id = g_idle_add (ask_again_cb, self);
}

static void
sov_record_list_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  SovRecordList *self = SOV_RECORD_LIST (object);

  switch ((SovRecordListProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->ids->len);
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_record_list_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  SovRecordList *self = SOV_RECORD_LIST (object);

  switch ((SovRecordListProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_N_ITEMS:
    case PROP_LOADING:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_record_list_constructed (GObject *object)
{
  SovRecordList *self = SOV_RECORD_LIST (object);

  G_OBJECT_CLASS (sov_record_list_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "judged", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sov_record_list_dispose (GObject *object)
{
  SovRecordList *self = SOV_RECORD_LIST (object);

  stop_asking (self);
  want_nothing (self);
  forget_all_rows (self);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_record_list_parent_class)->dispose (object);
}

static void
sov_record_list_finalize (GObject *object)
{
  SovRecordList *self = SOV_RECORD_LIST (object);

  g_clear_pointer (&self->query, sov_query_free);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->times, g_array_unref);

  G_OBJECT_CLASS (sov_record_list_parent_class)->finalize (object);
}

static void
sov_record_list_class_init (SovRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sov_record_list_constructed;
  object_class->dispose = sov_record_list_dispose;
  object_class->finalize = sov_record_list_finalize;
  object_class->get_property = sov_record_list_get_property;
  object_class->set_property = sov_record_list_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] =
      g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADING] =
      g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_FAILED] =
      g_signal_new ("failed", SOV_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
sov_record_list_init (SovRecordList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_ptr_array_new_with_free_func (g_object_unref);
}

SovRecordList *
sov_record_list_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_RECORD_LIST, "store", store, NULL);
}

void
sov_record_list_set_query (SovRecordList *self,
                           const SovQuery *query)
{
  SovListKind before = self->query != NULL ? sov_query_get_list (self->query) : 0;

  g_return_if_fail (SOV_IS_RECORD_LIST (self));

  /* Ids of one kind of list mean nothing in another. */
  if (query == NULL || before != sov_query_get_list (query))
    {
      want_nothing (self);
      forget_all_rows (self);
      take_ids (self, g_array_new (FALSE, FALSE, sizeof (gint64)), NULL);
    }

  g_clear_pointer (&self->query, sov_query_free);
  if (query != NULL)
    {
      self->query = sov_query_copy (query);
      set_loading (self, TRUE);
      ask (self);
    }
  else
    {
      stop_asking (self);
      set_loading (self, FALSE);
    }
}

gboolean
sov_record_list_get_loading (SovRecordList *self)
{
  g_return_val_if_fail (SOV_IS_RECORD_LIST (self), FALSE);

  return self->loading;
}

/* The first position from which all is before @time. */
static guint
find_before (GArray *times,
             gint64 time)
{
  guint first = 0;
  guint end = times->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (time_at (times, middle) >= time)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

static gint64
get_beginning (int day)
{
  return sov_time_from_day_minute (day, 0);
}

void
sov_record_list_get_day (SovRecordList *self,
                         guint position,
                         guint *start,
                         guint *end)
{
  int day;

  g_return_if_fail (SOV_IS_RECORD_LIST (self));

  *start = 0;
  *end = self->ids->len;
  if (position >= self->times->len)
    return;

  day = sov_time_local_day (time_at (self->times, position));
  *start = find_before (self->times, get_beginning (day + 1));
  *end = find_before (self->times, get_beginning (day));
}

guint
sov_record_list_find_day (SovRecordList *self,
                          int day)
{
  guint found;

  g_return_val_if_fail (SOV_IS_RECORD_LIST (self), G_MAXUINT);

  if (self->times->len == 0)
    return G_MAXUINT;

  found = find_before (self->times, get_beginning (day + 1));

  return MIN (found, self->times->len - 1);
}

gboolean
sov_record_list_has_day (SovRecordList *self,
                         int day)
{
  g_return_val_if_fail (SOV_IS_RECORD_LIST (self), FALSE);

  return find_before (self->times, get_beginning (day + 1)) < find_before (self->times, get_beginning (day));
}

gint64
sov_record_list_get_time (SovRecordList *self,
                          guint position)
{
  g_return_val_if_fail (SOV_IS_RECORD_LIST (self), SOV_NO_TIME);

  return time_at (self->times, position);
}
