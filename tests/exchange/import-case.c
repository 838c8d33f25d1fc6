/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import-case.h"

#include <string.h>

#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-wire.h"
#include "model/sov-enum-types.h"

/* Holds a file of the corpus against what is expected of it. Each line of an
 * expectation is checked by itself; what no line speaks of and could be wrong in
 * every file is checked for all. */

/* Each file is read again cut at so many places. */
#define N_PARTS 8

typedef struct
{
  const char *path;
  guint line;    /* of the expectation */
  GStrv words;   /* of that line */
  guint n_words; /* in it */
  GBytes *bytes;
  SovImportOptions *options;
  ImportFound *found; /* NULL while the options are still being read */
  gboolean asks;
  gboolean counts_rejects;
  gboolean expects_error;
  guint n_rejects; /* that lines spoke of */
} Case;

#define fail(self, ...) fail_at ((self), g_strdup_printf (__VA_ARGS__))

static void G_GNUC_NORETURN
fail_at (const Case *self,
         char *words)
{
  g_error ("%s.expect:%u: %s", self->path, self->line, words);
}

static const char *
word (const Case *self,
      guint i)
{
  if (i >= self->n_words)
    fail (self, "a word is missing after “%s”", self->words[self->n_words - 1]);

  return self->words[i];
}

static guint
number (const Case *self,
        guint i)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (word (self, i), 10, 0, G_MAXUINT, &value, NULL))
    fail (self, "“%s” is no number", word (self, i));

  return (guint) value;
}

static int
value_of (const Case *self,
          GType type,
          const char *nick)
{
  const GEnumValue *value = g_enum_get_value_by_nick (g_type_class_get (type), nick);

  if (value == NULL)
    fail (self, "there is no “%s”", nick);

  return value->value;
}

static void
compare (const Case *self,
         const char *what,
         const char *found,
         const char *expected)
{
  g_autofree char *shown = g_strescape (found, NULL);

  if (!g_str_equal (found, expected))
    fail (self, "%s is “%s” (%s), not “%s”", what, found, shown, expected);
}

static void
compare_number (const Case *self,
                const char *what,
                guint found,
                guint expected)
{
  if (found != expected)
    fail (self, "%s: %u, not %u", what, found, expected);
}

static const SovImportSummary *
summary (const Case *self)
{
  if (self->found->summary == NULL)
    fail (self, "nothing was read: %s", self->found->error->message);

  return self->found->summary;
}

/* "with zone Europe/Berlin" and others: what the reader is told. */
static void
read_option (Case *self)
{
  const char *name = word (self, 1);
  const char *value = word (self, 2);

  if (g_str_equal (name, "kind"))
    self->options->kind = (SovImportKind) value_of (self, SOV_TYPE_IMPORT_KIND, value);
  else if (g_str_equal (name, "order"))
    self->options->order = (SovDateOrder) value_of (self, SOV_TYPE_DATE_ORDER, value);
  else if (g_str_equal (name, "columns"))
    self->options->columns = g_strsplit (value, ",", -1);
  else if (g_str_equal (name, "zone"))
    g_set_str (&self->options->zone, value);
  else if (g_str_equal (name, "name"))
    g_set_str (&self->options->name, value);
  else
    fail (self, "there is no option “%s”", name);
}

static void
check_item (Case *self)
{
  guint number_of = number (self, 1);
  const SovImportItem *item;

  if (number_of < 1 || number_of > self->found->items->len)
    fail (self, "there are %u items", self->found->items->len);
  item = self->found->items->pdata[number_of - 1];

  for (guint i = 2; i < self->n_words; i += 2)
    {
      g_autofree char *found = import_item_dup_field (item, word (self, i));

      if (found == NULL)
        fail (self, "no item has a “%s”", word (self, i));
      compare (self, word (self, i), found, word (self, i + 1));
    }
}

/* "reject 7 system" or "reject 7 system "words of it"", each of them once. */
static void
check_reject (Case *self)
{
  guint place = number (self, 1);
  int reason = value_of (self, SOV_TYPE_IMPORT_REASON, word (self, 2));

  self->n_rejects++;
  for (guint i = 0; i < self->found->rejects->len; i++)
    {
      const SovImportReject *reject = self->found->rejects->pdata[i];

      if (reject->place == place && (int) reject->reason == reason &&
          (self->n_words < 4 || strstr (reject->excerpt, word (self, 3)) != NULL))
        return;
    }

  fail (self, "that was not rejected");
}

static void
check_error (Case *self)
{
  static const char *const words[] = { "", "unreadable", "empty", "too-large", "unknown-kind", "no-file" };
  const GError *error = self->found->error;

  self->expects_error = TRUE;
  if (error == NULL)
    fail (self, "it was read");
  g_assert_true (error->domain == SOV_IMPORT_ERROR && error->code < (int) G_N_ELEMENTS (words));
  compare (self, "the error", words[error->code], word (self, 1));
}

/* "file 2 text "abc"", "file 2 size 17", "file 9 error no-file": its bytes alone. */
static void
check_file (Case *self)
{
  g_autoptr (ImportFound) found = NULL;
  const char *what = word (self, 2);
  const char *expected = word (self, 3);

  self->options->file = number (self, 1);
  found = import_found_new (self->bytes, self->options, G_MAXUINT);
  self->options->file = 0;
  compare_number (self, "items beside a file", found->items->len, 0);

  if (g_str_equal (what, "error"))
    {
      g_assert_error (found->error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE);
      return;
    }
  if (found->error != NULL)
    fail (self, "%s", found->error->message);
  if (g_str_equal (what, "size"))
    {
      compare_number (self, "bytes", found->bytes->len, number (self, 3));
      return;
    }
  g_byte_array_append (found->bytes, (const guint8 *) "", 1);
  compare (self, "the file", (const char *) found->bytes->data, expected);
}

static void
check_list (Case *self,
            GStrv found)
{
  g_autofree char *joined = g_strjoinv (",", found);

  compare (self, word (self, 0), joined, word (self, 1));
}

static void
check_order (Case *self)
{
  int order = (int) summary (self)->order;

  compare_number (self, "the order of dates", (guint) order,
                  (guint) value_of (self, SOV_TYPE_DATE_ORDER, word (self, 1)));
}

static void
check_kind (Case *self)
{
  compare_number (self, "the kind", (guint) summary (self)->kind,
                  (guint) value_of (self, SOV_TYPE_IMPORT_KIND, word (self, 1)));
}

static void
check_line (Case *self)
{
  const char *what = word (self, 0);

  if (g_str_equal (what, "item"))
    check_item (self);
  else if (g_str_equal (what, "reject"))
    check_reject (self);
  else if (g_str_equal (what, "error"))
    check_error (self);
  else if (g_str_equal (what, "file"))
    check_file (self);
  else if (g_str_equal (what, "kind"))
    check_kind (self);
  else if (g_str_equal (what, "order"))
    check_order (self);
  else if (g_str_equal (what, "items"))
    compare_number (self, "items", summary (self)->n_items, number (self, 1));
  else if (g_str_equal (what, "encoding"))
    compare (self, "the encoding", summary (self)->encoding != NULL ? summary (self)->encoding : "-", word (self, 1));
  else if (g_str_equal (what, "columns"))
    check_list (self, summary (self)->columns);
  else if (g_str_equal (what, "header"))
    check_list (self, summary (self)->header);
  else if (g_str_equal (what, "rejects"))
    {
      self->counts_rejects = TRUE;
      compare_number (self, "rejects", self->found->rejects->len, number (self, 1));
    }
  else if (g_str_equal (what, "ask") && g_str_equal (word (self, 1), "order"))
    self->asks = TRUE;
  else if (!g_str_equal (what, "with"))
    fail (self, "nothing is called “%s”", what);
}

/* Words between blanks; in quotes blanks are part of one, and \n, \" and \303 are
 * what C has them mean. */
static GStrv
split (const char *line)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *at = line + strspn (line, " ");

  while (*at != '\0' && *at != '#')
    {
      const char *end = at + 1;
      g_autofree char *quoted = NULL;

      if (*at != '"')
        {
          end = at + strcspn (at, " ");
          g_strv_builder_take (words, g_strndup (at, (gsize) (end - at)));
          at = end + strspn (end, " ");
          continue;
        }
      while (*end != '\0' && *end != '"')
        end += *end == '\\' && end[1] != '\0' ? 2 : 1;
      quoted = g_strndup (at + 1, (gsize) (end - at - 1));
      g_strv_builder_take (words, g_strcompress (quoted));
      at = *end == '"' ? end + 1 : end;
      at += strspn (at, " ");
    }

  return g_strv_builder_end (words);
}

static void
for_each_line (Case *self,
               const char *expectation,
               gboolean options_only)
{
  g_auto (GStrv) lines = g_strsplit (expectation, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      self->line = i + 1;
      self->words = split (lines[i]);
      self->n_words = g_strv_length (self->words);
      if (self->n_words > 0 && !options_only)
        check_line (self);
      else if (self->n_words > 0 && g_str_equal (self->words[0], "with"))
        read_option (self);
      g_clear_pointer (&self->words, g_strfreev);
    }
}

/* What is true of every file. */
static void
check_all (Case *self)
{
  const ImportFound *found = self->found;

  self->line = 0;
  for (guint i = 0; i < found->items->len; i++)
    {
      const SovImportItem *item = found->items->pdata[i];
      g_autofree char *key = sov_import_item_dup_key (item);

      g_assert_true (g_utf8_validate (item->raw, -1, NULL) && g_utf8_validate (item->text, -1, NULL));
      g_assert_true (item->sender == NULL || g_utf8_validate (item->sender, -1, NULL));
      g_assert_cmpuint (strlen (item->raw), <=, SOV_IMPORT_RAW_MAX);
      g_assert_cmpuint (strlen (item->text), <=, SOV_IMPORT_TEXT_MAX);
      g_assert_cmpuint (item->place, >, 0);
      g_assert_cmpuint (strlen (key), ==, 64);
    }
  for (guint i = 0; i < found->rejects->len; i++)
    g_assert_true (g_utf8_validate (((const SovImportReject *) found->rejects->pdata[i])->excerpt, -1, NULL));

  if (found->error != NULL && !self->expects_error)
    fail (self, "%s", found->error->message);
  if (found->summary == NULL)
    return;
  compare_number (self, "items that the summary tells", found->summary->n_items, found->items->len);
  compare_number (self, "rejects that the summary tells", found->summary->n_rejects, found->rejects->len);
  if (found->summary->ask_order != self->asks)
    fail (self, self->asks ? "the order of dates is settled" : "the order of dates is to be asked");
  if (!self->counts_rejects)
    compare_number (self, "rejects", found->rejects->len, self->n_rejects);
}

static GBytes *
cut_head (GBytes *record)
{
  g_autoptr (GBytes) owned = record;

  g_assert_cmpuint (g_bytes_get_size (owned), <=, SOV_RECORD_MAX);
  return g_bytes_new_from_bytes (owned, SOV_RECORD_HEAD, g_bytes_get_size (owned) - SOV_RECORD_HEAD);
}

/* A record that the program refuses would end the whole import: whatever a
 * reader brings passes between the two, and comes out as it went in. */
static void
check_wire (Case *self)
{
  const ImportFound *found = self->found;

  for (guint i = 0; i < found->items->len; i++)
    {
      const SovImportItem *item = found->items->pdata[i];
      g_autoptr (GBytes) body = cut_head (sov_wire_pack_item (item));
      g_autoptr (SovImportItem) read = sov_wire_read_item (body);
      g_autoptr (GBytes) again = read != NULL ? cut_head (sov_wire_pack_item (read)) : NULL;

      if (read == NULL)
        fail (self, "item %u does not pass between the processes", i + 1);
      g_assert_true (g_bytes_equal (body, again));
    }
  for (guint i = 0; i < found->rejects->len; i++)
    {
      g_autoptr (GBytes) body = cut_head (sov_wire_pack_reject (found->rejects->pdata[i]));
      g_autoptr (SovImportReject) read = sov_wire_read_reject (body);

      g_assert_nonnull (read);
    }
  if (found->summary != NULL)
    {
      g_autoptr (GBytes) body = cut_head (sov_wire_pack_summary (found->summary));
      g_autoptr (SovImportSummary) read = sov_wire_read_summary (body);

      g_assert_nonnull (read);
    }
}

/* A reader that is told to stop does, whatever comes first. */
static void
check_stop (Case *self)
{
  g_autoptr (ImportFound) found = import_found_new (self->bytes, self->options, 1);

  g_assert_cmpuint (found->items->len, <=, 1);
}

/* A file that ends too early is read as far as it goes, or not at all. */
static void
check_parts (Case *self)
{
  gsize size = g_bytes_get_size (self->bytes);

  for (guint i = 1; i < N_PARTS; i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (self->bytes, 0, size / N_PARTS * i);
      g_autoptr (ImportFound) found = import_found_new (part, self->options, G_MAXUINT);

      g_assert_true (found->summary == NULL || found->summary->n_items == found->items->len);
    }
}

void
import_case_check (const char *path)
{
  g_autofree char *expected_path = g_strconcat (path, ".expect", NULL);
  g_autofree char *expectation = NULL;
  g_autoptr (SovImportOptions) options = sov_import_options_new ();
  g_autoptr (ImportFound) found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;
  Case self = { .path = path, .options = options };

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, size);
  g_file_get_contents (expected_path, &expectation, NULL, &error);
  g_assert_no_error (error);

  options->zone = g_strdup ("Europe/Helsinki");
  options->name = g_path_get_basename (path);
  for_each_line (&self, expectation, TRUE);

  self.bytes = bytes;
  self.found = found = import_found_new (bytes, options, G_MAXUINT);
  for_each_line (&self, expectation, FALSE);
  check_all (&self);
  check_wire (&self);
  check_stop (&self);
  check_parts (&self);
}
