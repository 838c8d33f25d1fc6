/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-kind.h"

#include <string.h>

#include "exchange/import/sov-chat-head.h"

#define LOOKED_AT (16 * 1024)
#define LINES 40

/* The local file header of a zip (APPNOTE.TXT 4.3.7). */
#define ZIP_MAGIC "PK\x03\x04"

/* Fields of which a mail has at least two (RFC 5322, 3.6). */
static const char *const mail_fields[] = { "from:", "to:", "subject:", "date:", "message-id:", "received:",
                                           "mime-version:", "return-path:", "delivered-to:", "content-type:" };

gboolean
sov_import_is_archive (const char *bytes,
                       gsize size)
{
  return size >= 4 && memcmp (bytes, ZIP_MAGIC, 4) == 0;
}

static gboolean
is_chat (const char *const *lines)
{
  SovChatHead head;

  for (guint i = 0; lines[i] != NULL && i < LINES; i++)
    if (sov_chat_head_read (lines[i], lines[i] + strcspn (lines[i], "\n"), &head))
      return TRUE;

  return FALSE;
}

static gboolean
is_mail (const char *const *lines)
{
  guint n = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0' && *lines[i] != '\r'; i++)
    for (guint j = 0; j < G_N_ELEMENTS (mail_fields); j++)
      n += g_ascii_strncasecmp (lines[i], mail_fields[j], strlen (mail_fields[j])) == 0;

  return n >= 2;
}

static guint
count (const char *line,
       char separator)
{
  guint n = 0;

  for (const char *c = line; *c != '\0'; c++)
    n += *c == separator;

  return n;
}

/* Two lines with as many of the same sign. */
static gboolean
is_table (const char *const *lines)
{
  static const char separators[] = ";\t,";

  if (lines[0] == NULL || lines[1] == NULL)
    return FALSE;

  for (const char *separator = separators; *separator != '\0'; separator++)
    {
      guint n = count (lines[0], *separator);

      if (n > 0 && n == count (lines[1], *separator) && (*separator != ',' || strstr (lines[0], ", ") == NULL))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_named (const char *name,
          const char *ending)
{
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, ending);
}

static SovImportKind
recognise_markup (const char *start)
{
  if (g_ascii_strncasecmp (start, "BEGIN:VCARD", 11) == 0)
    return SOV_IMPORT_CONTACTS;
  if (g_ascii_strncasecmp (start, "BEGIN:VCALENDAR", 15) == 0)
    return SOV_IMPORT_CALENDAR;
  if (*start == '<' && strstr (start, "<smses") != NULL)
    return SOV_IMPORT_SMS;
  if (*start == '<' && strstr (start, "<calls") != NULL)
    return SOV_IMPORT_CALLS;

  return SOV_IMPORT_TEXT;
}

SovImportKind
sov_import_recognise (const char *text,
                      const char *name)
{
  g_autofree char *head = g_utf8_make_valid (text, (gssize) strnlen (text, LOOKED_AT));
  const char *start = head + strspn (head, " \t\r\n");
  g_auto (GStrv) lines = g_strsplit (start, "\n", LINES + 1);
  const char *const *read = (const char *const *) lines;
  SovImportKind kind = recognise_markup (start);

  if (kind != SOV_IMPORT_TEXT)
    return kind;
  if (g_str_has_prefix (start, "From ") && lines[0] != NULL && is_mail (read + 1))
    return SOV_IMPORT_MAILBOX;
  if (is_mail (read))
    return SOV_IMPORT_MAIL;
  if (is_named (name, ".vcf") || is_named (name, ".vcard"))
    return SOV_IMPORT_CONTACTS;
  if (is_named (name, ".ics"))
    return SOV_IMPORT_CALENDAR;
  if (is_named (name, ".eml"))
    return SOV_IMPORT_MAIL;
  if (is_named (name, ".mbox"))
    return SOV_IMPORT_MAILBOX;
  if (is_chat (read))
    return SOV_IMPORT_WHATSAPP;
  if (g_ascii_strncasecmp (start, "sep=", 4) == 0 || is_named (name, ".csv") || is_named (name, ".tsv") || is_table (read))
    return SOV_IMPORT_TABLE;

  return SOV_IMPORT_TEXT;
}
