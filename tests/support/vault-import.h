/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-plan.h"
#include "store/sov-database.h"

/* Messages that were brought in from a file, for tests of what comes after. */

/* (element-type SovImportItem), empty. */
GPtrArray *vault_import_new (void);
/* The next line of the file, by @sender, in WhatsApp unless it is changed. @raw:
 * (nullable): the same as @text. Transfer none. */
SovImportItem *vault_import_add (GPtrArray *items,
                                 const char *at,
                                 const char *sender,
                                 const char *text,
                                 const char *raw);
/* Brings them in at @at: known people as who they are, others as new ones.
 * @file: "" for a text that was pasted. */
void vault_import (SovDatabase *db,
                   GPtrArray *items,
                   const char *file,
                   const char *at);
