/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* A complaint as it stood when it was loaded: its steps, its state, its clocks
 * and its guards, by the tables of the design's "stories" and "complaints" §8.
 *
 * It is made on the store thread and never changed afterwards. Every question
 * takes the moment it is asked for, and sees nothing later. It tells what is
 * due and what lacks, never how to say it. */

G_BEGIN_DECLS

/* The promises that run from a complaint's arrival. */
typedef enum
{
  SOV_CLOCK_CONTACT = 1,
  SOV_CLOCK_OWN_PART = 2,
  SOV_CLOCK_REMEDY = 3,
  SOV_CLOCK_FOLLOW_UP = 4,
} SovClock;

/* What a complaint asks of the user next. */
typedef enum
{
  SOV_ATTENTION_CALL = 1,
  SOV_ATTENTION_CALL_AGAIN,   /* nobody answered */
  SOV_ATTENTION_OWN_PART,     /* to propose, or to agree the next step */
  SOV_ATTENTION_NEXT_STEP,    /* the step that was agreed for a day */
  SOV_ATTENTION_SECOND_LOOK,  /* before anything is proposed */
  SOV_ATTENTION_ASK_CHOICE,   /* proposed, and no answer for three days */
  SOV_ATTENTION_ASK_CLOSE,    /* and for ten */
  SOV_ATTENTION_REMEDY,       /* what was promised falls due */
  SOV_ATTENTION_FOLLOW_UP,    /* how are things now */
  SOV_ATTENTION_ASK_REFERRAL, /* who was won back may bring others */
  SOV_ATTENTION_EXTERNAL,     /* the term of whoever handles it outside */
} SovAttention;

/* What has to be there before a complaint is closed without a reason. */
typedef enum
{
  SOV_GUARD_THANKS = 1,
  SOV_GUARD_APOLOGY = 2,
  SOV_GUARD_REMEDY = 3,
  SOV_GUARD_PREVENTION = 4,
  SOV_GUARD_LAST_WORDS = 5, /* what the customer chose, or said last */
  SOV_GUARD_ACCOUNTS = 6,   /* each compensation can be entered in the books */
  SOV_GUARD_LESSON = 7,
} SovGuard;

typedef struct
{
  SovStepKind did;
  gint64 at;
  gint64 due;         /* when the next step was agreed for, or SOV_NO_TIME */
  SovOutcome outcome; /* of closing and following up; 0 when not said */
  SovChannel channel; /* 0 when not said */
  char *text;         /* nullable */
  char *by;           /* who chose or was talked to; nullable */
  gint64 cost;        /* of a proposal to the user, cents, or SOV_NO_MONEY. Private */
  char *reason;       /* why it costs nothing; nullable. Private */
} SovStep;

typedef struct
{
  gint64 id;
  char *ref;
  gint64 party;
  gint64 at;
  SovNoticedBy noticed_by;
  gboolean public;
  gboolean soft;
  SovStyle style;
  gint64 style_at;        /* since when it is that, or SOV_NO_TIME */
  int severity;           /* as the user judged it, 1 to 4; 0 when not */
  gboolean wants_writing; /* the customer asked for writing */
  int contact_from;       /* the user's hours of contact, minutes of the day; -1: the default */
  int contact_to;
  GArray *steps;      /* SovStep, oldest first */
  GArray *later;      /* SovStep of the linked complaints that came after it */
  GArray *written;    /* gint64: when something was written to the customer since it arrived */
  GArray *remedy_due; /* gint64: the dues of its remedies and compensations */
  guint n_earlier;    /* linked complaints that came before it */
  guint n_later;
  guint n_heard;         /* contacts from the customer since it arrived */
  guint n_remedies;      /* agreed remedies and compensations, but for surprises */
  guint n_remedies_open; /* of those, not kept or not given */
  guint n_unaccounted;   /* compensations that lack what the books ask */
  gboolean has_lesson;   /* its own, or of a linked one that came later */
  gint64 snoozed_until;  /* or SOV_NO_TIME */
} SovComplaint;

/* Noticed now by the customer; with nothing done and nothing promised. */
SovComplaint *sov_complaint_new (void);
void sov_complaint_free (SovComplaint *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovComplaint, sov_complaint_free)

/* For whoever fills a new complaint: the texts are copied. */
SovStep *sov_complaint_add_step (SovComplaint *self,
                                 SovStepKind did,
                                 gint64 at);

SovComplaintState sov_complaint_get_state (const SovComplaint *self,
                                           gint64 now);
/* Neither closed nor with somebody outside. */
gboolean sov_complaint_is_open (const SovComplaint *self,
                                gint64 now);
/* How it ended, as it was last judged; 0 while it is open. */
SovOutcome sov_complaint_get_outcome (const SovComplaint *self,
                                      gint64 now);
/* The newest step of @did at or before @now since the complaint arrived or came
 * back, or NULL. */
const SovStep *sov_complaint_find_step (const SovComplaint *self,
                                        SovStepKind did,
                                        gint64 now);
/* When it arrived, or came back. */
gint64 sov_complaint_get_arrival (const SovComplaint *self,
                                  gint64 now);

/* The clock that falls due next, or fell due first: 0 when none runs. @due:
 * (out) (optional): when, or SOV_NO_TIME. */
SovClock sov_complaint_get_clock (const SovComplaint *self,
                                  gint64 now,
                                  gint64 *due);
/* When @clock falls due; SOV_NO_TIME when it does not run or is met. */
gint64 sov_complaint_get_due (const SovComplaint *self,
                              SovClock clock,
                              gint64 now);

/* When to try again after a call that was not answered: half an hour later,
 * then two hours, then the next morning at nine; at most three calls a day and
 * never outside the hours of contact. SOV_NO_TIME where nobody was tried. */
gint64 sov_complaint_get_next_call (const SovComplaint *self,
                                    gint64 now);
/* When a proposal may be made where the style calls for a second look: nine
 * o'clock of the morning after. SOV_NO_TIME where it does not. */
gint64 sov_complaint_get_second_look (const SovComplaint *self);

/* 1 to 4, with what a repeat and a return add; 4 is safety, large money or
 * before everybody's eyes. */
int sov_complaint_get_severity (const SovComplaint *self,
                                gint64 now);
/* Whether to call and not to write: it is not the first, or it came back. */
gboolean sov_complaint_is_escalated (const SovComplaint *self,
                                     gint64 now);

/* What it asks of the user next: 0 when nothing does. @due: (out): when. */
SovAttention sov_complaint_get_attention (const SovComplaint *self,
                                          gint64 now,
                                          gint64 *due);
/* Whether that belongs on Today. */
gboolean sov_complaint_is_on_today (const SovComplaint *self,
                                    gint64 now);
/* The user's own part is done: nothing is asked before a day to come. */
gboolean sov_complaint_is_own_part_done (const SovComplaint *self,
                                         gint64 now);

/* SOV_BIT (SovGuard) of what is open, of all that was written so far. */
guint sov_complaint_get_open_guards (const SovComplaint *self);

G_END_DECLS
