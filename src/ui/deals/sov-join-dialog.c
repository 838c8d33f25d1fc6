/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-join-dialog.h"

#include <glib/gi18n.h>

#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-join-form.h"

struct _SovJoinDialog
{
  AdwDialog parent_instance;

  SovDealContext *context;

  SovJoinForm *form;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovJoinDialog, sov_join_dialog, ADW_TYPE_DIALOG)

static void
changed_cb (SovJoinDialog *self)
{
  gtk_widget_set_sensitive (self->save, sov_join_form_is_right (self->form));
}

static void
save_cb (SovJoinDialog *self)
{
  g_autoptr (GPtrArray) actions = sov_join_form_make_actions (self->form, self->context->sheet->ref);

  sov_deal_save (ADW_DIALOG (self), self->save, self->context->store, _ ("Party of the deal saved"), actions);
}

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  gint64 id = *(const gint64 *) data;
  const SovSheetParty *party = id != 0 ? sov_sheet_find_party (context->sheet, id) : NULL;
  SovJoinDialog *self;

  if (!sov_deal_context_has (context, parent, 0, id))
    return;

  self = g_object_new (SOV_TYPE_JOIN_DIALOG, NULL);
  self->context = sov_deal_context_ref (context);
  sov_join_form_set_up (self->form, context->store, party);
  if (party != NULL)
    adw_dialog_set_title (ADW_DIALOG (self), party->name);
  changed_cb (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_join_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 deal,
                         gint64 party)
{
  sov_deal_context_load (parent, store, deal, present, &party, sizeof party);
}

static void
sov_join_dialog_dispose (GObject *object)
{
  SovJoinDialog *self = SOV_JOIN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_JOIN_DIALOG);
  g_clear_pointer (&self->context, sov_deal_context_unref);

  G_OBJECT_CLASS (sov_join_dialog_parent_class)->dispose (object);
}

static void
sov_join_dialog_class_init (SovJoinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_join_dialog_dispose;

  g_type_ensure (SOV_TYPE_JOIN_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-join-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovJoinDialog, form);
  gtk_widget_class_bind_template_child (widget_class, SovJoinDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_join_dialog_init (SovJoinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
