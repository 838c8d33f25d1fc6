/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "model/sov-action.h"

/* From a line of a story to a JSON object, and from that to an action by the
 * schema of actions. It asks no vault. */

G_BEGIN_DECLS

/* Fields that belong to the line, not to the action. */
#define SOV_STORY_DO "do"
#define SOV_STORY_AT "at"
#define SOV_STORY_REFUSED "refused"
#define SOV_STORY_EXPECT "expect"

/* @line: UTF-8 without NUL, not ended by one. Transfer full; NULL with
 * SOV_STORY_ERROR_SYNTAX when it is no JSON object, or one too deep or with a
 * name twice. */
JsonObject *sov_story_parse_line (const char *line,
                                  gsize length,
                                  GError **error);

/* The text of @name, which must be a string if it is there; NULL with @error
 * set when it is not, NULL without it when it is not there. Transfer none. */
const char *sov_story_get_text (JsonObject *object,
                                const char *name,
                                GError **error);

/* Whether the line's fields exist; which also says what it does. */
gboolean sov_story_read_kind (JsonObject *object,
                              SovActionKind *kind,
                              GError **error);

/* @at: when it happens; @now: the moment of playing. Errors are
 * SovActionError. Transfer full. */
SovAction *sov_story_read_action (JsonObject *object,
                                  SovActionKind kind,
                                  gint64 at,
                                  gint64 now,
                                  GError **error);

/* The value of one field. */
gboolean sov_story_read_value (SovAction *action,
                               SovField field,
                               JsonNode *node,
                               gint64 now,
                               GError **error);

G_END_DECLS
