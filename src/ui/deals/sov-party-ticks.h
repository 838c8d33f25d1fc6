/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/deals/sov-deal-context.h"

/* A row that opens to a tick for each party of a deal; closed, it says whom
 * the ticks name.
 *
 * Signal "changed" (SovPartyTicks *self): the user has ticked. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_TICKS (sov_party_ticks_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyTicks, sov_party_ticks, SOV, PARTY_TICKS, AdwExpanderRow)

/* @with_me: the user is one of them. @nobody: what it says when nothing is ticked. */
void sov_party_ticks_set_up (SovPartyTicks *self,
                             SovDealContext *context,
                             gboolean with_me,
                             const char *nobody);
/* Not told by "changed". */
void sov_party_ticks_set (SovPartyTicks *self,
                          gint64 party,
                          gboolean ticked);
/* The refs of the ticked, NULL-terminated. Transfer full. */
GStrv sov_party_ticks_dup_refs (SovPartyTicks *self);

G_END_DECLS
