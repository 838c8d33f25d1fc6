/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-chat-head.h"

#include <string.h>

#include "exchange/import/sov-chat-words.h"
#include "model/sov-time.h"

/* Which of the forms of a head is that of this export, and which number is the
 * day: from all of it. An export is written in one form, from the oldest message
 * to the newest; a line of another form was said by somebody. What the calendar
 * and the order of time do not settle and no word of the service does is asked,
 * never guessed. */

/* A message that waited for its receiver stands a little out of its time. */
#define DAYS_OUT_OF_TIME 2

/* WhatsApp began in 2009: a year before that was no year. */
#define FIRST_YEAR 2009

typedef struct
{
  guint n_wrong; /* the calendar has no such day */
  guint n_back;  /* goes back in time */
  int before;    /* the last day that was one */
} Reading;

typedef struct
{
  guint n;
  SovChatHead last;
  gboolean differs; /* day and month are not one number everywhere */
  Reading readings[4];
} Shape;

static void
count (Reading *reading,
       const SovChatHead *head,
       SovDateOrder order,
       int first_day)
{
  int day;

  if (!sov_chat_head_day (head, order, &day) || day < first_day)
    {
      reading->n_wrong++;
      return;
    }
  if (day + DAYS_OUT_OF_TIME < reading->before)
    reading->n_back++;
  reading->before = day;
}

static void
add_head (GHashTable *shapes,
          const SovChatHead *head,
          int first_day)
{
  Shape *shape = g_hash_table_lookup (shapes, GUINT_TO_POINTER (head->shape));

  if (shape == NULL)
    {
      shape = g_new0 (Shape, 1);
      g_hash_table_insert (shapes, GUINT_TO_POINTER (head->shape), shape);
    }
  else if (head->first == shape->last.first && head->second == shape->last.second && head->third == shape->last.third)
    {
      shape->n++;
      return;
    }

  shape->n++;
  shape->last = *head;
  shape->differs = shape->differs || head->first != head->second;
  for (int order = SOV_DATE_ORDER_DAY_FIRST; order <= SOV_DATE_ORDER_YEAR_FIRST; order++)
    count (&shape->readings[order], head, (SovDateOrder) order, first_day);
}

/* The words of the service are of one language, and of those below each writes
 * the day first wherever it is spoken. */
static gboolean
is_in_words (const char *text,
             const char *end,
             guint shape)
{
  gboolean found = FALSE;

  for (const char *line = text; line < end && !found;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      SovChatHead head;

      if (stop == NULL)
        stop = end;
      if (sov_chat_head_read (line, stop, &head) && head.shape == shape)
        found = sov_chat_words_settle (head.rest, stop);
      line = stop + 1;
    }

  return found;
}

static void
settle_order (const Shape *shape,
              const char *text,
              const char *end,
              SovChatForm *form)
{
  const Reading *day = &shape->readings[SOV_DATE_ORDER_DAY_FIRST];
  const Reading *month = &shape->readings[SOV_DATE_ORDER_MONTH_FIRST];
  const Reading *year = &shape->readings[SOV_DATE_ORDER_YEAR_FIRST];
  gboolean both = day->n_wrong == 0 && month->n_wrong == 0;

  form->order = SOV_DATE_ORDER_DAY_FIRST;
  if (day->n_wrong > 0 && month->n_wrong > 0 && shape->last.short_year && year->n_wrong == 0)
    form->order = SOV_DATE_ORDER_YEAR_FIRST;
  else if (!both && day->n_wrong > month->n_wrong)
    form->order = SOV_DATE_ORDER_MONTH_FIRST;
  else if (!both || shape->last.dotted || !shape->differs)
    return;
  else if (day->n_back > 0 && month->n_back == 0)
    form->order = SOV_DATE_ORDER_MONTH_FIRST;
  else
    form->ask_order = (day->n_back > 0 || month->n_back == 0) && !is_in_words (text, end, form->shape);
}

/* The form that most heads have; of two equal ones, of the first head. */
static const Shape *
find_shape (GHashTable *shapes,
            guint first,
            guint *found)
{
  const Shape *most = g_hash_table_lookup (shapes, GUINT_TO_POINTER (first));
  GHashTableIter iter;
  gpointer key;
  gpointer value;

  *found = first;
  g_hash_table_iter_init (&iter, shapes);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (((const Shape *) value)->n > most->n)
      {
        most = value;
        *found = GPOINTER_TO_UINT (key);
      }

  return most;
}

gboolean
sov_chat_form_settle (const char *text,
                      const char *end,
                      SovDateOrder wanted,
                      SovChatForm *form)
{
  g_autoptr (GHashTable) shapes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const Shape *shape;
  guint first = 0;
  int first_day = 0;

  *form = (SovChatForm) { 0 };
  sov_time_day_from_date (FIRST_YEAR, 1, 1, &first_day);
  for (const char *line = text; line < end;)
    {
      const char *stop = memchr (line, '\n', (gsize) (end - line));
      SovChatHead head;

      if (stop == NULL)
        stop = end;
      if (sov_chat_head_read (line, stop, &head))
        {
          if (g_hash_table_size (shapes) == 0)
            first = head.shape;
          add_head (shapes, &head, first_day);
        }
      line = stop + 1;
    }
  if (g_hash_table_size (shapes) == 0)
    return FALSE;

  shape = find_shape (shapes, first, &form->shape);
  if (shape->last.year_leads)
    form->order = SOV_DATE_ORDER_YEAR_FIRST;
  else if (wanted != SOV_DATE_ORDER_UNKNOWN)
    form->order = wanted;
  else
    settle_order (shape, text, end, form);
  return TRUE;
}
