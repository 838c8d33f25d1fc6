/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case-row.h"
#include "model/sov-case.h"
#include "ui/common/sov-fact.h"

/* What was learnt, as rows and sentences. Pure: snapshots and a moment in,
 * texts out. Nothing blames anybody. */

G_BEGIN_DECLS

/* Whose complaint it came from, and its words. Transfer full, as all here. */
char *sov_lesson_say_source (const SovLesson *lesson);
/* "Held 2 times · came again once"; "" while nobody was asked. */
char *sov_lesson_say_record (const SovLesson *lesson);

/* Lists of SovFact. @lessons: (element-type SovLesson). */

/* What is still to be done, by its day. */
GPtrArray *sov_lesson_facts_open (GPtrArray *lessons,
                                  gint64 now);
/* Deals have ended since: did it happen again? */
GPtrArray *sov_lesson_facts_asked (GPtrArray *lessons);
/* What new deals start with. */
GPtrArray *sov_lesson_facts_standing (GPtrArray *lessons);
GPtrArray *sov_lesson_facts_all (GPtrArray *lessons);
/* Who went away angry or cooled down, each once, by the day they are asked
 * again. @rows: (element-type SovCaseRow). */
GPtrArray *sov_lesson_facts_back (GPtrArray *rows,
                                  gint64 now);
/* The last three months in a few lines. @praises: (element-type SovPraise). */
GPtrArray *sov_lesson_facts_mirror (GPtrArray *rows,
                                    GPtrArray *lessons,
                                    GPtrArray *praises,
                                    gint64 now);

G_END_DECLS
