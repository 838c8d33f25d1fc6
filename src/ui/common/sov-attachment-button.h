/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* A file of the vault, by its name; pressed, it opens in the program that the
 * desktop has for it.
 *
 * What opens is a copy in a folder of the session that only the user can
 * read. The copies go away with the vault. */

G_BEGIN_DECLS

#define SOV_TYPE_ATTACHMENT_BUTTON (sov_attachment_button_get_type ())
G_DECLARE_FINAL_TYPE (SovAttachmentButton, sov_attachment_button, SOV, ATTACHMENT_BUTTON, GtkButton)

/* @id: the attachment's; @name: as it was given, never used as a path. */
GtkWidget *sov_attachment_button_new (SovStore *store,
                                      gint64 id,
                                      const char *name);

/* Shows what it is a picture of instead of its name, which is still read aloud. */
void sov_attachment_button_show_picture (SovAttachmentButton *self,
                                         GdkTexture *texture);

G_END_DECLS
