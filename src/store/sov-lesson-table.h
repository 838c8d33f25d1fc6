/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "store/sov-database.h"

/* Loads what was learnt, and whether it came again. */

G_BEGIN_DECLS

/* Adds SovLesson to @lessons, oldest first. */
gboolean sov_lesson_table_add_of_complaint (GPtrArray *lessons,
                                            SovDatabase *db,
                                            gint64 complaint,
                                            GError **error);
/* The ideas that @party gave, newest first.
 * Returns: (transfer full) (element-type SovLesson). */
GPtrArray *sov_lesson_table_load_ideas_of (SovDatabase *db,
                                           gint64 party,
                                           GError **error);
/* All of the vault, ideas too, newest first. Returns: (transfer full) (element-type SovLesson). */
GPtrArray *sov_lesson_table_load_all (SovDatabase *db,
                                      GError **error);

G_END_DECLS
