/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts of euros: whole cents in, text out, and back.
 *
 * Owns the grammar of an amount. Never uses the locale, never a floating-point
 * number: libraries' locales are missing in a sandbox, and 0.1 is no number of
 * cents. What could mean two things is handed back as a question.
 */

#include "model/sov-money.h"

#include <string.h>

#define GROUP_SPACE "\u202f"
#define SYMBOL "\u00a0€"
#define MINUS "\u2212"

G_DEFINE_QUARK (sov - money - error - quark, sov_money_error)

static const char *const currency_words[] = { "euroa", "euros", "euro", "eur", "€", "e" };

char *
sov_money_format (gint64 cents,
                  SovMoneyStyle style)
{
  /* Unsigned, because the smallest gint64 has no positive counterpart. */
  guint64 magnitude = cents < 0 ? -(guint64) cents : (guint64) cents;
  g_autofree char *euros = g_strdup_printf ("%" G_GUINT64_FORMAT, magnitude / 100);
  gsize n_digits = strlen (euros);
  GString *text = g_string_new (NULL);

  if (cents < 0)
    g_string_append (text, style == SOV_MONEY_PLAIN ? "-" : MINUS);

  for (gsize i = 0; i < n_digits; i++)
    {
      if (style == SOV_MONEY_WITH_SYMBOL && i > 0 && (n_digits - i) % 3 == 0)
        g_string_append (text, GROUP_SPACE);
      g_string_append_c (text, euros[i]);
    }

  g_string_append_printf (text, ",%02u", (guint) (magnitude % 100));
  if (style == SOV_MONEY_WITH_SYMBOL)
    g_string_append (text, SYMBOL);

  return g_string_free_and_steal (text);
}

static gboolean
fail (SovMoneyError code,
      const char *text,
      GError **error)
{
  static const char *const reasons[] = {
    [SOV_MONEY_ERROR_EMPTY] = "no amount was given",
    [SOV_MONEY_ERROR_NOT_AN_AMOUNT] = "not an amount",
    [SOV_MONEY_ERROR_AMBIGUOUS] = "could be thousands or decimals",
    [SOV_MONEY_ERROR_TOO_PRECISE] = "more than two decimals",
    [SOV_MONEY_ERROR_TOO_LARGE] = "the amount is too large",
  };

  g_set_error (error, SOV_MONEY_ERROR, code, "%s: “%s”", reasons[code], text);
  return FALSE;
}

/* Every space becomes ' ' and every minus '-', so that the rest works on bytes. */
static char *
simplify (const char *text)
{
  GString *simple = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (simple, ' ');
      else if (c == 0x2212 || c == 0x2013)
        g_string_append_c (simple, '-');
      else
        g_string_append_unichar (simple, g_unichar_tolower (c));
    }

  return g_strstrip (g_string_free_and_steal (simple));
}

static void
drop_first (char *text,
            gsize n_bytes)
{
  memset (text, ' ', n_bytes);
  g_strchug (text);
}

static gboolean
drop_sign (char *amount,
           gboolean *negative)
{
  if (amount[0] != '-' && amount[0] != '+')
    return FALSE;

  *negative = amount[0] == '-';
  drop_first (amount, 1);
  return TRUE;
}

static gboolean
drop_currency_word (char *amount)
{
  for (gsize i = 0; i < G_N_ELEMENTS (currency_words); i++)
    if (g_str_has_suffix (amount, currency_words[i]))
      {
        amount[strlen (amount) - strlen (currency_words[i])] = '\0';
        g_strchomp (amount);
        return TRUE;
      }

  return FALSE;
}

/* Takes the sign and the currency off; FALSE when the currency stands there twice. */
static gboolean
strip_trimmings (char *amount,
                 gboolean *negative)
{
  gboolean has_sign;
  gboolean has_symbol = FALSE;
  gsize length;

  *negative = FALSE;
  has_sign = drop_sign (amount, negative);
  if (g_str_has_prefix (amount, "€"))
    {
      has_symbol = TRUE;
      drop_first (amount, strlen ("€"));
      if (!has_sign)
        drop_sign (amount, negative);
    }

  if (drop_currency_word (amount) && has_symbol)
    return FALSE;

  length = strlen (amount);
  if (length > 2 && g_str_has_suffix (amount, ",-"))
    amount[length - 2] = '\0';

  return TRUE;
}

/* Which character groups the digits and where the decimals begin. */
typedef struct
{
  char group;
  const char *mark;
  gboolean ambiguous;
} Shape;

static guint
count (const char *text,
       char wanted)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == wanted;

  return n;
}

static Shape
find_shape (const char *amount)
{
  guint commas = count (amount, ',');
  guint dots = count (amount, '.');
  gboolean spaced = strchr (amount, ' ') != NULL;
  Shape shape = { .group = ' ' };

  if (commas > 0 && dots > 0)
    {
      shape.mark = strrchr (amount, ',') > strrchr (amount, '.') ? strrchr (amount, ',') : strrchr (amount, '.');
      shape.group = *shape.mark == ',' ? '.' : ',';
    }
  else if (commas + dots > 1)
    {
      shape.group = commas > 0 ? ',' : '.';
    }
  else if (commas + dots == 1)
    {
      gsize before;

      shape.mark = strchr (amount, commas > 0 ? ',' : '.');
      before = (gsize) (shape.mark - amount);
      shape.ambiguous = !spaced && before >= 1 && before <= 3 && amount[0] != '0' && strlen (shape.mark) == 4;
    }

  return shape;
}

/* Reads digits up to @end; in groups of three if they are grouped at all. */
static gboolean
read_euros (const char *p,
            const char *end,
            char group,
            guint64 *value,
            gboolean *fits)
{
  gsize in_group = 0;
  gboolean grouped = FALSE;

  for (; p < end; p++)
    if (*p == group)
      {
        if (grouped ? in_group != 3 : in_group < 1 || in_group > 3)
          return FALSE;
        grouped = TRUE;
        in_group = 0;
      }
    else if (g_ascii_isdigit (*p))
      {
        in_group++;
        *fits = *fits && g_uint64_checked_mul (value, *value, 10) &&
                g_uint64_checked_add (value, *value, (guint64) g_ascii_digit_value (*p));
      }
    else
      {
        return FALSE;
      }

  return !grouped || in_group == 3;
}

static gboolean
read_amount (const char *amount,
             const Shape *shape,
             gboolean negative,
             gint64 *cents,
             SovMoneyError *code)
{
  const char *end = shape->mark != NULL ? shape->mark : amount + strlen (amount);
  const char *decimals = shape->mark != NULL ? shape->mark + 1 : end;
  guint64 value = 0;
  gboolean fits = TRUE;

  *code = SOV_MONEY_ERROR_NOT_AN_AMOUNT;
  if (!read_euros (amount, end, shape->group, &value, &fits) ||
      strspn (decimals, "0123456789") != strlen (decimals) ||
      (end == amount && *decimals == '\0'))
    return FALSE;

  *code = SOV_MONEY_ERROR_TOO_PRECISE;
  if (strlen (decimals) > 2)
    return FALSE;

  *code = SOV_MONEY_ERROR_TOO_LARGE;
  for (guint i = 0; i < 2; i++)
    {
      fits = fits && g_uint64_checked_mul (&value, value, 10);
      if (*decimals != '\0')
        fits = fits && g_uint64_checked_add (&value, value, (guint64) g_ascii_digit_value (*decimals++));
    }
  if (!fits || value > G_MAXINT64)
    return FALSE;

  *cents = negative ? -(gint64) value : (gint64) value;
  return TRUE;
}

gboolean
sov_money_parse (const char *text,
                 gint64 *cents,
                 GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *amount = simplify (valid);
  gboolean negative;
  SovMoneyError code;
  Shape shape;

  g_return_val_if_fail (cents != NULL, FALSE);

  if (amount[0] == '\0')
    return fail (SOV_MONEY_ERROR_EMPTY, valid, error);
  if (!strip_trimmings (amount, &negative))
    return fail (SOV_MONEY_ERROR_NOT_AN_AMOUNT, valid, error);

  shape = find_shape (amount);
  if (shape.ambiguous)
    {
      shape.group = *shape.mark;
      shape.mark = NULL;
    }

  if (!read_amount (amount, &shape, negative, cents, &code))
    return fail (code, valid, error);

  return shape.ambiguous ? fail (SOV_MONEY_ERROR_AMBIGUOUS, valid, error) : TRUE;
}

gint64
sov_money_add (gint64 a,
               gint64 b)
{
  gint64 sum;

  return __builtin_add_overflow (a, b, &sum) ? G_MAXINT64 : sum;
}
