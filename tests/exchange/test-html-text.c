/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-html-text.h"

#include <string.h>

typedef struct
{
  const char *test;
  const char *html;
  const char *text;
} Page;

static const Page pages[] = {
  { "a-paragraph-is-a-line", "<p>Yksi</p><p>Kaksi</p>", "Yksi\n\nKaksi" },
  { "a-break-is-a-line", "Yksi<br>Kaksi<BR/>Kolme", "Yksi\nKaksi\nKolme" },
  { "no-more-than-one-line-is-empty", "Yksi<div><div><p><br><br></p></div></div>Kaksi", "Yksi\n\nKaksi" },
  { "blanks-are-one", "Yksi  \n\t kaksi", "Yksi kaksi" },
  { "blanks-that-do-not-break-are-blanks", "Yksi&nbsp;\302\240kaksi", "Yksi kaksi" },
  { "letters-by-name", "K&auml;yk&ouml; &Aring;sa &amp; co &euro; &lt;b&gt;", "Käykö Åsa & co € <b>" },
  { "letters-by-number", "&#228;&#xE4;&#XE4;", "äää" },
  { "numbers-that-are-no-letter", "&#0;&#xD800;&#99999999;", "\357\277\275\357\277\275\357\277\275" },
  { "what-is-no-letter-stays", "a & b &nobody; c&", "a & b &nobody; c&" },
  { "less-than-is-no-tag", "1 < 2 <3", "1 < 2 <3" },
  { "scripts-are-not-said", "Yksi<script>if (a<b) alert('</p>')</script> kaksi", "Yksi kaksi" },
  { "styles-and-heads-are-not-said", "<head><title>x</title></head><style>p{}</style>Yksi", "Yksi" },
  { "a-head-ends-where-the-body-begins", "<head><meta><body>Yksi", "Yksi" },
  { "a-header-is-no-head", "<header>Yksi</header>", "Yksi" },
  { "remarks-are-not-said", "Yksi<!-- <p>ei</p> --> kaksi", "Yksi kaksi" },
  { "cells-are-apart", "<table><tr><td>Yksi</td><td>Kaksi</td></tr><tr><td>3</td></tr></table>", "Yksi Kaksi\n\n3" },
  { "soft-hyphens-are-nothing", "Katto&shy;työ", "Kattotyö" },
  { "a-tag-without-end-ends-it", "Yksi <a href=\"", "Yksi" },
  { "a-script-without-end-ends-it", "Yksi <script>kaksi", "Yksi" },
  { "nothing-is-nothing", "", "" },
};

static void
test_page (gconstpointer data)
{
  const Page *page = data;
  g_autofree char *text = sov_html_to_text (page->html);

  g_assert_cmpstr (text, ==, page->text);
}

/* T16, hostile files: as long as it is, and no longer. */
static void
test_long (void)
{
  static const char *const parts[] = { "<", "<!--", "<script>", "&", "&#", "<p>", "</", "<head>" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autofree char *text = NULL;

      for (guint j = 0; j < 100000; j++)
        g_string_append (html, parts[i]);
      text = sov_html_to_text (html->str);
      g_assert_cmpuint (strlen (text), <=, html->len);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/html-text/%s", pages[i].test);

      g_test_add_data_func (path, &pages[i], test_page);
    }
  g_test_add_func ("/import/html-text/tags-without-end-take-no-longer", test_long);

  return g_test_run ();
}
