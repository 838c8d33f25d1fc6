/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-profile.h"

#include "store/sov-record-list.h"
#include "ui/common/sov-owed-group.h"
#include "ui/common/sov-recourse-group.h"
#include "ui/common/sov-task-facts.h"
#include "ui/customers/sov-deal-row.h"
#include "ui/customers/sov-fact-group.h"
#include "ui/customers/sov-party-facts.h"
#include "ui/customers/sov-promise-facts.h"
#include "ui/customers/sov-reach.h"

struct _SovPartyProfile
{
  AdwBin parent_instance;

  SovRecordList *deals;

  GtkLabel *name_label;
  GtkLabel *kind_label;
  GtkWidget *reach_box;
  GtkWidget *call_button;
  GtkWidget *text_button;
  GtkWidget *whatsapp_button;
  GtkWidget *mail_button;
  GtkListBox *deals_list;
  SovFactGroup *first;
  SovOwedGroup *owed;
  SovRecourseGroup *recourse;
  SovFactGroup *to_them;
  SovFactGroup *by_them;
  SovFactGroup *done_by_them;
  SovFactGroup *tasks;
  SovFactGroup *praise;
  SovFactGroup *record;
  SovFactGroup *reach;
  SovFactGroup *about;
  SovFactGroup *business;
};

G_DEFINE_FINAL_TYPE (SovPartyProfile, sov_party_profile, ADW_TYPE_BIN)

static void
offer (GtkWidget *button,
       const char *action,
       const char *target)
{
  gboolean known = target != NULL && *target != '\0';

  gtk_widget_set_visible (button, known);
  if (!known)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

static void
offer_ways (SovPartyProfile *self,
            SovParty *party)
{
  const char *phone = sov_party_get_phone (party);
  const char *email = sov_party_get_email (party);
  const char *whatsapp = party->whatsapp != NULL && *party->whatsapp != '\0' ? party->whatsapp : phone;

  offer (self->call_button, "reach.call", phone);
  offer (self->text_button, "reach.text", phone);
  offer (self->whatsapp_button, "reach.whatsapp", whatsapp);
  offer (self->mail_button, "reach.mail", email);
  gtk_widget_set_visible (self->reach_box, whatsapp != NULL || email != NULL);
}

void
sov_party_profile_show (SovPartyProfile *self,
                        SovParty *party,
                        gint64 now)
{
  g_autofree char *kind = NULL;

  g_return_if_fail (SOV_IS_PARTY_PROFILE (self));

  kind = sov_party_describe (party);
  gtk_label_set_text (self->name_label, party->name);
  gtk_label_set_text (self->kind_label, kind);
  offer_ways (self, party);
  sov_fact_group_take (self->first, sov_party_facts_first (party, now));
  sov_fact_group_take (self->record, sov_party_facts_record (party));
  sov_fact_group_take (self->reach, sov_party_facts_reach (party));
  sov_fact_group_take (self->about, sov_party_facts_about (party));
  sov_fact_group_take (self->business, sov_party_facts_business (party));
}

void
sov_party_profile_show_promises (SovPartyProfile *self,
                                 GPtrArray *sheets,
                                 gint64 party,
                                 gint64 now)
{
  g_return_if_fail (SOV_IS_PARTY_PROFILE (self));

  sov_fact_group_take (self->to_them, sov_promise_facts (sheets, party, SOV_PROMISES_TO_THEM, now));
  sov_fact_group_take (self->by_them, sov_promise_facts (sheets, party, SOV_PROMISES_BY_THEM, now));
  sov_fact_group_take (self->done_by_them, sov_promise_facts (sheets, party, SOV_PROMISES_DONE_BY_THEM, now));
}

void
sov_party_profile_show_tasks (SovPartyProfile *self,
                              GPtrArray *tasks,
                              gint64 now)
{
  g_return_if_fail (SOV_IS_PARTY_PROFILE (self));

  sov_fact_group_take (self->tasks, sov_task_facts (tasks, SOV_TASKS_OPEN, FALSE, now));
}

void
sov_party_profile_show_praises (SovPartyProfile *self,
                                GPtrArray *praises)
{
  g_return_if_fail (SOV_IS_PARTY_PROFILE (self));

  sov_fact_group_take (self->praise, sov_party_facts_praise (praises));
}

static GtkWidget *
create_deal_row_cb (gpointer item,
                    gpointer data)
{
  return sov_deal_row_new (item);
}

void
sov_party_profile_follow (SovPartyProfile *self,
                          SovStore *store,
                          gint64 party)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_DEALS, NULL, SOV_ORDER_NEWEST, TRUE, party, 0);

  g_return_if_fail (SOV_IS_PARTY_PROFILE (self));
  g_return_if_fail (self->deals == NULL);

  self->deals = sov_record_list_new (store);
  gtk_list_box_bind_model (self->deals_list, G_LIST_MODEL (self->deals), create_deal_row_cb, NULL, NULL);
  g_object_bind_property (self->deals, "n-items", self->deals_list, "visible", G_BINDING_SYNC_CREATE);
  sov_record_list_set_query (self->deals, query);
  sov_owed_group_follow (self->owed, store, party, 0, SOV_OWED_ALL);
  sov_recourse_group_follow (self->recourse, store, party);
}

static void
sov_party_profile_dispose (GObject *object)
{
  SovPartyProfile *self = SOV_PARTY_PROFILE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PARTY_PROFILE);
  g_clear_object (&self->deals);

  G_OBJECT_CLASS (sov_party_profile_parent_class)->dispose (object);
}

static void
sov_party_profile_class_init (SovPartyProfileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_party_profile_dispose;

  g_type_ensure (SOV_TYPE_FACT_GROUP);
  g_type_ensure (SOV_TYPE_OWED_GROUP);
  g_type_ensure (SOV_TYPE_RECOURSE_GROUP);
  sov_reach_install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-party-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, name_label);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, kind_label);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, reach_box);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, call_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, text_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, whatsapp_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, mail_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, deals_list);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, first);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, owed);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, recourse);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, to_them);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, by_them);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, done_by_them);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, tasks);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, praise);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, record);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, reach);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, about);
  gtk_widget_class_bind_template_child (widget_class, SovPartyProfile, business);
}

static void
sov_party_profile_init (SovPartyProfile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
