/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* A field that finds a party while its name is typed, and makes a new one of
 * a name that nobody has. What it found stands below it, to be picked.
 *
 * Signal "changed" (SovPartyField *self): who is meant has changed. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_FIELD (sov_party_field_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyField, sov_party_field, SOV, PARTY_FIELD, AdwPreferencesGroup)

/* @label: the field's title. @as: what the party becomes, SOV_BIT (SovPartyAs). */
void sov_party_field_set_up (SovPartyField *self,
                             SovStore *store,
                             const char *label,
                             guint as);
/* What the party becomes, when that is known only later. */
void sov_party_field_set_as (SovPartyField *self,
                             guint as);
/* Means the party with this id; 0 for nobody. */
void sov_party_field_set_party (SovPartyField *self,
                                gint64 id);

/* Whether somebody is meant, known or new. */
gboolean sov_party_field_is_filled (SovPartyField *self);
/* Where the keyboard goes to type a name. Borrowed. */
GtkWidget *sov_party_field_get_entry (SovPartyField *self);
/* The name as it stands in the field; "" for nobody. */
const char *sov_party_field_get_name (SovPartyField *self);
/* The known party; NULL for nobody and for a new one. Borrowed. */
SovParty *sov_party_field_get_party (SovPartyField *self);

/* Adds the actions that make the party, or let it be what it is here; gives
 * the ref it has afterwards. Owned by the field. */
const char *sov_party_field_add_actions (SovPartyField *self,
                                         GPtrArray *actions);

G_END_DECLS
