/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-content-line.h"

#include <string.h>

#include "exchange/import/sov-import-text.h"

#define PARAMS_MAX 64

struct _SovContentReader
{
  char *owned; /* what was decoded first; nullable */
  const char *bytes;
  gsize size;
  gsize at;
  guint64 place; /* of the line at @at, from 1 */
  const char *encoding;
};

static gboolean
is_utf16 (const char *bytes,
          gsize size)
{
  return size >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0);
}

/* A line may be folded in the middle of a letter: so each is decoded when it is
 * whole. Only UTF-16 cannot wait. */
SovContentReader *
sov_content_reader_new (const char *bytes,
                        gsize size)
{
  SovContentReader *self = g_new0 (SovContentReader, 1);
  gboolean replaced;

  self->place = 1;
  self->bytes = bytes;
  self->size = size;
  self->encoding = "UTF-8";
  if (is_utf16 (bytes, size))
    {
      self->owned = sov_import_decode (bytes, size, &self->encoding, &replaced);
      self->bytes = self->owned;
      self->size = strlen (self->owned);
    }
  else if (size >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0)
    self->at = 3;

  return self;
}

void
sov_content_reader_free (SovContentReader *self)
{
  g_free (self->owned);
  g_free (self);
}

gsize
sov_content_reader_tell (SovContentReader *self)
{
  return self->at;
}

const char *
sov_content_reader_get_encoding (SovContentReader *self)
{
  return self->encoding;
}

void
sov_content_line_free (SovContentLine *self)
{
  g_free (self->name);
  g_free (self->group);
  g_strfreev (self->params);
  g_free (self->value);
  g_free (self);
}

/* The line at the reader without its end; moves on to the next. */
static const char *
take_physical (SovContentReader *self,
               gsize *length)
{
  const char *start = self->bytes + self->at;
  gsize left = self->size - self->at;
  const char *feed = memchr (start, '\n', left);
  const char *carriage = feed == NULL ? memchr (start, '\r', left) : NULL;
  const char *end = feed != NULL ? feed : carriage;

  *length = end != NULL ? (gsize) (end - start) : left;
  self->at += *length + (end != NULL ? 1 : 0);
  self->place++;
  if (*length > 0 && start[*length - 1] == '\r')
    (*length)--;

  return start;
}

static gboolean
goes_on (SovContentReader *self)
{
  return self->at < self->size && (self->bytes[self->at] == ' ' || self->bytes[self->at] == '\t');
}

static void
append (GString *line,
        const char *part,
        gsize length)
{
  gsize room = line->len < SOV_CONTENT_VALUE_MAX ? SOV_CONTENT_VALUE_MAX - line->len : 0;

  g_string_append_len (line, part, (gssize) MIN (length, room));
}

static gboolean
is_quoted_printable (const GString *line)
{
  const char *colon = memchr (line->str, ':', line->len);
  g_autofree char *head = colon != NULL ? g_ascii_strup (line->str, colon - line->str) : NULL;

  return head != NULL && strstr (head, "QUOTED-PRINTABLE") != NULL;
}

static gboolean
begins_end (SovContentReader *self)
{
  return self->size - self->at >= 4 && g_ascii_strncasecmp (self->bytes + self->at, "END:", 4) == 0;
}

/* Some fold as well, and there where no letter begins: " =A4". */
static gboolean
splits_letter (const char *part,
               gsize length)
{
  return length > 3 && (part[0] == ' ' || part[0] == '\t') && part[1] == '=' && strchr ("89ABab", part[2]) != NULL && part[2] != '\0';
}

/* A soft break of quoted-printable: the sign of equality at the end of a line
 * (RFC 2045, 6.7). Outlook and Android go on without a space. */
static void
join_soft_breaks (SovContentReader *self,
                  GString *line)
{
  gsize length;

  while (line->len > 0 && line->str[line->len - 1] == '=' && self->at < self->size && !begins_end (self))
    {
      const char *part = take_physical (self, &length);

      gsize indent = splits_letter (part, length) ? 1 : 0;

      g_string_truncate (line, line->len - 1);
      append (line, part + indent, length - indent);
    }
}

/* What was cut off in the middle of a letter would be taken for another
 * encoding. */
static void
drop_half_letter (GString *line)
{
  const char *end;

  if (!g_utf8_validate_len (line->str, line->len, &end) && (gsize) (end - line->str) + 4 > line->len)
    g_string_truncate (line, (gsize) (end - line->str));
}

/* A folded line of the file put together. */
static GString *
take_logical (SovContentReader *self,
              gboolean *cut)
{
  GString *line = g_string_new (NULL);
  gsize total;
  const char *part = take_physical (self, &total);

  append (line, part, total);
  if (is_quoted_printable (line))
    join_soft_breaks (self, line);
  while (goes_on (self))
    {
      gsize length;

      part = take_physical (self, &length);
      append (line, part + 1, length - 1);
      total += length;
    }
  *cut = total > SOV_CONTENT_VALUE_MAX;
  if (*cut)
    drop_half_letter (line);

  return line;
}

static int
read_hex (const char *text)
{
  int high = g_ascii_xdigit_value (text[0]);
  int low = high >= 0 ? g_ascii_xdigit_value (text[1]) : -1;

  return low >= 0 ? high * 16 + low : -1;
}

static void
decode_quoted_printable (GString *value)
{
  gsize to = 0;

  for (gsize from = 0; from < value->len; from++)
    {
      int c = value->str[from] == '=' ? read_hex (value->str + from + 1) : -1;

      value->str[to++] = c >= 0 ? (char) c : value->str[from];
      from += c >= 0 ? 2 : 0;
    }
  g_string_truncate (value, to);
}

/* By the character set that it names, else as everything is. */
static char *
decode_value (SovContentReader *self,
              const GString *value,
              const char *charset)
{
  const char *encoding;
  gboolean replaced;
  char *text;

  if (charset != NULL && g_ascii_strcasecmp (charset, "UTF-8") != 0)
    {
      text = g_convert (value->str, (gssize) value->len, "UTF-8", charset, NULL, NULL, NULL);
      if (text != NULL && g_utf8_validate (text, -1, NULL))
        return text;
      g_free (text);
    }

  text = sov_import_decode (value->str, value->len, &encoding, &replaced);
  if (!g_str_equal (encoding, "UTF-8"))
    self->encoding = encoding;

  return text;
}

/* The name of a parameter in capitals; its value as it is, without quotes. */
static char *
read_param (const char *text)
{
  const char *equals = strchr (text, '=');
  g_autofree char *name = g_ascii_strup (text, equals != NULL ? equals - text : -1);
  g_auto (GStrv) parts = equals != NULL ? g_strsplit (equals + 1, "\"", -1) : NULL;
  g_autofree char *value = parts != NULL ? g_strjoinv ("", parts) : NULL;

  return value != NULL ? g_strconcat (name, "=", value, NULL) : g_steal_pointer (&name);
}

/* Where the value begins: a colon in quotes is none, as long as they end. */
static const char *
find_colon (const char *line)
{
  gboolean quoted = FALSE;

  for (const char *c = line; *c != '\0'; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      if (*c == ':' && !quoted)
        return c;
    }

  return quoted ? strchr (line, ':') : NULL;
}

/* The name and each parameter: a semicolon in quotes parts nothing. */
static GStrv
split_head (const char *head)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const char *start = head;
  gboolean quoted = FALSE;
  guint n = 0;

  for (const char *c = head; n < PARAMS_MAX; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      if (*c == '\0' || (*c == ';' && !quoted))
        {
          g_strv_builder_take (parts, g_strndup (start, (gsize) (c - start)));
          start = c + 1;
          n++;
        }
      if (*c == '\0')
        break;
    }

  return g_strv_builder_end (parts);
}

static gboolean
is_name (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-' && *c != '.' && *c != '_')
      return FALSE;

  return TRUE;
}

static SovContentLine *
parse (SovContentReader *self,
       const GString *line)
{
  const char *colon = find_colon (line->str);
  const char *encoding;
  gboolean replaced;
  g_autofree char *head = colon != NULL ? sov_import_decode (line->str, (gsize) (colon - line->str), &encoding, &replaced) : NULL;
  g_auto (GStrv) parts = head != NULL ? split_head (head) : NULL;
  g_autoptr (SovContentLine) found = NULL;
  g_autoptr (GStrvBuilder) params = g_strv_builder_new ();
  g_autoptr (GString) value = NULL;
  const char *dot;

  if (parts == NULL || parts[0] == NULL || !is_name (parts[0]))
    return NULL;

  found = g_new0 (SovContentLine, 1);
  dot = strrchr (parts[0], '.');
  found->group = dot != NULL ? g_strndup (parts[0], (gsize) (dot - parts[0])) : NULL;
  found->name = g_ascii_strup (dot != NULL ? dot + 1 : parts[0], -1);
  for (guint i = 1; parts[i] != NULL; i++)
    g_strv_builder_take (params, read_param (parts[i]));
  found->params = g_strv_builder_end (params);

  value = g_string_new_len (colon + 1, (gssize) (line->len - (gsize) (colon + 1 - line->str)));
  if (sov_content_line_has (found, "ENCODING", "QUOTED-PRINTABLE"))
    decode_quoted_printable (value);
  found->value = decode_value (self, value, sov_content_line_get (found, "CHARSET"));

  return g_steal_pointer (&found);
}

SovContentLine *
sov_content_reader_next (SovContentReader *self)
{
  while (self->at < self->size)
    {
      guint64 place = self->place;
      gsize start = self->at;
      gboolean cut;
      GString *line = take_logical (self, &cut);
      SovContentLine *found = parse (self, line);

      g_string_free (line, TRUE);
      if (found != NULL)
        {
          found->place = place;
          found->cut = cut;
          found->start = start;
          found->end = self->at;
          found->open = self->at == self->size && self->bytes[self->at - 1] != '\n' && self->bytes[self->at - 1] != '\r';
          return found;
        }
    }

  return NULL;
}

/* What is folded within a letter, or in another character set, is told as it was
 * read. */
char *
sov_content_reader_dup_source (SovContentReader *self,
                               const SovContentLine *line,
                               gboolean hide_value)
{
  gboolean hidden = hide_value || line->cut;
  gsize length = line->end - line->start;
  GString *source;

  if (!hidden && g_utf8_validate_len (self->bytes + line->start, length, NULL))
    return g_strndup (self->bytes + line->start, length);

  source = g_string_new (NULL);
  if (line->group != NULL)
    g_string_append_printf (source, "%s.", line->group);
  g_string_append (source, line->name);
  for (guint i = 0; line->params[i] != NULL; i++)
    g_string_append_printf (source, ";%s", line->params[i]);
  g_string_append_printf (source, ":%s\n", hidden ? "…" : line->value);

  return g_string_free (source, FALSE);
}

static gboolean
has_word (const char *list,
          const char *word)
{
  g_auto (GStrv) words = g_strsplit (list, ",", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

gboolean
sov_content_line_has (const SovContentLine *self,
                      const char *param,
                      const char *value)
{
  gsize length = strlen (param);

  for (guint i = 0; self->params[i] != NULL; i++)
    {
      const char *text = self->params[i];

      if (g_ascii_strcasecmp (text, value) == 0)
        return TRUE;
      if (g_ascii_strncasecmp (text, param, length) == 0 && text[length] == '=' && has_word (text + length + 1, value))
        return TRUE;
    }

  return FALSE;
}

const char *
sov_content_line_get (const SovContentLine *self,
                      const char *param)
{
  gsize length = strlen (param);

  for (guint i = 0; self->params[i] != NULL; i++)
    if (g_ascii_strncasecmp (self->params[i], param, length) == 0 && self->params[i][length] == '=')
      return self->params[i] + length + 1;

  return NULL;
}

char *
sov_content_unescape (const char *value)
{
  GString *text = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++)
    {
      if (*c != '\\' || c[1] == '\0')
        {
          g_string_append_c (text, *c);
          continue;
        }
      c++;
      g_string_append_c (text, *c == 'n' || *c == 'N' ? '\n' : *c);
    }

  return g_string_free (text, FALSE);
}

GStrv
sov_content_split (const char *value,
                   char separator)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  const char *start = value;

  for (const char *c = value;; c++)
    {
      if (*c == '\\' && c[1] != '\0')
        {
          c++;
          continue;
        }
      if (*c == separator || *c == '\0')
        {
          g_autofree char *part = g_strndup (start, (gsize) (c - start));

          g_strv_builder_take (parts, sov_content_unescape (part));
          start = c + 1;
        }
      if (*c == '\0')
        break;
    }

  return g_strv_builder_end (parts);
}
