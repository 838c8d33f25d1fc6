/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "letter-story.h"
#include "model/sov-case.h"

/* Story 004 as a whole case, with a canary in every text that is private: none
 * of them may be found in anything that somebody else reads. */

/* In all that only the user may see. */
#define CANARY "SALAINEN"
/* In all that is the customer's alone. */
#define CUSTOMER_CANARY "ASIAKKAAN"
/* An amount that only the user may see, in cents, and how it reads. */
#define CANARY_MONEY 987654321
#define CANARY_MONEY_TEXT "9876543"

SovCase *make_canary_case (void);

/* Also where it was bent, folded or cut. */
void assert_keeps_quiet (const char *text,
                         const char *canary);
