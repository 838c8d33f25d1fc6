/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-found.h"

#include <string.h>

#include "exchange/sov-finder-words.h"
#include "model/sov-time.h"
#include "store/sov-store-read.h"

/* Older words than these are rarely open any more, and nobody reads more. */
#define LOOKED_AT 2000

/* A message to be read, as it stood when the user asked. */
typedef struct
{
  guint item;
  char *text;
  gint64 at;
  gboolean from_me;
  char *other;
  char *other_name;
} Message;

typedef struct
{
  GPtrArray *messages; /* Message, newest first */
  GPtrArray *names;    /* SovRow; nullable */
  guint most;
} Search;

static void
message_free (gpointer data)
{
  Message *message = data;

  g_free (message->text);
  g_free (message->other);
  g_free (message->other_name);
  g_free (message);
}

static void
search_free (gpointer data)
{
  Search *search = data;

  g_ptr_array_unref (search->messages);
  g_clear_pointer (&search->names, g_ptr_array_unref);
  g_free (search);
}

void
sov_bring_in_found_free (SovBringInFound *self)
{
  sov_found_free (self->found);
  g_free (self->quote);
  g_free (self->who);
  g_free (self->who_name);
  g_free (self->other);
  g_free (self);
}

static int
compare_messages (gconstpointer one,
                  gconstpointer other)
{
  const Message *first = *(const Message *const *) one;
  const Message *second = *(const Message *const *) other;

  return (second->at > first->at) - (second->at < first->at);
}

/* What is said of others is said in full; so little is copied. */
static GPtrArray *
copy_messages (const SovImportPlan *plan)
{
  GPtrArray *messages = g_ptr_array_new_with_free_func (message_free);

  for (guint i = plan->items->len > LOOKED_AT ? plan->items->len - LOOKED_AT : 0; i < plan->items->len; i++)
    {
      const SovImportItem *item = plan->items->pdata[i];
      SovDirection direction;
      const SovImportPerson *other =
          item->kind == SOV_IMPORT_ITEM_MESSAGE ? sov_import_plan_find_other (plan, i, &direction) : NULL;
      Message *message;

      if (other == NULL)
        continue;

      message = g_new0 (Message, 1);
      message->item = i;
      message->text = g_strdup (item->text);
      message->at = item->at;
      message->from_me = direction == SOV_DIRECTION_OUT;
      message->other = g_strdup (other->party);
      message->other_name = g_strdup (other->name != NULL ? other->name : other->called);
      g_ptr_array_add (messages, message);
    }
  g_ptr_array_sort (messages, compare_messages);

  return messages;
}

/* The ref and name of who it is; NULL: nobody that is known. */
static void
name_doer (SovBringInFound *found,
           const Message *message,
           const Search *search)
{
  const SovFoundWho *who = &found->found->who;
  SovFoundRole role = who->role;

  if (role == SOV_FOUND_NAMED && who->name >= 0 && search->names != NULL && !who->ambiguous)
    {
      const SovRow *row = search->names->pdata[who->name];

      found->who = row->subject == SOV_SUBJECT_PARTY ? g_strdup (row->ref) : NULL;
      found->who_name = g_strdup (row->party_name);
    }
  if (found->who != NULL)
    return;

  if (role == SOV_FOUND_ME || (role != SOV_FOUND_OTHER && message->from_me))
    found->who = g_strdup (SOV_REF_ME);
  else
    found->who = g_strdup (message->other);
  g_set_str (&found->who_name, g_str_equal (found->who, SOV_REF_ME) ? NULL : message->other_name);
}

static void
take (GPtrArray *all,
      const Message *message,
      SovFound *found,
      const Search *search)
{
  SovBringInFound *self = g_new0 (SovBringInFound, 1);

  self->item = message->item;
  self->found = found;
  self->from_me = message->from_me;
  self->quote = g_strndup (message->text + found->quote.start, found->quote.end - found->quote.start);
  g_strstrip (self->quote);
  self->other = g_strdup (message->other);
  name_doer (self, message, search);
  g_ptr_array_add (all, self);
}

static SovKnownName *
make_names (const GPtrArray *rows)
{
  SovKnownName *names = g_new0 (SovKnownName, rows->len + 1);

  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      names[i].party = row->party;
      names[i].name = row->title;
    }

  return names;
}

static void
find_thread (GTask *task,
             gpointer source,
             gpointer data,
             GCancellable *cancellable)
{
  Search *search = data;
  g_autoptr (SovFinder) finder = sov_finder_words_new_finder ();
  g_autofree char *own = g_build_filename (g_get_user_config_dir (), "sovittu", "words", NULL);
  g_autofree SovKnownName *names = search->names != NULL ? make_names (search->names) : NULL;
  gsize n_names = search->names != NULL ? search->names->len : 0;
  g_autoptr (SovNameIndex) index = sov_name_index_new (names, n_names);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_bring_in_found_free);

  /* A list of one's own that cannot be read is as if it were not there. */
  sov_finder_words_add_own (finder, own, NULL);
  for (guint i = 0; i < search->messages->len && all->len < search->most; i++)
    {
      const Message *message = search->messages->pdata[i];
      const SovFinderContext context = { message->at, message->from_me, names, n_names, index };
      g_autoptr (GPtrArray) found = NULL;

      if (g_cancellable_is_cancelled (cancellable))
        break;
      found = sov_finder_read (finder, message->text, &context);
      while (found->len > 0 && all->len < search->most)
        take (all, message, g_ptr_array_steal_index (found, 0), search);
    }

  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

static void
names_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  Search *search = g_task_get_task_data (task);

  search->names = sov_store_load_names_finish (SOV_STORE (source), result, NULL);
  g_task_run_in_thread (task, find_thread);
}

void
sov_bring_in_find_async (SovStore *store,
                         const SovImportPlan *plan,
                         guint most,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);

  search->messages = copy_messages (plan);
  search->most = most;
  g_task_set_source_tag (task, sov_bring_in_find_async);
  g_task_set_task_data (task, search, search_free);
  sov_store_load_names_async (store, cancellable, names_cb, task);
}

GPtrArray *
sov_bring_in_find_finish (GAsyncResult *result,
                          GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
put_due (SovAction *action,
         const SovBringInFound *self,
         const SovImportItem *item)
{
  const SovFound *found = self->found;

  if (!found->has_when)
    return;

  if (found->due.ms != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, found->due.ms, found->due.has_time);
  if (!found->due.exact && found->when_words.end > found->when_words.start)
    {
      g_autofree char *words = g_strndup (item->text + found->when_words.start,
                                          found->when_words.end - found->when_words.start);

      sov_action_set_text (action, SOV_FIELD_DUE_VAGUE, words);
    }
}

SovAction *
sov_bring_in_found_make_term (const SovBringInFound *self,
                              const SovImportPlan *plan)
{
  const SovImportItem *item = plan->items->pdata[self->item];
  SovAction *action = sov_action_new (SOV_ACTION_TERM, item->at);
  const char *doers[] = { self->who, NULL };

  sov_action_set_text (action, SOV_FIELD_DEAL, plan->deal);
  sov_action_set_number (action, SOV_FIELD_KIND, self->found->kind);
  sov_action_set_text (action, SOV_FIELD_TEXT, self->found->text);
  /* Whoever wrote it answers for it, whoever does it. */
  sov_action_set_text (action, SOV_FIELD_BY, self->from_me ? SOV_REF_ME : self->other);
  sov_action_set_text (action, SOV_FIELD_TO, self->from_me ? self->other : SOV_REF_ME);
  sov_action_set_list (action, SOV_FIELD_DOERS, doers);
  sov_action_set_number (action, SOV_FIELD_AGREED_IN, item->channel);
  put_due (action, self, item);

  return action;
}

SovAction *
sov_bring_in_found_make_acknowledgement (const SovBringInFound *self,
                                         const SovImportPlan *plan,
                                         const char *term)
{
  const SovImportItem *item = plan->items->pdata[self->item];
  SovAction *action = sov_action_new (SOV_ACTION_ACKNOWLEDGED, item->at);

  sov_action_set_text (action, SOV_FIELD_TERM, term);
  sov_action_set_text (action, SOV_FIELD_PARTY, self->other);
  sov_action_set_number (action, SOV_FIELD_CHANNEL, item->channel);
  sov_action_set_text (action, SOV_FIELD_TEXT, self->quote);

  return action;
}
