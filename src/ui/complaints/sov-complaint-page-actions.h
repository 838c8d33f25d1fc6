/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store-cases.h"
#include "ui/complaints/sov-complaint-page.h"

/* What the buttons and the menu of a complaint's page do: dialogs of its own,
 * and what it asks the window for. Only the page includes it. */

G_BEGIN_DECLS

void sov_complaint_page_install_actions (GtkWidgetClass *klass);
/* Which of them make sense for @of. */
void sov_complaint_page_update_actions (SovComplaintPage *self,
                                        SovCase *of,
                                        gint64 now);

/* The page's. */
SovStore *sov_complaint_page_get_store (SovComplaintPage *self);
/* NULL until it was loaded. */
SovCase *sov_complaint_page_get_case (SovComplaintPage *self);

G_END_DECLS
