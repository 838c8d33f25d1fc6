/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A page of HTML in the making. Every text that comes in is data: what could be
 * markup is escaped here, and nowhere else. */

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

G_END_DECLS
