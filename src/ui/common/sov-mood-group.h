/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* How the other one took it: five faces, and not knowing. The word of the face
 * stands under the heading.
 *
 * Signal "changed" (SovMoodGroup *self): the user has chosen. */

G_BEGIN_DECLS

#define SOV_TYPE_MOOD_GROUP (sov_mood_group_get_type ())
G_DECLARE_FINAL_TYPE (SovMoodGroup, sov_mood_group, SOV, MOOD_GROUP, AdwPreferencesGroup)

/* 1 to 5; 0 when not known. */
int sov_mood_group_get_mood (SovMoodGroup *self);

G_END_DECLS
