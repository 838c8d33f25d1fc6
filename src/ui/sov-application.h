/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SOV_TYPE_APPLICATION (sov_application_get_type ())
G_DECLARE_FINAL_TYPE (SovApplication, sov_application, SOV, APPLICATION, AdwApplication)

SovApplication *sov_application_new (void);

G_END_DECLS
