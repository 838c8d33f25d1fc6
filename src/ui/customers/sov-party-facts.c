/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-einvoice.h"
#include "model/sov-time.h"
#include "model/sov-window.h"
#include "ui/common/sov-checked.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-labels.h"

static GPtrArray *
new_facts (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static gboolean
has (const char *text)
{
  return text != NULL && *text != '\0';
}

static SovFact *
add_property (GPtrArray *facts,
              const char *title,
              const char *text)
{
  SovFact *fact;

  if (!has (text))
    return NULL;

  fact = sov_fact_new_property (title, text);
  g_ptr_array_add (facts, fact);

  return fact;
}

static void
take_property (GPtrArray *facts,
               const char *title,
               char *text)
{
  add_property (facts, title, text);
  g_free (text);
}

static void
take_warning (GPtrArray *facts,
              SovLevel level,
              char *text)
{
  g_ptr_array_add (facts, sov_fact_new_warning (level, text));
  g_free (text);
}

/* First of all */

static void
add_complaint (GPtrArray *facts,
               SovParty *party,
               gint64 now)
{
  g_autofree char *since = sov_format_relative_day (party->open_complaint_at, now);
  guint n = party->n_open_complaints;

  if (n == 0)
    return;

  if (n > 1)
    /* Translators: %u is how many, %s the day of the oldest, as "3 days ago" */
    take_warning (facts, SOV_LEVEL_RED, g_strdup_printf (ngettext ("%u open complaint, the oldest from: %s", "%u open complaints, the oldest from: %s", n), n, since));
  else if (has (party->open_complaint_words))
    /* Translators: the day, as "3 days ago", and the customer's own words */
    take_warning (facts, SOV_LEVEL_RED, g_strdup_printf (_ ("Open complaint, %s: “%s”"), since, party->open_complaint_words));
  else
    /* Translators: the day, as "3 days ago" */
    take_warning (facts, SOV_LEVEL_RED, g_strdup_printf (_ ("Open complaint, %s"), since));
}

static void
add_hours (GPtrArray *facts,
           SovParty *party,
           gint64 now)
{
  g_autofree char *hours = sov_format_hours (party->reachable_from, party->reachable_to);

  if (*hours == '\0' || sov_window_contains (party->reachable_from, party->reachable_to, now))
    return;

  /* Translators: %s are the hours, as "9:00–15:00" */
  take_warning (facts, SOV_LEVEL_INFO, g_strdup_printf (_ ("Hard to reach just now. Best hours: %s"), hours));
}

static void
add_last_contact (GPtrArray *facts,
                  SovParty *party,
                  gint64 now)
{
  g_autofree char *date = NULL;
  int days;

  if (party->last_contact == SOV_NO_TIME)
    {
      g_ptr_array_add (facts, sov_fact_new_property (_ ("Last contact"), _ ("Never")));
      return;
    }

  date = sov_format_day (party->last_contact);
  days = sov_time_local_day (now) - sov_time_local_day (party->last_contact);
  if (days < 1)
    take_property (facts, _ ("Last contact"), sov_format_relative (party->last_contact, TRUE, now));
  else
    /* Translators: how many days have passed since the last contact, and its date */
    take_property (facts, _ ("Last contact"), g_strdup_printf (ngettext ("%d day ago, %s", "%d days ago, %s", (gulong) days), days, date));
}

GPtrArray *
sov_party_facts_first (SovParty *party,
                       gint64 now)
{
  GPtrArray *facts = new_facts ();

  add_complaint (facts, party, now);
  if (party->open_credit > 0)
    {
      g_autofree char *money = sov_format_money (party->open_credit);

      /* Translators: %s is a sum of money that was promised as compensation */
      take_warning (facts, SOV_LEVEL_AMBER, g_strdup_printf (_ ("Still to be given as compensation: %s"), money));
    }
  if (party->ended)
    take_warning (facts, SOV_LEVEL_INFO, g_strdup (_ ("The relationship has ended.")));
  add_hours (facts, party, now);
  add_last_contact (facts, party, now);

  return facts;
}

/* How to reach */

static void
add_phone (GPtrArray *facts,
           const char *title,
           const char *number)
{
  g_autofree char *shown = sov_checked_format (SOV_CHECKED_PHONE, number);
  SovFact *fact = add_property (facts, title, shown);

  if (fact == NULL)
    return;

  sov_fact_add_button (fact, _ ("Send a Text Message"), sov_icon_channel (SOV_CHANNEL_SMS), "reach.text", g_variant_new_string (number));
  sov_fact_add_button (fact, _ ("Call"), sov_icon_channel (SOV_CHANNEL_CALL), "reach.call", g_variant_new_string (number));
}

static void
add_email (GPtrArray *facts,
           const char *title,
           const char *address)
{
  SovFact *fact = add_property (facts, title, address);

  if (fact != NULL)
    sov_fact_add_button (fact, _ ("Write an E-mail"), sov_icon_channel (SOV_CHANNEL_EMAIL), "reach.mail", g_variant_new_string (address));
}

static const char *
get_label (const SovLabelled *labelled,
           const char *otherwise)
{
  return has (labelled->label) ? labelled->label : otherwise;
}

static void
add_person (GPtrArray *facts,
            const SovPerson *person)
{
  g_autofree char *phone = has (person->phone) ? sov_checked_format (SOV_CHECKED_PHONE, person->phone) : NULL;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *text = NULL;
  SovFact *fact;

  if (has (person->role))
    g_strv_builder_add (parts, person->role);
  if (phone != NULL)
    g_strv_builder_add (parts, phone);
  if (has (person->email))
    g_strv_builder_add (parts, person->email);
  words = g_strv_builder_end (parts);
  text = g_strjoinv (" · ", words);

  fact = sov_fact_new_item (person->name, text);
  sov_fact_set_icon (fact, sov_icon_subject (SOV_SUBJECT_PERSON));
  if (has (person->email))
    sov_fact_add_button (fact, _ ("Write an E-mail"), sov_icon_channel (SOV_CHANNEL_EMAIL), "reach.mail", g_variant_new_string (person->email));
  if (has (person->phone))
    sov_fact_add_button (fact, _ ("Call"), sov_icon_channel (SOV_CHANNEL_CALL), "reach.call", g_variant_new_string (person->phone));
  g_ptr_array_add (facts, fact);
}

GPtrArray *
sov_party_facts_reach (SovParty *party)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < party->phones->len; i++)
    {
      const SovLabelled *phone = g_ptr_array_index (party->phones, i);

      add_phone (facts, get_label (phone, _ ("Phone")), phone->value);
    }
  if (has (party->whatsapp))
    {
      g_autofree char *shown = sov_checked_format (SOV_CHECKED_PHONE, party->whatsapp);
      SovFact *fact = add_property (facts, sov_label_channel (SOV_CHANNEL_WHATSAPP), shown);

      sov_fact_add_button (fact, _ ("Write in WhatsApp"), sov_icon_channel (SOV_CHANNEL_WHATSAPP), "reach.whatsapp", g_variant_new_string (party->whatsapp));
    }
  for (guint i = 0; i < party->emails->len; i++)
    {
      const SovLabelled *email = g_ptr_array_index (party->emails, i);

      add_email (facts, get_label (email, _ ("E-mail")), email->value);
    }
  for (guint i = 0; i < party->addresses->len; i++)
    {
      const SovLabelled *address = g_ptr_array_index (party->addresses, i);

      add_property (facts, get_label (address, _ ("Address")), address->value);
    }
  for (guint i = 0; i < party->persons->len; i++)
    add_person (facts, g_ptr_array_index (party->persons, i));

  return facts;
}

/* About */

static char *
describe_language (SovParty *party)
{
  const char *language = sov_label_language (party->language);

  if (*language == '\0')
    return g_strdup ("");

  /* Translators: a language, and how the person is addressed in it (Finnish "te" and "sinä") */
  return g_strdup_printf (party->formal ? _ ("%s, formally") : _ ("%s, by first name"), language);
}

static char *
join_referred (SovParty *party)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < party->referred->len; i++)
    g_strv_builder_add (names, g_ptr_array_index (party->referred, i));
  list = g_strv_builder_end (names);

  return g_strjoinv (", ", list);
}

GPtrArray *
sov_party_facts_about (SovParty *party)
{
  GPtrArray *facts = new_facts ();
  SovFact *referrer;

  add_property (facts, _ ("Expectation"), party->expectation);
  add_property (facts, _ ("Likes to be reached by"), sov_label_channel (party->reach_by));
  take_property (facts, _ ("Best hours"), sov_format_hours (party->reachable_from, party->reachable_to));
  take_property (facts, _ ("Language"), describe_language (party));
  add_property (facts, _ ("Since"), party->since);
  referrer = add_property (facts, _ ("Referred by"), party->referred_by_name);
  if (referrer != NULL && party->referred_by != 0)
    sov_fact_set_action (referrer, "win.show-party", g_variant_new_int64 (party->referred_by));
  take_property (facts, _ ("Has referred"), join_referred (party));
  for (guint i = 0; i < party->facts->len; i++)
    {
      const SovLabelled *fact = g_ptr_array_index (party->facts, i);

      add_property (facts, get_label (fact, _ ("Fact")), fact->value);
    }
  add_property (facts, _ ("Notes"), party->note);

  return facts;
}

/* Business */

static void
add_checked (GPtrArray *facts,
             const char *title,
             SovChecked kind,
             const char *value)
{
  g_autofree char *shown = has (value) ? sov_checked_format (kind, value) : NULL;
  g_autofree char *why = NULL;

  if (add_property (facts, title, shown) == NULL)
    return;

  why = sov_checked_explain (kind, sov_checked_look (kind, value));
  if (why != NULL)
    g_ptr_array_add (facts, sov_fact_new_warning (SOV_LEVEL_AMBER, why));
}

GPtrArray *
sov_party_facts_business (SovParty *party)
{
  GPtrArray *facts = new_facts ();
  const char *carrier = sov_einvoice_operator_name (party->einvoice_operator);

  add_checked (facts, _ ("Business ID"), SOV_CHECKED_BUSINESS_ID, party->business_id);
  add_checked (facts, _ ("VAT number"), SOV_CHECKED_VAT_NUMBER, party->vat_number);
  add_checked (facts, _ ("E-invoice address"), SOV_CHECKED_EINVOICE, party->einvoice);
  if (carrier != NULL)
    /* Translators: the name of an e-invoice operator, and its code */
    take_property (facts, _ ("E-invoice operator"), g_strdup_printf (_ ("%s (%s)"), carrier, party->einvoice_operator));
  else
    add_checked (facts, _ ("E-invoice operator"), SOV_CHECKED_OPERATOR, party->einvoice_operator);
  add_checked (facts, _ ("Account number"), SOV_CHECKED_IBAN, party->iban);

  return facts;
}

/* As a subcontractor */

GPtrArray *
sov_party_facts_record (SovParty *party)
{
  GPtrArray *facts = new_facts ();
  const SovRecord *record = &party->record;

  if ((party->as & SOV_BIT (SOV_AS_SUBCONTRACTOR)) == 0)
    return facts;

  add_property (facts, _ ("Trade"), party->trade);
  for (int i = SOV_PRACTICE_OWN_ORDER_CONFIRMATION; i <= SOV_PRACTICE_SLOW_TO_ACKNOWLEDGE; i++)
    if ((party->practices & SOV_BIT (i)) != 0)
      g_ptr_array_add (facts, sov_fact_new_warning (SOV_LEVEL_INFO, sov_label_practice ((SovPractice) i)));
  take_property (facts, _ ("Deals together"), g_strdup_printf ("%u", record->n_deals));
  if (record->n_kept + record->n_broken > 0)
    /* Translators: how many promises were kept, and how many were broken */
    take_property (facts, _ ("Promises"), g_strdup_printf (_ ("%u kept, %u broken"), record->n_kept, record->n_broken));
  if (record->acknowledge_ms >= 0)
    {
      g_autofree char *time = sov_format_duration (record->acknowledge_ms);

      /* Translators: %s is a duration: the median time from a sent message to its acknowledgement */
      take_property (facts, _ ("Acknowledges in"), g_strdup_printf (_ ("%s, as a median"), time));
    }

  return facts;
}

char *
sov_party_describe (SovParty *party)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  g_strv_builder_add (parts, sov_label_party_kind (party->kind));
  if ((party->as & SOV_BIT (SOV_AS_CUSTOMER)) != 0)
    g_strv_builder_add (parts, _ ("Customer"));
  if ((party->as & SOV_BIT (SOV_AS_SUBCONTRACTOR)) != 0)
    g_strv_builder_add (parts, _ ("Subcontractor"));
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

GPtrArray *
sov_party_facts_praise (GPtrArray *praises)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < praises->len; i++)
    {
      const SovPraise *praise = praises->pdata[i];
      g_autofree char *day = sov_format_day (praise->at);
      const char *permission = praise->permission != 0 ? sov_label_permission (praise->permission) : C_ ("praise", "Not asked yet");
      g_autofree char *text = g_strdup_printf ("%s · %s", day, permission);
      /* Translators: somebody's own words */
      g_autofree char *words = g_strdup_printf (_ ("“%s”"), praise->words);
      SovFact *fact = sov_fact_new_item (words, text);

      sov_fact_set_action (fact, "win.show-praises", NULL);
      g_ptr_array_add (facts, fact);
    }

  return facts;
}
