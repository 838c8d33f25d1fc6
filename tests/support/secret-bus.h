/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A bus of a test's own and a service of secrets on it: GNOME's daemon, or
 * tests/support/secret-service.py. libsecret keeps its first connection for
 * ever: a test of it is a process. */

G_BEGIN_DECLS

#define SECRET_DAEMON "gnome-keyring-daemon"
#define SECRET_SERVICE_NAME "org.freedesktop.secrets"

/* Kept to the end of the process. */
const char *secret_bus_up (void);

typedef struct
{
  GSubprocess *process;
  char *folder; /* the service's own */
} SecretDaemon;

/* @password: opens the login keyring, which it makes when there is none; NULL
 * leaves it shut. Returns when it is on the bus. */
void secret_daemon_start (SecretDaemon *self,
                          const char *password);
/* The one that misbehaves. @script: its path. */
void secret_daemon_start_mock (SecretDaemon *self,
                               const char *script);
void secret_daemon_stop (SecretDaemon *self);

G_END_DECLS
