/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* Kind words that somebody said, kept as they were said. A snapshot, made on
 * the store thread and never changed afterwards. */

G_BEGIN_DECLS

#define SOV_TYPE_PRAISE (sov_praise_get_type ())
G_DECLARE_FINAL_TYPE (SovPraise, sov_praise, SOV, PRAISE, GObject)

struct _SovPraise
{
  GObject parent_instance;

  gint64 id;
  char *ref;
  gint64 party;
  char *party_name;
  gint64 deal; /* 0 where none */
  char *deal_title;
  gint64 entry; /* the contact it came in, or 0 */
  char *words;
  SovChannel channel;       /* 0 when not said */
  gboolean public;          /* said where everybody reads it */
  SovPermission permission; /* 0 when not asked */
  gint64 permission_at;     /* since when it is that, or SOV_NO_TIME */
  gint64 at;
};

SovPraise *sov_praise_new (void);

/* Whether the words may be shown to others, with or without the name. */
gboolean sov_praise_may_be_published (SovPraise *self);
/* Whether the name may stand beside them. */
gboolean sov_praise_may_be_named (SovPraise *self);

/* The one for @day, a number of a local day: each in its turn. NULL where there
 * is none. @praises: (element-type SovPraise). */
SovPraise *sov_praise_pick (GPtrArray *praises,
                            int day);

G_END_DECLS
