/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-import-error.h"

G_DEFINE_QUARK (sov - import - error, sov_import_error)
