/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-compensation.h"

#include "model/sov-money.h"
#include "model/sov-sheet.h"

G_DEFINE_FINAL_TYPE (SovCompensation, sov_compensation, G_TYPE_OBJECT)

#define MINUTES_AN_HOUR 60

static void
free_given (gpointer data)
{
  SovGiven *given = data;

  g_free (given->note);
  g_free (given);
}

static void
sov_compensation_finalize (GObject *object)
{
  SovCompensation *self = SOV_COMPENSATION (object);

  g_free (self->ref);
  g_free (self->text);
  g_free (self->complaint_ref);
  g_free (self->party_name);
  g_free (self->deal_title);
  g_free (self->subcontractor_name);
  g_free (self->strings);
  g_free (self->invoice);
  g_ptr_array_unref (self->given);

  G_OBJECT_CLASS (sov_compensation_parent_class)->finalize (object);
}

static void
sov_compensation_class_init (SovCompensationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_compensation_finalize;
}

static void
sov_compensation_init (SovCompensation *self)
{
  self->deal_price = SOV_NO_MONEY;
  self->value = SOV_NO_MONEY;
  self->cost = SOV_NO_MONEY;
  self->bill = SOV_NO_MONEY;
  self->minutes = SOV_NO_TIME;
  self->hour_cost = SOV_NO_MONEY;
  self->promised = SOV_NO_TIME;
  self->due = SOV_NO_TIME;
  self->expires = SOV_NO_TIME;
  self->given = g_ptr_array_new_with_free_func (free_given);
}

SovCompensation *
sov_compensation_new (SovCompensationKind kind)
{
  SovCompensation *self = g_object_new (SOV_TYPE_COMPENSATION, NULL);

  self->kind = kind;

  return self;
}

void
sov_compensation_add_given (SovCompensation *self,
                            gint64 amount,
                            gint64 at,
                            const char *note)
{
  SovGiven *given = g_new0 (SovGiven, 1);

  given->amount = amount;
  given->at = at;
  given->note = g_strdup (note);
  g_ptr_array_add (self->given, given);
}

gint64
sov_compensation_get_given (SovCompensation *self,
                            gint64 now)
{
  gint64 sum = 0;
  gboolean whole = FALSE;

  for (guint i = 0; i < self->given->len; i++)
    {
      const SovGiven *given = self->given->pdata[i];

      if (given->at > now)
        continue;
      if (given->amount != SOV_NO_MONEY)
        sum = sov_money_add (sum, given->amount);
      else
        whole = TRUE;
    }

  return whole && self->value != SOV_NO_MONEY ? MAX (sum, self->value) : sum;
}

gboolean
sov_compensation_has_expired (SovCompensation *self,
                              gint64 now)
{
  return self->expires != SOV_NO_TIME && self->expires < now;
}

/* Of its value, whether that can still be given or not. */
static gint64
get_rest (SovCompensation *self,
          gint64 now)
{
  if (self->value == SOV_NO_MONEY || self->at > now)
    return 0;

  return MAX (0, self->value - sov_compensation_get_given (self, now));
}

gint64
sov_compensation_get_left (SovCompensation *self,
                           gint64 now)
{
  return sov_compensation_has_expired (self, now) ? 0 : get_rest (self, now);
}

gint64
sov_compensation_get_unused (SovCompensation *self,
                             gint64 now)
{
  return sov_compensation_has_expired (self, now) ? get_rest (self, now) : 0;
}

static gboolean
was_given (SovCompensation *self,
           gint64 now)
{
  for (guint i = 0; i < self->given->len; i++)
    if (((const SovGiven *) self->given->pdata[i])->at <= now)
      return TRUE;

  return FALSE;
}

gboolean
sov_compensation_is_open (SovCompensation *self,
                          gint64 now)
{
  if (self->at > now || sov_compensation_has_expired (self, now))
    return FALSE;

  return self->value != SOV_NO_MONEY ? sov_compensation_get_left (self, now) > 0 : !was_given (self, now);
}

static gint64
or_nothing (gint64 amount)
{
  return amount != SOV_NO_MONEY ? amount : 0;
}

gint64
sov_compensation_get_hours_cost (SovCompensation *self)
{
  gint64 cost;

  if (self->minutes == SOV_NO_TIME)
    return 0;
  if (__builtin_mul_overflow (self->minutes, or_nothing (self->hour_cost), &cost) ||
      __builtin_add_overflow (cost, MINUTES_AN_HOUR / 2, &cost))
    return G_MAXINT64;

  return cost / MINUTES_AN_HOUR;
}

gint64
sov_compensation_get_own_cost (SovCompensation *self)
{
  return sov_money_add (sov_money_add (or_nothing (self->cost), or_nothing (self->bill)),
                        sov_compensation_get_hours_cost (self));
}

gboolean
sov_compensation_is_accounted (SovCompensation *self)
{
  if (self->kind == SOV_COMPENSATION_CREDIT_NOTE && (self->invoice == NULL || *self->invoice == '\0'))
    return FALSE;

  return self->value != SOV_NO_MONEY || self->cost != SOV_NO_MONEY || self->bill != SOV_NO_MONEY ||
         self->minutes != SOV_NO_TIME;
}

gboolean
sov_compensation_is_credit (SovCompensation *self)
{
  return self->kind == SOV_COMPENSATION_DISCOUNT_NEXT || self->kind == SOV_COMPENSATION_GIFT_CARD ||
         self->kind == SOV_COMPENSATION_CREDIT_NOTE;
}
