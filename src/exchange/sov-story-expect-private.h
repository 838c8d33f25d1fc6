/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/sov-database.h"
#include "store/sov-standing.h"

/* What the parts of checking an expectation share. */

G_BEGIN_DECLS

typedef struct
{
  SovDatabase *db;
  JsonObject *object;
  gint64 at;
  gint64 now;
  SovStanding *standing; /* NULL until it is needed */
} SovExpectation;

/* Both always FALSE: the line is wrong; what it expects does not hold. */
gboolean sov_expectation_fail_line (GError **error,
                                    const char *format,
                                    ...) G_GNUC_PRINTF (2, 3);
gboolean sov_expectation_fail (const SovExpectation *self,
                               GError **error,
                               const char *format,
                               ...) G_GNUC_PRINTF (3, 4);

/* TRUE as well where nothing of the kind is expected. */
gboolean sov_expectation_check_warnings (SovExpectation *self,
                                         GError **error);
gboolean sov_expectation_check_today (SovExpectation *self,
                                      GError **error);

G_END_DECLS
