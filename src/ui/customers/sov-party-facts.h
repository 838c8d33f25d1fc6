/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-party.h"
#include "model/sov-praise.h"

/* What a party's page says, topic by topic, as SovFact. Pure: a party and a
 * moment in, words out. All return (transfer full) (element-type SovFact),
 * empty where there is nothing to say. */

G_BEGIN_DECLS

/* What must be known before a word is said: an open complaint, an open
 * credit, the hours, how long ago the last contact was. */
GPtrArray *sov_party_facts_first (SovParty *party,
                                  gint64 now);
/* Numbers, mails and addresses, with the buttons that use them, and the
 * contact persons. */
GPtrArray *sov_party_facts_reach (SovParty *party);
/* Who they are and what they like. */
GPtrArray *sov_party_facts_about (SovParty *party);
/* Identifiers; what looks wrong is explained. */
GPtrArray *sov_party_facts_business (SovParty *party);
/* What a subcontractor does, how, and how well; empty for others. */
GPtrArray *sov_party_facts_record (SovParty *party);

/* "Company · Customer · Subcontractor". Transfer full. */
char *sov_party_describe (SovParty *party);

/* What they praised, in their words. @praises: (element-type SovPraise). */
GPtrArray *sov_party_facts_praise (GPtrArray *praises);

G_END_DECLS
