/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the advice on wording looks for in Finnish: the list of complaints.md,
 * §8.4, with its inflections. Only words; how they are matched is
 * sov-wording-rule. */

#include "model/sov-wording-private.h"

#define DEFENDING(hint, pattern, kinder) { SOV_WORDING_DEFENDING, SOV_WORDING_HINT_##hint, pattern, kinder }
#define BLAMING(hint, pattern, kinder) { SOV_WORDING_BLAMING, SOV_WORDING_HINT_##hint, pattern, kinder }
#define STRINGS(pattern, kinder) { SOV_WORDING_STRINGS, SOV_WORDING_HINT_ASK_NOTHING, pattern, kinder }
#define HEAT(pattern) { SOV_WORDING_HEAT, SOV_WORDING_HINT_SLEEP_ON_IT, pattern, NULL }

#define SORRY "pahoittelen|pahoittelemme|pahoitteluni|pahoittelumme|pahoittelut"
#define VERY "?todella|kovasti|vilpittömästi|syvästi|hyvin|erittäin|aidosti|niin"
#define TELL "ilmoittanut|ilmoittaneet|kertonut|kertoneet|sanonut|sanoneet|maininnut|maininneet"
#define TOLD_OF ">$|*sta|*stä"
#define REVIEW "arvio*|arvostelu*|palaute|palautetta|palautteen|palautteesi|palautteenne|julkaisu*|postau*|kommen*|päivity*|tähdet|tähden|tähteä|tähti"
#define TAKE_AWAY "poistat|poistatte|poistaisit|poistaisitte|poistanet|perut|perutte|muutat|muutatte|muokkaat|korjaat|vaihdat"
#define GIVING                                                                                                      \
  "saat|saatte|saisit|annan|annamme|hyvitän|hyvitämme|hyvittäisin|palautan|palautamme|palauttaisin|maksan|maksamme" \
  "|korvaan|korvaamme|alennan|tarjoan|tarjoamme|teen|lahjoitan|lupaan"
#define DOES_FOR_US                                                                                                     \
  "tilaat|tilaatte|tilaisit|suosittelet|suosittelette|suosittelisit|jatkat|jatkatte|ostat|ostatte|kehut|kehutte|luovut" \
  "|luovutte|lupaat|lupaatte|tykkäät|vaikenet"
#define IF "jos|kun|kunhan|mikäli|jahka"
#define WHO_ERRED "mokasi|mokasivat|töpeksi|sekoili|sotki|tyri|munasi|hölmöili|töppäsi|töpeksivät|möhli"

static const SovWordingRule rules[] = {
  /* An apology with a condition */
  DEFENDING (TAKE_IT_ON, SORRY " " VERY " ?siitä ?, jos|mikäli|jossei", "%1 %2, että"),
  DEFENDING (TAKE_IT_ON, SORRY " ~3 , jos|mikäli siitä|tästä|se|tämä|olen|olet|koit|koette|petyit", NULL),
  DEFENDING (TAKE_IT_ON, "pahoillani|pahoillamme ?siitä|tästä ?, jos|mikäli", "%1, että"),
  DEFENDING (TAKE_IT_ON, "anteeksi|sori|sorry ?, jos|mikäli >!häirit*|kysyn", "%1, että"),
  DEFENDING (TAKE_IT_ON, "harmi|harmillista|ikävää|ikävä|kurjaa|kurja|valitettavaa|valitan ?, jos|mikäli", "%1, että"),
  /* An apology taken back */
  DEFENDING (TAKE_IT_ON, SORRY " ~5 , mutta|kuitenkin|vaikka *", "%1 %2. %^5"),
  DEFENDING (TAKE_IT_ON, "pahoillani|pahoillamme|anteeksi|sori|sorry|harmi|ikävää ~4 , mutta *", "%1 %2. %^5"),
  DEFENDING (TAKE_IT_ON, "pahoillani|pahoillamme|anteeksi|sori|sorry mutta *", "%1. %^3"),
  DEFENDING (TAKE_IT_ON, SORRY " ~2 mutta *", "%1 %2. %^4"),
  /* Hiding behind rules and practice */
  DEFENDING (TAKE_IT_ON, "valitettavasti ~3 käytän*|linja*|sään*", NULL),
  DEFENDING (TAKE_IT_ON, "käytäntömme|käytäntöni|linjamme|linjauksemme on|kieltää|mukaan", NULL),
  DEFENDING (TAKE_IT_ON, "ehtojen|ehtojeni|ehtojemme|sopimusehto*|toimitusehto*|sääntöjen|sääntöjemme|hinnastoni|hinnastomme mukaan|mukaisesti", NULL),
  DEFENDING (LEAVE_OUT, "alalla|alallamme ?ihan|aivan|täysin tavallista|normaalia|yleistä|tavanomaista", NULL),
  DEFENDING (LEAVE_OUT, "tavallista|normaalia|yleistä ?tällä|meidän alalla|alallamme", NULL),
  DEFENDING (LEAVE_OUT, "alan|yleinen|normaali käytäntö|tapa", NULL),
  DEFENDING (LEAVE_OUT, "kuuluu asiaan|luonteeseen|pakettiin", NULL),
  /* Excuses */
  DEFENDING (TAKE_IT_ON, "kiireen|kiireiden|kiireeni|kiireideni|ruuhkan|ruuhkien|sairauslomien|työtilanteen takia|vuoksi|johdosta", "minun syystäni"),
  DEFENDING (TAKE_IT_ON, "minulla|meillä ~1 oli|ollut ?niin|kova|hirveä|kauhea|hirmuinen|aika|todella kiire|kiirettä|ruuhkaa", NULL),
  DEFENDING (TAKE_IT_ON, "minusta|meistä|itsestäni riippumattom*|johtumattom* syistä|syystä", "minun syystäni"),
  DEFENDING (TAKE_IT_ON, "teknisistä|inhimillisistä syistä", NULL),
  DEFENDING (TAKE_IT_ON, "^ minulle|meille ei kerrottu|ilmoitettu|sanottu|mainittu " TOLD_OF, "en kysynyt ajoissa"),
  DEFENDING (TAKE_IT_ON, "minulle|meille ei ?ole kerrottu|ilmoitettu|sanottu|mainittu", NULL),
  DEFENDING (TAKE_IT_ON, "kukaan ei ?ole kertonut|sanonut|ilmoittanut|maininnut minulle|meille|mitään|tästä", NULL),
  DEFENDING (TAKE_IT_ON, "ei|eikä ole minun|meidän ?oma vikani|vika|vikamme|syyni|syytäni|syy|syytä|syymme|syytämme|mokani|vastuullani", "on minun vastuullani"),
  DEFENDING (TAKE_IT_ON, "ei|eikä ollut minun|meidän ?oma vikani|vika|vikamme|syyni|syytäni|syy|syytä|syymme|syytämme|mokani|vastuullani", "oli minun vastuullani"),
  DEFENDING (TAKE_IT_ON, "ei johtunut minusta|meistä", "oli minun vastuullani"),
  DEFENDING (TAKE_IT_ON, "ei johdu minusta|meistä", "on minun vastuullani"),
  DEFENDING (TAKE_IT_ON, "en|emme ?ole ?ota vastuussa|vastuuta", NULL),
  DEFENDING (TAKE_IT_ON, "vika|syy ei ole|ollut minussa|minun|meissä|meidän", "vastuu on minun"),
  DEFENDING (TAKE_IT_ON, "en|emme ?ole tehnyt|tehneet ?mitään väärää|väärin|virhettä|virheitä", NULL),
  DEFENDING (TAKE_IT_ON, "ei kuulu minulle|meille|vastuulleni|vastuullemme", NULL),
  DEFENDING (TAKE_IT_ON, "en|emme voi|voinut|voineet|mahda|mahtanut ?sille|asialle|tälle|tilanteelle mitään", NULL),
  DEFENDING (LEAVE_OUT, "tein|teimme|tehnyt|tehneet ~1 parhaani|parhaamme", NULL),
  DEFENDING (LEAVE_OUT, "^ ?minä ?me tein|teimme|hoidin|hoidimme|olen|olemme ?tehnyt|tehneet|hoitanut|hoitaneet kaiken|kaikki ?ihan|täysin oikein|hyvin|ohjeiden", NULL),
  DEFENDING (LEAVE_OUT, "puolustuksekseni|puolustukseksemme", NULL),
  /* Making it small */
  DEFENDING (LEAVE_OUT, "sellaista|tällaista|näitä|kaikille|aina|joskus ?aina|nyt ?vaan|vain sattuu", NULL),
  DEFENDING (LEAVE_OUT, "- pikkuasia|pikkujuttu|pikkuseikka|pikkuvika", NULL),
  DEFENDING (LEAVE_OUT, "ei ole ?edes ?niin|noin|näin vakava*|paha|iso ?asia|juttu", NULL),
  DEFENDING (LEAVE_OUT, "kukaan ?muu ei ?ole ?koskaan ?ikinä valittanut|moittinut|huomannut", NULL),
  DEFENDING (LEAVE_OUT, "kukaan muu ei ole", NULL),
  DEFENDING (LEAVE_OUT, "muut|kaikki ?muut asiakkaat|asiakkaani|asiakkaamme ovat|eivät|olivat ~1 tyytyväisi*|valittaneet|valita|pitäneet", NULL),
  DEFENDING (LEAVE_OUT, ", kuten|niinkuin ?jo ?aiemmin|aikaisemmin|äsken sanoin|kerroin|totesin|mainitsin|kirjoitin ?jo ?aiemmin >$", ""),
  DEFENDING (LEAVE_OUT, ", niin kuin ?jo ?aiemmin|aikaisemmin sanoin|kerroin|totesin|mainitsin|kirjoitin ?jo ?aiemmin >$", ""),
  DEFENDING (LEAVE_OUT, "^ kuten|niinkuin ?jo ?aiemmin|aikaisemmin|äsken sanoin|kerroin|totesin|mainitsin|kirjoitin ?jo ?aiemmin ,", "kertaan vielä:"),
  DEFENDING (LEAVE_OUT, "^ niin kuin ?jo ?aiemmin|aikaisemmin sanoin|kerroin|totesin|mainitsin|kirjoitin ?jo ?aiemmin ,", "kertaan vielä:"),
  DEFENDING (LEAVE_OUT, "kuten|kuin jo ?aiemmin sanoin|kerroin|totesin|mainitsin|kirjoitin", NULL),

  /* "You", where "I" would do */
  BLAMING (SPEAK_OF_SELF, "?sinä|sä|te <!jos olisit|olisitte|olisithan|olisittehan|olisitpa|olisittepa ?itse ?hyvin ?kyllä voinut|voineet", "olisin %3 voinut"),
  BLAMING (SPEAK_OF_SELF, "sinun|sun|teidän ?itse olisi ?itse pitänyt|kannattanut|kuulunut|kuulunut ?heti kertoa|ilmoittaa|sanoa|mainita", "minun olisi pitänyt kysyä"),
  BLAMING (SPEAK_OF_SELF, "sinun|sun|teidän ?itse olisi ?itse pitänyt|kannattanut|kuulunut|tullut", NULL),
  BLAMING (SPEAK_OF_SELF, "sinun|sun|teidän ei olisi pitänyt >!joutua|tarvita|saada|odottaa|kärsiä|maksaa|kokea|nähdä|kuulla|jäädä", NULL),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli ?sinä|te et|ette ?edes|koskaan|kyllä ilmoittanut|ilmoittaneet|kertonut|kertoneet " TOLD_OF, "en saanut tietoa"),
  BLAMING (SPEAK_OF_SELF, "?sinä|te et|ette ?edes|koskaan|kyllä|missään ?vaiheessa ?ole " TELL " >*ta|*tä|*oa|*ia|*iä", "en osannut kysyä"),
  BLAMING (SPEAK_OF_SELF, "?sinä|te et|ette ?edes|koskaan|kyllä|missään ?vaiheessa ?ole ?edes " TELL, NULL),
  BLAMING (SPEAK_OF_SELF, "?sinä|te et|ette ?edes|koskaan|kyllä ?ole ?edes lukenut|lukeneet|vastannut|vastanneet|kuunnellut|kuunnelleet|maksanut|maksaneet|tarkistanut|tarkistaneet|huomannut|huomanneet|kysynyt|kysyneet|muistanut|muistaneet|tajunnut|viitsinyt|vaivautunut", NULL),
  BLAMING (SPEAK_OF_SELF, "etkö|ettekö ?edes ?ole tajua|ymmärrä|ymmärtänyt|lukenut|lukeneet|huomannut|huomanneet|muista|osaa|osannut", NULL),
  BLAMING (SPEAK_OF_SELF, "miksi|mikset|miksette ?et|ette ?ole kertonut|kertoneet|ilmoittanut|ilmoittaneet|sanonut|sanoneet|soittanut|soittaneet|kysynyt|kysyneet", NULL),
  BLAMING (SPEAK_OF_SELF, "?sinä|te ymmärsit|ymmärsitte|käsitit|käsititte|tulkitsit|tulkitsitte ~3 väärin", "kerroin %3 epäselvästi"),
  BLAMING (SPEAK_OF_SELF, "olet|olette ymmärtänyt|ymmärtäneet|käsittänyt|käsittäneet|tulkinnut|tulkinneet ~3 väärin", "olen kertonut %3 epäselvästi"),
  BLAMING (SPEAK_OF_SELF, "muistat|muistatte ~3 väärin", "muistan %2 toisin"),
  BLAMING (SPEAK_OF_SELF, "olet|olette väärässä", "olen eri mieltä"),
  BLAMING (TAKE_IT_ON, "- ?ihan|täysin|kokonaan ?sinun|sun|teidän ?ihan oma|omaa vikasi|vikanne|syysi|syynne|syytäsi|syytänne|mokasi|mokanne", "%1 minun vastuullani"),
  BLAMING (TAKE_IT_ON, "- ?ihan|täysin|kokonaan sinun|sun|teidän ?ihan ?oma|omaa vika|vikasi|vikanne|syy|syysi|syynne|syytä|syytäsi|syytänne|moka|mokasi|virheesi|virheenne", "%1 minun vastuullani"),
  BLAMING (TAKE_IT_ON, "- johtui sinusta|teistä|asiakkaasta", "oli minun vastuullani"),
  BLAMING (TAKE_IT_ON, "- johtuu sinusta|teistä|asiakkaasta", "on minun vastuullani"),
  BLAMING (SPEAK_OF_SELF, "väität", "kerrot"),
  BLAMING (SPEAK_OF_SELF, "väitätte", "kerrotte"),
  BLAMING (SPEAK_OF_SELF, "väitit", "kerroit"),
  BLAMING (SPEAK_OF_SELF, "väititte", "kerroitte"),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli unohdit|unohditte ilmoittaa|kertoa|sanoa|mainita >*ta|*tä|*oa|*ia|*iä", "en osannut kysyä"),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli unohdit|unohditte *n|*t ilmoittaa|kertoa|sanoa", NULL),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli unohdit|unohditte", NULL),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli jätit|jätitte ~3 ilmoittamatta|kertomatta|sanomatta|maksamatta|vastaamatta|lukematta|tarkistamatta|hoitamatta", NULL),
  BLAMING (SPEAK_OF_SELF, "jos olisit|olisitte ?vain ?edes ?itse ?heti kertonut|kertoneet|ilmoittanut|ilmoittaneet|sanonut|sanoneet", "jos olisin kysynyt"),
  BLAMING (SPEAK_OF_SELF, "jos olisit|olisitte ~2 lukenut|lukeneet|vastannut|vastanneet|kuunnellut|kuunnelleet|soittanut|soittaneet|tarkistanut|tarkistaneet|huomannut|huomanneet|maksanut|maksaneet|pitänyt|hoitanut|hoitaneet", NULL),
  BLAMING (SPEAK_OF_SELF, "<!jos|kun|mitä|miten|niinkuin|kuin|kuten itse|itsehän ?sinä ?te aiheutit|aiheutitte|tilasit|tilasitte|halusit|halusitte|pyysit|pyysitte|valitsit|valitsitte|päätit|päätitte|hyväksyit|hyväksyitte|rikoit|sotkit", NULL),
  BLAMING (SPEAK_OF_SELF, "<!jos|kun|mitä|miten|niinkuin|kuin|kuten|sen tilasit|tilasitte|halusit|halusitte|pyysit|pyysitte|valitsit|valitsitte|hyväksyit|hyväksyitte itse", NULL),
  BLAMING (SPEAK_OF_SELF, "sinähän|tehän", NULL),
  BLAMING (SPEAK_OF_SELF, "?sinä|te annoit|annoitte|ilmoitit|ilmoititte|lähetit|lähetitte ~1 väärä|väärän|väärät|vääriä|virheelliset|virheellisen|puutteelliset", "sain %3 %4"),
  BLAMING (SPEAK_OF_SELF, "?sinä|te luit|luitte|katsoit|mittasit|mittasitte|tilasit|tilasitte|laskit ~2 väärin|huonosti|väärän|väärät", NULL),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli|kun ?sinä et ollut paikalla|kotona|tavoitettavissa", "en tavoittanut sinua"),
  BLAMING (SPEAK_OF_SELF, "<!jos|mikäli|kun ?te ette olleet paikalla|kotona|tavoitettavissa", "en tavoittanut teitä"),
  BLAMING (SPEAK_OF_SELF, "^ olisi ?ollut ?hyvä ?pitänyt ilmoittaa|kertoa|sanoa|mainita", "minun olisi pitänyt kysyä"),
  BLAMING (SPEAK_OF_SELF, "olet|olette itse aiheuttanut|aiheuttaneet|valinnut|valinneet|pyytänyt|pyytäneet|hyväksynyt|hyväksyneet|tilannut|tilanneet|rikkonut", NULL),
  BLAMING (SPEAK_OF_SELF, "sinun|sun|teidän ?nyt ?kyllä ?vain täytyy|pitää|pitäisi|on|kannattaisi ymmärtää|ymmärrettävä|tajuta", NULL),
  BLAMING (SPEAK_OF_SELF, "liioittelet|liioittelette|ylireagoit|ylireagoitte|hätäilet|hermoilet|dramatisoit", NULL),
  BLAMING (SPEAK_OF_SELF, "valitat|valitatte ~1 turhaan|turhasta|aina|taas|jatkuvasti", NULL),
  BLAMING (SPEAK_OF_SELF, "huolimattomuutesi|huolimattomuutenne|tietämättömyytesi|laiskuutesi|välinpitämättömyytesi", NULL),

  /* Others of the deal; lesson 004-21 */
  BLAMING (NAME_NOBODY, "- ?minun|meidän @g ?oma vika|syy|syytä|vikaa|moka|mokaa|virhe", "minun vastuullani"),
  BLAMING (NAME_NOBODY, "- ?minun|meidän @g ~1 vika|viasta|vialla|viaksi|syy|syyksi|syystä|moka*|virhee*|takia|vuoksi|tähden|huolimattomuu*|unohdus|unohduks*|mokailu*|syytä", NULL),
  BLAMING (NAME_NOBODY, "- @n moka|vika|syy", NULL),
  BLAMING (NAME_NOBODY, "- vika|syy|moka|virhe|vastuu on|oli ?nyt ?kyllä ?yksin ?täysin ?ihan @g", "vastuu %2 minun"),
  BLAMING (NAME_NOBODY, "- vika|syy|moka|virhe on|oli ?nyt ?kyllä ?täysin ?ihan @l", "vastuu %2 minun"),
  BLAMING (NAME_NOBODY, "- johtui ~1 @l", "oli minun vastuullani"),
  BLAMING (NAME_NOBODY, "- johtuu ~1 @l", "on minun vastuullani"),
  BLAMING (NAME_NOBODY, "- johtunut ~1 @l", NULL),
  BLAMING (NAME_NOBODY, "?minun|meidän @n unohti|unohtivat >/verb", "meiltä unohtui"),
  BLAMING (NAME_NOBODY, "?minun|meidän @n " WHO_ERRED " >$", "työssäni tapahtui virhe"),
  BLAMING (NAME_NOBODY, "?minun|meidän @n teki virheen|mokan", "työssäni tapahtui virhe"),
  BLAMING (NAME_NOBODY, "@n =5 unohti|unohtivat|" WHO_ERRED "|laiminlöi|erehtyi|myöhästyi|valehteli|rikkoi|pilasi|syyllistyi|viivytteli", NULL),
  BLAMING (NAME_NOBODY, "@n ~3 teki|tekivät ~1 virhe*|väärin|moka*|huolimattomasti", NULL),
  BLAMING (NAME_NOBODY, "@n ~3 on|oli unohtanut|mokannut|erehtynyt|laiminlyönyt|sotkenut|rikkonut|pilannut", NULL),
  BLAMING (NAME_NOBODY, "<!jos|mikäli|ellei|kun @n ~2 ei ?ole ilmoittanut|kertonut|tehnyt|hoitanut|muistanut|tullut|soittanut|vastannut|ymmärtänyt|noudattanut|pitänyt|lukenut|osannut|viitsinyt", NULL),
  BLAMING (NAME_NOBODY, "@n ~3 jätti ~3 *matta|*mättä|väliin", NULL),
  BLAMING (NAME_NOBODY, "?minun|meidän @l unohtui", "meiltä unohtui"),
  BLAMING (NAME_NOBODY, "?minun|meidän @l jäi ~3 *matta|*mättä >!huolimatta", "meiltä jäi %4 %5"),
  BLAMING (NAME_NOBODY, "?minun|meidän @l oli väärä|väärät|väärää", "meillä oli %4"),
  BLAMING (NAME_NOBODY, "@n ~1 oli|ollut myöhässä|huolimaton|syypää|huolimattomia", NULL),
  BLAMING (NAME_NOBODY, "- @n on|oli syyllinen|syypää|vastuussa", NULL),
  BLAMING (NAME_NOBODY, "- syyllinen|syypää on|oli @n", NULL),
  BLAMING (NAME_NOBODY, "hän|he ~2 unohti|unohtivat|laiminlöi|" WHO_ERRED, NULL),
  BLAMING (NAME_NOBODY, "@n ~3 aiheutti|aiheuttama*|aiheuttanut", NULL),
  BLAMING (NAME_NOBODY, "- hänen|heidän ?oma vikansa|mokansa|syynsä|syytään|virheensä|takiaan|vuokseen >!että", NULL),
  BLAMING (TAKE_IT_ON, "- asiakkaan ?oma vika|virhe|syy|syytä|moka", NULL),
  BLAMING (TAKE_IT_ON, "- vika|syy|virhe on|oli asiakkaan|asiakkaassa|teidän|sinun|sinussa|teissä", "vastuu %2 minun"),

  /* Something in return */
  STRINGS (IF " ~2 " TAKE_AWAY " ~3 " REVIEW " ~1 ?, ?niin " GIVING, "%9"),
  STRINGS (GIVING " ~5 " IF " ~1 " TAKE_AWAY " ~2 " REVIEW " ~1 >$", "%1 %2"),
  STRINGS (GIVING " ~5 " IF " ~1 annat|annatte|kirjoitat|kirjoitatte|jätät|jätätte ~3 " REVIEW " ~1 >$", "%1 %2"),
  STRINGS (", " IF " ~1 annat|annatte|kirjoitat|kirjoitatte|jätät|jätätte ~2 hyvän|hyvät|viisi|viiden|täydet|kiittävän ~1 " REVIEW " ~1 >$", ""),
  STRINGS ("toivottavasti ~2 " TAKE_AWAY " ~2 " REVIEW, NULL),
  STRINGS ("edellyttää|edellytän|edellytämme ?kuitenkin , että ~1 " TAKE_AWAY "|" DOES_FOR_US, NULL),
  STRINGS (IF " ~3 " DOES_FOR_US " ~4 , ?niin " GIVING, "%7"),
  STRINGS (", " IF " ~2 " TAKE_AWAY " ~3 " REVIEW " ~1 >$", ""),
  STRINGS (IF " ~2 " TAKE_AWAY " ~3 " REVIEW, NULL),
  STRINGS (IF " ~2 " TAKE_AWAY " sen|tämän ?, ?niin " GIVING, "%7"),
  STRINGS (", kunhan ~1 " DOES_FOR_US " ~3 >$", ""),
  STRINGS ("kunhan ~1 " DOES_FOR_US, NULL),
  STRINGS (GIVING " ~6 , jos|kun|mikäli ~2 " DOES_FOR_US " ~3 >$", "%1 %2"),
  STRINGS (GIVING " ~6 , jos|kun|mikäli ~2 " DOES_FOR_US, NULL),
  STRINGS (IF " ~2 annat|annatte|kirjoitat|kirjoitatte|jätät|jätätte ~3 " REVIEW " ?, ?niin " GIVING, "%8"),
  STRINGS (IF " ~2 annat|annatte|kirjoitat|kirjoitatte|jätät|jätätte ~2 hyvän|hyvät|viisi|viiden|täydet|kiittävän ~1 " REVIEW, NULL),
  STRINGS (IF " ~1 et|ette ~2 kerro|julkaise|arvostele|valita|kirjoita ~2 , ?niin " GIVING, "%9"),
  STRINGS (IF " ~1 et|ette ~1 julkaise|arvostele|valita", NULL),
  STRINGS ("- ehtona|edellytyksenä", NULL),
  STRINGS ("- sillä|yhdellä|tietyllä ehdolla|ehdoin|edellytyksellä", NULL),
  STRINGS ("- edellyttäen|vaadin|vaadimme ?kuitenkin , että", NULL),
  STRINGS ("- vastineeksi|vastineena|vastikkeeksi|vastikkeena|vastapalvelukse*|vastalahja*", NULL),
  STRINGS ("poistathan|poistattehan|poistaisitko|poistaisitteko|muuttaisitko|muutathan ~3 " REVIEW, NULL),
  STRINGS ("voisit|voisitte|voisitko|voisitteko|voitko|voitteko|voit|pyydän|pyydämme|toivon|toivomme|haluan ~4 poistaa|poistamaan|poistavasi|poistat|poistatte|muuttaa|muuttamaan|muuttavasi ~2 " REVIEW, NULL),
  STRINGS ("- meidän|keskenämme|meidän|kahden välisenä|väliseksi|välillä|välille|kesken >$", NULL),
  STRINGS ("luovut|luovutte|luopuisit ~2 vaatimuksi*|vaateista|vaatimukses*|valituksesta*", NULL),

  /* Insults, and words of anger */
  HEAT ("idioot*|typerys|typerykse*|ääliö*|törppö*|pölvästi*|kusipää*|mulkku*|luuseri*|vitun|vittu*|vitut*|perkele*|saatana*|helvetti|helvetin|helvettiä|helvettiin|paskan|paskaa|paska|hemmetin|hitto|hiton"),
  HEAT ("valehtelet|valehtelette|valehtelija|valehtelijaa|huijari|huijaat|huijaatte|kiristät|kiristätte|kiristäjä"),
  HEAT ("olet|olette|oletko|oletteko|oot ~1 tyhmä|tyhmiä|hullu|hulluja|törkeä|hankala|naurettava|tekopyhä|ahne|röyhkeä|lapsellinen"),
  HEAT ("naurettava|naurettavaa|naurettavia|järjetöntä|älytöntä|pöyristyttävä*|törkeää|hölynpöly*|potaskaa|pötypuhe*"),
  HEAT ("häpeäisit|häpeäisitte|hävetkää"),
  HEAT ("saisit|saisitte|saat|saatte hävetä"),
  HEAT ("turpa|suu kiinni"),
  HEAT ("ole|olkaa hiljaa"),
  HEAT ("älä|älkää viitsi|viitsikö|häiritse|uhkaile|uhkailko"),
  HEAT ("lopeta|lopettakaa ?jo ?nyt ?tuo valittaminen|kiukuttelu|uhkailu|jankuttaminen|häiriköinti|valitus"),
  HEAT ("mitä ~2 oikein kuvittelet|kuvittelette|luulet|luulette"),
  HEAT ("kehtaat|kehtaatte"),
  HEAT ("haista|painu|painukaa|suksi vittu*|paska|helvettiin|hiiteen|muualle|kuuseen"),
  HEAT ("viimeinen varoitus"),
  HEAT ("lakimieheni|lakimieheeni|lakimiehelleni|asianajajani|asianajajaani|asianajajalleni|juristini|juristiini|juristilleni"),
  HEAT ("oletko|oletteko tosissasi|tosissanne"),
  HEAT ("^ nyt ?saa riitti|riittää >$"),
  HEAT ("nähdään|tavataan|nähkäämme oikeudessa|käräjillä"),
};

static const char *const doers[] = {
  "alihankkija", "alihankkijani", "alihankkijamme", "asentaja", "asentajani", "asentajamme", "kuljettaja", "kuljettajani",
  "kuljettajamme", "kuljetusliike", "tavarantoimittaja", "toimittaja", "toimittajani", "yhteistyökumppani", "yhteistyökumppanini",
  "kumppanini", "urakoitsija", "apulainen", "apulaiseni", "työntekijä", "työntekijäni", "kollega", "kollegani", "sihteeri",
  "kirjanpitäjä", "kirjanpitäjäni", NULL
};

static const char *const negations[] = {
  "ei", "en", "et", "emme", "ette", "eivät", "eikä", "enkä", "emmekä", "älä", "ilman", "mitään", NULL
};

static const char *const abbreviations[] = {
  "esim", "mm", "ts", "ym", "yms", "jne", "klo", "nro", "puh", "n", "vrt", "ks", "ns", "tj", "tms", "ao", "eo", "sis", "alv", NULL
};

static const char *const loud[] = {
  "ei", "en", "et", "ette", "nyt", "heti", "aina", "koskaan", "ikinä", "todella", "täysin", "tämä", "sinä", "te", "minä",
  "mitään", "kaikki", "väärin", "riittää", "valhe", "sinun", "teidän", NULL
};

const SovWordingTable *
sov_wording_table_fi (void)
{
  static const SovWordingTable table = {
    .rules = rules, .n_rules = G_N_ELEMENTS (rules), .doers = doers, .negations = negations, .abbreviations = abbreviations, .loud = loud
  };

  return &table;
}
