/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-business-id.h"
#include "model/sov-phone.h"
#include "model/sov-sheet.h"
#include "model/sov-similar.h"
#include "store/sov-collation.h"
#include "store/sov-detail-table.h"

/* Actions about the user, parties and their contact persons. */

#define TEXT(name, from) { .column = name, .field = from }

static const SovColumn owner_columns[] = {
  TEXT ("name", SOV_FIELD_NAME),
  TEXT ("business", SOV_FIELD_BUSINESS),
  TEXT ("business_id", SOV_FIELD_BUSINESS_ID),
  TEXT ("vat_number", SOV_FIELD_VAT_NUMBER),
  TEXT ("iban", SOV_FIELD_IBAN),
  TEXT ("einvoice", SOV_FIELD_EINVOICE),
  TEXT ("phone", SOV_FIELD_PHONE),
  TEXT ("email", SOV_FIELD_EMAIL),
  TEXT ("address", SOV_FIELD_ADDRESS),
  TEXT ("trade", SOV_FIELD_TRADE),
  { .column = "vat_liable", .field = SOV_FIELD_VAT_LIABLE, .otherwise = SOV_NO_TIME },
  { .column = "hour_cost", .field = SOV_FIELD_HOUR_COST, .otherwise = SOV_NO_MONEY },
  { .column = "hour_target", .field = SOV_FIELD_HOUR_TARGET, .otherwise = SOV_NO_MONEY },
  { .column = "contact_from", .field = SOV_FIELD_CONTACT_HOURS, .otherwise = SOV_NO_TIME },
  { .column = "contact_to", .field = SOV_FIELD_CONTACT_HOURS, .otherwise = SOV_NO_TIME, .to = TRUE },
};

static const SovColumn party_columns[] = {
  TEXT ("name", SOV_FIELD_NAME),
  { .column = "kind", .field = SOV_FIELD_KIND, .otherwise = SOV_PARTY_CONSUMER },
  { .column = "customer", .field = SOV_FIELD_AS, .bit = SOV_AS_CUSTOMER },
  { .column = "subcontractor", .field = SOV_FIELD_AS, .bit = SOV_AS_SUBCONTRACTOR },
  { .column = "language", .field = SOV_FIELD_LANGUAGE, .otherwise = SOV_LANGUAGE_FINNISH },
  { .column = "formal", .field = SOV_FIELD_FORMAL },
  TEXT ("business_id", SOV_FIELD_BUSINESS_ID),
  TEXT ("vat_number", SOV_FIELD_VAT_NUMBER),
  TEXT ("iban", SOV_FIELD_IBAN),
  TEXT ("einvoice", SOV_FIELD_EINVOICE),
  TEXT ("einvoice_operator", SOV_FIELD_EINVOICE_OPERATOR),
  TEXT ("expectation", SOV_FIELD_EXPECTATION),
  TEXT ("whatsapp", SOV_FIELD_WHATSAPP),
  { .column = "reachable_from", .field = SOV_FIELD_REACHABLE, .otherwise = SOV_NO_TIME },
  { .column = "reachable_to", .field = SOV_FIELD_REACHABLE, .otherwise = SOV_NO_TIME, .to = TRUE },
  { .column = "reach_by", .field = SOV_FIELD_REACH_BY, .otherwise = SOV_NO_TIME },
  TEXT ("since", SOV_FIELD_SINCE),
  { .column = "referred_by", .field = SOV_FIELD_REFERRED_BY, .of = SOV_SUBJECT_PARTY },
  { .column = "practices", .field = SOV_FIELD_PRACTICES },
  TEXT ("trade", SOV_FIELD_TRADE),
  TEXT ("note", SOV_FIELD_NOTE),
};

static const SovColumn person_columns[] = {
  TEXT ("name", SOV_FIELD_NAME),
  TEXT ("role", SOV_FIELD_ROLE),
  TEXT ("phone", SOV_FIELD_PHONE),
  TEXT ("email", SOV_FIELD_EMAIL),
};

gboolean
sov_perform_me (SovDatabase *db,
                const SovAction *action,
                GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("owner");
  gint64 known;

  if (!sov_database_query_int (db, "SELECT count(*) FROM owner", &known, error) ||
      !sov_writer_put_fields (row, db, action, owner_columns, G_N_ELEMENTS (owner_columns), known > 0, error))
    return FALSE;

  if (known > 0)
    return sov_writer_update (row, db, 1, error);

  sov_writer_put_int (row, "id", 1, 0);
  return sov_writer_insert (row, db, NULL, error);
}

static void
put_keys (SovWriter *row,
          SovDatabase *db,
          const SovAction *action)
{
  const char *name = sov_action_get_text (action, SOV_FIELD_NAME);
  g_autofree char *folded = sov_similar_name_key (name);
  g_autofree char *digits = sov_business_id_match_key (sov_action_get_text (action, SOV_FIELD_BUSINESS_ID));

  if (name != NULL)
    {
      sov_writer_take_blob (row, "sort_key", sov_collation_key (db, name));
      sov_writer_put_text (row, "folded", folded != NULL ? folded : "");
    }
  if (sov_action_has (action, SOV_FIELD_BUSINESS_ID))
    sov_writer_put_text (row, "business_key", digits);
}

gboolean
sov_perform_fill_party (SovDatabase *db,
                        const SovAction *action,
                        SovWriter *row,
                        GError **error)
{
  if (!sov_writer_put_fields (row, db, action, party_columns, G_N_ELEMENTS (party_columns), FALSE, error))
    return FALSE;

  sov_writer_put_text (row, "ref", sov_action_get_text (action, SOV_FIELD_ID));
  put_keys (row, db, action);
  sov_writer_put_int (row, "made_at", sov_action_get_at (action), SOV_NO_TIME);
  return TRUE;
}

gboolean
sov_perform_party (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("party");
  gint64 id;

  return sov_ref_check_new (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_ID), error) &&
         sov_perform_fill_party (db, action, row, error) &&
         sov_writer_insert (row, db, &id, error) &&
         sov_detail_table_write (db, id, action, error);
}

gboolean
sov_perform_edit_party (SovDatabase *db,
                        const SovAction *action,
                        GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_OF), error);
  const char *referrer = sov_action_get_text (action, SOV_FIELD_REFERRED_BY);
  g_autoptr (SovWriter) row = sov_writer_new ("party");

  if (id < 0)
    return FALSE;
  if (id == 0)
    return sov_perform_refuse (error, "the user is no party: use “me”");
  if (referrer != NULL && *referrer != '\0' && sov_ref_find (db, SOV_SUBJECT_PARTY, referrer, NULL) == id)
    return sov_perform_refuse (error, "nobody is sent by themselves");
  if (
      !sov_writer_put_fields (row, db, action, party_columns, G_N_ELEMENTS (party_columns), TRUE, error))
    return FALSE;

  put_keys (row, db, action);

  return sov_writer_update (row, db, id, error) &&
         sov_detail_table_write (db, id, action, error);
}

static void
put_digits (SovWriter *row,
            const SovAction *action)
{
  g_autofree char *digits = sov_phone_digits (sov_action_get_text (action, SOV_FIELD_PHONE));

  if (sov_action_has (action, SOV_FIELD_PHONE))
    sov_writer_put_text (row, "digits", digits);
}

gboolean
sov_perform_fill_person (SovDatabase *db,
                         const SovAction *action,
                         gint64 party,
                         SovWriter *row,
                         GError **error)
{
  if (!sov_writer_put_fields (row, db, action, person_columns, G_N_ELEMENTS (person_columns), FALSE, error))
    return FALSE;

  sov_writer_put_text (row, "ref", sov_action_get_text (action, SOV_FIELD_ID));
  sov_writer_put_int (row, "party_id", party, 0);
  put_digits (row, action);
  return TRUE;
}

gboolean
sov_perform_person (SovDatabase *db,
                    const SovAction *action,
                    GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("person");
  gint64 of = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_OF), error);

  if (of < 0)
    return FALSE;
  if (of == 0)
    return sov_perform_refuse (error, "a contact person belongs to a party");

  return sov_ref_check_new (db, SOV_SUBJECT_PERSON, sov_action_get_text (action, SOV_FIELD_ID), error) &&
         sov_perform_fill_person (db, action, of, row, error) &&
         sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_edit_person (SovDatabase *db,
                         const SovAction *action,
                         GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_PERSON, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovWriter) row = sov_writer_new ("person");

  if (id < 0 ||
      !sov_writer_put_fields (row, db, action, person_columns, G_N_ELEMENTS (person_columns), TRUE, error))
    return FALSE;

  put_digits (row, action);

  return sov_writer_update (row, db, id, error);
}

gboolean
sov_perform_ended (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  static const SovColumn columns[] = {
    TEXT ("ended_reason", SOV_FIELD_REASON),
    TEXT ("ended_referred_to", SOV_FIELD_REFERRED_TO),
  };
  gint64 id = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_PARTY), error);
  g_autoptr (SovWriter) row = sov_writer_new ("party");

  if (id < 0)
    return FALSE;
  if (id == 0)
    return sov_perform_refuse (error, "one cannot part from oneself");
  if (!sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error))
    return FALSE;

  sov_writer_put_int (row, "ended_at", sov_action_get_at (action), SOV_NO_TIME);
  return sov_writer_update (row, db, id, error);
}
