/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-compensation.h"

/* The ledger of all compensation: what was promised, given and left, and what
 * it cost, by year, customer, cause or subcontractor.
 *
 * Pure sums in cents over snapshots; it loads and words nothing. The little
 * extras that nobody asked for are summed apart from the rest. */

G_BEGIN_DECLS

typedef enum
{
  SOV_LEDGER_BY_YEAR = 1,
  SOV_LEDGER_BY_CUSTOMER = 2,
  SOV_LEDGER_BY_CAUSE = 3, /* private, as the next: for the user's own eyes */
  SOV_LEDGER_BY_SUBCONTRACTOR = 4,
} SovLedgerBy;

/* Cents. Where each has a value, @promised = @given + @left + @unused. A sum
 * that would not fit is the largest amount there is. */
typedef struct
{
  guint n;
  gint64 promised; /* the value to the customers, VAT included */
  gint64 given;
  gint64 left;   /* still to be given */
  gint64 unused; /* expired before it was used */
  gint64 cost;   /* the user's own */
} SovLedgerSums;

typedef struct
{
  gint64 key; /* the year, the party's id, the SovCause; 0: not known, or none */
  char *name; /* of the party; nullable */
  SovLedgerSums usual;
  SovLedgerSums extra;      /* the surprises */
  GPtrArray *compensations; /* SovCompensation, oldest first */
} SovLedgerLine;

typedef struct
{
  GPtrArray *lines; /* SovLedgerLine: years newest first, the others by how much; without a key last */
  SovLedgerSums usual;
  SovLedgerSums extra;
} SovLedger;

/* @compensations: (element-type SovCompensation): kept alive, not changed. What
 * was promised after @now is left out. */
SovLedger *sov_ledger_new (GPtrArray *compensations,
                           SovLedgerBy by,
                           gint64 now);
void sov_ledger_free (SovLedger *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovLedger, sov_ledger_free)

/* NULL where nothing belongs to @key. */
const SovLedgerLine *sov_ledger_find (SovLedger *self,
                                      gint64 key);

/* When it belongs to the books: when it was promised, else written down. */
gint64 sov_ledger_get_day (SovCompensation *compensation);
/* The year of @ms by the calendar in Helsinki. */
int sov_ledger_get_year (gint64 ms);

G_END_DECLS
