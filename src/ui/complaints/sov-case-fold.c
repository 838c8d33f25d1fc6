/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-fold.h"

struct _SovCaseFold
{
  AdwExpanderRow parent_instance;

  GPtrArray *facts; /* SovFact, as shown */
  GPtrArray *rows;  /* their rows, borrowed */
};

G_DEFINE_FINAL_TYPE (SovCaseFold, sov_case_fold, ADW_TYPE_EXPANDER_ROW)

static void
sov_case_fold_dispose (GObject *object)
{
  SovCaseFold *self = SOV_CASE_FOLD (object);

  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_case_fold_parent_class)->dispose (object);
}

static void
sov_case_fold_class_init (SovCaseFoldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_case_fold_dispose;
}

static void
sov_case_fold_init (SovCaseFold *self)
{
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 4);
}

/* An expander row takes rows at its end alone. */
static void
drop_from (SovCaseFold *self,
           guint first)
{
  for (guint i = first; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, (int) first);
  g_ptr_array_set_size (self->facts, (int) first);
}

static void
append (SovCaseFold *self,
        SovFact *fact)
{
  GtkWidget *row = sov_fact_create_row (fact);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->facts, g_object_ref (fact));
}

void
sov_case_fold_take (SovCaseFold *self,
                    char *summary,
                    GPtrArray *facts)
{
  guint same = 0;

  g_return_if_fail (SOV_IS_CASE_FOLD (self));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  while (same < MIN (self->facts->len, facts->len) && sov_fact_is_same (self->facts->pdata[same], facts->pdata[same]))
    same++;
  if (same < self->facts->len)
    drop_from (self, same);
  for (guint i = same; i < facts->len; i++)
    append (self, facts->pdata[i]);

  g_free (summary);
  g_ptr_array_unref (facts);
}
