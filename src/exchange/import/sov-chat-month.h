/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Names of months as dates of chats have them. */

G_BEGIN_DECLS

/* 1 to 12, or 0. @word: in small letters, without stops. */
int sov_chat_month_of (const char *word);

G_END_DECLS
