/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Plain words of a mail whose lines flow (RFC 3676): what a blank at its end goes
 * on with is one line again. */

G_BEGIN_DECLS

/* @joins: "DelSp=yes": that blank is none of the words. Transfer full. */
char *sov_mail_unflow (const char *text,
                       gboolean joins);

G_END_DECLS
