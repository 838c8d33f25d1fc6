/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/sov-history-filter-bar.h"

#include <glib/gi18n.h>

#include "ui/common/sov-labels.h"

/* From how many on they are searched by typing. */
#define MANY 10
/* How wide a button may become by what is chosen, in letters. */
#define MOST_CHARS 18

/* One choice: the words of a drop-down, and what each stands for. Position 0 is
 * "any", which stands for 0. */
typedef struct
{
  GtkDropDown *drop_down;
  GArray *values; /* gint64 */
} Choice;

typedef enum
{
  CHOICE_KIND,
  CHOICE_CHANNEL,
  CHOICE_DEAL,
  CHOICE_PERSON,
  N_CHOICES,
} ChoiceKind;

struct _SovHistoryFilterBar
{
  AdwBin parent_instance;

  Choice choices[N_CHOICES];
  gboolean filling; /* the choices are being changed by us */

  GtkDropDown *kinds;
  GtkDropDown *channels;
  GtkDropDown *deals;
  GtkDropDown *persons;
  GtkWidget *all_button;
  GtkLabel *count_label;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovHistoryFilterBar, sov_history_filter_bar, ADW_TYPE_BIN)

static const char *
label_kind (SovHistoryKind kind)
{
  switch (kind)
    {
    case SOV_HISTORY_CONVERSATION:
      return C_ ("history", "Contacts and messages");
    case SOV_HISTORY_AGREED:
      return C_ ("history", "Agreed things");
    case SOV_HISTORY_COMPLAINTS:
      return C_ ("history", "Complaints");
    case SOV_HISTORY_GIVEN:
      return C_ ("history", "Compensation");
    case SOV_HISTORY_FEEDBACK:
      return C_ ("history", "Praise and answers");
    case SOV_HISTORY_PLANS:
      return C_ ("history", "Tasks and ideas");
    case SOV_HISTORY_FILES:
      return C_ ("history", "Pictures and files");
    case SOV_HISTORY_EVERYTHING:
    default:
      return C_ ("history", "Every kind");
    }
}

static gint64
get_value (SovHistoryFilterBar *self,
           ChoiceKind kind)
{
  const Choice *choice = &self->choices[kind];
  guint selected = gtk_drop_down_get_selected (choice->drop_down);

  return selected < choice->values->len ? g_array_index (choice->values, gint64, selected) : 0;
}

void
sov_history_filter_bar_get (SovHistoryFilterBar *self,
                            SovHistoryFilter *filter)
{
  g_return_if_fail (SOV_IS_HISTORY_FILTER_BAR (self));

  filter->kind = (SovHistoryKind) get_value (self, CHOICE_KIND);
  filter->channel = (SovChannel) get_value (self, CHOICE_CHANNEL);
  filter->deal = get_value (self, CHOICE_DEAL);
  filter->person = get_value (self, CHOICE_PERSON);
}

static void
tell (SovHistoryFilterBar *self)
{
  SovHistoryFilter filter;

  sov_history_filter_bar_get (self, &filter);
  /* The keys go on from where there is something. */
  if (sov_history_filter_is_empty (&filter) && gtk_widget_has_focus (self->all_button))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (self->all_button, !sov_history_filter_is_empty (&filter));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chosen_cb (SovHistoryFilterBar *self)
{
  if (!self->filling)
    tell (self);
}

void
sov_history_filter_bar_clear (SovHistoryFilterBar *self)
{
  g_return_if_fail (SOV_IS_HISTORY_FILTER_BAR (self));

  self->filling = TRUE;
  for (guint i = 0; i < N_CHOICES; i++)
    gtk_drop_down_set_selected (self->choices[i].drop_down, 0);
  self->filling = FALSE;
  tell (self);
}

/* What is offered next, while it is put together. */
typedef struct
{
  GtkStringList *words;
  GArray *values;
} Offer;

static Offer
offer_new (const char *any)
{
  const char *words[] = { any, NULL };
  const gint64 none = 0;
  Offer offer = { gtk_string_list_new (words), g_array_new (FALSE, FALSE, sizeof (gint64)) };

  g_array_append_val (offer.values, none);

  return offer;
}

static void
offer_add (Offer *offer,
           gint64 value,
           const char *word)
{
  gtk_string_list_append (offer->words, word);
  g_array_append_val (offer->values, value);
}

static guint
find_value (GArray *values,
            gint64 value)
{
  for (guint i = 0; i < values->len; i++)
    if (g_array_index (values, gint64, i) == value)
      return i;

  return 0;
}

static gboolean
is_same_offer (Choice *choice,
               const Offer *offer)
{
  GListModel *words = gtk_drop_down_get_model (choice->drop_down);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (offer->words));

  if (words == NULL || g_list_model_get_n_items (words) != n || choice->values->len != n ||
      memcmp (choice->values->data, offer->values->data, n * sizeof (gint64)) != 0)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (words), i), gtk_string_list_get_string (offer->words, i)))
      return FALSE;

  return TRUE;
}

/* Takes @offer over. What is chosen stays, even where nothing of it is left:
 * otherwise an edit would show what nobody asked for. */
static void
take_offer (SovHistoryFilterBar *self,
            ChoiceKind kind,
            Offer offer,
            gboolean wanted)
{
  Choice *choice = &self->choices[kind];
  g_autoptr (GtkStringList) words = offer.words;
  g_autoptr (GArray) values = offer.values;
  gint64 value = get_value (self, kind);

  if (value != 0 && find_value (values, value) == 0)
    {
      guint position = gtk_drop_down_get_selected (choice->drop_down);
      GtkStringList *before = GTK_STRING_LIST (gtk_drop_down_get_model (choice->drop_down));

      offer_add (&offer, value, gtk_string_list_get_string (before, position));
    }

  if (!is_same_offer (choice, &offer))
    {
      g_clear_pointer (&choice->values, g_array_unref);
      choice->values = g_steal_pointer (&values);
      gtk_drop_down_set_model (choice->drop_down, G_LIST_MODEL (words));
      gtk_drop_down_set_selected (choice->drop_down, find_value (choice->values, value));
      gtk_drop_down_set_enable_search (choice->drop_down, choice->values->len > MANY);
    }
  gtk_widget_set_visible (GTK_WIDGET (choice->drop_down), value != 0 || (wanted && choice->values->len > 2));
}

static Offer
offer_rows (const char *any,
            GPtrArray *rows)
{
  Offer offer = offer_new (any);

  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      offer_add (&offer, row->id, row->title);
    }

  return offer;
}

void
sov_history_filter_bar_offer (SovHistoryFilterBar *self,
                              const SovHistoryChoices *choices,
                              gboolean deals)
{
  Offer kinds = offer_new (label_kind (SOV_HISTORY_EVERYTHING));
  Offer channels = offer_new (C_ ("history", "Every channel"));

  g_return_if_fail (SOV_IS_HISTORY_FILTER_BAR (self));

  for (guint i = SOV_HISTORY_EVERYTHING + 1; i < SOV_N_HISTORY_KINDS; i++)
    if ((choices->kinds & SOV_BIT (i)) != 0)
      offer_add (&kinds, i, label_kind ((SovHistoryKind) i));
  for (guint i = SOV_CHANNEL_CALL; i <= SOV_CHANNEL_OTHER; i++)
    if ((choices->channels & SOV_BIT (i)) != 0)
      offer_add (&channels, i, sov_label_channel ((SovChannel) i));

  self->filling = TRUE;
  take_offer (self, CHOICE_KIND, kinds, TRUE);
  take_offer (self, CHOICE_CHANNEL, channels, TRUE);
  take_offer (self, CHOICE_DEAL, offer_rows (C_ ("history", "Every deal"), choices->deals), deals);
  take_offer (self, CHOICE_PERSON, offer_rows (C_ ("history", "Everybody"), choices->persons), TRUE);
  self->filling = FALSE;
}

void
sov_history_filter_bar_show_count (SovHistoryFilterBar *self,
                                   guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%'u line", "%'u lines", n), n);

  g_return_if_fail (SOV_IS_HISTORY_FILTER_BAR (self));

  gtk_label_set_text (self->count_label, text);
}

/* The words on the buttons, which may be long names */

static void
setup_word_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item,
               gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_word_cb (GtkSignalListItemFactory *factory,
              GtkListItem *item,
              gpointer data)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  gtk_label_set_text (label, gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_up_drop_down (Choice *choice,
                  GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) word = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  g_signal_connect (factory, "setup", G_CALLBACK (setup_word_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_word_cb), NULL);
  choice->drop_down = drop_down;
  choice->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_drop_down_set_expression (drop_down, word);
  gtk_drop_down_set_search_match_mode (drop_down, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  /* What it would have for both, ticks and all, stays in the list. */
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  gtk_drop_down_set_factory (drop_down, factory);
}

static void
sov_history_filter_bar_dispose (GObject *object)
{
  SovHistoryFilterBar *self = SOV_HISTORY_FILTER_BAR (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_HISTORY_FILTER_BAR);

  G_OBJECT_CLASS (sov_history_filter_bar_parent_class)->dispose (object);
}

static void
sov_history_filter_bar_finalize (GObject *object)
{
  SovHistoryFilterBar *self = SOV_HISTORY_FILTER_BAR (object);

  for (guint i = 0; i < N_CHOICES; i++)
    g_clear_pointer (&self->choices[i].values, g_array_unref);

  G_OBJECT_CLASS (sov_history_filter_bar_parent_class)->finalize (object);
}

static void
sov_history_filter_bar_class_init (SovHistoryFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_history_filter_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_history_filter_bar_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_HISTORY_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-history-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHistoryFilterBar, kinds);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryFilterBar, channels);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryFilterBar, deals);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryFilterBar, persons);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryFilterBar, all_button);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryFilterBar, count_label);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, sov_history_filter_bar_clear);
}

static void
sov_history_filter_bar_init (SovHistoryFilterBar *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_drop_down (&self->choices[CHOICE_KIND], self->kinds);
  set_up_drop_down (&self->choices[CHOICE_CHANNEL], self->channels);
  set_up_drop_down (&self->choices[CHOICE_DEAL], self->deals);
  set_up_drop_down (&self->choices[CHOICE_PERSON], self->persons);
  self->filling = FALSE;
}
