/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Whether Sovittu goes on reminding when its window is closed, and is started
 * with the session, without a window.
 *
 * In a sandbox the desktop's portal decides; elsewhere an entry in the user's
 * autostart folder starts it. What was decided is kept in the settings. It
 * shows nothing, opens nothing and keeps nothing running itself. */

G_BEGIN_DECLS

/* The switch in the settings, and whether the session starts the program. */
#define SOV_BACKGROUND_KEY "background"
#define SOV_BACKGROUND_AUTOSTART_KEY "autostart"

/* What the session starts it with. */
#define SOV_BACKGROUND_OPTION "background"

/**
 * SovBackgroundWay:
 * @SOV_BACKGROUND_BY_PORTAL: org.freedesktop.portal.Background is asked
 * @SOV_BACKGROUND_BY_ENTRY: the entry in the autostart folder is written
 */
typedef enum
{
  SOV_BACKGROUND_BY_PORTAL,
  SOV_BACKGROUND_BY_ENTRY,
} SovBackgroundWay;

/* The one for where the program runs. */
SovBackgroundWay sov_background_choose_way (void);

#define SOV_TYPE_BACKGROUND (sov_background_get_type ())
G_DECLARE_FINAL_TYPE (SovBackground, sov_background, SOV, BACKGROUND, GObject)

/* Properties: "enabled" (boolean, read and write: TRUE while the answer is
 * awaited, and FALSE again after a refusal), "busy" (boolean: the portal is
 * asked), "autostart" (boolean: the session starts it), "trouble" (string,
 * nullable: a sentence for the user, why not all of it is as was wished; it
 * stays until the next wish).
 *
 * What was granted is kept in the settings; who writes the switch there wishes
 * it, as if "enabled" were set. @settings: (nullable): NULL where the program is
 * not installed: nothing is kept. */
SovBackground *sov_background_new (GSettings *settings,
                                   SovBackgroundWay way);

/* FALSE ends the asking too. */
void sov_background_set_enabled (SovBackground *self,
                                 gboolean enabled);
gboolean sov_background_get_enabled (SovBackground *self);
gboolean sov_background_get_busy (SovBackground *self);
gboolean sov_background_get_autostart (SovBackground *self);
const char *sov_background_get_trouble (SovBackground *self);

/* At a start with a window: asks the portal whether what it granted still holds.
 * Does nothing where nothing was granted. */
void sov_background_renew (SovBackground *self);

/* Tells the desktop's list of programs in the background what this one does. */
void sov_background_tell_status (SovBackground *self);

G_END_DECLS
