/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store-cases.h"

/* What a dialog about compensation has to know, loaded before it is shown. */

G_BEGIN_DECLS

typedef struct
{
  SovStore *store;
  gint64 now;
  SovCompensation *compensation; /* NULL for a new one */
  SovCase *matter;               /* the complaint that it is for; nullable */
  char *party_ref;               /* who gets it */
  char *party_name;
  char *used_on;    /* what it is to be given on; nullable */
  gint64 hour_cost; /* of the user's hour, as it counts here, or SOV_NO_MONEY */
} SovCompensationContext;

SovCompensationContext *sov_compensation_context_ref (SovCompensationContext *self);
void sov_compensation_context_unref (SovCompensationContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovCompensationContext, sov_compensation_context_unref)

typedef void (*SovCompensationContextFunc) (GtkWidget *parent,
                                            SovCompensationContext *context);

/* @compensation: an old one, or 0; then for @complaint, or where that is 0, for
 * @party. @used_on: nullable. @then is not called when it cannot be loaded: that has been shown. */
void sov_compensation_context_load (GtkWidget *parent,
                                    SovStore *store,
                                    gint64 complaint,
                                    gint64 party,
                                    gint64 compensation,
                                    const char *used_on,
                                    SovCompensationContextFunc then);

/* The price of the complaint's deal with VAT, which is where a second thought
 * belongs; SOV_NO_MONEY where there is none. */
gint64 sov_compensation_context_get_ceiling (SovCompensationContext *self);
/* What else was promised in the complaint, surprises too. */
gint64 sov_compensation_context_get_others (SovCompensationContext *self);

/* Performs @action, which is taken over, and closes @dialog when that is done.
 * @button: what was pressed; it can be pressed again when it was not. */
void sov_compensation_context_save (SovCompensationContext *self,
                                    AdwDialog *dialog,
                                    GtkWidget *button,
                                    const char *label,
                                    SovAction *action);

G_END_DECLS
