/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Rows and cells of a text table (RFC 4180, and what Excel makes of it).
 *
 * It knows no column. */

G_BEGIN_DECLS

/* vault.md §4.8 */
#define SOV_TABLE_COLUMNS_MAX 512
#define SOV_TABLE_CELL_MAX (1024 * 1024)

typedef struct
{
  const char *text;
  gsize size;
  char separator;
  gsize at;
  guint64 place; /* the line at @at, from 1 */
  guint n_open;  /* quotes that nothing ended */
} SovTableText;

/* @text: valid UTF-8, borrowed. Its separator is the sign that its first lines
 * have most evenly. */
void sov_table_text_init (SovTableText *self,
                          const char *text);

/* The cells of the next row; NULL at the end. @place: (out): its line. @start,
 * @length: (out): where it stands. @too_large: (out): something of it was cut.
 * Transfer full. */
GStrv sov_table_text_next (SovTableText *self,
                           guint64 *place,
                           gsize *start,
                           gsize *length,
                           gboolean *too_large);

G_END_DECLS
