/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-background.h"

G_BEGIN_DECLS

#define SOV_TYPE_APPLICATION (sov_application_get_type ())
G_DECLARE_FINAL_TYPE (SovApplication, sov_application, SOV, APPLICATION, AdwApplication)

SovApplication *sov_application_new (void);

/* The switch of reminders in the background, once the application has started.
 * Not owned by the caller. */
SovBackground *sov_application_get_background (SovApplication *self);

G_END_DECLS
