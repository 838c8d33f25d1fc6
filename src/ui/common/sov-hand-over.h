/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-enums.h"

/* The ways to hand a text over: copying it, or opening it in the program that
 * sends it. Nothing is sent, and nothing recorded, from here.
 *
 * Signal "changed" (SovHandOver *self): another channel. */

G_BEGIN_DECLS

#define SOV_TYPE_HAND_OVER (sov_hand_over_get_type ())
G_DECLARE_FINAL_TYPE (SovHandOver, sov_hand_over, SOV, HAND_OVER, GtkWidget)

/* Who can be reached how; every text may be NULL. Borrowed by the call. */
typedef struct
{
  const char *phone;
  const char *whatsapp; /* NULL or "": the phone */
  const char *email;
  SovChannel reach_by; /* what they like; 0 when not known */
  gboolean only_whatsapp;
} SovReachable;

/* The text as it is now. Transfer full; never NULL. */
typedef char *(*SovHandOverText) (gpointer data);

/* Once, by whoever has the text; @data must live as long as @self. */
void sov_hand_over_set_text_func (SovHandOver *self,
                                  SovHandOverText text,
                                  gpointer data);

/* @reachable: nullable: nobody in particular, only copying. @subject: of a
 * mail, nullable. */
void sov_hand_over_set_up (SovHandOver *self,
                           const SovReachable *reachable,
                           const char *subject);

/* The last way of handing over, or what the user chose since. */
SovChannel sov_hand_over_get_channel (SovHandOver *self);
void sov_hand_over_set_channel (SovHandOver *self,
                                SovChannel channel);

G_END_DECLS
