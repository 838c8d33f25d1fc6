/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* One thing that was taken away and can come back. A snapshot, made on the
 * store thread and never changed afterwards. */

G_BEGIN_DECLS

#define SOV_TYPE_TRASH_ROW (sov_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (SovTrashRow, sov_trash_row, SOV, TRASH_ROW, GObject)

struct _SovTrashRow
{
  GObject parent_instance;

  gint64 id; /* of its removal */
  SovSubject subject;
  char *ref;
  char *title;    /* its name or its words; nullable */
  int kind;       /* of compensation: the SovCompensationKind */
  char *whose;    /* the party's name; nullable */
  guint n_with;   /* how many things went with it */
  gboolean waits; /* what it belongs to has to come back first */
  gint64 removed_at;
  gint64 goes_at; /* when it goes for good, if the vault is in use till then */
};

SovTrashRow *sov_trash_row_new (SovSubject subject);

G_END_DECLS
