/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A party's deals as rows of a boxed list; each opens its deal. */

G_BEGIN_DECLS

/* @deals: (element-type SovRow): rows may be filled later. */
void sov_deal_rows_bind (GtkListBox *box,
                         GListModel *deals);

G_END_DECLS
