/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/ui-support.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "model/sov-time.h"

#define PATIENCE_MS 10000
#define QUIET_MS 60

void
ui_test_init (int *argc,
              char ***argv)
{
  const char *locale_dir = g_getenv ("SOVITTU_LOCALE_DIR");

  if (locale_dir != NULL)
    bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
  /* Nothing waits for a page to slide in, nor is halfway when a test ends. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  /* A cursor that blinks would never let ui_settle() come to rest. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
}

void
ui_wait (UiCondition condition,
         gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_MS * 1000;

  while (!condition (data))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("what the test waits for does not come");
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

void
ui_settle (void)
{
  gint64 quiet_since = g_get_monotonic_time ();
  gint64 deadline = quiet_since + PATIENCE_MS * 1000;

  while (g_get_monotonic_time () < quiet_since + QUIET_MS * 1000 && g_get_monotonic_time () < deadline)
    {
      if (g_main_context_iteration (NULL, FALSE))
        quiet_since = g_get_monotonic_time ();
      else
        g_usleep (1000);
    }
}

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  ((Answer *) data)->result = g_object_ref (result);
}

static gboolean
is_answered (gpointer data)
{
  return ((Answer *) data)->result != NULL;
}

SovStore *
ui_store_new (void)
{
  SovStore *store = sov_store_new (":memory:", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  Answer answer = { NULL };

  sov_store_open_async (store, NULL, answered_cb, &answer);
  ui_wait (is_answered, &answer);
  result = answer.result;
  sov_store_open_finish (store, result, &error);
  g_assert_no_error (error);

  return store;
}

void
ui_store_end (SovStore *store)
{
  ui_settle ();
  sov_store_close (store);
  ui_settle ();
  g_assert_finalize_object (store);
}

void
ui_perform (SovStore *store,
            SovAction *action)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) refs = NULL;
  Answer answer = { NULL };

  g_ptr_array_add (actions, action);
  sov_store_perform_async (store, NULL, actions, NULL, answered_cb, &answer);
  ui_wait (is_answered, &answer);
  result = answer.result;
  refs = sov_store_perform_finish (store, result, &error);
  g_assert_no_error (error);
}

static gint64
find_row (SovStore *store,
          SovListKind list,
          const char *title)
{
  g_autoptr (SovQuery) query = sov_query_new (list, title, SOV_ORDER_NAME, FALSE, 0, 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };

  sov_store_list_async (store, query, NULL, answered_cb, &answer);
  ui_wait (is_answered, &answer);
  result = answer.result;
  ids = sov_store_list_finish (store, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ids->len, ==, 1);

  return g_array_index (ids, gint64, 0);
}

gint64
ui_find_party (SovStore *store,
               const char *name)
{
  return find_row (store, SOV_LIST_PARTIES, name);
}

gint64
ui_find_deal (SovStore *store,
              const char *title)
{
  return find_row (store, SOV_LIST_DEALS, title);
}

void
ui_add_party (SovStore *store,
              const char *ref,
              const char *name,
              guint as)
{
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_NAME, name);
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, as);
  ui_perform (store, action);
}

void
ui_add_deal (SovStore *store,
             const char *ref,
             const char *customer,
             const char *title)
{
  SovAction *action = sov_action_new (SOV_ACTION_DEAL, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_CUSTOMER, customer);
  sov_action_set_text (action, SOV_FIELD_TITLE, title);
  sov_action_set_number (action, SOV_FIELD_STATE, SOV_DEAL_AGREED);
  ui_perform (store, action);
}

void
ui_add_term (SovStore *store,
             const char *ref,
             const char *deal,
             const char *customer,
             const char *text,
             const char *doer,
             gint64 due)
{
  SovAction *action = sov_action_new (SOV_ACTION_TERM, sov_time_now ());
  const char *doers[] = { doer, NULL };

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_DEAL, deal);
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_TERM_SCHEDULE);
  sov_action_set_text (action, SOV_FIELD_TEXT, text);
  sov_action_set_text (action, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (action, SOV_FIELD_TO, customer);
  if (doer != NULL)
    sov_action_set_list (action, SOV_FIELD_DOERS, doers);
  if (due != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, due, TRUE);
  ui_perform (store, action);
}

/* What the window's actions note; one window at a time. */
static char *asked;

static const struct
{
  const char *name;
  const char *target;
} ACTIONS[] = {
  { "show-page", "s" },
  { "show-party", "x" },
  { "show-deal", "x" },
  { "show-deal-term", "(xxx)" },
  { "new-customer", NULL },
  { "new-subcontractor", NULL },
  { "edit-party", "x" },
  { "new-deal", "x" },
  { "edit-deal", "x" },
  { "new-entry", "(xx)" },
  { "new-term", "(xx)" },
  { "edit-term", "(xx)" },
  { "send", "(xx)" },
  { "ask", "(xx)" },
  { "answer", "(xx)" },
  { "settle", "(xxx)" },
  { "mark", "(xx)" },
  { "call", "x" },
  { "merge", "(xx)" },
  { "save-everything-known", "x" },
  { "save-conversation", "(xx)" },
  { "new-note", NULL },
  { "search", NULL },
  { "undo", NULL },
  { "redo", NULL },
  { "toast", "s" },
  { "offer-undo", NULL },
  { "preferences", "s" },
  { "keep-draft", "(xis)" },
  { "new-complaint", "(xxx)" },
  { "show-complaint", "x" },
  { "complaint-contact", "x" },
  { "close-complaint", "x" },
  { "snooze-complaint", "x" },
  { "complaint-text", "(xi)" },
  { "complaint-cause", "x" },
  { "recourse", "x" },
  { "case-file", "x" },
  { "edit-complaint", "x" },
  { "new-compensation", "(xx)" },
  { "edit-compensation", "x" },
  { "give", "x" },
  { "show-history", NULL },
  { "show-history-of-party", "x" },
  { "show-history-of-deal", "x" },
  { "show-ledger", NULL },
  { "new-lesson", "x" },
  { "check-lesson", "x" },
  { "show-lessons", NULL },
  { "follow-up", "x" },
  { "new-praise", "(xxx)" },
  { "show-praises", NULL },
  { "new-task", "(xxx)" },
  { "new-idea", "(xxx)" },
  { "edit-task", "x" },
  { "edit-idea", "x" },
  { "task-done", "s" },
  { "task-not-needed", "s" },
  { "task-reopened", "s" },
  { "idea-done", "s" },
  { "remove-task", "s" },
  { "remove-idea", "s" },
  { "show-tasks", NULL },
  { "show-safe", NULL },
  { "recovery-code", NULL },
  { "restored", NULL },
  { "undo-restore", NULL },
  { "show-trash", NULL },
};

static void
asked_cb (GSimpleAction *action,
          GVariant *target,
          gpointer data)
{
  g_autofree char *text = target != NULL ? g_variant_print (target, FALSE) : NULL;

  g_free (asked);
  asked = text != NULL ? g_strdup_printf ("win.%s %s", g_action_get_name (G_ACTION (action)), text)
                       : g_strdup_printf ("win.%s", g_action_get_name (G_ACTION (action)));
}

const char *
ui_window_get_asked (void)
{
  return asked;
}

static GSimpleActionGroup *
make_actions (void)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (ACTIONS); i++)
    {
      g_autoptr (GVariantType) type = ACTIONS[i].target != NULL ? g_variant_type_new (ACTIONS[i].target) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (ACTIONS[i].name, type);

      g_signal_connect (action, "activate", G_CALLBACK (asked_cb), NULL);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }

  return group;
}

GtkWindow *
ui_window_new (GtkWidget *child)
{
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  g_autoptr (GSimpleActionGroup) actions = make_actions ();

  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (window, 1024, 700);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (window);
  ui_settle ();

  return window;
}

void
ui_window_end (GtkWindow *window)
{
  gtk_window_destroy (window);
  ui_settle ();
  g_clear_pointer (&asked, g_free);
}

GtkWidget *
ui_find (GtkWidget *root,
         GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The text that @widget itself shows; NULL when it shows none. */
static const char *
get_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (ADW_IS_PREFERENCES_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));

  return NULL;
}

static GtkWidget *
find_text (GtkWidget *root,
           const char *text,
           gboolean whole)
{
  const char *own = get_text (root);

  if (!gtk_widget_get_visible (root) || !gtk_widget_get_child_visible (root))
    return NULL;
  if (own != NULL && (whole ? g_str_equal (own, text) : strstr (own, text) != NULL))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, text, whole);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
ui_find_text (GtkWidget *root,
              const char *text)
{
  return find_text (root, text, TRUE);
}

GtkWidget *
ui_find_part (GtkWidget *root,
              const char *part)
{
  return find_text (root, part, FALSE);
}

static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *text = get_text (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if ((text != NULL && *text != '\0') || (tooltip != NULL && *tooltip != '\0'))
    return TRUE;
  if (ui_find (widget, GTK_TYPE_LABEL) != NULL)
    return TRUE;

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
is_control (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  /* The list in a column view is the view's own. */
  if (GTK_IS_COLUMN_VIEW (gtk_widget_get_parent (widget)))
    return FALSE;

  return role == GTK_ACCESSIBLE_ROLE_BUTTON || role == GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON ||
         role == GTK_ACCESSIBLE_ROLE_TEXT_BOX || role == GTK_ACCESSIBLE_ROLE_SEARCH_BOX ||
         role == GTK_ACCESSIBLE_ROLE_SWITCH || role == GTK_ACCESSIBLE_ROLE_CHECKBOX ||
         role == GTK_ACCESSIBLE_ROLE_COMBO_BOX || role == GTK_ACCESSIBLE_ROLE_LIST ||
         role == GTK_ACCESSIBLE_ROLE_GRID;
}

void
ui_assert_named (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root))
    return;
  /* What GTK makes inside an entry or a menu button has the name of it. */
  if (GTK_IS_TEXT (root) || GTK_IS_MENU_BUTTON (gtk_widget_get_parent (root)))
    return;
  if (is_control (root) && !has_name (root))
    g_error ("a %s in %s has no name", G_OBJECT_TYPE_NAME (root), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (root)));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    ui_assert_named (child);
}
