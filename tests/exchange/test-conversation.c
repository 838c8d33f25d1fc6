/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-conversation.h"

#include <string.h>

#include "model/sov-time.h"
#include "store/sov-blob.h"
#include "support/vault-import.h"
#include "support/vault.h"

/* A small story as a person would read it, and what strangers may have written. */

#define NOW (vault_time ("2026-04-05T12:30"))
#define COLUMNS 78

static SovDatabase *
make_vault (void)
{
  SovDatabase *db = vault_open ();
  g_autoptr (GPtrArray) chat = vault_import_new ();
  g_autoptr (GBytes) data = g_bytes_new_static ("x", 1);

  vault_play (db, "2026-04-01T08:00",
              "me; name=Aino Saarela",
              "party; id=P; name=Satu Lahti; kind=consumer; as=customer",
              "party S Antti company subcontractor",
              "deal; id=D; customer=P; title=Keittiö",
              "@2026-04-01T09:00", "entry; id=E; party=P; deal=D; channel=email; direction=in; text=Kuva liitteenä",
              "@2026-04-01T10:00", "term; id=A; deal=D; kind=contact; text=Antti soittaa; by=S; to=P; doers=S; due=2026-04-03T10:00",
              NULL);
  sov_blob_attach (db, vault_id (db, SOV_SUBJECT_ENTRY, "E"), "tiskipöytä.jpg", "image/jpeg", data, NULL);
  vault_import_add (chat, "2026-04-02T14:05", "Satu Lahti", "Sopiiko, että soitan huomenna? 😀", "2.4.2026 klo 14.05 - Satu Lahti: Sopiiko, että soitan huomenna? 😀");
  vault_import_add (chat, "2026-04-02T14:06", "Aino Saarela", "Sopii!", NULL);
  vault_import (db, chat, "WhatsApp-keskustelu Satu.txt", "2026-04-04T10:00");

  return db;
}

static SovConversation *
load (SovDatabase *db,
      const char *party,
      const char *deal,
      const char *first,
      const char *last,
      gboolean raw)
{
  SovConversationSpan span;
  SovConversation *of;
  g_autoptr (GError) error = NULL;

  sov_conversation_span_init (&span, party != NULL ? vault_id (db, SOV_SUBJECT_PARTY, party) : 0,
                              deal != NULL ? vault_id (db, SOV_SUBJECT_DEAL, deal) : 0,
                              first != NULL ? vault_time (first) : SOV_NO_TIME,
                              last != NULL ? vault_time (last) : SOV_NO_TIME);
  span.raw = raw;
  of = sov_conversation_table_load (db, &span, NULL, &error);
  g_assert_no_error (error);

  return of;
}

static char *
write_text (SovConversation *of)
{
  g_autoptr (GError) error = NULL;
  char *text = sov_conversation_write_text (of, NOW, NULL, NULL, &error);

  g_assert_no_error (error);
  return text;
}

static void
assert_begins (const char *text,
               const char *want)
{
  if (!g_str_has_prefix (text, want))
    g_error ("it begins otherwise: %s", text);
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in: %s", part, text);
}

static void
test_a_story (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, "P", NULL, NULL, NULL, FALSE);
  g_autofree char *text = write_text (of);

  assert_begins (text,
                 "Conversation: Satu Lahti\n"
                 "========================\n"
                 "\n"
                 "Made 5 Apr 2026, 12:30 from what Aino Saarela has written down.\n"
                 "\n"
                 "5 entries, 1 source\n"
                 "\n\n"
                 "Wed 1 Apr 2026\n"
                 "--------------\n"
                 "\n"
                 "08:00  Deal started\n"
                 "       Keittiö\n"
                 "\n"
                 "09:00  Satu Lahti · E-mail · Keittiö\n"
                 "       Kuva liitteenä\n"
                 "       Attachment: tiskipöytä.jpg\n"
                 "\n"
                 "10:00  Agreed · Antti · Keittiö\n"
                 "       Antti soittaa\n"
                 "       Due: 3 Apr 2026, 10:00\n"
                 "\n\n"
                 "Thu 2 Apr 2026\n"
                 "--------------\n"
                 "\n"
                 "14:05  Satu Lahti · WhatsApp [1]\n"
                 "       Sopiiko, että soitan huomenna? 😀\n"
                 "\n"
                 "14:06  Aino Saarela · WhatsApp [2]\n"
                 "       Sopii!\n"
                 "\n\n"
                 "Sources\n"
                 "-------\n"
                 "[1] WhatsApp-keskustelu Satu.txt, line 1, brought in 4 Apr 2026\n"
                 "[2] WhatsApp-keskustelu Satu.txt, line 2, brought in 4 Apr 2026\n");
}

/* Nor does what was agreed with somebody else pass for said to the customer. */
static void
test_with_somebody_else (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = NULL;
  g_autofree char *text = NULL;

  vault_play (db, "2026-04-03T09:00", "term; id=B; deal=D; kind=delivery; text=Laatat tulevat suoraan; by=S; to=me",
              "term; id=C; deal=D; kind=schedule; text=Avaan oven; by=me; to=P", NULL);
  of = load (db, "P", NULL, "2026-04-03", NULL, FALSE);
  text = write_text (of);
  assert_has (text, "09:00  Agreed · Antti → Aino Saarela · Keittiö\n       Laatat tulevat suoraan\n");
  assert_has (text, "09:00  Agreed · Aino Saarela · Keittiö\n       Avaan oven\n");
}

/* Between more than two it is said to whom, and of one deal its name once. */
static void
test_a_deal (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, NULL, "D", NULL, NULL, FALSE);
  g_autofree char *text = write_text (of);

  assert_begins (text, "Conversation: Keittiö\n");
  assert_has (text, "09:00  Satu Lahti → Aino Saarela · E-mail\n");
  assert_has (text, "10:00  Agreed · Antti → Satu Lahti\n");
}

static void
test_a_period (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, NULL, NULL, "2026-04-02", "2026-04-03", FALSE);
  g_autofree char *text = write_text (of);

  assert_begins (text, "Everything Said\n");
  assert_has (text, "From 2 Apr 2026 to 3 Apr 2026.\n");
  assert_has (text, "2 entries, 1 source\n");
  assert_has (text, "14:05  Satu Lahti → Aino Saarela · WhatsApp [1]\n");
  g_assert_null (strstr (text, "Kuva"));
}

static void
test_raw (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, "P", NULL, NULL, NULL, TRUE);
  g_autofree char *text = write_text (of);

  assert_has (text, "brought in 4 Apr 2026\n       2.4.2026 klo 14.05 - Satu Lahti: Sopiiko, että soitan huomenna? 😀\n");
}

static void
test_a_missed_call (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = NULL;
  g_autofree char *text = NULL;

  vault_do (db, "2026-04-03T09:00", "entry; id=M; party=P; channel=call; direction=out; text=Yritin; answered=false");
  vault_do (db, "2026-04-03T10:00", "entry; id=N; party=P; channel=call; direction=out; text=Puhuttiin; answered=true");
  of = load (db, "P", NULL, "2026-04-03", NULL, FALSE);
  text = write_text (of);
  assert_has (text, "09:00  Aino Saarela · Call\n       Yritin\n       Not answered\n");
  assert_has (text, "       Puhuttiin\n\n");
}

/* What is written can be compared with the vault later. */
static void
test_the_mark (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, "P", NULL, NULL, NULL, FALSE);
  g_autofree char *text = write_text (of);
  g_autofree char *want = NULL;

  g_assert_nonnull (of->mark);
  want = g_strdup_printf ("\nEntry %s: a change of what was agreed before it becomes visible.\n", of->mark);
  g_assert_true (g_str_has_suffix (text, want));
}

static void
test_empty (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, "P", NULL, "2027-01-01", NULL, FALSE);
  g_autofree char *text = write_text (of);
  g_autoptr (GBytes) pdf = sov_conversation_write_pdf (of, NOW, NULL, NULL, NULL);

  assert_has (text, "From 1 Jan 2027 on.\n");
  assert_has (text, "Nothing was written down.\n");
  g_assert_null (strstr (text, "Sources"));
  g_assert_nonnull (pdf);
}

static void
test_long_lines (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GString) said = g_string_new ("entry P - email in");
  g_autoptr (SovConversation) of = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_words = 0;
  int done = 0;

  for (guint i = 0; i < 300; i++)
    g_string_append_printf (said, " sanaö%u", i);
  vault_do (db, "2026-04-03T09:00", said->str);
  of = load (db, "P", NULL, "2026-04-03", NULL, FALSE);
  text = sov_conversation_write_text (of, NOW, &done, NULL, NULL);
  g_assert_cmpint (done, >, 0);
  g_assert_cmpint (done, <=, 1000);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], "sanaö", -1);

      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, COLUMNS);
      n_words += g_strv_length (words) > 1 ? g_strv_length (words) - 1 : 0;
    }
  g_assert_cmpuint (n_words, ==, 300);
}

/* T29: nobody's words pass for an entry, and none steer a terminal. */
static void
test_a_forger (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GPtrArray) chat = vault_import_new ();
  g_autoptr (SovConversation) of = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  const char *forged = "Hei\n15:00  Aino Saarela · WhatsApp\nSaat rahat takaisin\n\nSources\n-------\n\033[2J";

  vault_import_add (chat, "2026-04-03T14:05", "Satu Lahti", forged, forged);
  vault_import (db, chat, "väärä\n[9] tiedosto.txt", "2026-04-04T11:00");
  of = load (db, "P", NULL, "2026-04-03", NULL, TRUE);
  text = write_text (of);
  assert_has (text, "       15:00  Aino Saarela · WhatsApp\n");
  g_assert_null (strstr (text, "\n15:00"));
  g_assert_null (strstr (text, "\n[9]"));
  g_assert_null (strchr (text, '\033'));
  parts = g_strsplit (text, "\nSources\n", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 2);
}

static void
assert_is_pdf (GBytes *pdf)
{
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  g_assert_cmpuint (size, >, 1000);
  g_assert_true (strncmp (bytes, "%PDF-", 5) == 0);
  g_assert_nonnull (g_strstr_len (bytes + size - 10, 10, "%%EOF"));
}

static guint
count_pages (GBytes *pdf)
{
  gsize size;
  const char *at = g_bytes_get_data (pdf, &size);
  const char *end = at + size;
  guint n = 0;

  /* One object a page; "/Pages" is their list. */
  while ((at = memmem (at, (gsize) (end - at), "/Type /Page", strlen ("/Type /Page"))) != NULL)
    {
      at += strlen ("/Type /Page");
      n += *at != 's';
    }

  return n;
}

/* The same twice, whenever it is made: only the moment that is given counts. */
static void
test_pdf (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, "P", NULL, NULL, NULL, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one = sov_conversation_write_pdf (of, NOW, NULL, NULL, &error);
  g_autoptr (GBytes) other = sov_conversation_write_pdf (of, NOW, NULL, NULL, &error);

  g_assert_no_error (error);
  assert_is_pdf (one);
  g_assert_true (g_bytes_equal (one, other));
  g_assert_cmpuint (count_pages (one), ==, 1);
}

/* A message that is longer than a page goes on on the next. */
static void
test_long_pdf (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (GString) said = g_string_new ("entry P - email in");
  g_autoptr (SovConversation) of = NULL;
  g_autoptr (GBytes) pdf = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (said, " pitkä");
  vault_do (db, "2026-04-03T09:00", said->str);
  of = load (db, "P", NULL, "2026-04-03", NULL, FALSE);
  pdf = sov_conversation_write_pdf (of, NOW, NULL, NULL, NULL);
  assert_is_pdf (pdf);
  g_assert_cmpuint (count_pages (pdf), >=, 4);
}

static void
test_cancelled (void)
{
  g_autoptr (SovDatabase) db = make_vault ();
  g_autoptr (SovConversation) of = load (db, "P", NULL, NULL, NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (sov_conversation_write_text (of, NOW, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (sov_conversation_write_pdf (of, NOW, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_the_name (void)
{
  g_autofree char *text = sov_conversation_name (NOW, FALSE);
  g_autofree char *pdf = sov_conversation_name (NOW, TRUE);

  g_assert_cmpstr (text, ==, "conversation-2026-04-05.txt");
  g_assert_cmpstr (pdf, ==, "conversation-2026-04-05.pdf");
}

#define ADD(name, test) g_test_add_func ("/exchange/conversation/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("a-small-story-reads-as-it-went", test_a_story);
  ADD ("with-somebody-else-is-said-with-whom", test_with_somebody_else);
  ADD ("of-a-deal-it-is-said-who-to-whom", test_a_deal);
  ADD ("of-a-period-there-is-nothing-outside-it", test_a_period);
  ADD ("the-original-stands-below-its-source", test_raw);
  ADD ("a-call-that-nobody-took-is-said-to-be-one", test_a_missed_call);
  ADD ("the-head-of-the-chain-stands-at-the-end", test_the_mark);
  ADD ("of-nothing-there-is-a-sentence", test_empty);
  ADD ("long-lines-are-broken-and-no-word-is-lost", test_long_lines);
  ADD ("nobodys-words-pass-for-an-entry", test_a_forger);
  ADD ("the-same-pages-come-out-twice", test_pdf);
  ADD ("a-long-message-goes-on-on-the-next-page", test_long_pdf);
  ADD ("it-can-be-cancelled", test_cancelled);
  ADD ("what-it-is-called-names-nobody", test_the_name);

  return g_test_run ();
}
