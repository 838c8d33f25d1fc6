/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

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
  char *detail; /* English, for whoever mends it; "" when there is nothing to say. Nobody's words */
  char *about;  /* the ref and the words of what is wrong, to be shown and never logged; nullable */
} SovFinding;

/* Before each check and now and then in it. @name: the finding's; @per_mille:
 * of the whole, about. */
typedef void (*SovVerifyFunc) (const char *name,
                               guint per_mille,
                               gpointer data);

void sov_finding_free (SovFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovFinding, sov_finding_free)

/* Every check, whatever the ones before it found. @func: nullable. (element-type SovFinding); transfer full; NULL only when it
 * was cancelled. */
GPtrArray *sov_verify (SovDatabase *db,
                       SovVerifyFunc func,
                       gpointer data,
                       GCancellable *cancellable);

/* Whether all are in order; SOV_STORE_ERROR_DAMAGED with the first that is not. */
gboolean sov_verify_all (SovDatabase *db,
                         GError **error);

G_END_DECLS
