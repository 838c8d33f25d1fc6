/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-complaint-enums.h"

/* The closed lists of the business. Values are stored in the vault: append
 * only, never renumber. Their nicks are the words of story files. */

G_BEGIN_DECLS

typedef enum
{
  SOV_PARTY_CONSUMER = 1,
  SOV_PARTY_COMPANY = 2,
  SOV_PARTY_ASSOCIATION = 3,
} SovPartyKind;

typedef enum
{
  SOV_AS_CUSTOMER = 1,
  SOV_AS_SUBCONTRACTOR = 2,
} SovPartyAs;

typedef enum
{
  SOV_LANGUAGE_FINNISH = 1, /*< nick=fi >*/
  SOV_LANGUAGE_ENGLISH = 2, /*< nick=en >*/
  SOV_LANGUAGE_SWEDISH = 3, /*< nick=sv >*/
} SovLanguage;

typedef enum
{
  SOV_PRACTICE_OWN_ORDER_CONFIRMATION = 1,
  SOV_PRACTICE_INVOICES_CUSTOMER = 2,
  SOV_PRACTICE_CALLS_WHEN_SUITS = 3,
  SOV_PRACTICE_USES_OWN_SUBCONTRACTORS = 4,
  SOV_PRACTICE_WHATSAPP_ONLY = 5,
  SOV_PRACTICE_SLOW_TO_ACKNOWLEDGE = 6,
} SovPractice;

typedef enum
{
  SOV_DEAL_INQUIRY = 1,
  SOV_DEAL_OFFERED = 2,
  SOV_DEAL_AGREED = 3,
  SOV_DEAL_WORKING = 4,
  SOV_DEAL_DELIVERED = 5,
  SOV_DEAL_INVOICED = 6,
  SOV_DEAL_PAID = 7,
  SOV_DEAL_CANCELLED = 8,
} SovDealState;

typedef enum
{
  SOV_MY_ROLE_MAIN = 1,
  SOV_MY_ROLE_SUBCONTRACTOR = 2,
} SovMyRole;

typedef enum
{
  SOV_ROLE_SUBCONTRACTOR = 1,
  SOV_ROLE_PAYER = 2,
  SOV_ROLE_END_CUSTOMER = 3,
  SOV_ROLE_CONTACT = 4,
  SOV_ROLE_CUSTOMER = 5, /* never stored: the deal's own customer */
} SovRole;

typedef enum
{
  SOV_TERM_SCHEDULE = 1,
  SOV_TERM_PRICE = 2,
  SOV_TERM_INVOICING = 3,
  SOV_TERM_SCOPE = 4,
  SOV_TERM_CONTACT = 5,
  SOV_TERM_DELIVERY = 6,
  SOV_TERM_COMPENSATION = 7,
  SOV_TERM_OTHER = 8,
} SovTermKind;

typedef enum
{
  SOV_TERM_IN_FORCE = 1,
  SOV_TERM_KEPT = 2,
  SOV_TERM_BROKEN = 3,
  SOV_TERM_CANCELLED = 4,
} SovTermState;

/* Of something that only the user is to do. */
typedef enum
{
  SOV_TASK_OPEN = 1,
  SOV_TASK_DONE = 2,
  SOV_TASK_NOT_NEEDED = 3,
} SovTaskState;

typedef enum
{
  SOV_RELAY_TOLD = 1,
  SOV_RELAY_WRITTEN = 2,
  SOV_RELAY_ACKNOWLEDGED = 3,
  SOV_RELAY_BLOCKED = 4,
} SovRelayKind;

typedef enum
{
  SOV_CHANNEL_CALL = 1,
  SOV_CHANNEL_SMS = 2,
  SOV_CHANNEL_WHATSAPP = 3,
  SOV_CHANNEL_EMAIL = 4,
  SOV_CHANNEL_MEETING = 5,
  SOV_CHANNEL_VIDEO = 6,
  SOV_CHANNEL_SOCIAL = 7,
  SOV_CHANNEL_LETTER = 8,
  SOV_CHANNEL_OTHER = 9,
} SovChannel;

typedef enum
{
  SOV_DIRECTION_IN = 1,
  SOV_DIRECTION_OUT = 2,
} SovDirection;

/* How grave a warning is; the gravest first. */
typedef enum
{
  SOV_LEVEL_RED = 1,
  SOV_LEVEL_AMBER = 2,
  SOV_LEVEL_INFO = 3,
} SovLevel;

/* The state of a party's cell in the sheet. */
typedef enum
{
  SOV_CELL_MISSING = 1,
  SOV_CELL_TOLD = 2,
  SOV_CELL_WRITTEN = 3,
  SOV_CELL_ACKNOWLEDGED = 4,
  SOV_CELL_OLD_VERSION = 5,
  SOV_CELL_NOT_NEEDED = 6,
} SovCellState;

/* What a row, a search hit or a change is about. */
typedef enum
{
  SOV_SUBJECT_PARTY = 1,
  SOV_SUBJECT_PERSON = 2,
  SOV_SUBJECT_DEAL = 3,
  SOV_SUBJECT_TERM = 4,
  SOV_SUBJECT_ENTRY = 5,
  SOV_SUBJECT_MESSAGE = 6,
  SOV_SUBJECT_COMPLAINT = 7,
  SOV_SUBJECT_COMPENSATION = 8,
  SOV_SUBJECT_OWNER = 9,
  SOV_SUBJECT_LESSON = 10,
  SOV_SUBJECT_PRAISE = 11,
  SOV_SUBJECT_TASK = 12,
} SovSubject;

#define SOV_BIT(value) (1u << (value))

/* The nick of @value, or NULL; the value of @nick, or FALSE. */
const char *sov_enum_nick (GType type,
                           int value);
gboolean sov_enum_from_nick (GType type,
                             const char *nick,
                             int *value);

G_END_DECLS
