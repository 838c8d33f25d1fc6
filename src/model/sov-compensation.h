/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* What was promised to make good, what of it has been given, and what it costs:
 * a snapshot, never changed after it was filled. Money is cents, time UTC
 * milliseconds. It never rounds but where an hour's cost is divided. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 amount; /* cents, or SOV_NO_MONEY where the whole had no value */
  char *note;    /* nullable */
  gint64 at;
} SovGiven;

#define SOV_TYPE_COMPENSATION (sov_compensation_get_type ())
G_DECLARE_FINAL_TYPE (SovCompensation, sov_compensation, SOV, COMPENSATION, GObject)

struct _SovCompensation
{
  GObject parent_instance;

  gint64 id;
  char *ref;
  SovCompensationKind kind;
  char *text;          /* what it is; nullable */
  gint64 complaint;    /* 0 where it is for none */
  char *complaint_ref; /* nullable */
  SovCause cause;      /* of that complaint, 0 when not known */
  gint64 party;        /* who gets it */
  char *party_name;
  gint64 deal;          /* of the complaint; 0 where none */
  char *deal_title;     /* nullable */
  gint64 deal_price;    /* cents, or SOV_NO_MONEY */
  gint64 subcontractor; /* whose bill or fault is in it; 0 where none */
  char *subcontractor_name;
  gboolean blamed;  /* the subcontractor is known from the cause alone: private */
  gint64 value;     /* to the customer, VAT included, or SOV_NO_MONEY */
  gint64 cost;      /* material and other costs, or SOV_NO_MONEY */
  gint64 bill;      /* the subcontractor's, or SOV_NO_MONEY */
  gint64 minutes;   /* of the user's own, or SOV_NO_TIME */
  gint64 hour_cost; /* of an own hour, or SOV_NO_MONEY */
  gboolean surprise;
  gboolean approved; /* by the customer */
  char *strings;     /* what is asked in return; NULL: nothing */
  gint64 at;
  gint64 promised; /* or SOV_NO_TIME, as the next two */
  gint64 due;
  gint64 expires;
  char *invoice;    /* nullable */
  GPtrArray *given; /* SovGiven, oldest first */
};

SovCompensation *sov_compensation_new (SovCompensationKind kind);
/* For whoever fills it. @note: copied, nullable. */
void sov_compensation_add_given (SovCompensation *self,
                                 gint64 amount,
                                 gint64 at,
                                 const char *note);

/* The sum given by @now. What was given whole, without an amount, is its value. */
gint64 sov_compensation_get_given (SovCompensation *self,
                                   gint64 now);
/* What is left to give of its value: 0 when it has none, or it has expired. */
gint64 sov_compensation_get_left (SovCompensation *self,
                                  gint64 now);
/* Whether something is still to be given: also where it has no value and was
 * not given. An expired one is not. */
gboolean sov_compensation_is_open (SovCompensation *self,
                                   gint64 now);
gboolean sov_compensation_has_expired (SovCompensation *self,
                                       gint64 now);
/* What its value was not used for before it expired: 0 while it is good. */
gint64 sov_compensation_get_unused (SovCompensation *self,
                                    gint64 now);
/* The own hours by what one costs, 0 where either is not known; half a cent
 * goes away from zero. */
gint64 sov_compensation_get_hours_cost (SovCompensation *self);
/* Costs, bill and hours. What would not fit is the largest amount there is. */
gint64 sov_compensation_get_own_cost (SovCompensation *self);
/* Whether the books can take it: a credit note names its invoice (Credit notes
 * refer to the invoice they correct; complaints.md §8.5), and all say what they
 * are worth or cost. */
gboolean sov_compensation_is_accounted (SovCompensation *self);
/* Such a one is used on a later invoice or deal: a discount on the next one, a
 * gift card, a credit note. */
gboolean sov_compensation_is_credit (SovCompensation *self);

G_END_DECLS
