/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat-month.h"

#include <string.h>

/* In full and shortened, as they stand within a date (Unicode CLDR, "format"
 * months): Finnish, Swedish, Norwegian, Danish, Estonian, German, Dutch, French,
 * Spanish, Italian, Portuguese, Russian, Polish, English, Ukrainian, Czech,
 * Hungarian, Turkish, Romanian, Latvian. */
static const char *const names[] = {
  "tammikuuta|tammik|tammi|januari|januar|jaanuar|jaan|jänner|jän|janvier|janv|enero|ene|gennaio|gen|janeiro|января|янв|stycznia|sty|january|jan|січня|січ|ledna|led|január|ocak|oca|ianuarie|ian|janvāris",
  "helmikuuta|helmik|helmi|februari|februar|veebruar|veebr|febbraio|février|févr|fév|febrero|fevereiro|fev|февраля|февр|фев|lutego|lut|february|feb|лютого|лют|února|úno|február|febr|şubat|şub|februarie|februāris",
  "maaliskuuta|maalisk|maalis|mars|marts|märts|märz|mär|mrz|maart|mrt|marzo|março|марта|мар|marca|march|mar|березня|бер|března|bře|március|márc|mart|martie|martijs",
  "huhtikuuta|huhtik|huhti|april|aprill|apr|avril|avr|abril|abr|aprile|апреля|апр|kwietnia|kwi|квітня|квіт|dubna|dub|április|ápr|nisan|nis|aprilie|aprīlis",
  "toukokuuta|toukok|touko|maj|mai|mei|mayo|may|maggio|mag|maio|мая|май|maja|травня|трав|května|kvě|május|máj|mayıs|maijs",
  "kesäkuuta|kesäk|kesä|juni|jun|juuni|juin|junio|giugno|giu|junho|июня|июн|czerwca|cze|june|червня|черв|června|čvn|június|jún|haziran|haz|iunie|iun|jūnijs|jūn",
  "heinäkuuta|heinäk|heinä|juli|jul|juuli|juillet|juil|julio|luglio|lug|julho|июля|июл|lipca|lip|july|липня|лип|července|čvc|július|júl|temmuz|tem|iulie|iul|jūlijs|jūl",
  "elokuuta|elok|elo|augusti|august|augustus|aug|août|agosto|ago|августа|авг|sierpnia|sie|серпня|серп|srpna|srp|augusztus|ağustos|ağu|augusts",
  "syyskuuta|syysk|syys|september|sept|sep|septembre|septiembre|setiembre|settembre|set|setembro|сентября|сент|сен|września|wrz|вересня|вер|září|zář|szeptember|szept|eylül|eyl|septembrie|septembris",
  "lokakuuta|lokak|loka|oktober|okt|october|oct|octobre|octubre|ottobre|ott|outubro|out|октября|окт|października|paź|жовтня|жовт|října|říj|október|ekim|eki|octombrie|oktobris|oktoober",
  "marraskuuta|marrask|marras|november|nov|novembre|noviembre|novembro|ноября|нояб|ноя|listopada|lis|листопада|лист|listopadu|kasım|kas|noiembrie|noi|novembris",
  "joulukuuta|jouluk|joulu|december|dec|desember|des|detsember|dets|dezember|dez|décembre|déc|diciembre|dic|dicembre|dezembro|декабря|дек|grudnia|gru|грудня|груд|prosince|pro|dec|aralık|ara|decembrie|decembris",
};

static gboolean
has_word (const char *list,
          const char *word)
{
  gsize length = strlen (word);

  for (const char *at = strstr (list, word); at != NULL; at = strstr (at + 1, word))
    if ((at == list || at[-1] == '|') && (at[length] == '|' || at[length] == '\0'))
      return TRUE;

  return FALSE;
}

int
sov_chat_month_of (const char *word)
{
  if (*word == '\0')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (has_word (names[i], word))
      return (int) i + 1;

  return 0;
}
