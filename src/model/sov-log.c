/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-log.h"

void
sov_log_failure (const char *doing,
                 const GError *error)
{
  g_message ("%s: failed (%s %d)", doing, g_quark_to_string (error->domain), error->code);
}
