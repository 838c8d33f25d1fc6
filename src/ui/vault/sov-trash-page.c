/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-trash-page.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-store-trash.h"
#include "store/sov-store-unseen.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-settings.h"

/* Owns what is in the trash as last loaded, anew after every change. It never
 * takes anything away itself, but for emptying all of it. */

/* So many rows are shown; a search finds the others. */
#define MANY 200

/* Of words in the title of a row, so many characters. */
#define TITLE_LENGTH 120

struct _SovTrashPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  SovBackupKeeper *keeper;   /* nullable */
  GCancellable *cancellable; /* of what is being loaded */

  GSettings *settings; /* nullable */

  GtkStack *states;
  AdwBanner *unseen_banner;
  GtkSearchEntry *search;
  GtkWidget *search_clamp;
  GtkBox *days;
};

typedef enum
{
  PROP_STORE = 1,
} SovTrashPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovTrashPage, sov_trash_page, ADW_TYPE_NAVIGATION_PAGE)

/* Showing */

static const char *
name_kind (const SovTrashRow *row)
{
  if (row->subject == SOV_SUBJECT_COMPENSATION && row->kind != 0)
    return sov_label_compensation_kind ((SovCompensationKind) row->kind);

  return sov_label_subject (row->subject);
}

static char *
make_title (const SovTrashRow *row)
{
  g_autofree char *line = NULL;

  if (sov_text_is_blank (row->title))
    return g_strdup (name_kind (row));

  line = g_strdelimit (g_strdup (row->title), "\n\r\t", ' ');
  if (g_utf8_strlen (line, -1) > TITLE_LENGTH)
    {
      g_autofree char *beginning = g_utf8_substring (line, 0, TITLE_LENGTH);

      return g_strconcat (beginning, "…", NULL);
    }

  return g_steal_pointer (&line);
}

/* What it is, whose, what went with it, and until when it can come back. */
static char *
make_text (const SovTrashRow *row)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *day = sov_format_day (row->goes_at);
  g_auto (GStrv) words = NULL;
  g_autofree char *first = NULL;

  g_strv_builder_add (parts, sov_text_is_blank (row->title) ? sov_label_subject (row->subject) : name_kind (row));
  if (!sov_text_is_blank (row->whose))
    g_strv_builder_add (parts, row->whose);
  if (row->n_with > 0)
    /* Translators: things that were removed together with a customer: deals, contacts and so on */
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u thing with it", "%u things with it", row->n_with), row->n_with));
  words = g_strv_builder_end (parts);
  first = g_strjoinv (" · ", words);
  if (row->waits)
    return g_strdup_printf ("%s\n%s", first, _ ("Restore first what it belongs to"));

  /* Translators: %s: what it was and whose; then a day */
  return g_strdup_printf (_ ("%s\nGoes for good on %s"), first, day);
}

static SovFact *
make_fact (const SovTrashRow *row)
{
  g_autofree char *title = make_title (row);
  g_autofree char *text = make_text (row);
  SovFact *fact = sov_fact_new_item (title, text);

  sov_fact_set_icon (fact, sov_icon_subject (row->subject));
  if (!row->waits)
    sov_fact_add_button (fact, _ ("Restore"), NULL, "trash.restore", g_variant_new_string (row->ref));

  return fact;
}

static GtkListBox *
add_day (SovTrashPage *self,
         gint64 day,
         gint64 now)
{
  g_autofree char *relative = sov_format_relative_day (day, now);
  /* Translators: the heading of what was removed on one day; %s is "today", "yesterday", "3 days ago" */
  g_autofree char *title = g_strdup_printf (_ ("Removed %s"), relative);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  gtk_box_append (self->days, group);

  return GTK_LIST_BOX (box);
}

static void
clear (SovTrashPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, child);
}

static void
show (SovTrashPage *self,
      GPtrArray *rows)
{
  gint64 now = sov_time_now ();
  gboolean searched = !sov_text_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  GtkListBox *box = NULL;
  int day = 0;

  clear (self);
  for (guint i = 0; i < rows->len && i < MANY; i++)
    {
      const SovTrashRow *row = rows->pdata[i];
      g_autoptr (SovFact) fact = make_fact (row);

      if (box == NULL || sov_time_local_day (row->removed_at) != day)
        box = add_day (self, row->removed_at, now);
      day = sov_time_local_day (row->removed_at);
      gtk_list_box_append (box, sov_fact_create_row (fact));
    }

  if (rows->len > 0)
    gtk_stack_set_visible_child_name (self->states, "rows");
  else
    gtk_stack_set_visible_child_name (self->states, searched ? "not-found" : "empty");
  gtk_widget_set_visible (self->search_clamp, searched || rows->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", searched || rows->len > 0);
}

/* Loading */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovTrashPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_store_load_trash_finish (SOV_STORE (source), result, &error);

  if (self->states == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (rows != NULL)
    show (self, rows);
  else
    sov_error_show (GTK_WIDGET (self), _ ("The Trash Cannot Be Shown"), error);
}

/* Whoever tidies up here may have customers to tidy up too. */
static void
unseen_loaded_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (SovTrashPage) self = data;
  g_autoptr (GPtrArray) rows = sov_store_load_unseen_finish (SOV_STORE (source), result, NULL);
  g_autofree char *title = NULL;

  if (self->states == NULL || rows == NULL)
    return;

  title = g_strdup_printf (ngettext ("%u customer has not been in contact for years", "%u customers have not been in contact for years", rows->len),
                           rows->len);
  adw_banner_set_title (self->unseen_banner, title);
  adw_banner_set_revealed (self->unseen_banner, rows->len > 0);
}

static void
load_unseen (SovTrashPage *self)
{
  int years = self->settings != NULL ? g_settings_get_int (self->settings, "retention-years") : 0;

  if (years > 0)
    sov_store_load_unseen_async (self->store, years, sov_time_now (), self->cancellable, unseen_loaded_cb, g_object_ref (self));
  else
    adw_banner_set_revealed (self->unseen_banner, FALSE);
}

/* What was asked before is out of date: its answer is not wanted. */
static void
load (SovTrashPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_trash_async (self->store, gtk_editable_get_text (GTK_EDITABLE (self->search)), self->cancellable,
                              loaded_cb, g_object_ref (self));
  load_unseen (self);
}

static void
search_changed_cb (SovTrashPage *self)
{
  if (self->store != NULL)
    load (self);
}

/* Bringing back and emptying */

static void
restore_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  SovTrashPage *self = SOV_TRASH_PAGE (widget);
  SovAction *action = sov_action_new (SOV_ACTION_RESTORE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, g_variant_get_string (parameter, NULL));
  sov_perform_one (widget, self->store, _ ("Restored"), action, NULL, NULL);
}

static void
emptied_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovTrashPage) self = data;
  g_autoptr (GError) error = NULL;

  if (sov_store_empty_trash_finish (SOV_STORE (source), result, &error) < 0)
    sov_error_show (GTK_WIDGET (self), _ ("The Trash Was Not Emptied"), error);
  else
    sov_toast (GTK_WIDGET (self), _ ("The trash is empty"));
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovTrashPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, &error))
    sov_error_show (GTK_WIDGET (self), _ ("The Trash Was Not Emptied"), error);
  else if (self->store != NULL)
    sov_store_empty_trash_async (self->store, NULL, emptied_cb, g_object_ref (self));
}

/* A backup comes first: nothing goes while none can be made. */
static void
answered_cb (AdwAlertDialog *dialog,
             const char *response,
             SovTrashPage *self)
{
  if (!g_str_equal (response, "empty") || self->store == NULL)
    return;

  if (self->keeper != NULL)
    sov_backup_keeper_back_up_async (self->keeper, SOV_BACKUP_BEFORE, backed_up_cb, g_object_ref (self));
  else
    sov_store_empty_trash_async (self->store, NULL, emptied_cb, g_object_ref (self));
}

static void
empty_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Empty the Trash?"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);

  adw_alert_dialog_set_body (alert, _ ("Everything in it goes for good. This cannot be undone, and neither can anything you did before it. Backups keep it until they are replaced."));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "empty", _ ("_Empty"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "empty", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (alert, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), widget, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, widget);
}

/* The page */

static void
sov_trash_page_constructed (GObject *object)
{
  SovTrashPage *self = SOV_TRASH_PAGE (object);

  G_OBJECT_CLASS (sov_trash_page_parent_class)->constructed (object);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trash.empty", FALSE);
  self->settings = sov_settings_open ();
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::retention-years", G_CALLBACK (load_unseen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_trash_page_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, SOV_TRASH_PAGE (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_trash_page_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    SOV_TRASH_PAGE (object)->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_trash_page_dispose (GObject *object)
{
  SovTrashPage *self = SOV_TRASH_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TRASH_PAGE);
  g_clear_object (&self->store);
  g_clear_object (&self->keeper);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (sov_trash_page_parent_class)->dispose (object);
}

static void
sov_trash_page_class_init (SovTrashPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_trash_page_constructed;
  object_class->dispose = sov_trash_page_dispose;
  object_class->get_property = sov_trash_page_get_property;
  object_class->set_property = sov_trash_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "trash.restore", "s", restore_cb);
  gtk_widget_class_install_action (widget_class, "trash.empty", NULL, empty_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-trash-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTrashPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovTrashPage, unseen_banner);
  gtk_widget_class_bind_template_child (widget_class, SovTrashPage, search);
  gtk_widget_class_bind_template_child (widget_class, SovTrashPage, search_clamp);
  gtk_widget_class_bind_template_child (widget_class, SovTrashPage, days);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
sov_trash_page_init (SovTrashPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovTrashPage *
sov_trash_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_TRASH_PAGE, "store", store, NULL);
}

void
sov_trash_page_set_keeper (SovTrashPage *self,
                           SovBackupKeeper *keeper)
{
  g_return_if_fail (SOV_IS_TRASH_PAGE (self));

  g_set_object (&self->keeper, keeper);
}
