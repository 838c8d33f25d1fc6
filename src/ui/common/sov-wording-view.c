/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-wording-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/sov-enum-types.h"
#include "ui/common/sov-wording-text.h"

/* How long the writer has to pause before the text is looked at. */
#define PAUSE_MS 500

#define MOST_HINTS 3

struct _SovWordingView
{
  GtkWidget parent_instance;

  char *label;
  SovLanguage language;
  GStrv names;
  gboolean explanation_limit;
  gboolean heated;
  gboolean writing;   /* the text is halfway between two that anybody sees */
  char *known;        /* the text that was told of last */
  GPtrArray *marks;   /* of the text as it was looked at last */
  GPtrArray *buttons; /* one a hint, NULL where there is no kinder wording; borrowed */
  guint pause;        /* the source that waits for one; 0 when the marks are of the text as it is */

  GtkTextView *field;
  GtkTextBuffer *buffer;
  GtkTextTag *tag;
  GtkWidget *advice;
  GtkWidget *sign;
  GtkBox *hints;
  GtkLabel *more;
};

typedef enum
{
  PROP_TEXT = 1,
  PROP_LABEL,
  PROP_LANGUAGE,
  PROP_NAMES,
  PROP_EXPLANATION_LIMIT,
  PROP_HEATED,
} SovWordingViewProperty;

static GParamSpec *properties[PROP_HEATED + 1];

G_DEFINE_FINAL_TYPE (SovWordingView, sov_wording_view, GTK_TYPE_WIDGET)

char *
sov_wording_view_dup_text (SovWordingView *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
}

/* Marking */

/* @offset: in characters, of the start of @mark */
static void
get_stretch (SovWordingView *self,
             const SovWordingMark *mark,
             glong offset,
             GtkTextIter *start,
             GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_offset (self->buffer, start, (int) offset);
  *end = *start;
  gtk_text_iter_forward_chars (end, (int) g_utf8_strlen (mark->said, -1));
}

static void
underline (SovWordingView *self,
           const char *text)
{
  GtkTextIter start;
  GtkTextIter end;
  glong offset = 0;
  gsize at = 0;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->tag, &start, &end);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SovWordingMark *mark = self->marks->pdata[i];

      /* What is too long may begin before others. */
      if (mark->start < at)
        at = offset = 0;
      offset += g_utf8_strlen (text + at, (gssize) (mark->start - at));
      at = mark->start;
      get_stretch (self, mark, offset, &start, &end);
      gtk_text_buffer_apply_tag (self->buffer, self->tag, &start, &end);
    }
}

static void use_cb (GtkButton *button,
                    SovWordingView *self);

static void
add_hint (SovWordingView *self,
          const SovWordingMark *mark,
          const char *sentence)
{
  GtkWidget *row = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (sentence);
  GtkWidget *button = NULL;

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (row), 9);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_wrap_box_append (ADW_WRAP_BOX (row), label);
  if (mark->kinder != NULL)
    {
      g_autofree char *text = sov_wording_text_button (mark);

      button = gtk_button_new_with_label (text);
      gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
      gtk_widget_add_css_class (button, "inline-link");
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "accent");
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
      g_signal_connect_object (button, "clicked", G_CALLBACK (use_cb), self, G_CONNECT_DEFAULT);
      adw_wrap_box_append (ADW_WRAP_BOX (row), button);
    }
  gtk_box_append (self->hints, row);
  g_ptr_array_add (self->buttons, button);
}

/* What stands beneath, and the same to be read aloud with the field. */
static void
show_hints (SovWordingView *self)
{
  guint n = MIN (self->marks->len, MOST_HINTS);
  guint rest = self->marks->len - n;
  g_autoptr (GString) aloud = g_string_new (NULL);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->hints))) != NULL)
    gtk_box_remove (self->hints, child);
  g_ptr_array_set_size (self->buttons, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *sentence = sov_wording_text (self->marks->pdata[i]);

      add_hint (self, self->marks->pdata[i], sentence);
      g_string_append_printf (aloud, "%s%s", i > 0 ? " " : "", sentence);
    }

  gtk_widget_set_visible (self->advice, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), rest > 0);
  if (rest > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("And %u more, underlined", "And %u more, underlined", rest), rest);

      gtk_label_set_text (self->more, text);
    }
  if (n > 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, aloud->str, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static gboolean
is_same (const GPtrArray *before,
         const GPtrArray *now)
{
  if (before->len != now->len)
    return FALSE;
  for (guint i = 0; i < now->len; i++)
    {
      const SovWordingMark *one = before->pdata[i];
      const SovWordingMark *other = now->pdata[i];

      if (one->kind != other->kind || one->hint != other->hint || g_strcmp0 (one->kinder, other->kinder) != 0 ||
          (one->kind != SOV_WORDING_LONG && !g_str_equal (one->said, other->said)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_heated (const GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    if (((const SovWordingMark *) marks->pdata[i])->kind == SOV_WORDING_HEAT)
      return TRUE;

  return FALSE;
}

static void
look (SovWordingView *self)
{
  g_autofree char *text = sov_wording_view_dup_text (self);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->marks);
  gboolean heated;

  g_clear_handle_id (&self->pause, g_source_remove);
  self->marks = sov_wording_check (text, self->language, (const char *const *) self->names,
                                   self->explanation_limit ? SOV_WORDING_EXPLANATION : SOV_WORDING_NO_FLAGS);
  underline (self, text);
  if (!is_same (before, self->marks))
    show_hints (self);

  heated = is_heated (self->marks);
  if (heated != self->heated)
    {
      self->heated = heated;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HEATED]);
    }
}

static void
pause_cb (gpointer data)
{
  SovWordingView *self = data;

  self->pause = 0;
  look (self);
}

static void
changed_cb (SovWordingView *self)
{
  g_autofree char *text = NULL;

  if (self->writing)
    return;

  text = sov_wording_view_dup_text (self);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
  if (g_set_str (&self->known, text))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/* The mark as it stands in the text now; NULL when the user has written over it. */
static const SovWordingMark *
find_again (SovWordingView *self,
            const SovWordingMark *mark)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const SovWordingMark *other = self->marks->pdata[i];

      if (other->kind == mark->kind && g_str_equal (other->said, mark->said) && g_strcmp0 (other->kinder, mark->kinder) == 0)
        return other;
    }

  return NULL;
}

/* @start and @end are at its end afterwards. */
static void
put (SovWordingView *self,
     GtkTextIter *start,
     GtkTextIter *end,
     const char *text)
{
  self->writing = TRUE;
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, start, end);
  gtk_text_buffer_insert (self->buffer, start, text, -1);
  gtk_text_buffer_place_cursor (self->buffer, start);
  gtk_text_buffer_end_user_action (self->buffer);
  self->writing = FALSE;
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
}

static void
use (SovWordingView *self,
     const SovWordingMark *mark)
{
  g_autofree char *text = sov_wording_view_dup_text (self);
  GtkTextIter start;
  GtkTextIter end;

  get_stretch (self, mark, g_utf8_strlen (text, (gssize) mark->start), &start, &end);
  put (self, &start, &end, mark->kinder);
}

/* The field gets the focus, so that Ctrl+Z is about the text. */
static void
use_cb (GtkButton *button,
        SovWordingView *self)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_ref (self->marks);
  const SovWordingMark *mark;
  guint index = 0;

  if (!g_ptr_array_find (self->buttons, button, &index))
    return;

  mark = shown->pdata[index];
  if (self->pause != 0)
    {
      look (self);
      mark = find_again (self, mark);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->field));
  if (mark != NULL)
    use (self, mark);
  look (self);
}

/* Properties */

void
sov_wording_view_set_text (SovWordingView *self,
                           const char *text)
{
  g_return_if_fail (SOV_IS_WORDING_VIEW (self));

  if (g_str_equal (self->known, text != NULL ? text : ""))
    return;

  self->writing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
  self->writing = FALSE;
  changed_cb (self);
  look (self);
}

void
sov_wording_view_insert (SovWordingView *self,
                         const char *text)
{
  GtkTextIter start;
  GtkTextIter end;

  g_return_if_fail (SOV_IS_WORDING_VIEW (self));

  if (!gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    {
      gtk_text_buffer_get_iter_at_mark (self->buffer, &start, gtk_text_buffer_get_insert (self->buffer));
      end = start;
    }
  put (self, &start, &end, text);
}

void
sov_wording_view_replace (SovWordingView *self,
                          gsize start,
                          gsize end,
                          const char *text)
{
  g_autofree char *before = sov_wording_view_dup_text (self);
  GtkTextIter from;
  GtkTextIter to;

  g_return_if_fail (SOV_IS_WORDING_VIEW (self));
  g_return_if_fail (start <= end && end <= strlen (before));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &from, (int) g_utf8_strlen (before, (gssize) start));
  gtk_text_buffer_get_iter_at_offset (self->buffer, &to, (int) g_utf8_strlen (before, (gssize) end));
  put (self, &from, &to, text);
}

static void
set_label (SovWordingView *self,
           const char *label)
{
  if (!g_set_str (&self->label, label))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : _ ("Text"), -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

void
sov_wording_view_set_language (SovWordingView *self,
                               SovLanguage language)
{
  g_return_if_fail (SOV_IS_WORDING_VIEW (self));

  if (self->language == language)
    return;

  self->language = language;
  look (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

void
sov_wording_view_set_names (SovWordingView *self,
                            const char *const *names)
{
  GStrv copy = g_strdupv ((GStrv) names);

  g_return_if_fail (SOV_IS_WORDING_VIEW (self));

  g_strfreev (self->names);
  self->names = copy;
  look (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAMES]);
}

void
sov_wording_view_set_explanation_limit (SovWordingView *self,
                                        gboolean explanation_limit)
{
  g_return_if_fail (SOV_IS_WORDING_VIEW (self));

  if (self->explanation_limit == explanation_limit)
    return;

  self->explanation_limit = explanation_limit;
  look (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXPLANATION_LIMIT]);
}

gboolean
sov_wording_view_get_heated (SovWordingView *self)
{
  if (self->pause != 0)
    look (self);

  return self->heated;
}

static void
sov_wording_view_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  SovWordingView *self = SOV_WORDING_VIEW (object);

  switch ((SovWordingViewProperty) prop_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->known);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_LANGUAGE:
      g_value_set_enum (value, self->language);
      break;
    case PROP_NAMES:
      g_value_set_boxed (value, self->names);
      break;
    case PROP_EXPLANATION_LIMIT:
      g_value_set_boolean (value, self->explanation_limit);
      break;
    case PROP_HEATED:
      g_value_set_boolean (value, sov_wording_view_get_heated (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_wording_view_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  SovWordingView *self = SOV_WORDING_VIEW (object);

  switch ((SovWordingViewProperty) prop_id)
    {
    case PROP_TEXT:
      sov_wording_view_set_text (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      set_label (self, g_value_get_string (value));
      break;
    case PROP_LANGUAGE:
      sov_wording_view_set_language (self, (SovLanguage) g_value_get_enum (value));
      break;
    case PROP_NAMES:
      sov_wording_view_set_names (self, g_value_get_boxed (value));
      break;
    case PROP_EXPLANATION_LIMIT:
      sov_wording_view_set_explanation_limit (self, g_value_get_boolean (value));
      break;
    case PROP_HEATED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
sov_wording_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SOV_WORDING_VIEW (widget)->field));
}

/* A tag knows no style sheet: it takes the colour of the sign beneath. */
static void
sov_wording_view_css_changed (GtkWidget *widget,
                              GtkCssStyleChange *change)
{
  SovWordingView *self = SOV_WORDING_VIEW (widget);
  GdkRGBA line;
  GdkRGBA ground;

  GTK_WIDGET_CLASS (sov_wording_view_parent_class)->css_changed (widget, change);

  if (self->sign == NULL)
    return;

  gtk_widget_get_color (self->sign, &line);
  ground = line;
  ground.alpha *= 0.14f;
  g_object_set (self->tag, "underline", PANGO_UNDERLINE_SINGLE, "underline-rgba", &line, "background-rgba", &ground, NULL);
}

static void
sov_wording_view_dispose (GObject *object)
{
  SovWordingView *self = SOV_WORDING_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_WORDING_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sov_wording_view_parent_class)->dispose (object);
}

static void
sov_wording_view_finalize (GObject *object)
{
  SovWordingView *self = SOV_WORDING_VIEW (object);

  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->buttons);
  g_strfreev (self->names);
  g_free (self->label);
  g_free (self->known);

  G_OBJECT_CLASS (sov_wording_view_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_enum ("language", NULL, NULL, SOV_TYPE_LANGUAGE, SOV_LANGUAGE_FINNISH, flags);
  properties[PROP_NAMES] = g_param_spec_boxed ("names", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_EXPLANATION_LIMIT] = g_param_spec_boolean ("explanation-limit", NULL, NULL, FALSE, flags);
  properties[PROP_HEATED] = g_param_spec_boolean ("heated", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, G_N_ELEMENTS (properties), properties);
}

static void
sov_wording_view_class_init (SovWordingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sov_wording_view_get_property;
  object_class->set_property = sov_wording_view_set_property;
  object_class->dispose = sov_wording_view_dispose;
  object_class->finalize = sov_wording_view_finalize;
  widget_class->grab_focus = sov_wording_view_grab_focus;
  widget_class->css_changed = sov_wording_view_css_changed;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-wording-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovWordingView, field);
  gtk_widget_class_bind_template_child (widget_class, SovWordingView, buffer);
  gtk_widget_class_bind_template_child (widget_class, SovWordingView, advice);
  gtk_widget_class_bind_template_child (widget_class, SovWordingView, sign);
  gtk_widget_class_bind_template_child (widget_class, SovWordingView, hints);
  gtk_widget_class_bind_template_child (widget_class, SovWordingView, more);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
sov_wording_view_init (SovWordingView *self)
{
  self->language = SOV_LANGUAGE_FINNISH;
  self->known = g_strdup ("");
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_wording_mark_free);
  self->buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tag = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
}
