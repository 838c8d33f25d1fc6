/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A row that one of somebody's deals is chosen in, or none. */

G_BEGIN_DECLS

/* @deals: (element-type SovRow). @chosen: the id of one, or 0: none, which stands
 * first. Whoever listens to the row is told of a choice that nobody made. */
void sov_deal_choice_fill (AdwComboRow *row,
                           GPtrArray *deals,
                           gint64 chosen);

G_END_DECLS
