/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fuzz/fuzz.h"
#include "model/sov-answer.h"
#include "model/sov-note.h"
#include "model/sov-promise-words.h"

/* T16, hostile text: a note that was pasted, and an answer. What is understood of
 * it lies inside it, and no word is lost. */

#define NOW G_GINT64_CONSTANT (1792573200000)

static void
assert_inside (SovSpan span,
               const char *text)
{
  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, strlen (text));
}

static void
read_note (const char *text)
{
  static const SovKnownName names[] = { { .name = "Maija Meikäläinen" }, { .name = "Antti Öljymäki" }, { .name = "Pihlajan Huolto Oy" } };
  g_autoptr (SovNote) note = sov_note_read (text, names, G_N_ELEMENTS (names), NOW);

  g_assert_nonnull (note);
  g_assert_cmpstr (note->text, ==, text);
  assert_inside (note->kind_words, text);
  assert_inside (note->amount, text);
  assert_inside (note->receiver.words, text);
  for (guint i = 0; i < note->doers->len; i++)
    g_assert_cmpint (g_array_index (note->doers, SovNoteWho, i).name, <, (int) G_N_ELEMENTS (names));
}

static void
read_answer (const char *text)
{
  const SovAnswerTerm terms[] = {
    { 1, SOV_TERM_CONTACT, "Antti soittaa Maijalle huomenna klo 20", { NOW + SOV_TIME_HOUR_MS, SOV_NO_TIME, TRUE, TRUE } },
    { 2, SOV_TERM_INVOICING, "Antti laskuttaa minua", { SOV_NO_TIME, SOV_NO_TIME, FALSE, FALSE } },
  };
  g_autoptr (GArray) items = sov_answer_read (text, terms, G_N_ELEMENTS (terms), NOW);

  g_assert_cmpuint (items->len, ==, G_N_ELEMENTS (terms));
  for (guint i = 0; i < items->len; i++)
    assert_inside (g_array_index (items, SovAnswerItem, i).words, text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);

  read_note (text);
  read_answer (text);
  sov_promise_words_in (text);
  return 0;
}
