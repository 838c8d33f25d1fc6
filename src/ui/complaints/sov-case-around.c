/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-around.h"

#include "ui/complaints/sov-case-facts.h"
#include "ui/complaints/sov-case-fold.h"

struct _SovCaseAround
{
  AdwBin parent_instance;

  SovCaseFold *known;
  SovCaseFold *contacts;
  SovCaseFold *linked;
  SovCaseFold *remedies;
  SovCaseFold *lessons;
  SovCaseFold *follow_ups;
  SovCaseFold *cause;
  SovCaseFold *recourse;
};

G_DEFINE_FINAL_TYPE (SovCaseAround, sov_case_around, ADW_TYPE_BIN)

typedef GPtrArray *(*ListFunc) (SovCase *of,
                                gint64 now,
                                char **summary);

static void
fold (SovCaseFold *into,
      ListFunc list,
      SovCase *of,
      gint64 now)
{
  char *summary = NULL;
  GPtrArray *facts = list (of, now, &summary);

  sov_case_fold_take (into, summary, facts);
}

static gboolean
has_subcontractor (SovCase *of)
{
  for (guint i = 0; of->sheet != NULL && i < of->sheet->parties->len; i++)
    if (((const SovSheetParty *) of->sheet->parties->pdata[i])->role == SOV_ROLE_SUBCONTRACTOR)
      return TRUE;

  return of->recourses->len > 0 || (of->cause != NULL && of->cause->party != 0);
}

void
sov_case_around_show (SovCaseAround *self,
                      SovCase *of,
                      gint64 now)
{
  g_return_if_fail (SOV_IS_CASE_AROUND (self));

  fold (self->known, sov_case_list_known, of, now);
  fold (self->contacts, sov_case_list_contacts, of, now);
  fold (self->linked, sov_case_list_linked, of, now);
  fold (self->remedies, sov_case_list_remedies, of, now);
  fold (self->lessons, sov_case_list_lessons, of, now);
  fold (self->follow_ups, sov_case_list_follow_ups, of, now);
  fold (self->cause, sov_case_list_cause, of, now);
  fold (self->recourse, sov_case_list_recourse, of, now);
  gtk_widget_set_visible (GTK_WIDGET (self->linked), of->linked->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->recourse), has_subcontractor (of));
}

static void
sov_case_around_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CASE_AROUND);

  G_OBJECT_CLASS (sov_case_around_parent_class)->dispose (object);
}

static void
sov_case_around_class_init (SovCaseAroundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_case_around_dispose;

  g_type_ensure (SOV_TYPE_CASE_FOLD);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-case-around.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, known);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, contacts);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, linked);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, remedies);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, lessons);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, follow_ups);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, cause);
  gtk_widget_class_bind_template_child (widget_class, SovCaseAround, recourse);
}

static void
sov_case_around_init (SovCaseAround *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
