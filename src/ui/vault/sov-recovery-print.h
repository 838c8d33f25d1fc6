/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* One page of A4 with the recovery code: whose it is, what it is for, and how
 * it is used. */

G_BEGIN_DECLS

/* @code: without groups. @name, @business: nullable. Transfer full, to be run. */
GtkPrintOperation *sov_recovery_print_new (const char *code,
                                           const char *name,
                                           const char *business);

/* The code in two lines of three groups; transfer full, freed with
 * sov_secret_text_free(). */
char *sov_recovery_print_groups (const char *code);

G_END_DECLS
