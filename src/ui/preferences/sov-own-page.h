/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/preferences/sov-owner-form.h"

G_BEGIN_DECLS

/* Who the user is, and how they are reached and paid. */

#define SOV_TYPE_OWN_PAGE (sov_own_page_get_type ())
G_DECLARE_FINAL_TYPE (SovOwnPage, sov_own_page, SOV, OWN_PAGE, AdwPreferencesPage)

/* @form: shows and saves what is in it. */
void sov_own_page_set_form (SovOwnPage *self,
                            SovOwnerForm *form);

G_END_DECLS
