/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-case.h"

#include <string.h>

#include "model/sov-money.h"
#include "model/sov-vat.h"

#define ASK_AFTER_DEALS 3

G_DEFINE_FINAL_TYPE (SovCase, sov_case, G_TYPE_OBJECT)

static void
free_cause (SovCauseFound *cause)
{
  g_free (cause->term_ref);
  g_free (cause->term_text);
  g_free (cause->party_name);
  g_free (cause->note);
  g_free (cause);
}

static void
free_recourse (gpointer data)
{
  SovRecourse *recourse = data;

  g_free (recourse->party_ref);
  g_free (recourse->party_name);
  g_free (recourse->text);
  g_free (recourse);
}

static void
free_remedy (gpointer data)
{
  SovRemedy *remedy = data;

  g_free (remedy->ref);
  g_free (remedy->text);
  g_free (remedy);
}

static void
free_linked (gpointer data)
{
  SovLinked *linked = data;

  g_free (linked->ref);
  g_free (linked->words);
  g_free (linked);
}

static void
free_contact (gpointer data)
{
  SovCaseContact *contact = data;

  g_free (contact->text);
  g_free (contact);
}

SovLesson *
sov_lesson_new (void)
{
  SovLesson *self = g_new0 (SovLesson, 1);

  self->due = SOV_NO_TIME;
  self->done_at = SOV_NO_TIME;
  self->checked_at = SOV_NO_TIME;

  return self;
}

void
sov_lesson_free (SovLesson *self)
{
  g_free (self->ref);
  g_free (self->complaint_ref);
  g_free (self->complaint_words);
  g_free (self->customer_name);
  g_free (self->text);
  g_free (self->standing_term);
  g_free (self->subcontractor_name);
  g_free (self->deal_title);
  g_free (self);
}

gboolean
sov_lesson_may_have_recurred (const SovLesson *self)
{
  return self->complaint != 0 && self->n_deals >= (self->subcontractor != 0 ? 1 : ASK_AFTER_DEALS);
}

const char *
sov_lesson_get_change (const SovLesson *self)
{
  const char *next = strchr (self->text, '\n');

  return next != NULL && next[1] != '\0' ? next + 1 : self->text;
}

static void
free_texts (SovCase *self)
{
  g_free (self->words);
  g_free (self->party_ref);
  g_free (self->party_name);
  g_free (self->first_name);
  g_free (self->phone);
  g_free (self->email);
  g_free (self->whatsapp);
  g_free (self->deal_ref);
  g_free (self->deal_title);
  g_free (self->term_ref);
  g_free (self->term_text);
  g_free (self->impact);
  g_free (self->expectation);
  g_free (self->got);
  g_free (self->spread);
  g_free (self->my_name);
  g_free (self->mark);
}

static void
sov_case_finalize (GObject *object)
{
  SovCase *self = SOV_CASE (object);

  free_texts (self);
  g_clear_pointer (&self->complaint, sov_complaint_free);
  g_clear_pointer (&self->cause, free_cause);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  g_ptr_array_unref (self->remedies);
  g_clear_pointer (&self->compensations, g_ptr_array_unref);
  g_ptr_array_unref (self->lessons);
  g_ptr_array_unref (self->recourses);
  g_ptr_array_unref (self->linked);
  g_ptr_array_unref (self->contacts);
  g_clear_pointer (&self->own_texts, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_case_parent_class)->finalize (object);
}

static void
sov_case_class_init (SovCaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_case_finalize;
}

static void
sov_case_init (SovCase *self)
{
  self->deal_price = SOV_NO_MONEY;
  self->noticed = SOV_NO_TIME;
  self->last_delivered = SOV_NO_TIME;
  self->hour_cost = SOV_NO_MONEY;
  self->remedies = g_ptr_array_new_with_free_func (free_remedy);
  self->compensations = g_ptr_array_new_with_free_func (g_object_unref);
  self->lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_lesson_free);
  self->recourses = g_ptr_array_new_with_free_func (free_recourse);
  self->linked = g_ptr_array_new_with_free_func (free_linked);
  self->contacts = g_ptr_array_new_with_free_func (free_contact);
}

SovCase *
sov_case_new (void)
{
  return g_object_new (SOV_TYPE_CASE, NULL);
}

static gint64
sum_values (SovCase *self,
            gboolean surprises)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->compensations->len; i++)
    {
      SovCompensation *compensation = self->compensations->pdata[i];

      if (compensation->surprise == surprises && compensation->value != SOV_NO_MONEY)
        sum = sov_money_add (sum, compensation->value);
    }

  return sum;
}

gint64
sov_case_get_promised (SovCase *self)
{
  return sum_values (self, FALSE);
}

gint64
sov_case_get_surprises (SovCase *self)
{
  return sum_values (self, TRUE);
}

gint64
sov_case_get_own_cost (SovCase *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->compensations->len; i++)
    sum = sov_money_add (sum, sov_compensation_get_own_cost (self->compensations->pdata[i]));

  return sum;
}

gint64
sov_case_get_ceiling (SovCase *self)
{
  const SovSheet *sheet = self->sheet;
  SovVatSplit split;

  if (self->deal_price == SOV_NO_MONEY || sheet == NULL || sheet->vat_included || sheet->vat < 0 ||
      !sov_vat_split_net (self->deal_price, sheet->vat, &split))
    return self->deal_price;

  return split.gross;
}

gboolean
sov_case_is_over_ceiling (SovCase *self)
{
  gint64 ceiling = sov_case_get_ceiling (self);

  return ceiling != SOV_NO_MONEY && sov_money_add (sum_values (self, FALSE), sum_values (self, TRUE)) > ceiling;
}

const char *
sov_case_get_step_text (SovCase *self,
                        SovStepKind did)
{
  const GArray *steps = self->complaint->steps;

  for (guint i = steps->len; i > 0; i--)
    {
      const SovStep *step = &g_array_index (steps, SovStep, i - 1);

      if (step->did == did && step->text != NULL && *step->text != '\0')
        return step->text;
    }

  return NULL;
}
