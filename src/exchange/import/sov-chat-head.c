/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat-head.h"

#include <string.h>

#include "exchange/import/sov-chat-month.h"
#include "model/sov-time.h"

/* Reads one head, number by number. It knows the forms of dates and clocks and
 * the words between them (Unicode CLDR, "short" dates and "medium" clocks of the
 * languages below); it never decides which number is the day. */

#define LONGEST_WORD 32
#define BUDDHIST_YEARS 543 /* that Thai years are ahead of others */

/* In the shape of a clock, beside the signs in it and before it. */
#define HAS_SECONDS (1u << 5)
#define CLOCK_FIRST (1u << 6)

typedef struct
{
  const char *at;
  const char *end;
} Cursor;

/* Said in a language whose dates begin with the year, Japanese or Korean. */
#define YEAR_LEADS 4

/* Before and after noon, without stops and blanks. */
typedef struct
{
  const char *word;
  int half; /* 1: before noon, 2: after it; and maybe YEAR_LEADS */
} Half;

static const Half halves[] = {
  { "am", 1 }, { "pm", 2 }, { "a", 1 }, { "p", 2 }, { "ap", 1 }, { "ip", 2 }, { "fm", 1 }, { "em", 2 }, { "vorm", 1 }, { "nachm", 2 }, { "vm", 1 }, { "nm", 2 }, { "öö", 1 }, { "ös", 2 }, { "de", 1 }, { "du", 2 }, { "dop", 1 }, { "odp", 2 }, { "dp", 1 }, { "pp", 2 }, { "pop", 2 }, { "дп", 1 }, { "пп", 2 }, { "πμ", 1 }, { "μμ", 2 }, { "sa", 1 }, { "ch", 2 }, { "ص", 1 }, { "م", 2 }, { "上午", 1 }, { "下午", 2 }, { "午前", 1 | YEAR_LEADS }, { "午後", 2 | YEAR_LEADS }, { "오전", 1 | YEAR_LEADS }, { "오후", 2 | YEAR_LEADS }, { "לפנהצ", 1 }, { "אחהצ", 2 }, { "ก่อนเที่ยง", 1 }, { "หลังเที่ยง", 2 }, { "inthemorning", 1 }, { "intheafternoon", 2 }, { "midnight", 1 }, { "noon", 2 }
};

/* What stands between a date and its clock, or after the clock. */
static const char *const links[] = { "klo", "kello", "kl", "um", "at", "a", "à", "às", "as", "las", "alle", "ore", "в", "о", "у", "г", "р", "o", "ob", "kell", "pukul", "lúc", "t", "u", "uhr", "h", "ч", "s", "น" };

static gboolean
is_mark (gunichar c)
{
  return c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff;
}

static gboolean
is_blank (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || c == 0x202f || c == 0x2009;
}

static gunichar
peek (const Cursor *cursor)
{
  if (cursor->at >= cursor->end)
    return 0;

  return (guchar) *cursor->at < 0x80 ? (gunichar) *cursor->at : g_utf8_get_char (cursor->at);
}

static void
step (Cursor *cursor)
{
  cursor->at = g_utf8_next_char (cursor->at);
}

static gboolean
take (Cursor *cursor,
      gunichar c)
{
  if (peek (cursor) != c)
    return FALSE;

  step (cursor);
  return TRUE;
}

static guint
skip_blanks (Cursor *cursor)
{
  guint n = 0;

  for (gunichar c = peek (cursor); is_blank (c) || is_mark (c); c = peek (cursor), n++)
    step (cursor);

  return n;
}

static void
skip_marks (Cursor *cursor)
{
  while (is_mark (peek (cursor)))
    step (cursor);
}

/* Digits of any script, as many as there are up to @most. Gives how many. */
static guint
take_number (Cursor *cursor,
             guint most,
             int *value)
{
  guint n = 0;

  *value = 0;
  for (skip_marks (cursor); n < most; n++)
    {
      gunichar c = peek (cursor);
      int digit = c < 0x80 ? g_ascii_digit_value ((char) c) : g_unichar_digit_value (c);

      if (digit < 0)
        break;
      *value = *value * 10 + digit;
      step (cursor);
    }
  skip_marks (cursor);

  return n;
}

static gboolean
is_at_digit (const Cursor *cursor)
{
  return g_unichar_isdigit (peek (cursor));
}

/* Between the numbers of a date: 0, or a class of signs. */
static guint
date_sign (gunichar c)
{
  switch (c)
    {
    case '.':
      return 1;
    case '/':
      return 2;
    case '-':
    case 0x2011:
      return 3;
    case 0x5e74: /* year, month and day in Chinese and Japanese, then Korean */
    case 0x6708:
    case 0x65e5:
    case 0xb144:
    case 0xc6d4:
    case 0xc77c:
      return 4;
    default:
      return 0;
    }
}

static guint
take_date_sign (Cursor *cursor)
{
  Cursor before = *cursor;
  guint sign;

  skip_blanks (cursor);
  sign = date_sign (peek (cursor));
  if (sign == 0)
    {
      *cursor = before;
      return 0;
    }
  step (cursor);
  before = *cursor;
  skip_blanks (cursor);
  if (!is_at_digit (cursor))
    *cursor = before;

  return sign;
}

static gboolean
read_date (Cursor *cursor,
           SovChatHead *head)
{
  guint n_first = take_number (cursor, 4, &head->first);
  guint sign = n_first == 1 || n_first == 2 || n_first == 4 ? take_date_sign (cursor) : 0;
  guint n_third;

  if (sign == 0 || !is_at_digit (cursor) || take_number (cursor, 2, &head->second) == 0 || is_at_digit (cursor))
    return FALSE;

  head->third = -1;
  if (take_date_sign (cursor) == sign && is_at_digit (cursor))
    {
      n_third = take_number (cursor, 4, &head->third);
      if (is_at_digit (cursor) || (n_first == 4 ? n_third > 2 : n_third != 2 && n_third != 4 && n_first + n_third > 4))
        return FALSE;
      head->short_year = n_first < 4 && n_third < 4;
      if (sign == 1 || sign == 4)
        take_date_sign (cursor);
    }
  else if (n_first == 4)
    return FALSE;

  head->year_leads = n_first == 4;
  head->dotted = sign == 1;
  head->shape = sign | (guint) head->year_leads << 3 | (guint) head->short_year << 4 | (guint) (head->third < 0) << 5;
  return TRUE;
}

static gboolean
is_of_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '.' || c == 0x5f4 || c == 0x22 || c == '\'';
}

/* The next word in lower case, without stops; empty where none is. */
static gboolean
take_word (Cursor *cursor,
           GString *word)
{
  for (gunichar c = peek (cursor); is_of_word (c); c = peek (cursor))
    {
      if (g_unichar_isalpha (c) || g_unichar_ismark (c))
        g_string_append_unichar (word, g_unichar_tolower (c));
      if (word->len > LONGEST_WORD)
        return FALSE;
      step (cursor);
    }

  return TRUE;
}

/* What stands between the parts of a date whose month has a name: "3. joulukuuta
 * 2025", "3 de dic. de 2025", "03-Dec-2025", "Dec 3, 2025". */
static void
skip_date_sign (Cursor *cursor)
{
  Cursor before;

  skip_blanks (cursor);
  for (gunichar c = peek (cursor); c == '.' || c == '-' || c == ',' || c == '/'; c = peek (cursor))
    step (cursor);
  skip_blanks (cursor);

  before = *cursor;
  if (take (cursor, 'd') && take (cursor, 'e') && skip_blanks (cursor) > 0)
    return;
  *cursor = before;
}

static gboolean
take_month (Cursor *cursor,
            int *month)
{
  g_autoptr (GString) word = g_string_new (NULL);

  *month = take_word (cursor, word) ? sov_chat_month_of (word->str) : 0;
  return *month > 0;
}

/* The numbers as a head keeps them: day, month, year. */
static gboolean
read_named_date (Cursor *cursor,
                 SovChatHead *head)
{
  gboolean leads = !is_at_digit (cursor);
  guint n_first = 0;
  guint n_third;

  if (leads && !take_month (cursor, &head->second))
    return FALSE;
  if (leads)
    skip_date_sign (cursor);
  n_first = take_number (cursor, 4, &head->first);
  skip_date_sign (cursor);
  if (n_first == 0 || n_first == 3 || (leads && n_first == 4) || (!leads && !take_month (cursor, &head->second)))
    return FALSE;

  if (!leads)
    skip_date_sign (cursor);
  n_third = take_number (cursor, 4, &head->third);
  if (is_at_digit (cursor) || (n_first == 4 ? n_third == 0 || n_third > 2 : n_third != 2 && n_third != 4))
    return FALSE;
  if (n_first == 4)
    {
      int year = head->first;

      head->first = head->third;
      head->third = year;
      take (cursor, '.');
    }

  head->named = TRUE;
  head->dotted = TRUE;
  head->short_year = n_first < 4 && n_third < 4;
  head->shape = (leads ? 5 : 6) | (guint) (n_first == 4) << 3 | (guint) head->short_year << 4;
  return TRUE;
}

static int
half_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    if (g_str_equal (halves[i].word, word))
      return halves[i].half;

  return 0;
}

static gboolean
is_link (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_equal (links[i], word))
      return TRUE;

  return FALSE;
}

/* A comma, "klo", or the half of the day where it comes first. */
static gboolean
read_link (Cursor *cursor,
           int *half,
           guint *shape)
{
  for (guint i = 0; i < 5 && !is_at_digit (cursor); i++)
    {
      g_autoptr (GString) word = NULL;
      gunichar c = peek (cursor);

      if (c == ',' || c == 0x60c || c == 0x3001)
        {
          *shape |= 1;
          step (cursor);
        }
      skip_blanks (cursor);
      if (is_at_digit (cursor))
        return TRUE;
      word = g_string_new (NULL);
      if (!take_word (cursor, word) || (word->len == 0 && peek (cursor) != ','))
        return FALSE;
      if (word->len == 0)
        continue;
      if (half_of (word->str) == 0 && !is_link (word->str))
        return FALSE;
      *half = MAX (*half, is_link (word->str) ? 0 : half_of (word->str));
      *shape |= is_link (word->str) ? 2 : 0;
      skip_blanks (cursor);
    }

  return is_at_digit (cursor);
}

static guint
clock_sign (gunichar c)
{
  switch (c)
    {
    case ':':
      return 1;
    case '.':
      return 2;
    case 'h':
      return 3;
    case 'm':
      return 4;
    default:
      return 0;
    }
}

/* Between hours and minutes, and minutes and seconds: ":", ".", and "h" and
 * "min" as in Canada. */
static gboolean
take_clock_sign (Cursor *cursor,
                 guint *sign)
{
  Cursor before = *cursor;

  skip_blanks (cursor);
  *sign = clock_sign (peek (cursor));
  if (*sign == 4 && cursor->end - cursor->at > 3 && strncmp (cursor->at, "min", 3) == 0)
    cursor->at += 2;
  if (*sign != 0)
    {
      step (cursor);
      if (*sign >= 3)
        skip_blanks (cursor);
    }
  if (*sign != 0 && is_at_digit (cursor))
    return TRUE;

  *cursor = before;
  return FALSE;
}

static gboolean
read_clock (Cursor *cursor,
            SovChatHead *head,
            guint *shape)
{
  guint sign;
  guint n = take_number (cursor, 2, &head->hour);

  if (n == 0 || !take_clock_sign (cursor, &sign))
    return FALSE;
  *shape |= sign << 2;
  if (take_number (cursor, 2, &head->minute) != 2 || is_at_digit (cursor))
    return FALSE;

  head->sec = 0;
  if (take_clock_sign (cursor, &sign))
    {
      *shape |= HAS_SECONDS;
      if (take_number (cursor, 2, &head->sec) != 2 || is_at_digit (cursor))
        return FALSE;
    }

  return head->hour < 25 && head->minute < 60 && head->sec < 61;
}

/* "p.m.", "ip." or "下午" after the clock; words that say nothing are let pass. */
static gboolean
read_half (Cursor *cursor,
           int *half)
{
  g_autoptr (GString) word = NULL;
  Cursor before = *cursor;

  skip_blanks (cursor);
  if (!is_of_word (peek (cursor)))
    {
      *cursor = before;
      return TRUE;
    }

  word = g_string_new (NULL);
  for (guint i = 0; i < 3 && is_of_word (peek (cursor)); i++)
    {
      Cursor after;

      if (!take_word (cursor, word))
        return FALSE;
      after = *cursor;
      skip_blanks (cursor);
      if (!is_of_word (peek (cursor)))
        *cursor = after;
    }
  if (half_of (word->str) == 0)
    return is_link (word->str);

  *half = half_of (word->str);
  return TRUE;
}

static void
apply_half (SovChatHead *head,
            int half)
{
  if (half == 1 && head->hour == 12)
    head->hour = 0;
  else if (half == 2 && head->hour < 12)
    head->hour += 12;
  if (head->hour == 24)
    head->hour = 0;
}

/* "] ", " - " or, of the oldest exports, ": " after seconds. */
static gboolean
read_close (Cursor *cursor,
            gboolean bracketed,
            gboolean has_seconds,
            guint *style)
{
  guint blanks = skip_blanks (cursor);
  gunichar c = peek (cursor);

  *style = c == ':' ? 2 : 1;
  if (bracketed)
    *style = 0;
  if (bracketed && c != ']')
    return FALSE;
  if (*style == 2 && (!has_seconds || cursor->at + 1 >= cursor->end || cursor->at[1] != ' '))
    return FALSE;
  if (*style == 1 && (blanks == 0 || (c != '-' && c != 0x2013 && c != 0x2014)))
    return FALSE;

  step (cursor);
  for (c = peek (cursor); is_blank (c); c = peek (cursor))
    step (cursor);
  return TRUE;
}

/* The date, then the clock: what telephones write. */
static gboolean
read_date_and_clock (Cursor *cursor,
                     SovChatHead *head,
                     guint *clock_shape,
                     int *half)
{
  Cursor start = *cursor;
  gboolean dated = read_date (cursor, head);

  if (!dated)
    {
      *cursor = start;
      *head = (SovChatHead) { 0 };
      dated = read_named_date (cursor, head);
    }

  return dated && read_link (cursor, half, clock_shape) && read_clock (cursor, head, clock_shape) && read_half (cursor, half);
}

/* The clock, then the date: what is copied from a browser. */
static gboolean
read_clock_and_date (Cursor *cursor,
                     SovChatHead *head,
                     guint *clock_shape,
                     int *half)
{
  *clock_shape = CLOCK_FIRST;
  *half = 0;
  return read_clock (cursor, head, clock_shape) && read_half (cursor, half) && read_link (cursor, half, clock_shape) &&
         read_date (cursor, head) && head->third >= 0;
}

gboolean
sov_chat_head_read (const char *line,
                    const char *end,
                    SovChatHead *head)
{
  Cursor cursor = { line, end };
  Cursor start;
  gboolean bracketed;
  gboolean found;
  guint clock_shape = 0;
  guint style;
  int half = 0;

  *head = (SovChatHead) { 0 };
  skip_marks (&cursor);
  bracketed = take (&cursor, '[');
  skip_marks (&cursor);
  if (!is_at_digit (&cursor) && !g_unichar_isalpha (peek (&cursor)))
    return FALSE;

  start = cursor;
  found = read_date_and_clock (&cursor, head, &clock_shape, &half);
  if (!found || head->third < 0)
    {
      Cursor other = start;
      SovChatHead turned = { 0 };
      guint turned_shape;
      int turned_half;

      if (read_clock_and_date (&other, &turned, &turned_shape, &turned_half))
        {
          found = TRUE;
          cursor = other;
          *head = turned;
          clock_shape = turned_shape;
          half = turned_half;
        }
    }
  if (!found || (head->third < 0 && !bracketed) || !read_close (&cursor, bracketed, (clock_shape & HAS_SECONDS) != 0, &style))
    return FALSE;

  apply_half (head, half & ~YEAR_LEADS);
  head->year_leads = head->year_leads || ((half & YEAR_LEADS) != 0 && head->short_year);
  head->shape |= clock_shape << 6 | style << 13;
  head->rest = cursor.at;
  return TRUE;
}

gboolean
sov_chat_head_day (const SovChatHead *head,
                   SovDateOrder order,
                   int *day)
{
  int year = order == SOV_DATE_ORDER_YEAR_FIRST ? head->first : head->third;
  int month = order == SOV_DATE_ORDER_MONTH_FIRST ? head->first : head->second;
  int of_month = head->first;

  if (order == SOV_DATE_ORDER_YEAR_FIRST)
    of_month = head->third;
  else if (order == SOV_DATE_ORDER_MONTH_FIRST)
    of_month = head->second;
  if (head->third < 0)
    return FALSE;
  if (head->named)
    {
      year = head->third;
      month = head->second;
      of_month = head->first;
    }
  if (head->short_year)
    year += 2000;
  else if (year > SOV_TIME_LAST_YEAR)
    year -= BUDDHIST_YEARS;

  return sov_time_day_from_date (year, month, of_month, day);
}
