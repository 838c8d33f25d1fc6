/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-shell-search.h"

#include <glib/gi18n.h>

#include "desktop/sov-search-provider.h"
#include "exchange/sov-labels.h"
#include "model/sov-text.h"
#include "store/sov-store-hits.h"

/* Who asks anew wants the last answer no more: each caller has one search under
 * way at most. Nothing that was found is kept here: what was removed since, or
 * locked away, is not there when the overview asks what it is called. */

/* Nothing is looked for by fewer characters, nor by more than these. */
#define MIN_CHARACTERS 2
#define MAX_CHARACTERS 256

/* Of a name that the overview shows in one line. */
#define MAX_NAME 120

struct _SovShellSearch
{
  GObject parent_instance;

  GApplication *application; /* not owned */
  GSettings *settings;       /* nullable */
  SovGate *gate;             /* nullable */
  SovSearchProvider2 *skeleton;
  GHashTable *searches; /* callers, and the GCancellable of each one's search */
};

G_DEFINE_FINAL_TYPE (SovShellSearch, sov_shell_search, G_TYPE_OBJECT)

/* What was asked by somebody who waits; the application stays meanwhile. */
typedef struct
{
  SovShellSearch *self;
  GApplication *application;
  GDBusMethodInvocation *invocation;
  GCancellable *cancellable;
} Question;

static Question *
question_new (SovShellSearch *self,
              GDBusMethodInvocation *invocation)
{
  Question *question = g_new0 (Question, 1);

  question->self = g_object_ref (self);
  question->application = g_object_ref (self->application);
  question->invocation = invocation;
  question->cancellable = g_cancellable_new ();
  g_application_hold (question->application);

  return question;
}

static void
question_free (Question *question)
{
  g_application_release (question->application);
  g_object_unref (question->cancellable);
  g_object_unref (question->application);
  g_object_unref (question->self);
  g_free (question);
}

/* NULL unless it is open, and may be looked into. */
static SovStore *
get_store (SovShellSearch *self)
{
  if (self->gate == NULL || sov_gate_get_state (self->gate) != SOV_GATE_READY)
    return NULL;
  if (self->settings != NULL && !g_settings_get_boolean (self->settings, SOV_SHELL_SEARCH_KEY))
    return NULL;

  return sov_gate_get_store (self->gate);
}

/* The vault may have been locked between the question and the answer. */
static gboolean
is_wanted (const Question *question,
           GObject *store)
{
  return !g_cancellable_is_cancelled (question->cancellable) &&
         get_store (question->self) == SOV_STORE (store);
}

/* "" for nothing worth looking for. */
static char *
join_words (const char *const *terms)
{
  g_autofree char *joined = g_strjoinv (" ", (GStrv) terms);
  g_autofree char *clean = sov_text_clean_name (joined, -1);
  glong length = g_utf8_strlen (clean, -1);

  if (length < MIN_CHARACTERS)
    return g_strdup ("");

  return length > MAX_CHARACTERS ? g_utf8_substring (clean, 0, MAX_CHARACTERS) : g_steal_pointer (&clean);
}

static void
answer_ids (GDBusMethodInvocation *invocation,
            GPtrArray *rows)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autofree char *id = sov_store_dup_hit_id (rows->pdata[i]);

      if (id != NULL)
        g_variant_builder_add (&ids, "s", id);
    }

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(as)", &ids));
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Question *question = data;
  SovShellSearch *self = question->self;
  const char *caller = g_dbus_method_invocation_get_sender (question->invocation);
  g_autoptr (GPtrArray) rows = sov_store_search_each_finish (SOV_STORE (source), result, NULL);

  if (g_hash_table_lookup (self->searches, caller) == question->cancellable)
    g_hash_table_remove (self->searches, caller);
  answer_ids (question->invocation, is_wanted (question, source) ? rows : NULL);
  question_free (question);
}

static void
stop_search (SovShellSearch *self,
             const char *caller)
{
  GCancellable *search = g_hash_table_lookup (self->searches, caller);

  if (search != NULL)
    g_cancellable_cancel (search);
  g_hash_table_remove (self->searches, caller);
}

static void
search (SovShellSearch *self,
        GDBusMethodInvocation *invocation,
        const char *const *terms)
{
  const char *caller = g_dbus_method_invocation_get_sender (invocation);
  g_autofree char *words = join_words (terms);
  SovStore *store = get_store (self);
  Question *question;

  stop_search (self, caller);
  if (store == NULL || *words == '\0')
    {
      answer_ids (invocation, NULL);
      return;
    }

  question = question_new (self, invocation);
  g_hash_table_insert (self->searches, g_strdup (caller), g_object_ref (question->cancellable));
  sov_store_search_each_async (store, words, SOV_SHELL_SEARCH_LIMIT, question->cancellable, found_cb, question);
}

static gboolean
get_initial_result_set_cb (gpointer data,
                           GDBusMethodInvocation *invocation,
                           const char *const *terms,
                           gpointer skeleton)
{
  SovShellSearch *self = data;

  search (self, invocation, terms);

  return TRUE;
}

/* Of more words the best may be others than the best of fewer. */
static gboolean
get_subsearch_result_set_cb (gpointer data,
                             GDBusMethodInvocation *invocation,
                             const char *const *previous,
                             const char *const *terms,
                             gpointer skeleton)
{
  SovShellSearch *self = data;

  search (self, invocation, terms);

  return TRUE;
}

/* One line of plain text: the overview takes none of it for markup. */
static char *
write_line (const char *text)
{
  g_autofree char *line = sov_text_clean_name (text != NULL ? text : "", -1);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_NAME)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_NAME - 1);
  return g_strconcat (start, "…", NULL);
}

/* What it is, and whose; never a phone number or an address. */
static char *
write_description (const SovRow *row)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *whole = NULL;

  if (row->subject != SOV_SUBJECT_PARTY)
    g_strv_builder_add (builder, sov_label_subject (row->subject));
  else if ((row->state & SOV_BIT (SOV_AS_CUSTOMER)) != 0)
    g_strv_builder_add (builder, _ ("Customer"));
  if (row->subject == SOV_SUBJECT_PARTY && (row->state & SOV_BIT (SOV_AS_SUBCONTRACTOR)) != 0)
    g_strv_builder_add (builder, _ ("Subcontractor"));
  if (row->detail != NULL && *row->detail != '\0')
    g_strv_builder_add (builder, row->detail);

  parts = g_strv_builder_end (builder);
  whole = g_strjoinv (" · ", parts);
  return write_line (whole);
}

static void
add_meta (GVariantBuilder *metas,
          const SovRow *row)
{
  g_autofree char *id = sov_store_dup_hit_id (row);
  g_autofree char *name = write_line (row->title);
  g_autofree char *description = write_description (row);
  g_autoptr (GIcon) icon = g_themed_icon_new_with_default_fallbacks (sov_icon_subject (row->subject));
  g_autofree char *icon_text = g_icon_to_string (icon);
  g_autoptr (GVariant) icon_value = g_icon_serialize (icon);

  if (id == NULL)
    return;

  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "icon", icon_value);
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (icon_text));
  g_variant_builder_close (metas);
}

static void
answer_metas (GDBusMethodInvocation *invocation,
              GPtrArray *rows)
{
  g_auto (GVariantBuilder) metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    add_meta (&metas, rows->pdata[i]);

  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Question *question = data;
  g_autoptr (GPtrArray) rows = sov_store_load_hits_finish (SOV_STORE (source), result, NULL);

  answer_metas (question->invocation, is_wanted (question, source) ? rows : NULL);
  question_free (question);
}

static gboolean
get_result_metas_cb (gpointer data,
                     GDBusMethodInvocation *invocation,
                     const char *const *ids,
                     gpointer skeleton)
{
  SovShellSearch *self = data;
  SovStore *store = get_store (self);
  Question *question;

  if (store == NULL)
    {
      answer_metas (invocation, NULL);
      return TRUE;
    }

  question = question_new (self, invocation);
  sov_store_load_hits_async (store, ids, question->cancellable, loaded_cb, question);

  return TRUE;
}

static gboolean
activate_result_cb (gpointer data,
                    GDBusMethodInvocation *invocation,
                    const char *id,
                    const char *const *terms,
                    guint time,
                    gpointer skeleton)
{
  SovShellSearch *self = data;

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "show-found", g_variant_new ("(su)", id, time));
  sov_search_provider2_complete_activate_result (self->skeleton, invocation);

  return TRUE;
}

static gboolean
launch_search_cb (gpointer data,
                  GDBusMethodInvocation *invocation,
                  const char *const *terms,
                  guint time,
                  gpointer skeleton)
{
  SovShellSearch *self = data;
  g_autofree char *words = join_words (terms);

  g_action_group_activate_action (G_ACTION_GROUP (self->application), "search", g_variant_new ("(su)", words, time));
  sov_search_provider2_complete_launch_search (self->skeleton, invocation);

  return TRUE;
}

static void
stop_all (SovShellSearch *self)
{
  GHashTableIter iter;
  gpointer search;

  g_hash_table_iter_init (&iter, self->searches);
  while (g_hash_table_iter_next (&iter, NULL, &search))
    g_cancellable_cancel (search);
  g_hash_table_remove_all (self->searches);
}

static void
state_changed_cb (SovShellSearch *self)
{
  if (get_store (self) == NULL)
    stop_all (self);
}

void
sov_shell_search_set_gate (SovShellSearch *self,
                           SovGate *gate)
{
  g_return_if_fail (SOV_IS_SHELL_SEARCH (self));

  if (self->gate == gate)
    return;

  stop_all (self);
  if (self->gate != NULL)
    g_signal_handlers_disconnect_by_data (self->gate, self);
  g_set_object (&self->gate, gate);
  if (gate != NULL)
    g_signal_connect_object (gate, "notify::state", G_CALLBACK (state_changed_cb), self, G_CONNECT_SWAPPED);
}

gboolean
sov_shell_search_export (SovShellSearch *self,
                         GDBusConnection *connection,
                         const char *path,
                         GError **error)
{
  g_autofree char *own_path = g_strconcat (path, SOV_SHELL_SEARCH_PATH, NULL);

  g_return_val_if_fail (SOV_IS_SHELL_SEARCH (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, own_path, error);
}

void
sov_shell_search_unexport (SovShellSearch *self)
{
  g_return_if_fail (SOV_IS_SHELL_SEARCH (self));

  stop_all (self);
  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}

static void
sov_shell_search_dispose (GObject *object)
{
  SovShellSearch *self = SOV_SHELL_SEARCH (object);

  sov_shell_search_set_gate (self, NULL);
  g_clear_object (&self->settings);
  g_clear_object (&self->skeleton);

  G_OBJECT_CLASS (sov_shell_search_parent_class)->dispose (object);
}

static void
sov_shell_search_finalize (GObject *object)
{
  SovShellSearch *self = SOV_SHELL_SEARCH (object);

  g_hash_table_unref (self->searches);

  G_OBJECT_CLASS (sov_shell_search_parent_class)->finalize (object);
}

static void
sov_shell_search_class_init (SovShellSearchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_shell_search_dispose;
  object_class->finalize = sov_shell_search_finalize;
}

static void
sov_shell_search_init (SovShellSearch *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } methods[] = {
    { "handle-get-initial-result-set", G_CALLBACK (get_initial_result_set_cb) },
    { "handle-get-subsearch-result-set", G_CALLBACK (get_subsearch_result_set_cb) },
    { "handle-get-result-metas", G_CALLBACK (get_result_metas_cb) },
    { "handle-activate-result", G_CALLBACK (activate_result_cb) },
    { "handle-launch-search", G_CALLBACK (launch_search_cb) },
  };

  self->searches = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->skeleton = sov_search_provider2_skeleton_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    g_signal_connect_object (self->skeleton, methods[i].signal, methods[i].callback, self, G_CONNECT_SWAPPED);
}

SovShellSearch *
sov_shell_search_new (GApplication *application,
                      GSettings *settings)
{
  SovShellSearch *self = g_object_new (SOV_TYPE_SHELL_SEARCH, NULL);

  self->application = application;
  g_set_object (&self->settings, settings);

  return self;
}
