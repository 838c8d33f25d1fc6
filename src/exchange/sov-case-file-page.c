/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-case-file-private.h"

#define STYLE                                                                                                                           \
  "body{font-family:sans-serif;font-size:11pt;line-height:1.4;max-width:46em;margin:2em auto;padding:0 1em;color:#000;background:#fff}" \
  "h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.8em;break-after:avoid}"                                                          \
  "table{border-collapse:collapse;width:100%}"                                                                                          \
  "th,td{text-align:left;vertical-align:top;padding:.3em .6em .3em 0;border-bottom:1px solid #bbb;overflow-wrap:anywhere}"              \
  "tr{break-inside:avoid}td.words,blockquote{white-space:pre-wrap}"                                                                     \
  "blockquote{margin:.6em 0;padding-left:1em;border-left:3px solid #888;overflow-wrap:anywhere}"                                        \
  "@media print{body{margin:0;max-width:none}}"

static void
append (SovPage *self,
        const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (self, escaped);
}

static void
element (SovPage *self,
         const char *open,
         const char *text,
         const char *close)
{
  g_string_append (self, open);
  append (self, text);
  g_string_append (self, close);
}

SovPage *
sov_page_new (const char *language,
              const char *title)
{
  SovPage *self = g_string_new ("<!DOCTYPE html>\n<html lang=\"");

  append (self, language);
  g_string_append (self, "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
  element (self, "<title>", title, "</title>\n<style>" STYLE "</style>\n</head>\n<body>\n");
  element (self, "<h1>", title, "</h1>\n");

  return self;
}

char *
sov_page_end (SovPage *self)
{
  g_string_append (self, "</body>\n</html>\n");

  return g_string_free (self, FALSE);
}

void
sov_page_heading (SovPage *self,
                  const char *text)
{
  element (self, "<h2>", text, "</h2>\n");
}

void
sov_page_paragraph (SovPage *self,
                    const char *text)
{
  element (self, "<p>", text, "</p>\n");
}

void
sov_page_quote (SovPage *self,
                const char *text)
{
  element (self, "<blockquote>", text, "</blockquote>\n");
}

void
sov_page_begin_facts (SovPage *self)
{
  g_string_append (self, "<table>\n");
}

void
sov_page_fact (SovPage *self,
               const char *name,
               const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  element (self, "<tr><th scope=\"row\">", name, "</th>");
  element (self, "<td class=\"words\">", text, "</td></tr>\n");
}

void
sov_page_end_facts (SovPage *self)
{
  g_string_append (self, "</table>\n");
}

void
sov_page_begin_table (SovPage *self,
                      const char *const *headings)
{
  g_string_append (self, "<table>\n<thead><tr>");
  for (guint i = 0; headings[i] != NULL; i++)
    element (self, "<th scope=\"col\">", headings[i], "</th>");
  g_string_append (self, "</tr></thead>\n<tbody>\n");
}

void
sov_page_row (SovPage *self,
              const char *const *cells)
{
  g_string_append (self, "<tr>");
  for (guint i = 0; cells[i] != NULL; i++)
    element (self, "<td class=\"words\">", cells[i], "</td>");
  g_string_append (self, "</tr>\n");
}

void
sov_page_end_table (SovPage *self)
{
  g_string_append (self, "</tbody>\n</table>\n");
}

void
sov_page_file (SovPage *self,
               const char *name,
               GBytes *data)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (data, &size);
  g_autofree char *coded = g_base64_encode (bytes, size);
  g_autofree char *long_size = g_format_size (size);

  /* Of no type that a reader would run. */
  g_string_append (self, "<p><a download=\"");
  append (self, name);
  g_string_append (self, "\" href=\"data:application/octet-stream;base64,");
  g_string_append (self, coded);
  element (self, "\">", name, "</a> (");
  element (self, "", long_size, ")</p>\n");
}
