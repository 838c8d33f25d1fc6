/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-import-twins.h"

#include <string.h>

#include "model/sov-business-id.h"
#include "model/sov-email.h"
#include "model/sov-phone.h"
#include "model/sov-similar.h"

/* Finds out who stands twice in an address book, as sov_similar_compare() does for
 * two: by what each could be known by. People of one company are not the same
 * for its name. */

/* Shared by more than so many it is the number of a switchboard. */
#define SHARED_MAX 50

/* "GmbH", "Tmi" and "Oy" are shorter. */
#define WORD_MIN 5

typedef struct
{
  SovImportContact *contact; /* the first that has it */
  guint n;                   /* how many have it */
} Known;

static void
take_key (GPtrArray *keys,
          const char *kind,
          char *key)
{
  if (key != NULL && *key != '\0')
    g_ptr_array_add (keys, g_strconcat (kind, key, NULL));
  g_free (key);
}

/* The person and the company, or whichever there is. */
static char *
dup_name (const SovImportItem *item)
{
  if (item->name == NULL || item->organisation == NULL)
    return g_strdup (item->name != NULL ? item->name : item->organisation);

  return g_strconcat (item->name, " ", item->organisation, NULL);
}

/* The same for names that sov_similar_name_key() finds the same, and quickly: of
 * the words that are long enough for no form of a company, in any order, what no
 * language writes otherwise. Others may have it too. */
static guint
print_name (const char *name)
{
  guint print = 0;
  guint word = 0;
  guint length = 0;

  for (const char *c = name;; c++)
    {
      if ((guchar) *c >= 0x80 || g_ascii_isalnum (*c))
        {
          length += ((guchar) *c & 0xc0) != 0x80;
          if (g_ascii_isdigit (*c) || strchr ("bcdfghklmnpqrstvwxz", g_ascii_tolower (*c)) != NULL)
            word = word * 31 + (guint) g_ascii_tolower (*c);
          continue;
        }
      print += length >= WORD_MIN ? word * 2654435761u : 0;
      word = length = 0;
      if (*c == '\0')
        return print;
    }
}

typedef struct
{
  SovImportPlan *plan;
  GHashTable *prints; /* the first SovImportContact by print_name() */
  GHashTable *names;  /* by sov_similar_name_key(), of those that have it with others */
  GHashTable *known;  /* Known by everything else */
} Search;

/* Whoever was called @name first, and is @contact where nobody was. Takes @name. */
static SovImportContact *
find_first (Search *search,
            SovImportContact *contact,
            char *name)
{
  char *key = sov_similar_name_key (name);
  SovImportContact *first = key != NULL ? g_hash_table_lookup (search->names, key) : contact;

  g_free (name);
  if (first != NULL)
    {
      g_free (key);
      return first;
    }

  g_hash_table_insert (search->names, key, contact);
  return contact;
}

/* The first who is called so. Nullable. */
static SovImportContact *
find_namesake (Search *search,
               SovImportContact *contact)
{
  char *name = dup_name (search->plan->items->pdata[contact->item]);
  gpointer print = name != NULL ? GUINT_TO_POINTER (print_name (name)) : NULL;
  SovImportContact *other = name != NULL ? g_hash_table_lookup (search->prints, print) : NULL;
  SovImportContact *first;

  if (other == NULL)
    {
      if (name != NULL)
        g_hash_table_insert (search->prints, print, contact);
      g_free (name);
      return NULL;
    }

  find_first (search, other, dup_name (search->plan->items->pdata[other->item]));
  first = find_first (search, contact, name);
  return first != contact ? first : NULL;
}

/* By which it is looked for beside its name. */
static GPtrArray *
make_keys (const SovImportItem *item)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  take_key (keys, "b", sov_business_id_match_key (item->business_id));
  for (guint i = 0; item->phones[i] != NULL; i++)
    take_key (keys, "p", sov_phone_match_key (item->phones[i]));
  for (guint i = 0; item->emails[i] != NULL; i++)
    take_key (keys, "e", sov_email_match_key (item->emails[i]));

  return keys;
}

/* The one of the same name, or the first whom any of @keys belongs to. @n_kinds:
 * (out): the kinds of what both have. Nullable. */
static SovImportContact *
find_twin (const Search *search,
           const GPtrArray *keys,
           SovImportContact *namesake,
           guint *n_kinds)
{
  SovImportContact *twin = namesake;
  char before = '\0';

  *n_kinds = namesake != NULL ? 1 : 0;
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = keys->pdata[i];
      const Known *one = g_hash_table_lookup (search->known, key);

      if (one == NULL || one->n > SHARED_MAX || (twin != NULL && one->contact != twin))
        continue;
      twin = one->contact;
      *n_kinds += *key != before;
      before = *key;
    }

  return twin;
}

static void
note_keys (GHashTable *known,
           GPtrArray *keys,
           SovImportContact *contact)
{
  while (keys->len > 0)
    {
      char *key = g_ptr_array_steal_index (keys, keys->len - 1);
      Known *one = g_hash_table_lookup (known, key);

      if (one != NULL)
        {
          one->n++;
          g_free (key);
          continue;
        }
      one = g_new (Known, 1);
      *one = (Known) { contact, 1 };
      g_hash_table_insert (known, key, one);
    }
}

static void
set_twin (SovImportContact *contact,
          SovImportContact *twin,
          const SovImportItem *item,
          guint n_kinds)
{
  if (twin->ref == NULL)
    twin->ref = sov_action_make_ref ();
  contact->is_twin = TRUE;
  g_set_str (&contact->similar, twin->ref);
  g_set_str (&contact->similar_name, item->name != NULL ? item->name : item->organisation);
  if (n_kinds > 1)
    contact->who = SOV_IMPORT_WHO_SKIP;
}

void
sov_import_find_twins (SovImportPlan *plan)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) prints = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { plan, prints, names, known };

  for (guint i = 0; i < plan->contacts->len; i++)
    {
      SovImportContact *contact = plan->contacts->pdata[i];
      g_autoptr (GPtrArray) keys = make_keys (plan->items->pdata[contact->item]);
      guint n_kinds;
      SovImportContact *twin = find_twin (&search, keys, find_namesake (&search, contact), &n_kinds);

      if (twin != NULL)
        set_twin (contact, twin, plan->items->pdata[twin->item], n_kinds);
      note_keys (known, keys, contact);
    }
}
