/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whom a message greets by name: "Moi Satu!", "Hi Satu Korpi, …". Transfer full;
 * NULL where it greets nobody, or everybody. */
char *sov_greeting_dup_name (const char *message);

/* Who signs a message: "T: Jaska", "Terveisin Satu Korpi", "Best regards, Satu",
 * or the name alone on its last line after a dash. The same. */
char *sov_greeting_dup_signature (const char *message);

G_END_DECLS
