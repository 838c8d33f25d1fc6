/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-warning-text.h"

/* The button that cures a warning, or does the next thing of a row of Today.
 * The pages show; this module never changes anything. */

G_BEGIN_DECLS

/* The button of a warning or row: a label and the window's action.
 * @action: static, as "win.send"; @label: static and translated;
 * @target: nullable. */
typedef struct
{
  const char *label;
  const char *action;
  GVariant *target;
} SovCureButton;

void sov_cure_button_clear (SovCureButton *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SovCureButton, sov_cure_button_clear)

void sov_warning_get_button (const SovWarning *warning,
                             SovCureButton *button);
void sov_today_item_get_button (SovTodayItem *item,
                                SovCureButton *button);

G_END_DECLS
