/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

/* Owns which dialog about what is given answers which action. The dialogs are the area's. */

const SovWindowAction sov_window_compensation_actions[] = {
  { NULL },
};
