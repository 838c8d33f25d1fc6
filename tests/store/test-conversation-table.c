/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-conversation-table.h"

#include "model/sov-time.h"
#include "store/sov-blob.h"
#include "support/vault-import.h"
#include "support/vault.h"

/* What was said, of whom it is asked and no others, in whole days, each with
 * where it came from. */

static SovDatabase *
make_vault (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, "2026-03-10T08:00",
              "me; name=Aino Saarela",
              "party; id=P; name=Satu Lahti; kind=consumer; as=customer",
              "party S Antti company subcontractor",
              "party Q Ville consumer customer",
              "deal; id=D; customer=P; title=Keittiö",
              "@2026-03-10T23:59", "entry P D call in Myöhään illalla",
              "@2026-03-11T00:00", "entry P - whatsapp out Yöllä",
              "@2026-03-11T09:00", "term; id=A; deal=D; kind=contact; text=Antti soittaa; by=S; to=P; doers=S; due=2026-03-12T10:00",
              "@2026-03-11T10:00", "written A P Antti soittaa huomenna",
              "@2026-03-11T11:00", "acknowledged A P Sopii",
              "@2026-03-12T09:00", "entry S D call out Soitto Antille",
              "@2026-03-12T10:00", "entry Q - meeting in Villen luona",
              "@2026-03-13T10:00", "complaint; id=C; party=P; deal=D; words=Kukaan ei soittanut; channel=whatsapp",
              "@2026-03-13T11:00", "step; complaint=C; did=assessed; text=Oma arvio", "step; complaint=C; did=explained; text=Antti sairastui",
              "@2026-03-13T12:00", "compensation; id=K; complaint=C; party=P; kind=gift-card; value=5000; text=Lahjakortti",
              "@2026-03-14T12:00", "praise; id=H; party=P; words=Kiitos",
              NULL);

  return db;
}

static SovConversation *
load (SovDatabase *db,
      gint64 party,
      gint64 deal,
      const char *first,
      const char *last)
{
  SovConversationSpan span;
  SovConversationCount count;
  SovConversation *of;
  g_autoptr (GError) error = NULL;

  sov_conversation_span_init (&span, party, deal, first != NULL ? vault_time (first) : SOV_NO_TIME,
                              last != NULL ? vault_time (last) : SOV_NO_TIME);
  span.raw = TRUE;
  of = sov_conversation_table_load (db, &span, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sov_conversation_table_count (db, &span, &count, NULL, &error));
  g_assert_cmpuint (count.n_lines, ==, of->lines->len);
  g_assert_cmpuint (count.n_sources, ==, of->count.n_sources);

  return of;
}

static void
assert_lines (SovConversation *of,
              const char *want)
{
  g_autoptr (GString) have = g_string_new (NULL);

  for (guint i = 0; i < of->lines->len; i++)
    {
      const SovRow *row = ((const SovConversationLine *) of->lines->pdata[i])->row;

      g_string_append_printf (have, "%s%s", i > 0 ? "|" : "", row->title != NULL ? row->title : row->detail);
    }
  g_assert_cmpstr (have->str, ==, want);
}

static void
test_of_a_party (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0, NULL, NULL);

  assert_lines (of, "Keittiö|Myöhään illalla|Yöllä|Antti soittaa|Antti soittaa huomenna|Sopii|Kukaan ei soittanut"
                    "|Antti sairastui|Lahjakortti|Kiitos");
  g_assert_cmpstr (of->party_name, ==, "Satu Lahti");
  g_assert_cmpstr (of->my_name, ==, "Aino Saarela");
  g_assert_null (of->deal_title);
}

static void
test_of_a_deal (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, 0, vault_id (db, SOV_SUBJECT_DEAL, "D"), NULL, NULL);

  assert_lines (of, "Keittiö|Myöhään illalla|Antti soittaa|Antti soittaa huomenna|Sopii|Soitto Antille|Kukaan ei soittanut"
                    "|Antti sairastui|Lahjakortti");
  g_assert_cmpstr (of->deal_title, ==, "Keittiö");
}

/* What the subcontractor gets is no matter of the customer's, unless it was told. */
static void
test_between_others (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  gint64 party = vault_id (db, SOV_SUBJECT_PARTY, "P");
  g_autoptr (SovConversation) before = NULL;
  g_autoptr (SovConversation) after = NULL;
  g_autoptr (SovConversation) of_other = NULL;
  g_autoptr (SovConversation) of_deal = NULL;

  vault_play (db, "2026-05-01T09:00",
              "term; id=B; deal=D; kind=price; text=Antti saa 420 euroa; by=me; to=S; price=420; needs_to_know=S",
              "@2026-05-01T10:00", "kept B", NULL);
  before = load (db, party, 0, "2026-05-01", NULL);
  assert_lines (before, "");
  of_other = load (db, vault_id (db, SOV_SUBJECT_PARTY, "S"), 0, "2026-05-01", NULL);
  assert_lines (of_other, "Antti saa 420 euroa|Antti saa 420 euroa");
  of_deal = load (db, 0, vault_id (db, SOV_SUBJECT_DEAL, "D"), "2026-05-01", NULL);
  assert_lines (of_deal, "Antti saa 420 euroa|Antti saa 420 euroa");

  vault_play (db, "2026-05-02T09:00", "told B P call", NULL);
  after = load (db, party, 0, "2026-05-01", "2026-05-01");
  assert_lines (after, "Antti saa 420 euroa|Antti saa 420 euroa");
}

/* A minute has many messages, and the deal that was made with them. */
static void
test_of_a_moment (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = NULL;

  vault_play (db, "2026-05-01T09:00", "entry Q - sms in Ensin", "deal; id=E; customer=Q; title=Sauna", "entry Q E sms in Sitten", NULL);
  of = load (db, vault_id (db, SOV_SUBJECT_PARTY, "Q"), 0, "2026-05-01", NULL);
  assert_lines (of, "Sauna|Ensin|Sitten");
}

static void
test_of_everybody (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, 0, 0, "2026-03-12", "2026-03-12");

  assert_lines (of, "Soitto Antille|Villen luona");
  g_assert_null (of->party_name);
}

/* By the clock on the wall: the day begins at midnight in Helsinki, on those of
 * summer time too. */
static void
test_days (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  gint64 party = vault_id (db, SOV_SUBJECT_PARTY, "P");
  g_autoptr (SovConversation) one = load (db, party, 0, "2026-03-10T15:00", "2026-03-10T01:00");
  g_autoptr (SovConversation) other = load (db, party, 0, "2026-03-11", "2026-03-11");
  SovConversationSpan span;

  assert_lines (one, "Keittiö|Myöhään illalla");
  assert_lines (other, "Yöllä|Antti soittaa|Antti soittaa huomenna|Sopii");
  sov_conversation_span_init (&span, party, 0, vault_time ("2026-03-29T12:00"), vault_time ("2026-03-29T12:00"));
  g_assert_cmpint (span.before - span.from, ==, 23 * SOV_TIME_HOUR_MS);
}

static void
test_open_ends (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  gint64 party = vault_id (db, SOV_SUBJECT_PARTY, "P");
  g_autoptr (SovConversation) until = load (db, party, 0, NULL, "2026-03-10");
  g_autoptr (SovConversation) since = load (db, party, 0, "2026-03-14", NULL);

  assert_lines (until, "Keittiö|Myöhään illalla");
  assert_lines (since, "Kiitos");
}

static const SovConversationLine *
find (SovConversation *of,
      SovEvent event)
{
  for (guint i = 0; i < of->lines->len; i++)
    if (((const SovConversationLine *) of->lines->pdata[i])->row->event == (int) event)
      return of->lines->pdata[i];

  g_error ("no event %d", event);
}

static void
test_who_does_what (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, 0, vault_id (db, SOV_SUBJECT_DEAL, "D"), NULL, NULL);
  const SovConversationLine *line = find (of, SOV_EVENT_TERM_MADE);

  g_assert_cmpstr (line->by, ==, "Antti");
  g_assert_cmpstr (line->to, ==, "Satu Lahti");
  g_assert_cmpint (line->due, ==, vault_time ("2026-03-12T10:00"));
  g_assert_true (line->due_has_clock);
  g_assert_null (line->source);
}

static void
test_sources (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) chat = vault_import_new ();
  g_autoptr (GPtrArray) mail = vault_import_new ();
  g_autoptr (SovConversation) of = NULL;
  const SovConversationLine *line;
  SovImportItem *item;

  vault_import_add (chat, "2026-04-01T09:00", "Satu Lahti", "Huomenta", "1.4.2026 klo 9.00 - Satu Lahti: Huomenta");
  vault_import_add (chat, "2026-04-01T09:05", "Aino Saarela", "Huomenta!", NULL);
  vault_import (db, chat, "WhatsApp-keskustelu Satu.txt", "2026-04-02T10:00");
  item = vault_import_add (mail, "2026-04-01T10:00", "Satu Lahti", "Liitteenä", "From: Satu");
  item->channel = SOV_CHANNEL_EMAIL;
  g_set_str (&item->subject, "Tarjous");
  g_set_str (&item->thread, "<1@example.org>");
  vault_import (db, mail, "viesti.eml", "2026-04-03T10:00");

  of = load (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0, "2026-04-01", NULL);
  g_assert_cmpuint (of->count.n_lines, ==, 3);
  g_assert_cmpuint (of->count.n_sources, ==, 2);
  line = of->lines->pdata[0];
  g_assert_cmpstr (line->source->file, ==, "WhatsApp-keskustelu Satu.txt");
  g_assert_cmpuint (line->source->place, ==, 1);
  g_assert_cmpstr (line->source->raw, ==, "1.4.2026 klo 9.00 - Satu Lahti: Huomenta");
  g_assert_cmpint (line->source->at, ==, vault_time ("2026-04-02T10:00"));
  line = of->lines->pdata[2];
  g_assert_cmpstr (line->source->subject, ==, "Tarjous");
  g_assert_cmpstr (line->source->thread, ==, "<1@example.org>");
}

static void
test_raw (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) chat = vault_import_new ();
  g_autoptr (SovConversation) of = NULL;
  SovConversationSpan span;

  vault_import_add (chat, "2026-04-01T09:00", "Satu Lahti", "Huomenta", NULL);
  vault_import (db, chat, "", "2026-04-02T10:00");
  sov_conversation_span_init (&span, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0, vault_time ("2026-04-01"), SOV_NO_TIME);
  of = sov_conversation_table_load (db, &span, NULL, NULL);
  g_assert_null (((const SovConversationLine *) of->lines->pdata[0])->source->raw);
  g_assert_null (((const SovConversationLine *) of->lines->pdata[0])->source->file);
}

static void
test_files (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GBytes) data = g_bytes_new_static ("x", 1);
  g_autoptr (SovConversation) of = NULL;
  GStrv files;

  vault_do (db, "2026-04-01T09:00", "entry; id=E; party=P; channel=email; direction=in; text=Kuvat");
  sov_blob_attach (db, vault_id (db, SOV_SUBJECT_ENTRY, "E"), "tiskipöytä.jpg", "image/jpeg", data, NULL);
  sov_blob_attach (db, vault_id (db, SOV_SUBJECT_ENTRY, "E"), "hana.jpg", "image/jpeg", data, NULL);
  of = load (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0, "2026-04-01", NULL);
  files = ((const SovConversationLine *) of->lines->pdata[0])->files;
  g_assert_cmpuint (g_strv_length (files), ==, 2);
  g_assert_cmpstr (files[0], ==, "tiskipöytä.jpg");
}

static void
test_trash (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = NULL;

  vault_do (db, "2026-03-20T09:00", "remove P");
  of = load (db, 0, 0, NULL, NULL);
  assert_lines (of, "Soitto Antille|Villen luona");
}

static void
test_merged (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = NULL;

  vault_do (db, "2026-03-20T09:00", "merge Q P");
  of = load (db, vault_id (db, SOV_SUBJECT_PARTY, "P"), 0, "2026-03-12", "2026-03-12");
  assert_lines (of, "Villen luona");
}

static void
test_gone (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GError) error = NULL;
  SovConversationCount count;
  SovConversationSpan span;

  sov_conversation_span_init (&span, 4711, 0, SOV_NO_TIME, SOV_NO_TIME);
  g_assert_null (sov_conversation_table_load (db, &span, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (sov_conversation_table_count (db, &span, &count, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  SovConversationSpan span;

  g_cancellable_cancel (cancellable);
  sov_conversation_span_init (&span, 0, 0, SOV_NO_TIME, SOV_NO_TIME);
  g_assert_null (sov_conversation_table_load (db, &span, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, test) g_test_add_func ("/store/conversation-table/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("of-a-party-all-that-is-between-us-and-no-thoughts", test_of_a_party);
  ADD ("of-a-deal-all-who-take-part", test_of_a_deal);
  ADD ("of-a-party-not-what-is-between-others-and-not-for-it-to-know", test_between_others);
  ADD ("of-a-moment-the-deal-first-and-then-as-they-came", test_of_a_moment);
  ADD ("of-everybody-in-a-period", test_of_everybody);
  ADD ("days-begin-at-midnight-in-helsinki", test_days);
  ADD ("either-end-may-be-open", test_open_ends);
  ADD ("who-does-it-for-whom-and-by-when", test_who_does_what);
  ADD ("each-has-its-place-in-the-file-it-came-in", test_sources);
  ADD ("what-stood-there-only-when-it-is-asked-for", test_raw);
  ADD ("attachments-are-named", test_files);
  ADD ("what-rests-in-the-trash-is-left-out", test_trash);
  ADD ("what-was-merged-is-in-it", test_merged);
  ADD ("of-nobody-there-is-nothing", test_gone);
  ADD ("it-can-be-cancelled", test_cancelled);

  return g_test_run ();
}
