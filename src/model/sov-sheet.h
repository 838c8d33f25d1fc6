/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-complaint.h"
#include "model/sov-own-text.h"

/* The sheet: one deal as it stood when it was loaded, agreed things × parties.
 *
 * Owns the snapshot that the rules, the deal page and the texts read. It is
 * made on the store thread, never changed afterwards, and read from any. It
 * holds what happened up to the day it was loaded; every question takes the
 * moment it is asked for, and sees nothing later. It never judges: the rules
 * do. */

G_BEGIN_DECLS

/* Parties are known by their id in the vault; this one is the user. */
#define SOV_PARTY_ME G_GINT64_CONSTANT (0)

/* A time that was not given. */
#define SOV_NO_TIME G_MININT64

/* A price that was not given. */
#define SOV_NO_MONEY G_MININT64

typedef struct
{
  gint64 id;
  char *ref;
  char *name;
  char *first_name; /* how a text greets them: the contact person's first name, else the name */
  SovPartyKind kind;
  SovRole role; /* SOV_ROLE_CUSTOMER for the deal's own customer; 0: a term or
                 * an entry names the party, but the deal does not have it */
  char *trade;
  gint64 price;    /* cents agreed with this party, or SOV_NO_MONEY; nobody else's business */
  guint practices; /* SOV_BIT (SovPractice) */
  SovLanguage language;
  gboolean formal;
  int reachable_from; /* minute of the day, -1 when not known */
  int reachable_to;   /* over midnight when smaller than @reachable_from */
  char *phone;
  char *whatsapp;
  char *email;
  SovChannel reach_by; /* 0 when not known */
  gint64 last_contact; /* UTC ms of the last contact in any matter, or SOV_NO_TIME */
} SovSheetParty;

typedef struct
{
  gint64 id;
  int number; /* 1 is the first version */
  gint64 made_at;
  char *text;
  gint64 due;             /* UTC ms the clock runs to, or SOV_NO_TIME */
  gboolean due_has_clock; /* FALSE: a day was said, the due is its end */
  char *due_vague;        /* the words, where no exact time was said; nullable */
  gint64 price;           /* cents, or SOV_NO_MONEY */
  GArray *doers;          /* gint64 party ids */
} SovVersion;

typedef struct
{
  gint64 id;
  gint64 party;
  int version; /* number of the version it was about */
  SovRelayKind kind;
  gint64 at;
  SovChannel channel; /* 0 when not said */
  char *text;         /* exactly what was sent or answered; nullable */
  char *reason;       /* of a blocked; nullable */
} SovRelay;

typedef struct
{
  gint64 id;
  char *ref;
  SovTermKind kind;
  gint64 by;
  gint64 to;
  gint64 made_at;        /* that of the first version */
  SovChannel agreed_in;  /* 0 when not said */
  GArray *needs_to_know; /* gint64 party ids; NULL: all parties of the deal */
  gint64 complaint;      /* the complaint whose remedy it is, or 0 */
  SovTermState state;
  gint64 state_at;     /* when it was kept, broken or cancelled, or SOV_NO_TIME */
  GPtrArray *versions; /* SovVersion, oldest first, at least one */
  GPtrArray *relays;   /* SovRelay, oldest first */
} SovTerm;

typedef struct
{
  gint64 id;
  char *ref;
  gint64 party;
  gint64 at;
  SovChannel channel;
  SovDirection direction;
  char *text;
  gint64 conflicts_with; /* term id, or 0 */
  gboolean promises;     /* has words of promise and no term points to it */
} SovSheetEntry;

typedef struct
{
  gint64 id;
  char *ref;
  char *title;
  gint64 customer; /* party id */
  SovDealState state;
  SovMyRole my_role;
  char *expectation; /* nullable */
  gint64 price;      /* cents, or SOV_NO_MONEY */
  int vat;           /* per mille, -1 when not known */
  gboolean vat_included;
  gint64 made_at;
  GPtrArray *parties;    /* SovSheetParty, the customer first; all but the user whom the
                          * deal, its terms and its entries name */
  GPtrArray *terms;      /* SovTerm, oldest first */
  GPtrArray *entries;    /* SovSheetEntry of the deal, oldest first */
  GPtrArray *complaints; /* SovComplaint that terms of the deal are to put right */
  GPtrArray *own_texts;  /* SovOwnText; NULL where none were loaded with it */
} SovSheet;

/* An inquiry with no parties, terms or entries; fields that were not given say so. */
SovSheet *sov_sheet_new (void);
SovSheet *sov_sheet_ref (SovSheet *self);
void sov_sheet_unref (SovSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovSheet, sov_sheet_unref)

#define SOV_TYPE_SHEET (sov_sheet_get_type ())
GType sov_sheet_get_type (void);

/* Only for whoever fills a new sheet, before anybody else sees it. What is
 * added belongs to the sheet; its strings are allocated, its lists are created
 * where they are not nullable, and what was not given says so. The first party
 * is the customer, the others are subcontractors until @role is set; a version
 * is numbered as it comes. */
SovSheetParty *sov_sheet_add_party (SovSheet *self);
SovTerm *sov_sheet_add_term (SovSheet *self);
SovVersion *sov_term_add_version (SovTerm *term);
SovRelay *sov_term_add_relay (SovTerm *term);
SovSheetEntry *sov_sheet_add_entry (SovSheet *self);

/* NULL when the sheet has no such party, term. */
SovSheetParty *sov_sheet_find_party (SovSheet *self,
                                     gint64 id);
SovTerm *sov_sheet_find_term (SovSheet *self,
                              gint64 id);

/* The version in force at @now: the newest made by then; the first when @now
 * is before them all. */
const SovVersion *sov_term_get_version (const SovTerm *term,
                                        gint64 now);
/* In force until the moment it was kept, broken or cancelled. */
SovTermState sov_term_get_state_at (const SovTerm *term,
                                    gint64 now);
/* Whether the term lets @party know: it is named, or nobody is and it is a
 * party of the deal. */
gboolean sov_term_needs_to_know (const SovTerm *term,
                                 SovSheet *sheet,
                                 gint64 party);
gboolean sov_version_has_doer (const SovVersion *version,
                               gint64 party);
/* The newest relay of @kind to @party at or before @now; of the version
 * numbered @version, or of any when that is 0. NULL when there is none. */
const SovRelay *sov_term_find_relay (const SovTerm *term,
                                     gint64 party,
                                     SovRelayKind kind,
                                     int version,
                                     gint64 now);
/* When @version was first sent to @party: its clock for an answer starts then. */
const SovRelay *sov_term_find_first_written (const SovTerm *term,
                                             gint64 party,
                                             int version,
                                             gint64 now);
/* The newest acknowledgement of @version by @party, unless it was taken back:
 * who acknowledged and was blocked later has not acknowledged. */
const SovRelay *sov_term_find_acknowledged (const SovTerm *term,
                                            gint64 party,
                                            int version,
                                            gint64 now);
/* The state of the cell of @term and @party at @now: how far the current
 * version has come. What came before it was sent does not answer it; an older
 * version in writing shows until the current one is; somebody blocked was told. */
SovCellState sov_term_get_cell (const SovTerm *term,
                                SovSheet *sheet,
                                gint64 party,
                                gint64 now);

G_END_DECLS
