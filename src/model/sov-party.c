/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-party.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (SovParty, sov_party, G_TYPE_OBJECT)

SovLabelled *
sov_labelled_new (const char *label,
                  const char *value)
{
  SovLabelled *self = g_new0 (SovLabelled, 1);

  self->label = g_strdup (label);
  self->value = g_strdup (value);

  return self;
}

void
sov_labelled_free (SovLabelled *self)
{
  g_free (self->label);
  g_free (self->value);
  g_free (self);
}

SovLabelled *
sov_labelled_from_line (const char *line)
{
  const char *colon = strstr (line, ": ");
  g_autofree char *label = NULL;

  if (colon == NULL || colon == line)
    return sov_labelled_new (NULL, line);

  label = g_strndup (line, (gsize) (colon - line));
  return sov_labelled_new (label, colon + 2);
}

char *
sov_labelled_to_line (const SovLabelled *self)
{
  if (self->label == NULL || *self->label == '\0')
    return g_strdup (self->value);

  return g_strconcat (self->label, ": ", self->value, NULL);
}

SovPerson *
sov_person_new (gint64 id)
{
  SovPerson *self = g_new0 (SovPerson, 1);

  self->id = id;

  return self;
}

void
sov_person_free (SovPerson *self)
{
  g_free (self->ref);
  g_free (self->name);
  g_free (self->role);
  g_free (self->phone);
  g_free (self->email);
  g_free (self);
}

static const char *
first_value (GPtrArray *details)
{
  return details->len > 0 ? ((SovLabelled *) details->pdata[0])->value : NULL;
}

const char *
sov_party_get_phone (SovParty *self)
{
  g_return_val_if_fail (SOV_IS_PARTY (self), NULL);

  return first_value (self->phones);
}

const char *
sov_party_get_email (SovParty *self)
{
  g_return_val_if_fail (SOV_IS_PARTY (self), NULL);

  return first_value (self->emails);
}

static void
sov_party_finalize (GObject *object)
{
  SovParty *self = SOV_PARTY (object);
  char **texts[] = {
    &self->ref, &self->name, &self->business_id, &self->vat_number, &self->iban, &self->einvoice,
    &self->einvoice_operator, &self->expectation, &self->since, &self->referred_by_name, &self->trade,
    &self->note, &self->whatsapp, &self->open_complaint_words
  };
  GPtrArray **lists[] = {
    &self->phones, &self->emails, &self->addresses, &self->facts, &self->persons, &self->referred,
    &self->own_texts
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_ptr_array_unref);

  G_OBJECT_CLASS (sov_party_parent_class)->finalize (object);
}

static void
sov_party_class_init (SovPartyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_party_finalize;
}

static void
sov_party_init (SovParty *self)
{
  self->reachable_from = -1;
  self->reachable_to = -1;
  self->last_contact = SOV_NO_TIME;
  self->open_complaint_at = SOV_NO_TIME;
  self->record.acknowledge_ms = -1;
  self->phones = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_labelled_free);
  self->emails = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_labelled_free);
  self->addresses = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_labelled_free);
  self->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_labelled_free);
  self->persons = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_person_free);
  self->referred = g_ptr_array_new_with_free_func (g_free);
}

SovParty *
sov_party_new (gint64 id)
{
  SovParty *self = g_object_new (SOV_TYPE_PARTY, NULL);

  self->id = id;

  return self;
}

char *
sov_party_pick_first_name (SovPartyKind kind,
                           const char *name,
                           const char *person)
{
  const char *from = person != NULL ? person : name;
  const char *space = strchr (from, ' ');

  if ((person == NULL && kind != SOV_PARTY_CONSUMER) || space == NULL)
    return g_strdup (from);

  return g_strndup (from, (gsize) (space - from));
}
