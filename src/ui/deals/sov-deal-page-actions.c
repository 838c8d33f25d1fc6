/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-page-actions.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-perform.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-join-dialog.h"
#include "ui/deals/sov-versions-dialog.h"

typedef struct
{
  GtkWidget *page;
  SovStore *store;
  gint64 deal;
} Target;

static void
target_free (gpointer data,
             GClosure *closure)
{
  Target *self = data;

  g_object_unref (self->store);
  g_free (self);
}

/* What is done to one term, once the sheet has given its ref. */
typedef struct
{
  SovActionKind kind;
  gint64 id;
  const char *label; /* static */
} Deed;

static void
mark_term (GtkWidget *parent,
           SovDealContext *context,
           gconstpointer data)
{
  const Deed *deed = data;

  if (sov_deal_context_has (context, parent, deed->id, SOV_PARTY_ME))
    sov_perform_one (parent, context->store, deed->label,
                     sov_deal_context_outcome (context, deed->kind, deed->id), NULL, NULL);
}

static void
mark (Target *target,
      GVariant *parameter,
      SovActionKind kind,
      const char *label)
{
  Deed deed = { kind, g_variant_get_int64 (parameter), label };

  sov_deal_context_load (target->page, target->store, target->deal, mark_term, &deed, sizeof deed);
}

static void
keep_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  mark (data, parameter, SOV_ACTION_KEPT, _ ("Marked as kept"));
}

static void
break_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  mark (data, parameter, SOV_ACTION_BROKEN, _ ("Marked as broken"));
}

static void
cancel_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  mark (data, parameter, SOV_ACTION_CANCELLED, _ ("Agreed thing cancelled"));
}

static void
versions_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer data)
{
  Target *target = data;

  sov_versions_dialog_present (target->page, target->store, target->deal, g_variant_get_int64 (parameter));
}

/* Parties */

static void
let_out (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  const Deed *deed = data;
  SovAction *action;

  if (!sov_deal_context_has (context, parent, 0, deed->id))
    return;

  action = sov_action_new (SOV_ACTION_LEAVE, sov_time_now ());
  sov_action_set_text (action, SOV_FIELD_DEAL, context->sheet->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, sov_deal_context_party_ref (context, deed->id));
  sov_perform_one (parent, context->store, deed->label, action, NULL, NULL);
}

static void
leave_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  Target *target = data;
  Deed deed = { SOV_ACTION_LEAVE, g_variant_get_int64 (parameter), _ ("Removed from the deal") };

  sov_deal_context_load (target->page, target->store, target->deal, let_out, &deed, sizeof deed);
}

static void
edit_party_cb (GSimpleAction *action,
               GVariant *parameter,
               gpointer data)
{
  Target *target = data;

  sov_join_dialog_present (target->page, target->store, target->deal, g_variant_get_int64 (parameter));
}

static void
add_party_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer data)
{
  Target *target = data;

  sov_join_dialog_present (target->page, target->store, target->deal, 0);
}

/* The deal */

static void
add_term_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer data)
{
  Target *target = data;

  gtk_widget_activate_action (target->page, "win.new-term", "(xx)", target->deal, G_GINT64_CONSTANT (0));
}

static void
edit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  Target *target = data;

  gtk_widget_activate_action (target->page, "win.edit-deal", "x", target->deal);
}

static void
write_down (GtkWidget *parent,
            SovDealContext *context,
            gconstpointer data)
{
  gtk_widget_activate_action (parent, "win.new-entry", "(xx)", context->sheet->customer, context->sheet->id);
}

static void
new_entry_cb (GSimpleAction *action,
              GVariant *parameter,
              gpointer data)
{
  Target *target = data;

  sov_deal_context_load (target->page, target->store, target->deal, write_down, &target->deal, sizeof target->deal);
}

/* Of the deal's customer. */
static void
new_complaint_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  const Target *target = data;
  const gint64 none = 0;

  gtk_widget_activate_action (target->page, "win.new-complaint", "(xxx)", none, target->deal, none);
}

static void
new_task_cb (GSimpleAction *action,
             GVariant *parameter,
             gpointer data)
{
  const Target *target = data;
  const gint64 none = 0;

  gtk_widget_activate_action (target->page, "win.new-task", "(xxx)", none, target->deal, none);
}

static void
save_conversation_cb (GSimpleAction *action,
                      GVariant *parameter,
                      gpointer data)
{
  Target *target = data;

  gtk_widget_activate_action (target->page, "win.save-conversation", "(xx)", G_GINT64_CONSTANT (0), target->deal);
}

static void
remove_deal (GtkWidget *parent,
             SovDealContext *context,
             gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, context->sheet->ref);
  sov_perform_one (parent, context->store, _ ("Deal removed"), action, NULL, NULL);
}

static void
remove_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer data)
{
  Target *target = data;

  sov_deal_context_load (target->page, target->store, target->deal, remove_deal, &target->deal, sizeof target->deal);
}

GSimpleActionGroup *
sov_deal_page_actions_new (GtkWidget *page,
                           SovStore *store,
                           gint64 deal)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GCallback activate;
  } entries[] = {
    { "keep", "x", G_CALLBACK (keep_cb) },
    { "break", "x", G_CALLBACK (break_cb) },
    { "cancel", "x", G_CALLBACK (cancel_cb) },
    { "versions", "x", G_CALLBACK (versions_cb) },
    { "leave", "x", G_CALLBACK (leave_cb) },
    { "edit-party", "x", G_CALLBACK (edit_party_cb) },
    { "add-party", NULL, G_CALLBACK (add_party_cb) },
    { "add-term", NULL, G_CALLBACK (add_term_cb) },
    { "edit", NULL, G_CALLBACK (edit_cb) },
    { "new-entry", NULL, G_CALLBACK (new_entry_cb) },
    { "new-complaint", NULL, G_CALLBACK (new_complaint_cb) },
    { "new-task", NULL, G_CALLBACK (new_task_cb) },
    { "save-conversation", NULL, G_CALLBACK (save_conversation_cb) },
    { "remove", NULL, G_CALLBACK (remove_cb) },
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const GVariantType *type = entries[i].parameter != NULL ? G_VARIANT_TYPE (entries[i].parameter) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (entries[i].name, type);
      Target *target = g_new0 (Target, 1);

      target->page = page;
      target->store = g_object_ref (store);
      target->deal = deal;
      g_signal_connect_data (action, "activate", entries[i].activate, target, target_free, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  return group;
}

GMenuModel *
sov_deal_page_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();
  g_autoptr (GMenu) remove = g_menu_new ();

  g_menu_append (add, _ ("_Write Something Down…"), "deal.new-entry");
  g_menu_append (add, _ ("Add _Party…"), "deal.add-party");
  g_menu_append (add, _ ("New _Complaint…"), "deal.new-complaint");
  g_menu_append (add, _ ("New _Task…"), "deal.new-task");
  g_menu_append (add, _ ("_Save the Conversation…"), "deal.save-conversation");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (add));
  g_menu_append (remove, _ ("_Remove Deal"), "deal.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (remove));

  return G_MENU_MODEL (menu);
}
