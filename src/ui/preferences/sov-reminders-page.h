/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-background.h"

G_BEGIN_DECLS

/* How the user is reminded, and what the overview of the desktop may find. */

#define SOV_TYPE_REMINDERS_PAGE (sov_reminders_page_get_type ())
G_DECLARE_FINAL_TYPE (SovRemindersPage, sov_reminders_page, SOV, REMINDERS_PAGE, AdwPreferencesPage)

/* @settings: (nullable): the program's; without them nothing can be chosen. */
void sov_reminders_page_set_settings (SovRemindersPage *self,
                                      GSettings *settings);
/* Who tells what became of the switch of the background; in the program it is
 * found by itself. */
void sov_reminders_page_set_background (SovRemindersPage *self,
                                        SovBackground *background);
/* What is in a row still. */
void sov_reminders_page_save (SovRemindersPage *self);

G_END_DECLS
