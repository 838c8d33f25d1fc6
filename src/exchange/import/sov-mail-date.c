/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-mail-date.h"

#include "model/sov-time.h"

typedef struct
{
  const char *name;
  int hours; /* ahead of UTC */
} ZoneName;

/* Of those that RFC 5322 gives up on, what servers of Europe write. */
static const ZoneName zone_names[] = {
  { " EET", 2 },
  { " EEST", 3 },
  { " CET", 1 },
  { " CEST", 2 },
  { " MET", 1 },
  { " MEST", 2 },
  { " BST", 1 },
  { " MSK", 3 },
};

/* How far ahead of UTC a date was written that GMime takes for one of UTC. */
static gint64
find_zone (GMimeMessage *message)
{
  const char *header = g_mime_object_get_header (GMIME_OBJECT (message), "Date");
  g_autofree char *text = header != NULL ? g_strchomp (g_strdup (header)) : NULL;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (zone_names); i++)
    if (g_str_has_suffix (text, zone_names[i].name))
      return zone_names[i].hours * SOV_TIME_HOUR_MS;

  return 0;
}

gint64
sov_mail_read_date (GMimeMessage *message)
{
  GDateTime *date = g_mime_message_get_date (message);
  gint64 ms = date != NULL ? g_date_time_to_unix (date) * 1000 : SOV_NO_TIME;

  if (date != NULL && g_date_time_get_utc_offset (date) == 0)
    ms -= find_zone (message);

  return ms >= 0 && ms < G_GINT64_CONSTANT (4102444800000) ? ms : SOV_NO_TIME;
}
