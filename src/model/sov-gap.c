/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-gap.h"

/* How wide a gap is; 0 is none. */
static int
width_of (SovCellState state)
{
  switch (state)
    {
    case SOV_CELL_MISSING:
      return 4;
    case SOV_CELL_OLD_VERSION:
      return 3;
    case SOV_CELL_TOLD:
      return 2;
    case SOV_CELL_WRITTEN:
      return 1;
    case SOV_CELL_ACKNOWLEDGED:
    case SOV_CELL_NOT_NEEDED:
    default:
      return 0;
    }
}

static void
add_gaps (GArray *gaps,
          SovSheet *sheet,
          const SovTerm *term,
          gint64 at)
{
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];
      SovGap gap = { term->id, party->id, sov_term_get_cell (term, sheet, party->id, at) };

      if (width_of (gap.state) > 0 && sov_term_needs_to_know (term, sheet, party->id))
        g_array_append_val (gaps, gap);
    }
}

typedef struct
{
  SovSheet *sheet;
  gint64 first;
} Order;

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer data)
{
  const SovGap *one = a;
  const SovGap *other = b;
  const Order *order = data;
  gboolean one_first = one->term == order->first;
  gboolean other_first = other->term == order->first;
  gboolean one_customer = one->party == order->sheet->customer;
  gboolean other_customer = other->party == order->sheet->customer;

  if (one_first != other_first)
    return one_first ? -1 : 1;
  if (width_of (one->state) != width_of (other->state))
    return width_of (other->state) - width_of (one->state);
  if (one_customer != other_customer)
    return one_customer ? 1 : -1;
  if (one->term != other->term)
    return one->term < other->term ? -1 : 1;

  return one->party < other->party ? -1 : one->party > other->party;
}

GArray *
sov_gaps_find (SovSheet *sheet,
               gint64 first,
               gint64 at)
{
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (SovGap));
  Order order = { sheet, first };

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (term->made_at <= at && sov_term_get_state_at (term, at) != SOV_TERM_CANCELLED)
        add_gaps (gaps, sheet, term, at);
    }
  g_array_sort_with_data (gaps, compare, &order);

  return gaps;
}
