/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the advice on wording looks for in English; the ideas are those of
 * complaints.md, §8.4. Only words; how they are matched is sov-wording-rule. */

#include "model/sov-wording-private.h"

#define DEFENDING(hint, pattern, kinder) { SOV_WORDING_DEFENDING, SOV_WORDING_HINT_##hint, pattern, kinder }
#define BLAMING(hint, pattern, kinder) { SOV_WORDING_BLAMING, SOV_WORDING_HINT_##hint, pattern, kinder }
#define STRINGS(pattern, kinder) { SOV_WORDING_STRINGS, SOV_WORDING_HINT_ASK_NOTHING, pattern, kinder }
#define HEAT(pattern) { SOV_WORDING_HEAT, SOV_WORDING_HINT_SLEEP_ON_IT, pattern, NULL }

#define SORRY "sorry|apologise|apologize|apologies|apology|regret"
#define IF "if|when|once|provided|unless"
#define TAKE_AWAY "remove|delete|withdraw|change|edit|drop|take"
#define REVIEW "review|reviews|rating|ratings|post|comment|comments|feedback|stars|complaint"
#define DOES_FOR_US "order|book|recommend|praise|buy|sign|renew"
#define GIVING "get|receive|have|refund|pay|credit|give|compensate|send|offer|return"
#define TOLD "told|informed|notified|warned|mentioned|said"
#define BENEFIT "discount|refund|free|credit|off|compensation|voucher|get"
#define ME "?me|us"

static const SovWordingRule rules[] = {
  /* An apology with a condition, or taken back */
  DEFENDING (TAKE_IT_ON, SORRY " if that", "%1 that it"),
  DEFENDING (TAKE_IT_ON, SORRY " if", "%1 that"),
  DEFENDING (TAKE_IT_ON, SORRY " ~3 if any|it|this|that|i|we|you|my|our ~1 caused|hurt|upset|offended|felt|feel|was|were", NULL),
  DEFENDING (TAKE_IT_ON, SORRY " ~5 ?, but|however *", "%1 %2. %^5"),
  DEFENDING (TAKE_IT_ON, "any inconvenience|trouble|harm ?that ?this ?it may|might have caused|been", "the %2 that this caused"),
  DEFENDING (TAKE_IT_ON, "sorry ?that you feel|felt that|this way", "sorry that this happened"),
  DEFENDING (TAKE_IT_ON, "sorry ?that you feel|felt|think|took|perceived|found", NULL),
  DEFENDING (TAKE_IT_ON, "unfortunate|regrettable|shame|pity if", "%1 that"),
  /* Hiding behind rules and practice */
  DEFENDING (TAKE_IT_ON, "unfortunately ~3 policy|policies|rules|practice", NULL),
  DEFENDING (TAKE_IT_ON, "our|my|company policy|policies|practice is|are|says|does|do|not|prevents|requires", NULL),
  DEFENDING (TAKE_IT_ON, "according|as to|per my|our terms|conditions|policy|rules|policies", NULL),
  DEFENDING (TAKE_IT_ON, "according|as to|per ?the terms|conditions|policy|rules|policies >!we|you|i|that", NULL),
  DEFENDING (TAKE_IT_ON, "under my|our terms|conditions|policy|rules|policies", NULL),
  DEFENDING (LEAVE_OUT, "standard|common|normal|usual practice|procedure", NULL),
  DEFENDING (LEAVE_OUT, "- perfectly|completely|quite|totally normal|usual|ordinary|common", NULL),
  DEFENDING (LEAVE_OUT, "normal|usual|common|standard in|for ?my|our|this|the ?whole trade|industry|business|field", NULL),
  /* Excuses */
  DEFENDING (TAKE_IT_ON, "due|owing|because to|of ?a|the|our|my ?very ?high|heavy|huge|increased|busy rush|workload|demand|backlog|schedule", "through my own fault"),
  DEFENDING (TAKE_IT_ON, "i|we was|were ?just ?so|very|too|really|rather busy|overloaded|swamped", NULL),
  DEFENDING (TAKE_IT_ON, "have|i've|we've been ?just ?so|very|too|really|rather busy|overloaded|swamped", NULL),
  DEFENDING (TAKE_IT_ON, "?circumstances|reasons|something beyond|outside|out ?of my|our control", NULL),
  DEFENDING (TAKE_IT_ON, "technical reasons|difficulties|problems", NULL),
  DEFENDING (TAKE_IT_ON, "nobody|no-one told|informed|warned me|us about|of", "I did not ask about"),
  DEFENDING (TAKE_IT_ON, "nobody|no-one told|informed|warned me|us", NULL),
  DEFENDING (TAKE_IT_ON, "no one told|informed|warned me|us", NULL),
  DEFENDING (TAKE_IT_ON, "i|we was|were|wasn't|weren't not|never told|informed", NULL),
  DEFENDING (TAKE_IT_ON, "is not|hardly my|our fault|mistake|problem|responsibility", "is my responsibility"),
  DEFENDING (TAKE_IT_ON, "isn't ?really my|our fault|mistake|problem|responsibility", "is my responsibility"),
  DEFENDING (TAKE_IT_ON, "was not my|our fault|mistake|problem|responsibility", "was my responsibility"),
  DEFENDING (TAKE_IT_ON, "wasn't ?really my|our fault|mistake|problem|responsibility", "was my responsibility"),
  DEFENDING (TAKE_IT_ON, "not my|our fault|problem", "my responsibility"),
  DEFENDING (TAKE_IT_ON, "not|cannot|can't|don't ?be|accept|take ?any responsible|responsibility", NULL),
  DEFENDING (TAKE_IT_ON, "nothing ?more|else i|we could|can", NULL),
  DEFENDING (LEAVE_OUT, "i|we|have did|done|tried my|our ?very best|utmost|hardest", NULL),
  DEFENDING (LEAVE_OUT, "i|we did|done everything right|correctly|properly|possible|by", NULL),
  DEFENDING (TAKE_IT_ON, "can't|cannot|couldn't do anything ?about|else", NULL),
  DEFENDING (LEAVE_OUT, "nobody's|no-one's fault", NULL),
  DEFENDING (LEAVE_OUT, "never had|received|got|heard ~1 complaint|complaints", NULL),
  DEFENDING (LEAVE_OUT, "everyone|everybody else is|was|has|thinks|likes", NULL),
  DEFENDING (LEAVE_OUT, "in my|our ?own defence|defense", NULL),
  DEFENDING (LEAVE_OUT, "with all due respect", NULL),
  /* Making it small */
  DEFENDING (LEAVE_OUT, "these|such things ?do|can|will|just|sometimes happen", NULL),
  DEFENDING (LEAVE_OUT, "mistakes|accidents ?do|can|will|just|sometimes happen", NULL),
  DEFENDING (LEAVE_OUT, "not|no ?such|that|so ?a big|serious|bad ?a deal|matter|problem|issue", NULL),
  DEFENDING (LEAVE_OUT, "- just|only a small|minor|little|tiny *", NULL),
  DEFENDING (LEAVE_OUT, "nobody|no-one else ?has|have ?ever complained|complains|noticed|minded", NULL),
  DEFENDING (LEAVE_OUT, "no one else ?has ?ever complained|complains|noticed|minded", NULL),
  DEFENDING (LEAVE_OUT, "no other customer|customers|client|clients ?has|have ?ever complained|complains|noticed|minded", NULL),
  DEFENDING (LEAVE_OUT, "other customers|clients have|are|were|never ?been|always|all|never ?very ?happy|satisfied|pleased|complained|complain", NULL),
  DEFENDING (LEAVE_OUT, ", as|like i|we ?have|already|previously|just ?already|previously said|wrote|mentioned|explained|told|stated ?you ?already|before|earlier >$", ""),
  DEFENDING (LEAVE_OUT, "^ as|like i|we ?have|already|previously|just ?already|previously said|wrote|mentioned|explained|told|stated ?you ?already|before|earlier ,", "once more:"),
  DEFENDING (LEAVE_OUT, "as|like i|we ?have|already|previously already|previously|said|told ?said|wrote|mentioned|explained|told|stated ?you", NULL),

  /* "You", where "I" would do */
  BLAMING (SPEAK_OF_SELF, "you could|should|might|ought ?just ?simply ?to have ?just ?simply " TOLD " " ME " >!that|a|you|your|the|it|this|what|my|how", "I should have asked"),
  BLAMING (SPEAK_OF_SELF, "you could|should|might|ought ?just ?to have let " ME " know", "I should have asked"),
  BLAMING (SPEAK_OF_SELF, "you could|might ?just ?simply have ?just ?simply called|phoned|written|asked|checked", "I could have %8"),
  BLAMING (SPEAK_OF_SELF, "you should|ought ?just ?simply ?to have ?just ?simply called|phoned|asked", "I should have %9"),
  BLAMING (SPEAK_OF_SELF, "you could|should|ought ?just ?simply ?to have >!received|got|gotten|had|been|a|an|the|it|them|your|no|any|enough|time|everything|all|this|that|both|one|two|these|those|some|another|my|our|either|what|more|as|until|$", NULL),
  BLAMING (SPEAK_OF_SELF, "you should|ought|must ?to ?already ?have know|known|realise|realised|realize|realized|understand|understood|read", NULL),
  BLAMING (SPEAK_OF_SELF, "you didn't|never ?even tell|told|inform|informed|notify|notified|warn|warned me|us about|of", "I did not ask about"),
  BLAMING (SPEAK_OF_SELF, "you did not ?even tell|inform|notify|warn me|us about|of", "I did not ask about"),
  BLAMING (SPEAK_OF_SELF, "you didn't|never ?even mention|mentioned >the|your|this|it|any", "I did not ask about"),
  BLAMING (SPEAK_OF_SELF, "<!if you didn't|never|haven't ?even ?ever tell|told|say|said|inform|informed|notify|mention|mentioned|ask|asked|read|reply|replied|answer|answered|call|called|check|checked|pay|paid|listen|bother|bothered", NULL),
  BLAMING (SPEAK_OF_SELF, "<!if you did|have|do not ?even tell|told|say|said|inform|informed|notify|mention|mentioned|ask|asked|read|reply|replied|answer|answered|call|called|check|checked|pay|paid|listen|bother|bothered|understand", NULL),
  BLAMING (SPEAK_OF_SELF, "?clearly|obviously you ?clearly|obviously ?simply misunderstood|misread|misinterpreted ?me|us|it|that|this >$", "I was not clear"),
  BLAMING (SPEAK_OF_SELF, "?clearly|obviously you ?clearly|obviously ?simply misunderstood|misread|misinterpreted ?me|us >!that|about", "I was not clear about"),
  BLAMING (SPEAK_OF_SELF, "you have ?clearly|obviously misunderstood|misread|misinterpreted ?me|us|it|that|this >$", "I have not been clear"),
  BLAMING (SPEAK_OF_SELF, "you've ?clearly|obviously misunderstood|misread|misinterpreted ?me|us|it|that|this >$", "I have not been clear"),
  BLAMING (SPEAK_OF_SELF, "you have ?clearly|obviously misunderstood|misread|misinterpreted >!that|about", "I have not been clear about"),
  BLAMING (SPEAK_OF_SELF, "you've ?clearly|obviously misunderstood|misread|misinterpreted >!that|about", "I have not been clear about"),
  BLAMING (SPEAK_OF_SELF, "you must|may|might ?have misunderstood|misread|misheard|misinterpreted", NULL),
  BLAMING (SPEAK_OF_SELF, "you were supposed|meant to", NULL),
  BLAMING (SPEAK_OF_SELF, "<!if you were not ?at home|there|available|reachable", "I did not reach you"),
  BLAMING (SPEAK_OF_SELF, "<!if you weren't ?at home|there|available|reachable", "I did not reach you"),
  BLAMING (SPEAK_OF_SELF, "<!if you were not ?very clear >$", "I did not ask enough"),
  BLAMING (SPEAK_OF_SELF, "<!if you weren't ?very clear >$", "I did not ask enough"),
  BLAMING (SPEAK_OF_SELF, "you gave|sent me|us ~1 wrong|incorrect|incomplete", "I had %4 %5"),
  BLAMING (SPEAK_OF_SELF, "your instructions|message|request|order|measurements was|were ~1 unclear|confusing|vague|wrong|incomplete", "I did not understand your %2"),
  BLAMING (SPEAK_OF_SELF, "<!what|as|if you chose|ordered|wanted|asked|agreed|picked|approved|accepted ~3 yourself", NULL),
  BLAMING (SPEAK_OF_SELF, "<!what|as|if|that|when you agreed to", NULL),
  BLAMING (SPEAK_OF_SELF, "<!what|as|if|that|when you signed|approved|accepted", NULL),
  BLAMING (SPEAK_OF_SELF, "you made a|the ?big|small mistake|error", NULL),
  BLAMING (SPEAK_OF_SELF, "you ~1 misremember|misheard", "I remember differently"),
  BLAMING (TAKE_IT_ON, "- ?entirely|all|completely your|customer's|customers' ?own fault|mistake|error|doing", "my responsibility"),
  BLAMING (TAKE_IT_ON, "- ?the customer error|mistake", NULL),
  BLAMING (SPEAK_OF_SELF, "<!if you ?simply ?just ?have forgot|forgotten|neglected|failed|refused|omitted", NULL),
  BLAMING (SPEAK_OF_SELF, "if you had|would ?only ?have ?just told|informed|notified me|us", "if I had asked"),
  BLAMING (SPEAK_OF_SELF, "if you had|would ?only ?have ?just told|informed|read|called|let|asked|listened|checked|replied|answered|paid|been|come", NULL),
  BLAMING (SPEAK_OF_SELF, "you claim|allege >that|it|this|the|i|we|you", "you say"),
  BLAMING (SPEAK_OF_SELF, "you claimed|alleged", "you said"),
  BLAMING (SPEAK_OF_SELF, "you're ?simply|just wrong|mistaken >$", "I see it differently"),
  BLAMING (SPEAK_OF_SELF, "<!if you are ?simply|just wrong|mistaken >$", "I see it differently"),
  BLAMING (SPEAK_OF_SELF, "<!if you|you're ?are ?simply|just ?a ?bit wrong|mistaken|exaggerating|overreacting|dramatic|unreasonable|confused|unfair|difficult|impossible|oversensitive", NULL),
  BLAMING (SPEAK_OF_SELF, "you have|need|must|should|got ?to understand|realise|realize|appreciate|accept", NULL),
  BLAMING (SPEAK_OF_SELF, "why didn't|don't|haven't you", NULL),
  BLAMING (SPEAK_OF_SELF, "why did|do|have you not", NULL),
  BLAMING (SPEAK_OF_SELF, "<!what|if|as you yourself|insisted|caused|broke|damaged|ruined", NULL),
  BLAMING (SPEAK_OF_SELF, "you were|are the one|ones who|that", NULL),
  BLAMING (SPEAK_OF_SELF, "your ?own carelessness|negligence|ignorance|misunderstanding|unreasonable|overreaction", NULL),

  /* Others of the deal; lesson 004-21 */
  BLAMING (NAME_NOBODY, "- ?the|my|our @g fault|mistake|error|doing|negligence|responsibility", "my responsibility"),
  BLAMING (NAME_NOBODY, "- fault|mistake|error is|was @g", "%1 %2 mine"),
  BLAMING (NAME_NOBODY, "- fault|mistake|error is|was|lies|lay ?with ?the|my|our @n", "%1 is mine"),
  BLAMING (NAME_NOBODY, "- fault|mistake|error ~2 with|by ?the|my|our @n", NULL),
  BLAMING (NAME_NOBODY, "- because|account|due of|to ?the|my|our @n", NULL),
  BLAMING (NAME_NOBODY, "- because|account|due of|to ?the|my|our @g", NULL),
  BLAMING (NAME_NOBODY, "- blame ?the|my|our @n", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n was supposed|meant to", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n should|could have", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n ~1 let ~1 down", NULL),
  BLAMING (NAME_NOBODY, "- his|her|their fault|mistake|error|doing", NULL),
  BLAMING (NAME_NOBODY, "- because of him|them", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n forgot to", "we forgot to"),
  BLAMING (NAME_NOBODY, "?the|my|our @n forgot about", "we forgot about"),
  BLAMING (NAME_NOBODY, "?the|my|our @n made|did a|an|the ?bad|small|big mistake|error|blunder", "there was a mistake in my work"),
  BLAMING (NAME_NOBODY, "?the|my|our @n messed|screwed up >$", "there was a mistake in my work"),
  BLAMING (NAME_NOBODY, "?the|my|our @n ~4 forgot|failed|neglected|messed|screwed|botched|blundered|ruined|broke|lied|caused|bungled|overslept", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n ~2 made ~2 mistake|mistakes|error|errors|mess", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n ~2 has|had forgotten|failed|neglected|broken|ruined|messed", NULL),
  BLAMING (NAME_NOBODY, "<!if|when|in|case|until ?the|my|our @n ~1 didn't|never ~1 tell|told|inform|informed|do|did|call|called|show|showed|come|came|follow|followed|listen|understand|read|check|checked|bother", NULL),
  BLAMING (NAME_NOBODY, "<!if|when|in|case|until ?the|my|our @n ~1 did not ~1 tell|inform|do|call|show|come|follow|listen|understand|read|check|bother", NULL),
  BLAMING (NAME_NOBODY, "- ?the|my|our @n was|is to|at blame|fault", NULL),
  BLAMING (NAME_NOBODY, "?the|my|our @n was ~1 careless|negligent|late|sloppy", NULL),

  /* Something in return */
  STRINGS (IF " you ~2 " TAKE_AWAY " ~4 " REVIEW " =2 you|i|we ~1 " GIVING, "%8-"),
  STRINGS (IF " you ~2 " TAKE_AWAY " ~4 " REVIEW " =2 you'll|i'll|we'll " GIVING, "%8-"),
  STRINGS ("provided that you ~2 " TAKE_AWAY " ~4 " REVIEW, NULL),
  STRINGS (", " IF " ?that you ~2 " TAKE_AWAY " ~3 " REVIEW " >$", ""),
  STRINGS ("<!, " IF " ?that you ~2 " TAKE_AWAY " ~3 " REVIEW, NULL),
  STRINGS (GIVING " ~4 ?, if|when|once|provided ?that you ~1 " TAKE_AWAY " ~3 " REVIEW " >$", "%1 %2"),
  STRINGS (BENEFIT " ~3 ?, if|when|once|provided ?that you ~1 " DOES_FOR_US " ~3 >$", "%1 %2"),
  STRINGS (BENEFIT " ~4 ?, if|when|once|provided ?that you ~1 " DOES_FOR_US, NULL),
  STRINGS (IF " you ~1 " DOES_FOR_US " ~4 , ?then you|i|we ~1 " GIVING, "%7-"),
  STRINGS (IF " you ~1 " DOES_FOR_US " ~4 , ?then you'll|i'll|we'll " GIVING, "%7-"),
  STRINGS (IF " ?that you ~1 give|leave|write|post ~4 " REVIEW, NULL),
  STRINGS ("- provided|providing ?that you ~2 " DOES_FOR_US "|" TAKE_AWAY "|keep|agree|promise|give|leave", NULL),
  STRINGS ("- on ?the|one condition|understanding", NULL),
  STRINGS ("- as|so long as you ~1 " DOES_FOR_US "|" TAKE_AWAY "|keep|do|don't", NULL),
  STRINGS ("- in return|exchange >!for|to", NULL),
  STRINGS ("- in return|exchange for ?a|your|the ~2 " REVIEW, NULL),
  STRINGS ("- conditional ?on|upon", NULL),
  STRINGS ("could|would|can|will you ?please|kindly " TAKE_AWAY " ?down ~3 " REVIEW, NULL),
  STRINGS ("take ~2 " REVIEW " down|off", NULL),
  STRINGS ("once|when|if|after|until ~1 " REVIEW " is|are|has|have ~1 removed|deleted|gone|down|withdrawn|changed", NULL),
  STRINGS ("don't|not tell anyone|anybody", NULL),
  STRINGS ("please|kindly " TAKE_AWAY " ?down ~3 " REVIEW, NULL),
  STRINGS ("ask|like|want you to " TAKE_AWAY " ?down ~3 " REVIEW, NULL),
  STRINGS ("five|5 stars|star", NULL),
  STRINGS ("five-star", NULL),
  STRINGS ("keep this|it ?just ?strictly between us|ourselves", NULL),
  STRINGS ("drop|waive|withdraw ~2 claim|claims|demands|complaint", NULL),

  /* Insults, and words of anger */
  HEAT ("idiot*|moron*|imbecile*|liar*|bastard*|asshole*|arsehole*|bitch*|bullshit|crap|fuck*|fucking|shit|shitty|damn|goddamn|bloody|scammer*|crook|crooks|extortion*|blackmail*"),
  HEAT ("ridiculous|pathetic|nonsense|absurd|outrageous|disgusting|laughable"),
  HEAT ("you|you're ?are ?so ?a ?an ?just stupid|dumb|crazy|mad|insane|lying|childish|greedy|rude|joke|fool|disgrace"),
  HEAT ("what the hell|heck"),
  HEAT ("how dare you"),
  HEAT ("shame on you"),
  HEAT ("be ashamed of"),
  HEAT ("should be ashamed"),
  HEAT ("shut up"),
  HEAT ("get lost|off ?my"),
  HEAT ("go to hell"),
  HEAT ("stop complaining|whining|moaning|harassing|bothering|threatening"),
  HEAT ("my|our lawyer|lawyers|attorney|solicitor"),
  HEAT ("see you in court"),
  HEAT ("sick|tired of you|your|this"),
  HEAT ("fed up with you|your|this"),
};

static const char *const doers[] = {
  "subcontractor", "driver", "installer", "supplier", "courier", "contractor", "assistant", "colleague", "partner", "employee",
  "worker", "bookkeeper", "accountant", "carrier", "technician", NULL
};

static const char *const negations[] = {
  "not", "no", "nothing", "never", "without", "isn't", "wasn't", "aren't", "don't", "doesn't", "didn't", "none", "neither", "nor",
  "won't", "can't", "cannot", "hardly", NULL
};

static const char *const abbreviations[] = { "mr", "mrs", "ms", "dr", "st", "no", "approx", "e.g", "i.e", "g", "e", "i", "vs", "etc", "incl", "excl", "ltd", "inc", NULL };

static const char *const loud[] = {
  "not", "never", "always", "now", "wrong", "right", "you", "your", "every", "nothing", "again", "really", "all", "stop", "lie", NULL
};

const SovWordingTable *
sov_wording_table_en (void)
{
  static const SovWordingTable table = {
    .rules = rules, .n_rules = G_N_ELEMENTS (rules), .doers = doers, .negations = negations, .abbreviations = abbreviations, .loud = loud, .has_i = TRUE
  };

  return &table;
}
