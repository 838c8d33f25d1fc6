/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-vcard.h"

#include <string.h>

#include "exchange/import/sov-content-line.h"
#include "exchange/import/sov-import-error.h"
#include "exchange/import/sov-import-text.h"

/* vault.md §4.8 */
#define CARDS_MAX 50000
#define LINES_MAX 10000

#define VALUES_MAX 100

/* One card on its way. */
typedef struct
{
  SovImportItem *item;
  char *formatted;  /* FN */
  char *structured; /* N as it is said */
  char *nickname;
  gboolean is_company;
  gboolean is_group; /* of people, and none itself */
  GPtrArray *phones;
  GPtrArray *emails;
  GString *raw;
  guint n_notes;
  guint n_lines;
  guint depth;       /* cards within cards */
  gboolean is_agent; /* what begins now is the card of somebody's assistant */
} Card;

typedef struct
{
  const SovImportSink *sink;
  SovContentReader *reader;
  gsize size;
  SovImportSummary *summary;
  SovContentLine *next; /* that has been read ahead; nullable */
  gboolean stopped;
} Reading;

static Card *
card_new (guint64 place)
{
  Card *card = g_new0 (Card, 1);

  card->item = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, place);
  card->phones = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  card->emails = g_ptr_array_new_null_terminated (1, g_free, TRUE);
  card->raw = g_string_new (NULL);

  return card;
}

static void
card_free (Card *card)
{
  g_clear_pointer (&card->item, sov_import_item_free);
  g_free (card->formatted);
  g_free (card->structured);
  g_free (card->nickname);
  g_ptr_array_unref (card->phones);
  g_ptr_array_unref (card->emails);
  g_string_free (card->raw, TRUE);
  g_free (card);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Card, card_free)

static char *
tidy (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  GString *tidied = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (tidied, "%s%s", tidied->len > 0 ? " " : "", words[i]);

  return g_string_free (tidied, FALSE);
}

static void
set_first (char **field,
           char *text)
{
  g_autofree char *owned = text;
  g_autofree char *tidied = tidy (owned);

  if (*field == NULL && *tidied != '\0')
    *field = sov_import_cut (tidied, strlen (tidied), SOV_IMPORT_RAW_MAX);
}

/* Those of @parts in this order, with @between them. */
static char *
join_parts (char **parts,
            const int *order,
            gsize n,
            const char *between)
{
  GString *text = g_string_new (NULL);
  guint n_parts = g_strv_length (parts);

  for (gsize i = 0; i < n; i++)
    if (order[i] < (int) n_parts && *parts[order[i]] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", parts[order[i]]);

  return g_string_free (text, FALSE);
}

/* Family; given; further; before; after: said "Dr Satu Maria Mäkinen". */
static char *
read_name (const char *value)
{
  static const int order[] = { 3, 1, 2, 0, 4 };
  g_auto (GStrv) parts = sov_content_split (value, ';');

  return join_parts (parts, order, G_N_ELEMENTS (order), " ");
}

/* Box; extended; street; town; region; code; country: "Lumitie 4 B 12, 00100
 * Helsinki". */
static char *
read_address (const char *value)
{
  static const int place[] = { 5, 3 };
  g_auto (GStrv) parts = sov_content_split (value, ';');
  g_autofree char *town = join_parts (parts, place, G_N_ELEMENTS (place), " ");
  guint n = g_strv_length (parts);
  const char *lines[] = { n > 0 ? parts[0] : "", n > 2 ? parts[2] : "", n > 1 ? parts[1] : "", town, n > 6 ? parts[6] : "" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *line = tidy (lines[i]);

      if (*line != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", line);
    }

  return g_string_free (text, FALSE);
}

static void
add_value (GPtrArray *values,
           const char *value,
           const char *scheme)
{
  g_autofree char *plain = sov_content_unescape (value);
  g_autofree char *tidied = tidy (plain);
  const char *start = tidied;

  if (g_ascii_strncasecmp (tidied, scheme, strlen (scheme)) == 0)
    {
      char *end = strchr (tidied, ';');

      start += strlen (scheme);
      if (end != NULL)
        *end = '\0';
    }
  if (*start == '\0' || strlen (start) > SOV_IMPORT_VALUE_MAX || values->len >= VALUES_MAX || g_ptr_array_find_with_equal_func (values, start, g_str_equal, NULL))
    return;

  g_ptr_array_add (values, g_strdup (start));
}

static void
add_note (Card *card,
          const char *value)
{
  SovImportItem *item = card->item;
  g_autofree char *text = sov_content_unescape (value);
  char *joined;

  if (*g_strstrip (text) == '\0' || card->n_notes++ >= VALUES_MAX)
    return;

  joined = item->note != NULL ? g_strconcat (item->note, "\n", text, NULL) : g_strdup (text);
  g_free (item->note);
  item->note = sov_import_cut (joined, strlen (joined), SOV_IMPORT_RAW_MAX);
  g_free (joined);
}

static void
read_organisation (Card *card,
                   const char *value)
{
  g_auto (GStrv) parts = sov_content_split (value, ';');

  set_first (&card->item->organisation, g_strdup (parts[0] != NULL ? parts[0] : ""));
}

static gboolean
is_value (const char *value,
          const char *word)
{
  g_autofree char *plain = tidy (value);

  return g_ascii_strcasecmp (plain, word) == 0;
}

static void
read_property (Card *card,
               const SovContentLine *line)
{
  const char *name = line->name;

  if (g_str_equal (name, "FN"))
    set_first (&card->formatted, sov_content_unescape (line->value));
  else if (g_str_equal (name, "N"))
    set_first (&card->structured, read_name (line->value));
  else if (g_str_equal (name, "NICKNAME"))
    set_first (&card->nickname, sov_content_unescape (line->value));
  else if (g_str_equal (name, "ORG"))
    read_organisation (card, line->value);
  else if (g_str_equal (name, "TEL"))
    add_value (card->phones, line->value, "tel:");
  else if (g_str_equal (name, "EMAIL"))
    add_value (card->emails, line->value, "mailto:");
  else if (g_str_equal (name, "ADR"))
    set_first (&card->item->address, read_address (line->value));
  else if (g_str_equal (name, "URL"))
    set_first (&card->item->web, sov_content_unescape (line->value));
  else if (g_str_equal (name, "NOTE"))
    add_note (card, line->value);
  else if (g_str_equal (name, "LANG"))
    set_first (&card->item->language, sov_content_unescape (line->value));
  else if (g_str_equal (name, "X-BUSINESS-ID") || g_str_equal (name, "X-Y-TUNNUS"))
    set_first (&card->item->business_id, sov_content_unescape (line->value));
  else if (g_str_equal (name, "KIND") || g_str_equal (name, "X-ABSHOWAS") || g_str_equal (name, "X-ADDRESSBOOKSERVER-KIND"))
    {
      card->is_group = card->is_group || is_value (line->value, "group");
      card->is_company = card->is_company || is_value (line->value, "org") || is_value (line->value, "company") || is_value (line->value, "organization");
    }
}

/* Pictures and keys are not what anybody looks up. */
static void
keep_raw (Reading *reading,
          Card *card,
          const SovContentLine *line)
{
  static const char *const hidden[] = { "PHOTO", "LOGO", "SOUND", "KEY", NULL };
  g_autofree char *source = NULL;

  if (card->raw->len > SOV_IMPORT_RAW_MAX)
    return;

  source = sov_content_reader_dup_source (reading->reader, line, g_strv_contains (hidden, line->name));
  g_string_append (card->raw, source);
}

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

/* Whoever has a telephone or mail and no name is called by it. */
static void
put_name (Card *card)
{
  SovImportItem *item = card->item;
  const char *phone = card->phones->len > 0 ? card->phones->pdata[0] : NULL;
  const char *email = card->emails->len > 0 ? card->emails->pdata[0] : NULL;

  item->name = g_strdup (card->formatted != NULL ? card->formatted : card->structured);
  if (item->name == NULL && item->organisation == NULL)
    item->name = g_strdup (card->nickname);
  if (card->is_company && item->name != NULL && (item->organisation == NULL || g_str_equal (item->organisation, item->name)))
    {
      g_free (item->organisation);
      item->organisation = g_steal_pointer (&item->name);
    }
  if (item->name != NULL && item->organisation != NULL && g_str_equal (item->name, item->organisation))
    g_clear_pointer (&item->name, g_free);
  if (item->name == NULL && item->organisation == NULL)
    item->name = g_strdup (email != NULL ? email : phone);
}

static void
finish (Reading *reading,
        Card *card)
{
  SovImportItem *item = card->item;

  put_name (card);
  g_free (item->raw);
  item->raw = sov_import_cut (card->raw->str, card->raw->len, SOV_IMPORT_RAW_MAX);
  if (card->is_group || (item->name == NULL && item->organisation == NULL))
    {
      reject (reading, item->place, card->is_group ? SOV_IMPORT_REASON_NOT_UNDERSTOOD : SOV_IMPORT_REASON_NO_NAME,
              card->is_group ? item->name : item->raw);
      return;
    }

  g_strfreev (item->phones);
  g_strfreev (item->emails);
  item->phones = g_strdupv ((char **) card->phones->pdata);
  item->emails = g_strdupv ((char **) card->emails->pdata);
  reading->summary->n_items++;
  reading->stopped = !reading->sink->item (g_steal_pointer (&card->item), reading->sink->data);
  if (reading->sink->progress != NULL && reading->summary->n_items % 256 == 0)
    reading->sink->progress (sov_content_reader_tell (reading->reader), reading->size, reading->sink->data);
}

static SovContentLine *
take_line (Reading *reading)
{
  return reading->next != NULL ? g_steal_pointer (&reading->next) : sov_content_reader_next (reading->reader);
}

static gboolean
begins_card (const SovContentLine *line)
{
  return g_str_equal (line->name, "BEGIN") && is_value (line->value, "VCARD");
}

/* Of the card itself, or of another within it: 2.1 allows one for somebody's
 * assistant, which is not another person. */
static void
take_property (Reading *reading,
               Card *card,
               const SovContentLine *line)
{
  if (g_str_equal (line->name, "BEGIN"))
    card->depth++;
  else if (g_str_equal (line->name, "END"))
    card->depth--;
  else if (card->depth == 1)
    read_property (card, line);
  card->is_agent = g_str_equal (line->name, "AGENT") && *line->value == '\0';
  keep_raw (reading, card, line);
}

/* What its writer did not end is told, and what stands there is kept. */
static void
read_card (Reading *reading,
           const SovContentLine *begin)
{
  guint64 place = begin->place;
  g_autoptr (Card) card = card_new (place);

  card->depth = 1;
  keep_raw (reading, card, begin);
  while (card->depth > 0)
    {
      g_autoptr (SovContentLine) line = take_line (reading);
      gboolean is_next = line != NULL && begins_card (line) && !card->is_agent;

      if (line == NULL || is_next || (line->open && !g_str_equal (line->name, "END")))
        {
          if (is_next)
            reading->next = g_steal_pointer (&line);
          if (!reject (reading, place, SOV_IMPORT_REASON_BROKEN, card->formatted))
            return;
          break;
        }
      if (++card->n_lines == LINES_MAX + 1 && !reject (reading, place, SOV_IMPORT_REASON_TOO_LARGE, card->formatted))
        return;
      if (card->n_lines <= LINES_MAX)
        take_property (reading, card, line);
      else if (g_str_equal (line->name, "END"))
        card->depth--;
      else if (g_str_equal (line->name, "BEGIN"))
        card->depth++;
    }

  if (card->n_lines <= LINES_MAX)
    finish (reading, card);
}

SovImportSummary *
sov_read_vcard (GBytes *bytes,
                const SovImportOptions *options,
                const SovImportSink *sink,
                GError **error)
{
  g_autoptr (SovContentReader) reader = NULL;
  g_autoptr (SovImportSummary) summary = sov_import_summary_new ();
  Reading reading = { .sink = sink, .size = g_bytes_get_size (bytes), .summary = summary };

  if (options->file != 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_NO_FILE, "there is no file in it");
      return NULL;
    }

  summary->kind = SOV_IMPORT_CONTACTS;
  reader = sov_content_reader_new (g_bytes_get_data (bytes, NULL), reading.size);
  reading.reader = reader;
  while (!reading.stopped)
    {
      g_autoptr (SovContentLine) line = take_line (&reading);

      if (line == NULL)
        break;
      if (!begins_card (line))
        continue;
      if (summary->n_items == CARDS_MAX)
        {
          reject (&reading, line->place, SOV_IMPORT_REASON_TOO_MANY, NULL);
          break;
        }
      read_card (&reading, line);
    }
  g_clear_pointer (&reading.next, sov_content_line_free);

  if (summary->n_items == 0 && summary->n_rejects == 0)
    {
      g_set_error_literal (error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNREADABLE, "there is no card in it");
      return NULL;
    }

  summary->encoding = g_strdup (sov_content_reader_get_encoding (reader));
  return g_steal_pointer (&summary);
}
