/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names are many and sentences short: each word that any name has is kept once,
 * by its first letter, with the names that have it. Finnish changes the third
 * letter of a name (Satu, Sadulle), never the first two. */

#include "model/sov-name-index.h"

#include <string.h>

/* Parts of a company's name that say nothing of which company it is. */
static const char *const legal_forms[] = {
  "oy", "oyj", "ab", "ky", "ay", "tmi", "t:mi", "ry", "rf", "osk", "ltd", "inc", "llc", "gmbh", "as", NULL
};

/* Names that are words too: only a capital letter makes names of them. */
static const char *const words_too[] = {
  "kai", "sen", "meri", "oma", "onni", "toivo", "rauha", "satu", "ilma", "into", "tahto", "lahja", "ilo", "armas",
  "kuva", "kuvat", "kuvaus", "tuuli", "taika", "sisu", "lumi", "may", "will", "mark", "rose", "art", "bill", "grace",
  "hope", "faith", "sue", "pat", "rob", "jack", "frank", "van", "ken", "don", NULL
};

/* What people put before a name in an address book, folded: "Asiakas Virtanen", "Työ Matti". */
static const char *const labels[] = {
  "asiakas", "asiakkaat", "tyo", "toimisto", "koti", "firma", "yritys", "remontti", "keittio", "kylpyhuone", "katto",
  "putki", "sahko", "urakka", "laskutus", "lasku", "myynti", "huolto", "uusi", "vanha", "herra", "rouva", "talo", "auto",
  "customer", "client", "work", "office", "home", "new", "old", "the", "sales", "service", "kitchen", "bathroom", "roof",
  NULL
};

gboolean
sov_name_is_legal_form (const char *word)
{
  return g_strv_contains (legal_forms, word);
}

static gunichar
second_letter (const char *text)
{
  gunichar c = g_utf8_get_char (g_utf8_next_char (text));

  return g_unichar_isalnum (c) ? c : 0;
}

static void
clear_part (gpointer data)
{
  g_free (((SovNamePart *) data)->text);
}

static void
unref_array (gpointer data)
{
  g_array_unref (data);
}

/* What a sentence has no name by: a digit, a mark, the form of a company. */
static gboolean
is_found_by (const SovNamePart *part)
{
  return part->kind == SOV_WORD_LETTERS && !part->is_legal_form;
}

static guint
add_part (SovNameIndex *self,
          const SovWord *word,
          gboolean learned)
{
  guint id = self->parts->len;
  gpointer letter = GUINT_TO_POINTER (g_utf8_get_char (word->text));
  GArray *same = g_hash_table_lookup (self->by_letter, letter);
  SovNamePart part = {
    .text = g_strdup (word->text),
    .kind = word->kind,
    .second = second_letter (word->text),
    .learned = learned,
    .is_legal_form = g_strv_contains (legal_forms, word->text),
    .is_label = g_strv_contains (labels, word->text),
    .is_word_too = g_strv_contains (words_too, word->text),
  };

  g_array_append_val (self->parts, part);
  if (!is_found_by (&part))
    return id;

  if (same == NULL)
    {
      same = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_letter, letter, same);
    }
  g_array_append_val (same, id);

  return id;
}

/* @known: "text" of a name, " text" of a learned one -> its number and one more. */
static void
add_name (SovNameIndex *self,
          GHashTable *known,
          const SovKnownName *name)
{
  g_autoptr (SovWords) words = sov_words_split (name->name != NULL ? name->name : "");

  for (int i = 0; i < words->n; i++)
    {
      g_autofree char *key = g_strconcat (name->learned ? " " : "", words->items[i].text, NULL);
      guint id = GPOINTER_TO_UINT (g_hash_table_lookup (known, key));

      if (id == 0)
        {
          id = add_part (self, &words->items[i], name->learned) + 1;
          g_hash_table_insert (known, g_steal_pointer (&key), GUINT_TO_POINTER (id));
        }
      id--;
      g_array_append_val (self->parts_of_names, id);
      g_array_index (self->parts, SovNamePart, id).n_names++;
    }
}

/* The other way round: first how many, then which. */
static void
list_names (SovNameIndex *self)
{
  guint next = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      SovNamePart *part = &g_array_index (self->parts, SovNamePart, i);

      part->first_name = next;
      next += part->n_names;
      part->n_names = 0;
    }
  g_array_set_size (self->names_of_parts, next);
  for (guint name = 0; name < self->n_names; name++)
    {
      guint n;
      const guint *parts = sov_name_index_get_parts (self, name, &n);

      for (guint i = 0; i < n; i++)
        {
          SovNamePart *part = &g_array_index (self->parts, SovNamePart, parts[i]);

          g_array_index (self->names_of_parts, guint, part->first_name + part->n_names++) = name;
        }
    }
}

SovNameIndex *
sov_name_index_new (const SovKnownName *names,
                    gsize n_names)
{
  SovNameIndex *self = g_new0 (SovNameIndex, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->names = names;
  self->n_names = n_names;
  self->parts = g_array_new (FALSE, FALSE, sizeof (SovNamePart));
  g_array_set_clear_func (self->parts, clear_part);
  self->parts_of_names = g_array_new (FALSE, FALSE, sizeof (guint));
  self->name_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->names_of_parts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->by_letter = g_hash_table_new_full (NULL, NULL, NULL, unref_array);

  for (gsize i = 0; i < n_names; i++)
    {
      g_array_append_val (self->name_starts, self->parts_of_names->len);
      add_name (self, known, &names[i]);
    }
  g_array_append_val (self->name_starts, self->parts_of_names->len);
  list_names (self);

  return self;
}

void
sov_name_index_free (SovNameIndex *self)
{
  g_array_unref (self->parts);
  g_array_unref (self->parts_of_names);
  g_array_unref (self->name_starts);
  g_array_unref (self->names_of_parts);
  g_hash_table_unref (self->by_letter);
  g_free (self);
}

const guint *
sov_name_index_get_parts (const SovNameIndex *self,
                          guint name,
                          guint *n)
{
  guint start = g_array_index (self->name_starts, guint, name);

  *n = g_array_index (self->name_starts, guint, name + 1) - start;

  return (const guint *) (gpointer) self->parts_of_names->data + start;
}

GArray *
sov_name_index_list_similar (const SovNameIndex *self,
                             const char *text)
{
  GArray *similar = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *same = g_hash_table_lookup (self->by_letter, GUINT_TO_POINTER (g_utf8_get_char (text)));
  gunichar second = *text != '\0' ? second_letter (text) : 0;

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      guint id = g_array_index (same, guint, i);
      const SovNamePart *part = &g_array_index (self->parts, SovNamePart, id);

      if (part->second == 0 || part->second == second)
        g_array_append_val (similar, id);
    }

  return similar;
}
