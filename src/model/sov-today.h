/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-rules.h"

/* Today: what needs the user now, most urgent first.
 *
 * One row is one thing to do: warnings with one cure for one party in one deal
 * are one row. Pure: it never loads, and gives codes, not sentences. */

G_BEGIN_DECLS

typedef enum
{
  SOV_URGENCY_RED = 1,     /* a red warning */
  SOV_URGENCY_NOW = 2,     /* due within the hour */
  SOV_URGENCY_TODAY = 3,   /* due before the day ends, or an amber warning */
  SOV_URGENCY_WAITING = 4, /* the move is somebody else's, or another day's */
  SOV_URGENCY_CALM = 5,    /* good to do, when it suits */
} SovUrgency;

typedef enum
{
  SOV_TODAY_WARNING = 1,  /* see @rule */
  SOV_TODAY_DUE,          /* a promise of mine falls due today */
  SOV_TODAY_WAITING,      /* somebody else's promise falls due today */
  SOV_TODAY_COMPLAINT,    /* an open complaint waits for my step */
  SOV_TODAY_COMPENSATION, /* compensation is owed */
  SOV_TODAY_ASK_FEEDBACK, /* delivered, and not asked how it went */
  SOV_TODAY_ASK_STRAIGHT, /* a known customer who has said nothing for long */
  SOV_TODAY_IMPROVE,      /* what a complaint taught was to be done by now */
  SOV_TODAY_RECURRED,     /* did it come again? deals have ended since */
  SOV_TODAY_TASK,         /* something of the user's own that nobody was promised */
} SovTodayKind;

#define SOV_TYPE_TODAY_ITEM (sov_today_item_get_type ())
G_DECLARE_FINAL_TYPE (SovTodayItem, sov_today_item, SOV, TODAY_ITEM, GObject)

struct _SovTodayItem
{
  GObject parent_instance;

  SovTodayKind kind;
  SovUrgency urgency;
  SovLevel level; /* of @rule; SOV_LEVEL_INFO for what is no warning */
  int rule;       /* SOV_TODAY_WARNING: the gravest rule of the row */
  SovCure cure;
  char *ref;        /* of the thing that the row is about: a deal, where several of its
                     * terms may share the row, or the one term, entry, complaint … */
  gint64 deal;      /* 0 where there is none */
  char *deal_title; /* nullable */
  gint64 term;      /* the first of @n_terms, or 0 */
  char *term_text;  /* nullable; of R10 what the entry says */
  guint n_terms;
  gint64 party;           /* whom to send, call or ask; 0 where there is none */
  char *party_name;       /* nullable */
  char *customer_name;    /* nullable */
  gint64 complaint;       /* 0 where there is none */
  SovAttention attention; /* SOV_TODAY_COMPLAINT: what it asks */
  int severity;           /* SOV_TODAY_COMPLAINT: 1 to 4; 4 comes before all else */
  gint64 subject_id;      /* of the complaint, compensation, lesson or task; 0 otherwise */
  gint64 expires;         /* of a compensation: until when it is good, or SOV_NO_TIME */
  int compensation_kind;  /* SovCompensationKind, or 0 */
  gint64 amount;          /* owed, cents, or SOV_NO_MONEY */
  gint64 entry;           /* R10: the entry; 0 otherwise */
  gint64 due;             /* UTC ms, or SOV_NO_TIME */
  gboolean due_has_clock; /* FALSE: a day was said */
  gint64 since;           /* since when there is such a thing, UTC ms: the older goes first */
  guint missing;          /* R8: SOV_BIT (SovTermKind) */
};

/* Waiting, about nobody, owing nothing and never due, until it is
 * filled. The caller fills it before anybody else sees it. */
SovTodayItem *sov_today_item_new (SovTodayKind kind,
                                  const char *ref);

/* The rows of one sheet, unsorted. @warnings: what sov_rules_check() gave for
 * @now. Adds SovTodayItem to @items. What is overdue is one question, "did it
 * happen?": the rows of R2, R4 and R12 of the same term step back. */
void sov_today_add_sheet (GPtrArray *items,
                          SovSheet *sheet,
                          GPtrArray *warnings,
                          gint64 now);
/* Most urgent first; what is equally urgent by due, then by age, then as it was
 * added. */
void sov_today_sort (GPtrArray *items);

G_END_DECLS
