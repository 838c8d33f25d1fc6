/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-import.h"

#include "model/sov-promise-words.h"
#include "model/sov-time.h"

SovImportItem *
sov_import_item_new (SovImportItemKind kind,
                     guint64 place)
{
  SovImportItem *self = g_new0 (SovImportItem, 1);

  self->kind = kind;
  self->place = place;
  self->at = SOV_NO_TIME;
  self->ends_at = SOV_NO_TIME;
  self->raw = g_strdup ("");
  self->text = g_strdup ("");
  self->recipients = g_new0 (char *, 1);
  self->phones = g_new0 (char *, 1);
  self->emails = g_new0 (char *, 1);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_import_file_free);

  return self;
}

void
sov_import_item_free (SovImportItem *self)
{
  g_free (self->raw);
  g_free (self->sender);
  g_free (self->sender_address);
  g_strfreev (self->recipients);
  g_free (self->subject);
  g_free (self->text);
  g_free (self->id);
  g_free (self->key);
  g_free (self->thread);
  g_ptr_array_unref (self->files);
  g_free (self->name);
  g_free (self->organisation);
  g_strfreev (self->phones);
  g_strfreev (self->emails);
  g_free (self->address);
  g_free (self->business_id);
  g_free (self->web);
  g_free (self->note);
  g_free (self->language);
  g_free (self);
}

void
sov_import_item_add_file (SovImportItem *self,
                          const char *name,
                          const char *content_type,
                          gint64 size,
                          guint number)
{
  SovImportFile *file = g_new0 (SovImportFile, 1);

  file->name = g_strdup (name != NULL ? name : "");
  file->content_type = g_strdup (content_type);
  file->size = size;
  file->number = number;
  g_ptr_array_add (self->files, file);
}

void
sov_import_file_free (SovImportFile *self)
{
  g_free (self->name);
  g_free (self->content_type);
  g_free (self);
}

/* At most SOV_IMPORT_EXCERPT_MAX bytes of it, cut between characters. */
static char *
dup_excerpt (const char *text)
{
  const char *end;

  if (strlen (text) <= SOV_IMPORT_EXCERPT_MAX)
    return g_strdup (text);

  end = g_utf8_find_prev_char (text, text + SOV_IMPORT_EXCERPT_MAX + 1);
  return g_strndup (text, (gsize) (end - text));
}

SovImportReject *
sov_import_reject_new (guint64 place,
                       SovImportReason reason,
                       const char *excerpt)
{
  SovImportReject *self = g_new0 (SovImportReject, 1);

  self->place = place;
  self->reason = reason;
  self->excerpt = dup_excerpt (excerpt != NULL ? excerpt : "");

  return self;
}

void
sov_import_reject_free (SovImportReject *self)
{
  g_free (self->excerpt);
  g_free (self);
}

SovImportOptions *
sov_import_options_new (void)
{
  return g_new0 (SovImportOptions, 1);
}

SovImportOptions *
sov_import_options_copy (const SovImportOptions *self)
{
  SovImportOptions *copy = g_memdup2 (self, sizeof *self);

  copy->zone = g_strdup (self->zone);
  copy->name = g_strdup (self->name);
  copy->columns = g_strdupv (self->columns);

  return copy;
}

void
sov_import_options_free (SovImportOptions *self)
{
  g_free (self->zone);
  g_free (self->name);
  g_strfreev (self->columns);
  g_free (self);
}

SovImportSummary *
sov_import_summary_new (void)
{
  SovImportSummary *self = g_new0 (SovImportSummary, 1);

  self->columns = g_new0 (char *, 1);
  self->header = g_new0 (char *, 1);

  return self;
}

void
sov_import_summary_free (SovImportSummary *self)
{
  g_free (self->encoding);
  g_strfreev (self->columns);
  g_strfreev (self->header);
  g_free (self);
}

/* Every part is ended by a zero byte, which no text holds. */
static void
add (GChecksum *checksum,
     const char *part)
{
  if (part != NULL)
    g_checksum_update (checksum, (const guchar *) part, (gssize) strlen (part));
  g_checksum_update (checksum, (const guchar *) "", 1);
}

static void
add_number (GChecksum *checksum,
            gint64 number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  add (checksum, text);
}

static void
add_person (GChecksum *checksum,
            const SovImportItem *self)
{
  add (checksum, self->name);
  add (checksum, self->organisation);
  for (guint i = 0; self->phones[i] != NULL; i++)
    add (checksum, self->phones[i]);
  add (checksum, NULL);
  for (guint i = 0; self->emails[i] != NULL; i++)
    add (checksum, self->emails[i]);
}

char *
sov_import_item_dup_key (const SovImportItem *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gboolean has_id = self->id != NULL && *self->id != '\0';

  add_number (checksum, self->kind);
  if (has_id)
    {
      add (checksum, self->id);
      return g_strdup (g_checksum_get_string (checksum));
    }

  add_number (checksum, self->channel);
  add_number (checksum, self->at);
  add_number (checksum, self->direction);
  add (checksum, self->sender_address != NULL ? self->sender_address : self->sender);
  add (checksum, self->subject);
  add (checksum, self->text);
  if (self->kind == SOV_IMPORT_ITEM_CONTACT)
    add_person (checksum, self);

  return g_strdup (g_checksum_get_string (checksum));
}

void
sov_import_item_prepare (SovImportItem *self)
{
  if (self->key != NULL)
    return;

  self->key = sov_import_item_dup_key (self);
  self->promises = self->kind != SOV_IMPORT_ITEM_CONTACT && sov_promise_words_in (self->text);
}
