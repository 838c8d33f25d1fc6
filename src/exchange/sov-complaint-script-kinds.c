/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script.h"

#include "exchange/sov-texts.h"

/* Which text of a complaint is called what, who reads it, and when it belongs
 * (complaints.md §8.1 and §8.3). It has none of the words of the texts. */

#define AT(state) SOV_BIT (SOV_COMPLAINT_##state)

/* Until the customer has been reached. */
#define BEFORE_CONTACT (AT (RECEIVED) | AT (TRIED))
#define TALKING (AT (CONTACTED) | AT (CLARIFYING) | AT (REOPENED))
#define DOING (AT (DECIDED) | AT (REMEDYING) | AT (REMEDIED))

typedef struct
{
  const char *name;
  SovScriptReader reader;
  guint states;         /* SOV_BIT (SovComplaintState) where the customer said it */
  guint states_noticed; /* where I noticed it myself */
} Place;

static const Place places[] = {
  [SOV_SCRIPT_OWN_SLIP] = { "own-slip", SOV_SCRIPT_TO_CUSTOMER, 0, AT (NOTICED) | BEFORE_CONTACT | AT (CONTACTED) },
  [SOV_SCRIPT_CALL_OPENING] = { "call-opening", SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | AT (REOPENED), AT (REOPENED) },
  [SOV_SCRIPT_NO_ANSWER] = { "no-answer", SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | AT (REOPENED), AT (REOPENED) },
  [SOV_SCRIPT_REPLY] = { "reply", SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | TALKING, AT (REOPENED) },
  [SOV_SCRIPT_CLARIFY] = { "clarify", SOV_SCRIPT_TO_CUSTOMER, TALKING, TALKING },
  [SOV_SCRIPT_UNDERSTANDING] = { "understanding", SOV_SCRIPT_TO_CUSTOMER, TALKING, TALKING },
  [SOV_SCRIPT_PROPOSAL] = { "proposal", SOV_SCRIPT_TO_CUSTOMER, TALKING | AT (PROPOSED), TALKING | AT (PROPOSED) },
  [SOV_SCRIPT_MOVE_MEETING] = { "move-meeting", SOV_SCRIPT_TO_SOMEBODY_ELSE, BEFORE_CONTACT | AT (REOPENED), AT (NOTICED) | BEFORE_CONTACT | AT (REOPENED) },
  [SOV_SCRIPT_SURPRISE] = { "surprise", SOV_SCRIPT_TO_CUSTOMER, AT (REMEDIED), AT (REMEDIED) },
  [SOV_SCRIPT_PREVENTION] = { "prevention", SOV_SCRIPT_TO_CUSTOMER, AT (REMEDIED), AT (REMEDIED) },
  [SOV_SCRIPT_FOLLOW_UP] = { "follow-up", SOV_SCRIPT_TO_CUSTOMER, AT (REMEDIED) | AT (CLOSED), AT (REMEDIED) | AT (CLOSED) },
  [SOV_SCRIPT_PARTLY_NO] = { "partly-no", SOV_SCRIPT_TO_CUSTOMER, TALKING | AT (PROPOSED) | AT (EXTERNAL), TALKING | AT (PROPOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_BOUNDARY] = { "boundary", SOV_SCRIPT_TO_CUSTOMER, BEFORE_CONTACT | TALKING | AT (PROPOSED) | AT (EXTERNAL), TALKING | AT (PROPOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_PUBLIC_REPLY] = { "public-reply", SOV_SCRIPT_TO_EVERYBODY, BEFORE_CONTACT | TALKING, 0 },
  [SOV_SCRIPT_ENDING] = { "ending", SOV_SCRIPT_TO_CUSTOMER, AT (CLOSED) | AT (EXTERNAL), AT (CLOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_SUBCONTRACTOR] = { "subcontractor", SOV_SCRIPT_TO_SUBCONTRACTOR, AT (CLARIFYING) | DOING, AT (CLARIFYING) | DOING },
  [SOV_SCRIPT_ASK_FRIEND] = { "ask-friend", SOV_SCRIPT_TO_CUSTOMER, 0, 0 },
  [SOV_SCRIPT_PRAISE_THANKS] = { "praise-thanks", SOV_SCRIPT_TO_CUSTOMER, AT (CLOSED), AT (CLOSED) },
  [SOV_SCRIPT_FACTS] = { "facts", SOV_SCRIPT_TO_SUBCONTRACTOR, BEFORE_CONTACT | TALKING, AT (NOTICED) | BEFORE_CONTACT | TALKING },
  [SOV_SCRIPT_RECOURSE] = { "recourse", SOV_SCRIPT_TO_SUBCONTRACTOR, AT (CLARIFYING) | AT (PROPOSED) | DOING | AT (CLOSED) | AT (EXTERNAL), AT (CLARIFYING) | AT (PROPOSED) | DOING | AT (CLOSED) | AT (EXTERNAL) },
  [SOV_SCRIPT_REFERRAL] = { "referral", SOV_SCRIPT_TO_CUSTOMER, AT (CLOSED), AT (CLOSED) },
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
sov_script_get_name (SovScriptKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (places), NULL);

  return places[kind].name;
}

const char *
sov_script_get_title (SovScriptKind kind)
{
  return sov_text_get_title (sov_script_get_name (kind));
}
