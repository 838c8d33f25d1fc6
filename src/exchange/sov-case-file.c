/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-case-file.h"

#include <glib/gi18n.h>

#include "exchange/sov-case-file-private.h"
#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "exchange/sov-letter.h"
#include "model/sov-time.h"

/* Where words were written, and not spoken: what is kept of a call is the user's
 * own note of it. */
static gboolean
is_writing (SovChannel channel)
{
  switch (channel)
    {
    case SOV_CHANNEL_SMS:
    case SOV_CHANNEL_WHATSAPP:
    case SOV_CHANNEL_EMAIL:
    case SOV_CHANNEL_SOCIAL:
    case SOV_CHANNEL_LETTER:
      return TRUE;
    case SOV_CHANNEL_CALL:
    case SOV_CHANNEL_MEETING:
    case SOV_CHANNEL_VIDEO:
    case SOV_CHANNEL_OTHER:
    default:
      return FALSE;
    }
}

/* Whether the words of the step were for the customer. Of the others they are
 * the user's own notes. */
static gboolean
is_said (SovStepKind did)
{
  switch (did)
    {
    case SOV_STEP_EXPLAINED:
    case SOV_STEP_PROPOSED:
    case SOV_STEP_CUSTOMER_CHOSE:
    case SOV_STEP_TOLD_PREVENTION:
      return TRUE;
    case SOV_STEP_TRIED_CALL:
    case SOV_STEP_CONTACTED:
    case SOV_STEP_THANKED:
    case SOV_STEP_APOLOGISED:
    case SOV_STEP_LISTENED:
    case SOV_STEP_ASSESSED:
    case SOV_STEP_CONFIRMED:
    case SOV_STEP_REMEDIED:
    case SOV_STEP_FINAL_APOLOGY:
    case SOV_STEP_SURPRISE_GIVEN:
    case SOV_STEP_FOLLOWED_UP:
    case SOV_STEP_CLOSED:
    case SOV_STEP_REOPENED:
    case SOV_STEP_WENT_EXTERNAL:
    default:
      return FALSE;
    }
}

/* What is between @party and the user: theirs to know or to do, and no price
 * between others. */
static gboolean
is_theirs (SovSheet *sheet,
           const SovTerm *term,
           gint64 party,
           gint64 now)
{
  return (term->by == party || term->to == party || sov_term_needs_to_know (term, sheet, party) ||
          sov_version_has_doer (sov_term_get_version (term, now), party)) &&
         !sov_letter_withholds (sheet, term, party);
}

void
sov_case_file_add_matter (SovPage *page,
                          SovCase *of)
{
  g_autofree char *told = sov_format_time (of->complaint->at);
  g_autofree char *noticed = sov_format_day (of->noticed);
  g_autofree char *price = of->sheet != NULL ? sov_format_price (of->sheet->price, of->sheet->vat, of->sheet->vat_included) : NULL;

  sov_page_begin_facts (page);
  sov_page_fact (page, C_ ("case file", "Customer"), of->party_name);
  sov_page_fact (page, C_ ("case file", "Trader"), of->my_name);
  sov_page_fact (page, C_ ("case file", "Deal"), of->deal_title);
  sov_page_fact (page, C_ ("case file", "Price"), price);
  sov_page_fact (page, C_ ("case file", "Noticed"), noticed);
  sov_page_fact (page, C_ ("case file", "Told"), told);
  sov_page_fact (page, C_ ("case file", "Told by"), sov_label_channel (of->channel));
  sov_page_fact (page, C_ ("case file", "What it is about"), of->term_text);
  sov_page_fact (page, C_ ("case file", "What was expected"), of->expectation);
  sov_page_fact (page, C_ ("case file", "What came"), of->got);
  sov_page_fact (page, C_ ("case file", "What it caused the customer"), of->impact);
  sov_page_fact (page, C_ ("case file", "What the customer asks for"), sov_label_sought (of->sought));
  sov_page_end_facts (page);

  if (of->words == NULL)
    return;
  sov_page_heading (page, of->complaint->noticed_by == SOV_NOTICED_BY_ME ? _ ("What the Trader Noticed") : _ ("In the Customer’s Words"));
  sov_page_quote (page, of->words);
}

static void
add_when (GString *text,
          const SovTerm *term,
          gint64 party,
          SovRelayKind kind,
          int version,
          const char *word,
          gint64 now)
{
  const SovRelay *relay = kind == SOV_RELAY_WRITTEN ? sov_term_find_first_written (term, party, version, now)
                                                    : sov_term_find_relay (term, party, kind, version, now);
  g_autofree char *when = NULL;

  if (relay == NULL)
    return;

  when = sov_format_time (relay->at);
  g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", word, when);
}

/* When @party had @version, and how. */
static char *
say_relays (const SovTerm *term,
            gint64 party,
            int version,
            gint64 now)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_when (text, term, party, SOV_RELAY_TOLD, version, C_ ("case file", "told"), now);
  add_when (text, term, party, SOV_RELAY_WRITTEN, version, C_ ("case file", "in writing"), now);
  add_when (text, term, party, SOV_RELAY_ACKNOWLEDGED, version, C_ ("case file", "acknowledged"), now);

  return g_strdup (text->str);
}

static void
add_versions (SovPage *page,
              const SovTerm *term,
              gint64 party,
              gint64 now)
{
  for (guint i = 0; i < term->versions->len; i++)
    {
      const SovVersion *version = term->versions->pdata[i];
      g_autofree char *made = sov_format_time (version->made_at);
      g_autofree char *due = sov_format_due (version->due, version->due_has_clock, version->due_vague, now);
      g_autofree char *exact = version->due_has_clock ? sov_format_time (version->due) : sov_format_day (version->due);
      g_autofree char *relays = say_relays (term, party, version->number, now);
      g_autofree char *number = g_strdup_printf ("%d", version->number);

      if (version->made_at <= now)
        sov_page_row (page, (const char *[]) { version->text, number, made, *exact != '\0' ? exact : due, relays, NULL });
    }
}

static gboolean
has_theirs (SovSheet *sheet,
            gint64 party,
            gint64 now)
{
  for (guint i = 0; i < sheet->terms->len; i++)
    if (is_theirs (sheet, sheet->terms->pdata[i], party, now))
      return TRUE;

  return FALSE;
}

void
sov_case_file_add_terms (SovPage *page,
                         SovSheet *sheet,
                         gint64 party,
                         const char *had,
                         gint64 now)
{
  if (!has_theirs (sheet, party, now))
    return;

  sov_page_begin_table (page, (const char *[]) { C_ ("case file", "Agreed"), C_ ("case file", "Version"), C_ ("case file", "Made"),
                                                 C_ ("case file", "Due"), had, NULL });
  for (guint i = 0; i < sheet->terms->len; i++)
    if (is_theirs (sheet, sheet->terms->pdata[i], party, now))
      add_versions (page, sheet->terms->pdata[i], party, now);
  sov_page_end_table (page);
}

static void
add_terms (SovPage *page,
           SovCase *of,
           gint64 now)
{
  if (of->sheet == NULL)
    return;

  sov_page_heading (page, _ ("What Was Agreed"));
  sov_case_file_add_terms (page, of->sheet, of->complaint->party, C_ ("case file", "The customer had it"), now);
}

static void
add_messages (SovPage *page,
              SovCase *of,
              gint64 now)
{
  if (of->sheet == NULL)
    return;

  sov_page_heading (page, _ ("Messages and Contacts"));
  sov_page_begin_table (page, (const char *[]) { C_ ("case file", "When"), C_ ("case file", "How"), C_ ("case file", "Who"),
                                                 C_ ("case file", "Words"), NULL });
  for (guint i = 0; i < of->sheet->entries->len; i++)
    {
      const SovSheetEntry *entry = of->sheet->entries->pdata[i];
      g_autofree char *when = sov_format_time (entry->at);
      gboolean in = entry->direction == SOV_DIRECTION_IN;

      if (entry->party != of->complaint->party || entry->channel == SOV_CHANNEL_OTHER || entry->at > now)
        continue;
      sov_page_row (page, (const char *[]) { when, sov_label_channel (entry->channel),
                                             in ? C_ ("case file", "Customer") : C_ ("case file", "Trader"),
                                             is_writing (entry->channel) ? entry->text : "", NULL });
    }
  sov_page_end_table (page);
}

void
sov_case_file_add_steps (SovPage *page,
                         const SovComplaint *complaint,
                         gint64 now)
{
  const GArray *steps = complaint->steps;

  if (steps->len == 0)
    return;

  sov_page_heading (page, _ ("What Was Done"));
  sov_page_begin_table (page, (const char *[]) { C_ ("case file", "When"), C_ ("case file", "Step"), C_ ("case file", "Words"), NULL });
  for (guint i = 0; i < steps->len; i++)
    {
      const SovStep *step = &g_array_index (steps, SovStep, i);
      g_autofree char *when = sov_format_time (step->at);

      if (step->at <= now)
        sov_page_row (page, (const char *[]) { when, sov_label_step (step->did), is_said (step->did) && step->text != NULL ? step->text : "", NULL });
    }
  sov_page_end_table (page);
}

static void
add_remedies (SovPage *page,
              SovCase *of,
              gint64 now)
{
  if (of->remedies->len == 0)
    return;

  sov_page_heading (page, _ ("How It Is Put Right"));
  sov_page_begin_table (page, (const char *[]) { C_ ("case file", "Agreed"), C_ ("case file", "Due"), C_ ("case file", "State"), NULL });
  for (guint i = 0; i < of->remedies->len; i++)
    {
      const SovRemedy *remedy = of->remedies->pdata[i];
      const SovTerm *term = of->sheet != NULL ? sov_sheet_find_term (of->sheet, remedy->term) : NULL;
      g_autofree char *due = sov_format_day (remedy->due);

      if (remedy->text != NULL && (term == NULL || is_theirs (of->sheet, term, of->complaint->party, now)))
        sov_page_row (page, (const char *[]) { remedy->text, due, sov_label_term_state (remedy->state), NULL });
    }
  sov_page_end_table (page);
}

static char *
say_given (SovCompensation *compensation)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < compensation->given->len; i++)
    {
      const SovGiven *given = compensation->given->pdata[i];
      g_autofree char *when = sov_format_day (given->at);
      g_autofree char *money = sov_format_money (given->amount);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? "\n" : "", when, *money != '\0' ? " · " : "", money);
    }

  return g_strdup (text->str);
}

void
sov_case_file_add_compensations (SovPage *page,
                                 GPtrArray *compensations)
{
  if (compensations->len == 0)
    return;

  sov_page_heading (page, _ ("Compensation"));
  sov_page_begin_table (page, (const char *[]) { C_ ("case file", "Kind"), C_ ("case file", "What"), C_ ("case file", "Value"),
                                                 C_ ("case file", "Promised"), C_ ("case file", "Given"), C_ ("case file", "Invoice"), NULL });
  for (guint i = 0; i < compensations->len; i++)
    {
      SovCompensation *compensation = compensations->pdata[i];
      g_autofree char *value = sov_format_money (compensation->value);
      g_autofree char *promised = sov_format_day (compensation->promised);
      g_autofree char *given = say_given (compensation);

      sov_page_row (page, (const char *[]) { sov_label_compensation_kind (compensation->kind),
                                             compensation->text != NULL ? compensation->text : "", value, promised, given,
                                             compensation->invoice != NULL ? compensation->invoice : "", NULL });
    }
  sov_page_end_table (page);
}

/* What is printed today can be compared with the vault later. */
void
sov_case_file_add_mark (SovPage *page,
                        const char *mark)
{
  g_autofree char *line = NULL;

  if (mark == NULL)
    return;

  /* Translators: the number of the last entry and the beginning of its check sum: 412-7f3a91c04d2e */
  line = g_strdup_printf (_ ("Entry %s: a change of what was agreed before it becomes visible."), mark);
  sov_page_paragraph (page, line);
}

char *
sov_case_file_write (SovCase *of,
                     gint64 now)
{
  g_autofree char *made = sov_format_time (now);
  /* Translators: a time */
  g_autofree char *made_on = g_strdup_printf (_ ("Made %s from what was written down as it happened."), made);
  /* Translators: the title of a page; %s is a deal's title or a name */
  g_autofree char *title = g_strdup_printf (_ ("Complaint: %s"), of->deal_title != NULL ? of->deal_title : of->party_name);
  /* Translators: the code of the language that you translate into, such as "fi" */
  SovPage *page = sov_page_new (C_ ("code of the language", "en"), title);

  sov_page_paragraph (page, made_on);
  sov_case_file_add_mark (page, of->mark);
  sov_case_file_add_matter (page, of);
  add_terms (page, of, now);
  add_messages (page, of, now);
  sov_case_file_add_steps (page, of->complaint, now);
  add_remedies (page, of, now);
  sov_case_file_add_compensations (page, of->compensations);

  return sov_page_end (page);
}

char *
sov_case_file_name (SovCase *of)
{
  g_autofree char *time = sov_time_to_local (of->complaint->at);

  /* Translators: a file's name; %.10s is a date, 2026-10-20 */
  return g_strdup_printf (_ ("complaint-%.10s.html"), time);
}
