/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Whether a vault is whole: its encryption, its pages, its rows, its search
 * index. It changes nothing that the vault says; the connection should be a
 * fresh one. */

G_BEGIN_DECLS

/* What one check found. */
typedef struct
{
  const char *name; /* static: "encryption", "pages" … */
  gboolean ok;
  char *detail; /* English, for whoever mends it; "" when there is nothing to say */
} SovFinding;

void sov_finding_free (SovFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovFinding, sov_finding_free)

/* Every check, whatever the ones before it found. @path: the file of @db.
 * (element-type SovFinding); transfer full. */
GPtrArray *sov_verify (SovDatabase *db,
                       const char *path);

/* Whether all are in order; SOV_STORE_ERROR_DAMAGED with the first that is not. */
gboolean sov_verify_all (SovDatabase *db,
                         const char *path,
                         GError **error);

G_END_DECLS
