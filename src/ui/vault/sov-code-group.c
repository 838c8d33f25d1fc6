/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-code-group.h"

#include <glib/gi18n.h>

#include "store/sov-recovery-code.h"
#include "store/sov-secret.h"

struct _SovCodeGroup
{
  AdwPreferencesGroup parent_instance;

  AdwEntryRow *row;
  gboolean complete;
};

typedef enum
{
  PROP_COMPLETE = 1,
} SovCodeGroupProperty;

static GParamSpec *properties[PROP_COMPLETE + 1];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovCodeGroup, sov_code_group, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe (guint n_symbols,
          gboolean complete)
{
  if (n_symbols == 0)
    return g_strdup (_ ("26 letters and digits. Spaces, dashes and small letters do not matter."));

  if (complete)
    return g_strdup (_ ("All 26 letters and digits are there."));

  if (n_symbols < SOV_RECOVERY_CODE_LENGTH)
    /* Translators: %u of the 26 characters of a code */
    return g_strdup_printf (ngettext ("%u letter or digit of 26 so far.",
                                      "%u letters and digits of 26 so far.", n_symbols),
                            n_symbols);

  if (n_symbols > SOV_RECOVERY_CODE_LENGTH)
    return g_strdup_printf (ngettext ("%u letter or digit, and a code has 26.",
                                      "%u letters and digits, and a code has 26.", n_symbols),
                            n_symbols);

  return g_strdup (_ ("There is a character in it that no code has."));
}

static void
changed_cb (SovCodeGroup *self)
{
  guint n_symbols;
  char *code = sov_recovery_code_parse (sov_code_group_get_text (self), &n_symbols);
  gboolean complete = code != NULL;
  g_autofree char *sentence = describe (n_symbols, complete);

  sov_secret_text_free (code);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), sentence);
  if (complete == self->complete)
    return;

  self->complete = complete;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPLETE]);
}

static void
activated_cb (SovCodeGroup *self)
{
  if (self->complete)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static gboolean
sov_code_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SOV_CODE_GROUP (widget)->row));
}

static void
sov_code_group_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch ((SovCodeGroupProperty) prop_id)
    {
    case PROP_COMPLETE:
      g_value_set_boolean (value, SOV_CODE_GROUP (object)->complete);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_code_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CODE_GROUP);

  G_OBJECT_CLASS (sov_code_group_parent_class)->dispose (object);
}

static void
sov_code_group_class_init (SovCodeGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_code_group_dispose;
  object_class->get_property = sov_code_group_get_property;
  widget_class->grab_focus = sov_code_group_grab_focus;

  properties[PROP_COMPLETE] = g_param_spec_boolean ("complete", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", SOV_TYPE_CODE_GROUP, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-code-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCodeGroup, row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
sov_code_group_init (SovCodeGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  changed_cb (self);
}

const char *
sov_code_group_get_text (SovCodeGroup *self)
{
  g_return_val_if_fail (SOV_IS_CODE_GROUP (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->row));
}

gboolean
sov_code_group_get_complete (SovCodeGroup *self)
{
  g_return_val_if_fail (SOV_IS_CODE_GROUP (self), FALSE);

  return self->complete;
}
