/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-row.h"
#include "store/sov-database.h"

/* One thing of any kind as a row: what it is called, what it says, whose it is
 * and when it was. */

G_BEGIN_DECLS

/* The subject that has @ref, the first of: party, deal, agreed thing,
 * complaint, person, contact, compensation. 0 without @error when nothing has
 * it; 0 with it when the vault cannot be read. */
SovSubject sov_record_table_find (SovDatabase *db,
                                  const char *ref,
                                  gint64 *id,
                                  GError **error);

/* Title, detail, party, deal, time and, of a compensation, its value. Transfer
 * full; NULL with G_IO_ERROR_NOT_FOUND when it is gone. */
SovRow *sov_record_table_load (SovDatabase *db,
                               SovSubject subject,
                               gint64 id,
                               GError **error);

G_END_DECLS
