/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store-cases.h"

/* What to do now, first of all on a complaint's page: one button, a few beside
 * it, and the speaking card while the phone rings. It asks its page and the
 * window for everything but the call itself. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_NOW (sov_case_now_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseNow, sov_case_now, SOV, CASE_NOW, AdwBin)

void sov_case_now_show (SovCaseNow *self,
                        SovStore *store,
                        SovCase *of,
                        gint64 now);
/* Gives the keyboard to the button that comes first, where there is one. */
void sov_case_now_focus (SovCaseNow *self);

G_END_DECLS
