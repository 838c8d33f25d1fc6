/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "store/sov-database.h"

/* What a story says must hold: warnings, Today, a complaint's state and clock,
 * what a party is owed. It only reads. */

G_BEGIN_DECLS

/* @object: a line of "expect". @at: the moment it is about; @now: that of
 * playing. FALSE with SOV_STORY_ERROR_EXPECTATION, which tells what was
 * expected and what holds, or SOV_ACTION_ERROR where the line is wrong. */
gboolean sov_story_expect (SovDatabase *db,
                           JsonObject *object,
                           gint64 at,
                           gint64 now,
                           GError **error);

G_END_DECLS
