/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-compensation.h"
#include "model/sov-sheet.h"

/* A whole complaint for the page that carries it: the complaint itself, what is
 * known around it, what was given and learnt. A snapshot, made on the store
 * thread and never changed afterwards.
 *
 * The cause, whose fault it was and what is settled with the subcontractor are
 * private: no text for anybody is made from them. */

G_BEGIN_DECLS

/* Private. */
typedef struct
{
  SovCause cause;
  SovWhose whose; /* 0 when not said */
  gint64 term;    /* the agreed thing at the gap, or 0 */
  char *term_ref;
  char *term_text;
  gint64 term_deal;
  gint64 party; /* where it went wrong, or 0 */
  char *party_name;
  char *note;
  gint64 at;
} SovCauseFound;

typedef struct
{
  gint64 id;
  char *ref;
  gint64 complaint;      /* 0: an idea that no complaint gave */
  char *complaint_ref;   /* nullable */
  char *complaint_words; /* nullable */
  gint64 party;          /* whose complaint it was, or who gave the idea; 0 where nobody */
  char *customer_name;   /* the name; nullable */
  gint64 deal;           /* of an idea: what it came up in, or 0 */
  char *deal_title;
  gint64 entry; /* of an idea: the contact that it came in, or 0 */
  char *text;
  char *standing_term;  /* nullable */
  gint64 subcontractor; /* whose new deals start with it; 0: all new deals */
  char *subcontractor_name;
  gint64 due;     /* or SOV_NO_TIME */
  gint64 done_at; /* or SOV_NO_TIME */
  gint64 at;
  guint n_held; /* times it was asked and had not recurred */
  guint n_recurred;
  gint64 checked_at; /* the last time, or SOV_NO_TIME */
  guint n_deals;     /* deals brought to an end since, or since it was last asked */
} SovLesson;

/* What changes: what is written under the first line, or the line where it
 * stands alone. Lives as long as the lesson. */
const char *sov_lesson_get_change (const SovLesson *self);

/* Whether so many deals have ended that it is time to ask: one with the
 * subcontractor that it is about, three of any other. Nothing of an idea can
 * come again. */
gboolean sov_lesson_may_have_recurred (const SovLesson *self);

SovLesson *sov_lesson_new (void);
void sov_lesson_free (SovLesson *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovLesson, sov_lesson_free)

/* Private. */
typedef struct
{
  SovRecourseStep did;
  gint64 party;
  char *party_ref;
  char *party_name;
  char *text;
  gint64 amount; /* cents, or SOV_NO_MONEY */
  gint64 at;
} SovRecourse;

/* A remedy that was agreed. */
typedef struct
{
  gint64 term;
  char *ref;
  gint64 deal;
  char *text;
  SovTermState state;
  gint64 due; /* or SOV_NO_TIME */
} SovRemedy;

/* A linked complaint: of the same deal, or of the same customer within 30 days. */
typedef struct
{
  gint64 id;
  char *ref;
  char *words;
  gint64 at;
} SovLinked;

/* A contact with the customer about the complaint. */
typedef struct
{
  gint64 id;
  gint64 at;
  SovChannel channel;
  SovDirection direction;
  int mood; /* 1 to 5; 0 when not said */
  char *text;
} SovCaseContact;

#define SOV_TYPE_CASE (sov_case_get_type ())
G_DECLARE_FINAL_TYPE (SovCase, sov_case, SOV, CASE, GObject)

struct _SovCase
{
  GObject parent_instance;

  SovComplaint *complaint;
  char *words;
  SovChannel channel;
  gint64 entry; /* the contact it came in, or 0 */

  char *party_ref;
  char *party_name;
  char *first_name;
  SovPartyKind party_kind;
  SovLanguage language;
  gboolean formal;
  char *phone;
  char *email;
  char *whatsapp;
  SovChannel reach_by; /* 0 when not known */

  gint64 deal; /* 0 where none */
  char *deal_ref;
  char *deal_title;
  gint64 deal_price; /* cents, or SOV_NO_MONEY */
  SovSheet *sheet;   /* the deal's, with its agreed things, parties and contacts; nullable */

  gint64 term; /* the promise that was broken, or 0 */
  char *term_ref;
  char *term_text;
  gint64 noticed; /* when the customer noticed it, or SOV_NO_TIME */
  gboolean did_right;
  char *impact;
  SovSought sought; /* 0 when not said */
  char *expectation;
  char *got;
  char *spread;

  SovCauseFound *cause;     /* the newest; nullable */
  GPtrArray *remedies;      /* SovRemedy */
  GPtrArray *compensations; /* SovCompensation */
  GPtrArray *lessons;       /* SovLesson */
  GPtrArray *recourses;     /* SovRecourse, oldest first */
  GPtrArray *linked;        /* SovLinked, oldest first */
  GPtrArray *contacts;      /* SovCaseContact, oldest first */
  int handling;             /* 1 to 5: how the handling felt; 0 when not asked */

  /* Why it matters. */
  gint64 year_value; /* of the customer's deals that were agreed on in the last 12 months, cents */
  guint n_delivered; /* deals that went well until now */
  gint64 last_delivered;
  gint64 hour_cost; /* the user's, or SOV_NO_MONEY */
  char *my_name;    /* nullable */
  char *mark;       /* where the chain of evidence ends; nullable */

  GPtrArray *own_texts; /* SovOwnText; NULL where none were loaded with it */
};

SovCase *sov_case_new (void);

/* The sum of its compensations' values but for what was a surprise, and of the
 * surprises; cents. */
gint64 sov_case_get_promised (SovCase *self);
gint64 sov_case_get_surprises (SovCase *self);
gint64 sov_case_get_own_cost (SovCase *self);
/* The deal's price with VAT, as the values are: more is where a second thought
 * belongs (lesson 001-10). SOV_NO_MONEY where there is no price. */
gint64 sov_case_get_ceiling (SovCase *self);
/* More is promised than that. FALSE where there is no price. */
gboolean sov_case_is_over_ceiling (SovCase *self);
/* The newest step of @did with a text, or NULL. */
const char *sov_case_get_step_text (SovCase *self,
                                    SovStepKind did);

G_END_DECLS
