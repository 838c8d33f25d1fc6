/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-head.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"

struct _SovDealHead
{
  AdwBin parent_instance;

  GtkLabel *title_label;
  GtkWidget *lamp;
  GtkLabel *lamp_glyph;
  GtkLabel *lamp_word;
  GtkActionable *customer_button;
  GtkLabel *customer_label;
  GtkLabel *facts;
  GtkLabel *expectation;
};

G_DEFINE_FINAL_TYPE (SovDealHead, sov_deal_head, ADW_TYPE_BIN)

static void
show_lamp (SovDealHead *self,
           const SovWarning *worst)
{
  const char *classes[] = { "deal-lamp", worst != NULL ? sov_style_level (worst->level) : "success", NULL };

  gtk_widget_set_css_classes (self->lamp, classes);
  gtk_label_set_text (self->lamp_glyph, worst != NULL ? sov_glyph_level (worst->level) : "✓");
  gtk_label_set_text (self->lamp_word, worst != NULL ? sov_label_level (worst->level) : _ ("All in order"));
}

static void
add_part (GStrvBuilder *parts,
          const char *part)
{
  if (*part != '\0')
    g_strv_builder_add (parts, part);
}

/* State, price, and my role where it is not the usual one. */
static char *
say_facts (SovSheet *sheet)
{
  g_autofree char *price = sov_format_price (sheet->price, sheet->vat, sheet->vat_included);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  add_part (parts, sov_label_deal_state (sheet->state));
  add_part (parts, price);
  if (sheet->my_role == SOV_MY_ROLE_SUBCONTRACTOR)
    add_part (parts, sov_label_my_role (sheet->my_role));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

void
sov_deal_head_show (SovDealHead *self,
                    SovSheet *sheet,
                    const SovWarning *worst)
{
  const SovSheetParty *customer = sov_sheet_find_party (sheet, sheet->customer);
  const char *expectation = sheet->expectation != NULL ? sheet->expectation : "";
  g_autofree char *facts = say_facts (sheet);

  show_lamp (self, worst);
  gtk_label_set_text (self->title_label, sheet->title);
  gtk_label_set_text (self->customer_label, customer != NULL ? customer->name : "");
  gtk_actionable_set_action_target (self->customer_button, "x", sheet->customer);
  gtk_actionable_set_action_name (self->customer_button, "win.show-party");
  gtk_label_set_text (self->facts, facts);
  gtk_label_set_text (self->expectation, expectation);
  gtk_widget_set_visible (GTK_WIDGET (self->expectation), *expectation != '\0');
}

static void
sov_deal_head_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_DEAL_HEAD);

  G_OBJECT_CLASS (sov_deal_head_parent_class)->dispose (object);
}

static void
sov_deal_head_class_init (SovDealHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_deal_head_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-deal-head.ui");
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, title_label);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, lamp);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, lamp_glyph);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, lamp_word);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, customer_button);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, customer_label);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, facts);
  gtk_widget_class_bind_template_child (widget_class, SovDealHead, expectation);
}

static void
sov_deal_head_init (SovDealHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
