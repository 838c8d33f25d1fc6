/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SovSimilarReasons:
 * @SOV_SIMILAR_NAME: the names are the same but for case, diacritics, order of words and company form
 * @SOV_SIMILAR_PHONE: they share a phone number, by its last nine digits
 * @SOV_SIMILAR_EMAIL: they share a mail address, whatever its case
 * @SOV_SIMILAR_BUSINESS_ID: they have one business id
 *
 * Why two parties may be one and the same.
 */
typedef enum
{
  SOV_SIMILAR_NOT = 0,
  SOV_SIMILAR_NAME = 1 << 0,
  SOV_SIMILAR_PHONE = 1 << 1,
  SOV_SIMILAR_EMAIL = 1 << 2,
  SOV_SIMILAR_BUSINESS_ID = 1 << 3,
} SovSimilarReasons;

/* What is compared, as it was written; each may be NULL. The lists end in NULL. */
typedef struct
{
  const char *name;
  const char *const *phones;
  const char *const *emails;
  const char *business_id;
} SovSimilarParty;

SovSimilarReasons sov_similar_compare (const SovSimilarParty *one,
                                       const SovSimilarParty *other);

/* Equal for names that count as one; NULL when there is nothing to compare. The
 * caller owns it. The other keys are sov_phone_match_key(),
 * sov_email_match_key() and sov_business_id_match_key(). */
char *sov_similar_name_key (const char *name);

G_END_DECLS
