/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "ui/common/sov-fact.h"

/* What is known around a complaint, as the rows of its page: each list with one
 * line that says how it stands. Pure. What is private says so. */

G_BEGIN_DECLS

/* @summary: (out): one line. Returns: (transfer full) (element-type SovFact),
 * as all here. */
GPtrArray *sov_case_list_known (SovCase *of,
                                gint64 now,
                                char **summary);
GPtrArray *sov_case_list_remedies (SovCase *of,
                                   gint64 now,
                                   char **summary);
GPtrArray *sov_case_list_cause (SovCase *of,
                                gint64 now,
                                char **summary);
GPtrArray *sov_case_list_recourse (SovCase *of,
                                   gint64 now,
                                   char **summary);
GPtrArray *sov_case_list_lessons (SovCase *of,
                                  gint64 now,
                                  char **summary);
GPtrArray *sov_case_list_follow_ups (SovCase *of,
                                     gint64 now,
                                     char **summary);
GPtrArray *sov_case_list_contacts (SovCase *of,
                                   gint64 now,
                                   char **summary);
GPtrArray *sov_case_list_linked (SovCase *of,
                                 gint64 now,
                                 char **summary);

/* For the lists alone. */
GPtrArray *sov_case_facts_new (void);
/* A row at the end that opens a dialog of the window; its target is the complaint. */
SovFact *sov_case_add_opener (GPtrArray *facts,
                              SovCase *of,
                              const char *title,
                              const char *action);

G_END_DECLS
