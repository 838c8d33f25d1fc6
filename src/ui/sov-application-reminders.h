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

/* Opens the vault without a window and without asking for anything: its gate is
 * set at once, and its state follows. */
typedef void (*SovOpenVault) (gpointer data);

/* Adds the actions of the notifications to @application, which outlives it. */
SovApplicationReminders *sov_application_reminders_new (GApplication *application,
                                                        SovAskWindow ask,
                                                        SovOpenVault open,
                                                        gpointer data);
void sov_application_reminders_free (SovApplicationReminders *self);

/* @gate: whose vault to remind of; NULL before it is closed. */
void sov_application_reminders_set_gate (SovApplicationReminders *self,
                                         SovGate *gate);
/* Whether there is a window that says what a note would. At first there is none. */
void sov_application_reminders_set_window (SovApplicationReminders *self,
                                           gboolean shown);

G_END_DECLS
