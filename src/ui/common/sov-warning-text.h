/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-rules.h"
#include "model/sov-today.h"

/* Warnings and rows of Today in words: the reason in one sentence, and the
 * button that cures it. The pages show; this module never changes anything. */

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

/* The reason. @now: UTC ms. Transfer full. */
char *sov_warning_text (const SovWarning *warning,
                        SovSheet *sheet,
                        gint64 now);
char *sov_today_item_text (SovTodayItem *item,
                           gint64 now);

void sov_warning_get_button (const SovWarning *warning,
                             SovCureButton *button);
void sov_today_item_get_button (SovTodayItem *item,
                                SovCureButton *button);

/* Kinds of agreed things in R8's order, "schedule, invoicing". Transfer full. */
char *sov_term_kinds_text (guint kinds);

G_END_DECLS
