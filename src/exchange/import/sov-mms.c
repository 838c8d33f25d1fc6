/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-sms-private.h"

#include <string.h>

#include "exchange/import/sov-chat-media.h"
#include "exchange/import/sov-import-text.h"
#include "model/sov-time.h"

/* A message with pictures: its parts are its words and its files, its addresses
 * who sent it and to whom. The bytes of a file are decoded when they are asked
 * for, and counted when they are not. */

/* Vault.md 4.8: as of a mail. */
#define MOST_PARTS 500

/* Values longer than this are left out of what is kept as it stood: they are
 * the files, which are kept themselves. */
#define LONGEST_RAW_VALUE 2048

/* Of base64 at a time. */
#define STRETCH (64 * 1024)

/* WAP-209, MMS encapsulation: who stands in an address. */
#define ADDRESS_FROM 137

enum
{
  BOX_RECEIVED = 1,
  BOX_SENT = 2,
  TYPE_SENT = 128, /* M-Send.req */
};

void
sov_mms_free (SovMms *mms)
{
  if (mms->item != NULL)
    sov_import_item_free (mms->item);
  g_string_free (mms->text, TRUE);
  g_string_free (mms->raw, TRUE);
  g_ptr_array_unref (mms->to);
  g_free (mms->from);
  g_free (mms->contact);
  g_free (mms);
}

/* A tag without the values that are files. */
static void
append_raw (GString *raw,
            const SovSmsTag *tag)
{
  const char *data = g_strstr_len (tag->begin, tag->end - tag->begin, " data=\"");
  const char *from = data != NULL ? data + strlen (" data=\"") : NULL;
  const char *to = from != NULL ? memchr (from, '"', (gsize) (tag->end - from)) : NULL;

  if (raw->len >= SOV_IMPORT_RAW_MAX)
    return;
  if (to == NULL || to - from <= LONGEST_RAW_VALUE)
    {
      g_string_append_len (raw, tag->begin, MIN (tag->end - tag->begin, SOV_IMPORT_RAW_MAX));
      return;
    }
  g_string_append_len (raw, tag->begin, MIN (from - tag->begin, SOV_IMPORT_RAW_MAX));
  g_string_append (raw, "…");
  g_string_append_len (raw, to, MIN (tag->end - to, SOV_IMPORT_RAW_MAX));
}

static void
add_recipient (SovMms *mms,
               const char *address)
{
  for (guint i = 0; i < mms->to->len; i++)
    if (g_str_equal (mms->to->pdata[i], address))
      return;

  g_ptr_array_add (mms->to, g_strdup (address));
}

/* The other side, or several with "~" between them. */
static void
read_others (Sms *sms,
             SovMms *mms,
             const char *address)
{
  g_auto (GStrv) written = g_strsplit (address, "~", -1);

  for (guint i = 0; written[i] != NULL; i++)
    {
      const char *found = *g_strstrip (written[i]) != '\0' ? sov_sms_find_address (sms, written[i]) : NULL;

      if (found != NULL && mms->item->direction == SOV_DIRECTION_OUT)
        add_recipient (mms, found);
      else if (found != NULL && written[1] == NULL)
        g_set_str (&mms->from, written[i]);
    }

  /* The name is then that of the group. */
  if (written[0] != NULL && written[1] != NULL)
    g_clear_pointer (&mms->contact, g_free);
}

/* By the type of the message, where no box is told. */
static gint64
find_box (const char *type)
{
  return type != NULL && g_ascii_strtoll (type, NULL, 10) == TYPE_SENT ? BOX_SENT : BOX_RECEIVED;
}

void
sov_mms_begin (Sms *sms,
               const SovSmsTag *tag,
               const char **names,
               const char **values)
{
  SovMms *mms = g_new0 (SovMms, 1);
  const char *box = sov_sms_get (names, values, "msg_box");
  const char *address = sov_sms_get (names, values, "address");
  gint64 kind = box != NULL ? g_ascii_strtoll (box, NULL, 10) : find_box (sov_sms_get (names, values, "m_type"));

  mms->item = sov_import_item_new (SOV_IMPORT_ITEM_MESSAGE, tag->line);
  mms->text = g_string_new (NULL);
  mms->raw = g_string_new (NULL);
  mms->to = g_ptr_array_new_with_free_func (g_free);
  mms->is_draft = kind > BOX_SENT;
  mms->contact = g_strdup (sov_sms_get_contact (names, values));
  mms->item->channel = SOV_CHANNEL_SMS;
  mms->item->direction = kind == BOX_SENT ? SOV_DIRECTION_OUT : SOV_DIRECTION_IN;
  mms->item->subject = g_strdup (sov_sms_get (names, values, "sub"));
  mms->item->id = g_strdup (sov_sms_get (names, values, "m_id"));
  if (!sov_sms_get_time (sms, sov_sms_get (names, values, "date"), &mms->item->at))
    mms->item->at = SOV_NO_TIME;
  if (address != NULL)
    read_others (sms, mms, address);
  append_raw (mms->raw, tag);
  sms->mms = mms;
}

/* Decodes base64 in stretches; FALSE where it is none. */
static gboolean
decode (const char *data,
        const SovImportSink *sink,
        gint64 *size)
{
  g_autofree guchar *out = g_malloc (STRETCH / 4 * 3 + 3);
  gsize length = strlen (data);
  guint save = 0;
  int state = 0;

  *size = 0;
  for (gsize at = 0; at < length; at += STRETCH)
    {
      gsize n = g_base64_decode_step (data + at, MIN (STRETCH, length - at), out, &state, &save);

      *size += (gint64) n;
      if (sink != NULL && !sink->bytes (out, n, sink->data))
        return TRUE;
    }

  return *size > 0;
}

/* A content identifier stands in angle brackets. */
static char *
dup_name (const char **names,
          const char **values)
{
  static const char *const candidates[] = { "cl", "name", "fn", "cid" };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      const char *name = sov_sms_get (names, values, candidates[i]);
      gsize length = name != NULL ? strlen (name) : 0;

      if (length > 2 && name[0] == '<' && name[length - 1] == '>')
        return g_strndup (name + 1, length - 2);
      if (name != NULL)
        return g_strdup (name);
    }

  return g_strdup ("");
}

static void
add_file (Sms *sms,
          const char **names,
          const char **values,
          const char *type)
{
  g_autofree char *name = dup_name (names, values);
  const char *data = sov_sms_get (names, values, "data");
  guint number = ++sms->n_files;
  gboolean wanted = sms->file == number;
  gint64 size = -1;
  gboolean whole = data != NULL && decode (data, wanted ? sms->sink : NULL, &size);

  if (wanted)
    {
      sms->found = TRUE;
      sms->file_broken = !whole;
    }
  sov_import_item_add_file (sms->mms->item, name, type != NULL ? type : sov_chat_file_type (name), whole ? size : -1,
                            whole ? number : 0);
  if (!whole)
    sov_sms_reject (sms, sms->mms->item->place, SOV_IMPORT_REASON_MISSING, name);
}

static void
add_part (Sms *sms,
          const SovSmsTag *tag,
          const char **names,
          const char **values)
{
  SovMms *mms = sms->mms;
  const char *type = sov_sms_get (names, values, "ct");
  const char *text = sov_sms_get (names, values, "text");

  if (++mms->n_parts > MOST_PARTS)
    {
      if (mms->n_parts == MOST_PARTS + 1)
        sov_sms_reject (sms, tag->line, SOV_IMPORT_REASON_TOO_MANY, "");
      return;
    }
  /* How the pictures were to be laid out. */
  if (type != NULL && g_str_equal (type, "application/smil"))
    return;
  if (type != NULL && g_str_has_prefix (type, "text/plain") && (text != NULL || sov_sms_get (names, values, "data") == NULL))
    {
      if (text != NULL && mms->text->len < SOV_IMPORT_TEXT_MAX)
        g_string_append_printf (mms->text, "%s%s", mms->text->len > 0 ? "\n" : "", text);
      return;
    }

  add_file (sms, names, values, type);
}

static void
add_address (Sms *sms,
             const char **names,
             const char **values)
{
  SovMms *mms = sms->mms;
  const char *address = sov_sms_get (names, values, "address");
  const char *type = sov_sms_get (names, values, "type");
  gboolean is_from = type != NULL && g_ascii_strtoll (type, NULL, 10) == ADDRESS_FROM;

  /* That word stands for the telephone's own number. */
  if (address == NULL || g_str_equal (address, "insert-address-token"))
    return;
  if (is_from && mms->item->direction == SOV_DIRECTION_IN)
    g_set_str (&mms->from, address);
  else if (!is_from && mms->item->direction == SOV_DIRECTION_OUT)
    add_recipient (mms, sov_sms_find_address (sms, address));
}

void
sov_mms_add (Sms *sms,
             const SovSmsTag *tag,
             const char **names,
             const char **values)
{
  append_raw (sms->mms->raw, tag);
  if (g_str_equal (tag->name, "part"))
    add_part (sms, tag, names, values);
  else
    add_address (sms, names, values);
}

static void
set_people (Sms *sms,
            SovMms *mms)
{
  SovImportItem *item = mms->item;

  if (item->direction == SOV_DIRECTION_OUT)
    {
      g_ptr_array_add (mms->to, NULL);
      g_strfreev (item->recipients);
      item->recipients = g_strdupv ((GStrv) mms->to->pdata);
      return;
    }
  if (mms->from == NULL)
    return;
  item->sender = g_strdup (mms->contact != NULL ? mms->contact : mms->from);
  item->sender_address = g_strdup (sov_sms_find_address (sms, mms->from));
}

void
sov_mms_end (Sms *sms)
{
  SovMms *mms = g_steal_pointer (&sms->mms);
  SovImportItem *item = mms->item;
  gboolean nobody = item->direction == SOV_DIRECTION_OUT ? mms->to->len == 0 : mms->from == NULL;

  set_people (sms, mms);
  if (mms->is_draft)
    sov_sms_reject (sms, item->place, SOV_IMPORT_REASON_DRAFT, mms->text->str);
  else if (item->at == SOV_NO_TIME)
    sov_sms_reject (sms, item->place, SOV_IMPORT_REASON_NO_DATE, mms->text->str);
  else if (nobody)
    sov_sms_reject (sms, item->place, SOV_IMPORT_REASON_NO_SENDER, mms->text->str);
  else if (mms->text->len == 0 && item->files->len == 0 && item->subject == NULL)
    sov_sms_reject (sms, item->place, SOV_IMPORT_REASON_EMPTY, "");
  else
    {
      g_free (item->text);
      item->text = sov_import_cut (mms->text->str, mms->text->len, SOV_IMPORT_TEXT_MAX);
      g_free (item->raw);
      item->raw = sov_import_cut (mms->raw->str, mms->raw->len, SOV_IMPORT_RAW_MAX);
      mms->item = NULL;
      sov_sms_give (sms, item);
    }
  sov_mms_free (mms);
}
