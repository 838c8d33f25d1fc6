/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* All tasks: those with a day, those without, and what became of the others. */

G_BEGIN_DECLS

#define SOV_TYPE_TASKS_PAGE (sov_tasks_page_get_type ())
G_DECLARE_FINAL_TYPE (SovTasksPage, sov_tasks_page, SOV, TASKS_PAGE, AdwNavigationPage)

SovTasksPage *sov_tasks_page_new (SovStore *store);

G_END_DECLS
