/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the advice on wording looks for in Swedish; the ideas are those of
 * complaints.md, §8.4. Only words; how they are matched is sov-wording-rule. */

#include "model/sov-wording-private.h"

#define DEFENDING(hint, pattern, kinder) { SOV_WORDING_DEFENDING, SOV_WORDING_HINT_##hint, pattern, kinder }
#define BLAMING(hint, pattern, kinder) { SOV_WORDING_BLAMING, SOV_WORDING_HINT_##hint, pattern, kinder }
#define STRINGS(pattern, kinder) { SOV_WORDING_STRINGS, SOV_WORDING_HINT_ASK_NOTHING, pattern, kinder }
#define HEAT(pattern) { SOV_WORDING_HEAT, SOV_WORDING_HINT_SLEEP_ON_IT, pattern, NULL }

#define SORRY "ledsen|beklagar|ursäkta|ursäkt|förlåt|tråkigt"
#define REVIEW "omdöme*|recension*|betyg*|kommentar*|inlägg*"

static const SovWordingRule rules[] = {
  DEFENDING (TAKE_IT_ON, SORRY " ?, om ?ifall", "%1 att"),
  DEFENDING (TAKE_IT_ON, SORRY " ~5 , men *", "%1 %2. %^5"),
  DEFENDING (TAKE_IT_ON, SORRY " men *", "%1. %^3"),
  DEFENDING (TAKE_IT_ON, "tyvärr ~3 policy|rutin|rutiner|regler|praxis", NULL),
  DEFENDING (TAKE_IT_ON, "enligt våra|mina|de villkor|villkoren|avtalsvillkor|leveransvillkor|regler", NULL),
  DEFENDING (TAKE_IT_ON, "på grund av ?stor|hög ?mycket brådska|stress|tidsbrist|arbetsbelastning|rusning", "genom mitt eget fel"),
  DEFENDING (LEAVE_OUT, "ingen annan har ?någonsin klagat", NULL),
  DEFENDING (LEAVE_OUT, "andra kunder har|är ~2 nöjda|klagat", NULL),
  DEFENDING (LEAVE_OUT, "^ som jag|vi ?redan ?tidigare sa|sade|skrev|nämnde|berättade", NULL),
  DEFENDING (LEAVE_OUT, ", som jag|vi ?redan ?tidigare sa|sade|skrev|nämnde|berättade ?redan ?tidigare >$", ""),
  DEFENDING (TAKE_IT_ON, "inte mitt|vårt fel|ansvar", "mitt ansvar"),
  DEFENDING (LEAVE_OUT, "gjorde|gjort mitt|vårt bästa", NULL),
  DEFENDING (LEAVE_OUT, "sådant|sånt händer", NULL),
  BLAMING (SPEAK_OF_SELF, "du|ni kunde ?gott ha", "jag kunde ha"),
  BLAMING (SPEAK_OF_SELF, "du|ni hade ?gott kunnat", "jag hade kunnat"),
  BLAMING (SPEAK_OF_SELF, "du|ni borde|skulle ha >!fått", NULL),
  BLAMING (SPEAK_OF_SELF, "du|ni missförstod|misstolkade >!att|mig|oss|$", "jag var otydlig om"),
  BLAMING (SPEAK_OF_SELF, "du|ni missförstod|misstolkade ?mig|oss >$", "jag var otydlig"),
  BLAMING (SPEAK_OF_SELF, "du|ni har missförstått|misstolkat", NULL),
  BLAMING (SPEAK_OF_SELF, "du|ni berättade|meddelade|sa|sade|informerade|svarade inte|aldrig", NULL),
  BLAMING (SPEAK_OF_SELF, "du|ni påstår", "%1 säger"),
  BLAMING (SPEAK_OF_SELF, "du|ni har fel >$", "jag ser det annorlunda"),
  BLAMING (SPEAK_OF_SELF, "du|ni måste förstå|inse", NULL),
  BLAMING (SPEAK_OF_SELF, "du|ni glömde", NULL),
  BLAMING (SPEAK_OF_SELF, "du|ni överdriver", NULL),
  BLAMING (TAKE_IT_ON, "- ?helt ditt|ert|kundens ?eget fel|misstag", "mitt ansvar"),
  BLAMING (NAME_NOBODY, "- @g ?eget fel|misstag|ansvar|skuld", "mitt ansvar"),
  BLAMING (NAME_NOBODY, "- på grund av @n", NULL),
  BLAMING (NAME_NOBODY, "- på grund av @g", NULL),
  BLAMING (NAME_NOBODY, "@n ~3 glömde|missade|slarvade|strulade|orsakade|förstörde|ljög", NULL),
  BLAMING (NAME_NOBODY, "@n gjorde ~2 fel|misstag", NULL),
  STRINGS ("om|när|ifall du|ni tar|raderar|ändrar ?bort ~3 " REVIEW " ?, får|återbetalar|ersätter|betalar|ger du|ni|jag|vi", "%9 %8"),
  STRINGS ("om|när|ifall|bara du|ni ~1 tar|raderar|ändrar ?bort ~3 " REVIEW, NULL),
  STRINGS ("- på|under ?det ?den villkor|villkoret|förutsättning|förutsättningen att", NULL),
  STRINGS ("- i gengäld|utbyte", NULL),
  STRINGS ("rabatt|ersättning|pengar ~2 om|när du|ni ~1 beställer|rekommenderar|köper", NULL),
  STRINGS ("kan|kunde|skulle du|ni ?vänligen ta|radera|ändra ?bort ~2 " REVIEW, NULL),
  STRINGS ("stannar|stanna|håll|håller ~2 mellan oss", NULL),
  HEAT ("idiot*|lögnare|skitsnack|fan|jävl*|helvete*|skit|svin|bedragare"),
  HEAT ("du|ni är ~1 dum|dumma|galen|galna|löjlig|löjliga|korkad"),
  HEAT ("löjligt|nonsens"),
  HEAT ("håll käften|tyst"),
  HEAT ("hur vågar du|ni"),
  HEAT ("borde skämmas"),
};

static const char *const doers[] = {
  "underleverantören", "chauffören", "montören", "leverantören", "installatören", "partnern", "kollegan", "medarbetaren",
  "assistenten", NULL
};

static const char *const negations[] = { "inte", "ej", "ingen", "inget", "inga", "aldrig", "utan", NULL };

static const char *const abbreviations[] = { "t.ex", "ex", "ca", "kl", "nr", "tel", "bl.a", "s.k", "st", "inkl", "exkl", NULL };

static const char *const loud[] = { "inte", "nu", "aldrig", "alltid", "fel", "du", "ni", "detta", "sluta", NULL };

const SovWordingTable *
sov_wording_table_sv (void)
{
  static const SovWordingTable table = {
    .rules = rules, .n_rules = G_N_ELEMENTS (rules), .doers = doers, .negations = negations, .abbreviations = abbreviations, .loud = loud, .genitive_in_s = TRUE
  };

  return &table;
}
