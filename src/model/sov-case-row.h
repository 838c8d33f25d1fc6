/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-complaint.h"

/* One complaint in the list of them all, and what the list adds up to: a
 * snapshot, never changed after it was filled. Money is cents, time UTC
 * milliseconds. Cause and subcontractor are the user's own business. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_ROW (sov_case_row_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseRow, sov_case_row, SOV, CASE_ROW, GObject)

struct _SovCaseRow
{
  GObject parent_instance;

  gint64 id;
  char *ref;
  gint64 party;
  char *party_name;
  gint64 deal;      /* 0 where none */
  char *deal_title; /* nullable */
  char *words;
  gint64 at;
  SovNoticedBy noticed_by;
  gboolean soft;
  gboolean public;
  SovComplaintState state;
  gboolean is_open;       /* neither closed nor with somebody outside */
  SovOutcome outcome;     /* 0 when not known */
  SovAttention attention; /* what it asks next; 0: nothing */
  gint64 due;             /* of that, or SOV_NO_TIME */
  int severity;           /* 1 to 4 of an open one; 0 of others */
  gint64 contacted_at;    /* the first contact, or SOV_NO_TIME */
  gint64 own_part_at;     /* when the own part was done first, or SOV_NO_TIME */
  SovCause cause;         /* 0 when not known */
  gint64 subcontractor;   /* where it went wrong; 0: with nobody else */
  char *subcontractor_name;
  char *trade;       /* of the subcontractor's work; NULL: own work */
  char *lesson;      /* the newest; nullable */
  gint64 own_cost;   /* of what was given for it this year, cents */
  gint64 year_value; /* of the customer's deals of the last 12 months, cents */
};

SovCaseRow *sov_case_row_new (void);

/* Open before others; the open by what is due next, those that wait for nothing
 * last; the others newest first. */
int sov_case_row_compare (const SovCaseRow *a,
                          const SovCaseRow *b);

/* What the list adds up to. */
typedef struct
{
  guint n;
  guint n_open;
  gint64 median_contact;  /* from arrival to contact, ms, or SOV_NO_TIME */
  gint64 median_own_part; /* from arrival to the own part done, ms, or SOV_NO_TIME */
  guint n_kept;           /* customers whose last complaint ended well enough */
  guint n_lost;
  gint64 own_cost;       /* of what was given this year */
  gint64 value_at_stake; /* 12 months' sales of those who complained in them */
} SovCaseSums;

/* @rows: (element-type SovCaseRow). @now: UTC ms. Who neither stayed nor left is
 * in neither count. */
SovCaseSums sov_case_sums_take (GPtrArray *rows,
                                gint64 now);

G_END_DECLS
