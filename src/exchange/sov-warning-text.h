/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-rules.h"
#include "model/sov-today.h"

/* Warnings and rows of Today in words: the reason in one sentence. */

G_BEGIN_DECLS

/* The reason. @now: UTC ms. Transfer full. */
char *sov_warning_text (const SovWarning *warning,
                        SovSheet *sheet,
                        gint64 now);
char *sov_today_item_text (SovTodayItem *item,
                           gint64 now);

/* Kinds of agreed things in R8's order, "schedule, invoicing". Transfer full. */
char *sov_term_kinds_text (guint kinds);

G_END_DECLS
