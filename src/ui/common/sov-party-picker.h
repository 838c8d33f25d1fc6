/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Choosing one party, or one of somebody's deals, out of any number: a dialog
 * with a live filter. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_PICKER (sov_party_picker_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyPicker, sov_party_picker, SOV, PARTY_PICKER, AdwDialog)

/* @ref and @name live as long as the call. */
typedef void (*SovPartyPickedFunc) (gint64 id,
                                    const char *ref,
                                    const char *name,
                                    gpointer data);

/* Not called at all when the user closes the dialog. @title: translated.
 * @list: SOV_LIST_CUSTOMERS, SOV_LIST_SUBCONTRACTORS or SOV_LIST_PARTIES.
 * @free_data: (nullable). */
void sov_party_picker_present (GtkWidget *parent,
                               SovStore *store,
                               SovListKind list,
                               const char *title,
                               SovPartyPickedFunc picked,
                               gpointer data,
                               GDestroyNotify free_data);

/* The same for the deals of @party: @picked is told of the deal. */
void sov_party_picker_present_deals (GtkWidget *parent,
                                     SovStore *store,
                                     gint64 party,
                                     const char *title,
                                     SovPartyPickedFunc picked,
                                     gpointer data,
                                     GDestroyNotify free_data);

G_END_DECLS
