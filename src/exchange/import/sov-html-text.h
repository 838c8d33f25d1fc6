/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words of a mail that was written as a page of the web. It shows nothing
 * and follows nothing. */

G_BEGIN_DECLS

/* Its text, a line for each paragraph; what is not shown, scripts and styles,
 * left out. @html: valid UTF-8. Transfer full. */
char *sov_html_to_text (const char *html);

G_END_DECLS
