/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* What the menus of a deal's page do: keep, break and cancel an agreed thing,
 * let parties in and out, and open the dialogs. The group is "deal".
 *
 * @page: borrowed; the group must not outlive it. Transfer full. */

G_BEGIN_DECLS

GSimpleActionGroup *sov_deal_page_actions_new (GtkWidget *page,
                                               SovStore *store,
                                               gint64 deal);
/* The menu of the whole deal. Transfer full. */
GMenuModel *sov_deal_page_menu_new (void);

G_END_DECLS
