/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-options.h"

#include "model/sov-text.h"

char *
sov_case_join_options (const char *const *options)
{
  GString *text = g_string_new (NULL);

  if (options[0] != NULL && options[1] == NULL)
    return g_string_free_and_steal (g_string_append (text, options[0]));

  for (guint i = 0; options[i] != NULL; i++)
    g_string_append_printf (text, "%s%u) %s", i > 0 ? "\n" : "", i + 1, options[i]);

  return g_string_free_and_steal (text);
}

/* Whether @line begins the part numbered @number. */
static gboolean
begins (const char *line,
        guint number)
{
  return (guint) (*line - '0') == number && line[1] == ')';
}

GStrv
sov_case_split_options (const char *text)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();
  g_autoptr (GString) option = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean next = begins (lines[i], n + 1);

      if (next && !sov_text_is_blank (option->str))
        g_strv_builder_add (options, g_strstrip (option->str));
      if (next)
        {
          n++;
          g_string_assign (option, lines[i] + 2);
        }
      else
        g_string_append_printf (option, "%s%s", option->len > 0 ? "\n" : "", lines[i]);
    }
  if (!sov_text_is_blank (option->str))
    g_strv_builder_add (options, g_strstrip (option->str));

  return g_strv_builder_end (options);
}

/* Per mille of the price, by severity. */
static const struct
{
  int least;
  int most;
} RANGES[] = {
  { 50, 100 },
  { 100, 200 },
  { 200, 500 },
  { 500, 1000 },
};

/* To whole euros: it is a suggestion. */
static gint64
take_share (gint64 price,
            int permille)
{
  gint64 cents = price / 1000 * permille + price % 1000 * permille / 1000;

  return cents - cents % 100;
}

gboolean
sov_case_suggest_value (SovCase *of,
                        gint64 now,
                        gint64 *least,
                        gint64 *most)
{
  int severity = CLAMP (sov_complaint_get_severity (of->complaint, now), 1, (int) G_N_ELEMENTS (RANGES));

  if (of->deal_price == SOV_NO_MONEY || of->deal_price <= 0)
    return FALSE;

  *least = take_share (of->deal_price, RANGES[severity - 1].least);
  *most = take_share (of->deal_price, RANGES[severity - 1].most);

  return TRUE;
}
