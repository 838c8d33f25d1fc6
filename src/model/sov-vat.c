/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Value-added tax: rates by the day of supply, and amounts with and without.
 *
 * Owns the table of Finnish rates and the rounding. Never decides which kind a
 * sale is or whether the seller is liable; that is the user's word. Whole
 * cents and per mille throughout, no floating-point number.
 */

#include "model/sov-vat.h"

#include <string.h>

/* Value Added Tax Act (1501/1993), 84–85 a §, as amended: the general rate rose
 * on 1.9.2024, most of the 10 % group moved up on 1.1.2025 and down with the
 * reduced rate on 1.1.2026 (HE 93/2025). Rates before 2013 are not kept. */
static const SovVatRate finnish_rates[] = {
  { SOV_VAT_GENERAL, 2013, G_DATE_JANUARY, 1, 240 },
  { SOV_VAT_GENERAL, 2024, G_DATE_SEPTEMBER, 1, 255 },
  { SOV_VAT_FOOD, 2013, G_DATE_JANUARY, 1, 140 },
  { SOV_VAT_FOOD, 2026, G_DATE_JANUARY, 1, 135 },
  { SOV_VAT_CULTURE, 2013, G_DATE_JANUARY, 1, 100 },
  { SOV_VAT_CULTURE, 2025, G_DATE_JANUARY, 1, 140 },
  { SOV_VAT_CULTURE, 2026, G_DATE_JANUARY, 1, 135 },
  { SOV_VAT_PRESS, 2013, G_DATE_JANUARY, 1, 100 },
  { SOV_VAT_ZERO, 2013, G_DATE_JANUARY, 1, 0 },
};

G_DEFINE_QUARK (sov - vat - error - quark, sov_vat_error)

const SovVatRate *
sov_vat_rates (gsize *n_rates)
{
  *n_rates = G_N_ELEMENTS (finnish_rates);
  return finnish_rates;
}

gint
sov_vat_rate_in (const SovVatRate *rates,
                 gsize n_rates,
                 SovVatKind kind,
                 const GDate *day)
{
  guint32 best_from = 0;
  gint best = -1;

  g_return_val_if_fail (g_date_valid (day), -1);

  for (gsize i = 0; i < n_rates; i++)
    {
      const SovVatRate *rate = &rates[i];
      GDate from;

      if (rate->kind != kind || !g_date_valid_dmy (rate->day, rate->month, rate->year))
        continue;

      g_date_clear (&from, 1);
      g_date_set_dmy (&from, rate->day, rate->month, rate->year);
      if (g_date_compare (&from, day) <= 0 && g_date_get_julian (&from) >= best_from)
        {
          best_from = g_date_get_julian (&from);
          best = rate->per_mille;
        }
    }

  return best;
}

static gboolean
starts_with (const SovVatRate *one,
             const SovVatRate *other)
{
  return one->kind == other->kind && one->year == other->year && one->month == other->month && one->day == other->day;
}

static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  const SovVatRate *one = a;
  const SovVatRate *other = b;

  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  if (one->year != other->year)
    return one->year - other->year;
  if (one->month != other->month)
    return (int) one->month - (int) other->month;

  return one->day - other->day;
}

GArray *
sov_vat_table_new (const GArray *own)
{
  GArray *table = g_array_new (FALSE, FALSE, sizeof (SovVatRate));

  for (gsize i = 0; i < G_N_ELEMENTS (finnish_rates); i++)
    {
      gboolean replaced = FALSE;

      for (guint j = 0; own != NULL && j < own->len && !replaced; j++)
        replaced = starts_with (&g_array_index (own, SovVatRate, j), &finnish_rates[i]);
      if (!replaced)
        g_array_append_val (table, finnish_rates[i]);
    }
  if (own != NULL && own->len > 0)
    g_array_append_vals (table, own->data, own->len);
  g_array_sort (table, compare_rates);

  return table;
}

/* amount × part / whole, half away from zero; part ≤ whole, so it always fits. */
static gint64
share (gint64 amount,
       gint64 part,
       gint64 whole)
{
  gint64 rest = amount % whole * part;
  gint64 half = rest < 0 ? -(whole / 2) : whole / 2;

  /* An odd whole has no exact half: cutting it off changes no result. */
  return amount / whole * part + (rest + half) / whole;
}

gboolean
sov_vat_split_gross (gint64 gross,
                     gint per_mille,
                     SovVatSplit *split)
{
  gint64 vat;

  g_return_val_if_fail (per_mille >= 0 && per_mille <= 1000, FALSE);

  vat = share (gross, per_mille, 1000 + per_mille);
  *split = (SovVatSplit) { .net = gross - vat, .vat = vat, .gross = gross };
  return TRUE;
}

gboolean
sov_vat_split_net (gint64 net,
                   gint per_mille,
                   SovVatSplit *split)
{
  gint64 vat;
  gint64 gross;

  g_return_val_if_fail (per_mille >= 0 && per_mille <= 1000, FALSE);

  vat = share (net, per_mille, 1000);
  if (__builtin_add_overflow (net, vat, &gross))
    return FALSE;

  *split = (SovVatSplit) { .net = net, .vat = vat, .gross = gross };
  return TRUE;
}

char *
sov_vat_rate_format (gint per_mille,
                     SovVatStyle style)
{
  const char *sign = style == SOV_VAT_WITH_SIGN ? "\u00a0%" : "";

  g_return_val_if_fail (per_mille >= 0, NULL);

  if (per_mille % 10 == 0)
    return g_strdup_printf ("%d%s", per_mille / 10, sign);

  return g_strdup_printf ("%d,%d%s", per_mille / 10, per_mille % 10, sign);
}

static gboolean
fail (SovVatError code,
      const char *reason,
      const char *text,
      GError **error)
{
  g_set_error (error, SOV_VAT_ERROR, code, "%s: “%s”", reason, text);
  return FALSE;
}

/* Spaces are dropped at both ends and before the sign only. */
static char *
strip_sign (const char *text)
{
  GString *rate = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_c (rate, ' ');
    else
      g_string_append_unichar (rate, g_utf8_get_char (p));

  g_strstrip (rate->str);
  if (g_str_has_suffix (rate->str, "%"))
    {
      rate->str[strlen (rate->str) - 1] = '\0';
      g_strchomp (rate->str);
    }

  return g_string_free_and_steal (rate);
}

gboolean
sov_vat_rate_parse (const char *text,
                    gint *per_mille,
                    GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *rate = strip_sign (valid);
  gsize whole = strspn (rate, "0123456789");
  const char *decimals = rate + whole;
  gint value = 0;

  g_return_val_if_fail (per_mille != NULL, FALSE);

  if (rate[0] == '\0' && strchr (valid, '%') == NULL)
    return fail (SOV_VAT_ERROR_EMPTY, "no rate was given", valid, error);

  if (*decimals == ',' || *decimals == '.')
    decimals++;
  if (whole == 0 || strspn (decimals, "0123456789") != strlen (decimals) ||
      (decimals[0] != '\0' && decimals[1] != '\0' && strspn (decimals + 1, "0") != strlen (decimals + 1)))
    return fail (SOV_VAT_ERROR_NOT_A_RATE, "not a rate", valid, error);

  for (gsize i = 0; i < whole && value <= 1000; i++)
    value = value * 10 + g_ascii_digit_value (rate[i]);
  if (value <= 1000)
    value = value * 10 + (decimals[0] != '\0' ? g_ascii_digit_value (decimals[0]) : 0);
  if (value > 1000)
    return fail (SOV_VAT_ERROR_TOO_LARGE, "more than a hundred per cent", valid, error);

  *per_mille = value;
  return TRUE;
}
