/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* A complaint as it stood when it was loaded: its steps, its state and its
 * clocks, by the tables of the design's "stories".
 *
 * It is made on the store thread and never changed afterwards. Every question
 * takes the moment it is asked for, and sees nothing later. It never says what
 * to do next. */

G_BEGIN_DECLS

/* The promises that run from a complaint's arrival. */
typedef enum
{
  SOV_CLOCK_CONTACT = 1,
  SOV_CLOCK_OWN_PART = 2,
  SOV_CLOCK_REMEDY = 3,
  SOV_CLOCK_FOLLOW_UP = 4,
} SovClock;

typedef struct
{
  SovStepKind did;
  gint64 at;
  gint64 due;         /* when the next step was agreed for, or SOV_NO_TIME */
  SovOutcome outcome; /* of closing; 0 when not said */
  gboolean has_text;
} SovStep;

typedef struct
{
  gint64 id;
  char *ref;
  gint64 party;
  gint64 at;
  SovNoticedBy noticed_by;
  gboolean wants_writing; /* the customer asked for writing */
  int contact_from;       /* the user's hours of contact, minutes of the day; -1: the default */
  int contact_to;
  GArray *steps;      /* SovStep, oldest first */
  GArray *written;    /* gint64: when something was written to the customer since it arrived */
  GArray *remedy_due; /* gint64: the dues of its remedies and compensations */
} SovComplaint;

/* Noticed now by the customer; with nothing done and nothing promised. */
SovComplaint *sov_complaint_new (void);
void sov_complaint_free (SovComplaint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovComplaint, sov_complaint_free)

SovComplaintState sov_complaint_get_state (const SovComplaint *self,
                                           gint64 now);
/* Neither closed nor with somebody outside. */
gboolean sov_complaint_is_open (const SovComplaint *self,
                                gint64 now);

/* The clock that falls due next, or fell due first: 0 when none runs. @due:
 * (out): when, or SOV_NO_TIME. */
SovClock sov_complaint_get_clock (const SovComplaint *self,
                                  gint64 now,
                                  gint64 *due);

G_END_DECLS
