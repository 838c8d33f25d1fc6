/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What a complaint taught, what changes by when, and what new deals start with
 * from now on. */

G_BEGIN_DECLS

#define SOV_TYPE_LESSON_DIALOG (sov_lesson_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovLessonDialog, sov_lesson_dialog, SOV, LESSON_DIALOG, AdwDialog)

void sov_lesson_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 complaint);

G_END_DECLS
