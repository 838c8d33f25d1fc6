/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* All that a sheet holds as text, to compare. Transfer full. */
char *dump_sheet (SovSheet *sheet);
