/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Did it happen again? No, it held; or yes, and then what else changes. */

G_BEGIN_DECLS

#define SOV_TYPE_CHECK_LESSON_DIALOG (sov_check_lesson_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCheckLessonDialog, sov_check_lesson_dialog, SOV, CHECK_LESSON_DIALOG, AdwDialog)

/* @lesson: its id. */
void sov_check_lesson_dialog_present (GtkWidget *parent,
                                      SovStore *store,
                                      gint64 lesson);

G_END_DECLS
