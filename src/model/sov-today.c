/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-today.h"
#include "model/sov-rules-private.h"

G_DEFINE_FINAL_TYPE (SovTodayItem, sov_today_item, G_TYPE_OBJECT)

/* A complaint's severity that puts the rest aside. */
#define GRAVEST 4

/* What the rows of one sheet are made from. */
typedef struct
{
  GPtrArray *items;
  guint first; /* where in @items this sheet's rows begin */
  SovSheet *sheet;
  GPtrArray *warnings;
  gint64 now;
  GHashTable *counted; /* "cure whom term" of what a row counts already */
} Rows;

static void
sov_today_item_finalize (GObject *object)
{
  SovTodayItem *self = SOV_TODAY_ITEM (object);

  g_free (self->ref);
  g_free (self->deal_title);
  g_free (self->term_text);
  g_free (self->party_name);
  g_free (self->customer_name);

  G_OBJECT_CLASS (sov_today_item_parent_class)->finalize (object);
}

static void
sov_today_item_class_init (SovTodayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_today_item_finalize;
}

static void
sov_today_item_init (SovTodayItem *self)
{
  self->urgency = SOV_URGENCY_WAITING;
  self->level = SOV_LEVEL_INFO;
  self->amount = SOV_NO_MONEY;
  self->due = SOV_NO_TIME;
  self->since = SOV_NO_TIME;
  self->expires = SOV_NO_TIME;
}

SovTodayItem *
sov_today_item_new (SovTodayKind kind,
                    const char *ref)
{
  SovTodayItem *self = g_object_new (SOV_TYPE_TODAY_ITEM, NULL);

  self->kind = kind;
  self->ref = g_strdup (ref);

  return self;
}

static SovTodayItem *
add_row (Rows *rows,
         SovTodayKind kind,
         const char *ref,
         gint64 party)
{
  SovSheet *sheet = rows->sheet;
  SovTodayItem *item = sov_today_item_new (kind, ref);
  const SovSheetParty *customer = sov_sheet_find_party (sheet, sheet->customer);
  const SovSheetParty *other = party != SOV_PARTY_ME ? sov_sheet_find_party (sheet, party) : NULL;

  item->deal = sheet->id;
  item->deal_title = g_strdup (sheet->title);
  item->customer_name = customer != NULL ? g_strdup (customer->name) : NULL;
  item->party = party;
  item->party_name = other != NULL ? g_strdup (other->name) : NULL;
  item->since = sheet->made_at;
  g_ptr_array_add (rows->items, item);

  return item;
}

static void
set_term (SovTodayItem *item,
          const SovTerm *term,
          gint64 now)
{
  const SovVersion *version = sov_term_get_version (term, now);

  item->term = term->id;
  item->term_text = g_strdup (version->text);
  item->due = version->due;
  item->due_has_clock = version->due_has_clock;
  item->since = term->made_at;
}

static gboolean
term_has_rule (const Rows *rows,
               gint64 term,
               int rule)
{
  for (guint i = 0; i < rows->warnings->len; i++)
    {
      const SovWarning *warning = rows->warnings->pdata[i];

      if (warning->term == term && warning->rule == rule)
        return TRUE;
    }

  return FALSE;
}

static gboolean
steps_back (const Rows *rows,
            const SovWarning *warning)
{
  return (warning->rule == 2 || warning->rule == 4 || warning->rule == 12) && term_has_rule (rows, warning->term, 6);
}

/* Whether one act cures all such warnings of the deal and the party. */
static gboolean
is_shared (SovCure cure)
{
  switch (cure)
    {
    case SOV_CURE_SEND:
    case SOV_CURE_ASK_ANSWER:
    case SOV_CURE_CALL:
    case SOV_CURE_SETTLE:
    case SOV_CURE_ADD_TERM:
      return TRUE;
    case SOV_CURE_MARK_DONE:
    case SOV_CURE_SET_DUE:
    case SOV_CURE_MAKE_TERM:
    case SOV_CURE_OPEN_COMPLAINT:
    default:
      return FALSE;
    }
}

static SovTodayItem *
find_row (const Rows *rows,
          const SovWarning *warning)
{
  if (!is_shared (warning->cure))
    return NULL;

  for (guint i = rows->first; i < rows->items->len; i++)
    {
      SovTodayItem *item = rows->items->pdata[i];

      if (item->cure == warning->cure && item->party == warning->whom)
        return item;
    }

  return NULL;
}

static SovUrgency
get_urgency (SovLevel level)
{
  switch (level)
    {
    case SOV_LEVEL_RED:
      return SOV_URGENCY_RED;
    case SOV_LEVEL_AMBER:
      return SOV_URGENCY_TODAY;
    case SOV_LEVEL_INFO:
    default:
      return SOV_URGENCY_WAITING;
    }
}

/* A promise of the customer's own calls for a gentle reminder, however late. */
static gboolean
is_customers_own (const SovSheet *sheet,
                  const SovTerm *term,
                  gint64 now)
{
  const GArray *doers = sov_term_get_version (term, now)->doers;

  for (guint i = 0; i < doers->len; i++)
    if (g_array_index (doers, gint64, i) != sheet->customer)
      return FALSE;

  return term->by == sheet->customer;
}

static const char *
get_row_ref (const SovWarning *warning)
{
  if (is_shared (warning->cure))
    return warning->deal_ref;

  if (warning->complaint_ref != NULL)
    return warning->complaint_ref;

  return warning->term != 0 ? warning->term_ref : warning->entry_ref;
}

static SovTodayItem *
add_warning_row (Rows *rows,
                 const SovWarning *warning)
{
  SovTodayItem *item = add_row (rows, SOV_TODAY_WARNING, get_row_ref (warning), warning->whom);

  item->urgency = get_urgency (warning->level);
  item->level = warning->level;
  item->rule = warning->rule;
  item->cure = warning->cure;
  item->missing = warning->missing;
  item->complaint = warning->complaint;
  if (warning->term != 0)
    {
      const SovTerm *term = sov_sheet_find_term (rows->sheet, warning->term);

      set_term (item, term, rows->now);
      if (warning->rule == 6 && is_customers_own (rows->sheet, term, rows->now))
        item->urgency = SOV_URGENCY_WAITING;
    }

  for (guint i = 0; i < rows->sheet->entries->len; i++)
    {
      const SovSheetEntry *entry = rows->sheet->entries->pdata[i];

      if (entry->id == warning->entry)
        {
          item->entry = entry->id;
          item->term_text = g_strdup (entry->text);
          item->since = entry->at;
        }
    }

  return item;
}

/* The gravest warning comes first and gives its row the reason. */
static void
add_warnings (Rows *rows)
{
  for (guint i = 0; i < rows->warnings->len; i++)
    {
      const SovWarning *warning = rows->warnings->pdata[i];
      SovTodayItem *item;

      if (steps_back (rows, warning))
        continue;

      item = find_row (rows, warning);
      if (item == NULL)
        item = add_warning_row (rows, warning);
      if (warning->term != 0 &&
          g_hash_table_add (rows->counted, g_strdup_printf ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, warning->cure, warning->whom, warning->term)))
        item->n_terms++;
    }
}

/* Due today, or so little late that it does not count as late. */
static gboolean
falls_due (gint64 due,
           gint64 now)
{
  if (due == SOV_NO_TIME || due < now - SOV_RULES_LATE_MS)
    return FALSE;

  return due < now || sov_time_local_day (due) == sov_time_local_day (now);
}

/* Where nobody was named to do it, it is up to who promised. */
static gboolean
is_mine (const SovTerm *term,
         const SovVersion *version)
{
  if (version->doers->len == 0)
    return term->by == SOV_PARTY_ME;

  return sov_version_has_doer (version, SOV_PARTY_ME);
}

/* Whether nothing is left to do about it today but to wait: all who do it have
 * acknowledged, and no warning calls them. */
static gboolean
is_waited_for (const Rows *rows,
               const SovTerm *term,
               const SovVersion *version)
{
  for (guint i = 0; i < version->doers->len; i++)
    {
      gint64 doer = g_array_index (version->doers, gint64, i);

      if (sov_term_find_acknowledged (term, doer, version->number, rows->now) == NULL)
        return FALSE;
    }

  return !term_has_rule (rows, term->id, 12);
}

static void
add_due (Rows *rows,
         const SovTerm *term)
{
  const SovVersion *version = sov_term_get_version (term, rows->now);
  gboolean mine = is_mine (term, version);
  SovTodayItem *item;
  gint64 whom = SOV_PARTY_ME;

  if (!falls_due (version->due, rows->now) || (!mine && !is_waited_for (rows, term, version)))
    return;

  if (!mine)
    whom = version->doers->len > 0 ? sov_rules_get_other_doer (version) : term->by;

  item = add_row (rows, mine ? SOV_TODAY_DUE : SOV_TODAY_WAITING, term->ref, whom);
  set_term (item, term, rows->now);
  item->n_terms = 1;
  item->cure = SOV_CURE_MARK_DONE;
  if (mine)
    item->urgency = version->due - rows->now <= SOV_RULES_NEAR_MS ? SOV_URGENCY_NOW : SOV_URGENCY_TODAY;
}

void
sov_today_add_sheet (GPtrArray *items,
                     SovSheet *sheet,
                     GPtrArray *warnings,
                     gint64 now)
{
  g_autoptr (GHashTable) counted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Rows rows = { items, items->len, sheet, warnings, now, counted };

  if (sheet->state == SOV_DEAL_CANCELLED)
    return;

  add_warnings (&rows);
  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];

      if (sov_rules_in_force (term, now))
        add_due (&rows, term);
    }
}

static gboolean
is_call (const SovTodayItem *item)
{
  return item->kind == SOV_TODAY_COMPLAINT &&
         (item->attention == SOV_ATTENTION_CALL || item->attention == SOV_ATTENTION_CALL_AGAIN);
}

/* Of what is equally urgent, a customer who waits for a call comes before what
 * has been late for long (lesson 004-18), and the gravest before all. */
static int
weigh (const SovTodayItem *item)
{
  if (item->severity == GRAVEST)
    return 2;

  return is_call (item) ? 1 : 0;
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const SovTodayItem *one = a;
  const SovTodayItem *other = b;
  int order;

  if (one->urgency != other->urgency)
    return one->urgency < other->urgency ? -1 : 1;
  if (weigh (one) != weigh (other))
    return weigh (other) - weigh (one);
  order = sov_rules_compare_due (one->due, other->due);

  return order != 0 ? order : (one->since > other->since) - (one->since < other->since);
}

void
sov_today_sort (GPtrArray *items)
{
  g_ptr_array_sort_values (items, compare_items);
}
