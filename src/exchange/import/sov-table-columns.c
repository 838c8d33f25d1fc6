/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-table-columns.h"

#include <string.h>

#include "model/sov-text.h"

/* What is longer is no heading. */
#define HEADING_MAX 100

typedef struct
{
  const char *heading; /* folded */
  SovImportColumn column;
} Heading;

static const Heading headings[] = {
  { "nimi", SOV_IMPORT_COLUMN_NAME },
  { "koko nimi", SOV_IMPORT_COLUMN_NAME },
  { "asiakas", SOV_IMPORT_COLUMN_NAME },
  { "asiakkaan nimi", SOV_IMPORT_COLUMN_NAME },
  { "yhteyshenkilo", SOV_IMPORT_COLUMN_NAME },
  { "name", SOV_IMPORT_COLUMN_NAME },
  { "full name", SOV_IMPORT_COLUMN_NAME },
  { "display name", SOV_IMPORT_COLUMN_NAME },
  { "customer", SOV_IMPORT_COLUMN_NAME },
  { "customer name", SOV_IMPORT_COLUMN_NAME },
  { "contact", SOV_IMPORT_COLUMN_NAME },
  { "file as", SOV_IMPORT_COLUMN_NAME },
  { "namn", SOV_IMPORT_COLUMN_NAME },
  { "kund", SOV_IMPORT_COLUMN_NAME },
  { "etunimi", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "etunimet", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "first name", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "given name", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "firstname", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "fornamn", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "sukunimi", SOV_IMPORT_COLUMN_LAST_NAME },
  { "last name", SOV_IMPORT_COLUMN_LAST_NAME },
  { "family name", SOV_IMPORT_COLUMN_LAST_NAME },
  { "surname", SOV_IMPORT_COLUMN_LAST_NAME },
  { "lastname", SOV_IMPORT_COLUMN_LAST_NAME },
  { "efternamn", SOV_IMPORT_COLUMN_LAST_NAME },
  { "yritys", SOV_IMPORT_COLUMN_ORGANISATION },
  { "yrityksen nimi", SOV_IMPORT_COLUMN_ORGANISATION },
  { "toiminimi", SOV_IMPORT_COLUMN_ORGANISATION },
  { "organisaatio", SOV_IMPORT_COLUMN_ORGANISATION },
  { "company", SOV_IMPORT_COLUMN_ORGANISATION },
  { "company name", SOV_IMPORT_COLUMN_ORGANISATION },
  { "organization", SOV_IMPORT_COLUMN_ORGANISATION },
  { "organisation", SOV_IMPORT_COLUMN_ORGANISATION },
  { "organization name", SOV_IMPORT_COLUMN_ORGANISATION },
  { "organization 1 name", SOV_IMPORT_COLUMN_ORGANISATION },
  { "business", SOV_IMPORT_COLUMN_ORGANISATION },
  { "foretag", SOV_IMPORT_COLUMN_ORGANISATION },
  { "y tunnus", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "y tunnus hetu", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "y tunnus henkilotunnus", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "ytunnus", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "business id", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "fo nummer", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "company id", SOV_IMPORT_COLUMN_BUSINESS_ID },
  { "puhelin", SOV_IMPORT_COLUMN_PHONE },
  { "puhelinnumero", SOV_IMPORT_COLUMN_PHONE },
  { "puh", SOV_IMPORT_COLUMN_PHONE },
  { "gsm", SOV_IMPORT_COLUMN_PHONE },
  { "matkapuhelin", SOV_IMPORT_COLUMN_PHONE },
  { "kannykka", SOV_IMPORT_COLUMN_PHONE },
  { "tyopuhelin", SOV_IMPORT_COLUMN_PHONE },
  { "kotipuhelin", SOV_IMPORT_COLUMN_PHONE },
  { "phone", SOV_IMPORT_COLUMN_PHONE },
  { "phone number", SOV_IMPORT_COLUMN_PHONE },
  { "mobile", SOV_IMPORT_COLUMN_PHONE },
  { "mobile phone", SOV_IMPORT_COLUMN_PHONE },
  { "home phone", SOV_IMPORT_COLUMN_PHONE },
  { "home phone 2", SOV_IMPORT_COLUMN_PHONE },
  { "business phone", SOV_IMPORT_COLUMN_PHONE },
  { "business phone 2", SOV_IMPORT_COLUMN_PHONE },
  { "primary phone", SOV_IMPORT_COLUMN_PHONE },
  { "other phone", SOV_IMPORT_COLUMN_PHONE },
  { "tel", SOV_IMPORT_COLUMN_PHONE },
  { "telephone", SOV_IMPORT_COLUMN_PHONE },
  { "telefon", SOV_IMPORT_COLUMN_PHONE },
  { "mobil", SOV_IMPORT_COLUMN_PHONE },
  { "sahkoposti", SOV_IMPORT_COLUMN_EMAIL },
  { "s posti", SOV_IMPORT_COLUMN_EMAIL },
  { "sposti", SOV_IMPORT_COLUMN_EMAIL },
  { "sahkopostiosoite", SOV_IMPORT_COLUMN_EMAIL },
  { "email", SOV_IMPORT_COLUMN_EMAIL },
  { "e mail", SOV_IMPORT_COLUMN_EMAIL },
  { "mail", SOV_IMPORT_COLUMN_EMAIL },
  { "email address", SOV_IMPORT_COLUMN_EMAIL },
  { "e mail address", SOV_IMPORT_COLUMN_EMAIL },
  { "e mail 2 address", SOV_IMPORT_COLUMN_EMAIL },
  { "e mail 3 address", SOV_IMPORT_COLUMN_EMAIL },
  { "e post", SOV_IMPORT_COLUMN_EMAIL },
  { "epost", SOV_IMPORT_COLUMN_EMAIL },
  { "osoite", SOV_IMPORT_COLUMN_STREET },
  { "laskutusosoite", SOV_IMPORT_COLUMN_STREET },
  { "kayntiosoite", SOV_IMPORT_COLUMN_STREET },
  { "postiosoite", SOV_IMPORT_COLUMN_STREET },
  { "katuosoite", SOV_IMPORT_COLUMN_STREET },
  { "lahiosoite", SOV_IMPORT_COLUMN_STREET },
  { "katu", SOV_IMPORT_COLUMN_STREET },
  { "address", SOV_IMPORT_COLUMN_STREET },
  { "street", SOV_IMPORT_COLUMN_STREET },
  { "street address", SOV_IMPORT_COLUMN_STREET },
  { "home street", SOV_IMPORT_COLUMN_STREET },
  { "business street", SOV_IMPORT_COLUMN_STREET },
  { "address 1 street", SOV_IMPORT_COLUMN_STREET },
  { "adress", SOV_IMPORT_COLUMN_STREET },
  { "gatuadress", SOV_IMPORT_COLUMN_STREET },
  { "postinumero", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "postinro", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "postal code", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "postcode", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "zip", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "zip code", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "home postal code", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "business postal code", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "address 1 postal code", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "postnummer", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "toimipaikka", SOV_IMPORT_COLUMN_TOWN },
  { "postitoimipaikka", SOV_IMPORT_COLUMN_TOWN },
  { "kaupunki", SOV_IMPORT_COLUMN_TOWN },
  { "paikkakunta", SOV_IMPORT_COLUMN_TOWN },
  { "town", SOV_IMPORT_COLUMN_TOWN },
  { "city", SOV_IMPORT_COLUMN_TOWN },
  { "home city", SOV_IMPORT_COLUMN_TOWN },
  { "business city", SOV_IMPORT_COLUMN_TOWN },
  { "address 1 city", SOV_IMPORT_COLUMN_TOWN },
  { "ort", SOV_IMPORT_COLUMN_TOWN },
  { "stad", SOV_IMPORT_COLUMN_TOWN },
  { "www", SOV_IMPORT_COLUMN_WEB },
  { "verkkosivu", SOV_IMPORT_COLUMN_WEB },
  { "kotisivu", SOV_IMPORT_COLUMN_WEB },
  { "web", SOV_IMPORT_COLUMN_WEB },
  { "web page", SOV_IMPORT_COLUMN_WEB },
  { "web sivu", SOV_IMPORT_COLUMN_WEB },
  { "website", SOV_IMPORT_COLUMN_WEB },
  { "website 1 value", SOV_IMPORT_COLUMN_WEB },
  { "huomautus", SOV_IMPORT_COLUMN_NOTE },
  { "muistiinpano", SOV_IMPORT_COLUMN_NOTE },
  { "muistiinpanot", SOV_IMPORT_COLUMN_NOTE },
  { "lisatiedot", SOV_IMPORT_COLUMN_NOTE },
  { "lisatieto", SOV_IMPORT_COLUMN_NOTE },
  { "kommentti", SOV_IMPORT_COLUMN_NOTE },
  { "note", SOV_IMPORT_COLUMN_NOTE },
  { "notes", SOV_IMPORT_COLUMN_NOTE },
  { "comment", SOV_IMPORT_COLUMN_NOTE },
  { "comments", SOV_IMPORT_COLUMN_NOTE },
  { "anteckningar", SOV_IMPORT_COLUMN_NOTE },
  { "kieli", SOV_IMPORT_COLUMN_LANGUAGE },
  { "language", SOV_IMPORT_COLUMN_LANGUAGE },
  { "sprak", SOV_IMPORT_COLUMN_LANGUAGE },
};

/* Letters and digits alone, a space between words: "E-mail 1 - Value" is
 * "e mail 1 value". */
static char *
fold (const char *text)
{
  g_autofree char *folded = sov_text_fold (strnlen (text, HEADING_MAX + 1) <= HEADING_MAX ? text : "");
  GString *plain = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      g_string_append_unichar (plain, g_utf8_get_char (c));
    else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
      g_string_append_c (plain, ' ');
  while (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);

  return g_string_free (plain, FALSE);
}

/* Google numbers them: "phone 2 value", "e mail 1 value". */
static gboolean
is_numbered (const char *heading,
             const char *word)
{
  const char *c = heading;

  if (!g_str_has_prefix (c, word))
    return FALSE;
  c += strlen (word);
  if (*c != ' ' || !g_ascii_isdigit (c[1]))
    return FALSE;
  for (c++; g_ascii_isdigit (*c);)
    c++;

  return *c == '\0' || g_str_equal (c, " value");
}

SovImportColumn
sov_table_column_of (const char *heading)
{
  g_autofree char *folded = fold (heading);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (headings[i].heading, folded))
      return headings[i].column;
  if (is_numbered (folded, "phone") || is_numbered (folded, "puhelin"))
    return SOV_IMPORT_COLUMN_PHONE;
  if (is_numbered (folded, "e mail") || is_numbered (folded, "email") || is_numbered (folded, "sahkoposti"))
    return SOV_IMPORT_COLUMN_EMAIL;

  return SOV_IMPORT_COLUMN_NONE;
}

/* Words, in the order in which they are looked for: the first tell that it is
 * none of the rest. */
static const Heading words[] = {
  { "tyyppi", SOV_IMPORT_COLUMN_NONE },
  { "type", SOV_IMPORT_COLUMN_NONE },
  { "label", SOV_IMPORT_COLUMN_NONE },
  { "nayttonimi", SOV_IMPORT_COLUMN_NONE },
  { "display", SOV_IMPORT_COLUMN_NONE },
  { "faksi", SOV_IMPORT_COLUMN_NONE },
  { "fax", SOV_IMPORT_COLUMN_NONE },
  { "puhelin", SOV_IMPORT_COLUMN_PHONE },
  { "matkapuhelin", SOV_IMPORT_COLUMN_PHONE },
  { "puhelinnumero", SOV_IMPORT_COLUMN_PHONE },
  { "phone", SOV_IMPORT_COLUMN_PHONE },
  { "telephone", SOV_IMPORT_COLUMN_PHONE },
  { "mobile", SOV_IMPORT_COLUMN_PHONE },
  { "gsm", SOV_IMPORT_COLUMN_PHONE },
  { "sahkoposti", SOV_IMPORT_COLUMN_EMAIL },
  { "sahkopostiosoite", SOV_IMPORT_COLUMN_EMAIL },
  { "email", SOV_IMPORT_COLUMN_EMAIL },
  { "postinumero", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "postcode", SOV_IMPORT_COLUMN_POSTAL_CODE },
  { "postitoimipaikka", SOV_IMPORT_COLUMN_TOWN },
  { "kaupunki", SOV_IMPORT_COLUMN_TOWN },
  { "katu", SOV_IMPORT_COLUMN_STREET },
  { "katuosoite", SOV_IMPORT_COLUMN_STREET },
  { "lahiosoite", SOV_IMPORT_COLUMN_STREET },
  { "etunimi", SOV_IMPORT_COLUMN_FIRST_NAME },
  { "sukunimi", SOV_IMPORT_COLUMN_LAST_NAME },
  { "yritys", SOV_IMPORT_COLUMN_ORGANISATION },
  { "yrityksen", SOV_IMPORT_COLUMN_ORGANISATION },
  { "verkkosivu", SOV_IMPORT_COLUMN_WEB },
  { "web", SOV_IMPORT_COLUMN_WEB },
  { "kommentit", SOV_IMPORT_COLUMN_NOTE },
};

SovImportColumn
sov_table_column_of_words (const char *heading)
{
  g_autofree char *folded = fold (heading);
  g_auto (GStrv) said = g_strsplit (folded, " ", -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strv_contains ((const char *const *) said, words[i].heading))
      return words[i].column;

  return SOV_IMPORT_COLUMN_NONE;
}

SovImportColumn
sov_table_column_of_value (const char *value)
{
  guint n_digits = 0;
  guint n_letters = 0;

  if (strchr (value, '@') != NULL)
    return SOV_IMPORT_COLUMN_EMAIL;
  for (const char *c = value; *c != '\0'; c = g_utf8_next_char (c))
    {
      n_digits += g_unichar_isdigit (g_utf8_get_char (c));
      n_letters += g_unichar_isalpha (g_utf8_get_char (c));
    }
  if (n_letters == 0 && n_digits == 8 && strchr (value, '-') != NULL && strlen (value) == 9)
    return SOV_IMPORT_COLUMN_BUSINESS_ID;
  if (n_letters == 0 && n_digits == 5 && strlen (value) == 5)
    return SOV_IMPORT_COLUMN_POSTAL_CODE;
  if (n_letters == 0 && n_digits >= 6)
    return SOV_IMPORT_COLUMN_PHONE;
  if (n_digits > 0 && n_letters > 2)
    return SOV_IMPORT_COLUMN_STREET;

  return n_letters > 1 ? SOV_IMPORT_COLUMN_NAME : SOV_IMPORT_COLUMN_NONE;
}
