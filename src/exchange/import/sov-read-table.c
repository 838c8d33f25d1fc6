/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-table.h"

#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"
#include "exchange/import/sov-table-columns.h"
#include "exchange/import/sov-table-text.h"
#include "model/sov-enum-types.h"

/* vault.md §4.8 */
#define ROWS_MAX 1000000

/* A part of fewer is not a telephone by itself. */
#define PHONE_DIGITS_MIN 5

#define VALUES_MAX 100

#define TITLES_MAX 1

/* Of a heading that somebody is asked about. */
#define HEADING_MAX SOV_IMPORT_EXCERPT_MAX

#define N_COLUMNS (SOV_IMPORT_COLUMN_LANGUAGE + 1)

typedef struct
{
  const SovImportSink *sink;
  SovTableText table;
  SovImportSummary *summary;
  GArray *columns; /* SovImportColumn */
  gboolean stopped;
} Reading;

static gboolean
reject (Reading *reading,
        guint64 place,
        SovImportReason reason,
        const char *excerpt)
{
  reading->summary->n_rejects++;
  reading->stopped = !reading->sink->reject (sov_import_reject_new (place, reason, excerpt), reading->sink->data);

  return !reading->stopped;
}

static const char *
get_nick (SovImportColumn column)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SOV_TYPE_IMPORT_COLUMN);

  return g_enum_get_value (klass, column)->value_nick;
}

static SovImportColumn
read_nick (const char *nick)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (SOV_TYPE_IMPORT_COLUMN);
  const GEnumValue *value = g_enum_get_value_by_nick (klass, nick);

  return value != NULL ? value->value : SOV_IMPORT_COLUMN_NONE;
}

static gboolean
has (const GArray *columns,
     SovImportColumn column)
{
  for (guint i = 0; i < columns->len; i++)
    if (g_array_index (columns, SovImportColumn, i) == column)
      return TRUE;

  return FALSE;
}

/* By the first row's values, where it has no headings. What follows a postal code
 * is a town. */
static void
guess_columns (GArray *columns,
               const char *const *first)
{
  SovImportColumn before = SOV_IMPORT_COLUMN_NONE;

  for (guint i = 0; first[i] != NULL && i < columns->len; i++)
    {
      SovImportColumn column = sov_table_column_of_value (first[i]);

      if (column == SOV_IMPORT_COLUMN_NAME && before == SOV_IMPORT_COLUMN_POSTAL_CODE)
        column = SOV_IMPORT_COLUMN_TOWN;
      if (column == SOV_IMPORT_COLUMN_NAME && has (columns, column))
        column = SOV_IMPORT_COLUMN_NONE;
      g_array_index (columns, SovImportColumn, i) = column;
      before = column;
    }
}

/* What no table has as a whole: two such are no chance. */
static gboolean
find_by_words (GArray *columns,
               const char *const *first,
               gboolean is_heading)
{
  guint n = 0;

  for (guint i = 0; first[i] != NULL; i++)
    n += sov_table_column_of_words (first[i]) != SOV_IMPORT_COLUMN_NONE;
  if (!is_heading && n < 2)
    return FALSE;

  for (guint i = 0; first[i] != NULL; i++)
    if (g_array_index (columns, SovImportColumn, i) == SOV_IMPORT_COLUMN_NONE)
      g_array_index (columns, SovImportColumn, i) = sov_table_column_of_words (first[i]);

  return TRUE;
}

/* A telephone, a postal code, a mail address: none stands in a heading. */
static gboolean
has_value (const char *const *cells)
{
  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    if (strpbrk (cells[i], "0123456789@") != NULL)
      return TRUE;

  return FALSE;
}

/* What each column is. Returns whether the first row says so itself. @second:
 * (nullable): the row after it. */
static gboolean
find_columns (Reading *reading,
              const char *const *first,
              const char *const *second,
              const char *const *told)
{
  gboolean is_heading = FALSE;

  for (guint i = 0; first[i] != NULL; i++)
    {
      SovImportColumn column = sov_table_column_of (first[i]);

      g_array_append_val (reading->columns, column);
      is_heading = is_heading || column != SOV_IMPORT_COLUMN_NONE;
    }
  is_heading = find_by_words (reading->columns, first, is_heading);
  if (!is_heading)
    {
      /* Headings of a language that is not known. */
      is_heading = reading->columns->len > 1 && !has_value (first) && has_value (second);
      guess_columns (reading->columns, is_heading ? second : first);
    }
  for (guint i = 0; told != NULL && told[i] != NULL && i < reading->columns->len; i++)
    g_array_index (reading->columns, SovImportColumn, i) = read_nick (told[i]);

  return is_heading;
}

static void
sum_up (Reading *reading,
        const char *const *first)
{
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();

  for (guint i = 0; i < reading->columns->len; i++)
    {
      g_strv_builder_add (columns, get_nick (g_array_index (reading->columns, SovImportColumn, i)));
      g_strv_builder_take (header, sov_import_cut (first[i], strlen (first[i]), HEADING_MAX));
    }
  g_strfreev (reading->summary->columns);
  reading->summary->columns = g_strv_builder_end (columns);
  g_strfreev (reading->summary->header);
  reading->summary->header = g_strv_builder_end (header);
}

static gboolean
is_digits (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* "3,58401E+11". */
static gboolean
is_scientific (const char *text)
{
  gsize whole = strspn (text, "0123456789");
  const char *at = text + whole;

  if (*at == '.' || *at == ',')
    at += 1 + strspn (at + 1, "0123456789");
  if (whole == 0 || (*at != 'e' && *at != 'E'))
    return FALSE;
  at++;
  at += *at == '+' || *at == '-';

  return is_digits (at);
}

/* Excel takes a telephone for a number: the zero in front goes, the plus too,
 * and of a long one only "3,58401E+11" is left. NULL: nothing can be made of it. */
static char *
mend_phone (const char *value)
{
  gsize length = strlen (value);

  if (is_scientific (value))
    return NULL;
  if (is_digits (value) && length >= 8 && length <= 10 && (*value == '4' || *value == '5'))
    return g_strconcat ("0", value, NULL);
  if (is_digits (value) && length > 10 && g_str_has_prefix (value, "358"))
    return g_strconcat ("+", value, NULL);

  return g_strdup (value);
}

static char *
mend_postal_code (const char *value)
{
  gsize length = strlen (value);

  return is_digits (value) && length < 5 ? g_strconcat (&"00000"[length], value, NULL) : g_strdup (value);
}

/* The cells of one row, by what they are; the first of each, but of telephones
 * and mails all. */
typedef struct
{
  char *cells[N_COLUMNS];
  GPtrArray *phones;
  GPtrArray *emails;
  gboolean damaged;
} Row;

static void
row_clear (Row *row)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (row->cells[i]);
  g_ptr_array_unref (row->phones);
  g_ptr_array_unref (row->emails);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

/* Whether each part of @cell is a telephone by itself, or a mail address. */
static gboolean
are_several (char **parts,
             gboolean is_phone)
{
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint n_digits = 0;

      for (const char *c = parts[i]; *c != '\0'; c++)
        n_digits += g_ascii_isdigit (*c);
      if (is_phone ? n_digits < PHONE_DIGITS_MIN : strchr (parts[i], '@') == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Google puts several into one cell, "a ::: b"; people do so by "a; b", "a, b" and
 * "a / b". */
static GStrv
split_cell (const char *cell,
            gboolean is_phone)
{
  static const char *const separators[] = { ";", ",", "/" };

  if (strstr (cell, ":::") != NULL)
    return g_strsplit (cell, ":::", -1);

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      g_auto (GStrv) parts = g_strsplit (cell, separators[i], VALUES_MAX);

      if (parts[0] != NULL && parts[1] != NULL && are_several (parts, is_phone))
        return g_steal_pointer (&parts);
    }

  return g_strsplit (cell, ":::", -1);
}

static void
add_each (GPtrArray *values,
          const char *cell,
          gboolean is_phone,
          gboolean *damaged)
{
  g_auto (GStrv) parts = split_cell (cell, is_phone);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);
      char *value = is_phone ? mend_phone (part) : g_strdup (part);

      *damaged = *damaged || value == NULL;
      if (value != NULL && *value != '\0' && strlen (value) <= SOV_IMPORT_VALUE_MAX && values->len < VALUES_MAX && !g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL))
        g_ptr_array_add (values, value);
      else
        g_free (value);
    }
}

/* What was written so that a spreadsheet does not reckon with it: an apostrophe
 * before it, or '="040"'. */
static char *
bare (char *cell)
{
  char *value = g_strstrip (cell);
  gsize length = strlen (value);

  if (*value == '\'' && (g_ascii_isdigit (value[1]) || (value[1] != '\0' && strchr ("=+-@", value[1]) != NULL)))
    return value + 1;
  if (length >= 3 && g_str_has_prefix (value, "=\"") && value[length - 1] == '"')
    {
      value[length - 1] = '\0';
      return g_strstrip (value + 2);
    }

  return value;
}

static void
put_cell (Row *row,
          SovImportColumn column,
          char *cell)
{
  char *value = bare (cell);

  if (*value == '\0' || column == SOV_IMPORT_COLUMN_NONE)
    return;

  if (column == SOV_IMPORT_COLUMN_PHONE || column == SOV_IMPORT_COLUMN_EMAIL)
    add_each (column == SOV_IMPORT_COLUMN_PHONE ? row->phones : row->emails, value,
              column == SOV_IMPORT_COLUMN_PHONE, &row->damaged);
  else if (row->cells[column] == NULL)
    row->cells[column] = column == SOV_IMPORT_COLUMN_POSTAL_CODE ? mend_postal_code (value) : g_strdup (value);
}

static char *
join (const char *one,
      const char *other,
      const char *between)
{
  if (one == NULL || other == NULL)
    return g_strdup (one != NULL ? one : other);

  return g_strconcat (one, between, other, NULL);
}

static char *
cut (const char *text)
{
  return text != NULL ? sov_import_cut (text, strlen (text), SOV_IMPORT_RAW_MAX) : NULL;
}

/* The same in one line. */
static char *
cut_line (const char *text)
{
  char *line = cut (text);

  return line != NULL ? g_strdelimit (line, "\r\n\t", ' ') : NULL;
}

/* @shape: d a digit, c the check, - the sign of the century. */
static gboolean
fits (char shape,
      char c)
{
  if (shape == '-')
    return strchr ("+-ABCDEFUVWXY", g_ascii_toupper (c)) != NULL;

  return shape == 'd' ? g_ascii_isdigit (c) : g_ascii_isalnum (c);
}

/* "131052-308T" (VNa 128/2010, 2 §). */
static gboolean
is_personal_code (const char *text)
{
  static const char shape[] = "dddddd-dddc";
  gsize n = 0;

  while (shape[n] != '\0' && text[n] != '\0' && fits (shape[n], text[n]))
    n++;

  return shape[n] == '\0' && text[n] == '\0';
}

/* Invoicing programs have the personal code of a person in the same column. It is
 * no business ID, and who needs none may not keep one (tietosuojalaki 29 §). */
static char *
cut_business_id (const char *text)
{
  return text != NULL && !is_personal_code (text) ? cut (text) : NULL;
}

static SovImportItem *
make_item (Row *row,
           guint64 place,
           const char *raw,
           gsize length)
{
  SovImportItem *item = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, place);
  g_autofree char *said = join (row->cells[SOV_IMPORT_COLUMN_FIRST_NAME], row->cells[SOV_IMPORT_COLUMN_LAST_NAME], " ");
  g_autofree char *town = join (row->cells[SOV_IMPORT_COLUMN_POSTAL_CODE], row->cells[SOV_IMPORT_COLUMN_TOWN], " ");
  g_autofree char *address = join (row->cells[SOV_IMPORT_COLUMN_STREET], town, ", ");

  g_free (item->raw);
  item->raw = sov_import_cut (raw, length, SOV_IMPORT_RAW_MAX);
  item->name = cut_line (row->cells[SOV_IMPORT_COLUMN_NAME] != NULL ? row->cells[SOV_IMPORT_COLUMN_NAME] : said);
  item->organisation = cut_line (row->cells[SOV_IMPORT_COLUMN_ORGANISATION]);
  item->business_id = cut_business_id (row->cells[SOV_IMPORT_COLUMN_BUSINESS_ID]);
  item->address = cut_line (address);
  item->web = cut (row->cells[SOV_IMPORT_COLUMN_WEB]);
  item->note = cut (row->cells[SOV_IMPORT_COLUMN_NOTE]);
  item->language = cut (row->cells[SOV_IMPORT_COLUMN_LANGUAGE]);
  g_strfreev (item->phones);
  g_strfreev (item->emails);
  item->phones = g_strdupv ((char **) row->phones->pdata);
  item->emails = g_strdupv ((char **) row->emails->pdata);
  /* As of a card: whoever can be reached is called by that. */
  if (item->name == NULL && item->organisation == NULL)
    item->name = g_strdup (item->emails[0] != NULL ? item->emails[0] : item->phones[0]);

  return item;
}

static gboolean
is_empty (const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    if (cells[i][strspn (cells[i], " \t\r")] != '\0')
      return FALSE;

  return TRUE;
}

static void
read_row (Reading *reading,
          GStrv cells,
          guint64 place,
          gsize start,
          gsize length)
{
  g_auto (Row) row = { .phones = g_ptr_array_new_null_terminated (1, g_free, TRUE),
                       .emails = g_ptr_array_new_null_terminated (1, g_free, TRUE) };
  g_autoptr (SovImportItem) item = NULL;
  const char *raw = reading->table.text + start;

  for (guint i = 0; cells[i] != NULL && i < reading->columns->len; i++)
    put_cell (&row, g_array_index (reading->columns, SovImportColumn, i), cells[i]);
  item = make_item (&row, place, raw, length);

  if (row.damaged && !reject (reading, place, SOV_IMPORT_REASON_NOT_UNDERSTOOD, item->raw))
    return;
  if (item->name == NULL && item->organisation == NULL)
    {
      reject (reading, place, SOV_IMPORT_REASON_NO_NAME, item->raw);
      return;
    }

  reading->summary->n_items++;
  reading->stopped = !reading->sink->item (g_steal_pointer (&item), reading->sink->data);
  if (reading->sink->progress != NULL && reading->summary->n_items % 1024 == 0)
    reading->sink->progress (reading->table.at, reading->table.size, reading->sink->data);
}

static GStrv
peek_row (const Reading *reading)
{
  SovTableText ahead = reading->table;
  GStrv cells;
  guint64 place;
  gsize start;
  gsize length;
  gboolean too_large;

  while ((cells = sov_table_text_next (&ahead, &place, &start, &length, &too_large)) != NULL)
    {
      if (!is_empty ((const char *const *) cells))
        return cells;
      g_strfreev (cells);
    }

  return NULL;
}

static guint
count_headings (const char *const *cells)
{
  guint n = 0;

  for (guint i = 0; cells != NULL && cells[i] != NULL; i++)
    n += sov_table_column_of (cells[i]) != SOV_IMPORT_COLUMN_NONE;

  return n;
}

/* What stands over the headings: "Asiakkaat 2026". */
static gboolean
is_title (const Reading *reading,
          const char *const *cells)
{
  g_auto (GStrv) second = peek_row (reading);

  return count_headings (cells) == 0 && count_headings ((const char *const *) second) >= 2;
}

/* Returns whether the first row is no person's. */
static gboolean
read_first (Reading *reading,
            const char *const *cells,
            const char *const *told)
{
  g_auto (GStrv) second = peek_row (reading);
  gboolean is_heading = find_columns (reading, cells, (const char *const *) second, told);

  sum_up (reading, cells);
  return is_heading;
}

static void
read_rows (Reading *reading,
           const char *const *told)
{
  gboolean first = TRUE;
  guint n_titles = 0;
  guint n = 0;

  while (!reading->stopped)
    {
      guint64 place;
      gsize start;
      gsize length;
      gboolean too_large;
      g_auto (GStrv) cells = sov_table_text_next (&reading->table, &place, &start, &length, &too_large);

      if (cells == NULL)
        return;
      if (is_empty ((const char *const *) cells))
        continue;
      if (first && n_titles < TITLES_MAX && is_title (reading, (const char *const *) cells))
        {
          n_titles++;
          reject (reading, place, SOV_IMPORT_REASON_NOT_UNDERSTOOD, cells[0]);
          continue;
        }
      if (first)
        {
          first = FALSE;
          if (read_first (reading, (const char *const *) cells, told))
            continue;
        }
      if (too_large)
        reject (reading, place, SOV_IMPORT_REASON_TOO_LARGE, cells[0]);
      else if (n++ >= ROWS_MAX)
        {
          reject (reading, place, SOV_IMPORT_REASON_TOO_MANY, NULL);
          return;
        }
      else
        read_row (reading, cells, place, start, length);
    }
}

SovImportSummary *
sov_read_table (GBytes *bytes,
                const SovImportOptions *options,
                const SovImportSink *sink,
                GError **error)
{
  g_autoptr (SovImportSummary) summary = sov_import_summary_new ();
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (SovImportColumn));
  Reading reading = { .sink = sink, .summary = summary, .columns = columns };
  const char *encoding;
  gboolean replaced;
  g_autofree char *text = sov_import_decode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &encoding, &replaced);

  if (options->file != 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "there is no file in it");
      return NULL;
    }

  summary->kind = SOV_IMPORT_TABLE;
  summary->encoding = g_strdup (encoding);
  /* Old Macintoshes end lines so. */
  if (strchr (text, '\n') == NULL)
    g_strdelimit (text, "\r", '\n');
  sov_table_text_init (&reading.table, text);
  if (replaced)
    reject (&reading, 0, SOV_IMPORT_REASON_ENCODING, NULL);
  read_rows (&reading, (const char *const *) options->columns);

  if (summary->n_items == 0 && columns->len == 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "there is no row in it");
      return NULL;
    }

  return g_steal_pointer (&summary);
}
