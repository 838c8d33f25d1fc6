/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "store/sov-perform-private.h"
#include "store/sov-vat-table.h"

/* Actions about the user's own VAT rates. */

static SovVatKind
get_kind (const SovAction *action)
{
  return (SovVatKind) sov_action_get_number (action, SOV_FIELD_KIND, SOV_VAT_GENERAL);
}

static gboolean
check_day (const SovAction *action,
           GError **error)
{
  return sov_action_get_number (action, SOV_FIELD_FROM, SOV_NO_TIME) != SOV_NO_TIME ||
         sov_perform_refuse (error, "a rate holds from a day on");
}

static int
get_day (const SovAction *action)
{
  return sov_time_local_day (sov_action_get_number (action, SOV_FIELD_FROM, SOV_NO_TIME));
}

gboolean
sov_perform_vat_rate (SovDatabase *db,
                      const SovAction *action,
                      GError **error)
{
  gint64 rate = sov_action_get_number (action, SOV_FIELD_RATE, SOV_NO_TIME);

  if (rate == SOV_NO_TIME)
    return sov_perform_refuse (error, "a rate is a number of percent");

  return check_day (action, error) &&
         sov_vat_table_put (db, get_kind (action), get_day (action), (int) rate, error);
}

gboolean
sov_perform_vat_rate_removed (SovDatabase *db,
                              const SovAction *action,
                              GError **error)
{
  gboolean removed;

  if (!check_day (action, error) ||
      !sov_vat_table_remove (db, get_kind (action), get_day (action), &removed, error))
    return FALSE;

  return removed || sov_perform_refuse (error, "no rate of your own begins on that day");
}
