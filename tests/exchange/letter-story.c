/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "letter-story.h"

#include <string.h>

#include "model/sov-time.h"

gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = SOV_NO_TIME;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

SovSheetParty *
add_party (SovSheet *sheet,
           gint64 id,
           const char *name,
           SovRole role)
{
  SovSheetParty *party = sov_sheet_add_party (sheet);

  party->id = id;
  party->name = g_strdup (name);
  party->first_name = g_strdup (name);
  party->role = role;

  return party;
}

SovTerm *
add_term (SovSheet *sheet,
          gint64 id,
          SovTermKind kind,
          const char *text)
{
  SovTerm *term = sov_sheet_add_term (sheet);
  SovVersion *version = sov_term_add_version (term);

  term->id = id;
  term->kind = kind;
  term->by = SOV_PARTY_ME;
  term->to = MAIJA;
  term->made_at = at ("2026-10-20T08:00");
  version->made_at = term->made_at;
  version->text = g_strdup (text);

  return term;
}

SovVersion *
add_version (SovTerm *term,
             const char *text,
             const char *made)
{
  SovVersion *version = sov_term_add_version (term);

  version->made_at = at (made);
  version->text = g_strdup (text);

  return version;
}

SovVersion *
first (SovTerm *term)
{
  return term->versions->pdata[0];
}

void
add_doer (SovVersion *version,
          gint64 party)
{
  g_array_append_val (version->doers, party);
}

void
set_due (SovVersion *version,
         const char *when,
         gboolean has_clock)
{
  version->due = at (when);
  version->due_has_clock = has_clock;
}

void
relay (SovTerm *term,
       gint64 party,
       SovRelayKind kind,
       int version,
       const char *when)
{
  SovRelay *made = sov_term_add_relay (term);

  made->party = party;
  made->kind = kind;
  made->version = version;
  made->at = at (when);
  made->channel = SOV_CHANNEL_SMS;
}

void
let_know (SovTerm *term,
          gint64 party)
{
  if (term->needs_to_know == NULL)
    term->needs_to_know = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (term->needs_to_know, party);
}

/* Story 004: the customer Maija, the expert Antti, a call that was promised. */
SovSheet *
make_story (void)
{
  SovSheet *sheet = sov_sheet_new ();
  SovTerm *call;

  sheet->customer = MAIJA;
  sheet->title = g_strdup ("Kannattavuuslaskelma");
  sheet->price = 68000;
  sheet->vat = 255;
  add_party (sheet, MAIJA, "Maija", SOV_ROLE_CUSTOMER);
  add_party (sheet, ANTTI, "Antti", SOV_ROLE_SUBCONTRACTOR)->price = 42000;
  call = add_term (sheet, CALL, SOV_TERM_SCHEDULE, "Antti soittaa Maijalle");
  add_doer (first (call), ANTTI);
  set_due (first (call), "2026-10-21T10:00", TRUE);

  return sheet;
}

SovTerm *
add_bill (SovSheet *sheet)
{
  return add_term (sheet, BILL, SOV_TERM_INVOICING, "yksi lasku minulta, Antti ei laskuta Maijaa");
}

char *
compose (SovSheet *sheet,
         SovLetterKind kind,
         gint64 party)
{
  SovLetter letter = { .kind = kind, .party = party, .now = NOW, .my_name = "Aino", .new_due = SOV_NO_TIME };

  return sov_letter_compose (sheet, &letter);
}

char *
compose_about (SovSheet *sheet,
               SovLetterKind kind,
               gint64 party,
               gint64 term)
{
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (gint64));
  SovLetter letter = { .kind = kind, .party = party, .terms = terms, .now = NOW, .my_name = "Aino", .new_due = SOV_NO_TIME };

  g_array_append_val (terms, term);

  return sov_letter_compose (sheet, &letter);
}

void
assert_has (const char *text,
            const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_test_fail_printf ("“%s” is not in:\n%s", part, text);
}

void
assert_lacks (const char *text,
              const char *part)
{
  if (text != NULL && strstr (text, part) != NULL)
    g_test_fail_printf ("“%s” is in:\n%s", part, text);
}

void
assert_lacking (SovSheet *sheet,
                gint64 party,
                guint n,
                gint64 only)
{
  g_autoptr (GArray) lacking = sov_letter_terms_lacking (sheet, party, NOW);

  g_assert_cmpuint (lacking->len, ==, n);
  if (n == 1)
    g_assert_cmpint (g_array_index (lacking, gint64, 0), ==, only);
}
