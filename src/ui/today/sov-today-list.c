/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-today-list.h"

#include <glib/gi18n.h>

/* Owns the headings, what stands alone, and the comparison of two moments of
 * Today. Headings are rows of their own: the list view's scroll away above its
 * first row. */

#define GRAVEST 4

struct _SovTodayRest
{
  GObject parent_instance;

  guint n;
  gboolean open;
};

G_DEFINE_FINAL_TYPE (SovTodayRest, sov_today_rest, G_TYPE_OBJECT)

static void
sov_today_rest_class_init (SovTodayRestClass *klass)
{
}

static void
sov_today_rest_init (SovTodayRest *self)
{
}

char *
sov_today_rest_dup_text (SovTodayRest *self)
{
  if (self->open)
    /* Translators: how many things have to be done less urgently */
    return g_strdup_printf (_ ("The rest (%u)"), self->n);

  /* Translators: how many things have to be done less urgently; they are hidden */
  return g_strdup_printf (_ ("The rest can wait (%u)"), self->n);
}

gboolean
sov_today_rest_is_open (SovTodayRest *self)
{
  return self->open;
}

static const char *
urgency_heading (SovUrgency urgency)
{
  switch (urgency)
    {
    case SOV_URGENCY_RED:
      return C_ ("heading", "Urgent");
    case SOV_URGENCY_NOW:
      return C_ ("heading", "Within the Hour");
    case SOV_URGENCY_TODAY:
      return C_ ("heading", "Today");
    case SOV_URGENCY_CALM:
      return C_ ("heading", "When It Suits");
    case SOV_URGENCY_WAITING:
    default:
      return C_ ("heading", "Waiting");
    }
}

static gboolean
is_alone (const SovTodayItem *item)
{
  return item->kind == SOV_TODAY_COMPLAINT && item->severity >= GRAVEST &&
         (item->urgency == SOV_URGENCY_RED || item->urgency == SOV_URGENCY_NOW);
}

gboolean
sov_today_list_has_alone (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (is_alone (items->pdata[i]))
      return TRUE;

  return FALSE;
}

/* Those of @items that stand alone, or those that do not, under their headings.
 * Returns: how many. */
static guint
add_items (GPtrArray *rows,
           GPtrArray *items,
           gboolean alone)
{
  SovUrgency urgency = 0;
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      SovTodayItem *item = items->pdata[i];

      if (is_alone (item) != alone)
        continue;
      if (item->urgency != urgency)
        g_ptr_array_add (rows, gtk_string_object_new (urgency_heading (item->urgency)));
      urgency = item->urgency;
      g_ptr_array_add (rows, g_object_ref (item));
      n++;
    }

  return n;
}

static GPtrArray *
make_rows (GPtrArray *items,
           gboolean rest_open)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_alone = add_items (rows, items, TRUE);
  SovTodayRest *rest;

  if (n_alone > 0 && n_alone < items->len)
    {
      rest = g_object_new (SOV_TYPE_TODAY_REST, NULL);
      rest->n = items->len - n_alone;
      rest->open = rest_open;
      g_ptr_array_add (rows, rest);
    }
  if (n_alone == 0 || rest_open)
    add_items (rows, items, FALSE);

  return rows;
}

static gboolean
is_same_item (const SovTodayItem *a,
              const SovTodayItem *b)
{
  return a->attention == b->attention && a->severity == b->severity && a->expires == b->expires &&
         a->compensation_kind == b->compensation_kind && a->subject_id == b->subject_id && a->kind == b->kind && a->urgency == b->urgency && a->rule == b->rule && a->cure == b->cure &&
         a->deal == b->deal && a->term == b->term && a->n_terms == b->n_terms && a->party == b->party &&
         a->complaint == b->complaint && a->amount == b->amount && a->due == b->due && a->missing == b->missing &&
         g_strcmp0 (a->ref, b->ref) == 0 && g_strcmp0 (a->deal_title, b->deal_title) == 0 &&
         g_strcmp0 (a->term_text, b->term_text) == 0 && g_strcmp0 (a->party_name, b->party_name) == 0 &&
         g_strcmp0 (a->customer_name, b->customer_name) == 0;
}

static gboolean
is_same (gpointer a,
         gpointer b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  if (SOV_IS_TODAY_ITEM (a))
    return is_same_item (a, b);
  if (SOV_IS_TODAY_REST (a))
    return SOV_TODAY_REST (a)->n == SOV_TODAY_REST (b)->n && SOV_TODAY_REST (a)->open == SOV_TODAY_REST (b)->open;

  return g_strcmp0 (gtk_string_object_get_string (a), gtk_string_object_get_string (b)) == 0;
}

static gboolean
is_same_at (GListModel *store,
            guint position,
            GPtrArray *rows,
            guint index)
{
  g_autoptr (GObject) row = g_list_model_get_item (store, position);

  return is_same (row, rows->pdata[index]);
}

void
sov_today_list_update (GListStore *store,
                       GPtrArray *items,
                       gboolean all,
                       gboolean rest_open)
{
  GListModel *model = G_LIST_MODEL (store);
  g_autoptr (GPtrArray) rows = make_rows (items, rest_open);
  guint n = g_list_model_get_n_items (model);
  guint before = 0;
  guint after = 0;

  while (!all && before < MIN (n, rows->len) && is_same_at (model, before, rows, before))
    before++;
  while (!all && after < MIN (n, rows->len) - before && is_same_at (model, n - 1 - after, rows, rows->len - 1 - after))
    after++;

  if (n > before + after || rows->len > before + after)
    g_list_store_splice (store, before, n - before - after, rows->len > 0 ? rows->pdata + before : NULL, rows->len - before - after);
}

static gboolean
is_item_at (GListModel *rows,
            guint position)
{
  g_autoptr (GObject) row = g_list_model_get_item (rows, position);

  return SOV_IS_TODAY_ITEM (row);
}

guint
sov_today_list_nearest (GListModel *rows,
                        guint position)
{
  guint n = g_list_model_get_n_items (rows);

  for (guint i = position; i < n; i++)
    if (is_item_at (rows, i))
      return i;
  for (guint i = MIN (position, n); i > 0; i--)
    if (is_item_at (rows, i - 1))
      return i - 1;

  return G_MAXUINT;
}
