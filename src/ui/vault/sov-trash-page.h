/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-backup-keeper.h"

/* The trash: what was taken away, by the day, each with the day it goes for good
 * and a button that brings it back. */

G_BEGIN_DECLS

#define SOV_TYPE_TRASH_PAGE (sov_trash_page_get_type ())
G_DECLARE_FINAL_TYPE (SovTrashPage, sov_trash_page, SOV, TRASH_PAGE, AdwNavigationPage)

/* Construct-only property "store". */
SovTrashPage *sov_trash_page_new (SovStore *store);
/* @keeper: (nullable): makes a backup before anything goes for good. */
void sov_trash_page_set_keeper (SovTrashPage *self,
                                SovBackupKeeper *keeper);

G_END_DECLS
