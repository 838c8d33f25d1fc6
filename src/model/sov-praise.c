/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-praise.h"

G_DEFINE_FINAL_TYPE (SovPraise, sov_praise, G_TYPE_OBJECT)

static void
sov_praise_finalize (GObject *object)
{
  SovPraise *self = SOV_PRAISE (object);

  g_free (self->ref);
  g_free (self->party_name);
  g_free (self->deal_title);
  g_free (self->words);

  G_OBJECT_CLASS (sov_praise_parent_class)->finalize (object);
}

static void
sov_praise_class_init (SovPraiseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_praise_finalize;
}

static void
sov_praise_init (SovPraise *self)
{
  self->permission_at = SOV_NO_TIME;
  self->at = SOV_NO_TIME;
}

SovPraise *
sov_praise_new (void)
{
  return g_object_new (SOV_TYPE_PRAISE, NULL);
}

gboolean
sov_praise_may_be_published (SovPraise *self)
{
  return self->permission == SOV_PERMISSION_BY_NAME || self->permission == SOV_PERMISSION_ANONYMOUS;
}

gboolean
sov_praise_may_be_named (SovPraise *self)
{
  return self->permission == SOV_PERMISSION_BY_NAME;
}

SovPraise *
sov_praise_pick (GPtrArray *praises,
                 int day)
{
  if (praises->len == 0)
    return NULL;

  return praises->pdata[(guint) day % praises->len];
}
