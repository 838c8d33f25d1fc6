/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sov-main-window.h"

/* Which page of the help is about which place of the window. */

G_BEGIN_DECLS

/* @place: the tag of a page, "deal" or with an id "deal-7", or the name of a
 * dialog, by default that of its type, "SovSendDialog". Returns the id of a
 * page in help/; NULL for a place that the help says nothing of. */
const char *sov_help_find_page (const char *place);

/* The help about what @self shows now, as "help:sovittu/sheet": about the
 * dialog that is open, else the page. Transfer full. */
char *sov_main_window_dup_help_uri (SovMainWindow *self);

G_END_DECLS
