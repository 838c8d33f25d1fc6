/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest name that is kept whole, in bytes. */
#define SOV_TEXT_NAME_MAX (10 * 1024)

/**
 * sov_text_clean:
 * @bytes: (nullable): what was pasted, typed or read; it may hold NUL and bytes that are no UTF-8
 * @length: in bytes, -1 when it ends at the first NUL
 *
 * Text of many lines that every other part can show and store: valid UTF-8 in
 * NFC, lines ended by "\n", no control characters but that and "\t". Bytes that
 * are no UTF-8 become U+FFFD; nothing else that can be seen is lost.
 *
 * Returns: (transfer full): never NULL
 */
char *sov_text_clean (const char *bytes,
                      gssize length);

/**
 * sov_text_clean_name:
 *
 * The same in a single line: white space collapsed and trimmed, invisible
 * characters that change the direction of the text around them taken out, cut
 * between characters at %SOV_TEXT_NAME_MAX.
 *
 * Returns: (transfer full): never NULL
 */
char *sov_text_clean_name (const char *bytes,
                           gssize length);

/**
 * sov_text_fold:
 * @text: (nullable): UTF-8; repaired if it is not
 *
 * A form for comparing, never for showing: without case, diacritics ("å" and
 * "ä" as "a"), invisible characters and differences of white space.
 *
 * Returns: (transfer full): never NULL
 */
char *sov_text_fold (const char *text);

/* A number or code without what people put between its parts: white space,
 * dashes of any kind, invisible characters. ASCII letters become capitals, and
 * full-width digits plain ones. NULL reads as empty; the caller owns the text. */
char *sov_text_compact (const char *text);

/* A hyphen, a dash or a minus. */
gboolean sov_text_is_dash (gunichar c);

/* Whether there is nothing to see in it. */
gboolean sov_text_is_blank (const char *text);

G_END_DECLS
