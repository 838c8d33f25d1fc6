/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-check.h"

/* A field whose value can be checked: what is wrong is marked and explained,
 * never refused. */

G_BEGIN_DECLS

/* What is wrong, in words; NULL when nothing is. Static. */
const char *sov_check_text (SovCheck check);

/* Marks @row and says what is wrong beside its @title, or takes that back. */
void sov_check_row_show (AdwEntryRow *row,
                         const char *title,
                         SovCheck check);

G_END_DECLS
