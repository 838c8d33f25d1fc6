# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A complaint of which nothing is done but the call, with a credit note that the
# books cannot take yet. The hours of contact are all day, whenever this is lived.
{"do": "me", "at": "2026-10-19T09:00", "name": "Aino Saarela", "business": "Selkopolku", "hour_cost": "38,00", "contact_hours": "00:00-24:00"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0103"}
{"do": "complaint", "at": "2026-10-20T19:40", "id": "V", "party": "P", "channel": "sms", "noticed_by": "customer", "words": "Laskussa on väärä summa."}
{"do": "step", "at": "2026-10-20T20:00", "complaint": "V", "did": "contacted", "channel": "call"}
{"do": "compensation", "id": "H", "complaint": "V", "kind": "credit-note", "value": "50,00"}
