/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-trash-row.h"

G_DEFINE_FINAL_TYPE (SovTrashRow, sov_trash_row, G_TYPE_OBJECT)

static void
sov_trash_row_finalize (GObject *object)
{
  SovTrashRow *self = SOV_TRASH_ROW (object);

  g_free (self->ref);
  g_free (self->title);
  g_free (self->whose);

  G_OBJECT_CLASS (sov_trash_row_parent_class)->finalize (object);
}

static void
sov_trash_row_class_init (SovTrashRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_trash_row_finalize;
}

static void
sov_trash_row_init (SovTrashRow *self)
{
}

SovTrashRow *
sov_trash_row_new (SovSubject subject)
{
  SovTrashRow *self = g_object_new (SOV_TYPE_TRASH_ROW, NULL);

  self->subject = subject;
  return self;
}
