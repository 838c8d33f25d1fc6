/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/sov-main-window.h"

G_BEGIN_DECLS

/* For tests from outside, and nothing that a vault holds is in it: once the
 * gate of @window is open, @application has the actions "show-scene", whose
 * target is a scene's name and whose state are the names of all of them, and
 * "clear-scene", which closes the dialogs. Both last as long as @window. */
void sov_scenes_export (GtkApplication *application,
                        SovMainWindow *window,
                        SovGate *gate);

G_END_DECLS
