/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "desktop/sov-instance.h"
#include "support/gate-fixture.h"
#include "support/ui-support.h"
#include "support/vault-fixture.h"
#include "ui/vault/sov-gate-view.h"

/* A vault that does not open: the page says why, and its ways lead on. */

typedef struct
{
  GateFixture gate;
  char *code;
  char *path; /* of the database */
  GtkWidget *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  gate_set_up (&f->gate, NULL);
  f->code = gate_make_vault (&f->gate, NULL);
  f->path = g_build_filename (f->gate.vault, SOV_VAULT_DATABASE_NAME, NULL);
  f->view = g_object_ref_sink (sov_gate_view_new (f->gate.gate));
  f->window = ui_window_new (f->view);
}

static gboolean
is_idle (gpointer data)
{
  return !sov_gate_get_busy (((Fixture *) data)->gate.gate);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  ui_wait (is_idle, f);
  ui_window_end (f->window);
  g_assert_finalize_object (f->view);
  gate_tear_down (&f->gate, NULL);
  g_free (f->path);
  g_free (f->code);
}

static void
wait_until (Fixture *f,
            SovGateState state)
{
  ui_wait (is_idle, f);
  g_assert_cmpint (sov_gate_get_state (f->gate.gate), ==, state);
  ui_settle ();
}

static void
start (Fixture *f,
       SovGateState expected)
{
  sov_gate_start (f->gate.gate);
  wait_until (f, expected);
}

static gboolean
shows (GtkWidget *root,
       const char *part)
{
  return ui_find_part (root, part) != NULL;
}

static void
press (GtkWidget *root,
       const char *label)
{
  GtkWidget *found = ui_find_text (root, label);
  GtkWidget *button;

  if (found == NULL)
    g_error ("“%s” is not shown", label);
  button = GTK_IS_BUTTON (found) ? found : gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

/* Opens the vault, backs it up and closes it again. */
static void
make_backup (Fixture *f)
{
  GateAnswer answer = { NULL };
  g_autoptr (GError) error = NULL;

  gate_start (&f->gate, SOV_GATE_READY);
  sov_backup_keeper_back_up_async (sov_gate_get_backup_keeper (f->gate.gate), SOV_BACKUP_ASKED, gate_answered_cb, &answer);
  sov_backup_keeper_back_up_finish (sov_gate_get_backup_keeper (f->gate.gate), gate_wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);

  ui_window_end (f->window);
  g_assert_finalize_object (f->view);
  gate_start_again (&f->gate);
  f->view = g_object_ref_sink (sov_gate_view_new (f->gate.gate));
  f->window = ui_window_new (f->view);
}

static void
damage (Fixture *f,
        const char *how)
{
  g_autoptr (GBytes) bytes = fixture_read (f->gate.vault, SOV_VAULT_DATABASE_NAME);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));

  size = g_bytes_get_size (bytes);
  if (g_str_equal (how, "gone"))
    {
      g_assert_cmpint (g_unlink (f->path), ==, 0);
      return;
    }
  if (g_str_equal (how, "zero-length"))
    size = 0;
  else if (g_str_equal (how, "truncated"))
    size = size / 2 + 100;
  else if (g_str_equal (how, "bit-flipped"))
    data[200] ^= 4;
  else if (g_str_equal (how, "foreign"))
    memset (data, 'x', size);
  fixture_write (f->gate.vault, SOV_VAULT_DATABASE_NAME, data, size);
}

/* T9, bad sector, bit rot, truncation: named, kept, and cured by a backup. */
static void
test_a_damaged_vault_is_restored_from_its_page (Fixture *f,
                                                gconstpointer how)
{
  AdwDialog *dialog;
  GtkWidget *row;

  make_backup (f);
  damage (f, how);
  start (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f->view, "Nothing has been changed or deleted"));
  ui_assert_named (f->view);

  press (f->view, "_Restore a Backup…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
  g_assert_nonnull (dialog);
  g_assert_true (shows (GTK_WIDGET (dialog), "0 customers, 0 deals"));
  g_assert_true (shows (GTK_WIDGET (dialog), "made when you asked"));
  ui_assert_named (GTK_WIDGET (dialog));
  row = ui_find (GTK_WIDGET (dialog), GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (row), TRUE);
  press (GTK_WIDGET (dialog), "_Restore");
  wait_until (f, SOV_GATE_READY);
}

/* Without any backup the page still leads on. */
static void
test_without_a_backup_a_file_can_be_chosen (Fixture *f,
                                            gconstpointer data)
{
  AdwDialog *dialog;

  damage (f, "gone");
  start (f, SOV_GATE_TROUBLE);
  press (f->view, "_Restore a Backup…");
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
  g_assert_true (shows (GTK_WIDGET (dialog), "No backup was found"));
  g_assert_true (shows (GTK_WIDGET (dialog), "Choose a Backup _File…"));
  g_assert_false (gtk_widget_is_sensitive (ui_find_text (GTK_WIDGET (dialog), "_Restore")));
  adw_dialog_force_close (dialog);
}

/* T10, two instances: nothing to restore, and nothing is broken open. */
static void
test_a_vault_that_is_open_elsewhere_says_so (Fixture *f,
                                             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) other = sov_vault_new (f->gate.vault, &error);

  g_assert_no_error (error);
  start (f, SOV_GATE_TROUBLE);
  g_assert_true (shows (f->view, "Sovittu Is Open Already"));
  g_assert_null (ui_find_text (f->view, "_Restore a Backup…"));
  g_assert_null (ui_find_text (f->view, "_Show That Window"));
  ui_assert_named (f->view);

  sov_vault_release (other);
  press (f->view, "_Try Again");
  wait_until (f, SOV_GATE_READY);
}

static void
activated_cb (GDBusConnection *bus,
              const char *sender,
              const char *path,
              const char *interface,
              const char *method,
              GVariant *parameters,
              GDBusMethodInvocation *invocation,
              gpointer n_raised)
{
  ++*(guint *) n_raised;
  g_dbus_method_invocation_return_value (invocation, NULL);
}

typedef struct
{
  GtkWidget *view;
  guint n_raised;
  gboolean closed;
} Raising;

/* The test's window stays until its end. */
static gboolean
closed_cb (GtkWindow *window,
           Raising *raising)
{
  raising->closed = TRUE;

  return TRUE;
}

static gboolean
was_closed (gpointer data)
{
  return ((Raising *) data)->closed;
}

static gboolean
offers_to_raise (gpointer data)
{
  return ui_find_text (((Raising *) data)->view, "_Show That Window") != NULL;
}

static gboolean
was_raised (gpointer data)
{
  return ((Raising *) data)->n_raised > 0;
}

/* Another program on the session's bus, as another Sovittu would be. */
static GDBusConnection *
connect_as (const char *name,
            guint *n_raised)
{
  static const char xml[] = "<node><interface name='org.freedesktop.Application'>"
                            "<method name='Activate'><arg type='a{sv}' direction='in'/></method></interface></node>";
  static const GDBusInterfaceVTable vtable = { .method_call = activated_cb };
  g_autofree char *address = g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autofree char *path = g_strconcat ("/", name, NULL);
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (xml, NULL);
  g_autoptr (GVariant) answer = NULL;
  GDBusConnection *bus;

  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                    G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, NULL);
  g_assert_nonnull (bus);
  g_strdelimit (path, ".", '/');
  g_dbus_connection_register_object (bus, path, node->interfaces[0], &vtable, n_raised, NULL, NULL);
  answer = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "RequestName", g_variant_new ("(su)", name, 0), NULL, 0, -1, NULL, NULL);
  g_assert_nonnull (answer);

  return bus;
}

static void
test_the_window_that_has_it_open_is_raised (Fixture *f,
                                            gconstpointer data)
{
  g_autofree char *name = sov_instance_dup_id (f->gate.vault);
  g_autoptr (SovVault) other = sov_vault_new (f->gate.vault, NULL);
  Raising raising = { f->view, 0, FALSE };
  g_autoptr (GDBusConnection) bus = connect_as (name, &raising.n_raised);

  start (f, SOV_GATE_TROUBLE);
  ui_wait (offers_to_raise, &raising);
  ui_assert_named (f->view);
  g_signal_connect (f->window, "close-request", G_CALLBACK (closed_cb), &raising);
  press (f->view, "_Show That Window");
  ui_wait (was_raised, &raising);
  g_assert_cmpuint (raising.n_raised, ==, 1);
  ui_wait (was_closed, &raising);

  sov_vault_release (other);
  g_dbus_connection_close_sync (bus, NULL, NULL);
}

static void
test_instances_have_names_by_their_folder (void)
{
  g_autofree char *usual = sov_vault_dup_default_folder ();
  g_autofree char *one = sov_instance_dup_id (usual);
  g_autofree char *other = sov_instance_dup_id ("/tmp/another");
  g_autofree char *same = sov_instance_dup_id ("/tmp/x/../another");

  g_assert_cmpstr (one, ==, "fi.sovittu.Sovittu");
  g_assert_true (g_application_id_is_valid (other));
  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (other, ==, same);
}

int
main (int argc,
      char *argv[])
{
  static const char *const damages[] = { "gone", "zero-length", "truncated", "bit-flipped", "foreign" };
  int status;

  ui_test_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strdup_printf ("/ui/trouble-page/a-vault-that-is-%s-is-restored-from-its-page", damages[i]);

      g_test_add (name, Fixture, damages[i], set_up, test_a_damaged_vault_is_restored_from_its_page, tear_down);
    }
#define ADD(name, function) g_test_add ("/ui/trouble-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("without-a-backup-a-file-can-be-chosen", test_without_a_backup_a_file_can_be_chosen);
  ADD ("a-vault-that-is-open-elsewhere-says-so", test_a_vault_that_is_open_elsewhere_says_so);
  ADD ("the-window-that-has-it-open-is-raised", test_the_window_that_has_it_open_is_raised);
  g_test_add_func ("/ui/trouble-page/instances-have-names-by-their-folder", test_instances_have_names_by_their_folder);

  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
