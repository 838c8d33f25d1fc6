/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-sheet.h"

G_DEFINE_BOXED_TYPE (SovSheet, sov_sheet, sov_sheet_ref, sov_sheet_unref)

static void
party_free (gpointer data)
{
  SovSheetParty *party = data;

  g_free (party->ref);
  g_free (party->name);
  g_free (party->first_name);
  g_free (party->trade);
  g_free (party->phone);
  g_free (party->whatsapp);
  g_free (party->email);
  g_free (party);
}

static void
version_free (gpointer data)
{
  SovVersion *version = data;

  g_free (version->text);
  g_free (version->due_vague);
  g_array_unref (version->doers);
  g_free (version);
}

static void
relay_free (gpointer data)
{
  SovRelay *relay = data;

  g_free (relay->text);
  g_free (relay->reason);
  g_free (relay);
}

static void
term_free (gpointer data)
{
  SovTerm *term = data;

  g_free (term->ref);
  g_clear_pointer (&term->needs_to_know, g_array_unref);
  g_ptr_array_unref (term->versions);
  g_ptr_array_unref (term->relays);
  g_free (term);
}

static void
entry_free (gpointer data)
{
  SovSheetEntry *entry = data;

  g_free (entry->ref);
  g_free (entry->text);
  g_free (entry);
}

static void
sheet_clear (gpointer data)
{
  SovSheet *self = data;

  g_free (self->ref);
  g_free (self->title);
  g_free (self->expectation);
  g_ptr_array_unref (self->parties);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->complaints);
  g_clear_pointer (&self->own_texts, g_ptr_array_unref);
}

SovSheet *
sov_sheet_new (void)
{
  SovSheet *self = g_atomic_rc_box_new0 (SovSheet);

  self->state = SOV_DEAL_INQUIRY;
  self->my_role = SOV_MY_ROLE_MAIN;
  self->price = SOV_NO_MONEY;
  self->vat = -1;
  self->parties = g_ptr_array_new_with_free_func (party_free);
  self->terms = g_ptr_array_new_with_free_func (term_free);
  self->entries = g_ptr_array_new_with_free_func (entry_free);
  self->complaints = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_complaint_free);

  return self;
}

SovSheet *
sov_sheet_ref (SovSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return g_atomic_rc_box_acquire (self);
}

void
sov_sheet_unref (SovSheet *self)
{
  g_return_if_fail (self != NULL);
  g_atomic_rc_box_release_full (self, sheet_clear);
}

SovSheetParty *
sov_sheet_add_party (SovSheet *self)
{
  SovSheetParty *party = g_new0 (SovSheetParty, 1);

  party->kind = SOV_PARTY_CONSUMER;
  party->role = self->parties->len == 0 ? SOV_ROLE_CUSTOMER : SOV_ROLE_SUBCONTRACTOR;
  party->price = SOV_NO_MONEY;
  party->language = SOV_LANGUAGE_FINNISH;
  party->reachable_from = -1;
  party->reachable_to = -1;
  party->last_contact = SOV_NO_TIME;
  g_ptr_array_add (self->parties, party);

  return party;
}

SovTerm *
sov_sheet_add_term (SovSheet *self)
{
  SovTerm *term = g_new0 (SovTerm, 1);

  term->kind = SOV_TERM_OTHER;
  term->state = SOV_TERM_IN_FORCE;
  term->state_at = SOV_NO_TIME;
  term->versions = g_ptr_array_new_with_free_func (version_free);
  term->relays = g_ptr_array_new_with_free_func (relay_free);
  g_ptr_array_add (self->terms, term);

  return term;
}

SovVersion *
sov_term_add_version (SovTerm *term)
{
  SovVersion *version = g_new0 (SovVersion, 1);

  version->number = (int) term->versions->len + 1;
  version->due = SOV_NO_TIME;
  version->price = SOV_NO_MONEY;
  version->doers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (term->versions, version);

  return version;
}

SovRelay *
sov_term_add_relay (SovTerm *term)
{
  SovRelay *relay = g_new0 (SovRelay, 1);

  g_ptr_array_add (term->relays, relay);

  return relay;
}

SovSheetEntry *
sov_sheet_add_entry (SovSheet *self)
{
  SovSheetEntry *entry = g_new0 (SovSheetEntry, 1);

  g_ptr_array_add (self->entries, entry);

  return entry;
}

static gboolean
contains (const GArray *ids,
          gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    {
      if (g_array_index (ids, gint64, i) == id)
        return TRUE;
    }

  return FALSE;
}

SovSheetParty *
sov_sheet_find_party (SovSheet *self,
                      gint64 id)
{
  for (guint i = 0; i < self->parties->len; i++)
    {
      SovSheetParty *party = self->parties->pdata[i];

      if (party->id == id)
        return party;
    }

  return NULL;
}

SovTerm *
sov_sheet_find_term (SovSheet *self,
                     gint64 id)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      SovTerm *term = self->terms->pdata[i];

      if (term->id == id)
        return term;
    }

  return NULL;
}

const SovVersion *
sov_term_get_version (const SovTerm *term,
                      gint64 now)
{
  for (guint i = term->versions->len; i > 1; i--)
    {
      const SovVersion *version = term->versions->pdata[i - 1];

      if (version->made_at <= now)
        return version;
    }

  return term->versions->pdata[0];
}

SovTermState
sov_term_get_state_at (const SovTerm *term,
                       gint64 now)
{
  return term->state_at <= now ? term->state : SOV_TERM_IN_FORCE;
}

gboolean
sov_term_needs_to_know (const SovTerm *term,
                        SovSheet *sheet,
                        gint64 party)
{
  const SovSheetParty *found;

  if (term->needs_to_know != NULL)
    return contains (term->needs_to_know, party);

  found = sov_sheet_find_party (sheet, party);
  return found != NULL && found->role != 0;
}

gboolean
sov_version_has_doer (const SovVersion *version,
                      gint64 party)
{
  return contains (version->doers, party);
}

const SovRelay *
sov_term_find_relay (const SovTerm *term,
                     gint64 party,
                     SovRelayKind kind,
                     int version,
                     gint64 now)
{
  const SovRelay *newest = NULL;

  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];

      if (relay->party != party || relay->kind != kind || relay->at > now)
        continue;
      if (version != 0 && relay->version != version)
        continue;
      if (newest == NULL || relay->at >= newest->at)
        newest = relay;
    }

  return newest;
}

const SovRelay *
sov_term_find_first_written (const SovTerm *term,
                             gint64 party,
                             int version,
                             gint64 now)
{
  const SovRelay *first = NULL;

  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];

      if (relay->party != party || relay->kind != SOV_RELAY_WRITTEN || relay->version != version || relay->at > now)
        continue;
      if (first == NULL || relay->at < first->at)
        first = relay;
    }

  return first;
}

const SovRelay *
sov_term_find_acknowledged (const SovTerm *term,
                            gint64 party,
                            int version,
                            gint64 now)
{
  const SovRelay *newest = NULL;

  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];

      if (relay->party != party || relay->version != version || relay->at > now)
        continue;
      if (relay->kind != SOV_RELAY_ACKNOWLEDGED && relay->kind != SOV_RELAY_BLOCKED)
        continue;
      if (newest == NULL || relay->at >= newest->at)
        newest = relay;
    }

  return newest != NULL && newest->kind == SOV_RELAY_ACKNOWLEDGED ? newest : NULL;
}

SovCellState
sov_term_get_cell (const SovTerm *term,
                   SovSheet *sheet,
                   gint64 party,
                   gint64 now)
{
  int current = sov_term_get_version (term, now)->number;
  const SovRelay *sent = sov_term_find_first_written (term, party, current, now);
  const SovRelay *answered = sov_term_find_acknowledged (term, party, current, now);

  if (sent != NULL)
    return answered != NULL && answered->at >= sent->at ? SOV_CELL_ACKNOWLEDGED : SOV_CELL_WRITTEN;
  if (sov_term_find_relay (term, party, SOV_RELAY_WRITTEN, 0, now) != NULL)
    return SOV_CELL_OLD_VERSION;
  if (answered != NULL)
    return SOV_CELL_ACKNOWLEDGED;
  if (sov_term_find_relay (term, party, SOV_RELAY_TOLD, current, now) != NULL ||
      sov_term_find_relay (term, party, SOV_RELAY_ACKNOWLEDGED, current, now) != NULL ||
      sov_term_find_relay (term, party, SOV_RELAY_BLOCKED, current, now) != NULL)
    return SOV_CELL_TOLD;
  if (sov_term_find_relay (term, party, SOV_RELAY_TOLD, 0, now) != NULL ||
      sov_term_find_relay (term, party, SOV_RELAY_ACKNOWLEDGED, 0, now) != NULL)
    return SOV_CELL_OLD_VERSION;

  return sov_term_needs_to_know (term, sheet, party) ? SOV_CELL_MISSING : SOV_CELL_NOT_NEEDED;
}
