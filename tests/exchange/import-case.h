/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

/* What a file of the corpus gives, and what somebody wrote beside it that it
 * must give: FILE and FILE.expect. README.md of the corpus tells the words. */

G_BEGIN_DECLS

/* What a reader found. */
typedef struct
{
  GPtrArray *items;   /* (element-type SovImportItem) */
  GPtrArray *rejects; /* (element-type SovImportReject) */
  GByteArray *bytes;
  SovImportSummary *summary; /* NULL where there is an error */
  GError *error;
} ImportFound;

/* Reads @bytes; no more than @most items are wanted. */
ImportFound *import_found_new (GBytes *bytes,
                               const SovImportOptions *options,
                               guint most);
void import_found_free (ImportFound *found);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportFound, import_found_free)

/* The field of @item that the word of an expectation means, "-" where there is
 * none; NULL for no such word. Transfer full. */
char *import_item_dup_field (const SovImportItem *item,
                             const char *word);

/* Reads the file at @path and fails the test where it gives something else than
 * what stands in @path.expect. */
void import_case_check (const char *path);

G_END_DECLS
