/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-originals.h"

/* The texts in English, which addresses everybody alike. */

static const SovTextOriginal texts[] = {
  { "confirm", "[Hi {first name}!|Hello!] Here is what we agreed: {agreed}\nIf anything is wrong, reply here; otherwise “ok” is enough.\n[– {my name}]" },
  { "relay", "[Hi {first name}!|Hello!] [{promised to the customer?}The customer has been promised, and I need you for|Here is what we agreed]: {agreed}\nPlease reply “ok” by: {time}.\nIf something does not work, call me before contacting the customer.\n[– {my name}]" },
  { "remind", "[Hi {first name}!|Hello!] I am still missing your ok[{promised to the customer?}. The customer has been promised]: {agreed}\nWill it work? Reply “ok” or call and we find another way.\n[– {my name}]" },
  { "remind-customer", "[Hi {first name}!|Hello!] I am still missing your answer: {agreed}\nIs everything right? Reply “ok”, or call and we put it right.\n[– {my name}]" },
  { "delay", "[Hi {first name}!|Hello!] I want you to know at once: what we agreed will be late.\n{agreed}\n[New time: {time}.|I will tell you the new time as soon as I know it.]\nI am sorry. If this makes anything difficult, call me and we will find a way together.\n[– {my name}]" },
  { "object", "[Hi {first name}!|Hello!] We agreed otherwise, and I would like to clear this up at once.\n[You wrote: {quote}]\nWhat was agreed: {agreed}\nIf I did not tell you this clearly, that is on me. Please keep to what was agreed, and call me before contacting the customer. Reply “ok” when you have seen this.\n[– {my name}]" },
  { "calm", "[Hi {first name}!|Hello!] You may have been told something other than what we agreed. I am sorry about that.\n[What we agreed still holds: {agreed}]\nI am taking care of it, and you need not do anything. If something worries you, call me.\n[– {my name}]" },
  { "agreed-thing", "[{changed?}Changed. ][{invoicing?}Invoicing: |{contact?}Who contacts the customer: ]{thing} [Who: {doer}.|Who: {doers}.] [By: {day}.|When: {time}.] [Price: {price}.]" },
  { "own-slip", "[Hi {first name}, {my name} here.|Hello, {my name} here.|Hi {first name}!|Hello!] [{did right?}I want you to know at once: {what…}. I am sorry this happened.|I found a mistake in my own work: {what…}. I am sorry.] [{did right?}[I suggest this: {proposal}.]|I will put it right at my own cost like this: {proposal}.|I will put it right at my own cost.] [{proposal?}Is that fine, or would you prefer something else?|How would you like to go on?]" },
  { "call-opening", "[Hi {first name}, {my name} here.|Hello, {my name} here.|Hi {first name}!|Hello!] Thank you for telling me. [{did right?}I am sorry that this has upset you.|I am truly sorry, I got this wrong.] I would like to hear how it looked to you. Do you have a moment?" },
  { "no-answer", "[Hi {first name}!|Hello!] I tried to call about your message. [{did right?}Thank you for telling me.|Thank you for telling me, and I apologise. This is on me.] [{did right?}I am sorry that this has upset you.] [I will call again: {time}. If another time suits you better, just reply.|What time would suit you? Just reply, and I will call then.]\n[– {my name}]" },
  { "reply", "[Hi {first name}!|Hello!] [You wrote: {quote}.\n]Thank you for writing. [{did right?}I am sorry that this has upset you.|I am sorry my work was not what I promised.] [In short: {reason}.] [{did right?}|{reason?}The responsibility is still mine.|The responsibility is mine.]\n[{did right?}So that I understand you right, could you tell me: {question}?|So that I fix the right thing, could you tell me: {question}?]\n[I will call you: {time}.]\n[– {my name}]" },
  { "clarify", "What bothered you most? What did you expect and what did you get? What would be a good outcome for you?" },
  { "understanding", "If I understood right, this caused you: {impact}. [{did right?}I am sorry it went that way.|You should not have had to go through that.] Did I get it right?" },
  { "proposal", "[Hi {first name}!|Hello!] [{one proposal?}I suggest this, at my cost: {proposal}. Is that fine, or would you prefer something else?|I suggest, all at my cost: {options…}\nChoose what suits you or tell me your own wish.] No strings attached.\n[– {my name}]" },
  { "move-meeting", "[Hi {first name}!|Hello!] An urgent customer matter came up. [We start later, new time: {time}.|We start later, and I will tell you the new time as soon as I know it.] Sorry and thank you!\n[– {my name}]" },
  { "surprise", "[Hi {first name}!|Hello!] It is now fixed. I also want to make up for the trouble I cannot undo: {extra}. You need not do anything.\n[– {my name}]" },
  { "prevention", "[Hi {first name}!|Hello!] [{noticed myself?}Thank you for your patience.|Thank you again for being frank.] This is how I work from now on: {change}. I am sorry this happened. Sorry and thank you!" },
  { "follow-up", "[Hi {first name}!|Hello!] [Coming back to: {thing}.|I am coming back to what we talked about.] Is everything as it should be now? Please speak freely.\n[– {my name}]" },
  { "referral", "[Hi {first name}!|Hello!] I am glad that you stayed with me. If somebody you know needs the same kind of help, feel free to pass on my number. I will take good care of them.\n[– {my name}]" },
  { "partly-no", "[Hi {first name}!|Hello!] Thank you for telling me how it felt. I am sorry it did not meet your expectation. [We agreed: {agreed}.] [{agreed?}So I will not compensate: {point…}.|This I will not compensate: {point…}.] [This I will gladly do: {offer}.] [{consumer?}If you disagree, consumer advice helps free of charge. You can also ask the Consumer Disputes Board for a decision.]\n[– {my name}]" },
  { "boundary", "[Hi {first name}!|Hello!] I want to handle this properly. So that nothing is lost, let us continue in writing in this thread. [I reply: {hours}.] I do not respond to threats.\n[– {my name}]" },
  { "public-reply", "[{did right?}Thank you for the feedback. I am sorry that your experience was not a good one.|Thank you for the feedback, and I am sorry for the bad experience.] I am contacting you right away so that we can put this right.\n[– {my name}]" },
  { "ending", "[Hi {first name}!|Hello!] Thank you for working with me. [I am no longer the right person for you: {reason}.|I am no longer the right person for you.] [I will finish what we agreed: {agreed}.|I will finish what we agreed.] [I warmly recommend: {other}.] All the best!\n[– {my name}]" },
  { "subcontractor", "[Hi {first name}!|Hello!] The customer was told something other than what was promised. [{did right?}|I did not give you the terms in writing in time; that is on me.] [From now on I suggest: {way}.] What do you need from me?\n[– {my name}]" },
  { "ask-friend", "[Hi {first name}!|Hello!] We have known each other for long, so I ask straight: what one thing should I do differently?\n[– {my name}]" },
  { "praise-thanks", "[Thank you, {first name}!|Thank you!] That made my day. [{public?}|May I publish your words? Reply: with name, without name, or no.]\n[– {my name}]" },
  { "facts", "[Hi {first name}!|Hello!] [I am finding out how this went: {thing}.|I am finding out how our work together went.] What happened, and when? A short answer is enough. Call me if that is easier. [Please answer by: {time}.]\n[– {my name}]" },
  { "recourse", "[Hi {first name}!|Hello!] [The customer gave feedback on work that you took part in: {thing}.|The customer gave feedback on work that you took part in.] [In short: {what}.] [What was agreed: {agreed}.] I am telling you in good time, and would like to hear how you saw it. We talk about possible costs only after that. [Please answer by: {time}.]\n[– {my name}]" },
  { "card-thank", "[{noticed myself?}Thank you for taking my call.|Thank you for telling me.]" },
  { "card-sorry", "[{did right?}[{noticed myself?}[I want you to know at once: {what}.] I am sorry this happened.|I am sorry that this has upset you.]|[{noticed myself?}I found a mistake in my own work: {what}.] I am truly sorry, I got this wrong. This is on me.]" },
  { "card-why", "[In short: {reason}.|I am finding out what happened, and will tell you plainly.]" },
  { "card-repair", "[{did right?}I suggest this: {proposal}.|I will put this right at my own cost: {proposal}.|{did right?}I would like us to find a good way together.|I will put this right at my own cost.]" },
  { "card-go-on", "How would you like to go on?" },
  { "card-thank-again", "[{noticed myself?}Thank you for your patience.|Thank you again for being frank.]" },
  { "card-prevention", "[This is how I work from now on: {change}.|{did right?}I will think about what to learn from this, and tell you.|I will work out how to keep this from happening again, and tell you.]" },
};

const SovTextOriginal *
sov_text_originals_english (gsize *n_texts)
{
  *n_texts = G_N_ELEMENTS (texts);

  return texts;
}
