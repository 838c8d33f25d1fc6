/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Addresses that open the program for talking to somebody, its text ready. The
 * user sends it there; nothing is sent by opening one. A text may be NULL. The
 * result is ASCII and the caller owns it; NULL when there is no one to reach.
 * For a call there is sov_phone_uri(). */

char *sov_uri_for_sms (const char *phone,
                       const char *text);

char *sov_uri_for_whatsapp (const char *phone,
                            const char *text);

char *sov_uri_for_mail (const char *address,
                        const char *subject,
                        const char *body);

G_END_DECLS
