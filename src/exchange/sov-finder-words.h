/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-finder.h"

G_BEGIN_DECLS

/* A finder with the words that come with the program (data/words). They are part of it: never
 * NULL. */
SovFinder *sov_finder_words_new_finder (void);

/* Takes in every "*.words" of @folder, in the order of their names: the user's own words beside
 * ours. A folder that is not there has none. FALSE with @error at the first that cannot be read,
 * whose name and line it tells; those before it are in. */
gboolean sov_finder_words_add_own (SovFinder *finder,
                                   const char *folder,
                                   GError **error);

G_END_DECLS
