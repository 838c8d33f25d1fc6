/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-import-run.h"

#include "exchange/import/sov-import-error.h"

/* Whatever becomes of the process that reads, the program goes on and says what
 * came of it. */

typedef struct
{
  SovImportResult *result;
  GError *error;
  guint per_mille;
  gboolean answered;
} Answer;

static char *liar;   /* the process that does what it is told */
static char *reader; /* the real one */

static void
progress_cb (guint per_mille,
             gpointer data)
{
  Answer *answer = data;

  answer->per_mille = per_mille;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Answer *answer = data;

  answer->result = sov_import_run_finish (result, &answer->error);
  answer->answered = TRUE;
}

static void
bring (const char *program,
       const char *text,
       GCancellable *cancellable,
       Answer *answer)
{
  g_autoptr (SovImportOptions) options = sov_import_options_new ();
  g_autoptr (GError) error = NULL;
  int fd = sov_import_open_text (text, &error);

  g_assert_no_error (error);
  *answer = (Answer) { 0 };
  sov_import_run_async (program, fd, options, progress_cb, answer, cancellable, answered_cb, answer);
  while (!answer->answered)
    g_main_context_iteration (NULL, TRUE);
}

static void
expect_error (const char *program,
              const char *text,
              GQuark domain,
              int code)
{
  Answer answer;

  bring (program, text, NULL, &answer);
  g_assert_null (answer.result);
  g_assert_error (answer.error, domain, code);
  g_clear_error (&answer.error);
}

static void
test_honest (void)
{
  Answer answer;

  bring (liar, "honest", NULL, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.result->items->len, ==, 1);
  g_assert_cmpuint (answer.result->summary->n_items, ==, 1);
  g_assert_cmpuint (answer.per_mille, ==, 500);
  sov_import_result_free (answer.result);
}

/* T16: a hostile file that takes over its reader. */
static void
test_lies (void)
{
  static const char *const lies[] = { "garbage", "no date", "no utf-8", "more than all" };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    expect_error (liar, lies[i], SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_PROTOCOL);
}

/* T16: nobody's memory is filled; where so much takes too long, that ends it. */
static void
test_endless (void)
{
  Answer answer;

  bring (liar, "endless", NULL, &answer);
  g_assert_null (answer.result);
  g_assert_true (g_error_matches (answer.error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_PROTOCOL) ||
                 g_error_matches (answer.error, SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_TIMEOUT));
  g_clear_error (&answer.error);
}

static void
test_crash (void)
{
  expect_error (liar, "crashing", SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_CRASHED);
  expect_error (liar, "half", SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_CRASHED);
  expect_error (liar, "silent", SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_CRASHED);
}

/* Letters of others and times of others are looked up in files, which the process
 * may still open. */
static void
test_character_sets (void)
{
  const char *letter = "From: satu@example.fi\nDate: Sat, 21 Nov 2026 14:05:00 +0200\n"
                       "Subject: =?iso-8859-15?Q?50_=A4?=\nContent-Type: text/plain; charset=koi8-r\n"
                       "Content-Transfer-Encoding: base64\n\n5M/Hz9fP0snMydPY\n";
  const char *calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Katselmus\n"
                         "DTSTART;TZID=Asia/Tokyo:20261121T210500\nEND:VEVENT\nEND:VCALENDAR\n";
  const SovImportItem *item;
  Answer answer;

  bring (reader, letter, NULL, &answer);
  g_assert_no_error (answer.error);
  item = answer.result->items->pdata[0];
  g_assert_cmpstr (item->subject, ==, "50 €");
  g_assert_cmpstr (item->text, ==, "Договорились");
  sov_import_result_free (answer.result);

  bring (reader, calendar, NULL, &answer);
  g_assert_no_error (answer.error);
  item = answer.result->items->pdata[0];
  g_assert_cmpint (item->at, ==, G_GINT64_CONSTANT (1795262700000));
  sov_import_result_free (answer.result);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer;

  g_timeout_add (50, cancel_cb, cancellable);
  bring (liar, "hanging", cancellable, &answer);
  g_assert_null (answer.result);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

static void
test_not_there (void)
{
  expect_error ("/nowhere/sovittu-import", "honest", G_SPAWN_ERROR, G_SPAWN_ERROR_NOENT);
}

static void
test_unknown (void)
{
  expect_error (reader, "\001\002\003", SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_UNKNOWN_KIND);
  expect_error (reader, "", SOV_IMPORT_ERROR, SOV_IMPORT_ERROR_EMPTY);
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  liar = g_strdup (g_getenv ("SOVITTU_LIAR"));
  reader = g_strdup (g_getenv ("SOVITTU_IMPORT"));

  g_test_add_func ("/exchange/import-run/what-an-honest-reader-says-comes", test_honest);
  g_test_add_func ("/exchange/import-run/what-it-may-not-say-is-refused", test_lies);
  g_test_add_func ("/exchange/import-run/a-reader-that-never-ends-fills-no-memory", test_endless);
  g_test_add_func ("/exchange/import-run/a-reader-that-breaks-down-is-told", test_crash);
  g_test_add_func ("/exchange/import-run/a-reader-that-hangs-can-be-cancelled", test_cancel);
  g_test_add_func ("/exchange/import-run/a-reader-that-is-not-there-is-told", test_not_there);
  g_test_add_func ("/exchange/import-run/other-letters-and-zones-are-read-there-too", test_character_sets);
  g_test_add_func ("/exchange/import-run/what-is-nothing-known-is-told", test_unknown);
  status = g_test_run ();
  g_free (liar);
  g_free (reader);

  return status;
}
