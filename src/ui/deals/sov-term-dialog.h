/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Writes down an agreed thing, or a new version of one. The text comes first:
 * the time and the doers that it names are taken from it until the user says
 * otherwise. */

G_BEGIN_DECLS

#define SOV_TYPE_TERM_DIALOG (sov_term_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovTermDialog, sov_term_dialog, SOV, TERM_DIALOG, AdwDialog)

/* @term: makes its next version, or 0 for a new one. @entry: what the new one
 * was found in, or 0. */
void sov_term_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 deal,
                              gint64 term,
                              gint64 entry);

G_END_DECLS
