/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-praises-page.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-praise.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-perform.h"

/* Owns the list of praise, made anew after every change. The permission is
 * edited in its row; nothing is published from here but to the clipboard. */

/* Ten thousand words shall not fill the page. */
#define MAX_LINES 8

struct _SovPraisesPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  GCancellable *cancellable;
  GPtrArray *praises; /* SovPraise, as last loaded; NULL before */

  GtkStack *states;
  GtkListBox *list;
  GtkWidget *copy_button;
};

typedef enum
{
  PROP_STORE = 1,
} SovPraisesPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovPraisesPage, sov_praises_page, ADW_TYPE_NAVIGATION_PAGE)

/* Rows */

static GMenuModel *
make_menu (SovPraise *praise)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) permissions = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove"), NULL);

  for (SovPermission permission = SOV_PERMISSION_ASKED; permission <= SOV_PERMISSION_NO; permission++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (sov_label_permission (permission), NULL);

      g_menu_item_set_action_and_target (item, "praises.permit", "(si)", praise->ref, (int) permission);
      g_menu_append_item (permissions, item);
    }
  g_menu_item_set_action_and_target (remove, "praises.remove", "s", praise->ref);
  g_menu_append_item (others, remove);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (permissions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  return G_MENU_MODEL (menu);
}

static char *
describe (SovPraise *praise)
{
  g_autofree char *day = sov_format_day (praise->at);
  g_autofree char *since = sov_format_day (praise->permission_at);
  g_autofree char *permission = NULL;
  const char *said = praise->permission != 0 ? sov_label_permission (praise->permission) : C_ ("praise", "Not asked yet");

  permission = *since != '\0' ? g_strdup_printf ("%s, %s", said, since) : g_strdup (said);

  return g_strdup_printf ("%s · %s\n%s", praise->party_name, day, permission);
}

static GtkWidget *
create_row (SovPraise *praise)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (praise);
  g_autofree char *text = describe (praise);
  /* Translators: somebody's own words */
  g_autofree char *words = g_strdup_printf (_ ("“%s”"), praise->words);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), MAX_LINES);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("Publishing"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", praise->party);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-party");

  return row;
}

static gboolean
is_any_public (GPtrArray *praises)
{
  for (guint i = 0; i < praises->len; i++)
    if (sov_praise_may_be_published (praises->pdata[i]))
      return TRUE;

  return FALSE;
}

static void
show (SovPraisesPage *self)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->praises->len; i++)
    gtk_list_box_append (self->list, create_row (self->praises->pdata[i]));
  gtk_widget_set_sensitive (self->copy_button, is_any_public (self->praises));
  gtk_stack_set_visible_child_name (self->states, self->praises->len > 0 ? "praises" : "none");
}

/* Loading */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovPraisesPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) praises = sov_store_load_praises_finish (SOV_STORE (source), result, &error);

  if (self->states == NULL)
    return;
  if (praises == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("Praise Cannot Be Shown"), error);
      return;
    }

  g_clear_pointer (&self->praises, g_ptr_array_unref);
  self->praises = g_steal_pointer (&praises);
  show (self);
}

static void
load (SovPraisesPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  sov_store_load_praises_async (self->store, 0, self->cancellable, loaded_cb, g_object_ref (self));
}

/* What can be done */

static void
permit_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SovAction *action = sov_action_new (SOV_ACTION_EDIT_PRAISE, sov_time_now ());
  const char *ref;
  int permission;

  g_variant_get (parameter, "(&si)", &ref, &permission);
  sov_action_set_text (action, SOV_FIELD_OF, ref);
  sov_action_set_number (action, SOV_FIELD_PERMISSION, permission);
  sov_perform_one (widget, SOV_PRAISES_PAGE (widget)->store, _ ("Permission written down"), action, NULL, NULL);
}

static void
remove_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, g_variant_get_string (parameter, NULL));
  sov_perform_one (widget, SOV_PRAISES_PAGE (widget)->store, _ ("Praise removed"), action, NULL, NULL);
}

/* Without permission neither words nor name. */
static char *
write_public (GPtrArray *praises)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < praises->len; i++)
    {
      SovPraise *praise = praises->pdata[i];

      if (!sov_praise_may_be_published (praise))
        continue;
      if (text->len > 0)
        g_string_append (text, "\n\n");
      g_string_append_printf (text, _ ("“%s”"), praise->words);
      if (sov_praise_may_be_named (praise))
        g_string_append_printf (text, "\n– %s", praise->party_name);
    }

  return g_string_free (text, FALSE);
}

static void
copy_cb (SovPraisesPage *self)
{
  g_autofree char *text = write_public (self->praises);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  sov_toast (GTK_WIDGET (self), _ ("Copied what may be published"));
}

static void
sov_praises_page_constructed (GObject *object)
{
  SovPraisesPage *self = SOV_PRAISES_PAGE (object);

  G_OBJECT_CLASS (sov_praises_page_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
}

static void
sov_praises_page_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, SOV_PRAISES_PAGE (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_praises_page_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    SOV_PRAISES_PAGE (object)->store = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
sov_praises_page_dispose (GObject *object)
{
  SovPraisesPage *self = SOV_PRAISES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PRAISES_PAGE);
  g_clear_pointer (&self->praises, g_ptr_array_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_praises_page_parent_class)->dispose (object);
}

static void
sov_praises_page_class_init (SovPraisesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = sov_praises_page_constructed;
  object_class->dispose = sov_praises_page_dispose;
  object_class->get_property = sov_praises_page_get_property;
  object_class->set_property = sov_praises_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_install_action (widget_class, "praises.permit", "(si)", permit_cb);
  gtk_widget_class_install_action (widget_class, "praises.remove", "s", remove_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-praises-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPraisesPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovPraisesPage, list);
  gtk_widget_class_bind_template_child (widget_class, SovPraisesPage, copy_button);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
sov_praises_page_init (SovPraisesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovPraisesPage *
sov_praises_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_PRAISES_PAGE, "store", store, NULL);
}
