/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-pictures.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "model/sov-log.h"
#include "model/sov-time.h"
#include "store/sov-store-cases.h"
#include "ui/vault/sov-safe-page.h"

/* Owns the round through the pages: goes to one by the window's actions, waits
 * until it is drawn, and takes it in every size and scheme. It writes nothing
 * to the vault. */

/* How long a page may take to load, and to be drawn again in another size. */
#define PAGE_MS 900
#define SIZE_MS 450

/* How often a field is looked for that something is to be typed into. */
#define MAX_TRIES 10

/* sov-main-window.blp: the width from which sidebar and page stand side by side. */
#define NARROW 600

static const int WIDTHS[] = { 360, 1024, 1600 };
static const int HEIGHTS[] = { 720, 700, 900 };

static const struct
{
  AdwColorScheme scheme;
  const char *name;
} SCHEMES[] = {
  { ADW_COLOR_SCHEME_FORCE_LIGHT, "light" },
  { ADW_COLOR_SCHEME_FORCE_DARK, "dark" },
};

typedef struct _Pictures Pictures;

typedef struct
{
  const char *name;
  void (*show) (Pictures *self);
  const char *action; /* of the page, for show_on_safe(); nullable */
  int per_cent;       /* how far down */
} Scene;

struct _Pictures
{
  SovMainWindow *window;
  SovStore *store; /* nullable */
  Scene one;       /* of sov_pictures_take_one() */
  const Scene *scenes;
  guint n_scenes;
  char *folder;
  SovPicturesDone done;
  gpointer data;

  gint64 customer; /* ids to show; 0 where there is nobody */
  gint64 deal;
  gint64 subcontractor;
  gint64 compensation; /* one that is open */
  gint64 creditor;     /* and who it is owed to */
  gint64 lesson;       /* the newest */
  gint64 learnt_from;  /* and its complaint */
  gint64 complaint;    /* one that has just arrived */
  gint64 remedied;     /* and one that is being put right */
  guint n_asked;
  const char *text; /* to be typed before the picture is taken; nullable */
  guint n_tries;
  guint n_waits;
  int frame; /* around the window, both sides together */

  guint scene;
  guint size;
  guint scheme;
};

static gboolean take_cb (gpointer data);

static void
show_today (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "today");
}

static void
show_customers (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "customers");
}

static void
show_customer (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-party", "x", self->customer);
}

static void
show_deals (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "deals");
}

static void
show_deal (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-deal", "x", self->deal);
}

static void
show_subcontractors (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "subcontractors");
}

static void
show_subcontractor (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-party", "x", self->subcontractor);
}

static GtkWidget *
find_editable (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_editable (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Types into the first field of the dialog that is open, else of the page.
 * FALSE while there is none yet. */
static gboolean
type_text (Pictures *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
  GtkWidget *editable = find_editable (dialog != NULL ? GTK_WIDGET (dialog) : GTK_WIDGET (self->window));

  if (editable == NULL)
    return FALSE;

  gtk_editable_set_text (GTK_EDITABLE (editable), self->text);
  self->text = NULL;

  return TRUE;
}

static void
show_search (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.search", NULL);
  self->text = "an";
}

static void
show_note (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-note", NULL);
  /* Translators: a sentence that the program understands, shown in a picture */
  self->text = _ ("I will call tomorrow at 10");
}

static void
show_send (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.send", "(xx)", self->deal, self->subcontractor);
}

static void
show_answer (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.answer", "(xx)", self->deal, self->subcontractor);
}

static void
show_new_deal (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-deal", "x", (gint64) 0);
}

static void
show_new_term (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-term", "(xx)", self->deal, (gint64) 0);
}

static void
show_new_entry (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-entry", "(xx)", self->subcontractor, self->deal);
}

static void
show_new_customer (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-customer", NULL);
}

static void
show_own_details (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.own-details", NULL);
}

static void
show_complaints (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-page", "s", "complaints");
}

static void
show_complaint (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-complaint", "x", self->complaint);
}

static void
show_remedied (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-complaint", "x", self->remedied);
}

static void
show_contact (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.complaint-contact", "x", self->complaint);
}

static void
show_close (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.close-complaint", "x", self->remedied);
}

static void
show_new_complaint (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-complaint", "(xxx)", (gint64) 0, self->deal, (gint64) 0);
}

static void
show_complaint_text (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.complaint-text", "(xi)", self->complaint, SOV_SCRIPT_REPLY);
}

static void
show_cause (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.complaint-cause", "x", self->complaint);
}

static void
show_recourse (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.recourse", "x", self->complaint);
}

static void
show_known (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.edit-complaint", "x", self->complaint);
}

static void
show_ledger (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-ledger", NULL);
}

static void
show_owed (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-party", "x", self->creditor);
}

static void
show_give (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.give", "x", self->compensation);
}

static void
show_compensation (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.edit-compensation", "x", self->compensation);
}

static void
show_credit (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-deal", "x", self->creditor);
}

static void
show_lessons (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-lessons", NULL);
}

static void
show_new_lesson (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-lesson", "x", self->learnt_from);
}

static void
show_check_lesson (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.check-lesson", "x", self->lesson);
}

static void
show_follow_up (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.follow-up", "x", self->learnt_from);
}

static void
show_praises (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-praises", NULL);
}

static void
show_new_praise (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-praise", "(xxx)", self->customer, (gint64) 0, (gint64) 0);
}

static void
show_trash (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-trash", NULL);
}

static void
show_shortcuts (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.shortcuts", NULL);
}

static void
show_nothing_else (Pictures *self)
{
}

/* The first that is a @type. */
static GtkWidget *
find_of (GtkWidget *widget,
         GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_of (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_safe (Pictures *self)
{
  return find_of (GTK_WIDGET (self->window), SOV_TYPE_SAFE_PAGE);
}

static void
show_safe (Pictures *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-safe", NULL);
}

/* What the scene says is done on the page, or so far down it is shown. */
static void
show_on_safe (Pictures *self)
{
  const Scene *scene = &self->scenes[self->scene];
  GtkWidget *page = find_safe (self);
  GtkAdjustment *at;

  if (page != NULL && scene->action != NULL)
    gtk_widget_activate_action (page, scene->action, NULL);
  if (page == NULL || scene->action != NULL)
    return;

  at = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_of (page, GTK_TYPE_SCROLLED_WINDOW)));
  gtk_adjustment_set_value (at, gtk_adjustment_get_upper (at) * scene->per_cent / 100);
}

static const Scene SAFE[] = {
  { "safe", show_safe },
  { "safe-middle", show_on_safe, .per_cent = 33 },
  { "safe-end", show_on_safe, .per_cent = 99 },
  { "restore", show_on_safe, "safe.restore" },
  { "check-code", show_on_safe, "safe.check-code" },
  { "change-key", show_on_safe, "safe.change-key" },
  { "check-mark", show_on_safe, "safe.check-mark" },
  { "check-everything", show_on_safe, "safe.check-everything" },
};

static const Scene SCENES[] = {
  { "today", show_today },
  { "customers", show_customers },
  { "customer", show_customer },
  { "subcontractors", show_subcontractors },
  { "subcontractor", show_subcontractor },
  { "deals", show_deals },
  { "deal", show_deal },
  { "send", show_send },
  { "answer", show_answer },
  { "new-deal", show_new_deal },
  { "new-term", show_new_term },
  { "new-entry", show_new_entry },
  { "complaints", show_complaints },
  { "new-complaint", show_new_complaint },
  { "complaint-text", show_complaint_text },
  { "cause", show_cause },
  { "recourse", show_recourse },
  { "known", show_known },
  { "complaint", show_complaint },
  { "contact", show_contact },
  { "remedied", show_remedied },
  { "close-complaint", show_close },
  { "ledger", show_ledger },
  { "owed", show_owed },
  { "give", show_give },
  { "compensation", show_compensation },
  { "credit", show_credit },
  { "lessons", show_lessons },
  { "new-lesson", show_new_lesson },
  { "check-lesson", show_check_lesson },
  { "follow-up", show_follow_up },
  { "praises", show_praises },
  { "new-praise", show_new_praise },
  { "trash", show_trash },
  { "search", show_search },
  { "note", show_note },
  { "new-customer", show_new_customer },
  { "own-details", show_own_details },
  { "shortcuts", show_shortcuts },
};

gboolean
sov_pictures_save (GtkWidget *widget,
                   const char *path,
                   GError **error)
{
  GtkNative *native = gtk_widget_get_native (widget);
  int width = gtk_widget_get_width (GTK_WIDGET (native));
  int height = gtk_widget_get_height (GTK_WIDGET (native));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (native));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  if (texture != NULL && gdk_texture_save_to_png (texture, path))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "no picture at %s", path);
  return FALSE;
}

static void
resize (Pictures *self)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self->window))), SCHEMES[self->scheme].scheme);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTHS[self->size] + self->frame, HEIGHTS[self->size] + self->frame);
}

static void
end (Pictures *self)
{
  SovPicturesDone done = self->done;
  gpointer data = self->data;

  g_object_unref (self->window);
  g_clear_object (&self->store);
  g_free (self->folder);
  g_free (self);
  done (data);
}

static gboolean
show_next_cb (gpointer data)
{
  Pictures *self = data;

  resize (self);
  self->scenes[self->scene].show (self);
  g_timeout_add (PAGE_MS, take_cb, self);

  return G_SOURCE_REMOVE;
}

/* A dialog is let go before the window changes its size: in the midst of its
 * animation it would not survive that. */
static void
end_scene (Pictures *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);

  self->text = NULL;
  self->n_tries = 0;
  self->size = 0;
  self->scene++;
  if (self->scene == self->n_scenes)
    end (self);
  else
    g_timeout_add (dialog != NULL ? PAGE_MS : 0, show_next_cb, self);
}

/* The next scheme, else the next size, else the next page. */
static void
advance (Pictures *self)
{
  self->scheme++;
  if (self->scheme == G_N_ELEMENTS (SCHEMES))
    {
      self->scheme = 0;
      self->size++;
    }
  if (self->size == G_N_ELEMENTS (WIDTHS))
    {
      end_scene (self);
      return;
    }

  resize (self);
  g_timeout_add (SIZE_MS, take_cb, self);
}

/* Whether the window has taken on the form of its new width: on a busy machine
 * that comes some frames after the width. */
static gboolean
has_its_form (Pictures *self)
{
  gboolean narrow = adw_application_window_get_current_breakpoint (ADW_APPLICATION_WINDOW (self->window)) != NULL;

  return narrow == (WIDTHS[self->size] <= NARROW);
}

static gboolean
take_cb (gpointer data)
{
  Pictures *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  if (!has_its_form (self) && self->n_waits++ < MAX_TRIES)
    {
      g_timeout_add (SIZE_MS, take_cb, self);
      return G_SOURCE_REMOVE;
    }
  self->n_waits = 0;

  if (self->text != NULL && self->n_tries < MAX_TRIES)
    {
      self->n_tries = type_text (self) ? 0 : self->n_tries + 1;
      g_timeout_add (PAGE_MS, take_cb, self);
      return G_SOURCE_REMOVE;
    }

  name = g_strdup_printf ("%s-%d-%s.png", self->scenes[self->scene].name, WIDTHS[self->size], SCHEMES[self->scheme].name);
  path = g_build_filename (self->folder, name, NULL);
  if (!sov_pictures_save (GTK_WIDGET (self->window), path, &error))
    sov_log_failure ("the pictures", error);
  advance (self);

  return G_SOURCE_REMOVE;
}

/* Once the window is on the screen, and its frame is known: what the window
 * draws around itself is no part of the width. */
static gboolean
begin_cb (gpointer data)
{
  Pictures *self = data;
  int width;

  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, NULL);
  self->frame = MAX (0, width - gtk_widget_get_width (GTK_WIDGET (self->window)));

  return show_next_cb (self);
}

typedef struct
{
  Pictures *pictures;
  gint64 *id;
} Asked;

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autofree Asked *asked = data;
  Pictures *self = asked->pictures;
  g_autoptr (GArray) ids = sov_store_list_finish (SOV_STORE (source), result, NULL);

  if (ids != NULL && ids->len > 0)
    *asked->id = g_array_index (ids, gint64, 0);

  self->n_asked--;
  if (self->n_asked == 0)
    g_timeout_add (PAGE_MS, begin_cb, self);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autofree Asked *asked = data;
  Pictures *self = asked->pictures;
  gint64 id = sov_store_find_finish (SOV_STORE (source), result, NULL);

  *asked->id = MAX (0, id);
  self->n_asked--;
  if (self->n_asked == 0)
    g_timeout_add (PAGE_MS, begin_cb, self);
}

/* A complaint of the example, by its name there. */
static void
find_complaint (Pictures *self,
                const char *ref,
                gint64 *id)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->pictures = self;
  asked->id = id;
  self->n_asked++;
  sov_store_find_async (self->store, SOV_SUBJECT_COMPLAINT, ref, NULL, found_cb, asked);
}

static void
compensations_loaded_cb (GObject *source,
                         GAsyncResult *result,
                         gpointer data)
{
  Pictures *self = data;
  g_autoptr (GPtrArray) found = sov_store_load_compensations_finish (SOV_STORE (source), result, NULL);
  gint64 now = sov_time_now ();

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      SovCompensation *compensation = found->pdata[i];

      if (sov_compensation_is_credit (compensation) && sov_compensation_is_open (compensation, now))
        {
          self->compensation = compensation->id;
          self->creditor = compensation->party;
        }
    }

  self->n_asked--;
  if (self->n_asked == 0)
    g_timeout_add (PAGE_MS, begin_cb, self);
}

static void
lessons_loaded_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  Pictures *self = data;
  g_autoptr (GPtrArray) lessons = sov_store_load_lessons_finish (SOV_STORE (source), result, NULL);

  if (lessons != NULL && lessons->len > 0)
    {
      const SovLesson *newest = lessons->pdata[0];

      self->lesson = newest->id;
      self->learnt_from = newest->complaint;
    }

  self->n_asked--;
  if (self->n_asked == 0)
    g_timeout_add (PAGE_MS, begin_cb, self);
}

/* The one with most to look at. */
static void
ask (Pictures *self,
     SovListKind list,
     gint64 *id)
{
  g_autoptr (SovQuery) query = sov_query_new (list, NULL, SOV_ORDER_WARNINGS, TRUE, 0, 0);
  Asked *asked = g_new0 (Asked, 1);

  asked->pictures = self;
  asked->id = id;
  self->n_asked++;
  sov_store_list_async (self->store, query, NULL, listed_cb, asked);
}

static Pictures *
pictures_new (SovMainWindow *window,
              const char *folder,
              SovPicturesDone done,
              gpointer data)
{
  Pictures *self = g_new0 (Pictures, 1);

  self->window = g_object_ref (window);
  self->folder = g_strdup (folder);
  self->done = done;
  self->data = data;

  return self;
}

void
sov_pictures_take (SovMainWindow *window,
                   SovStore *store,
                   const char *folder,
                   SovPicturesDone done,
                   gpointer data)
{
  Pictures *self = pictures_new (window, folder, done, data);

  self->scenes = SCENES;
  self->n_scenes = G_N_ELEMENTS (SCENES);
  self->store = g_object_ref (store);
  ask (self, SOV_LIST_CUSTOMERS, &self->customer);
  ask (self, SOV_LIST_DEALS, &self->deal);
  ask (self, SOV_LIST_SUBCONTRACTORS, &self->subcontractor);
  find_complaint (self, "V3", &self->complaint);
  find_complaint (self, "V2", &self->remedied);
  self->n_asked += 2;
  sov_store_load_compensations_async (store, 0, NULL, compensations_loaded_cb, self);
  sov_store_load_lessons_async (store, NULL, lessons_loaded_cb, self);
}

void
sov_pictures_take_safe (SovMainWindow *window,
                        const char *folder,
                        SovPicturesDone done,
                        gpointer data)
{
  Pictures *self = pictures_new (window, folder, done, data);

  self->scenes = SAFE;
  self->n_scenes = G_N_ELEMENTS (SAFE);
  g_timeout_add (PAGE_MS, begin_cb, self);
}

void
sov_pictures_take_one (SovMainWindow *window,
                       const char *name,
                       const char *folder,
                       SovPicturesDone done,
                       gpointer data)
{
  Pictures *self = pictures_new (window, folder, done, data);

  self->one = (Scene) { .name = name, .show = show_nothing_else };
  self->scenes = &self->one;
  self->n_scenes = 1;
  g_timeout_add (PAGE_MS, begin_cb, self);
}
