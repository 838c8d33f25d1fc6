/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat-media.h"

#include <string.h>

#include "exchange/import/sov-chat-words.h"

/* Finds the file of a message. An iPhone ends the line with
 * "<attached: 00000012-PHOTO-….jpg>", an Android begins the message with
 * "IMG-….jpg (file attached)"; both say only "left out" where the files were not
 * exported. What surrounds it is the caption. */

#define MARK "\xe2\x80\x8e" /* U+200E, which the service puts before its own words */
#define BULLET "\xe2\x80\xa2"
#define LONGEST_NAME 1024

/* Where a line speaks of a file, and what is left of it then. */
typedef struct
{
  const char *begin; /* of the service's words */
  const char *name;  /* NULL: it is not told */
  gsize name_length;
} Place;

static const struct
{
  const char *ending;
  const char *type;
} types[] = {
  { "jpg", "image/jpeg" },
  { "jpeg", "image/jpeg" },
  { "png", "image/png" },
  { "gif", "image/gif" },
  { "webp", "image/webp" },
  { "heic", "image/heic" },
  { "mp4", "video/mp4" },
  { "mov", "video/quicktime" },
  { "3gp", "video/3gpp" },
  { "opus", "audio/ogg" },
  { "ogg", "audio/ogg" },
  { "m4a", "audio/mp4" },
  { "aac", "audio/aac" },
  { "amr", "audio/amr" },
  { "mp3", "audio/mpeg" },
  { "pdf", "application/pdf" },
  { "vcf", "text/vcard" },
  { "txt", "text/plain" },
  { "csv", "text/csv" },
  { "doc", "application/msword" },
  { "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  { "xls", "application/vnd.ms-excel" },
  { "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
  { "odt", "application/vnd.oasis.opendocument.text" },
  { "ods", "application/vnd.oasis.opendocument.spreadsheet" },
};

const char *
sov_chat_file_type (const char *name)
{
  const char *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (dot + 1, types[i].ending) == 0)
      return types[i].type;

  return NULL;
}

char *
sov_chat_file_dup_key (const char *name)
{
  const char *slash = strrchr (name, '/');

  return g_utf8_normalize (slash != NULL ? slash + 1 : name, -1, G_NORMALIZE_NFC);
}

static gboolean
is_mark_or_blank (gunichar c)
{
  return c == ' ' || c == '\r' || c == '\t' || c == 0xa0 || c == 0x202f || c == 0x200e || c == 0x200f ||
         (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static void
trim (const char **begin,
      const char **end)
{
  while (*begin < *end && is_mark_or_blank (g_utf8_get_char (*begin)))
    *begin = g_utf8_next_char (*begin);
  while (*begin < *end && is_mark_or_blank (g_utf8_get_char (g_utf8_prev_char (*end))))
    *end = g_utf8_prev_char (*end);
}

static char *
dup_name (const char *name,
          gsize length)
{
  const char *end = name + length;

  trim (&name, &end);
  return g_strndup (name, (gsize) (end - name));
}

static gboolean
is_among (GHashTable *files,
          const char *name,
          gsize length)
{
  g_autofree char *trimmed = length <= LONGEST_NAME ? dup_name (name, length) : NULL;
  g_autofree char *key = trimmed != NULL && files != NULL ? sov_chat_file_dup_key (trimmed) : NULL;

  return key != NULL && g_hash_table_contains (files, key);
}

/* "00000012-PHOTO-2026-11-21-14-05-09.jpg", as an iPhone numbers its files. */
static gboolean
is_numbered (const char *name,
             const char *end)
{
  for (guint i = 0; i < 8; i++)
    if (name + i >= end || !g_ascii_isdigit (name[i]))
      return FALSE;

  return name + 8 < end && name[8] == '-';
}

/* "IMG-20261121-WA0003.jpg", as an Android does. */
static gboolean
is_dated (const char *name,
          const char *end)
{
  while (name < end && g_ascii_isupper (*name))
    name++;
  if (name >= end || *name != '-')
    return FALSE;
  for (guint i = 1; i <= 8; i++)
    if (name + i >= end || !g_ascii_isdigit (name[i]))
      return FALSE;

  return end - name > 12 && strncmp (name + 9, "-WA", 3) == 0;
}

static gboolean
has_ending (const char *name,
            const char *end)
{
  const char *dot = g_strrstr_len (name, end - name, ".");

  if (dot == NULL || dot == name || end - dot < 3 || end - dot > 6)
    return FALSE;
  for (const char *c = dot + 1; c < end; c++)
    if (!g_ascii_isalnum (*c))
      return FALSE;

  return TRUE;
}

/* "<attached: NAME>" or "<Media omitted>" at the end of a line. */
static gboolean
find_angled (GHashTable *files,
             const char *begin,
             const char *end,
             Place *place)
{
  const char *open = g_strrstr_len (begin, end - begin, "<");
  const char *colon;
  const char *name;
  gboolean marked;

  if (open == NULL || end[-1] != '>')
    return FALSE;
  marked = open - begin >= 3 && memcmp (open - 3, MARK, 3) == 0;
  *place = (Place) { .begin = open };
  if (sov_chat_words_leave_out (open, end) && !sov_chat_words_edit (open, end))
    return open == begin || marked;

  colon = memchr (open, ':', (gsize) (end - open));
  if (colon == NULL || colon + 2 >= end - 1 || colon[1] != ' ')
    return FALSE;
  name = colon + 2;
  place->name = name;
  place->name_length = (gsize) (end - 1 - name);
  return sov_chat_words_attach (open + 1, colon) || is_numbered (name, end - 1) ||
         (marked && has_ending (name, end - 1)) || is_among (files, name, place->name_length);
}

/* "NAME (file attached)". */
static gboolean
find_bracketed (GHashTable *files,
                const char *begin,
                const char *end,
                Place *place)
{
  const char *open = g_strrstr_len (begin, end - begin, " (");

  if (open == NULL || open == begin || end[-1] != ')')
    return FALSE;

  *place = (Place) { .begin = begin, .name = begin, .name_length = (gsize) (open - begin) };
  return sov_chat_words_attach (open + 2, end - 1) || is_dated (begin, open) ||
         is_among (files, begin, place->name_length);
}

/* "caption ‎image omitted", "Offer.pdf • ‎3 pages ‎document omitted". */
static gboolean
find_left_out (const char *begin,
               const char *end,
               Place *place)
{
  const char *mark = g_strrstr_len (begin, end - begin, MARK);
  const char *blank = end;
  gboolean listed = g_strstr_len (begin, end - begin, " " BULLET " ") != NULL;

  *place = (Place) { .begin = begin };
  if (sov_chat_words_mean (begin, end) == SOV_CHAT_MEANS_LEFT_OUT)
    return TRUE;
  if (mark != NULL && sov_chat_words_leave_out (mark, end))
    {
      place->begin = mark;
      return TRUE;
    }

  for (guint i = 0; listed && i < 4 && blank != NULL; i++)
    {
      blank = g_strrstr_len (begin, blank - begin, " ");
      if (blank != NULL && sov_chat_words_mean (blank, end) == SOV_CHAT_MEANS_LEFT_OUT)
        {
          place->begin = blank;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_in_line (GHashTable *files,
              const char *begin,
              const char *end,
              gboolean is_first,
              Place *place)
{
  gboolean marked = g_strstr_len (begin, end - begin, MARK) != NULL;
  const char *line = begin;

  trim (&begin, &end);
  if (begin == end)
    return FALSE;
  if (end[-1] == '>')
    return find_angled (files, begin, end, place);
  if (is_first && end[-1] == ')')
    return find_bracketed (files, begin, end, place);

  return (is_first || marked) && find_left_out (line, end, place);
}

/* "Offer.pdf • 3 pages" says no more than the file's name does. */
static char *
dup_listed_name (const char *begin,
                 const char *end)
{
  const char *bullet = g_strstr_len (begin, end - begin, " " BULLET " ");

  return bullet != NULL ? dup_name (begin, (gsize) (bullet - begin)) : NULL;
}

static void
add_file (SovImportItem *item,
          GHashTable *files,
          const char *name,
          char **missing)
{
  g_autofree char *key = sov_chat_file_dup_key (name);
  const SovChatFile *file = files != NULL && key != NULL ? g_hash_table_lookup (files, key) : NULL;

  if (file != NULL)
    {
      sov_import_item_add_file (item, name, sov_chat_file_type (name), file->size, file->number);
      return;
    }
  sov_import_item_add_file (item, name, sov_chat_file_type (name), -1, 0);
  if (files != NULL && *name != '\0')
    *missing = g_strdup (name);
}

/* Android repeats a document's name below it. */
static gboolean
repeats (const char *caption,
         const char *name)
{
  gsize length = strlen (caption);

  return g_str_has_prefix (name, caption) && (name[length] == '\0' || name[length] == '.');
}

static char *
dup_caption (const char *before,
             gsize before_length,
             const char *after,
             const char *name)
{
  g_autofree char *first = g_strndup (before, before_length);
  g_autofree char *second = g_strdup (after);

  g_strstrip (first);
  g_strstrip (second);
  if (*second != '\0' && name != NULL && repeats (second, name))
    *second = '\0';

  return g_strconcat (first, *first != '\0' && *second != '\0' ? "\n" : "", second, NULL);
}

gboolean
sov_chat_media_take (GHashTable *files,
                     GString *text,
                     SovImportItem *item,
                     char **missing)
{
  const char *end = text->str + text->len;
  g_autofree char *name = NULL;
  g_autofree char *listed = NULL;
  g_autofree char *caption = NULL;
  const char *line = text->str;
  const char *stop = NULL;
  const char *before;
  Place place;

  for (; line < end; line = stop + 1)
    {
      stop = memchr (line, '\n', (gsize) (end - line));
      if (stop == NULL)
        stop = end;
      if (find_in_line (files, line, stop, line == text->str, &place))
        break;
    }
  if (line >= end)
    return FALSE;

  before = place.begin;
  while (before > text->str && is_mark_or_blank (g_utf8_get_char (g_utf8_prev_char (before))))
    before = g_utf8_prev_char (before);
  listed = dup_listed_name (line, place.begin);
  if (place.name != NULL)
    name = dup_name (place.name, MIN (place.name_length, LONGEST_NAME));
  caption = dup_caption (text->str, (gsize) ((listed != NULL ? line : before) - text->str), stop < end ? stop + 1 : "",
                         name);
  if (name == NULL)
    name = listed != NULL ? g_steal_pointer (&listed) : g_strdup ("");

  add_file (item, files, name, missing);
  g_string_assign (text, caption);
  return TRUE;
}
