/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-text.h"

#include "exchange/import/sov-import-kind.h"

typedef struct
{
  const char *bytes;
  gsize size;
  const char *encoding;
  const char *text;
  gboolean replaced;
} Case;

#define BYTES(literal) (literal), sizeof (literal) - 1

static const Case cases[] = {
  { BYTES ("M\303\244ki"), "UTF-8", "Mäki", FALSE },
  { BYTES ("\357\273\277M\303\244ki"), "UTF-8", "Mäki", FALSE },
  { BYTES ("M\344ki \200"), "windows-1252", "Mäki €", FALSE },
  { BYTES ("P\212ivi Tyrm\212; hyv\212"), "macintosh", "Päivi Tyrmä; hyvä", FALSE },
  { BYTES ("P\204ivi H\224gl\204nd"), "IBM850", "Päivi Högländ", FALSE },
  { BYTES ("it\222s \204quoted\224 \212koda"), "windows-1252", "it’s „quoted” Škoda", FALSE },
  { BYTES ("a\201b"), "windows-1252", "a\357\277\275b", TRUE },
  { BYTES ("\377\376M\000\344\000"), "UTF-16", "Mä", FALSE },
  { BYTES ("\376\377\000M\000\344"), "UTF-16", "Mä", FALSE },
  { BYTES ("\376\377\330\075\336\012"), "UTF-16", "\360\237\230\212", FALSE },
  { BYTES ("\376\377\330\075\000a"), "UTF-16", "\357\277\275a", TRUE },
  { BYTES ("\376\377\000a\000"), "UTF-16", "a", TRUE },
  { BYTES ("a\000b"), "UTF-8", "ab", TRUE },
  { BYTES ("\357\273\277a\344"), "UTF-8", "a\357\277\275", TRUE },
  { BYTES (""), "UTF-8", "", FALSE },
};

static void
test_decode (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *encoding;
      gboolean replaced;
      g_autofree char *text = sov_import_decode (cases[i].bytes, cases[i].size, &encoding, &replaced);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpstr (encoding, ==, cases[i].encoding);
      g_assert_cmpint (replaced, ==, cases[i].replaced);
    }
}

static void
test_cut (void)
{
  g_autofree char *whole = sov_import_cut ("äiti", 5, 5);
  g_autofree char *part = sov_import_cut ("päivä", 7, 2);

  g_assert_cmpstr (whole, ==, "äiti");
  g_assert_cmpstr (part, ==, "p");
}

typedef struct
{
  const char *text;
  const char *name;
  SovImportKind kind;
} Kind;

static const Kind kinds[] = {
  { "BEGIN:VCARD\r\nVERSION:3.0\r\n", NULL, SOV_IMPORT_CONTACTS },
  { "\n begin:vcard\nVERSION:2.1\n", NULL, SOV_IMPORT_CONTACTS },
  { "BEGIN:VCALENDAR\r\n", NULL, SOV_IMPORT_CALENDAR },
  { "<?xml version='1.0'?>\n<smses count=\"2\">\n", NULL, SOV_IMPORT_SMS },
  { "<?xml version='1.0'?>\n<calls count=\"2\">\n", NULL, SOV_IMPORT_CALLS },
  { "From satu@example.fi Sat Nov 21 12:00:00 2026\nFrom: a\nTo: b\n\nhei", NULL, SOV_IMPORT_MAILBOX },
  { "Return-Path: <a@b>\r\nFrom: Satu\r\nSubject: Keittiö\r\n\r\nHei", NULL, SOV_IMPORT_MAIL },
  { "[12.3.2022 klo 14.08.18] Matias Virtanen: teksti", NULL, SOV_IMPORT_WHATSAPP },
  { "12.3.2022, 14.08 - Matias: teksti", NULL, SOV_IMPORT_WHATSAPP },
  { "12.3.2022 klo 14.08 - Matias: teksti", NULL, SOV_IMPORT_WHATSAPP },
  { "\342\200\216[21/11/2026, 14:05:09] A: b", NULL, SOV_IMPORT_WHATSAPP },
  { "11/21/26, 2:05\342\200\257PM - A: b", NULL, SOV_IMPORT_WHATSAPP },
  { "2026-11-21, 14:05 - A: b", NULL, SOV_IMPORT_WHATSAPP },
  { "Nimi;Puhelin;Sähköposti\nSatu;040;s@example.fi\n", NULL, SOV_IMPORT_TABLE },
  { "Name,Phone\nSatu,040\n", NULL, SOV_IMPORT_TABLE },
  { "Nimi\nSatu\n", "asiakkaat.CSV", SOV_IMPORT_TABLE },
  { "Hei, soitan huomenna, sopiiko?\nTuon laskun, kuten sovittiin.\n", NULL, SOV_IMPORT_TEXT },
  { "Soitan huomenna", NULL, SOV_IMPORT_TEXT },
  { "", NULL, SOV_IMPORT_TEXT },
};

static void
test_kind (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_assert_cmpint (sov_import_recognise (kinds[i].text, kinds[i].name), ==, kinds[i].kind);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/import-text/every-encoding-becomes-valid-text", test_decode);
  g_test_add_func ("/exchange/import-text/a-text-is-cut-between-its-characters", test_cut);
  g_test_add_func ("/exchange/import-text/a-file-is-known-by-what-stands-in-it", test_kind);

  return g_test_run ();
}
