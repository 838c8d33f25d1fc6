/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-complaint-script.h"
#include "exchange/sov-text-fact.h"

G_BEGIN_DECLS

/* What @script knows, each value on one line but for the options. */
SovTextFacts *sov_script_facts_new (const SovScript *script);

G_END_DECLS
