/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-finder.h"
#include "model/sov-import-plan.h"
#include "store/sov-store.h"

/* Reads what is brought in for promises, away from the window, and makes agreed
 * things of those that the user wants. */

G_BEGIN_DECLS

typedef struct
{
  guint item; /* in the plan */
  SovFound *found;
  gboolean from_me;
  char *quote;    /* the sentence */
  char *who;      /* the ref of who is to do it: "me", a party's */
  char *who_name; /* nullable: the user */
  char *other;    /* the ref of the other side */
} SovBringInFound;

void sov_bring_in_found_free (SovBringInFound *self);

/* The newest ones, newest first, at most @most. The plan must stay as it is
 * until the answer. */
void sov_bring_in_find_async (SovStore *store,
                              const SovImportPlan *plan,
                              guint most,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* (element-type SovBringInFound); transfer full. */
GPtrArray *sov_bring_in_find_finish (GAsyncResult *result,
                                     GError **error);

/* The agreed thing in the plan's deal. Transfer full. */
SovAction *sov_bring_in_found_make_term (const SovBringInFound *self,
                                         const SovImportPlan *plan);
/* That its sender took on @term, by its ref. Transfer full. */
SovAction *sov_bring_in_found_make_acknowledgement (const SovBringInFound *self,
                                                    const SovImportPlan *plan,
                                                    const char *term);

G_END_DECLS
