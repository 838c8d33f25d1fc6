/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script-private.h"

/* The texts of a complaint in English, which addresses everybody alike. */

#define INTRODUCTION                                                         \
  { SOV_FIELD_OF (FIRST_NAME), SOV_IF (MY_NAME), .text = "Hi {}," },         \
      { SOV_IF (MY_NAME), SOV_UNLESS (FIRST_NAME), .text = "Hello," },       \
      { SOV_FIELD_OF (MY_NAME), .text = "{} here." },                        \
      { SOV_FIELD_OF (FIRST_NAME), SOV_UNLESS (MY_NAME), .text = "Hi {}!" }, \
      { SOV_UNLESS_EITHER (FIRST_NAME, MY_NAME), .text = "Hello!" }
#define HELLO                                      \
  { SOV_FIELD_OF (FIRST_NAME), .text = "Hi {}!" }, \
      { SOV_UNLESS (FIRST_NAME), .text = "Hello!" }
#define SIGNATURE                                         \
  {                                                       \
    SOV_FIELD_OF (MY_NAME), .below = TRUE, .text = "– {}" \
  }
#define SORRY_FOR_THE_FEELING                                     \
  {                                                               \
    SOV_IF (RIGHT), .text = "I am sorry that this has upset you." \
  }

static const SovScriptLine texts[SOV_SCRIPT_N_KINDS][SOV_SCRIPT_MAX_LINES] = {
  [SOV_SCRIPT_OWN_SLIP] = {
      INTRODUCTION,
      { SOV_FIELD_OF (WHAT), .keep = TRUE, SOV_UNLESS (RIGHT), .text = "I found a mistake in my own work: {}. I am sorry." },
      { SOV_FIELD_OF (WHAT), .keep = TRUE, SOV_IF (RIGHT), .text = "I want you to know at once: {}. I am sorry this happened." },
      { SOV_FIELD_OF (PROPOSAL), SOV_UNLESS (RIGHT), .text = "I will put it right at my own cost like this: {}." },
      { SOV_UNLESS_EITHER (PROPOSAL, RIGHT), .text = "I will put it right at my own cost." },
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (RIGHT), .text = "I suggest this: {}." },
      { SOV_IF (PROPOSAL), .text = "Is that fine, or would you prefer something else?" },
      { SOV_UNLESS (PROPOSAL), .text = "How would you like to go on?" },
  },
  [SOV_SCRIPT_CALL_OPENING] = {
      INTRODUCTION,
      { .text = "Thank you for telling me." },
      { SOV_UNLESS (RIGHT), .text = "I am truly sorry, I got this wrong." },
      SORRY_FOR_THE_FEELING,
      { .text = "I would like to hear how it looked to you. Do you have a moment?" },
  },
  [SOV_SCRIPT_NO_ANSWER] = {
      HELLO,
      { .text = "I tried to call about your message." },
      { SOV_UNLESS (RIGHT), .text = "Thank you for telling me, and I apologise. This is on me." },
      { SOV_IF (RIGHT), .text = "Thank you for telling me." },
      SORRY_FOR_THE_FEELING,
      { SOV_FIELD_OF (TIME), .text = "I will call again: {}. If another time suits you better, just reply." },
      { SOV_UNLESS (TIME), .text = "What time would suit you? Just reply, and I will call then." },
      SIGNATURE,
  },
  [SOV_SCRIPT_REPLY] = {
      HELLO,
      { SOV_FIELD_OF (QUOTE), .text = "You wrote: {}." },
      { SOV_IF (QUOTE), .below = TRUE, .text = "Thank you for writing." },
      { SOV_UNLESS (QUOTE), .text = "Thank you for writing." },
      { SOV_UNLESS (RIGHT), .text = "I am sorry my work was not what I promised." },
      SORRY_FOR_THE_FEELING,
      { SOV_FIELD_OF (REASON), .text = "In short: {}." },
      { SOV_IF (REASON), SOV_UNLESS (RIGHT), .text = "The responsibility is still mine." },
      { SOV_UNLESS_EITHER (REASON, RIGHT), .text = "The responsibility is mine." },
      { SOV_FIELD_OF (QUESTION), SOV_UNLESS (RIGHT), .below = TRUE, .text = "So that I fix the right thing, could you tell me: {}?" },
      { SOV_FIELD_OF (QUESTION), SOV_IF (RIGHT), .below = TRUE, .text = "So that I understand you right, could you tell me: {}?" },
      { SOV_FIELD_OF (TIME), .below = TRUE, .text = "I will call you: {}." },
      SIGNATURE,
  },
  [SOV_SCRIPT_CLARIFY] = {
      { .text = "What bothered you most? What did you expect and what did you get? What would be a good outcome for you?" },
  },
  [SOV_SCRIPT_UNDERSTANDING] = {
      { SOV_FIELD_OF (IMPACT), .keep = TRUE, .text = "If I understood right, this caused you: {}." },
      { SOV_UNLESS (RIGHT), .text = "You should not have had to go through that." },
      { SOV_IF (RIGHT), .text = "I am sorry it went that way." },
      { .text = "Did I get it right?" },
  },
  [SOV_SCRIPT_PROPOSAL] = {
      HELLO,
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (ONE), .text = "I suggest this, at my cost: {}. Is that fine, or would you prefer something else?" },
      { SOV_FIELD_OF (OPTIONS), .keep = TRUE, SOV_UNLESS (ONE), .text = "I suggest, all at my cost:{}" },
      { SOV_UNLESS (ONE), .below = TRUE, .text = "Choose what suits you or tell me your own wish." },
      { .text = "No strings attached." },
      SIGNATURE,
  },
  [SOV_SCRIPT_MOVE_MEETING] = {
      HELLO,
      { .text = "An urgent customer matter came up." },
      { SOV_FIELD_OF (TIME), .text = "We start later, new time: {}." },
      { SOV_UNLESS (TIME), .text = "We start later, and I will tell you the new time as soon as I know it." },
      { .text = "Sorry and thank you!" },
      SIGNATURE,
  },
  [SOV_SCRIPT_SURPRISE] = {
      HELLO,
      { .text = "It is now fixed." },
      { SOV_FIELD_OF (EXTRA), .keep = TRUE, .text = "I also want to make up for the trouble I cannot undo: {}. You need not do anything." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PREVENTION] = {
      HELLO,
      { SOV_UNLESS (NOTICED), .text = "Thank you again for being frank." },
      { SOV_IF (NOTICED), .text = "Thank you for your patience." },
      { SOV_FIELD_OF (CHANGE), .keep = TRUE, .text = "This is how I work from now on: {}." },
      { .text = "I am sorry this happened. Sorry and thank you!" },
  },
  [SOV_SCRIPT_FOLLOW_UP] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Coming back to: {}." },
      { SOV_UNLESS (THING), .text = "I am coming back to what we talked about." },
      { .text = "Is everything as it should be now? Please speak freely." },
      SIGNATURE,
  },
  [SOV_SCRIPT_REFERRAL] = {
      HELLO,
      { .text = "I am glad that you stayed with me." },
      { .text = "If somebody you know needs the same kind of help, feel free to pass on my number. I will take good care of them." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PARTLY_NO] = {
      HELLO,
      { .text = "Thank you for telling me how it felt. I am sorry it did not meet your expectation." },
      { SOV_FIELD_OF (TERMS), .text = "We agreed: {}." },
      { SOV_FIELD_OF (POINT), .keep = TRUE, SOV_IF (TERMS), .text = "So I will not compensate: {}." },
      { SOV_FIELD_OF (POINT), .keep = TRUE, SOV_UNLESS (TERMS), .text = "This I will not compensate: {}." },
      { SOV_FIELD_OF (OFFER), .text = "This I will gladly do: {}." },
      { SOV_IF (CONSUMER), .text = "If you disagree, consumer advice helps free of charge. You can also ask the Consumer Disputes Board for a decision." },
      SIGNATURE,
  },
  [SOV_SCRIPT_BOUNDARY] = {
      HELLO,
      { .text = "I want to handle this properly. So that nothing is lost, let us continue in writing in this thread." },
      { SOV_FIELD_OF (HOURS), .text = "I reply: {}." },
      { .text = "I do not respond to threats." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PUBLIC_REPLY] = {
      { SOV_UNLESS (RIGHT), .text = "Thank you for the feedback, and I am sorry for the bad experience." },
      { SOV_IF (RIGHT), .text = "Thank you for the feedback. I am sorry that your experience was not a good one." },
      { .text = "I am contacting you right away so that we can put this right." },
      SIGNATURE,
  },
  [SOV_SCRIPT_ENDING] = {
      HELLO,
      { .text = "Thank you for working with me." },
      { SOV_FIELD_OF (REASON), .text = "I am no longer the right person for you: {}." },
      { SOV_UNLESS (REASON), .text = "I am no longer the right person for you." },
      { SOV_FIELD_OF (TERMS), .text = "I will finish what we agreed: {}." },
      { SOV_UNLESS (TERMS), .text = "I will finish what we agreed." },
      { SOV_FIELD_OF (OTHER), .text = "I warmly recommend: {}." },
      { .text = "All the best!" },
      SIGNATURE,
  },
  [SOV_SCRIPT_SUBCONTRACTOR] = {
      HELLO,
      { .text = "The customer was told something other than what was promised." },
      { SOV_UNLESS (RIGHT), .text = "I did not give you the terms in writing in time; that is on me." },
      { SOV_FIELD_OF (WAY), .text = "From now on I suggest: {}." },
      { .text = "What do you need from me?" },
      SIGNATURE,
  },
  [SOV_SCRIPT_ASK_FRIEND] = {
      HELLO,
      { .text = "We have known each other for long, so I ask straight: what one thing should I do differently?" },
      SIGNATURE,
  },
  [SOV_SCRIPT_PRAISE_THANKS] = {
      { SOV_FIELD_OF (FIRST_NAME), .text = "Thank you, {}!" },
      { SOV_UNLESS (FIRST_NAME), .text = "Thank you!" },
      { .text = "That made my day." },
      { SOV_UNLESS (PUBLIC), .text = "May I publish your words? Reply: with name, without name, or no." },
      SIGNATURE,
  },
  [SOV_SCRIPT_FACTS] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "I am finding out how this went: {}." },
      { SOV_UNLESS (THING), .text = "I am finding out how our work together went." },
      { .text = "What happened, and when? A short answer is enough. Call me if that is easier." },
      { SOV_FIELD_OF (TIME), .text = "Please answer by: {}." },
      SIGNATURE,
  },
  [SOV_SCRIPT_RECOURSE] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "The customer gave feedback on work that you took part in: {}." },
      { SOV_UNLESS (THING), .text = "The customer gave feedback on work that you took part in." },
      { SOV_FIELD_OF (WHAT), .text = "In short: {}." },
      { SOV_FIELD_OF (TERMS), .text = "What was agreed: {}." },
      { .text = "I am telling you in good time, and would like to hear how you saw it. We talk about possible costs only after that." },
      { SOV_FIELD_OF (TIME), .text = "Please answer by: {}." },
      SIGNATURE,
  },
};

const SovScriptLine *
sov_script_lines_english (SovScriptKind kind)
{
  return texts[kind];
}
