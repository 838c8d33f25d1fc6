/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-case-file.h"

#include <string.h>

#include "canary-case.h"
#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"

#define MADE (at ("2026-10-25T12:00"))

static char *
write_file (void)
{
  g_autoptr (SovCase) of = make_canary_case ();

  return sov_case_file_write (of, MADE);
}

static void
test_nothing_private (void)
{
  g_autofree char *page = write_file ();
  g_autofree char *money = sov_format_money (CANARY_MONEY);

  assert_keeps_quiet (page, CANARY);
  assert_lacks (page, money);
  assert_lacks (page, CANARY_MONEY_TEXT);
  assert_lacks (page, sov_label_cause (SOV_CAUSE_SUBCONTRACTOR));
  assert_lacks (page, sov_label_whose (SOV_WHOSE_SUBCONTRACTOR));
  assert_lacks (page, sov_label_recourse (SOV_RECOURSE_AGREED));
  assert_lacks (page, sov_label_style (SOV_STYLE_DEMANDING));
}

static void
test_all_that_belongs (void)
{
  g_autofree char *page = write_file ();
  const char *const parts[] = { "Maija Meikäläinen", "Aino Saarela", "Kannattavuuslaskelma", CUSTOMER_CANARY " sanat", CUSTOMER_CANARY " haitta",
                                CUSTOMER_CANARY " odotus", CUSTOMER_CANARY " sai", CUSTOMER_CANARY " viesti", CUSTOMER_CANARY " selitys",
                                CUSTOMER_CANARY " ehdotus kaksi", CUSTOMER_CANARY " valinta", CUSTOMER_CANARY " muutos",
                                CUSTOMER_CANARY " lahjakortti", "Antti soittaa Maijalle", "A lower price", "25 Oct 2026" };

  g_autofree char *given = sov_format_money (5000);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (page, parts[i]);
  assert_has (page, given);
}

static void
test_who_had_it_when (void)
{
  g_autofree char *page = write_file ();

  assert_has (page, "in writing: 20 Oct 2026, 09:00");
}

static void
test_data_is_text (void)
{
  g_autofree char *page = write_file ();

  assert_has (page, "viesti &lt;b&gt;&amp;");
  assert_lacks (page, "<b>");
}

static void
test_stands_alone (void)
{
  g_autofree char *page = write_file ();
  const char *const outside[] = { "http", "src=", "href=", "<script", "@import", "url(" };

  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    assert_lacks (page, outside[i]);
  assert_has (page, "<!DOCTYPE html>");
  assert_has (page, "<meta charset=\"utf-8\">");
}

static void
test_what_came_later_is_not_in (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_autofree char *page = sov_case_file_write (of, at ("2026-10-21T11:30"));

  assert_lacks (page, CUSTOMER_CANARY " viesti");
  assert_lacks (page, CUSTOMER_CANARY " selitys");
}

static void
test_little_is_known (void)
{
  g_autoptr (SovCase) of = sov_case_new ();
  g_autofree char *page = NULL;
  g_autofree char *name = NULL;

  of->complaint = sov_complaint_new ();
  of->complaint->at = at ("2026-10-21T11:00");
  of->compensations = of->compensations != NULL ? of->compensations : g_ptr_array_new ();
  of->party_name = g_strdup ("Maija");
  page = sov_case_file_write (of, MADE);
  name = sov_case_file_name (of);
  assert_has (page, "Maija");
  assert_lacks (page, "(null)");
  g_assert_cmpstr (name, ==, "complaint-2026-10-21.html");
}

#define PATH "/exchange/case-file/"

static void
test_it_tells_where_the_chain_stood (void)
{
  g_autoptr (SovCase) of = make_canary_case ();
  g_autofree char *before = sov_case_file_write (of, NOW);
  g_autofree char *after = NULL;

  g_set_str (&of->mark, "412-7f3a91c04d2e");
  after = sov_case_file_write (of, NOW);
  assert_lacks (before, "Entry ");
  assert_has (after, "Entry 412-7f3a91c04d2e: a change of what was agreed before it becomes visible.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "nothing-private-is-in-it", test_nothing_private);
  g_test_add_func (PATH "all-that-belongs-is-in-it", test_all_that_belongs);
  g_test_add_func (PATH "it-says-who-had-it-in-writing-and-when", test_who_had_it_when);
  g_test_add_func (PATH "what-is-written-down-is-never-markup", test_data_is_text);
  g_test_add_func (PATH "it-tells-where-the-chain-stood", test_it_tells_where_the_chain_stood);
  g_test_add_func (PATH "it-needs-nothing-beside-it", test_stands_alone);
  g_test_add_func (PATH "what-came-later-is-not-in-it", test_what_came_later_is_not_in);
  g_test_add_func (PATH "it-can-be-made-of-little", test_little_is_known);

  return g_test_run ();
}
