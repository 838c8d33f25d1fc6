/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-finder-private.h"

G_BEGIN_DECLS

/* The sender by the word @at; @kind is 0 where its verb tells none. */
void sov_finnish_set_cue (SovCue *cue,
                          const SovSentence *sentence,
                          int at,
                          SovTermKind kind,
                          int confidence);

/* Where the words end that the main clause is in: "kun saan osat" says nothing of its own. */
int sov_finnish_main_end (const SovSentence *sentence,
                          const SovStretch *stretch);

/* The first verb of the form between two words, or SOV_NO_WORD. */
int sov_finnish_find_form (const SovSentence *sentence,
                           int first,
                           int last,
                           SovDeedForm form);

/* Whether somebody does something: being, having and being able are no deeds. */
gboolean sov_finnish_is_doing (SovVerbSense sense);

/* Word @at as who does it, a known name, or a pronoun or a name that is not known; @cue says so then. */
gboolean sov_finnish_take_name (SovSentence *sentence,
                                int at,
                                SovCue *cue);
gboolean sov_finnish_take_unknown_name (const SovSentence *sentence,
                                        const SovStretch *stretch,
                                        int at,
                                        SovCue *cue);

/* Rules for what is not said of the sender. */
gboolean sov_finnish_read_third (SovSentence *sentence,
                                 const SovStretch *stretch,
                                 SovCue *cue);
gboolean sov_finnish_read_allowed (SovSentence *sentence,
                                   const SovStretch *stretch,
                                   SovCue *cue);
gboolean sov_finnish_read_being (SovSentence *sentence,
                                 const SovStretch *stretch,
                                 SovCue *cue);
gboolean sov_finnish_read_verbless (SovSentence *sentence,
                                    const SovStretch *stretch,
                                    SovCue *cue);
gboolean sov_finnish_read_deadline (SovSentence *sentence,
                                    const SovStretch *stretch,
                                    SovCue *cue);

G_END_DECLS
