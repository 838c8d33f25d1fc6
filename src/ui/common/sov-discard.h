/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* What was typed into a dialog and not saved is lost only when the user says
 * so: there is nothing yet that Undo could bring back. */

G_BEGIN_DECLS

/* From now on @dialog may be closed without asking only while
 * adw_dialog_get_can_close(); set that to FALSE at the first edit. */
void sov_discard_guard (AdwDialog *dialog);

G_END_DECLS
