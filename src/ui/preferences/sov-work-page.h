/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/sov-owner-form.h"

G_BEGIN_DECLS

/* When the user answers, what an hour is worth, and the rates of VAT. */

#define SOV_TYPE_WORK_PAGE (sov_work_page_get_type ())
G_DECLARE_FINAL_TYPE (SovWorkPage, sov_work_page, SOV, WORK_PAGE, AdwPreferencesPage)

/* @form: shows and saves what is the user's own in it. */
void sov_work_page_set_up (SovWorkPage *self,
                           SovOwnerForm *form,
                           SovStore *store);

G_END_DECLS
