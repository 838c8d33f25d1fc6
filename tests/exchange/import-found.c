/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

#include "exchange/import/sov-import-readers.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"

/* A reader stops when it is told to, so this is what it may still bring. */
typedef struct
{
  ImportFound *found;
  guint most;
} Taker;

static gboolean
take_item (SovImportItem *item,
           gpointer data)
{
  Taker *taker = data;

  g_assert_cmpuint (taker->found->items->len, <, taker->most);
  g_ptr_array_add (taker->found->items, item);
  return taker->found->items->len < taker->most;
}

static gboolean
take_reject (SovImportReject *reject,
             gpointer data)
{
  Taker *taker = data;

  g_ptr_array_add (taker->found->rejects, reject);
  return TRUE;
}

static gboolean
take_bytes (gconstpointer bytes,
            gsize size,
            gpointer data)
{
  Taker *taker = data;

  g_byte_array_append (taker->found->bytes, bytes, (guint) size);
  return TRUE;
}

static void
take_progress (guint64 done,
               guint64 total,
               gpointer data)
{
  g_assert_cmpuint (done, <=, total);
}

static void
free_item (gpointer item)
{
  sov_import_item_free (item);
}

static void
free_reject (gpointer reject)
{
  sov_import_reject_free (reject);
}

ImportFound *
import_found_new (GBytes *bytes,
                  const SovImportOptions *options,
                  guint most)
{
  ImportFound *found = g_new0 (ImportFound, 1);
  Taker taker = { found, most };
  SovImportSink sink = { take_item, take_reject, take_bytes, take_progress, &taker };

  found->items = g_ptr_array_new_with_free_func (free_item);
  found->rejects = g_ptr_array_new_with_free_func (free_reject);
  found->bytes = g_byte_array_new ();
  found->summary = sov_import_read (bytes, options, &sink, &found->error);
  g_assert_true ((found->summary == NULL) == (found->error != NULL));

  return found;
}

void
import_found_free (ImportFound *found)
{
  g_ptr_array_unref (found->items);
  g_ptr_array_unref (found->rejects);
  g_byte_array_unref (found->bytes);
  if (found->summary != NULL)
    sov_import_summary_free (found->summary);
  g_clear_error (&found->error);
  g_free (found);
}

static char *
dup_time (gint64 ms)
{
  g_autoptr (GDateTime) seconds = ms != SOV_NO_TIME ? g_date_time_new_from_unix_utc (ms / 1000) : NULL;

  return seconds != NULL ? g_date_time_format_iso8601 (seconds) : g_strdup ("-");
}

static char *
dup_nick (GType type,
          int value)
{
  return value == 0 ? g_strdup ("-") : g_strdup (g_enum_get_value (g_type_class_get (type), value)->value_nick);
}

static char *
dup_joined (GStrv parts)
{
  return parts[0] != NULL ? g_strjoinv (", ", parts) : g_strdup ("-");
}

/* A word of each file: its name, its type or its size. */
static char *
dup_files (const SovImportItem *item,
           const char *word)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < item->files->len; i++)
    {
      const SovImportFile *file = item->files->pdata[i];

      g_assert_true ((file->size < 0) == (file->number == 0));
      if (g_str_equal (word, "files"))
        g_strv_builder_add (parts, *file->name != '\0' ? file->name : "unnamed");
      else if (g_str_equal (word, "types"))
        g_strv_builder_add (parts, file->content_type != NULL ? file->content_type : "unknown");
      else if (file->size < 0)
        g_strv_builder_add (parts, "missing");
      else
        g_strv_builder_take (parts, g_strdup_printf ("%" G_GINT64_FORMAT, file->size));
    }

  all = g_strv_builder_end (parts);
  return dup_joined (all);
}

static char *
dup_of_person (const SovImportItem *item,
               const char *word)
{
  const struct
  {
    const char *word;
    const char *text;
  } texts[] = {
    { "sender", item->sender },
    { "address", item->sender_address },
    { "subject", item->subject },
    { "text", item->text },
    { "raw", item->raw },
    { "id", item->id },
    { "thread", item->thread },
    { "name", item->name },
    { "organisation", item->organisation },
    { "postal", item->address },
    { "business-id", item->business_id },
    { "web", item->web },
    { "note", item->note },
    { "language", item->language },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].word, word))
      return g_strdup (texts[i].text != NULL ? texts[i].text : "-");

  return NULL;
}

char *
import_item_dup_field (const SovImportItem *item,
                       const char *word)
{
  if (g_str_equal (word, "kind"))
    return dup_nick (SOV_TYPE_IMPORT_ITEM_KIND, (int) item->kind);
  if (g_str_equal (word, "place"))
    return g_strdup_printf ("%" G_GUINT64_FORMAT, item->place);
  if (g_str_equal (word, "at"))
    return dup_time (item->at);
  if (g_str_equal (word, "ends"))
    return dup_time (item->ends_at);
  if (g_str_equal (word, "channel"))
    return dup_nick (SOV_TYPE_CHANNEL, (int) item->channel);
  if (g_str_equal (word, "direction"))
    return dup_nick (SOV_TYPE_DIRECTION, (int) item->direction);
  if (g_str_equal (word, "missed"))
    return g_strdup (item->missed ? "yes" : "no");
  if (g_str_equal (word, "edited"))
    return g_strdup (item->edited ? "yes" : "no");
  if (g_str_equal (word, "to"))
    return dup_joined (item->recipients);
  if (g_str_equal (word, "phones"))
    return dup_joined (item->phones);
  if (g_str_equal (word, "emails"))
    return dup_joined (item->emails);
  if (g_str_equal (word, "files") || g_str_equal (word, "types") || g_str_equal (word, "sizes"))
    return dup_files (item, word);

  return dup_of_person (item, word);
}
