/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What every fuzz target has: libFuzzer's entry point, and bytes as text. */

G_BEGIN_DECLS

/* As libFuzzer names it (llvm.org/docs/LibFuzzer.html); 0 always. */
int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize size);

/* The bytes as a program takes them that somebody pasted them into: valid UTF-8
 * up to the first NUL. Transfer full. */
char *fuzz_dup_text (const guint8 *data,
                     gsize size);

G_END_DECLS
