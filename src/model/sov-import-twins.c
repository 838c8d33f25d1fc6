/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-import-twins.h"

#include "model/sov-business-id.h"
#include "model/sov-email.h"
#include "model/sov-phone.h"
#include "model/sov-similar.h"

/* Finds out who stands twice in an address book, as sov_similar_compare() does for
 * two: by what each could be known by. People of one company are not the same
 * for its name. */

/* Shared by more than so many it is the number of a switchboard. */
#define SHARED_MAX 50

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

/* By which it is looked for; name first. */
static GPtrArray *
make_keys (const SovImportItem *item)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *whole = g_strjoin (" ", item->name != NULL ? item->name : "", item->organisation != NULL ? item->organisation : "", NULL);

  take_key (keys, "n", sov_similar_name_key (whole));
  take_key (keys, "b", sov_business_id_match_key (item->business_id));
  for (guint i = 0; item->phones[i] != NULL; i++)
    take_key (keys, "p", sov_phone_match_key (item->phones[i]));
  for (guint i = 0; item->emails[i] != NULL; i++)
    take_key (keys, "e", sov_email_match_key (item->emails[i]));

  return keys;
}

/* The first whom any of @keys belongs to. @n_kinds: (out): the kinds of what both
 * have. Nullable. */
static SovImportContact *
find_twin (GHashTable *known,
           const GPtrArray *keys,
           guint *n_kinds)
{
  SovImportContact *twin = NULL;
  char before = '\0';

  *n_kinds = 0;
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = keys->pdata[i];
      const Known *one = g_hash_table_lookup (known, key);

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

  for (guint i = 0; i < plan->contacts->len; i++)
    {
      SovImportContact *contact = plan->contacts->pdata[i];
      g_autoptr (GPtrArray) keys = make_keys (plan->items->pdata[contact->item]);
      guint n_kinds;
      SovImportContact *twin = find_twin (known, keys, &n_kinds);

      if (twin != NULL)
        set_twin (contact, twin, plan->items->pdata[twin->item], n_kinds);
      note_keys (known, keys, contact);
    }
}
