/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-note.h"

#define MONDAY_EVENING "2026-10-19T20:10"

enum
{
  VAGUE,
  EXACT,
};

typedef struct
{
  const char *path;
  const char *sentence;
  SovNoteType type;
  SovTermKind kind;
  const char *doers; /* first names with commas between; "me" for me */
  const char *receiver;
  const char *due;
  int exact;
} Written;

typedef struct
{
  const char *path;
  const char *sentence;
  const char *party;
  SovChannel channel;
  SovDirection direction;
  const char *when;
  gboolean unanswered;
} Contact;

static const SovKnownName names[] = {
  { 1, "Antti Virtanen", FALSE },
  { 2, "Maija Meikäläinen", FALSE },
  { 3, "Riikka Harjumaa", FALSE },
  { 3, "Tilipuro Neuvonta", FALSE },
  { 4, "Otso Lehtoranta", FALSE },
  { 5, "Vihtakallion Leipomo Oy", FALSE },
  { 6, "Satu Korpilahti", FALSE },
  { 7, "S", FALSE },
  { 8, "P", FALSE },
  { 9, "Aino Saarela", TRUE },
};

static const char *const short_names[] = { "", "Antti", "Maija", "Riikka", "Otso", "Leipomo", "Satu", "S", "P", "me" };

static const Written written[] = {
  { "/model/note/antti-calls-maija-tomorrow-at-ten", "Antti soittaa Maijalle huomenna klo 10", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-20T10:00", EXACT },
  { "/model/note/names-without-capitals", "antti soittaa maijalle huomenna klo 10", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-20T10:00", EXACT },
  { "/model/note/i-call-by-the-form-of-the-verb", "Soitan Maijalle huomenna", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "me", "Maija", "2026-10-20T20:00", VAGUE },
  { "/model/note/the-verb-may-come-first", "Huomenna soittaa Antti", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", NULL, "2026-10-20T20:00", VAGUE },
  { "/model/note/the-subcontractor-sends-by-friday", "Riikka lähettää laskelman perjantaihin mennessä", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "Riikka", NULL, "2026-10-23T23:59", EXACT },
  { "/model/note/two-do-it-together", "Otso ja Riikka kuvaavat lauantaina klo 16", SOV_NOTE_PROMISE, SOV_TERM_SCHEDULE, "Otso,Riikka", NULL, "2026-10-24T16:00", EXACT },
  { "/model/note/one-invoice-from-me", "yksi lasku minulta", SOV_NOTE_PROMISE, SOV_TERM_INVOICING, "me", NULL, NULL, VAGUE },
  { "/model/note/antti-invoices-me", "Antti laskuttaa minua", SOV_NOTE_PROMISE, SOV_TERM_INVOICING, "Antti", "me", NULL, VAGUE },
  { "/model/note/a-price-is-agreed", "hinta 853,40 € sis. alv", SOV_NOTE_PROMISE, SOV_TERM_PRICE, "", NULL, NULL, VAGUE },
  { "/model/note/i-promised-that-antti-calls", "Lupasin Maijalle, että Antti soittaa huomenna", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-20T20:00", VAGUE },
  { "/model/note/antti-promised-to-call", "Antti lupasi soittaa Maijalle ti klo 9", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-20T09:00", EXACT },
  { "/model/note/it-was-agreed-that-antti-calls", "Sovittiin, että Antti soittaa Maijalle ke klo 9", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-21T09:00", EXACT },
  { "/model/note/antti-must-call", "Antin pitää soittaa Maijalle", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/whoever-must-without-a-name-is-me", "pitää soittaa Maijalle", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "me", "Maija", NULL, VAGUE },
  { "/model/note/an-order-is-to-myself", "soita Maijalle huomenna", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "me", "Maija", "2026-10-20T20:00", VAGUE },
  { "/model/note/remember-to-send", "muista lähettää tarjous Leipomolle", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "me", "Leipomo", NULL, VAGUE },
  { "/model/note/a-company-with-its-form-inflected", "Vihtakallion Leipomo Oy:lle kuvat perjantaina", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "", "Leipomo", "2026-10-23T20:00", VAGUE },
  { "/model/note/a-surname-alone", "Virtaselle kuvat ti klo 12", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "", "Antti", "2026-10-20T12:00", EXACT },
  { "/model/note/i-compensate", "Hyvitän Sadulle 50 € seuraavalla laskulla", SOV_NOTE_PROMISE, SOV_TERM_COMPENSATION, "me", "Satu", NULL, VAGUE },
  { "/model/note/on-site-at-a-time", "kuvaaja paikalla la klo 16.30", SOV_NOTE_PROMISE, SOV_TERM_SCHEDULE, "", NULL, "2026-10-24T16:30", EXACT },
  { "/model/note/so-many-people", "tarjoilu 40 hlö, 6 gluteenitonta", SOV_NOTE_PROMISE, SOV_TERM_SCOPE, "", NULL, NULL, VAGUE },
  { "/model/note/initials-with-colons", "S soittaa P:lle ti", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "S", "P", "2026-10-20T20:00", VAGUE },
  { "/model/note/pictures-from-otso", "kuvat Otsolta perjantaina", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "Otso", NULL, "2026-10-23T20:00", VAGUE },
  { "/model/note/i-get-pictures-from-otso", "saan kuvat Otsolta perjantaina", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "Otso", "me", "2026-10-23T20:00", VAGUE },
  { "/model/note/a-meeting-to-come", "palaveri Maijan kanssa ma klo 9", SOV_NOTE_PROMISE, SOV_TERM_SCHEDULE, "", "Maija", "2026-10-26T09:00", EXACT },
  { "/model/note/i-am-in-touch", "otan yhteyttä Maijaan huomenna klo 9", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "me", "Maija", "2026-10-20T09:00", EXACT },
  { "/model/note/a-rule-of-conduct-is-an-agreed-thing", "S ei lähetä P:lle papereita", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "S", "P", NULL, VAGUE },
  { "/model/note/we-are-me", "me toimitamme kuvat Maijalle pe mennessä", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "me", "Maija", "2026-10-23T23:59", EXACT },
  { "/model/note/nobody-is-named-in-the-passive", "toimitetaan kuvat Maijalle 21.11.", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "", "Maija", "2026-11-21T23:59", EXACT },
  { "/model/note/my-own-name-is-me", "Aino hoitaa laskun", SOV_NOTE_PROMISE, SOV_TERM_INVOICING, "me", NULL, NULL, VAGUE },
  { "/model/note/otso-brings-the-lights", "Otso tuo valot la klo 12", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "Otso", NULL, "2026-10-24T12:00", EXACT },
  { "/model/note/who-calls-about-an-invoice-calls", "Antti soittaa Maijalle laskusta", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/soon-is-vague", "Antti soittaa Maijalle pian", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/i-will-call-en", "I'll call Maija tomorrow at 10", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "me", "Maija", "2026-10-20T10:00", EXACT },
  { "/model/note/antti-calls-maija-en", "Antti calls Maija tomorrow", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-20T20:00", VAGUE },
  { "/model/note/antti-sends-to-maija-en", "Antti will send the photos to Maija by Friday", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "Antti", "Maija", "2026-10-23T23:59", EXACT },
  { "/model/note/antti-sends-me-en", "Antti sends me the photos on Friday", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "Antti", "me", "2026-10-23T20:00", VAGUE },
  { "/model/note/an-order-is-to-myself-en", "Send Maija the photos by Friday", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "me", "Maija", "2026-10-23T23:59", EXACT },
  { "/model/note/one-invoice-from-me-en", "one invoice from me", SOV_NOTE_PROMISE, SOV_TERM_INVOICING, "me", NULL, NULL, VAGUE },
  { "/model/note/i-promised-that-antti-calls-en", "I promised Maija that Antti calls tomorrow", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-20T20:00", VAGUE },
  { "/model/note/i-promised-to-call-en", "I promised Maija to call tomorrow", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "me", "Maija", "2026-10-20T20:00", VAGUE },
  { "/model/note/antti-promised-to-call-en", "Antti promised to call Maija on Monday", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", "2026-10-26T20:00", VAGUE },
  { "/model/note/antti-needs-to-call-en", "Antti needs to call Maija", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/we-deliver-en", "We deliver to Maija in two days", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "me", "Maija", "2026-10-21T23:59", EXACT },
  { "/model/note/maijas-photos-en", "Maija's photos on Friday", SOV_NOTE_PROMISE, SOV_TERM_DELIVERY, "", "Maija", "2026-10-23T20:00", VAGUE },
  { "/model/note/not-having-time-is-no-promise", "en ehdi soittaa Maijalle", SOV_NOTE_PLAIN, SOV_TERM_CONTACT, "me", "Maija", NULL, VAGUE },
  { "/model/note/what-did-not-happen-is-a-fact", "Antti ei soittanut Maijalle", SOV_NOTE_PLAIN, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/a-question-is-no-promise", "Soittaako Antti Maijalle?", SOV_NOTE_PLAIN, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/a-question-is-no-promise-en", "did Antti call Maija?", SOV_NOTE_PLAIN, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/not-being-able-is-no-promise-en", "Antti can't call Maija", SOV_NOTE_PLAIN, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
  { "/model/note/a-wish-is-no-promise", "Maija haluaa kuvat perjantaina", SOV_NOTE_PLAIN, SOV_TERM_DELIVERY, "Maija", NULL, "2026-10-23T20:00", VAGUE },
  { "/model/note/what-is-not-understood-is-kept", "maitoa kaupasta", SOV_NOTE_PLAIN, SOV_TERM_OTHER, "", NULL, NULL, VAGUE },
  { "/model/note/an-empty-sentence-is-a-note", "", SOV_NOTE_PLAIN, SOV_TERM_OTHER, "", NULL, NULL, VAGUE },
  { "/model/note/markup-is-only-text", "<b>Antti</b> soittaa & Maijalle", SOV_NOTE_PROMISE, SOV_TERM_CONTACT, "Antti", "Maija", NULL, VAGUE },
};

static const Contact contacts[] = {
  { "/model/note/contact/i-called", "soitin Maijalle, oli tyytyväinen", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/i-have-called", "Olen soittanut Maijalle", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/maija-called", "Maija soitti ja kysyi laskusta", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/maija-called-me", "Maija soitti minulle eilen klo 15", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_IN, "2026-10-18T15:00", FALSE },
  { "/model/note/contact/nobody-answered", "Soitin Maijalle, ei vastannut", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, TRUE },
  { "/model/note/contact/i-got-a-message", "sain viestin Antilta", "Antti", SOV_CHANNEL_SMS, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/i-got-mail-yesterday", "Sain sähköpostin Riikalta eilen", "Riikka", SOV_CHANNEL_EMAIL, SOV_DIRECTION_IN, "2026-10-18T20:00", FALSE },
  { "/model/note/contact/maija-asked-by-mail", "Maija kysyi hinnasta sähköpostilla", "Maija", SOV_CHANNEL_EMAIL, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/maija-told-by-whatsapp", "Maija kertoi whatsappissa että kaikki ok", "Maija", SOV_CHANNEL_WHATSAPP, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/i-met-her", "tapasin Maijan eilen", "Maija", SOV_CHANNEL_MEETING, SOV_DIRECTION_OUT, "2026-10-18T20:00", FALSE },
  { "/model/note/contact/a-meeting-with-maija", "palaveri Maijan kanssa", "Maija", SOV_CHANNEL_MEETING, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/a-call-to-maija", "puhelu Maijalle", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/a-message-from-antti", "viesti Antilta: ok", "Antti", SOV_CHANNEL_SMS, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/i-sent-an-offer", "Lähetin tarjouksen Maijalle", "Maija", SOV_CHANNEL_OTHER, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/monday-was-this-monday", "Soitin Maijalle maanantaina klo 9", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, "2026-10-19T09:00", FALSE },
  { "/model/note/contact/nine-was-this-morning", "Soitin Maijalle klo 9", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, "2026-10-19T09:00", FALSE },
  { "/model/note/contact/today-is-until-now", "Soitin Maijalle tänään", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, "2026-10-19T20:10", FALSE },
  { "/model/note/contact/a-time-that-was-told-is-not-the-calls", "Soitin Maijalle ja lupasin kuvat perjantaina", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/a-deadline-is-not-the-calls-time", "Maija soitti: kuvat perjantaihin mennessä", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/i-called-en", "I called Maija, she was happy", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/called-without-i-en", "met Maija yesterday", "Maija", SOV_CHANNEL_MEETING, SOV_DIRECTION_OUT, "2026-10-18T20:00", FALSE },
  { "/model/note/contact/maija-called-en", "Maija called and asked about the invoice", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/a-message-from-antti-en", "got a message from Antti", "Antti", SOV_CHANNEL_SMS, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/a-call-from-maija-en", "call from Maija", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_IN, NULL, FALSE },
  { "/model/note/contact/emailed-en", "emailed Maija the offer", "Maija", SOV_CHANNEL_EMAIL, SOV_DIRECTION_OUT, NULL, FALSE },
  { "/model/note/contact/no-answer-en", "called Maija, no answer", "Maija", SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, NULL, TRUE },
};

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);
  return ms;
}

static SovNote *
read_note (const char *sentence)
{
  return sov_note_read (sentence, names, G_N_ELEMENTS (names), at (MONDAY_EVENING));
}

static const char *
name_of (const SovNoteWho *who)
{
  if (!who->found)
    return NULL;
  return who->is_me ? "me" : short_names[names[who->name].party];
}

static void
assert_local (gint64 ms,
              const char *expected)
{
  g_autofree char *local = ms != SOV_NO_TIME ? sov_time_to_local (ms) : NULL;

  g_assert_cmpstr (local, ==, expected);
}

static void
test_written (gconstpointer data)
{
  const Written *row = data;
  g_autoptr (SovNote) note = read_note (row->sentence);
  g_autoptr (GString) doers = g_string_new (NULL);

  for (guint i = 0; i < note->doers->len; i++)
    g_string_append_printf (doers, "%s%s", i > 0 ? "," : "", name_of (&g_array_index (note->doers, SovNoteWho, i)));

  g_assert_cmpstr (note->text, ==, row->sentence);
  g_assert_cmpint (note->type, ==, row->type);
  g_assert_cmpint (note->kind, ==, row->kind);
  g_assert_cmpstr (doers->str, ==, row->doers);
  g_assert_cmpstr (name_of (&note->receiver), ==, row->receiver);
  if (row->due != NULL)
    {
      g_assert_true (note->has_when);
      assert_local (note->when.due.ms, row->due);
      g_assert_cmpint (note->when.due.exact, ==, row->exact);
    }
  else if (note->has_when)
    g_assert_cmpint (note->when.due.ms, ==, SOV_NO_TIME);
}

static void
test_contact (gconstpointer data)
{
  const Contact *row = data;
  g_autoptr (SovNote) note = read_note (row->sentence);

  g_assert_cmpint (note->type, ==, SOV_NOTE_ENTRY);
  g_assert_cmpstr (name_of (&note->party), ==, row->party);
  g_assert_cmpint (note->channel, ==, row->channel);
  g_assert_cmpint (note->direction, ==, row->direction);
  g_assert_cmpint (note->unanswered, ==, row->unanswered);
  g_assert_cmpint (note->has_when, ==, row->when != NULL);
  if (row->when != NULL)
    assert_local (note->when.due.ms, row->when);
}

static void
test_what_was_understood_can_be_shown (void)
{
  const char *sentence = "Pyydän, että Antti soittaa Maijalle huomenna klo 10 hinnasta 50,50 €";
  g_autoptr (SovNote) note = read_note (sentence);
  g_autofree char *receiver = sov_span_dup (note->receiver.words, sentence);
  g_autofree char *when = sov_when_dup_words (&note->when, sentence);
  g_autofree char *amount = sov_span_dup (note->amount, sentence);

  g_assert_cmpstr (receiver, ==, "Maijalle");
  g_assert_cmpstr (when, ==, "huomenna klo 10");
  g_assert_cmpstr (amount, ==, "50,50 €");
}

static void
test_the_promiser_is_told_apart_from_the_doer (void)
{
  g_autoptr (SovNote) mine = read_note ("Lupasin Maijalle, että Antti soittaa huomenna");
  g_autoptr (SovNote) theirs = read_note ("Antti lupasi soittaa Maijalle");
  g_autoptr (SovNote) nobodys = read_note ("Antti soittaa Maijalle");

  g_assert_cmpstr (name_of (&mine->promiser), ==, "me");
  g_assert_cmpstr (name_of (&theirs->promiser), ==, "Antti");
  g_assert_false (nobodys->promiser.found);
}

static void
test_two_of_one_name_are_ambiguous (void)
{
  static const SovKnownName both[] = {
    { 1, "Antti Virtanen", FALSE },
    { 2, "Antti Mäkinen", FALSE },
  };
  g_autoptr (SovNote) unclear = sov_note_read ("Antti soittaa", both, 2, at (MONDAY_EVENING));
  g_autoptr (SovNote) clear = sov_note_read ("Antti Mäkinen soittaa", both, 2, at (MONDAY_EVENING));

  g_assert_true (g_array_index (unclear->doers, SovNoteWho, 0).ambiguous);
  g_assert_false (g_array_index (clear->doers, SovNoteWho, 0).ambiguous);
  g_assert_cmpint (g_array_index (clear->doers, SovNoteWho, 0).name, ==, 1);
}

static void
test_two_names_of_one_party_are_not_ambiguous (void)
{
  static const SovKnownName both[] = {
    { 1, "Tähtikumpu Koulutus Oy", FALSE },
    { 1, "Marja Tähtikumpu", FALSE },
  };
  g_autoptr (SovNote) note = sov_note_read ("Tähtikummulle kuvat ti", both, 2, at (MONDAY_EVENING));

  g_assert_true (note->receiver.found);
  g_assert_false (note->receiver.ambiguous);
}

static void
test_without_names_the_rest_is_understood (void)
{
  g_autoptr (SovNote) note = sov_note_read ("Soitan Maijalle huomenna klo 9", NULL, 0, at (MONDAY_EVENING));

  g_assert_cmpint (note->type, ==, SOV_NOTE_PROMISE);
  g_assert_true (g_array_index (note->doers, SovNoteWho, 0).is_me);
  g_assert_false (note->receiver.found);
  assert_local (note->when.due.ms, "2026-10-20T09:00");
}

static void
test_bytes_that_are_no_text_are_kept (void)
{
  g_autoptr (SovNote) note = read_note ("\xff Antti \xc3 soittaa \xe2\x82");

  g_assert_cmpstr (note->text, ==, "\xff Antti \xc3 soittaa \xe2\x82");
  g_assert_cmpint (note->type, ==, SOV_NOTE_PROMISE);
}

static void
test_a_name_of_ten_kilobytes_is_no_trouble (void)
{
  g_autofree char *name = g_strnfill (10 * 1024, 'a');
  g_autofree char *sentence = g_strconcat (name, " soittaa Maijalle", NULL);
  SovKnownName known = { 1, name, FALSE };
  g_autoptr (SovNote) note = sov_note_read (sentence, &known, 1, at (MONDAY_EVENING));

  g_assert_cmpint (g_array_index (note->doers, SovNoteWho, 0).name, ==, 0);
}

static void
test_a_hundred_thousand_names_are_looked_through (void)
{
  g_autofree SovKnownName *many = g_new0 (SovKnownName, 100000);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < 100000; i++)
    {
      g_ptr_array_add (texts, g_strdup_printf ("Etunimi%d Sukunimi%d", i, i));
      many[i] = (SovKnownName) { i + 1, g_ptr_array_index (texts, i), FALSE };
    }
  many[77777].name = "Maija Meikäläinen";
  {
    g_autoptr (SovNote) note = sov_note_read ("Soitan Maijalle huomenna", many, 100000, at (MONDAY_EVENING));

    g_assert_cmpint (note->receiver.name, ==, 77777);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    g_test_add_data_func (written[i].path, &written[i], test_written);
  for (gsize i = 0; i < G_N_ELEMENTS (contacts); i++)
    g_test_add_data_func (contacts[i].path, &contacts[i], test_contact);
  g_test_add_func ("/model/note/what-was-understood-can-be-shown", test_what_was_understood_can_be_shown);
  g_test_add_func ("/model/note/the-promiser-is-told-apart-from-the-doer", test_the_promiser_is_told_apart_from_the_doer);
  g_test_add_func ("/model/note/two-of-one-name-are-ambiguous", test_two_of_one_name_are_ambiguous);
  g_test_add_func ("/model/note/two-names-of-one-party-are-not-ambiguous", test_two_names_of_one_party_are_not_ambiguous);
  g_test_add_func ("/model/note/without-names-the-rest-is-understood", test_without_names_the_rest_is_understood);
  g_test_add_func ("/model/note/bytes-that-are-no-text-are-kept", test_bytes_that_are_no_text_are_kept);
  g_test_add_func ("/model/note/a-name-of-ten-kilobytes-is-no-trouble", test_a_name_of_ten_kilobytes_is_no_trouble);
  g_test_add_func ("/model/note/a-hundred-thousand-names-are-looked-through", test_a_hundred_thousand_names_are_looked_through);
  return g_test_run ();
}
