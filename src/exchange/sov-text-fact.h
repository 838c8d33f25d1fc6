/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* What a text may know of its matter. A value fills a place, "{etunimi}"; the
 * others merely are so, and a text may ask for them, "{toimin oikein?}".
 *
 * Each has a name in each of the languages that texts are written in. The
 * cause, whose fault it was and who else had a part in it have none. */

G_BEGIN_DECLS

typedef enum
{
  SOV_FACT_NONE = 0,
  SOV_FACT_FIRST_NAME, /* the reader's */
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
  SOV_FACT_DOER,
  SOV_FACT_DOERS,
  SOV_FACT_DAY,
  SOV_FACT_PRICE,
  SOV_N_VALUES,
  SOV_FACT_ONE = SOV_N_VALUES, /* one proposal, nothing to choose from */
  SOV_FACT_CONSUMER,
  SOV_FACT_RIGHT,
  SOV_FACT_NOTICED,
  SOV_FACT_PUBLIC,
  SOV_FACT_MANY,
  SOV_FACT_PROMISED,
  SOV_FACT_INVOICING,
  SOV_FACT_CONTACT,
  SOV_FACT_CHANGED,
  SOV_N_FACTS,
} SovTextFact;

#define SOV_FACT_BIT(fact) (G_GUINT64_CONSTANT (1) << (fact))

/* As it stands between the braces of a text in @language; 0 counts as Finnish. */
const char *sov_text_fact_get_name (SovTextFact fact,
                                    SovLanguage language);

/* What it is, in the user's language. */
const char *sov_text_fact_get_title (SovTextFact fact);

/* Of a name in any of the languages, however it is spaced and capitalized;
 * SOV_FACT_NONE of no name. */
SovTextFact sov_text_fact_from_name (const char *name);

/* The fact of @facts (SOV_FACT_BIT) whose name in @language is most like @name,
 * or SOV_FACT_NONE where none is like it. */
SovTextFact sov_text_fact_guess (const char *name,
                                 SovLanguage language,
                                 guint64 facts);

/* What is known in one matter. */
typedef struct
{
  guint64 known; /* SOV_FACT_BIT */
  char *values[SOV_N_VALUES];
} SovTextFacts;

SovTextFacts *sov_text_facts_new (void);
void sov_text_facts_free (SovTextFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovTextFacts, sov_text_facts_free)

/* Takes @value over; of NULL and of nothing to see nothing is known. */
void sov_text_facts_take (SovTextFacts *self,
                          SovTextFact fact,
                          char *value);
void sov_text_facts_set (SovTextFacts *self,
                         SovTextFact fact,
                         gboolean holds);
gboolean sov_text_facts_know (const SovTextFacts *self,
                              SovTextFact fact);

G_END_DECLS
