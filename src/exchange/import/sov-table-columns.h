/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-enums.h"

/* What the columns of a table of people are, by their headings in Finnish,
 * Swedish and English, as Excel, Google and Outlook have them. */

G_BEGIN_DECLS

/* SOV_IMPORT_COLUMN_NONE where the heading says nothing that is known. */
SovImportColumn sov_table_column_of (const char *heading);
/* The same by single words of it, where no table has it as a whole: "Puhelin
 * (työ)". */
SovImportColumn sov_table_column_of_words (const char *heading);
/* What a value looks like, for a table without headings. */
SovImportColumn sov_table_column_of_value (const char *value);

G_END_DECLS
