/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The VAT rates to choose from on a day, the general one first, each once. */

G_BEGIN_DECLS

typedef struct _SovVatChoice SovVatChoice;

/* @rate: the rate that stands now, in per mille, which is among them even
 * where the day has no such rate any more; -1 for none.
 * @now: UTC ms; the day is Helsinki's. @own: the user's own rates, as
 * sov_vat_table_new() takes them; nullable. */
SovVatChoice *sov_vat_choice_new (int rate,
                                  gint64 now,
                                  const GArray *own);
void sov_vat_choice_free (SovVatChoice *self);

/* "25,5 %, general", in order. Borrowed. */
GListModel *sov_vat_choice_get_words (SovVatChoice *self);
/* Per mille. */
int sov_vat_choice_get_rate (SovVatChoice *self,
                             guint position);
/* Where the rate stands that it was made with; the general one's place else. */
guint sov_vat_choice_get_first (SovVatChoice *self);

G_END_DECLS
