/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What every dialog about a deal needs before it can show: the sheet, the
 * user's own name, the moment. And the few steps from a button to the vault
 * that they share. */

G_BEGIN_DECLS

typedef struct
{
  SovStore *store;
  SovSheet *sheet;
  char *my_name; /* "" when not known */
  char *mark;    /* where the chain of evidence ends; "" while it is empty */
  gint64 now;    /* UTC ms when it was loaded */
} SovDealContext;

SovDealContext *sov_deal_context_ref (SovDealContext *self);
void sov_deal_context_unref (SovDealContext *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovDealContext, sov_deal_context_unref)

typedef void (*SovDealContextFunc) (GtkWidget *parent,
                                    SovDealContext *context,
                                    gconstpointer data);

/* Loads @deal and calls @then, unless the deal cannot be had: then the reason
 * is shown over @parent. @data: copied, @size bytes of it. */
void sov_deal_context_load (GtkWidget *parent,
                            SovStore *store,
                            gint64 deal,
                            SovDealContextFunc then,
                            gconstpointer data,
                            gsize size);

/* Whether the deal still has @term and @party, 0 for either that does not
 * matter. Says so over @from when it does not. */
gboolean sov_deal_context_has (SovDealContext *self,
                               GtkWidget *from,
                               gint64 term,
                               gint64 party);

/* The ref of a party; "me" of the user. NULL when the sheet has no such party. */
const char *sov_deal_context_party_ref (SovDealContext *self,
                                        gint64 party);
/* The name of a party; of the user "me", translated. "" when there is none. */
const char *sov_deal_context_party_name (SovDealContext *self,
                                         gint64 party);

/* An action about a term and a party, told to acknowledged. @channel: 0 when
 * not said; @text: nullable. */
SovAction *sov_deal_context_relay (SovDealContext *self,
                                   SovActionKind kind,
                                   gint64 term,
                                   gint64 party,
                                   SovChannel channel,
                                   const char *text,
                                   gint64 at);
SovAction *sov_deal_context_outcome (SovDealContext *self,
                                     SovActionKind kind,
                                     gint64 term);

/* An empty list of actions. */
GPtrArray *sov_deal_actions_new (void);

/* Performs @actions from @dialog: it closes when they are in the vault, and
 * stays as it is, @button sensitive again, when they are not. */
void sov_deal_save (AdwDialog *dialog,
                    GtkWidget *button,
                    SovStore *store,
                    const char *label,
                    GPtrArray *actions);

G_END_DECLS
