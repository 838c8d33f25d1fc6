/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-mark-check-dialog.h"

#include <glib/gi18n.h>

#include "store/sov-chain.h"
#include "ui/common/sov-error-text.h"

struct _SovMarkCheckDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  GCancellable *cancellable;

  GtkEditable *mark;
  GtkWidget *check;
  GtkLabel *answer;
};

/* What was found: the mark, and the chain that it belongs to. */
typedef struct
{
  gboolean holds;
  gboolean unbroken; /* up to the mark */
} Answer;

G_DEFINE_FINAL_TYPE (SovMarkCheckDialog, sov_mark_check_dialog, ADW_TYPE_DIALOG)

static void
show_answer (SovMarkCheckDialog *self,
             const char *sentence,
             gboolean good)
{
  gtk_label_set_label (self->answer, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), *sentence != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->answer), good ? "error" : "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->answer), good ? "success" : "error");
}

static void
changed_cb (SovMarkCheckDialog *self)
{
  gtk_widget_set_sensitive (self->check, sov_chain_is_mark (gtk_editable_get_text (self->mark)));
  show_answer (self, "", TRUE);
}

/* A mark holds only on a chain that is whole up to it. */
static gpointer
compare (SovDatabase *db,
         gpointer mark,
         GCancellable *cancellable,
         GError **error)
{
  g_autofree Answer *answer = g_new0 (Answer, 1);
  g_autoptr (SovChainReport) report = NULL;

  if (!sov_chain_check_mark (db, mark, &answer->holds, error))
    return NULL;

  report = sov_chain_verify_full (db, NULL, NULL, cancellable, error);
  if (report == NULL)
    return NULL;

  answer->unbroken = report->broken == NULL || report->broken_at > g_ascii_strtoll (g_strstrip (mark), NULL, 10);
  return g_steal_pointer (&answer);
}

static void
compared_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovMarkCheckDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree Answer *answer = sov_store_call_finish (SOV_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (self->answer == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (answer == NULL)
    sentence = sov_error_text (error);
  else if (!answer->holds)
    sentence = g_strdup (_ ("This mark is not in your vault. Either it was typed wrongly, or it belongs to another vault, or something was changed afterwards."));
  else if (!answer->unbroken)
    sentence = g_strdup (_ ("The mark is there, and something before it was changed afterwards."));
  else
    sentence = g_strdup (_ ("Everything up to this mark is as it was when the mark was written."));

  show_answer (self, sentence, answer != NULL && answer->holds && answer->unbroken);
}

static void
check_cb (SovMarkCheckDialog *self)
{
  if (!gtk_widget_get_sensitive (self->check))
    return;

  sov_store_call_async (self->store, compare, g_strdup (gtk_editable_get_text (self->mark)), g_free, g_free,
                        self->cancellable, compared_cb, g_object_ref (self));
}

static void
sov_mark_check_dialog_dispose (GObject *object)
{
  SovMarkCheckDialog *self = SOV_MARK_CHECK_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_MARK_CHECK_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_mark_check_dialog_parent_class)->dispose (object);
}

static void
sov_mark_check_dialog_class_init (SovMarkCheckDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_mark_check_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-mark-check-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovMarkCheckDialog, mark);
  gtk_widget_class_bind_template_child (widget_class, SovMarkCheckDialog, check);
  gtk_widget_class_bind_template_child (widget_class, SovMarkCheckDialog, answer);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
sov_mark_check_dialog_init (SovMarkCheckDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovMarkCheckDialog *
sov_mark_check_dialog_present (GtkWidget *parent,
                               SovStore *store)
{
  SovMarkCheckDialog *self = g_object_new (SOV_TYPE_MARK_CHECK_DIALOG, NULL);

  self->store = g_object_ref (store);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
