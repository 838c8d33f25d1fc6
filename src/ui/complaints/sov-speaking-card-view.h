/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-case.h"
#include "store/sov-store.h"

/* The card for the phone: the customer's own words, and what to say after
 * them. Nothing else is on it, so that it is read at arm's length. The number
 * of a line can be pressed while one talks: then the line has been said.
 *
 * Properties: "case" (SovCase, nullable) and "store" (SovStore, nullable:
 * without one nothing is pressed). */

G_BEGIN_DECLS

#define SOV_TYPE_SPEAKING_CARD_VIEW (sov_speaking_card_view_get_type ())
G_DECLARE_FINAL_TYPE (SovSpeakingCardView, sov_speaking_card_view, SOV, SPEAKING_CARD_VIEW, AdwBin)

GtkWidget *sov_speaking_card_view_new (SovStore *store);

/* What is shown stays where it is: a new snapshot only changes words and ticks. */
void sov_speaking_card_view_set_case (SovSpeakingCardView *self,
                                      SovCase *of);

G_END_DECLS
