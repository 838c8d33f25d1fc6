/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "ui/common/sov-warning-text.h"

/* What to do now with a complaint, as buttons: one that comes first, and a few
 * beside it. Pure: it only reads the case. */

G_BEGIN_DECLS

/* @called: the number was dialled a moment ago, so that the next thing is to
 * tell how it went. @button: (out): its label is NULL where nothing is to do. */
void sov_case_get_next (SovCase *of,
                        gboolean called,
                        gint64 now,
                        SovCureButton *button);
/* One line under the button, why it helps; NULL where nothing is to say. Static. */
const char *sov_case_get_next_hint (SovCase *of,
                                    gboolean called,
                                    gint64 now);
/* Returns: (transfer full) (element-type SovCureButton): frees its elements. */
GPtrArray *sov_case_list_beside (SovCase *of,
                                 gboolean called,
                                 gint64 now);

G_END_DECLS
