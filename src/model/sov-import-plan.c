/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-import-plan.h"

#include <string.h>

#include "model/sov-email.h"
#include "model/sov-import-twins.h"
#include "model/sov-phone.h"
#include "model/sov-text.h"

/* Fewer digits are a short code or part of a name. */
#define PHONE_DIGITS_MIN 5

static void
person_free (SovImportPerson *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self->address);
  g_free (self->party);
  g_free (self->called);
  g_free (self);
}

static void
contact_free (SovImportContact *self)
{
  g_free (self->party);
  g_free (self->ref);
  g_free (self->similar);
  g_free (self->similar_name);
  g_free (self);
}

static void
tick_free (SovImportTick *self)
{
  sov_action_free (self->action);
  g_free (self);
}

void
sov_import_report_free (SovImportReport *self)
{
  g_free (self->batch);
  g_free (self);
}

char *
sov_import_dup_person_key (const char *text)
{
  g_autofree char *phone = NULL;
  g_autofree char *email = NULL;

  if (text == NULL || *text == '\0')
    return NULL;

  email = strchr (text, '@') != NULL ? sov_email_match_key (text) : NULL;
  if (email != NULL)
    return g_steal_pointer (&email);

  phone = sov_phone_match_key (text);
  if (phone != NULL && strlen (phone) >= PHONE_DIGITS_MIN)
    return g_steal_pointer (&phone);

  return sov_text_fold (text);
}

static SovImportPerson *
add_person (SovImportPlan *self,
            const char *name,
            const char *address)
{
  g_autofree char *key = sov_import_dup_person_key (address != NULL && *address != '\0' ? address : name);
  SovImportPerson *person;

  if (key == NULL || *key == '\0')
    return NULL;

  person = g_hash_table_lookup (self->by_key, key);
  if (person == NULL)
    {
      person = g_new0 (SovImportPerson, 1);
      person->address = g_strdup (address);
      person->called = g_strdup (name != NULL && *name != '\0' ? name : address);
      person->key = g_steal_pointer (&key);
      g_ptr_array_add (self->people, person);
      g_hash_table_insert (self->by_key, person->key, person);
    }
  if (person->name == NULL && name != NULL && *name != '\0')
    {
      person->name = g_strdup (name);
      g_set_str (&person->called, name);
    }
  person->n++;

  return person;
}

static SovImportPerson *
add_people (SovImportPlan *self,
            const SovImportItem *item)
{
  SovImportPerson *sender = add_person (self, item->sender, item->sender_address);

  if (sender != NULL)
    sender->n_sent++;
  for (guint i = 0; item->recipients[i] != NULL; i++)
    add_person (self, NULL, item->recipients[i]);

  return sender;
}

static void
add_contact (SovImportPlan *self,
             guint item)
{
  SovImportContact *contact = g_new0 (SovImportContact, 1);

  contact->item = item;
  contact->who = SOV_IMPORT_WHO_NEW;
  g_ptr_array_add (self->contacts, contact);
}

static int
compare_people (gconstpointer one,
                gconstpointer other)
{
  const SovImportPerson *first = *(const SovImportPerson *const *) one;
  const SovImportPerson *second = *(const SovImportPerson *const *) other;

  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;

  return strcmp (first->key, second->key);
}

SovImportPlan *
sov_import_plan_new (SovImportKind kind,
                     const char *name,
                     GPtrArray *items)
{
  SovImportPlan *self = g_new0 (SovImportPlan, 1);

  self->kind = kind;
  self->name = g_strdup (name != NULL ? name : "");
  self->items = g_ptr_array_ref (items);
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify) person_free);
  self->contacts = g_ptr_array_new_with_free_func ((GDestroyNotify) contact_free);
  self->ticks = g_ptr_array_new_with_free_func ((GDestroyNotify) tick_free);
  self->senders = g_ptr_array_sized_new (items->len);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  self->refs = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->as = SOV_AS_CUSTOMER;
  self->language = SOV_LANGUAGE_FINNISH;

  for (guint i = 0; i < items->len; i++)
    {
      SovImportItem *item = items->pdata[i];
      gboolean is_contact = item->kind == SOV_IMPORT_ITEM_CONTACT;

      sov_import_item_prepare (item);
      g_ptr_array_add (self->senders, is_contact ? NULL : add_people (self, item));
      if (is_contact)
        add_contact (self, i);
    }
  g_ptr_array_sort (self->people, compare_people);
  sov_import_find_twins (self);

  return self;
}

void
sov_import_plan_free (SovImportPlan *self)
{
  g_free (self->name);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->ticks);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->senders);
  g_ptr_array_unref (self->people);
  g_hash_table_unref (self->refs);
  g_free (self->deal);
  g_free (self->new_deal);
  g_free (self);
}

void
sov_import_person_set (SovImportPerson *self,
                       SovImportWho who,
                       const char *party)
{
  self->who = who;
  g_set_str (&self->party, who == SOV_IMPORT_WHO_PARTY ? party : NULL);
  if (who == SOV_IMPORT_WHO_NEW)
    self->party = sov_action_make_ref ();
  if (who == SOV_IMPORT_WHO_NEW && party != NULL && *party != '\0')
    g_set_str (&self->called, party);
}

void
sov_import_contact_set (SovImportContact *self,
                        SovImportWho who,
                        const char *party)
{
  self->who = who;
  g_set_str (&self->party, who == SOV_IMPORT_WHO_PARTY ? party : NULL);
}

static const SovImportPerson *
find_person (const SovImportPlan *self,
             const char *name_or_address)
{
  g_autofree char *key = sov_import_dup_person_key (name_or_address);

  return key != NULL ? g_hash_table_lookup (self->by_key, key) : NULL;
}

static gboolean
is_other (const SovImportPerson *person)
{
  return person != NULL && (person->who == SOV_IMPORT_WHO_PARTY || person->who == SOV_IMPORT_WHO_NEW);
}

const SovImportPerson *
sov_import_plan_find_partner (const SovImportPlan *self)
{
  const SovImportPerson *best = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const SovImportPerson *person = self->people->pdata[i];

      if (is_other (person) && (best == NULL || person->n_sent > best->n_sent))
        best = person;
    }

  return best;
}

const SovImportPerson *
sov_import_plan_find_other (const SovImportPlan *self,
                            guint number,
                            SovDirection *direction)
{
  const SovImportItem *item = self->items->pdata[number];
  const SovImportPerson *sender = self->senders->pdata[number];
  gboolean is_mine = sender != NULL && sender->who == SOV_IMPORT_WHO_ME;

  *direction = item->direction != 0 ? item->direction : (is_mine ? SOV_DIRECTION_OUT : SOV_DIRECTION_IN);
  if (is_other (sender))
    return sender;
  if (sender != NULL && !is_mine)
    return NULL;

  for (guint i = 0; item->recipients[i] != NULL; i++)
    {
      const SovImportPerson *recipient = find_person (self, item->recipients[i]);

      if (is_other (recipient))
        return recipient;
    }

  return item->recipients[0] == NULL ? sov_import_plan_find_partner (self) : NULL;
}

void
sov_import_plan_tick (SovImportPlan *self,
                      guint item,
                      SovAction *action)
{
  SovImportTick *tick = g_new0 (SovImportTick, 1);
  gpointer number = GUINT_TO_POINTER (item);

  if (!g_hash_table_contains (self->refs, number))
    g_hash_table_insert (self->refs, number, sov_action_make_ref ());
  if (sov_action_kind_allows (sov_action_get_kind (action), SOV_FIELD_FROM_ENTRY))
    sov_action_set_text (action, SOV_FIELD_FROM_ENTRY, g_hash_table_lookup (self->refs, number));

  tick->item = item;
  tick->action = action;
  g_ptr_array_add (self->ticks, tick);
}

void
sov_import_plan_clear_ticks (SovImportPlan *self)
{
  g_ptr_array_set_size (self->ticks, 0);
  g_hash_table_remove_all (self->refs);
}
