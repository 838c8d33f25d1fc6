/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/bringin/sov-bring-in.h"

/* What was found, who is who, what may be the same, what stays out: all that is
 * settled before anything is written.
 *
 * Signal "read-again" (SovBringInPreview *self): the options say something else,
 * so that the file has to be read anew. Property "ready" (boolean): something
 * would be written. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_PREVIEW (sov_bring_in_preview_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInPreview, sov_bring_in_preview, SOV, BRING_IN_PREVIEW, AdwBin)

/* @bring_in: has been read; NULL forgets it, and so may @store be then. */
void sov_bring_in_preview_show (SovBringInPreview *self,
                                SovStore *store,
                                SovBringIn *bring_in);
gboolean sov_bring_in_preview_get_ready (SovBringInPreview *self);
/* Puts everything that was chosen into the plan. */
void sov_bring_in_preview_apply (SovBringInPreview *self);

G_END_DECLS
