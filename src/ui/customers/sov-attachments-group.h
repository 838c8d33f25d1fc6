/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Files that go into the vault beside an entry: chosen, dropped or pasted.
 * They are read when they are added, and kept in memory until then.
 *
 * Signal "changed" (SovAttachmentsGroup *self): one more or one less. */

G_BEGIN_DECLS

#define SOV_TYPE_ATTACHMENTS_GROUP (sov_attachments_group_get_type ())
G_DECLARE_FINAL_TYPE (SovAttachmentsGroup, sov_attachments_group, SOV, ATTACHMENTS_GROUP, AdwPreferencesGroup)

/* Files dropped anywhere on @area are added, and files or a picture pasted
 * into @text instead of words. */
void sov_attachments_group_accept (SovAttachmentsGroup *self,
                                   GtkWidget *area,
                                   GtkTextView *text);
void sov_attachments_group_add_file (SovAttachmentsGroup *self,
                                     GFile *file);
void sov_attachments_group_add_bytes (SovAttachmentsGroup *self,
                                      const char *name,
                                      GBytes *data);
guint sov_attachments_group_get_n_files (SovAttachmentsGroup *self);

/* Puts the files beside the entry called @entry, one after the other, and
 * takes each that is there out of the list. Answers when all are, or with the
 * first error. */
void sov_attachments_group_save_async (SovAttachmentsGroup *self,
                                       SovStore *store,
                                       const char *entry,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean sov_attachments_group_save_finish (SovAttachmentsGroup *self,
                                            GAsyncResult *result,
                                            GError **error);

G_END_DECLS
