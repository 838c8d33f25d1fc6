/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-complaint-labels.h"

#include <glib/gi18n.h>

const char *
sov_label_complaint_state (SovComplaintState state)
{
  switch (state)
    {
    case SOV_COMPLAINT_NOTICED:
      return C_ ("complaint state", "I Noticed It Myself");
    case SOV_COMPLAINT_RECEIVED:
      return C_ ("complaint state", "Arrived");
    case SOV_COMPLAINT_TRIED:
      return C_ ("complaint state", "Tried to Reach");
    case SOV_COMPLAINT_CONTACTED:
      return C_ ("complaint state", "In Contact");
    case SOV_COMPLAINT_CLARIFYING:
      return C_ ("complaint state", "Being Cleared Up");
    case SOV_COMPLAINT_PROPOSED:
      return C_ ("complaint state", "Proposal With the Customer");
    case SOV_COMPLAINT_DECIDED:
      return C_ ("complaint state", "Solution Agreed");
    case SOV_COMPLAINT_REMEDYING:
      return C_ ("complaint state", "Being Put Right");
    case SOV_COMPLAINT_REMEDIED:
      return C_ ("complaint state", "Put Right");
    case SOV_COMPLAINT_CLOSED:
      return C_ ("complaint state", "Closed");
    case SOV_COMPLAINT_REOPENED:
      return C_ ("complaint state", "Opened Again");
    case SOV_COMPLAINT_EXTERNAL:
      return C_ ("complaint state", "Handled Outside");
    default:
      return "";
    }
}

const char *
sov_label_clock (SovClock clock)
{
  switch (clock)
    {
    case SOV_CLOCK_CONTACT:
      return C_ ("complaint clock", "Contact");
    case SOV_CLOCK_OWN_PART:
      return C_ ("complaint clock", "Own part");
    case SOV_CLOCK_REMEDY:
      return C_ ("complaint clock", "Putting right");
    case SOV_CLOCK_FOLLOW_UP:
      return C_ ("complaint clock", "Follow-up");
    default:
      return "";
    }
}

const char *
sov_label_step (SovStepKind did)
{
  switch (did)
    {
    case SOV_STEP_TRIED_CALL:
      return C_ ("complaint step", "Tried to call");
    case SOV_STEP_CONTACTED:
      return C_ ("complaint step", "In contact");
    case SOV_STEP_THANKED:
      return C_ ("complaint step", "Thanked");
    case SOV_STEP_APOLOGISED:
      return C_ ("complaint step", "Apologised");
    case SOV_STEP_EXPLAINED:
      return C_ ("complaint step", "Explained briefly");
    case SOV_STEP_LISTENED:
      return C_ ("complaint step", "Listened");
    case SOV_STEP_ASSESSED:
      return C_ ("complaint step", "Cleared up what happened");
    case SOV_STEP_PROPOSED:
      return C_ ("complaint step", "Proposed a solution");
    case SOV_STEP_CUSTOMER_CHOSE:
      return C_ ("complaint step", "Customer chose");
    case SOV_STEP_CONFIRMED:
      return C_ ("complaint step", "Confirmed in writing");
    case SOV_STEP_REMEDIED:
      return C_ ("complaint step", "Put right");
    case SOV_STEP_TOLD_PREVENTION:
      return C_ ("complaint step", "Told what changes");
    case SOV_STEP_FINAL_APOLOGY:
      return C_ ("complaint step", "Apologised once more");
    case SOV_STEP_SURPRISE_GIVEN:
      return C_ ("complaint step", "Gave a little extra");
    case SOV_STEP_FOLLOWED_UP:
      return C_ ("complaint step", "Asked how things are");
    case SOV_STEP_CLOSED:
      return C_ ("complaint step", "Closed");
    case SOV_STEP_REOPENED:
      return C_ ("complaint step", "Opened again");
    case SOV_STEP_WENT_EXTERNAL:
      return C_ ("complaint step", "Went outside");
    default:
      return "";
    }
}

const char *
sov_label_outcome (SovOutcome outcome)
{
  switch (outcome)
    {
    case SOV_OUTCOME_SATISFIED:
      return C_ ("complaint outcome", "Satisfied");
    case SOV_OUTCOME_SOFTENED:
      return C_ ("complaint outcome", "Softened");
    case SOV_OUTCOME_NEUTRAL:
      return C_ ("complaint outcome", "Neutral");
    case SOV_OUTCOME_DISAGREED:
      return C_ ("complaint outcome", "Disagreed");
    case SOV_OUTCOME_LOST:
      return C_ ("complaint outcome", "Lost");
    case SOV_OUTCOME_WON_BACK:
      return C_ ("complaint outcome", "Won back");
    default:
      return "";
    }
}

const char *
sov_label_cause (SovCause cause)
{
  switch (cause)
    {
    case SOV_CAUSE_RELAY_GAP:
      return C_ ("complaint cause", "Was not passed on");
    case SOV_CAUSE_HURRY:
      return C_ ("complaint cause", "Hurry or too much work");
    case SOV_CAUSE_LATE:
      return C_ ("complaint cause", "Late");
    case SOV_CAUSE_WORKMANSHIP:
      return C_ ("complaint cause", "Quality of the work");
    case SOV_CAUSE_PRODUCT:
      return C_ ("complaint cause", "Product or material");
    case SOV_CAUSE_COMMUNICATION:
      return C_ ("complaint cause", "Communication");
    case SOV_CAUSE_UNCLEAR_OFFER:
      return C_ ("complaint cause", "Unclear offer");
    case SOV_CAUSE_DIFFERENT_GOALS:
      return C_ ("complaint cause", "Different goals");
    case SOV_CAUSE_SUBCONTRACTOR:
      return C_ ("complaint cause", "Work of a subcontractor");
    case SOV_CAUSE_CUSTOMER_SIDE:
      return C_ ("complaint cause", "Something on the customer’s side");
    case SOV_CAUSE_CHEMISTRY:
      return C_ ("complaint cause", "We did not get along");
    case SOV_CAUSE_SOMETHING_ELSE:
      return C_ ("complaint cause", "Something else");
    case SOV_CAUSE_UNKNOWN:
      return C_ ("complaint cause", "Not known");
    default:
      return "";
    }
}

const char *
sov_label_whose (SovWhose whose)
{
  switch (whose)
    {
    case SOV_WHOSE_ME:
      return C_ ("whose fault", "Mine");
    case SOV_WHOSE_SUBCONTRACTOR:
      return C_ ("whose fault", "The subcontractor’s");
    case SOV_WHOSE_CUSTOMER:
      return C_ ("whose fault", "The customer’s");
    case SOV_WHOSE_SHARED:
      return C_ ("whose fault", "Shared");
    case SOV_WHOSE_NOBODY:
      return C_ ("whose fault", "Nobody’s");
    case SOV_WHOSE_UNKNOWN:
      return C_ ("whose fault", "Not known");
    default:
      return "";
    }
}

const char *
sov_label_compensation_kind (SovCompensationKind kind)
{
  switch (kind)
    {
    case SOV_COMPENSATION_REDO:
      return C_ ("compensation", "Putting right at own cost");
    case SOV_COMPENSATION_DISCOUNT_THIS:
      return C_ ("compensation", "Discount on this invoice");
    case SOV_COMPENSATION_DISCOUNT_NEXT:
      return C_ ("compensation", "Discount on the next invoice");
    case SOV_COMPENSATION_CREDIT_NOTE:
      return C_ ("compensation", "Credit note");
    case SOV_COMPENSATION_REFUND:
      return C_ ("compensation", "Money back");
    case SOV_COMPENSATION_WAIVED:
      return C_ ("compensation", "No invoice");
    case SOV_COMPENSATION_GIFT_CARD:
      return C_ ("compensation", "Gift card");
    case SOV_COMPENSATION_PRODUCT:
      return C_ ("compensation", "Product or service as a gift");
    case SOV_COMPENSATION_DAMAGES:
      return C_ ("compensation", "Damages");
    case SOV_COMPENSATION_GESTURE:
      return C_ ("compensation", "Gesture: a card, flowers, coffee");
    default:
      return "";
    }
}

const char *
sov_label_style (SovStyle style)
{
  switch (style)
    {
    case SOV_STYLE_MATTER_OF_FACT:
      return C_ ("style in this matter", "Matter-of-fact");
    case SOV_STYLE_EMOTIONAL:
      return C_ ("style in this matter", "Emotional");
    case SOV_STYLE_DEMANDING:
      return C_ ("style in this matter", "Demanding");
    case SOV_STYLE_UNREASONABLE:
      return C_ ("style in this matter", "Unreasonable");
    case SOV_STYLE_THREATENING:
      return C_ ("style in this matter", "Threatening");
    default:
      return "";
    }
}

const char *
sov_label_sought (SovSought sought)
{
  switch (sought)
    {
    case SOV_SOUGHT_WITHHOLD:
      return C_ ("what the customer asks for", "To hold back part of the payment");
    case SOV_SOUGHT_REDO:
      return C_ ("what the customer asks for", "To have it put right");
    case SOV_SOUGHT_LOWER_PRICE:
      return C_ ("what the customer asks for", "A lower price");
    case SOV_SOUGHT_CANCEL:
      return C_ ("what the customer asks for", "To cancel the deal");
    case SOV_SOUGHT_DAMAGES:
      return C_ ("what the customer asks for", "Damages");
    default:
      return "";
    }
}

const char *
sov_label_recourse (SovRecourseStep did)
{
  switch (did)
    {
    case SOV_RECOURSE_NOTIFIED:
      return C_ ("with the subcontractor", "Notified");
    case SOV_RECOURSE_ANSWERED:
      return C_ ("with the subcontractor", "Answered");
    case SOV_RECOURSE_AGREED:
      return C_ ("with the subcontractor", "Share agreed");
    case SOV_RECOURSE_RECEIVED:
      return C_ ("with the subcontractor", "Received");
    default:
      return "";
    }
}

const char *
sov_label_permission (SovPermission permission)
{
  switch (permission)
    {
    case SOV_PERMISSION_ASKED:
      return C_ ("praise", "Asked for permission");
    case SOV_PERMISSION_BY_NAME:
      return C_ ("praise", "May be published with name");
    case SOV_PERMISSION_ANONYMOUS:
      return C_ ("praise", "May be published without name");
    case SOV_PERMISSION_NO:
      return C_ ("praise", "Not to be published");
    default:
      return "";
    }
}

const char *
sov_label_guard (SovGuard guard)
{
  switch (guard)
    {
    case SOV_GUARD_THANKS:
      return C_ ("before closing", "The customer has been thanked");
    case SOV_GUARD_APOLOGY:
      return C_ ("before closing", "You have apologised");
    case SOV_GUARD_REMEDY:
      return C_ ("before closing", "What was promised has been put right");
    case SOV_GUARD_PREVENTION:
      return C_ ("before closing", "The customer knows what changes");
    case SOV_GUARD_LAST_WORDS:
      return C_ ("before closing", "What the customer chose is written down");
    case SOV_GUARD_ACCOUNTS:
      return C_ ("before closing", "Each compensation can be entered in the books");
    case SOV_GUARD_LESSON:
      return C_ ("before closing", "What you learnt is written down");
    default:
      return "";
    }
}

const char *
sov_label_question (SovQuestion question)
{
  switch (question)
    {
    case SOV_QUESTION_SOLVED:
      return C_ ("question", "Was the problem solved");
    case SOV_QUESTION_NEED:
      return C_ ("question", "Was the need met");
    case SOV_QUESTION_CARED:
      return C_ ("question", "Was the customer cared for");
    case SOV_QUESTION_NPS:
      return C_ ("question", "Would they recommend");
    case SOV_QUESTION_CSAT:
      return C_ ("question", "Satisfaction");
    case SOV_QUESTION_CES:
      return C_ ("question", "How easy it was");
    case SOV_QUESTION_EXPECTATION:
      return C_ ("question", "Against what was expected");
    case SOV_QUESTION_HANDLING:
      return C_ ("question", "How the handling felt");
    default:
      return "";
    }
}
