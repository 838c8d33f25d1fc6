/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-lines.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/sov-row.h"
#include "model/sov-text.h"
#include "ui/bringin/sov-bring-in-words.h"

struct _SovBringInLine
{
  GObject parent_instance;

  SovBringInLines *lines;
  guint at;
};

struct _SovBringInLines
{
  GObject parent_instance;

  SovBringIn *bring_in;
  GPtrArray *names; /* SovRow; nullable */
  SovBringInLinesKind kind;
};

static void sov_bring_in_lines_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (SovBringInLine, sov_bring_in_line, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (SovBringInLines, sov_bring_in_lines, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, sov_bring_in_lines_list_model_init))

static GPtrArray *
get_all (SovBringInLines *self)
{
  SovImportPlan *plan = sov_bring_in_get_plan (self->bring_in);

  switch (self->kind)
    {
    case SOV_BRING_IN_SENDERS:
      return plan->people;
    case SOV_BRING_IN_CONTACTS:
      return plan->contacts;
    case SOV_BRING_IN_REJECTS:
    default:
      return sov_bring_in_get_rejects (self->bring_in);
    }
}

/* A line */

static gpointer
get_one (SovBringInLine *self)
{
  GPtrArray *all = get_all (self->lines);

  return self->at < all->len ? all->pdata[self->at] : NULL;
}

static SovImportPerson *
get_sender (SovBringInLine *self)
{
  return self->lines->kind == SOV_BRING_IN_SENDERS ? get_one (self) : NULL;
}

static SovImportContact *
get_contact (SovBringInLine *self)
{
  return self->lines->kind == SOV_BRING_IN_CONTACTS ? get_one (self) : NULL;
}

static const SovImportReject *
get_reject (SovBringInLine *self)
{
  return self->lines->kind == SOV_BRING_IN_REJECTS ? get_one (self) : NULL;
}

static const SovImportItem *
get_item (SovBringInLine *self,
          const SovImportContact *contact)
{
  return sov_bring_in_get_plan (self->lines->bring_in)->items->pdata[contact->item];
}

char *
sov_bring_in_line_dup_title (SovBringInLine *self)
{
  const SovImportPerson *person = get_sender (self);
  const SovImportContact *contact = get_contact (self);
  const SovImportReject *reject = get_reject (self);

  if (person != NULL)
    return g_strdup (person->name != NULL ? person->name : person->called);
  if (contact != NULL)
    return sov_bring_in_dup_item_title (get_item (self, contact));
  if (reject != NULL)
    return sov_bring_in_dup_reject_title (reject);

  return g_strdup ("");
}

static char *
dup_contact_subtitle (SovBringInLine *self,
                      const SovImportContact *contact)
{
  const SovImportItem *item = get_item (self, contact);
  g_autofree char *there = sov_bring_in_dup_similar (contact);
  const char *parts[4] = { NULL };
  guint n = 0;

  if (there != NULL)
    parts[n++] = there;
  if (item->phones[0] != NULL)
    parts[n++] = item->phones[0];
  if (item->emails[0] != NULL)
    parts[n++] = item->emails[0];

  return g_strjoinv (" · ", (char **) parts);
}

char *
sov_bring_in_line_dup_subtitle (SovBringInLine *self)
{
  const SovImportPerson *person = get_sender (self);
  const SovImportContact *contact = get_contact (self);
  const SovImportReject *reject = get_reject (self);

  if (person != NULL)
    return sov_bring_in_dup_person_subtitle (person);
  if (contact != NULL)
    return dup_contact_subtitle (self, contact);

  return g_strdup (reject != NULL && reject->excerpt != NULL ? reject->excerpt : "");
}

gboolean
sov_bring_in_line_has (SovBringInLine *self,
                       const char *needle)
{
  g_autofree char *title = sov_bring_in_line_dup_title (self);
  g_autofree char *subtitle = sov_bring_in_line_dup_subtitle (self);
  g_autofree char *both = g_strconcat (title, " ", subtitle, NULL);
  g_autofree char *folded = sov_text_fold (both);

  return strstr (folded, needle) != NULL;
}

static const char *
get_known (SovBringInLine *self)
{
  const SovImportPerson *person = get_sender (self);
  const SovImportContact *contact = get_contact (self);

  if (person != NULL)
    return person->who == SOV_IMPORT_WHO_PARTY ? person->party : NULL;

  return contact != NULL ? contact->similar : NULL;
}

guint
sov_bring_in_line_list_choices (SovBringInLine *self,
                                SovBringInChoice choices[SOV_BRING_IN_CHOICES_MAX])
{
  guint n = 0;

  if (get_sender (self) == NULL && get_contact (self) == NULL)
    return 0;

  choices[n++] = SOV_BRING_IN_LEAVE_OUT;
  if (get_sender (self) != NULL)
    choices[n++] = SOV_BRING_IN_ME;
  choices[n++] = SOV_BRING_IN_NEW;
  if (get_known (self) != NULL)
    choices[n++] = SOV_BRING_IN_KNOWN;
  choices[n++] = SOV_BRING_IN_ELSE;

  return n;
}

/* The name of a party by its ref; the ref where nobody has it. */
static const char *
find_name (SovBringInLines *self,
           const char *ref)
{
  for (guint i = 0; self->names != NULL && i < self->names->len; i++)
    {
      const SovRow *row = self->names->pdata[i];

      if (row->subject == SOV_SUBJECT_PARTY && g_str_equal (row->ref, ref))
        return row->title;
    }

  return ref;
}

char *
sov_bring_in_line_dup_choice_text (SovBringInLine *self,
                                   SovBringInChoice choice)
{
  const SovImportContact *contact = get_contact (self);

  switch (choice)
    {
    case SOV_BRING_IN_LEAVE_OUT:
      return g_strdup (_ ("Leave out"));
    case SOV_BRING_IN_ME:
      return g_strdup (_ ("Me"));
    case SOV_BRING_IN_NEW:
      return g_strdup (_ ("New customer"));
    case SOV_BRING_IN_KNOWN:
      /* Translators: somebody of an address book is the one who is in the program already */
      return g_strdup (contact != NULL ? _ ("Same") : find_name (self->lines, get_known (self)));
    case SOV_BRING_IN_ELSE:
    default:
      return g_strdup (_ ("Somebody known…"));
    }
}

SovBringInChoice
sov_bring_in_line_get_choice (SovBringInLine *self)
{
  const SovImportPerson *person = get_sender (self);
  const SovImportContact *contact = get_contact (self);
  SovImportWho who = person != NULL ? person->who : (contact != NULL ? contact->who : SOV_IMPORT_WHO_SKIP);

  switch (who)
    {
    case SOV_IMPORT_WHO_ME:
      return SOV_BRING_IN_ME;
    case SOV_IMPORT_WHO_PARTY:
      return SOV_BRING_IN_KNOWN;
    case SOV_IMPORT_WHO_NEW:
      return SOV_BRING_IN_NEW;
    case SOV_IMPORT_WHO_SKIP:
    default:
      return SOV_BRING_IN_LEAVE_OUT;
    }
}

static void
set_who (SovBringInLine *self,
         SovImportWho who,
         const char *party)
{
  SovImportPerson *person = get_sender (self);
  SovImportContact *contact = get_contact (self);

  if (person != NULL)
    sov_import_person_set (person, who, party);
  else if (contact != NULL && who != SOV_IMPORT_WHO_ME)
    sov_import_contact_set (contact, who, party);
}

void
sov_bring_in_line_choose (SovBringInLine *self,
                          SovBringInChoice choice)
{
  g_autofree char *known = g_strdup (get_known (self));

  g_return_if_fail (SOV_IS_BRING_IN_LINE (self));

  if (choice == sov_bring_in_line_get_choice (self))
    return;
  if (choice == SOV_BRING_IN_KNOWN && known != NULL)
    set_who (self, SOV_IMPORT_WHO_PARTY, known);
  else if (choice == SOV_BRING_IN_NEW)
    set_who (self, SOV_IMPORT_WHO_NEW, NULL);
  else if (choice == SOV_BRING_IN_ME)
    set_who (self, SOV_IMPORT_WHO_ME, NULL);
  else if (choice == SOV_BRING_IN_LEAVE_OUT)
    set_who (self, SOV_IMPORT_WHO_SKIP, NULL);
}

void
sov_bring_in_line_set_party (SovBringInLine *self,
                             const char *ref,
                             const char *name)
{
  SovImportContact *contact = get_contact (self);

  g_return_if_fail (SOV_IS_BRING_IN_LINE (self) && ref != NULL);

  if (contact != NULL)
    {
      contact->is_twin = FALSE;
      g_set_str (&contact->similar, ref);
      g_set_str (&contact->similar_name, name);
    }
  set_who (self, SOV_IMPORT_WHO_PARTY, ref);
}

static void
sov_bring_in_line_dispose (GObject *object)
{
  g_clear_object (&SOV_BRING_IN_LINE (object)->lines);

  G_OBJECT_CLASS (sov_bring_in_line_parent_class)->dispose (object);
}

static void
sov_bring_in_line_class_init (SovBringInLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_line_dispose;
}

static void
sov_bring_in_line_init (SovBringInLine *self)
{
}

/* All of them */

static GType
get_item_type (GListModel *model)
{
  return SOV_TYPE_BRING_IN_LINE;
}

static guint
get_n_items (GListModel *model)
{
  return get_all (SOV_BRING_IN_LINES (model))->len;
}

static gpointer
make_line (GListModel *model,
           guint position)
{
  SovBringInLine *line;

  if (position >= get_n_items (model))
    return NULL;

  line = g_object_new (SOV_TYPE_BRING_IN_LINE, NULL);
  line->lines = g_object_ref (SOV_BRING_IN_LINES (model));
  line->at = position;
  return line;
}

static void
sov_bring_in_lines_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = make_line;
}

void
sov_bring_in_lines_choose_all (SovBringInLines *self,
                               SovBringInChoice choice)
{
  guint n;

  g_return_if_fail (SOV_IS_BRING_IN_LINES (self));

  n = get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (SovBringInLine) line = make_line (G_LIST_MODEL (self), i);

      sov_bring_in_line_choose (line, choice);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n, n);
}

static void
sov_bring_in_lines_dispose (GObject *object)
{
  SovBringInLines *self = SOV_BRING_IN_LINES (object);

  g_clear_object (&self->bring_in);
  g_clear_pointer (&self->names, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_bring_in_lines_parent_class)->dispose (object);
}

static void
sov_bring_in_lines_class_init (SovBringInLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_lines_dispose;
}

static void
sov_bring_in_lines_init (SovBringInLines *self)
{
}

SovBringInLines *
sov_bring_in_lines_new (SovBringIn *bring_in,
                        GPtrArray *names,
                        SovBringInLinesKind kind)
{
  SovBringInLines *self = g_object_new (SOV_TYPE_BRING_IN_LINES, NULL);

  g_return_val_if_fail (SOV_IS_BRING_IN (bring_in) && sov_bring_in_get_plan (bring_in) != NULL, NULL);

  self->bring_in = g_object_ref (bring_in);
  self->names = names != NULL ? g_ptr_array_ref (names) : NULL;
  self->kind = kind;

  return self;
}
