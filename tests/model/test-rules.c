/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each rule: when it holds, when it does not, what settles it. To the minute
 * they are tested in test-rules-edges.c. */

#include "support/sheet-builder.h"

#include "model/sov-time.h"

typedef struct
{
  const char *path;
  const char *sheet;
  const char *now;
  const char *has;
  const char *has_not;
} Holds;

#define NOON "2026-10-10T12:00"
#define PAST "at 2026-10-09T12:00\n"

/* A customer, a subcontractor and something promised, due in ten days. */
#define PROMISE "party S\n" PAST "term T scope me>P doers=S due=2026-10-20T12:00\n"
#define CHANGED PROMISE "at 2026-10-10T10:00\nchange T due=2026-10-21T12:00\n"

static const Holds in_writing[] = {
  { "/model/rules/r1-somebody-who-must-know-has-nothing-in-writing", PROMISE, NOON, "R1 T/S", "R3 T/S" },
  { "/model/rules/r1-what-was-only-told-is-not-in-writing", PROMISE "told T S\n", NOON, "R1 T/S", NULL },
  { "/model/rules/r1-what-was-only-acknowledged-is-not-in-writing", PROMISE "acknowledged T S\n", NOON, "R1 T/S", NULL },
  { "/model/rules/r1-ends-when-it-is-in-writing", PROMISE "written T S\n", NOON, NULL, "R1 T/S" },
  { "/model/rules/r1-holds-for-what-the-customer-promised", "party S\n" PAST "term T scope P>me\n", NOON, "R1 T/S", NULL },
  { "/model/rules/r1-is-silent-on-what-the-customer-has-no-part-in", "party S\nparty Q\n" PAST "term T scope S>me\n", NOON, NULL, "R1 T/S, R1 T/Q" },
  { "/model/rules/r1-never-names-the-customer", PROMISE, NOON, NULL, "R1 T/P" },
  { "/model/rules/r1-is-silent-for-who-need-not-know", "party S\nparty Q\n" PAST "term T scope me>P knows=P,S\n", NOON, "R1 T/S", "R1 T/Q" },
  { "/model/rules/r1-holds-for-who-joined-after-it-was-agreed", PROMISE "written T S\nparty Q\n", NOON, "R1 T/Q", "R1 T/S" },
  { "/model/rules/r1-holds-for-a-payer-too", PROMISE "party Q role=payer\n", NOON, "R1 T/Q", NULL },
  { "/model/rules/r1-is-silent-for-who-is-only-mentioned", PROMISE "party X role=none\nentry e X\n", NOON, NULL, "R1 T/X" },
  { "/model/rules/r1-has-no-case-where-i-am-the-only-other-one", PAST "term T scope me>P doers=me\n", NOON, NULL, "R1 T/P" },

  { "/model/rules/r3-an-older-version-in-writing-takes-the-place-of-r1", PROMISE "written T S\nat 2026-10-10T10:00\nchange T\n", NOON, "R3 T/S", "R1 T/S" },
  { "/model/rules/r3-acknowledging-the-change-does-not-put-it-in-writing",
    PROMISE "written T S\nat 2026-10-10T10:00\nchange T\nacknowledged T S\n", NOON, "R3 T/S", NULL },
  { "/model/rules/r3-ends-when-the-current-version-is-in-writing",
    PROMISE "written T S\nat 2026-10-10T10:00\nchange T\nwritten T S\n", NOON, NULL, "R3 T/S, R1 T/S" },
  { "/model/rules/r3-is-silent-where-the-old-version-was-only-told", PROMISE "told T S\nat 2026-10-10T10:00\nchange T\n", NOON, "R1 T/S", "R3 T/S" },
  { "/model/rules/r3-and-r5-both-hold-for-the-customer", PROMISE "written T P\nat 2026-10-10T10:00\nchange T\n", NOON, "R3 T/P, R5 T/P", NULL },
  { "/model/rules/r3-holds-where-the-customer-has-no-part",
    "party S\n" PAST "term T price S>me knows=S\nwritten T S\nat 2026-10-10T10:00\nchange T\n", NOON, "R3 T/S", "R5 T/P" },
  { "/model/rules/r3-looks-at-the-version-of-the-moment", PROMISE "written T S\nat 2026-10-10T12:01\nchange T\n", NOON, NULL, "R3 T/S" },

  { "/model/rules/r5-the-customer-has-nothing-in-writing", PROMISE, NOON, "R5 T/P", NULL },
  { "/model/rules/r5-ends-when-the-customer-has-it", PROMISE "written T P\n", NOON, NULL, "R5 T/P" },
  { "/model/rules/r5-holds-again-after-a-change", CHANGED "written T P v=1\n", NOON, "R5 T/P", NULL },
  { "/model/rules/r5-is-silent-when-the-customer-need-not-know", "party S\n" PAST "term T price S>me knows=S\n", NOON, NULL, "R5 T/P" },
  { "/model/rules/r5-acknowledging-is-not-having-it-in-writing", PROMISE "acknowledged T P\n", NOON, "R5 T/P", NULL },
};

static const Holds answers[] = {
  { "/model/rules/r2-sent-and-never-answered", PROMISE "written T S\n", NOON, "R2 T/S", NULL },
  { "/model/rules/r2-holds-for-the-customer-too", PROMISE "written T P\n", NOON, "R2 T/P", NULL },
  { "/model/rules/r2-is-silent-where-nothing-was-sent", PROMISE "told T S\n", NOON, NULL, "R2 T/S" },
  { "/model/rules/r2-ends-with-the-answer", PROMISE "written T S\nat 2026-10-10T11:00\nacknowledged T S\n", NOON, NULL, "R2 T/S" },
  { "/model/rules/r2-who-acknowledged-before-it-was-sent-need-not-answer-again",
    PROMISE "acknowledged T S\nat 2026-10-09T13:00\nwritten T S\n", NOON, NULL, "R2 T/S" },
  { "/model/rules/r2-a-no-is-not-an-acknowledgement", PROMISE "written T S\nat 2026-10-10T11:00\nblocked T S\n", NOON, "R2 T/S", NULL },
  { "/model/rules/r2-is-each-party-s-own",
    PROMISE "party Q\nwritten T S\nwritten T Q\nat 2026-10-10T11:00\nacknowledged T Q\n", NOON, "R2 T/S", "R2 T/Q" },
  { "/model/rules/r2-an-answer-to-the-old-version-is-none-to-the-new",
    PROMISE "written T S\nat 2026-10-09T13:00\nchange T\nwritten T S\nat 2026-10-10T11:00\nacknowledged T S v=1\n", NOON, "R2 T/S", NULL },
  { "/model/rules/r2-sending-again-does-not-start-the-clock-anew", PROMISE "written T S\nat 2026-10-10T11:59\nwritten T S\n", NOON, "R2 T/S", NULL },
};

#define NEAR "party S\nparty Q\n" PAST "term T scope me>P doers=S due=2026-10-11T08:00\n"

static const Holds time_rules[] = {
  { "/model/rules/r4-due-soon-and-the-doer-has-not-acknowledged", NEAR "written T S\n", NOON, "R4 T/S", "R4 T/P, R4 T/Q" },
  { "/model/rules/r4-ends-when-the-doer-acknowledges", NEAR "acknowledged T S\n", NOON, NULL, "R4 T/S" },
  { "/model/rules/r4-acknowledging-the-old-version-is-not-enough", NEAR "acknowledged T S\nat 2026-10-10T10:00\nchange T\n", NOON, "R4 T/S", NULL },
  { "/model/rules/r4-who-is-blocked-has-not-acknowledged", NEAR "written T S\nblocked T S\n", NOON, "R4 T/S", NULL },
  { "/model/rules/r4-who-acknowledged-and-was-blocked-later-has-not-acknowledged",
    NEAR "acknowledged T S\nat 2026-10-10T11:00\nblocked T S\n", NOON, "R4 T/S", NULL },
  { "/model/rules/r4-names-each-doer-who-has-not-acknowledged",
    "party S\nparty Q\nparty R\n" PAST "term T scope me>P doers=S,Q,R due=2026-10-11T08:00\nacknowledged T Q\n", NOON, "R4 T/S, R4 T/R", "R4 T/Q" },
  { "/model/rules/r4-is-silent-when-i-do-it-myself", PAST "term T scope me>P doers=me due=2026-10-11T08:00\n", NOON, NULL, "R4 T/P" },
  { "/model/rules/r4-holds-for-a-customer-who-does-it", PAST "term T scope P>me doers=P due=2026-10-11T08:00\n", NOON, "R4 T/P", NULL },
  { "/model/rules/r4-is-silent-without-a-due", "party S\n" PAST "term T scope me>P doers=S\n", NOON, NULL, "R4 T/S" },
  { "/model/rules/r4-holds-for-a-doer-who-is-only-mentioned", "party X role=none\n" PAST "term T scope me>P doers=X due=2026-10-11T08:00\n", NOON, "R4 T/X", "R1 T/X" },
  { "/model/rules/r4-follows-the-change-of-doers", NEAR "at 2026-10-10T10:00\nchange T doers=Q\n", NOON, "R4 T/Q", "R4 T/S" },
  { "/model/rules/r4-follows-the-change-of-the-due", NEAR "at 2026-10-10T10:00\nchange T due=2026-10-15T08:00\n", NOON, NULL, "R4 T/S" },

  { "/model/rules/r6-the-due-passed-and-nobody-said-what-happened", PAST "term T scope me>P due=2026-10-10T09:00\n", NOON, "R6 T", NULL },
  { "/model/rules/r6-stays-for-ever", PAST "term T scope me>P due=2026-10-10T09:00\n", "2028-01-01T00:00", "R6 T", NULL },
  { "/model/rules/r6-ends-when-it-is-kept", PAST "term T scope me>P due=2026-10-10T09:00\nat 2026-10-10T11:00\nkept T\n", NOON, NULL, "R6 T" },
  { "/model/rules/r6-ends-when-it-is-broken", PAST "term T scope me>P due=2026-10-10T09:00\nat 2026-10-10T11:00\nbroken T\n", NOON, NULL, "R6 T" },
  { "/model/rules/r6-ends-when-it-is-cancelled", PAST "term T scope me>P due=2026-10-10T09:00\nat 2026-10-10T11:00\ncancelled T\n", NOON, NULL, "R6 T" },
  { "/model/rules/r6-ends-when-a-new-time-is-agreed", PAST "term T scope me>P due=2026-10-10T09:00\nat 2026-10-10T11:00\nchange T due=2026-10-12T09:00\n", NOON, NULL, "R6 T" },
  { "/model/rules/r6-holds-for-the-customer-s-promise-too", PAST "term T scope P>me due=2026-10-10T09:00\n", NOON, "R6 T", NULL },
  { "/model/rules/r6-takes-the-place-of-r4", NEAR, "2026-10-11T09:00", "R6 T", "R4 T/S" },
  { "/model/rules/r6-holds-for-a-due-that-was-over-before-it-was-agreed", PAST "term T scope me>P due=2026-10-01T09:00\n", NOON, "R6 T", NULL },

  { "/model/rules/r9-a-schedule-without-a-due", PAST "term T schedule me>P\n", NOON, "R9 T", NULL },
  { "/model/rules/r9-a-contact-without-a-due", PAST "term T contact me>P\n", NOON, "R9 T", NULL },
  { "/model/rules/r9-no-other-kind-needs-a-due",
    PAST "term T1 price me>P\nterm T2 invoicing me>P\nterm T3 scope me>P\nterm T4 delivery me>P\nterm T5 compensation me>P\nterm T6 other me>P\n",
    NOON, NULL, "R9 T1, R9 T2, R9 T3, R9 T4, R9 T5, R9 T6" },
  { "/model/rules/r9-a-schedule-with-a-due-is-exact", PAST "term T schedule me>P due=2026-10-20T12:00\n", NOON, NULL, "R9 T" },
  { "/model/rules/r9-vague-words-of-any-kind", PAST "term T price me>P vague=soon\n", NOON, "R9 T", NULL },
  { "/model/rules/r9-vague-words-beside-an-assumed-due", PAST "term T schedule me>P due=2026-10-20T12:00 vague=soon\n", NOON, "R9 T", NULL },
  { "/model/rules/r9-ends-when-an-exact-time-is-agreed",
    PAST "term T schedule me>P vague=soon\nat 2026-10-10T10:00\nchange T due=2026-10-20T12:00 vague=-\n", NOON, NULL, "R9 T" },
};

#define S_WORKS(practice, kind) "party S practices=" practice "\n" PAST "term T " kind " me>P due=2026-10-20T12:00\nwritten T S\n"

static const Holds contradictions[] = {
  { "/model/rules/r7-an-own-order-confirmation-against-invoicing", S_WORKS ("own-order-confirmation", "invoicing"), NOON, "R7 T/S", "R7 T/P" },
  { "/model/rules/r7-invoicing-the-customer-against-invoicing", S_WORKS ("invoices-customer", "invoicing"), NOON, "R7 T/S", NULL },
  { "/model/rules/r7-calling-when-it-suits-against-a-schedule", S_WORKS ("calls-when-suits", "schedule"), NOON, "R7 T/S", NULL },
  { "/model/rules/r7-calling-when-it-suits-against-a-contact", S_WORKS ("calls-when-suits", "contact"), NOON, "R7 T/S", NULL },
  { "/model/rules/r7-own-subcontractors-against-a-contact", S_WORKS ("uses-own-subcontractors", "contact"), NOON, "R7 T/S", NULL },
  { "/model/rules/r7-own-subcontractors-do-not-contradict-a-schedule", S_WORKS ("uses-own-subcontractors", "schedule"), NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-an-own-order-confirmation-does-not-contradict-a-price", S_WORKS ("own-order-confirmation", "price"), NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-using-one-channel-only-contradicts-nothing", S_WORKS ("whatsapp-only", "contact"), NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-being-slow-contradicts-nothing", S_WORKS ("slow-to-acknowledge", "schedule"), NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-ends-when-the-party-acknowledges", S_WORKS ("invoices-customer", "invoicing") "acknowledged T S\n", NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-holds-again-after-a-change",
    S_WORKS ("invoices-customer", "invoicing") "acknowledged T S\nat 2026-10-10T10:00\nchange T\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-a-practice-is-silent-for-who-need-not-know",
    "party S practices=invoices-customer\n" PAST "term T invoicing me>P knows=P\n", NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-what-somebody-said-contradicts", PROMISE "at 2026-10-10T10:00\nentry e S conflicts=T\n", NOON, "R7 T/S", "R7 T/P" },
  { "/model/rules/r7-what-the-customer-said-contradicts", PROMISE "at 2026-10-10T10:00\nentry e P conflicts=T\n", NOON, "R7 T/P", "R7 T/S" },
  { "/model/rules/r7-two-reasons-are-one-warning",
    "party S practices=invoices-customer\n" PAST "term T invoicing me>P\nentry e S conflicts=T\nentry f S conflicts=T\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-a-later-entry-of-the-party-settles",
    PROMISE "entry e S conflicts=T\nat 2026-10-10T10:00\nentry f S\n", NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-a-later-entry-that-conflicts-as-well-does-not-settle",
    PROMISE "entry e S conflicts=T\nat 2026-10-10T10:00\nentry f S conflicts=T\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-an-earlier-entry-does-not-settle",
    PROMISE "entry e S\nat 2026-10-10T10:00\nentry f S conflicts=T\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-another-party-s-entry-does-not-settle",
    PROMISE "entry e S conflicts=T\nat 2026-10-10T10:00\nentry f P\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-an-entry-yet-to-come-does-not-settle",
    PROMISE "entry e S conflicts=T\nat 2026-10-10T12:01\nentry f S\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-a-later-change-settles", PROMISE "entry e S conflicts=T\nat 2026-10-10T10:00\nchange T\n", NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-acknowledging-later-settles", PROMISE "entry e S conflicts=T\nat 2026-10-10T10:00\nacknowledged T S\n", NOON, NULL, "R7 T/S" },
  { "/model/rules/r7-having-acknowledged-before-does-not-settle",
    PROMISE "acknowledged T S\nat 2026-10-10T10:00\nentry e S conflicts=T\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-having-acknowledged-at-that-moment-does-not-settle", PROMISE "entry e S conflicts=T\nacknowledged T S\n", NOON, "R7 T/S", NULL },
  { "/model/rules/r7-ends-with-the-term", PROMISE "entry e S conflicts=T\nat 2026-10-10T10:00\ncancelled T\n", NOON, NULL, "R7 T/S" },
};

#define FOUR "term A schedule me>P doers=S due=2026-10-20T12:00\nterm B invoicing me>P\nterm C contact me>P due=2026-10-20T12:00\nterm E price me>P\n"

static const Holds deal_rules[] = {
  { "/model/rules/r8-a-deal-with-a-subcontractor-lacks-everything", "party S\n", NOON, "R8 D", NULL },
  { "/model/rules/r8-a-deal-without-another-doer-lacks-nothing", PAST "term T scope me>P doers=me\n", NOON, NULL, "R8 D" },
  { "/model/rules/r8-a-payer-is-no-doer", "party Q role=payer\n", NOON, NULL, "R8 D" },
  { "/model/rules/r8-a-doer-without-the-role-counts", "party Q role=contact\n" PAST "term T scope me>P doers=Q\n", NOON, "R8 D", NULL },
  { "/model/rules/r8-four-kinds-are-enough", "party S\n" PAST FOUR, NOON, NULL, "R8 D" },
  { "/model/rules/r8-what-was-kept-is-agreed-still", "party S\n" PAST FOUR "kept B\n", NOON, NULL, "R8 D" },
  { "/model/rules/r8-what-was-broken-is-not-agreed", "party S\n" PAST FOUR "broken B\n", NOON, "R8 D", NULL },
  { "/model/rules/r8-what-was-cancelled-is-not-agreed", "party S\n" PAST FOUR "cancelled E\n", NOON, "R8 D", NULL },
  { "/model/rules/r8-what-will-be-agreed-is-not-yet", "party S\nat 2026-10-10T12:01\n" FOUR, NOON, "R8 D", NULL },
  { "/model/rules/r8-holds-for-an-inquiry", "deal state=inquiry\nparty S\n", NOON, "R8 D", NULL },
  { "/model/rules/r8-holds-while-working", "deal state=working\nparty S\n", NOON, "R8 D", NULL },
  { "/model/rules/r8-is-silent-once-delivered", "deal state=delivered\nparty S\n", NOON, NULL, "R8 D" },
  { "/model/rules/r8-is-silent-once-invoiced", "deal state=invoiced\nparty S\n", NOON, NULL, "R8 D" },
  { "/model/rules/r8-is-silent-once-paid", "deal state=paid\nparty S\n", NOON, NULL, "R8 D" },

  { "/model/rules/r10-words-of-promise-with-no-term", PAST "entry e P promises\nentry f P\n", NOON, "R10 e", "R10 f" },
  { "/model/rules/r10-holds-from-the-moment-it-was-said", "at 2026-10-10T12:00\nentry e P promises\n", NOON, "R10 e", NULL },
  { "/model/rules/r10-is-silent-on-what-is-yet-to-come", "at 2026-10-10T12:01\nentry e P promises\n", NOON, NULL, "R10 e" },

  { "/model/rules/r11-promised-after-the-last-talk-with-the-doer", "party S contact=2026-10-09T11:00\n" PAST "term T scope me>P doers=S\n", NOON, "R11 T", NULL },
  { "/model/rules/r11-promised-without-ever-talking-to-the-doer", PROMISE, NOON, "R11 T", NULL },
  { "/model/rules/r11-ends-with-a-contact-in-any-matter", "party S contact=2026-10-10T11:00\n" PAST "term T scope me>P doers=S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-a-contact-of-this-moment-is-one", "party S contact=2026-10-10T12:00\n" PAST "term T scope me>P doers=S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-an-entry-of-this-moment-is-a-contact", PROMISE "at 2026-10-10T12:00\nentry e S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-a-contact-yet-to-come-is-none", "party S contact=2026-10-10T12:01\n" PAST "term T scope me>P doers=S\n", NOON, "R11 T", NULL },
  { "/model/rules/r11-ends-when-the-doer-is-told", PROMISE "at 2026-10-10T11:00\ntold T S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-telling-another-thing-is-a-contact", PROMISE "term U scope S>me knows=S\ntold U S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-an-entry-of-the-doer-is-a-contact", PROMISE "at 2026-10-10T11:00\nentry e S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-a-contact-with-somebody-else-is-none", PROMISE "party Q\nentry e Q\ntold T P\n", NOON, "R11 T", NULL },
  { "/model/rules/r11-holds-again-after-a-change", PROMISE "told T S\nat 2026-10-10T10:00\nchange T\n", NOON, "R11 T", NULL },
  { "/model/rules/r11-is-silent-on-what-is-not-promised-to-the-customer", "party S\n" PAST "term T scope P>me doers=S\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-is-silent-when-i-do-it-myself", PAST "term T scope me>P doers=me\n", NOON, NULL, "R11 T" },
  { "/model/rules/r11-one-doer-of-many-is-enough", "party S contact=2026-10-10T11:00\nparty Q\n" PAST "term T scope me>P doers=S,Q\n", NOON, "R11 T", NULL },
};

#define LATE_HOURS(kind, doers) "customer P hours=09:00-11:30\nparty S\n" PAST "term T " kind " me>P doers=" doers " due=2026-10-10T15:00\n"

static const Holds reachable_rules[] = {
  { "/model/rules/r12-the-customer-is-gone-before-the-time", LATE_HOURS ("schedule", "S"), "2026-10-10T08:00", "R12 T", NULL },
  { "/model/rules/r12-holds-for-a-contact-too", LATE_HOURS ("contact", "S"), NOON, "R12 T", NULL },
  { "/model/rules/r12-holds-for-no-other-kind", LATE_HOURS ("delivery", "S"), NOON, NULL, "R12 T" },
  { "/model/rules/r12-is-silent-when-i-do-it-myself", LATE_HOURS ("schedule", "me"), NOON, NULL, "R12 T" },
  { "/model/rules/r12-stays-all-day-after-the-time", LATE_HOURS ("schedule", "S"), "2026-10-10T23:59", "R12 T", NULL },
  { "/model/rules/r12-is-silent-the-day-before", LATE_HOURS ("schedule", "S"), "2026-10-09T23:59", NULL, "R12 T" },
  { "/model/rules/r12-is-silent-the-day-after", LATE_HOURS ("schedule", "S"), "2026-10-11T00:00", NULL, "R12 T" },
  { "/model/rules/r12-ends-when-it-is-kept", LATE_HOURS ("schedule", "S") "at 2026-10-10T11:00\nkept T\n", NOON, NULL, "R12 T" },
  { "/model/rules/r12-is-silent-where-the-hours-are-not-known",
    "party S\n" PAST "term T schedule me>P doers=S due=2026-10-10T15:00\n", NOON, NULL, "R12 T" },
  { "/model/rules/r12-is-silent-round-the-clock",
    "customer P hours=00:00-24:00\nparty S\n" PAST "term T schedule me>P doers=S due=2026-10-10T23:00\n", "2026-10-10T22:30", NULL, "R12 T" },
  { "/model/rules/r12-hours-over-midnight-do-not-end-that-day",
    "customer P hours=18:00-03:00\nparty S\n" PAST "term T schedule me>P doers=S due=2026-10-10T23:00\n", "2026-10-10T22:30", NULL, "R12 T" },
  { "/model/rules/r12-holds-when-only-a-day-was-said",
    "customer P hours=09:00-16:00\nparty S\n" PAST "term T schedule me>P doers=S due=2026-10-10T23:59\n", "2026-10-10T08:00", "R12 T", NULL },
};

/* What no rule may speak of. */
static const Holds silences[] = {
  { "/model/rules/a-kept-term-has-no-warnings", PROMISE "kept T\n", NOON, NULL, "R1 T/S, R5 T/P, R11 T" },
  { "/model/rules/a-broken-term-has-no-warnings", PROMISE "broken T\n", NOON, NULL, "R1 T/S, R5 T/P, R11 T" },
  { "/model/rules/a-cancelled-term-has-no-warnings", PROMISE "cancelled T\n", NOON, NULL, "R1 T/S, R5 T/P, R11 T" },
  { "/model/rules/a-term-yet-to-be-agreed-has-no-warnings", PROMISE, "2026-10-09T11:59", NULL, "R1 T/S, R5 T/P, R11 T" },
  { "/model/rules/an-end-yet-to-come-silences-nothing", PROMISE "at 2026-10-10T12:01\nkept T\n", NOON, "R1 T/S, R5 T/P", NULL },
  { "/model/rules/a-message-yet-to-be-sent-silences-nothing", PROMISE "at 2026-10-10T12:01\nwritten T S\nwritten T P\n", NOON, "R1 T/S, R5 T/P", NULL },
};

/* Sheets whose warnings are told to the last one. */
typedef struct
{
  const char *path;
  const char *sheet;
  const char *now;
  const char *warnings;
} Exactly;

static const Exactly exactly[] = {
  { "/model/rules/a-deal-without-terms-is-calm", "customer P\n", NOON, "" },
  { "/model/rules/a-cancelled-deal-has-no-warnings",
    "deal state=cancelled\n" NEAR "entry e P promises\nentry f S conflicts=T\n", NOON, "" },
  { "/model/rules/what-all-have-acknowledged-is-calm",
    "party S\n" PAST FOUR
    "written A P\nwritten A S\nwritten B P\nwritten B S\nwritten C P\nwritten C S\nwritten E P\nwritten E S\n"
    "at 2026-10-09T13:00\nacknowledged A P\nacknowledged A S\nacknowledged B P\nacknowledged B S\n"
    "acknowledged C P\nacknowledged C S\nacknowledged E P\nacknowledged E S\n",
    NOON, "" },
  { "/model/rules/my-own-promise-needs-only-the-customer", PAST "term T scope me>P doers=me due=2026-10-20T12:00\n", NOON, "R5 T/P" },
  /* I am the subcontractor: the main contractor is my customer, and the one who
   * will use it all is not to be contacted by me. */
  { "/model/rules/as-a-subcontractor-my-customer-is-who-ordered-it",
    "customer K\nparty E role=end-customer\n" PAST "term T contact me>K due=2026-10-20T12:00 doers=me knows=K\n", NOON, "R5 T/K" },
  { "/model/rules/as-a-subcontractor-the-end-customer-may-have-to-know",
    "customer K\nparty E role=end-customer\n" PAST "term T contact me>K due=2026-10-20T12:00 doers=me\nwritten T K\nacknowledged T K\n", NOON, "R1 T/E" },
  { "/model/rules/the-customer-s-own-promise-waits-for-the-customer",
    PAST "term T scope P>me doers=P due=2026-10-11T08:00\nwritten T P\n", NOON, "R2 T/P, R4 T/P, R8 D" },
};

static void
test_holds (gconstpointer data)
{
  const Holds *one = data;
  g_autoptr (SovSheet) sheet = sheet_from_text (one->sheet);
  gint64 now = sheet_time (one->now);
  g_autofree char *found = sheet_warnings (sheet, now);
  g_auto (GStrv) has = g_strsplit (one->has != NULL ? one->has : "", ", ", -1);
  g_auto (GStrv) has_not = g_strsplit (one->has_not != NULL ? one->has_not : "", ", ", -1);

  g_test_message ("%s", found);
  for (guint i = 0; has[i] != NULL; i++)
    g_assert_true (sheet_warns (sheet, now, has[i]));
  for (guint i = 0; has_not[i] != NULL; i++)
    g_assert_false (sheet_warns (sheet, now, has_not[i]));
}

static void
test_exactly (gconstpointer data)
{
  const Exactly *one = data;
  g_autoptr (SovSheet) sheet = sheet_from_text (one->sheet);
  g_autofree char *found = sheet_warnings (sheet, sheet_time (one->now));
  g_autofree char *expected = sheet_sort_names (one->warnings);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_the_same_warning_is_given_once (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("party S practices=own-order-confirmation,invoices-customer\nparty Q\n" PAST
                                                "term T invoicing me>P doers=S,Q due=2026-10-11T08:00\n"
                                                "entry e S conflicts=T\nentry f S conflicts=T\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpuint (warnings->len, >, 5);
  for (guint i = 0; i < warnings->len; i++)
    g_assert_true (g_hash_table_add (names, sov_warning_get_name (warnings->pdata[i])));
}

static void
test_the_gravest_comes_first_then_the_soonest (void)
{
  static const char *const expected[] = {
    "R1 A/S", "R4 A/S", "R1 B/S", "R1 C/S",                                  /* red */
    "R5 A/P", "R11 A", "R5 B/P", "R11 B", "R5 C/P", "R8 D", "R9 C", "R11 C", /* amber */
    "R10 e"                                                                  /* info */
  };
  g_autoptr (SovSheet) sheet = sheet_from_text ("party S\n" PAST
                                                "entry e P promises\n"
                                                "term C contact me>P doers=S\n"
                                                "term B scope me>P doers=S due=2026-10-20T12:00\n"
                                                "term A scope me>P doers=S due=2026-10-11T08:00\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));

  g_assert_cmpuint (warnings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *name = sov_warning_get_name (warnings->pdata[i]);

      g_assert_cmpstr (name, ==, expected[i]);
    }
}

static void
test_equally_grave_warnings_keep_the_order_of_the_terms (void)
{
  static const char *const expected[] = { "R5 B/P", "R5 A/P", "R5 C/P" };
  g_autoptr (SovSheet) sheet = sheet_from_text (PAST "term B scope me>P\nterm A scope me>P\nterm C scope me>P\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));

  g_assert_cmpuint (warnings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *name = sov_warning_get_name (warnings->pdata[i]);

      g_assert_cmpstr (name, ==, expected[i]);
    }
}

static const SovWarning *
find (GPtrArray *warnings,
      const char *name)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *found = sov_warning_get_name (warnings->pdata[i]);

      if (g_str_equal (found, name))
        return warnings->pdata[i];
    }

  g_error ("%s does not hold", name);
}

typedef struct
{
  const char *name;
  SovLevel level;
  SovCure cure;
  const char *whom;
} Answer;

static const Answer cures[] = {
  { "R1 T/Q", SOV_LEVEL_RED, SOV_CURE_SEND, "Q" },
  { "R2 T/S", SOV_LEVEL_AMBER, SOV_CURE_ASK_ANSWER, "S" },
  { "R3 U/S", SOV_LEVEL_RED, SOV_CURE_SEND, "S" },
  { "R4 T/S", SOV_LEVEL_RED, SOV_CURE_CALL, "S" },
  { "R5 T/P", SOV_LEVEL_AMBER, SOV_CURE_SEND, "P" },
  { "R6 V", SOV_LEVEL_RED, SOV_CURE_MARK_DONE, "S" },
  { "R7 T/S", SOV_LEVEL_RED, SOV_CURE_SETTLE, "S" },
  { "R8 D", SOV_LEVEL_AMBER, SOV_CURE_ADD_TERM, "me" },
  { "R9 U", SOV_LEVEL_AMBER, SOV_CURE_SET_DUE, "me" },
  { "R10 e", SOV_LEVEL_INFO, SOV_CURE_MAKE_TERM, "me" },
  { "R11 W", SOV_LEVEL_AMBER, SOV_CURE_SEND, "Q" },
  { "R12 T", SOV_LEVEL_AMBER, SOV_CURE_CALL, "S" },
};

static void
test_every_warning_knows_its_cure_and_whom_it_takes (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("customer P hours=09:00-12:30\nparty S practices=calls-when-suits\nparty Q\n" PAST
                                                "term T schedule me>P doers=S due=2026-10-10T15:00\nwritten T S\n"
                                                "term U contact me>P doers=me vague=soon\nwritten U S\n"
                                                "term V scope me>P doers=me,S due=2026-10-10T09:00\n"
                                                "term W scope me>P doers=Q\n"
                                                "entry e P promises\n"
                                                "at 2026-10-10T10:00\nchange U\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));

  for (gsize i = 0; i < G_N_ELEMENTS (cures); i++)
    {
      const SovWarning *warning = find (warnings, cures[i].name);

      g_test_message ("%s", cures[i].name);
      g_assert_cmpint (warning->level, ==, cures[i].level);
      g_assert_cmpint (warning->cure, ==, cures[i].cure);
      g_assert_cmpint (warning->whom, ==, sheet_id (sheet, cures[i].whom));
      g_assert_cmpint (warning->deal, ==, sheet->id);
      g_assert_cmpstr (warning->deal_ref, ==, "D");
    }
}

static void
test_a_doer_who_has_it_all_in_writing_is_called (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("party S\n" PAST "term T scope me>P doers=S\nat 2026-10-09T11:00\nwritten T S v=1\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));

  g_assert_cmpint (find (warnings, "R11 T")->cure, ==, SOV_CURE_CALL);
}

static void
test_r8_names_the_kinds_that_lack (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("party S\n" PAST "term A schedule me>P due=2026-10-20T12:00\nterm B price me>P\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));

  g_assert_cmpuint (find (warnings, "R8 D")->missing, ==, SOV_BIT (SOV_TERM_INVOICING) | SOV_BIT (SOV_TERM_CONTACT));
}

static void
test_a_warning_tells_its_due (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (CHANGED "term U scope me>P\n");
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, sheet_time (NOON));

  g_assert_cmpint (find (warnings, "R1 T/S")->due, ==, sheet_time ("2026-10-21T12:00"));
  g_assert_cmpint (find (warnings, "R1 U/S")->due, ==, SOV_NO_TIME);
}

static void
test_a_deal_yet_to_be_made_lacks_nothing (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("party S\n");

  sheet->made_at = sheet_time (NOON);
  g_assert_true (sheet_warns (sheet, sheet->made_at, "R8 D"));
  g_assert_false (sheet_warns (sheet, sheet->made_at - 1, "R8 D"));
  g_assert_cmpint (sov_rules_next_moment (sheet, sheet->made_at - 1), ==, sheet->made_at);
}

static void
test_a_sheet_without_its_customer_can_be_judged (void)
{
  g_autoptr (SovSheet) empty = sov_sheet_new ();
  g_autoptr (SovSheet) sheet = sheet_from_text ("party S\n" PAST "term T schedule me>P doers=S due=2026-10-10T18:00\n");
  g_autoptr (GPtrArray) none = sov_rules_check (empty, sheet_time (NOON));

  g_assert_cmpuint (none->len, ==, 0);
  sheet->customer = 99;
  g_assert_true (sheet_warns (sheet, sheet_time (NOON), "R4 T/S"));
  g_assert_false (sheet_warns (sheet, sheet_time (NOON), "R12 T"));
}

static void
add_tests (const Holds *tests,
           gsize n_tests)
{
  for (gsize i = 0; i < n_tests; i++)
    g_test_add_data_func (tests[i].path, &tests[i], test_holds);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_tests (in_writing, G_N_ELEMENTS (in_writing));
  add_tests (answers, G_N_ELEMENTS (answers));
  add_tests (time_rules, G_N_ELEMENTS (time_rules));
  add_tests (contradictions, G_N_ELEMENTS (contradictions));
  add_tests (deal_rules, G_N_ELEMENTS (deal_rules));
  add_tests (reachable_rules, G_N_ELEMENTS (reachable_rules));
  add_tests (silences, G_N_ELEMENTS (silences));
  for (gsize i = 0; i < G_N_ELEMENTS (exactly); i++)
    g_test_add_data_func (exactly[i].path, &exactly[i], test_exactly);
  g_test_add_func ("/model/rules/the-same-warning-is-given-once", test_the_same_warning_is_given_once);
  g_test_add_func ("/model/rules/the-gravest-comes-first-then-the-soonest", test_the_gravest_comes_first_then_the_soonest);
  g_test_add_func ("/model/rules/equally-grave-warnings-keep-the-order-of-the-terms", test_equally_grave_warnings_keep_the_order_of_the_terms);
  g_test_add_func ("/model/rules/every-warning-knows-its-cure-and-whom-it-takes", test_every_warning_knows_its_cure_and_whom_it_takes);
  g_test_add_func ("/model/rules/a-doer-who-has-it-all-in-writing-is-called", test_a_doer_who_has_it_all_in_writing_is_called);
  g_test_add_func ("/model/rules/r8-names-the-kinds-that-lack", test_r8_names_the_kinds_that_lack);
  g_test_add_func ("/model/rules/a-warning-tells-its-due", test_a_warning_tells_its_due);
  g_test_add_func ("/model/rules/a-deal-yet-to-be-made-lacks-nothing", test_a_deal_yet_to_be_made_lacks_nothing);
  g_test_add_func ("/model/rules/a-sheet-without-its-customer-can-be-judged", test_a_sheet_without_its_customer_can_be_judged);

  return g_test_run ();
}
