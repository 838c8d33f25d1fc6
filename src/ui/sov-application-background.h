/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-background.h"
#include "desktop/sov-gate.h"

/* The time without a window: keeps the application running while the user wants
 * to be reminded, opens the vault again where that asks for nothing, and shuts
 * it when the session is left. The switch itself is SovBackground. */

G_BEGIN_DECLS

typedef struct _SovApplicationBackground SovApplicationBackground;

/* @application: outlives it. @settings: (nullable). */
SovApplicationBackground *sov_application_background_new (GApplication *application,
                                                          GSettings *settings,
                                                          SovBackgroundWay way);
void sov_application_background_free (SovApplicationBackground *self);

/* @gate: (nullable): NULL before it is closed. */
void sov_application_background_set_gate (SovApplicationBackground *self,
                                          SovGate *gate);
/* At the start there is no window. */
void sov_application_background_set_window (SovApplicationBackground *self,
                                            gboolean shown);

/* What the switch in the preferences is bound to. Not owned by the caller. */
SovBackground *sov_application_background_get_switch (SovApplicationBackground *self);

G_END_DECLS
