/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What a customer was promised to make good and has not got, each with what is
 * left, until when, and the button that gives it. It is there only while there
 * is something, and follows the vault by itself. */

G_BEGIN_DECLS

typedef enum
{
  SOV_OWED_ALL,       /* everything that is open */
  SOV_OWED_CREDIT,    /* what is used on a later deal */
  SOV_OWED_INVOICING, /* that, and what was promised for this very deal's invoice */
} SovOwedUse;

#define SOV_TYPE_OWED_GROUP (sov_owed_group_get_type ())
G_DECLARE_FINAL_TYPE (SovOwedGroup, sov_owed_group, SOV, OWED_GROUP, AdwPreferencesGroup)

/* Shows what is owed to @party from now on; may be called again. @party: 0: not
 * known yet, nothing is shown. @deal: the one that it can be used on, or 0. */
void sov_owed_group_follow (SovOwedGroup *self,
                            SovStore *store,
                            gint64 party,
                            gint64 deal,
                            SovOwedUse use);

G_END_DECLS
