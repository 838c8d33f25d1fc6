/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sov-main-window.h"

/* Pictures of every page and dialog: three widths, light and dark, in the
 * language, the contrast and the size of text that the program runs in. For
 * whoever works on the program, and for its website. */

G_BEGIN_DECLS

typedef void (*SovPicturesDone) (gpointer data);

/* @window: shows an open vault that has something to show; @store: that
 * vault. Writes PNG files "SCENE-WIDTH-SCHEME.png" into @folder, which exists,
 * then calls @done. What cannot be written is logged. */
void sov_pictures_take (SovMainWindow *window,
                        SovStore *store,
                        const char *folder,
                        SovPicturesDone done,
                        gpointer data);
/* The same of the pages about the vault itself, which the example has not. */
void sov_pictures_take_safe (SovMainWindow *window,
                             const char *folder,
                             SovPicturesDone done,
                             gpointer data);
/* The same of what the window shows now, called @name (static). */
void sov_pictures_take_one (SovMainWindow *window,
                            const char *name,
                            const char *folder,
                            SovPicturesDone done,
                            gpointer data);

/* All of it: the first start, a new vault and its troubles, and the example
 * business, in vaults of their own that are gone afterwards; then @application
 * quits. @story: the example's. */
void sov_pictures_run (GtkApplication *application,
                       const char *folder,
                       const char *story);

/* What @widget's window shows now, as a PNG file. */
gboolean sov_pictures_save (GtkWidget *widget,
                            const char *path,
                            GError **error);

G_END_DECLS
