/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-import-private.h"

#include <string.h>

#include "model/sov-similar.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-detail-table.h"
#include "store/sov-party-table.h"
#include "store/sov-perform-private.h"

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

static gint64
perform (SovImportRun *run,
         const SovAction *action,
         GError **error)
{
  g_autofree char *made = NULL;

  return sov_perform_action (run->db, action, &made, error) ? sov_ref_find (run->db, SOV_SUBJECT_PARTY, made, error) : -1;
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
  id = perform (run, action, error);
  if (id < 0 || !sov_import_note_source (run, nothing, key, 0, id, TRUE, error))
    return -1;

  run->report->n_parties++;
  return id;
}

/* @id: 0 is the user. What was said last holds. */
static gboolean
remember_key (SovImportRun *run,
              const char *key,
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
  sov_statement_bind_text (stmt, ":key", key);
  sov_statement_bind_int_unless (stmt, ":party", id, 0);
  return sov_statement_run (stmt, error);
}

/* By what they are known in the file, and by the name that a telephone or mail
 * has there: the user's own word for them. */
static gboolean
remember (SovImportRun *run,
          const SovImportPerson *person,
          gint64 id,
          GError **error)
{
  g_autofree char *name = person->who == SOV_IMPORT_WHO_PARTY ? sov_import_dup_person_key (person->name) : NULL;

  if (!remember_key (run, person->key, id, error))
    return FALSE;

  return name == NULL || *name == '\0' || g_str_equal (name, person->key) || remember_key (run, name, id, error);
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

static gboolean
check (const SovAction *action,
       GError **error)
{
  return sov_action_check (action, error) && sov_perform_check (action, error);
}

/* As sov_perform_person() does it. */
static gboolean
stage_person (SovImportRun *run,
              const SovAction *action,
              gint64 party,
              GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new (SOV_STAGED "person");
  gint64 id = check (action, error) ? sov_stage_take_id (run->stage, SOV_STAGE_PERSON, error) : -1;

  if (id < 0 || !sov_perform_fill_person (run->db, action, party, row, error))
    return FALSE;

  sov_writer_put_int (row, "id", id, 0);
  return sov_writer_insert (row, run->db, NULL, error);
}

/* As sov_perform_party() does it. */
static gboolean
stage_party (SovImportRun *run,
             const SovAction *action,
             gint64 *id,
             GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new (SOV_STAGED "party");

  *id = check (action, error) ? sov_stage_take_id (run->stage, SOV_STAGE_PARTY, error) : -1;
  if (*id < 0 || !sov_perform_fill_party (run->db, action, row, error))
    return FALSE;

  run->report->n_parties++;
  sov_writer_put_int (row, "id", *id, 0);
  return sov_writer_insert (row, run->db, NULL, error) &&
         sov_detail_table_stage (run->db, run->stage, *id, action, error);
}

/* Somebody who works there. */
static gboolean
add_employee (SovImportRun *run,
              const SovImportItem *item,
              const SovImportCompany *company,
              GError **error)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_PERSON, run->at);
  g_autofree char *name = item->name != NULL ? sov_text_clean_name (item->name, -1) : NULL;
  g_autofree char *ref = sov_action_make_ref ();

  if (name == NULL || *name == '\0')
    return TRUE;

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_OF, company->ref);
  sov_action_set_text (action, SOV_FIELD_NAME, name);
  put_text (action, SOV_FIELD_PHONE, item->phones[0]);
  put_text (action, SOV_FIELD_EMAIL, item->emails[0]);

  return stage_person (run, action, company->id, error);
}

static gboolean
add_new (SovImportRun *run,
         const SovImportItem *item,
         const char *wanted_ref,
         gint64 *id,
         gboolean *made,
         GError **error)
{
  gboolean is_company = item->organisation != NULL && *item->organisation != '\0';
  g_autofree char *company = is_company ? sov_similar_name_key (item->organisation) : NULL;
  /* Whoever works there is of one company with others; a company alone is another. */
  const SovImportCompany *known = company != NULL && item->name != NULL ? g_hash_table_lookup (run->companies, company) : NULL;
  g_autoptr (SovAction) action = NULL;
  g_autofree char *ref = NULL;
  SovImportCompany fresh;

  *made = known == NULL;
  if (known != NULL)
    {
      *id = known->id;
      return add_employee (run, item, known, error);
    }

  action = make_party (run, is_company ? item->organisation : item->name, is_company ? SOV_PARTY_COMPANY : SOV_PARTY_CONSUMER);
  ref = wanted_ref != NULL ? g_strdup (wanted_ref) : sov_action_make_ref ();
  sov_action_set_text (action, SOV_FIELD_ID, ref);
  put_details (action, item);
  put_language (action, item);
  if (!stage_party (run, action, id, error))
    return FALSE;

  fresh = (SovImportCompany) { *id, ref };
  if (is_company && !add_employee (run, item, &fresh, error))
    return FALSE;
  if (company != NULL)
    {
      g_hash_table_insert (run->companies, g_steal_pointer (&company), g_memdup2 (&fresh, sizeof fresh));
      ref = NULL;
    }
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

  *id = sov_stage_flush (run->stage, error) ? sov_ref_find (run->db, SOV_SUBJECT_PARTY, ref, error) : -1;
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

/* One of the same file to whom somebody is added is there by now, unless he was
 * left out after all. */
static gboolean
is_gone (SovImportRun *run,
         const SovImportContact *contact)
{
  return contact->is_twin && sov_stage_flush (run->stage, NULL) && sov_ref_find (run->db, SOV_SUBJECT_PARTY, contact->party, NULL) < 0;
}

static gboolean
add_contact (SovImportRun *run,
             const SovImportContact *contact,
             GError **error)
{
  const SovImportItem *item = run->plan->items->pdata[contact->item];
  gboolean known;
  g_autofree char *key = sov_import_dup_run_key (run, item, &known, error);
  gboolean made = FALSE;
  gint64 id;

  if (key == NULL)
    return FALSE;
  if (known || contact->who == SOV_IMPORT_WHO_SKIP)
    {
      run->report->n_known += known;
      run->report->n_skipped += !known;
      return TRUE;
    }

  if (contact->who == SOV_IMPORT_WHO_PARTY && !is_gone (run, contact)
          ? !add_to (run, item, contact->party, &id, error)
          : !add_new (run, item, contact->ref, &id, &made, error))
    return FALSE;

  return sov_import_note_source (run, item, key, 0, id, made, error) &&
         sov_stage_flush_some (run->stage, error);
}

gboolean
sov_import_add_contacts (SovImportRun *run,
                         GError **error)
{
  for (guint i = 0; i < run->plan->contacts->len; i++)
    if (!sov_import_go_on (run, i, error) || !add_contact (run, run->plan->contacts->pdata[i], error))
      return FALSE;

  return TRUE;
}
