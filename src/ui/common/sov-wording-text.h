/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-wording.h"

/* The advice on wording as sentences for the user. */

G_BEGIN_DECLS

/* Why a stretch is marked and, where there is no kinder wording, what to do
 * about it. Transfer full. */
char *sov_wording_text (const SovWordingMark *mark);

/* What the button says that takes the kinder wording of @mark, which has one. Transfer full. */
char *sov_wording_text_button (const SovWordingMark *mark);

G_END_DECLS
