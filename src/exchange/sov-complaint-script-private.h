/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-complaint-script.h"

/* How the texts of a complaint are written down: a table a language, a row a
 * text, a sentence or two a line. A line stands or falls by what is known.
 * They follow the reader's language, so they are no gettext messages. */

G_BEGIN_DECLS

/* What can be known: first the texts that fill a place, then what merely is so. */
typedef enum
{
  SOV_FACT_FIRST_NAME = 1,
  SOV_FACT_MY_NAME,
  SOV_FACT_TIME,
  SOV_FACT_WHAT,
  SOV_FACT_PROPOSAL,
  SOV_FACT_OPTIONS,
  SOV_FACT_REASON,
  SOV_FACT_QUOTE,
  SOV_FACT_QUESTION,
  SOV_FACT_IMPACT,
  SOV_FACT_TERMS,
  SOV_FACT_EXTRA,
  SOV_FACT_CHANGE,
  SOV_FACT_THING,
  SOV_FACT_POINT,
  SOV_FACT_OFFER,
  SOV_FACT_HOURS,
  SOV_FACT_OTHER,
  SOV_FACT_WAY,
  SOV_N_FIELDS,
  SOV_FACT_ONE = SOV_N_FIELDS, /* one proposal, nothing to choose from */
  SOV_FACT_CONSUMER,
  SOV_FACT_RIGHT,
  SOV_FACT_NOTICED,
  SOV_FACT_PUBLIC,
} SovFact;

/* @field: fills the "{}" of the text; unless it is known the line is left out
 * @keep: "…" stands for what is not known
 * @with, @lacking: SOV_BIT (SovFact): what must be known for the line, and what not
 * @below: it begins a line of its own
 * @formal: to who is addressed as "te"; NULL where it is the same */
typedef struct
{
  SovFact field;
  gboolean keep;
  guint with;
  guint lacking;
  gboolean below;
  const char *text;
  const char *formal;
} SovScriptLine;

#define SOV_FIELD_OF(fact) .field = SOV_FACT_##fact
#define SOV_IF(fact) .with = SOV_BIT (SOV_FACT_##fact)
#define SOV_UNLESS(fact) .lacking = SOV_BIT (SOV_FACT_##fact)
#define SOV_UNLESS_EITHER(fact, other) .lacking = SOV_BIT (SOV_FACT_##fact) | SOV_BIT (SOV_FACT_##other)

#define SOV_SCRIPT_N_KINDS (SOV_SCRIPT_REFERRAL + 1)
#define SOV_SCRIPT_MAX_LINES 16

/* The lines of a text: %SOV_SCRIPT_MAX_LINES at most, the first without a text
 * ends them. */
const SovScriptLine *sov_script_lines_finnish (SovScriptKind kind);
const SovScriptLine *sov_script_lines_english (SovScriptKind kind);
const SovScriptLine *sov_script_lines_swedish (SovScriptKind kind);

/* What is known, each value on one line. */
typedef struct
{
  guint known; /* SOV_BIT (SovFact) */
  gboolean formal;
  char *values[SOV_N_FIELDS];
} SovScriptFacts;

SovScriptFacts *sov_script_facts_new (const SovScript *script);
void sov_script_facts_free (SovScriptFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovScriptFacts, sov_script_facts_free)

/* Puts @lines together; "" where none of them stands. Transfer full. */
char *sov_script_write (const SovScriptLine *lines,
                        guint n_lines,
                        const SovScriptFacts *facts);

G_END_DECLS
