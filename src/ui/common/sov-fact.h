/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-enums.h"

/* One row of a boxed list on a page: words, and what they can be
 * used for. A page makes its facts anew after every change and gives them to
 * the list; rows whose words are the same as before stay, with their focus. */

G_BEGIN_DECLS

#define SOV_TYPE_FACT (sov_fact_get_type ())
G_DECLARE_FINAL_TYPE (SovFact, sov_fact, SOV, FACT, GObject)

/* @title: what it is; @text: (nullable): its value, read first. */
SovFact *sov_fact_new_property (const char *title,
                                const char *text);
/* @title: read first; @text: (nullable): stands under it. */
SovFact *sov_fact_new_item (const char *title,
                            const char *text);
/* A sentence with the shape, word and colour of its level. */
SovFact *sov_fact_new_warning (SovLevel level,
                               const char *text);

void sov_fact_set_icon (SovFact *self,
                        const char *icon);
/* What happens when the row is pressed. @target: (nullable): floating or not. */
void sov_fact_set_action (SovFact *self,
                          const char *action,
                          GVariant *target);
/* A button at the end of the row. @icon: (nullable): without it the label is
 * shown, with it the label names it. */
void sov_fact_add_button (SovFact *self,
                          const char *label,
                          const char *icon,
                          const char *action,
                          GVariant *target);

const char *sov_fact_get_title (SovFact *self);
const char *sov_fact_get_text (SovFact *self);
guint sov_fact_get_n_buttons (SovFact *self);
/* The action of button @index. */
const char *sov_fact_get_button_action (SovFact *self,
                                        guint index);

/* Whether a row of the one would look and do as a row of the other. */
gboolean sov_fact_is_same (SovFact *self,
                           SovFact *other);
/* A new row, floating. */
GtkWidget *sov_fact_create_row (SovFact *self);

/* Makes @box show @facts, now and whenever they are updated. */
GListStore *sov_fact_list_new (GtkListBox *box);
/* @facts: (element-type SovFact): what the list shows from now on. */
void sov_fact_list_update (GListStore *list,
                           GPtrArray *facts);

G_END_DECLS
