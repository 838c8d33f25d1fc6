/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-gate.h"

/* Reminders as notifications of the application, and their buttons. */

G_BEGIN_DECLS

typedef struct _SovApplicationReminders SovApplicationReminders;

/* Brings the window up and activates its @action. */
typedef void (*SovAskWindow) (gpointer data,
                              const char *action,
                              GVariant *target);

/* Adds the actions of the notifications to @application, which outlives it. */
SovApplicationReminders *sov_application_reminders_new (GApplication *application,
                                                        SovAskWindow ask,
                                                        gpointer data);
void sov_application_reminders_free (SovApplicationReminders *self);

/* @gate: whose vault to remind of; NULL before it is closed. */
void sov_application_reminders_set_gate (SovApplicationReminders *self,
                                         SovGate *gate);

G_END_DECLS
