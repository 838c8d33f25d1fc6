/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What complaints have taught: what is still to be done, what new deals start
 * with, who might come back, and a look back. */

G_BEGIN_DECLS

#define SOV_TYPE_LESSONS_PAGE (sov_lessons_page_get_type ())
G_DECLARE_FINAL_TYPE (SovLessonsPage, sov_lessons_page, SOV, LESSONS_PAGE, AdwNavigationPage)

SovLessonsPage *sov_lessons_page_new (SovStore *store);

G_END_DECLS
