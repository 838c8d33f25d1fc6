/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-list.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "exchange/sov-format.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* Owns the headings and what they count. It never judges a complaint. */

G_DEFINE_FINAL_TYPE (SovComplaintHeading, sov_complaint_heading, G_TYPE_OBJECT)

static void
sov_complaint_heading_finalize (GObject *object)
{
  SovComplaintHeading *self = SOV_COMPLAINT_HEADING (object);

  g_free (self->title);
  g_free (self->detail);

  G_OBJECT_CLASS (sov_complaint_heading_parent_class)->finalize (object);
}

static void
sov_complaint_heading_class_init (SovComplaintHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_complaint_heading_finalize;
}

static void
sov_complaint_heading_init (SovComplaintHeading *self)
{
}

/* @title, @detail: taken over. */
static void
add_heading (GPtrArray *items,
             char *title,
             char *detail)
{
  SovComplaintHeading *heading = g_object_new (SOV_TYPE_COMPLAINT_HEADING, NULL);

  heading->title = title;
  heading->detail = detail;
  g_ptr_array_add (items, heading);
}

GListModel *
sov_complaint_list_get_groupings (void)
{
  const char *words[] = {
    [SOV_GROUP_TIME] = C_ ("group by", "Time"),
    [SOV_GROUP_CAUSE] = C_ ("group by", "Cause"),
    [SOV_GROUP_SUBCONTRACTOR] = C_ ("group by", "Subcontractor"),
    [SOV_GROUP_TRADE] = C_ ("group by", "Kind of Work"),
    NULL,
  };

  return G_LIST_MODEL (gtk_string_list_new (words));
}

/* What the list adds up to */

static void
add_line (GString *text,
          char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
  g_free (line);
}

static void
add_speed (GString *text,
           const SovCaseSums *sums)
{
  g_autofree char *contact = NULL;
  g_autofree char *own_part = NULL;

  if (sums->median_contact == SOV_NO_TIME)
    return;

  contact = sov_format_duration (sums->median_contact);
  if (sums->median_own_part == SOV_NO_TIME)
    {
      /* Translators: how long it took, as "25 min" */
      add_line (text, g_strdup_printf (_ ("Usually in contact in %s"), contact));
      return;
    }

  own_part = sov_format_duration (sums->median_own_part);
  /* Translators: how long it took, as "25 min" and "4 h" */
  add_line (text, g_strdup_printf (_ ("Usually in contact in %s, own part done in %s"), contact, own_part));
}

static void
add_money (GString *text,
           const SovCaseSums *sums)
{
  g_autofree char *cost = sov_format_money (sums->own_cost);
  g_autofree char *value = sov_format_money (sums->value_at_stake);

  if (sums->own_cost == 0 && sums->value_at_stake == 0)
    return;

  /* Translators: what compensation has cost this year, and what those who complained bought in 12 months */
  add_line (text, g_strdup_printf (_ ("Compensation has cost %s this year; a year’s trade with these customers: %s"), cost, value));
}

static char *
dup_sums (const SovCaseSums *sums)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_speed (text, sums);
  if (sums->n_kept + sums->n_lost > 0)
    /* Translators: how many customers stayed after their complaint, and how many left */
    add_line (text, g_strdup_printf (_ ("Customers who stayed: %u, who left: %u"), sums->n_kept, sums->n_lost));
  add_money (text, sums);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
add_open (GPtrArray *items,
          GPtrArray *rows,
          gint64 now)
{
  SovCaseSums sums = sov_case_sums_take (rows, now);
  char *title = sums.n_open > 0 ? g_strdup_printf (C_ ("complaints", "Open: %u"), sums.n_open) : g_strdup (_ ("Nothing open. Good work."));

  add_heading (items, title, dup_sums (&sums));
  for (guint i = 0; i < rows->len; i++)
    {
      SovCaseRow *row = rows->pdata[i];

      if (row->is_open)
        g_ptr_array_add (items, g_object_ref (row));
    }
}

/* Groups */

static char *
dup_group (const SovCaseRow *row,
           SovGroupBy group_by)
{
  switch (group_by)
    {
    case SOV_GROUP_CAUSE:
      return g_strdup (row->cause != 0 ? sov_label_cause (row->cause) : C_ ("complaint cause", "Not yet said"));
    case SOV_GROUP_SUBCONTRACTOR:
      return g_strdup (row->subcontractor_name != NULL ? row->subcontractor_name : _ ("No subcontractor"));
    case SOV_GROUP_TRADE:
      return g_strdup (row->trade != NULL ? row->trade : _ ("Own work"));
    case SOV_GROUP_TIME:
    default:
      {
        g_autofree char *day = sov_time_to_local (row->at);

        /* The year that it begins with. */
        return g_strndup (day, 4);
      }
    }
}

typedef struct
{
  char *title;
  GPtrArray *rows; /* borrowed */
} Group;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_free (group->title);
  g_ptr_array_unref (group->rows);
  g_free (group);
}

static GPtrArray *
make_groups (GPtrArray *rows,
             SovGroupBy group_by)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GHashTable) by_title = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      SovCaseRow *row = rows->pdata[i];
      g_autofree char *title = dup_group (row, group_by);
      Group *group = g_hash_table_lookup (by_title, title);

      if (row->is_open && group_by == SOV_GROUP_TIME)
        continue;
      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->title = g_steal_pointer (&title);
          group->rows = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_title, group->title, group);
        }
      g_ptr_array_add (group->rows, row);
    }

  return g_steal_pointer (&groups);
}

/* The largest first: that is where there is most to learn. */
static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const Group *one = *(const Group *const *) a;
  const Group *other = *(const Group *const *) b;

  return (other->rows->len > one->rows->len) - (other->rows->len < one->rows->len);
}

static GPtrArray *
make_items (GPtrArray *rows,
            SovGroupBy group_by,
            gint64 now)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) groups = make_groups (rows, group_by);

  add_open (items, rows, now);
  if (group_by != SOV_GROUP_TIME)
    g_ptr_array_sort (groups, compare_groups);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = groups->pdata[i];

      /* Translators: a group of complaints ("2026", "Late") and how many they are */
      add_heading (items, g_strdup_printf (C_ ("complaints", "%s: %u"), group->title, group->rows->len), NULL);
      for (guint k = 0; k < group->rows->len; k++)
        g_ptr_array_add (items, g_object_ref (group->rows->pdata[k]));
    }

  return items;
}

/* Keeping what stays the same */

static gboolean
is_same_row (const SovCaseRow *a,
             const SovCaseRow *b)
{
  return a->id == b->id && a->state == b->state && a->outcome == b->outcome && a->attention == b->attention &&
         a->due == b->due && a->severity == b->severity && a->at == b->at && a->soft == b->soft &&
         g_strcmp0 (a->party_name, b->party_name) == 0 && g_strcmp0 (a->deal_title, b->deal_title) == 0 &&
         g_strcmp0 (a->words, b->words) == 0 && g_strcmp0 (a->lesson, b->lesson) == 0;
}

static gboolean
is_same (gpointer a,
         gpointer b)
{
  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;
  if (SOV_IS_CASE_ROW (a))
    return is_same_row (a, b);

  return g_strcmp0 (SOV_COMPLAINT_HEADING (a)->title, SOV_COMPLAINT_HEADING (b)->title) == 0 &&
         g_strcmp0 (SOV_COMPLAINT_HEADING (a)->detail, SOV_COMPLAINT_HEADING (b)->detail) == 0;
}

static gboolean
is_same_at (GListModel *store,
            guint position,
            gpointer item)
{
  g_autoptr (GObject) before = g_list_model_get_item (store, position);

  return is_same (before, item);
}

void
sov_complaint_list_update (GListStore *store,
                           GPtrArray *rows,
                           SovGroupBy group_by,
                           gint64 now)
{
  GListModel *model = G_LIST_MODEL (store);
  g_autoptr (GPtrArray) items = make_items (rows, group_by, now);
  guint n = g_list_model_get_n_items (model);
  guint before = 0;
  guint after = 0;

  while (before < MIN (n, items->len) && is_same_at (model, before, items->pdata[before]))
    before++;
  while (after < MIN (n, items->len) - before && is_same_at (model, n - 1 - after, items->pdata[items->len - 1 - after]))
    after++;

  if (n > before + after || items->len > before + after)
    g_list_store_splice (store, before, n - before - after, items->pdata + before, items->len - before - after);
}
