/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Every text that the program offers, by where it is used, in one language at a
 * time; found by its name or its words. A row opens the text. */

G_BEGIN_DECLS

#define SOV_TYPE_TEXTS_PAGE (sov_texts_page_get_type ())
G_DECLARE_FINAL_TYPE (SovTextsPage, sov_texts_page, SOV, TEXTS_PAGE, AdwNavigationPage)

AdwNavigationPage *sov_texts_page_new (SovStore *store);

/* "Finnish", or how it is called for who is addressed as "te". Static. */
const char *sov_texts_page_get_language_label (SovLanguage language,
                                               gboolean formal);

G_END_DECLS
