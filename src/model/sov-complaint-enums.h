/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* The closed lists of complaints, what is given for them, and answers. Values
 * are stored in the vault: append only, never renumber. Their nicks are the
 * words of story files. */

G_BEGIN_DECLS

typedef enum
{
  SOV_NOTICED_BY_CUSTOMER = 1,
  SOV_NOTICED_BY_ME = 2,
} SovNoticedBy;

typedef enum
{
  SOV_STEP_TRIED_CALL = 1,
  SOV_STEP_CONTACTED = 2,
  SOV_STEP_THANKED = 3,
  SOV_STEP_APOLOGISED = 4,
  SOV_STEP_EXPLAINED = 5,
  SOV_STEP_LISTENED = 6,
  SOV_STEP_ASSESSED = 7,
  SOV_STEP_PROPOSED = 8,
  SOV_STEP_CUSTOMER_CHOSE = 9,
  SOV_STEP_CONFIRMED = 10,
  SOV_STEP_REMEDIED = 11,
  SOV_STEP_TOLD_PREVENTION = 12,
  SOV_STEP_FINAL_APOLOGY = 13,
  SOV_STEP_SURPRISE_GIVEN = 14,
  SOV_STEP_FOLLOWED_UP = 15,
  SOV_STEP_CLOSED = 16,
  SOV_STEP_REOPENED = 17,
  SOV_STEP_WENT_EXTERNAL = 18,
} SovStepKind;

typedef enum
{
  SOV_COMPLAINT_NOTICED = 1,
  SOV_COMPLAINT_RECEIVED = 2,
  SOV_COMPLAINT_TRIED = 3,
  SOV_COMPLAINT_CONTACTED = 4,
  SOV_COMPLAINT_CLARIFYING = 5,
  SOV_COMPLAINT_PROPOSED = 6,
  SOV_COMPLAINT_DECIDED = 7,
  SOV_COMPLAINT_REMEDYING = 8,
  SOV_COMPLAINT_REMEDIED = 9,
  SOV_COMPLAINT_CLOSED = 10,
  SOV_COMPLAINT_REOPENED = 11,
  SOV_COMPLAINT_EXTERNAL = 12,
} SovComplaintState;

typedef enum
{
  SOV_OUTCOME_SATISFIED = 1,
  SOV_OUTCOME_SOFTENED = 2,
  SOV_OUTCOME_NEUTRAL = 3,
  SOV_OUTCOME_DISAGREED = 4,
  SOV_OUTCOME_LOST = 5,
  SOV_OUTCOME_WON_BACK = 6,
} SovOutcome;

typedef enum
{
  SOV_CAUSE_RELAY_GAP = 1,
  SOV_CAUSE_HURRY = 2,
  SOV_CAUSE_LATE = 3,
  SOV_CAUSE_WORKMANSHIP = 4,
  SOV_CAUSE_PRODUCT = 5,
  SOV_CAUSE_COMMUNICATION = 6,
  SOV_CAUSE_UNCLEAR_OFFER = 7,
  SOV_CAUSE_DIFFERENT_GOALS = 8,
  SOV_CAUSE_SUBCONTRACTOR = 9,
  SOV_CAUSE_CUSTOMER_SIDE = 10,
  SOV_CAUSE_CHEMISTRY = 11,
  SOV_CAUSE_SOMETHING_ELSE = 12,
  SOV_CAUSE_UNKNOWN = 13,
} SovCause;

typedef enum
{
  SOV_WHOSE_ME = 1,
  SOV_WHOSE_SUBCONTRACTOR = 2,
  SOV_WHOSE_CUSTOMER = 3,
  SOV_WHOSE_SHARED = 4,
  SOV_WHOSE_NOBODY = 5,
  SOV_WHOSE_UNKNOWN = 6,
} SovWhose;

typedef enum
{
  SOV_COMPENSATION_REDO = 1,
  SOV_COMPENSATION_DISCOUNT_THIS = 2,
  SOV_COMPENSATION_DISCOUNT_NEXT = 3,
  SOV_COMPENSATION_CREDIT_NOTE = 4,
  SOV_COMPENSATION_REFUND = 5,
  SOV_COMPENSATION_WAIVED = 6,
  SOV_COMPENSATION_GIFT_CARD = 7,
  SOV_COMPENSATION_PRODUCT = 8,
  SOV_COMPENSATION_DAMAGES = 9,
  SOV_COMPENSATION_GESTURE = 10,
} SovCompensationKind;

typedef enum
{
  SOV_QUESTION_SOLVED = 1,
  SOV_QUESTION_NEED = 2,
  SOV_QUESTION_CARED = 3,
  SOV_QUESTION_NPS = 4,
  SOV_QUESTION_CSAT = 5,
  SOV_QUESTION_CES = 6,
  SOV_QUESTION_EXPECTATION = 7,
  SOV_QUESTION_HANDLING = 8, /* how the complaint itself was handled */
} SovQuestion;

/* How the customer goes about this one matter; it says nothing of the person. */
typedef enum
{
  SOV_STYLE_MATTER_OF_FACT = 1,
  SOV_STYLE_EMOTIONAL = 2,
  SOV_STYLE_DEMANDING = 3,
  SOV_STYLE_UNREASONABLE = 4,
  SOV_STYLE_THREATENING = 5,
} SovStyle;

/* What the customer asks for, in the order of the consumer protection act
 * (KSL 8: withhold, redo, lower price, cancel; damages beside any). */
typedef enum
{
  SOV_SOUGHT_WITHHOLD = 1,
  SOV_SOUGHT_REDO = 2,
  SOV_SOUGHT_LOWER_PRICE = 3,
  SOV_SOUGHT_CANCEL = 4,
  SOV_SOUGHT_DAMAGES = 5,
} SovSought;

/* What has been settled about a complaint with the subcontractor. */
typedef enum
{
  SOV_RECOURSE_NOTIFIED = 1,
  SOV_RECOURSE_ANSWERED = 2,
  SOV_RECOURSE_AGREED = 3,
  SOV_RECOURSE_RECEIVED = 4,
} SovRecourseStep;

/* Whether words of praise may be shown to others. */
typedef enum
{
  SOV_PERMISSION_ASKED = 1,
  SOV_PERMISSION_BY_NAME = 2,
  SOV_PERMISSION_ANONYMOUS = 3,
  SOV_PERMISSION_NO = 4,
} SovPermission;

G_END_DECLS
