/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-text.h"

#include <string.h>

#include "exchange/import/sov-import-text-private.h"

#define UTF8_MARK "\xef\xbb\xbf"
#define REPLACEMENT 0xfffd

/* 0x80 to 0x9f of Windows-1252 (Unicode's CP1252.TXT); the rest is Latin 1. */
static const gunichar windows_1252[32] = {
  0x20ac, REPLACEMENT, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
  0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, REPLACEMENT, 0x017d, REPLACEMENT,
  REPLACEMENT, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, REPLACEMENT, 0x017e, 0x0178
};

/* NUL is no character of a text. */
static void
append (GString *text,
        gunichar c,
        gboolean *replaced)
{
  *replaced = *replaced || c == REPLACEMENT || c == 0;
  if (c != 0)
    g_string_append_unichar (text, c);
}

static char *
decode_windows_1252 (const char *bytes,
                     gsize size,
                     gboolean *replaced)
{
  GString *text = g_string_sized_new (size + size / 8 + 1);

  for (gsize i = 0; i < size; i++)
    {
      guchar c = (guchar) bytes[i];

      append (text, c >= 0x80 && c < 0xa0 ? windows_1252[c - 0x80] : c, replaced);
    }

  return g_string_free (text, FALSE);
}

static char *
decode_table (const char *bytes,
              gsize size,
              const guint16 table[128])
{
  GString *text = g_string_sized_new (size + size / 8 + 1);

  for (gsize i = 0; i < size; i++)
    {
      guchar c = (guchar) bytes[i];

      g_string_append_unichar (text, c < 0x80 ? c : table[c - 0x80]);
    }

  return g_string_free (text, FALSE);
}

/* NULL: it is as Windows writes. What lies between two letters is one: what is ä, ö
 * or å to an old Macintosh or to DOS is a mark or a capital to Windows, where
 * none stands so. */
static const guint16 *
guess_table (const char *bytes,
             gsize size,
             const char **encoding)
{
  guint n_windows = 0;
  guint n_macintosh = 0;
  guint n_dos = 0;

  for (gsize i = 1; i + 1 < size; i++)
    {
      guchar c = (guchar) bytes[i];

      if (c < 0x80 || !g_ascii_isalpha (bytes[i - 1]) || !g_ascii_isalpha (bytes[i + 1]))
        continue;
      n_windows += c == 0xe4 || c == 0xf6 || c == 0xe5 || c == 0xc4 || c == 0xd6 || c == 0xc5 || c == 0xe9 || c == 0xfc;
      n_macintosh += c == 0x8a || c == 0x8c;
      n_dos += c == 0x84 || c == 0x94 || c == 0x86;
    }
  if (n_windows > 0 || n_macintosh + n_dos == 0)
    return NULL;

  *encoding = n_dos > n_macintosh ? "IBM850" : "macintosh";
  return n_dos > n_macintosh ? sov_import_ibm850 : sov_import_macintosh;
}

static gunichar
read_unit (const char *bytes,
           gboolean big_endian)
{
  guchar first = (guchar) bytes[0];
  guchar second = (guchar) bytes[1];

  return big_endian ? (gunichar) first << 8 | second : (gunichar) second << 8 | first;
}

/* Half of a pair is no character (RFC 2781, 2.2). */
static char *
decode_utf16 (const char *bytes,
              gsize size,
              gboolean big_endian,
              gboolean *replaced)
{
  GString *text = g_string_sized_new (size + 1);

  for (gsize i = 0; i + 1 < size; i += 2)
    {
      gunichar c = read_unit (bytes + i, big_endian);
      gboolean is_high = c >= 0xd800 && c < 0xdc00;

      if (is_high && i + 3 < size && (read_unit (bytes + i + 2, big_endian) & 0xfc00) == 0xdc00)
        {
          c = 0x10000 + ((c - 0xd800) << 10) + (read_unit (bytes + i + 2, big_endian) - 0xdc00);
          i += 2;
        }
      append (text, c >= 0xd800 && c < 0xe000 ? REPLACEMENT : c, replaced);
    }
  *replaced = *replaced || size % 2 != 0;

  return g_string_free (text, FALSE);
}

static char *
drop_nul (const char *bytes,
          gsize size,
          gboolean *replaced)
{
  char *text = g_malloc (size + 1);
  gsize n = 0;

  for (gsize i = 0; i < size; i++)
    if (bytes[i] != '\0')
      text[n++] = bytes[i];
  text[n] = '\0';
  *replaced = *replaced || n < size;

  return text;
}

char *
sov_import_decode (const char *bytes,
                   gsize size,
                   const char **encoding,
                   gboolean *replaced)
{
  g_autofree char *whole = NULL;
  const guint16 *table;
  gboolean marked = size >= 3 && memcmp (bytes, UTF8_MARK, 3) == 0;

  *replaced = FALSE;
  if (size >= 2 && (memcmp (bytes, "\xff\xfe", 2) == 0 || memcmp (bytes, "\xfe\xff", 2) == 0))
    {
      *encoding = "UTF-16";
      return decode_utf16 (bytes + 2, size - 2, (guchar) bytes[0] == 0xfe, replaced);
    }

  *encoding = "UTF-8";
  whole = marked ? drop_nul (bytes + 3, size - 3, replaced) : drop_nul (bytes, size, replaced);
  if (g_utf8_validate (whole, -1, NULL))
    return g_steal_pointer (&whole);

  *replaced = *replaced || marked;
  if (marked)
    return g_utf8_make_valid (whole, -1);

  *encoding = "windows-1252";
  table = guess_table (whole, strlen (whole), encoding);
  if (table != NULL)
    return decode_table (whole, strlen (whole), table);

  return decode_windows_1252 (whole, strlen (whole), replaced);
}

char *
sov_import_without_nul (const char *bytes,
                        gsize size)
{
  gboolean replaced = FALSE;

  return drop_nul (bytes, size, &replaced);
}

char *
sov_import_cut (const char *text,
                gsize length,
                gsize max)
{
  const char *end;

  if (length <= max)
    return g_strndup (text, length);

  end = g_utf8_find_prev_char (text, text + max + 1);
  return g_strndup (text, end != NULL ? (gsize) (end - text) : 0);
}
