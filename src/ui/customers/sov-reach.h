/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Opening the program that calls, texts or mails: the user's own act, each
 * time. Nothing is sent by it and nothing is written down. */

G_BEGIN_DECLS

/* Gives a widget class the actions reach.call, reach.text, reach.whatsapp and
 * reach.mail, each with a number or an address as it is stored. */
void sov_reach_install_actions (GtkWidgetClass *klass);

G_END_DECLS
