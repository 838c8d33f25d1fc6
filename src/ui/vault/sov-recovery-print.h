/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* One page of paper with the recovery code and what it is for. */

G_BEGIN_DECLS

/* @code: in groups. @name, @business: nullable. Shows the print dialog; FALSE
 * with @error when printing failed; cancelling is no error. */
gboolean sov_recovery_print (GtkWindow *parent,
                             const char *code,
                             const char *name,
                             const char *business,
                             GError **error);

/* The words of the paper, in order; transfer full. */
GStrv sov_recovery_print_lines (const char *code,
                                const char *name,
                                const char *business);

G_END_DECLS
