/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-letter.h"

/* Story 004 as the letters see it, and the few words to tell it with. */

#define MAIJA 1
#define ANTTI 2
#define OTSO 3

#define CALL 11
#define BILL 12

#define NOW (at ("2026-10-20T09:10"))

gint64 at (const char *text);
SovSheetParty *add_party (SovSheet *sheet,
                          gint64 id,
                          const char *name,
                          SovRole role);
SovTerm *add_term (SovSheet *sheet,
                   gint64 id,
                   SovTermKind kind,
                   const char *text);
SovVersion *add_version (SovTerm *term,
                         const char *text,
                         const char *made);
SovVersion *first (SovTerm *term);
void add_doer (SovVersion *version,
               gint64 party);
void set_due (SovVersion *version,
              const char *when,
              gboolean has_clock);
void relay (SovTerm *term,
            gint64 party,
            SovRelayKind kind,
            int version,
            const char *when);
void let_know (SovTerm *term,
               gint64 party);
/* Story 004: the customer Maija, the expert Antti, a call that was promised. */
SovSheet *make_story (void);
SovTerm *add_bill (SovSheet *sheet);
char *compose (SovSheet *sheet,
               SovLetterKind kind,
               gint64 party);
char *compose_about (SovSheet *sheet,
                     SovLetterKind kind,
                     gint64 party,
                     gint64 term);
void assert_has (const char *text,
                 const char *part);
void assert_lacks (const char *text,
                   const char *part);
void assert_lacking (SovSheet *sheet,
                     gint64 party,
                     guint n,
                     gint64 only);
