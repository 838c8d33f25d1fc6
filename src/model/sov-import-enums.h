/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

/* The closed lists of what is brought in. Their nicks stand in the options of
 * a reader and in the tests' marked files. */

G_BEGIN_DECLS

/* What a file is. Stored with its batch: append only. */
typedef enum
{
  SOV_IMPORT_WHATSAPP = 1,
  SOV_IMPORT_SMS = 2,
  SOV_IMPORT_CALLS = 3,
  SOV_IMPORT_MAIL = 4,
  SOV_IMPORT_MAILBOX = 5,
  SOV_IMPORT_CONTACTS = 6,
  SOV_IMPORT_TABLE = 7,
  SOV_IMPORT_CALENDAR = 8,
  SOV_IMPORT_TEXT = 9, /* words of nobody yet */
} SovImportKind;

typedef enum
{
  SOV_IMPORT_ITEM_MESSAGE = 1,
  SOV_IMPORT_ITEM_CALL = 2,
  SOV_IMPORT_ITEM_MEETING = 3,
  SOV_IMPORT_ITEM_CONTACT = 4,
} SovImportItemKind;

/* Why a line or a part did not become an item. */
typedef enum
{
  SOV_IMPORT_REASON_NOT_UNDERSTOOD = 1,
  SOV_IMPORT_REASON_SYSTEM,  /* the service's own words: no fault */
  SOV_IMPORT_REASON_NO_DATE, /* or none that exists */
  SOV_IMPORT_REASON_NO_SENDER,
  SOV_IMPORT_REASON_NO_NAME,
  SOV_IMPORT_REASON_EMPTY,
  SOV_IMPORT_REASON_DELETED,  /* its writer took it back */
  SOV_IMPORT_REASON_DRAFT,    /* never sent */
  SOV_IMPORT_REASON_ENCODING, /* read with replacement signs */
  SOV_IMPORT_REASON_TOO_LARGE,
  SOV_IMPORT_REASON_TOO_DEEP,
  SOV_IMPORT_REASON_TOO_MANY,
  SOV_IMPORT_REASON_BROKEN,  /* the file ends or breaks here */
  SOV_IMPORT_REASON_UNSAFE,  /* a name that climbs, an archive in an archive */
  SOV_IMPORT_REASON_MISSING, /* a file that is named and not there */
} SovImportReason;

/* How 03/04/25 is read. */
typedef enum
{
  SOV_DATE_ORDER_UNKNOWN = 0,
  SOV_DATE_ORDER_DAY_FIRST = 1,
  SOV_DATE_ORDER_MONTH_FIRST = 2,
  SOV_DATE_ORDER_YEAR_FIRST = 3,
} SovDateOrder;

/* What a column of a table of people is. Nicks stand in options and summaries. */
typedef enum
{
  SOV_IMPORT_COLUMN_NONE = 0,
  SOV_IMPORT_COLUMN_NAME = 1,
  SOV_IMPORT_COLUMN_FIRST_NAME = 2,
  SOV_IMPORT_COLUMN_LAST_NAME = 3,
  SOV_IMPORT_COLUMN_ORGANISATION = 4,
  SOV_IMPORT_COLUMN_BUSINESS_ID = 5,
  SOV_IMPORT_COLUMN_PHONE = 6,
  SOV_IMPORT_COLUMN_EMAIL = 7,
  SOV_IMPORT_COLUMN_STREET = 8,
  SOV_IMPORT_COLUMN_POSTAL_CODE = 9,
  SOV_IMPORT_COLUMN_TOWN = 10,
  SOV_IMPORT_COLUMN_WEB = 11,
  SOV_IMPORT_COLUMN_NOTE = 12,
  SOV_IMPORT_COLUMN_LANGUAGE = 13,
} SovImportColumn;

G_END_DECLS
