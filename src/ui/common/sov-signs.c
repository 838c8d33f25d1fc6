/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-labels.h"

#include <gtk/gtk.h>

#include "model/sov-enum-types.h"

/* Owns the icons and style classes that stand beside the words of
 * sov-labels.c, and the lists that combo rows choose from. */

const char *
sov_style_level (SovLevel level)
{
  switch (level)
    {
    case SOV_LEVEL_RED:
      return "error";
    case SOV_LEVEL_AMBER:
      return "warning";
    case SOV_LEVEL_INFO:
    default:
      return "dim-label";
    }
}

const char *
sov_icon_channel (SovChannel channel)
{
  switch (channel)
    {
    case SOV_CHANNEL_CALL:
      return "call-start-symbolic";
    case SOV_CHANNEL_SMS:
      return "chat-message-new-symbolic";
    case SOV_CHANNEL_WHATSAPP:
      return "user-available-symbolic";
    case SOV_CHANNEL_EMAIL:
      return "mail-unread-symbolic";
    case SOV_CHANNEL_MEETING:
      return "system-users-symbolic";
    case SOV_CHANNEL_VIDEO:
      return "camera-web-symbolic";
    case SOV_CHANNEL_SOCIAL:
      return "emblem-shared-symbolic";
    case SOV_CHANNEL_LETTER:
      return "mail-send-symbolic";
    case SOV_CHANNEL_OTHER:
    default:
      return "document-edit-symbolic";
    }
}

static const char *
word_of_complaint (GType type,
                   int value)
{
  if (type == SOV_TYPE_OUTCOME)
    return sov_label_outcome ((SovOutcome) value);
  if (type == SOV_TYPE_CAUSE)
    return sov_label_cause ((SovCause) value);
  if (type == SOV_TYPE_WHOSE)
    return sov_label_whose ((SovWhose) value);
  if (type == SOV_TYPE_COMPENSATION_KIND)
    return sov_label_compensation_kind ((SovCompensationKind) value);
  if (type == SOV_TYPE_STYLE)
    return sov_label_style ((SovStyle) value);
  if (type == SOV_TYPE_SOUGHT)
    return sov_label_sought ((SovSought) value);
  if (type == SOV_TYPE_RECOURSE_STEP)
    return sov_label_recourse ((SovRecourseStep) value);
  if (type == SOV_TYPE_PERMISSION)
    return sov_label_permission ((SovPermission) value);

  g_return_val_if_reached ("");
}

static const char *
word_of (GType type,
         int value)
{
  if (type == SOV_TYPE_PARTY_KIND)
    return sov_label_party_kind ((SovPartyKind) value);
  if (type == SOV_TYPE_LANGUAGE)
    return sov_label_language ((SovLanguage) value);
  if (type == SOV_TYPE_PRACTICE)
    return sov_label_practice ((SovPractice) value);
  if (type == SOV_TYPE_DEAL_STATE)
    return sov_label_deal_state ((SovDealState) value);
  if (type == SOV_TYPE_MY_ROLE)
    return sov_label_my_role ((SovMyRole) value);
  if (type == SOV_TYPE_ROLE)
    return sov_label_role ((SovRole) value);
  if (type == SOV_TYPE_TERM_KIND)
    return sov_label_term_kind ((SovTermKind) value);
  if (type == SOV_TYPE_TERM_STATE)
    return sov_label_term_state ((SovTermState) value);
  if (type == SOV_TYPE_CHANNEL)
    return sov_label_channel ((SovChannel) value);
  if (type == SOV_TYPE_DIRECTION)
    return sov_label_direction ((SovDirection) value);

  return word_of_complaint (type, value);
}

GListModel *
sov_labels_of (GType type)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);
  GtkStringList *words = gtk_string_list_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    gtk_string_list_append (words, word_of (type, klass->values[i].value));

  return G_LIST_MODEL (words);
}
