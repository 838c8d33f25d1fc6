/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of words with what they mean to a promise, as people write it into a
 * file: sections, one entry a line. It reads bytes that are given to it and
 * knows no files; it takes a list whole or not at all, and an error names the
 * line. */

#include "model/sov-lexicon-private.h"
#include "model/sov-words.h"

#include <string.h>

/* More than any list of words is. */
#define MOST_BYTES (4 * 1024 * 1024)

typedef struct
{
  SovLexicon *lexicon;
  SovLanguage language;
  SovLexiconFlags section;
  int line;
} Reader;

static const struct
{
  const char *name;
  SovLexiconFlags flag;
} sections[] = {
  { "spoken", SOV_LEXICON_SPOKEN },
  { "verbs", SOV_LEXICON_VERB },
  { "things", SOV_LEXICON_THING },
  { "events", SOV_LEXICON_EVENT },
  { "persons", SOV_LEXICON_PERSON },
  { "places", SOV_LEXICON_PLACE },
  { "promises", SOV_LEXICON_PROMISE },
  { "assent", SOV_LEXICON_ASSENT },
  { "nods", SOV_LEXICON_NOD },
  { "fillers", SOV_LEXICON_FILLER },
  { "questions", SOV_LEXICON_QUESTION },
  { "conditions", SOV_LEXICON_CONDITION },
  { "doubts", SOV_LEXICON_DOUBT },
  { "denials", SOV_LEXICON_DENIAL },
  { "harmless", SOV_LEXICON_HARMLESS },
  { "reports", SOV_LEXICON_REPORT },
  { "states", SOV_LEXICON_STATE },
  { "closings", SOV_LEXICON_CLOSING },
  { "quoted", SOV_LEXICON_QUOTED },
  { "times", SOV_LEXICON_TIME },
  { "arranged", SOV_LEXICON_ARRANGED },
};

static const struct
{
  const char *name;
  SovTermKind kind;
} kinds[] = {
  { "schedule", SOV_TERM_SCHEDULE },
  { "price", SOV_TERM_PRICE },
  { "invoicing", SOV_TERM_INVOICING },
  { "scope", SOV_TERM_SCOPE },
  { "contact", SOV_TERM_CONTACT },
  { "delivery", SOV_TERM_DELIVERY },
  { "compensation", SOV_TERM_COMPENSATION },
  { "other", SOV_TERM_OTHER },
};

G_DEFINE_QUARK (sov - lexicon - error - quark, sov_lexicon_error)

static void
free_entry (gpointer data)
{
  SovLexiconEntry *entry = data;

  g_strfreev (entry->words);
  g_free (entry);
}

static void
unref_array (gpointer data)
{
  g_ptr_array_unref (data);
}

SovLexicon *
sov_lexicon_new (void)
{
  SovLexicon *self = g_new0 (SovLexicon, 1);

  self->standard = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->verbs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lemmas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unref_array);
  self->stems = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, unref_array);
  self->owned = g_ptr_array_new_with_free_func (free_entry);
  return self;
}

void
sov_lexicon_free (SovLexicon *self)
{
  g_hash_table_unref (self->standard);
  g_hash_table_unref (self->verbs);
  g_hash_table_unref (self->lemmas);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->stems);
  g_ptr_array_unref (self->owned);
  g_free (self);
}

static gboolean
fail (const Reader *self,
      SovLexiconError code,
      const char *text,
      GError **error)
{
  static const char *const reasons[] = {
    "the first line must say \"language = fi\" or \"language = en\"",
    "no such section",
    "not of the form that this section asks for",
    "no such kind",
    "not a text in UTF-8",
  };

  g_set_error (error, SOV_LEXICON_ERROR, code, "%d: %s: %s", self->line, reasons[code], text);
  return FALSE;
}

/* The words of an entry as sentences have them. */
static char **
split_words (const char *text)
{
  g_autoptr (SovWords) words = sov_words_split (text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (int i = 0; i < words->n; i++)
    g_strv_builder_add (builder, words->items[i].text);
  return g_strv_builder_end (builder);
}

static GPtrArray *
get_entries (GHashTable *table,
             gpointer key,
             gboolean is_text)
{
  GPtrArray *entries = g_hash_table_lookup (table, key);

  if (entries != NULL)
    return entries;
  entries = g_ptr_array_new ();
  g_hash_table_insert (table, is_text ? g_strdup (key) : key, entries);
  return entries;
}

static void
take_entry (SovLexicon *self,
            SovLexiconEntry *entry,
            gboolean is_stem)
{
  g_ptr_array_add (self->owned, entry);
  if (is_stem)
    g_ptr_array_add (get_entries (self->stems, GUINT_TO_POINTER (g_utf8_get_char (entry->words[0])), FALSE), entry);
  else
    g_ptr_array_add (get_entries (self->entries, entry->words[0], TRUE), entry);
}

static gboolean
add_words (const Reader *self,
           char *text,
           SovTermKind kind,
           GError **error)
{
  gboolean is_stem = g_str_has_suffix (text, "*");
  SovLexiconEntry *entry;

  if (is_stem)
    text[strlen (text) - 1] = '\0';
  entry = g_new0 (SovLexiconEntry, 1);
  *entry = (SovLexiconEntry) { .flag = self->section, .words = split_words (text), .kind = kind };
  entry->n_words = g_strv_length (entry->words);
  if (entry->n_words == 0 || (is_stem && entry->n_words > 1))
    {
      free_entry (entry);
      return fail (self, SOV_LEXICON_ERROR_LINE, text, error);
    }
  take_entry (self->lexicon, entry, is_stem);
  return TRUE;
}

static gboolean
add_spoken (const Reader *self,
            const char *line,
            GError **error)
{
  const char *equals = strchr (line, '=');
  g_auto (GStrv) words = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *standard = NULL;

  if (equals == NULL)
    return fail (self, SOV_LEXICON_ERROR_LINE, line, error);
  spoken = g_strndup (line, (gsize) (equals - line));
  words = split_words (spoken);
  standard = g_strstrip (g_strdup (equals + 1));
  if (g_strv_length (words) != 1 || *standard == '\0')
    return fail (self, SOV_LEXICON_ERROR_LINE, line, error);
  g_hash_table_replace (self->lexicon->standard, g_strdup (words[0]), g_steal_pointer (&standard));
  return TRUE;
}

static gboolean
add_verb (const Reader *self,
          const char *line,
          SovTermKind kind,
          GError **error)
{
  g_auto (GStrv) forms = g_strsplit (line, ",", -1);
  gboolean added;

  for (guint i = 0; forms[i] != NULL; i++)
    {
      g_auto (GStrv) words = split_words (forms[i]);

      if (g_strv_length (words) != 1)
        return fail (self, SOV_LEXICON_ERROR_LINE, line, error);
      g_free (forms[i]);
      forms[i] = g_strdup (words[0]);
    }
  added = self->language == SOV_LANGUAGE_FINNISH ? sov_lexicon_add_finnish_verb (self->lexicon, forms, kind)
                                                 : sov_lexicon_add_english_verb (self->lexicon, forms, kind);
  return added || fail (self, SOV_LEXICON_ERROR_LINE, line, error);
}

/* Takes ": delivery" off the end of the line. */
static gboolean
take_kind (const Reader *self,
           char *line,
           SovTermKind *kind,
           GError **error)
{
  char *colon = strrchr (line, ':');
  const char *name;

  *kind = 0;
  if (colon == NULL || colon == line || !g_ascii_isspace (colon[-1]))
    return TRUE;
  *colon = '\0';
  name = g_strstrip (colon + 1);
  g_strchomp (line);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].name, name) == 0)
      *kind = kinds[i].kind;
  return *kind != 0 || fail (self, SOV_LEXICON_ERROR_KIND, name, error);
}

static gboolean
read_section (Reader *self,
              const char *line,
              GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *name = g_strdup_printf ("[%s]", sections[i].name);

      if (strcmp (name, line) != 0)
        continue;
      self->section = sections[i].flag;
      return TRUE;
    }
  return fail (self, SOV_LEXICON_ERROR_SECTION, line, error);
}

static gboolean
read_language (const Reader *self,
               const char *line,
               SovLanguage *language,
               GError **error)
{
  g_auto (GStrv) words = split_words (line);

  if (g_strv_length (words) != 3 || strcmp (words[0], "language") != 0 || strcmp (words[1], "=") != 0)
    return fail (self, SOV_LEXICON_ERROR_LANGUAGE, line, error);
  if (strcmp (words[2], "fi") == 0)
    *language = SOV_LANGUAGE_FINNISH;
  else if (strcmp (words[2], "en") == 0)
    *language = SOV_LANGUAGE_ENGLISH;
  else
    return fail (self, SOV_LEXICON_ERROR_LANGUAGE, line, error);
  return TRUE;
}

static gboolean
read_line (Reader *self,
           char *line,
           GError **error)
{
  SovTermKind kind;

  if (*line == '[')
    return read_section (self, line, error);
  if (self->section == 0)
    return fail (self, SOV_LEXICON_ERROR_SECTION, line, error);
  if (self->section == SOV_LEXICON_SPOKEN)
    return add_spoken (self, line, error);
  if (!take_kind (self, line, &kind, error))
    return FALSE;
  if (self->section == SOV_LEXICON_VERB)
    return add_verb (self, line, kind, error);
  return add_words (self, line, kind, error);
}

/* Goes through the lines that are no remarks; no further than the language where no lexicon is to take them in. */
static gboolean
read_lines (Reader *self,
            const char *text,
            gsize length,
            GError **error)
{
  g_autofree char *copy = NULL;
  g_auto (GStrv) lines = NULL;
  const char *invalid = NULL;

  self->line = 1;
  if (length > MOST_BYTES || !g_utf8_validate_len (text, length, &invalid))
    {
      for (const char *at = text; invalid != NULL && at < invalid; at++)
        self->line += *at == '\n';
      return fail (self, SOV_LEXICON_ERROR_TEXT, "", error);
    }
  copy = g_strndup (text, length);
  lines = g_strsplit (copy, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      self->line = (int) i + 1;
      if (*line == '\0' || *line == '#')
        continue;
      if (self->language != 0)
        {
          if (!read_line (self, line, error))
            return FALSE;
          continue;
        }
      if (!read_language (self, line, &self->language, error))
        return FALSE;
      if (self->lexicon == NULL)
        return TRUE;
    }
  return self->language != 0 || fail (self, SOV_LEXICON_ERROR_LANGUAGE, "", error);
}

gboolean
sov_lexicon_language (const char *text,
                      gsize length,
                      SovLanguage *language,
                      GError **error)
{
  Reader reader = { 0 };

  g_return_val_if_fail (text != NULL && language != NULL, FALSE);

  if (!read_lines (&reader, text, length, error))
    return FALSE;
  *language = reader.language;
  return TRUE;
}

gboolean
sov_lexicon_add (SovLexicon *self,
                 const char *text,
                 gsize length,
                 GError **error)
{
  g_autoptr (SovLexicon) tried = sov_lexicon_new ();
  Reader reader = { .lexicon = tried };

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (!read_lines (&reader, text, length, error))
    return FALSE;
  reader = (Reader) { .lexicon = self };
  return read_lines (&reader, text, length, error);
}

const char *
sov_lexicon_standard (const SovLexicon *self,
                      const char *word)
{
  return g_hash_table_lookup (self->standard, word);
}

const SovLexiconVerb *
sov_lexicon_verb (const SovLexicon *self,
                  const char *word)
{
  return g_hash_table_lookup (self->verbs, word);
}

const GPtrArray *
sov_lexicon_entries (const SovLexicon *self,
                     const char *word)
{
  return g_hash_table_lookup (self->entries, word);
}

void
sov_lexicon_stems (const SovLexicon *self,
                   const char *word,
                   void (*take) (const SovLexiconEntry *entry, gpointer data),
                   gpointer data)
{
  const GPtrArray *stems = g_hash_table_lookup (self->stems, GUINT_TO_POINTER (g_utf8_get_char (word)));

  for (guint i = 0; stems != NULL && i < stems->len; i++)
    {
      const SovLexiconEntry *entry = stems->pdata[i];

      if (g_str_has_prefix (word, entry->words[0]))
        take (entry, data);
    }
}
