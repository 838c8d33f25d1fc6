/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-texts.h"

/* A matter made up, to show what a text becomes. Nobody in it is anybody. */

G_BEGIN_DECLS

/* What is usually so: all that a text may know, and no more than one side of
 * what rules the other out. @my_name: (nullable). Transfer full. */
SovTextFacts *sov_text_example_new (const char *script,
                                    SovLanguage language,
                                    const char *my_name);

/* Whether @fact, which is no value, is so; and what follows from that. */
void sov_text_example_set (SovTextFacts *example,
                           SovTextFact fact,
                           gboolean holds,
                           SovLanguage language);

/* Leaves only what is always known where @script is written. */
void sov_text_example_reduce (SovTextFacts *example,
                              const char *script);

G_END_DECLS
