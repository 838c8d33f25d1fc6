/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script.h"

#include <glib/gi18n.h>

/* Which text of a complaint is called what, who reads it, and when it belongs
 * (complaints.md §8.1 and §8.3). It has none of the words of the texts. */

#define AT(state) SOV_BIT (SOV_COMPLAINT_##state)

/* Until the customer has been reached. */
#define BEFORE_CONTACT (AT (RECEIVED) | AT (TRIED))
#define TALKING (AT (CONTACTED) | AT (CLARIFYING) | AT (REOPENED))
#define DOING (AT (DECIDED) | AT (REMEDYING) | AT (REMEDIED))

typedef struct
{
  SovScriptReader reader;
  guint states;         /* SOV_BIT (SovComplaintState) where the customer said it */
  guint states_noticed; /* where I noticed it myself */
} Place;

static const Place places[] = {
  [SOV_SCRIPT_OWN_SLIP] = { SOV_SCRIPT_TO_CUSTOMER, 0, AT (NOTICED) | BEFORE_CONTACT | AT (CONTACTED) },
  [SOV_SCRIPT_CALL_OPENING] = { SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | AT (REOPENED), AT (REOPENED) },
  [SOV_SCRIPT_NO_ANSWER] = { SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | AT (REOPENED), AT (REOPENED) },
  [SOV_SCRIPT_REPLY] = { SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | TALKING, AT (REOPENED) },
  [SOV_SCRIPT_CLARIFY] = { SOV_SCRIPT_TO_CUSTOMER, TALKING, TALKING },
  [SOV_SCRIPT_UNDERSTANDING] = { SOV_SCRIPT_TO_CUSTOMER, TALKING, TALKING },
  [SOV_SCRIPT_PROPOSAL] = { SOV_SCRIPT_TO_CUSTOMER, TALKING | AT (PROPOSED), TALKING | AT (PROPOSED) },
  [SOV_SCRIPT_MOVE_MEETING] = { SOV_SCRIPT_TO_SOMEBODY_ELSE, BEFORE_CONTACT | AT (REOPENED), AT (NOTICED) | BEFORE_CONTACT | AT (REOPENED) },
  [SOV_SCRIPT_SURPRISE] = { SOV_SCRIPT_TO_CUSTOMER, AT (REMEDIED), AT (REMEDIED) },
  [SOV_SCRIPT_PREVENTION] = { SOV_SCRIPT_TO_CUSTOMER, AT (REMEDIED), AT (REMEDIED) },
  [SOV_SCRIPT_FOLLOW_UP] = { SOV_SCRIPT_TO_CUSTOMER, AT (REMEDIED) | AT (CLOSED), AT (REMEDIED) | AT (CLOSED) },
  [SOV_SCRIPT_PARTLY_NO] = { SOV_SCRIPT_TO_CUSTOMER, TALKING | AT (PROPOSED) | AT (EXTERNAL), TALKING | AT (PROPOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_BOUNDARY] = { SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | TALKING | AT (PROPOSED) | AT (EXTERNAL), TALKING | AT (PROPOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_PUBLIC_REPLY] = { SOV_SCRIPT_TO_EVERYBODY, BEFORE_CONTACT | TALKING, 0 },
  [SOV_SCRIPT_ENDING] = { SOV_SCRIPT_TO_CUSTOMER, AT (CLOSED) | AT (EXTERNAL), AT (CLOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_SUBCONTRACTOR] = { SOV_SCRIPT_TO_SUBCONTRACTOR, AT (CLARIFYING) | DOING, AT (CLARIFYING) | DOING },
  [SOV_SCRIPT_ASK_FRIEND] = { SOV_SCRIPT_TO_CUSTOMER, 0, 0 },
  [SOV_SCRIPT_PRAISE_THANKS] = { SOV_SCRIPT_TO_CUSTOMER, AT (CLOSED), AT (CLOSED) },
  [SOV_SCRIPT_FACTS] = { SOV_SCRIPT_TO_SUBCONTRACTOR, BEFORE_CONTACT | TALKING, AT (NOTICED) | BEFORE_CONTACT | TALKING },
  [SOV_SCRIPT_RECOURSE] = { SOV_SCRIPT_TO_SUBCONTRACTOR, AT (CLARIFYING) | AT (PROPOSED) | DOING | AT (CLOSED) | AT (EXTERNAL), AT (CLARIFYING) | AT (PROPOSED) | DOING | AT (CLOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_REFERRAL] = { SOV_SCRIPT_TO_CUSTOMER, AT (CLOSED), AT (CLOSED) },
};

static const SovScriptKind kinds[] = {
  SOV_SCRIPT_OWN_SLIP,
  SOV_SCRIPT_CALL_OPENING,
  SOV_SCRIPT_NO_ANSWER,
  SOV_SCRIPT_REPLY,
  SOV_SCRIPT_PUBLIC_REPLY,
  SOV_SCRIPT_MOVE_MEETING,
  SOV_SCRIPT_FACTS,
  SOV_SCRIPT_CLARIFY,
  SOV_SCRIPT_UNDERSTANDING,
  SOV_SCRIPT_PROPOSAL,
  SOV_SCRIPT_PARTLY_NO,
  SOV_SCRIPT_BOUNDARY,
  SOV_SCRIPT_SUBCONTRACTOR,
  SOV_SCRIPT_RECOURSE,
  SOV_SCRIPT_SURPRISE,
  SOV_SCRIPT_PREVENTION,
  SOV_SCRIPT_FOLLOW_UP,
  SOV_SCRIPT_REFERRAL,
  SOV_SCRIPT_ENDING,
  SOV_SCRIPT_PRAISE_THANKS,
  SOV_SCRIPT_ASK_FRIEND,
};

const SovScriptKind *
sov_script_get_kinds (gsize *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

SovScriptReader
sov_script_get_reader (SovScriptKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (places), SOV_SCRIPT_TO_CUSTOMER);

  return places[kind].reader;
}

gboolean
sov_script_suits (SovScriptKind kind,
                  SovComplaintState state,
                  gboolean noticed_by_me)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (places), FALSE);

  return ((noticed_by_me ? places[kind].states_noticed : places[kind].states) & SOV_BIT (state)) != 0;
}

const char *
sov_script_get_title (SovScriptKind kind)
{
  switch (kind)
    {
    case SOV_SCRIPT_OWN_SLIP:
      return C_ ("text", "I noticed it myself");
    case SOV_SCRIPT_CALL_OPENING:
      return C_ ("text", "First words of the call");
    case SOV_SCRIPT_NO_ANSWER:
      return C_ ("text", "After a call without answer");
    case SOV_SCRIPT_REPLY:
      return C_ ("text", "Reply in writing");
    case SOV_SCRIPT_CLARIFY:
      return C_ ("text", "Questions to ask");
    case SOV_SCRIPT_UNDERSTANDING:
      return C_ ("text", "Did I understand right?");
    case SOV_SCRIPT_PROPOSAL:
      return C_ ("text", "Proposal to the customer");
    case SOV_SCRIPT_MOVE_MEETING:
      return C_ ("text", "Moving a meeting");
    case SOV_SCRIPT_SURPRISE:
      return C_ ("text", "Extra goodwill");
    case SOV_SCRIPT_PREVENTION:
      return C_ ("text", "What changes, sorry and thank you");
    case SOV_SCRIPT_FOLLOW_UP:
      return C_ ("text", "Is everything all right now?");
    case SOV_SCRIPT_PARTLY_NO:
      return C_ ("text", "Partly no");
    case SOV_SCRIPT_BOUNDARY:
      return C_ ("text", "In writing from now on");
    case SOV_SCRIPT_PUBLIC_REPLY:
      return C_ ("text", "Public reply");
    case SOV_SCRIPT_ENDING:
      return C_ ("text", "Ending the relationship");
    case SOV_SCRIPT_SUBCONTRACTOR:
      return C_ ("text", "To the subcontractor: how we do it from now on");
    case SOV_SCRIPT_ASK_FRIEND:
      return C_ ("text", "Asking straight");
    case SOV_SCRIPT_PRAISE_THANKS:
      return C_ ("text", "Thanks for praise");
    case SOV_SCRIPT_FACTS:
      return C_ ("text", "To the subcontractor: what happened?");
    case SOV_SCRIPT_RECOURSE:
      return C_ ("text", "To the subcontractor: notice");
    case SOV_SCRIPT_REFERRAL:
      return C_ ("text", "Asking to be recommended");
    default:
      return "";
    }
}
