/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-import-private.h"

#include <string.h>

#include "model/sov-similar.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-detail-table.h"
#include "store/sov-party-table.h"
#include "store/sov-perform.h"
#include "store/sov-writer.h"

/* Who the messages are from and to, and the people of an address book. */

static SovAction *
make_party (SovImportRun *run,
            const char *name,
            SovPartyKind kind)
{
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, run->at);
  g_autofree char *clean = sov_text_clean_name (name, -1);

  sov_action_set_text (action, SOV_FIELD_NAME, *clean != '\0' ? clean : "—");
  sov_action_set_number (action, SOV_FIELD_KIND, kind);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (run->plan->as));
  sov_action_set_number (action, SOV_FIELD_LANGUAGE, run->plan->language);

  return action;
}

/* @ref: (out) (optional): of what was made; transfer full. */
static gint64
perform (SovImportRun *run,
         const SovAction *action,
         char **ref,
         GError **error)
{
  g_autofree char *made = NULL;
  gint64 id;

  if (!sov_perform_action (run->db, action, &made, error))
    return -1;

  id = sov_ref_find (run->db, SOV_SUBJECT_PARTY, made, error);
  if (ref != NULL)
    *ref = g_steal_pointer (&made);
  return id;
}

static gint64
make_stranger (SovImportRun *run,
               const SovImportPerson *person,
               GError **error)
{
  g_autoptr (SovAction) action = make_party (run, person->called, SOV_PARTY_CONSUMER);
  g_autoptr (SovImportItem) nothing = sov_import_item_new (SOV_IMPORT_ITEM_CONTACT, 0);
  g_autofree char *key = g_strconcat (run->report->batch, " ", person->key, NULL);
  const char *lines[] = { person->address, NULL };
  gint64 id;

  if (person->party != NULL)
    sov_action_set_text (action, SOV_FIELD_ID, person->party);
  if (person->address != NULL && *person->address != '\0')
    sov_action_set_list (action, strchr (person->address, '@') != NULL ? SOV_FIELD_EMAILS : SOV_FIELD_PHONES, lines);
  id = perform (run, action, NULL, error);
  if (id < 0 || !sov_import_note_source (run, nothing, key, 0, id, TRUE, error))
    return -1;

  run->report->n_parties++;
  return id;
}

/* @id: 0 is the user. What was said last holds. */
static gboolean
remember (SovImportRun *run,
          const SovImportPerson *person,
          gint64 id,
          GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (run->db,
                               "INSERT INTO sender (batch_id, sender_key, party_id) VALUES (:batch, :key, :party)"
                               " ON CONFLICT (sender_key) DO UPDATE SET party_id = excluded.party_id",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":batch", run->batch);
  sov_statement_bind_text (stmt, ":key", person->key);
  sov_statement_bind_int_unless (stmt, ":party", id, 0);
  return sov_statement_run (stmt, error);
}

static gboolean
settle (SovImportRun *run,
        const SovImportPerson *person,
        GError **error)
{
  gint64 id = 0;

  if (person->who == SOV_IMPORT_WHO_SKIP)
    return TRUE;
  if (person->who == SOV_IMPORT_WHO_PARTY)
    id = sov_ref_find (run->db, SOV_SUBJECT_PARTY, person->party, error);
  if (person->who == SOV_IMPORT_WHO_NEW)
    id = make_stranger (run, person, error);
  if (id < 0 || !remember (run, person, id, error))
    return FALSE;

  g_hash_table_insert (run->parties, (gpointer) person, g_memdup2 (&id, sizeof id));
  return TRUE;
}

gboolean
sov_import_settle_people (SovImportRun *run,
                          GError **error)
{
  for (guint i = 0; i < run->plan->people->len; i++)
    if (!settle (run, run->plan->people->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* An address book */

static void
put_text (SovAction *action,
          SovField field,
          const char *text)
{
  g_autofree char *clean = text != NULL ? sov_text_clean (text, -1) : NULL;

  if (clean != NULL && *clean != '\0')
    sov_action_set_text (action, field, clean);
}

static void
put_details (SovAction *action,
             const SovImportItem *item)
{
  if (item->phones[0] != NULL)
    sov_action_set_list (action, SOV_FIELD_PHONES, (const char *const *) item->phones);
  if (item->emails[0] != NULL)
    sov_action_set_list (action, SOV_FIELD_EMAILS, (const char *const *) item->emails);
  put_text (action, SOV_FIELD_ADDRESS, item->address);
  put_text (action, SOV_FIELD_BUSINESS_ID, item->business_id);
  put_text (action, SOV_FIELD_NOTE, item->note);
}

static void
put_language (SovAction *action,
              const SovImportItem *item)
{
  static const struct
  {
    const char *code;
    SovLanguage language;
  } languages[] = { { "fi", SOV_LANGUAGE_FINNISH }, { "en", SOV_LANGUAGE_ENGLISH }, { "sv", SOV_LANGUAGE_SWEDISH } };

  for (guint i = 0; item->language != NULL && i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strncasecmp (item->language, languages[i].code, 2) == 0)
      sov_action_set_number (action, SOV_FIELD_LANGUAGE, languages[i].language);
}

/* Somebody who works there. */
static gboolean
add_employee (SovImportRun *run,
              const SovImportItem *item,
              const char *company,
              GError **error)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_PERSON, run->at);
  g_autofree char *name = sov_text_clean_name (item->name, -1);

  if (*name == '\0')
    return TRUE;

  sov_action_set_text (action, SOV_FIELD_OF, company);
  sov_action_set_text (action, SOV_FIELD_NAME, name);
  put_text (action, SOV_FIELD_PHONE, item->phones[0]);
  put_text (action, SOV_FIELD_EMAIL, item->emails[0]);

  return sov_perform_action (run->db, action, NULL, error);
}

static gboolean
add_new (SovImportRun *run,
         const SovImportItem *item,
         gint64 *id,
         gboolean *made,
         GError **error)
{
  gboolean is_company = item->organisation != NULL && *item->organisation != '\0';
  g_autofree char *company = is_company ? sov_similar_name_key (item->organisation) : NULL;
  const char *known = company != NULL ? g_hash_table_lookup (run->companies, company) : NULL;
  g_autoptr (SovAction) action = NULL;
  g_autofree char *ref = NULL;

  *made = known == NULL;
  if (known != NULL)
    {
      *id = sov_ref_find (run->db, SOV_SUBJECT_PARTY, known, error);
      return *id >= 0 && (item->name == NULL || add_employee (run, item, known, error));
    }

  action = make_party (run, is_company ? item->organisation : item->name, is_company ? SOV_PARTY_COMPANY : SOV_PARTY_CONSUMER);
  put_details (action, item);
  put_language (action, item);
  *id = perform (run, action, &ref, error);
  if (*id < 0)
    return FALSE;

  run->report->n_parties++;
  if (is_company && item->name != NULL && !add_employee (run, item, ref, error))
    return FALSE;
  if (company != NULL)
    g_hash_table_insert (run->companies, g_steal_pointer (&company), g_steal_pointer (&ref));
  return TRUE;
}

/* Those of @values that the party has not, behind those that it has. */
static GStrv
join (GPtrArray *known,
      SovDetailKind kind,
      const char *const *values)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < known->len; i++)
    {
      const SovLabelled *detail = known->pdata[i];
      char *key = sov_detail_match_key (kind, detail->value);

      g_strv_builder_take (lines, sov_labelled_to_line (detail));
      g_hash_table_add (keys, key != NULL ? key : g_strdup (detail->value));
    }
  for (guint i = 0; values[i] != NULL; i++)
    {
      char *key = sov_detail_match_key (kind, values[i]);

      if (g_hash_table_add (keys, key != NULL ? key : g_strdup (values[i])))
        g_strv_builder_add (lines, values[i]);
    }

  return g_strv_builder_end (lines);
}

/* Adds what is missing; nothing that is there becomes another. */
static gboolean
add_to (SovImportRun *run,
        const SovImportItem *item,
        const char *ref,
        gint64 *id,
        GError **error)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_EDIT_PARTY, run->at);
  g_autoptr (SovParty) party = NULL;
  g_auto (GStrv) phones = NULL;
  g_auto (GStrv) emails = NULL;

  *id = sov_ref_find (run->db, SOV_SUBJECT_PARTY, ref, error);
  party = *id > 0 ? sov_party_table_load (run->db, *id, error) : NULL;
  if (party == NULL)
    return FALSE;

  phones = join (party->phones, SOV_DETAIL_PHONE, (const char *const *) item->phones);
  emails = join (party->emails, SOV_DETAIL_EMAIL, (const char *const *) item->emails);
  sov_action_set_text (action, SOV_FIELD_OF, ref);
  sov_action_set_list (action, SOV_FIELD_PHONES, (const char *const *) phones);
  sov_action_set_list (action, SOV_FIELD_EMAILS, (const char *const *) emails);
  if (party->addresses->len == 0)
    put_text (action, SOV_FIELD_ADDRESS, item->address);
  if (party->business_id == NULL)
    put_text (action, SOV_FIELD_BUSINESS_ID, item->business_id);
  run->report->n_joined++;

  return sov_perform_action (run->db, action, NULL, error);
}

static gboolean
add_contact (SovImportRun *run,
             const SovImportContact *contact,
             GError **error)
{
  const SovImportItem *item = run->plan->items->pdata[contact->item];
  g_autofree char *key = sov_import_dup_key (item, run->seen);
  gboolean known;
  gboolean made = FALSE;
  gint64 id;

  if (!sov_import_is_known (run->db, key, &known, error))
    return FALSE;
  if (known || contact->who == SOV_IMPORT_WHO_SKIP)
    {
      run->report->n_known += known;
      run->report->n_skipped += !known;
      return TRUE;
    }

  if (contact->who == SOV_IMPORT_WHO_PARTY ? !add_to (run, item, contact->party, &id, error)
                                           : !add_new (run, item, &id, &made, error))
    return FALSE;

  return sov_import_note_source (run, item, key, 0, id, made, error);
}

gboolean
sov_import_add_contacts (SovImportRun *run,
                         GError **error)
{
  for (guint i = 0; i < run->plan->contacts->len; i++)
    if (!add_contact (run, run->plan->contacts->pdata[i], error))
      return FALSE;

  return TRUE;
}
