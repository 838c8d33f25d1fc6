/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "store/sov-store-hits.h"
#include "ui/complaints/sov-complaint-page.h"
#include "ui/complaints/sov-complaints-page.h"
#include "ui/complaints/sov-ledger-page.h"
#include "ui/complaints/sov-lessons-page.h"
#include "ui/complaints/sov-praises-page.h"
#include "ui/customers/sov-party-list-page.h"
#include "ui/customers/sov-party-page.h"
#include "ui/deals/sov-deal-page.h"
#include "ui/deals/sov-deals-page.h"
#include "ui/history/sov-history-page.h"
#include "ui/search/sov-search-page.h"
#include "ui/tasks/sov-tasks-page.h"
#include "ui/today/sov-today-page.h"
#include "ui/vault/sov-safe-page.h"
#include "ui/vault/sov-trash-page.h"

/* Owns which page is where. A section's page is made when it is first shown
 * and stays; what is opened from it lies on top, and is gone when one goes
 * back. A page that lies there already is returned to, never opened twice. */

static AdwNavigationPage *
make_today (SovMainWindow *self)
{
  SovTodayPage *page = sov_today_page_new (self->store);

  g_object_bind_property (self->split_view, "collapsed", page, "narrow", G_BINDING_SYNC_CREATE);

  return ADW_NAVIGATION_PAGE (page);
}

/* NULL for a name that is no section's. */
static AdwNavigationPage *
make_section (SovMainWindow *self,
              const char *name)
{
  AdwNavigationPage *page;

  if (g_str_equal (name, "today"))
    page = make_today (self);
  else if (g_str_equal (name, "customers"))
    page = ADW_NAVIGATION_PAGE (sov_party_list_page_new (self->store, SOV_LIST_CUSTOMERS));
  else if (g_str_equal (name, "deals"))
    page = ADW_NAVIGATION_PAGE (sov_deals_page_new (self->store));
  else if (g_str_equal (name, "subcontractors"))
    page = ADW_NAVIGATION_PAGE (sov_party_list_page_new (self->store, SOV_LIST_SUBCONTRACTORS));
  else if (g_str_equal (name, "complaints"))
    page = ADW_NAVIGATION_PAGE (sov_complaints_page_new (self->store));
  else
    return NULL;

  adw_navigation_page_set_tag (page, name);
  adw_navigation_view_add (self->navigation_view, page);

  return page;
}

static gboolean
is_in_stack (SovMainWindow *self,
             AdwNavigationPage *page)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (self->navigation_view);

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwNavigationPage) other = g_list_model_get_item (pages, i);

      if (other == page)
        return TRUE;
    }

  return FALSE;
}

static void
select_section (SovMainWindow *self,
                const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), name))
      gtk_list_box_select_row (self->sections, row);
}

void
sov_main_window_show_section (SovMainWindow *self,
                              const char *name)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation_view, name);

  /* While the vault is being opened there is nothing to show yet. */
  if (page == NULL && self->store != NULL)
    page = make_section (self, name);
  if (page == NULL)
    return;

  select_section (self, name);
  if (is_in_stack (self, page))
    adw_navigation_view_pop_to_page (self->navigation_view, page);
  else
    adw_navigation_view_replace_with_tags (self->navigation_view, &name, 1);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

GStrv
sov_main_window_dup_place (SovMainWindow *self)
{
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (self->navigation_view);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (pages, i);

      if (adw_navigation_page_get_tag (page) != NULL)
        g_strv_builder_add (tags, adw_navigation_page_get_tag (page));
    }

  return g_strv_builder_end (tags);
}

/* What is searched for is not kept. */
static const struct
{
  const char *tag;
  const char *action;
} PLACES[] = {
  { "party", "win.show-party" },
  { "deal", "win.show-deal" },
  { "complaint", "win.show-complaint" },
  { "history", "win.show-history" },
  { "party_history", "win.show-history-of-party" },
  { "deal_history", "win.show-history-of-deal" },
  { "ledger", "win.show-ledger" },
  { "lessons", "win.show-lessons" },
  { "praises", "win.show-praises" },
  { "safe", "win.show-safe" },
  { "tasks", "win.show-tasks" },
  { "trash", "win.show-trash" },
};

/* @tag: "ledger", or with an id, "deal-7". */
static void
go_to (SovMainWindow *self,
       const char *tag)
{
  g_auto (GStrv) words = g_strsplit (tag, "-", 2);
  gint64 id;

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    {
      if (!g_str_equal (words[0], PLACES[i].tag))
        continue;
      if (words[1] == NULL)
        gtk_widget_activate_action (GTK_WIDGET (self), PLACES[i].action, NULL);
      else if (g_ascii_string_to_signed (words[1], 10, 1, G_MAXINT64, &id, NULL))
        gtk_widget_activate_action (GTK_WIDGET (self), PLACES[i].action, "x", id);
    }
}

void
sov_main_window_go_to_place (SovMainWindow *self,
                             const char *const *tags)
{
  if (tags[0] == NULL)
    return;

  sov_main_window_show_section (self, tags[0]);
  for (gsize i = 1; tags[i] != NULL; i++)
    go_to (self, tags[i]);
}

void
sov_main_window_drop_pages (SovMainWindow *self)
{
  const char *opening = "opening";
  GtkListBoxRow *row;

  adw_navigation_view_replace_with_tags (self->navigation_view, &opening, 1);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->sections, i)) != NULL; i++)
    {
      AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation_view, gtk_widget_get_name (GTK_WIDGET (row)));

      if (page != NULL)
        adw_navigation_view_remove (self->navigation_view, page);
    }
}

/* The page with @tag, if it lies in the stack; goes back to it. */
static AdwNavigationPage *
return_to (SovMainWindow *self,
           const char *tag)
{
  AdwNavigationPage *page = adw_navigation_view_find_page (self->navigation_view, tag);

  if (page == NULL || !is_in_stack (self, page))
    return NULL;

  adw_navigation_view_pop_to_page (self->navigation_view, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);

  return page;
}

static void
push (SovMainWindow *self,
      AdwNavigationPage *page,
      const char *tag)
{
  adw_navigation_page_set_tag (page, tag);
  adw_navigation_view_push (self->navigation_view, page);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
show_page_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_main_window_show_section (SOV_MAIN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
sov_main_window_get_shown (SovMainWindow *self,
                           gint64 *party,
                           gint64 *deal)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);

  *party = SOV_IS_PARTY_PAGE (page) ? sov_party_page_get_party (SOV_PARTY_PAGE (page)) : 0;
  *deal = SOV_IS_DEAL_PAGE (page) ? sov_deal_page_get_deal (SOV_DEAL_PAGE (page)) : 0;
  if (SOV_IS_COMPLAINT_PAGE (page))
    sov_complaint_page_get_about (SOV_COMPLAINT_PAGE (page), party, deal);
  if (SOV_IS_HISTORY_PAGE (page))
    {
      *party = sov_history_page_get_party (SOV_HISTORY_PAGE (page));
      *deal = sov_history_page_get_deal (SOV_HISTORY_PAGE (page));
    }
}

static void
show_party_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  gint64 party = g_variant_get_int64 (parameter);
  g_autofree char *tag = g_strdup_printf ("party-%" G_GINT64_FORMAT, party);

  if (party != 0 && return_to (self, tag) == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_party_page_new (self->store, party)), tag);
}

/* The page of a deal, shown; NULL for no deal. */
static SovDealPage *
show_deal (SovMainWindow *self,
           gint64 deal)
{
  g_autofree char *tag = g_strdup_printf ("deal-%" G_GINT64_FORMAT, deal);
  AdwNavigationPage *page = deal != 0 ? return_to (self, tag) : NULL;

  if (page == NULL && deal != 0)
    {
      page = ADW_NAVIGATION_PAGE (sov_deal_page_new (self->store, deal));
      push (self, page, tag);
    }

  return page != NULL ? SOV_DEAL_PAGE (page) : NULL;
}

static void
show_deal_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  show_deal (SOV_MAIN_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
show_deal_term_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  gint64 deal;
  gint64 term;
  gint64 party;
  SovDealPage *page;

  g_variant_get (parameter, "(xxx)", &deal, &term, &party);
  page = show_deal (SOV_MAIN_WINDOW (widget), deal);
  if (page != NULL)
    sov_deal_page_choose (page, term, party);
}

static void
show_complaint_cb (GtkWidget *widget,
                   const char *action,
                   GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  gint64 complaint = g_variant_get_int64 (parameter);
  g_autofree char *tag = g_strdup_printf ("complaint-%" G_GINT64_FORMAT, complaint);

  if (complaint != 0 && return_to (self, tag) == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_complaint_page_new (self->store, complaint)), tag);
}

void
sov_main_window_show_search (SovMainWindow *self,
                             const char *text)
{
  AdwNavigationPage *page = return_to (self, "search");

  if (page == NULL)
    {
      page = ADW_NAVIGATION_PAGE (sov_search_page_new (self->store));
      push (self, page, "search");
    }

  sov_search_page_start (SOV_SEARCH_PAGE (page), text);
}

static void
show_ledger_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  if (return_to (self, "ledger") == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_ledger_page_new (self->store)), "ledger");
}

static void
show_history (SovMainWindow *self,
              const char *tag,
              gint64 party,
              gint64 deal)
{
  if (return_to (self, tag) == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_history_page_new (self->store, party, deal)), tag);
}

static void
show_history_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  show_history (SOV_MAIN_WINDOW (widget), "history", 0, 0);
}

static void
show_history_of_party_cb (GtkWidget *widget,
                          const char *action,
                          GVariant *parameter)
{
  gint64 party = g_variant_get_int64 (parameter);
  g_autofree char *tag = g_strdup_printf ("party_history-%" G_GINT64_FORMAT, party);

  if (party != 0)
    show_history (SOV_MAIN_WINDOW (widget), tag, party, 0);
}

static void
show_history_of_deal_cb (GtkWidget *widget,
                         const char *action,
                         GVariant *parameter)
{
  gint64 deal = g_variant_get_int64 (parameter);
  g_autofree char *tag = g_strdup_printf ("deal_history-%" G_GINT64_FORMAT, deal);

  if (deal != 0)
    show_history (SOV_MAIN_WINDOW (widget), tag, 0, deal);
}

static void
search_cb (GtkWidget *widget,
           const char *action,
           GVariant *parameter)
{
  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) == NULL)
    sov_main_window_show_search (SOV_MAIN_WINDOW (widget), NULL);
}

static void
search_for_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  sov_main_window_show_search (SOV_MAIN_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* What was found may have been removed since, and the window closed or locked. */
static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovMainWindow) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_hits_finish (SOV_STORE (source), result, NULL);

  if (rows == NULL || self->store != SOV_STORE (source))
    return;

  if (rows->len > 0)
    sov_search_page_open (GTK_WIDGET (self), rows->pdata[0]);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("It is no longer there."));
}

static void
show_found_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };

  sov_store_load_hits_async (self->store, ids, NULL, found_cb, g_object_ref (self));
}

static void
show_lessons_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  if (return_to (self, "lessons") == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_lessons_page_new (self->store)), "lessons");
}

static void
show_praises_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  if (return_to (self, "praises") == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_praises_page_new (self->store)), "praises");
}

static void
show_tasks_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  if (return_to (self, "tasks") == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_tasks_page_new (self->store)), "tasks");
}

static void
show_safe_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  if (self->gate != NULL && return_to (self, "safe") == NULL)
    push (self, ADW_NAVIGATION_PAGE (sov_safe_page_new (self->gate)), "safe");
}

static void
show_trash_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  SovTrashPage *page;

  if (return_to (self, "trash") != NULL)
    return;

  page = sov_trash_page_new (self->store);
  sov_trash_page_set_keeper (page, self->gate != NULL ? sov_gate_get_backup_keeper (self->gate) : NULL);
  push (self, ADW_NAVIGATION_PAGE (page), "trash");
}

const SovWindowAction sov_window_navigation_actions[] = {
  { "win.show-page", "s", show_page_cb, FALSE },
  { "win.show-party", "x", show_party_cb, FALSE },
  { "win.show-deal", "x", show_deal_cb, FALSE },
  { "win.show-deal-term", "(xxx)", show_deal_term_cb, FALSE },
  { "win.show-complaint", "x", show_complaint_cb, FALSE },
  { "win.show-history", NULL, show_history_cb, FALSE },
  { "win.show-history-of-party", "x", show_history_of_party_cb, FALSE },
  { "win.show-history-of-deal", "x", show_history_of_deal_cb, FALSE },
  { "win.show-ledger", NULL, show_ledger_cb, FALSE },
  { "win.show-lessons", NULL, show_lessons_cb, FALSE },
  { "win.show-praises", NULL, show_praises_cb, FALSE },
  { "win.show-tasks", NULL, show_tasks_cb, FALSE },
  { "win.show-safe", NULL, show_safe_cb, FALSE },
  { "win.show-trash", NULL, show_trash_cb, FALSE },
  { "win.search", NULL, search_cb, FALSE },
  { "win.search-for", "s", search_for_cb, FALSE },
  { "win.show-found", "s", show_found_cb, FALSE },
  { NULL },
};
