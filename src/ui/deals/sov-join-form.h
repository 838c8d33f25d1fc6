/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Who takes part in a deal, as what, and for how much: a form that makes
 * actions. It performs none of them.
 *
 * Signal "changed" (SovJoinForm *self). */

G_BEGIN_DECLS

#define SOV_TYPE_JOIN_FORM (sov_join_form_get_type ())
G_DECLARE_FINAL_TYPE (SovJoinForm, sov_join_form, SOV, JOIN_FORM, AdwBin)

/* @party: (nullable): who takes part already, to be edited. */
void sov_join_form_set_up (SovJoinForm *self,
                           SovStore *store,
                           const SovSheetParty *party);
/* Whether it can be saved. */
gboolean sov_join_form_is_right (SovJoinForm *self);

/* The actions that let the party in, or change how it takes part. @deal: the
 * deal's ref. Returns: (transfer full) (element-type SovAction) */
GPtrArray *sov_join_form_make_actions (SovJoinForm *self,
                                       const char *deal);
/* "Antti", and "Subcontractor · Catering". Transfer full, the second. */
const char *sov_join_form_get_name (SovJoinForm *self);
char *sov_join_form_dup_detail (SovJoinForm *self);

G_END_DECLS
