/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"

/* A page of HTML in the making. Every text that comes in is data: what could be
 * markup is escaped here, and nowhere else. And the parts that the file of a case
 * has in common with other files for somebody outside. */

G_BEGIN_DECLS

typedef GString SovPage;

SovPage *sov_page_new (const char *language,
                       const char *title);
/* Transfer full; @self is gone. */
char *sov_page_end (SovPage *self);

void sov_page_heading (SovPage *self,
                       const char *text);
void sov_page_paragraph (SovPage *self,
                         const char *text);
/* Somebody's own words, as they were written. */
void sov_page_quote (SovPage *self,
                     const char *text);

/* A table of facts: begin, rows, end. A row without a text is left out. */
void sov_page_begin_facts (SovPage *self);
void sov_page_fact (SovPage *self,
                    const char *name,
                    const char *text);
void sov_page_end_facts (SovPage *self);

/* A table with headings: begin, rows, end. @cells: ended by NULL. */
void sov_page_begin_table (SovPage *self,
                           const char *const *headings);
void sov_page_row (SovPage *self,
                   const char *const *cells);
void sov_page_end_table (SovPage *self);

/* A file with all that is in it, for whoever reads the page to keep. @name: of it. */
void sov_page_file (SovPage *self,
                    const char *name,
                    GBytes *data);

/* The parts leave out what may not leave the house, whoever's file it is. */

/* What the complaint is about, in the customer's words too. */
void sov_case_file_add_matter (SovPage *page,
                               SovCase *of);
/* What was agreed and is the business of @party, with when it had each version.
 * @had: the heading of that column. */
void sov_case_file_add_terms (SovPage *page,
                              SovSheet *sheet,
                              gint64 party,
                              const char *had,
                              gint64 now);
void sov_case_file_add_steps (SovPage *page,
                              const SovComplaint *complaint,
                              gint64 now);
/* @compensations: (element-type SovCompensation). */
void sov_case_file_add_compensations (SovPage *page,
                                      GPtrArray *compensations);
/* @mark: nullable. */
void sov_case_file_add_mark (SovPage *page,
                             const char *mark);

G_END_DECLS
