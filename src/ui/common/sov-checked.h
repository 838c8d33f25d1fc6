/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-check.h"

/* What is known of a field that the user types into: how it is looked at, how
 * it is written, and what is wrong with it, in a sentence. Nothing here
 * refuses anything. */

G_BEGIN_DECLS

typedef enum
{
  SOV_CHECKED_NOTHING,
  SOV_CHECKED_PHONE,
  SOV_CHECKED_EMAIL,
  SOV_CHECKED_ADDRESS, /* the postal code in it */
  SOV_CHECKED_BUSINESS_ID,
  SOV_CHECKED_VAT_NUMBER,
  SOV_CHECKED_IBAN,
  SOV_CHECKED_EINVOICE,
  SOV_CHECKED_OPERATOR,
  SOV_CHECKED_HOURS, /* "9–15" */
} SovChecked;

SovCheck sov_checked_look (SovChecked kind,
                           const char *text);
/* As it is shown: "2077474-0". Transfer full, as all here. */
char *sov_checked_format (SovChecked kind,
                          const char *text);
/* As it is stored: "20774740". */
char *sov_checked_normalise (SovChecked kind,
                             const char *text);
/* One sentence on what is wrong and how it is written right; NULL when there
 * is nothing to say. */
char *sov_checked_explain (SovChecked kind,
                           SovCheck check);
/* Whether more typing can make it right. */
gboolean sov_checked_is_unfinished (SovCheck check);

G_END_DECLS
