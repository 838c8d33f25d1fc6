/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-plan.h"

/* The words for what was found in a file, and for what was not understood. */

G_BEGIN_DECLS

/* "WhatsApp chat", "Address book"; static. */
const char *sov_bring_in_kind_text (SovImportKind kind);
/* "a message of the service itself"; static. */
const char *sov_bring_in_reason_text (SovImportReason reason);
/* "487 messages, 3 calls and 12 people". Transfer full. */
char *sov_bring_in_dup_counts (const GPtrArray *items);
/* "3 Mar – 21 Nov 2026"; NULL where nothing has a time. Transfer full. */
char *sov_bring_in_dup_period (const GPtrArray *items);
/* What a heading of a table was taken for; static. */
const char *sov_bring_in_column_text (SovImportColumn column);

/* How one thing that was found is shown. Transfer full. */
char *sov_bring_in_dup_item_title (const SovImportItem *item);
char *sov_bring_in_dup_item_subtitle (const SovImportItem *item);
/* "There is Satu already": whom a contact may be the same as. NULL: nobody.
 * Transfer full. */
char *sov_bring_in_dup_similar (const SovImportContact *contact);
/* "Line 3: Not understood". Transfer full. */
char *sov_bring_in_dup_reject_title (const SovImportReject *reject);
/* "040 123 4567, in 12 entries". Transfer full. */
char *sov_bring_in_dup_person_subtitle (const SovImportPerson *person);

/* Texts for what has no words of its own: a call, a picture. */
void sov_bring_in_fill_texts (GPtrArray *items);

G_END_DECLS
