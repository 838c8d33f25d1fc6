/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-usual.h"
#include "store/sov-database.h"

/* What the vault has learned of how people are called and when things are. */

G_BEGIN_DECLS

/* (element-type SovRow): see sov_store_load_learned_names_async(). */
GPtrArray *sov_learned_table_load_names (SovDatabase *db,
                                         GError **error);

/* @party: 0 for everybody together. Transfer full. */
SovUsual *sov_learned_table_load_usual (SovDatabase *db,
                                        gint64 party,
                                        GError **error);

G_END_DECLS
