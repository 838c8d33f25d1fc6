/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/sov-cli.h"

/* What "show" has to say of the things that have a page of their own. Each
 * writes into the begun JSON object and, for people, on standard output. */

G_BEGIN_DECLS

gboolean sov_cli_show_party (SovCli *self,
                             JsonBuilder *builder,
                             gint64 id,
                             gint64 at,
                             GError **error);
gboolean sov_cli_show_deal (SovCli *self,
                            JsonBuilder *builder,
                            gint64 id,
                            gint64 at,
                            GError **error);
gboolean sov_cli_show_term (SovCli *self,
                            JsonBuilder *builder,
                            gint64 id,
                            gint64 at,
                            GError **error);
gboolean sov_cli_show_complaint (SovCli *self,
                                 JsonBuilder *builder,
                                 gint64 id,
                                 gint64 at,
                                 GError **error);

G_END_DECLS
