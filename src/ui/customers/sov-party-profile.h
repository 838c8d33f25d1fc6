/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* All of a party's page but its history: who, how to reach, what is open. It
 * shows what it is given and loads only the deals. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_PROFILE (sov_party_profile_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyProfile, sov_party_profile, SOV, PARTY_PROFILE, AdwBin)

/* From now on it shows the deals of @party. Once. */
void sov_party_profile_follow (SovPartyProfile *self,
                               SovStore *store,
                               gint64 party);
void sov_party_profile_show (SovPartyProfile *self,
                             SovParty *party,
                             gint64 now);
/* @sheets: (element-type SovSheet): of sov_store_load_sheets_of_async(). */
void sov_party_profile_show_promises (SovPartyProfile *self,
                                      GPtrArray *sheets,
                                      gint64 party,
                                      gint64 now);
/* Those that are to be done. @tasks: (element-type SovTask): of
 * sov_store_load_tasks_async(). */
void sov_party_profile_show_tasks (SovPartyProfile *self,
                                   GPtrArray *tasks,
                                   gint64 now);
/* @praises: (element-type SovPraise): of sov_store_load_praises_async(). */
void sov_party_profile_show_praises (SovPartyProfile *self,
                                     GPtrArray *praises);

G_END_DECLS
