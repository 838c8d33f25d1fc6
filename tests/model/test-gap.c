/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-gap.h"

#include "support/sheet-builder.h"

#define STORY                                     \
  "customer maija\nparty antti\n"                 \
  "at 2026-10-19T20:10\n"                         \
  "term CALL contact me>maija doers=antti\n"      \
  "term BILL invoicing me>maija\n"                \
  "term PLACE schedule me>maija knows=antti\n"    \
  "written CALL maija\nacknowledged CALL maija\n" \
  "written BILL maija\nacknowledged BILL maija\n" \
  "at 2026-10-20T09:00\n"                         \
  "told BILL antti\nwritten PLACE antti\n"        \
  "at 2026-10-21T12:00\n"                         \
  "term LATER other me>maija\n"                   \
  "written CALL antti\nacknowledged CALL antti\n"

#define ARRIVAL "2026-10-21T09:00"

/* "CALL/antti:missing BILL/antti:told", in the order that they are found. */
static char *
list (SovSheet *sheet,
      const char *first,
      const char *when)
{
  g_autoptr (GArray) gaps = sov_gaps_find (sheet, first != NULL ? sheet_id (sheet, first) : 0, sheet_time (when));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const SovGap *gap = &g_array_index (gaps, SovGap, i);

      g_string_append_printf (text, "%s%s/%s:%d", i > 0 ? " " : "", sov_sheet_find_term (sheet, gap->term)->ref,
                              sov_sheet_find_party (sheet, gap->party)->ref, gap->state);
    }

  return g_strdup (text->str);
}

static void
assert_gaps (const char *sheet_text,
             const char *first,
             const char *when,
             const char *expected)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (sheet_text);
  g_autofree char *found = list (sheet, first, when);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_widest_first (void)
{
  assert_gaps (STORY, NULL, ARRIVAL, "CALL/antti:1 BILL/antti:2 PLACE/antti:3");
}

static void
test_the_promise_first (void)
{
  assert_gaps (STORY, "PLACE", ARRIVAL, "PLACE/antti:3 CALL/antti:1 BILL/antti:2");
}

static void
test_only_what_was (void)
{
  assert_gaps (STORY, NULL, "2026-10-19T20:09", "");
  assert_gaps (STORY, NULL, "2026-10-21T13:00", "LATER/antti:1 LATER/maija:1 BILL/antti:2 PLACE/antti:3");
}

static void
test_old_versions (void)
{
  assert_gaps ("customer maija\nparty antti\nat 2026-10-01T12:00\nterm T scope me>maija knows=antti\n"
               "written T antti\nacknowledged T antti\nat 2026-10-02T12:00\nchange T due=2026-11-01T12:00\n",
               NULL, "2026-10-03T12:00", "T/antti:5");
}

static void
test_cancelled (void)
{
  assert_gaps ("customer maija\nparty antti\nat 2026-10-01T12:00\nterm T scope me>maija\nat 2026-10-02T12:00\ncancelled T\n",
               NULL, "2026-10-03T12:00", "");
}

static void
test_broken (void)
{
  assert_gaps ("customer maija\nparty antti\nat 2026-10-01T12:00\nterm T scope me>maija knows=antti\nat 2026-10-02T12:00\nbroken T\n",
               NULL, "2026-10-03T12:00", "T/antti:1");
}

#define PATH "/model/gap/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "the-widest-comes-first", test_widest_first);
  g_test_add_func (PATH "the-broken-promise-comes-before-the-others", test_the_promise_first);
  g_test_add_func (PATH "what-was-agreed-or-passed-on-later-is-not-seen", test_only_what_was);
  g_test_add_func (PATH "an-old-version-is-a-gap", test_old_versions);
  g_test_add_func (PATH "what-was-cancelled-is-none", test_cancelled);
  g_test_add_func (PATH "what-was-broken-may-be-one", test_broken);

  return g_test_run ();
}
