/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-dialog.h"

#include "model/sov-time.h"
#include "support/ui-people.h"
#include "ui/common/sov-checked-row.h"
#include "ui/customers/sov-values-group.h"

#define CUSTOMER SOV_BIT (SOV_AS_CUSTOMER)
#define SUBCONTRACTOR SOV_BIT (SOV_AS_SUBCONTRACTOR)

typedef struct
{
  SovStore *store;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->store = ui_store_new ();
  fixture->page = gtk_label_new ("behind");
  fixture->window = ui_window_new (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_new (Fixture *fixture,
          SovPartyAs as)
{
  sov_party_dialog_present_new (fixture->page, fixture->store, as);
  ui_settle ();

  return ui_dialog (fixture->window);
}

static GtkWidget *
open_old (Fixture *fixture,
          const char *name)
{
  sov_party_dialog_present (fixture->page, fixture->store, ui_find_party (fixture->store, name));
  ui_settle ();

  return ui_dialog (fixture->window);
}

static void
save (Fixture *fixture)
{
  ui_press (ui_dialog (fixture->window), "_Save");
  ui_wait_closed (fixture->window);
}

static SovParty *
load (Fixture *fixture,
      const char *name)
{
  return ui_load_party (fixture->store, ui_find_party (fixture->store, name));
}

static const SovLabelled *
nth (GPtrArray *values,
     guint n)
{
  g_assert_cmpuint (n, <, values->len);

  return g_ptr_array_index (values, n);
}

static GtkWidget *
save_button (GtkWidget *dialog)
{
  return ui_find_text (dialog, "_Save");
}

static void
test_a_name_and_a_phone_are_enough (Fixture *fixture,
                                    gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);
  g_autoptr (SovParty) party = NULL;
  g_autofree char *shown = NULL;

  g_assert_false (gtk_widget_is_sensitive (save_button (dialog)));
  ui_type (dialog, "Name", "Maija Mallikas");
  ui_type (dialog, "Phone", "049 555 0103");
  save (fixture);

  party = load (fixture, "Maija");
  g_assert_cmpstr (party->name, ==, "Maija Mallikas");
  g_assert_cmpuint (party->as, ==, CUSTOMER);
  g_assert_cmpint (party->kind, ==, SOV_PARTY_CONSUMER);
  g_assert_cmpstr (sov_party_get_phone (party), ==, "+358495550103");
  shown = g_strdup_printf ("win.show-party %" G_GINT64_FORMAT, party->id);
  g_assert_cmpstr (ui_window_get_asked (), ==, shown);
}

static void
test_a_name_of_spaces_is_none (Fixture *fixture,
                               gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);

  ui_type (dialog, "Name", "  \xc2\xa0 ");
  g_assert_false (gtk_widget_is_sensitive (save_button (dialog)));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_a_wrong_business_id_is_explained_and_saved (Fixture *fixture,
                                                 gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);
  SovCheckedRow *row = SOV_CHECKED_ROW (ui_row (dialog, "Business ID"));
  g_autoptr (SovParty) party = NULL;

  ui_type (dialog, "Name", "Firma Oy");
  ui_type (dialog, "Business ID", "2077474-1");
  g_assert_nonnull (sov_checked_row_get_explanation (row));
  g_assert_nonnull (ui_find_part (dialog, "The check digits do not fit"));
  ui_type (dialog, "Business ID", "2077474-0");
  g_assert_null (sov_checked_row_get_explanation (row));
  g_assert_null (ui_find_part (dialog, "The check digits do not fit"));
  ui_type (dialog, "Business ID", "2077474-1");
  save (fixture);

  party = load (fixture, "Firma");
  g_assert_cmpstr (party->business_id, ==, "20774741");
}

static void
test_several_phones_have_labels (Fixture *fixture,
                                 gconstpointer data)
{
  const char *phones[] = { "Työ: 049 555 0101", "Koti: 049 555 0102", NULL };
  GtkWidget *dialog;
  g_autoptr (SovParty) party = NULL;

  ui_add_party (fixture->store, "a", "Aino", CUSTOMER);
  ui_edit_party_list (fixture->store, "a", SOV_FIELD_PHONES, phones);
  dialog = open_old (fixture, "Aino");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_row (dialog, "Työ"))), ==, "049 555 0101");
  ui_press (dialog, "Add Phone");
  ui_settle ();
  ui_type (dialog, "Phone", "049 555 0199");
  save (fixture);

  party = load (fixture, "Aino");
  g_assert_cmpuint (party->phones->len, ==, 3);
  g_assert_cmpstr (nth (party->phones, 0)->label, ==, "Työ");
  g_assert_cmpstr (nth (party->phones, 0)->value, ==, "+358495550101");
  g_assert_cmpstr (nth (party->phones, 1)->label, ==, "Koti");
  g_assert_cmpstr (nth (party->phones, 2)->value, ==, "+358495550199");
  g_assert_null (nth (party->phones, 2)->label);
}

static void
fill_profile (Fixture *fixture)
{
  const char *addresses[] = { "Laskut: PL 1, 00101 Helsinki", "Lumitie 4 B 12, 40100 Jyväskylä", NULL };
  const char *facts[] = { "Merkkipäivä: 4.5.", "Kahvi: musta", NULL };
  SovAction *edit = sov_action_new (SOV_ACTION_EDIT_PARTY, sov_time_now ());
  SovAction *person = sov_action_new (SOV_ACTION_PERSON, sov_time_now ());

  ui_add_party (fixture->store, "m", "Metsäkuume ry", CUSTOMER);
  ui_add_party (fixture->store, "a", "Aino Oy", CUSTOMER | SUBCONTRACTOR);
  sov_action_set_text (edit, SOV_FIELD_OF, "a");
  sov_action_set_number (edit, SOV_FIELD_KIND, SOV_PARTY_COMPANY);
  sov_action_set_list (edit, SOV_FIELD_ADDRESSES, addresses);
  sov_action_set_list (edit, SOV_FIELD_FACTS, facts);
  sov_action_set_text (edit, SOV_FIELD_EMAIL, "aino@example.fi");
  sov_action_set_number (edit, SOV_FIELD_LANGUAGE, SOV_LANGUAGE_SWEDISH);
  sov_action_set_number (edit, SOV_FIELD_FORMAL, TRUE);
  sov_action_set_number (edit, SOV_FIELD_REACHABLE, 9 * 60 * 10000 + 15 * 60 + 30);
  sov_action_set_number (edit, SOV_FIELD_REACH_BY, SOV_CHANNEL_WHATSAPP);
  sov_action_set_number (edit, SOV_FIELD_PRACTICES, SOV_BIT (SOV_PRACTICE_INVOICES_CUSTOMER) | SOV_BIT (SOV_PRACTICE_WHATSAPP_ONLY));
  sov_action_set_text (edit, SOV_FIELD_TRADE, "katot");
  sov_action_set_text (edit, SOV_FIELD_SINCE, "2019");
  sov_action_set_text (edit, SOV_FIELD_REFERRED_BY, "m");
  sov_action_set_text (edit, SOV_FIELD_EXPECTATION, "Nopea vastaus");
  sov_action_set_text (edit, SOV_FIELD_WHATSAPP, "+358495550199");
  sov_action_set_text (edit, SOV_FIELD_BUSINESS_ID, "20774740");
  sov_action_set_text (edit, SOV_FIELD_VAT_NUMBER, "FI20774740");
  sov_action_set_text (edit, SOV_FIELD_EINVOICE, "003720774740");
  sov_action_set_text (edit, SOV_FIELD_EINVOICE_OPERATOR, "003723327487");
  sov_action_set_text (edit, SOV_FIELD_IBAN, "FI2112345600000785");
  sov_action_set_text (edit, SOV_FIELD_NOTE, "Ensimmäinen\n\ntoinen <b>");
  ui_perform (fixture->store, edit);
  sov_action_set_text (person, SOV_FIELD_ID, "p");
  sov_action_set_text (person, SOV_FIELD_OF, "a");
  sov_action_set_text (person, SOV_FIELD_NAME, "Anni");
  sov_action_set_text (person, SOV_FIELD_ROLE, "johtaja");
  sov_action_set_text (person, SOV_FIELD_PHONE, "+358495550110");
  ui_perform (fixture->store, person);
}

static void
test_saving_an_untouched_profile_changes_nothing (Fixture *fixture,
                                                  gconstpointer data)
{
  g_autoptr (SovParty) after = NULL;

  fill_profile (fixture);
  open_old (fixture, "Aino");
  save (fixture);

  after = load (fixture, "Aino");
  g_assert_cmpint (after->kind, ==, SOV_PARTY_COMPANY);
  g_assert_cmpuint (after->as, ==, CUSTOMER | SUBCONTRACTOR);
  g_assert_cmpint (after->language, ==, SOV_LANGUAGE_SWEDISH);
  g_assert_true (after->formal);
  g_assert_cmpint (after->reachable_from, ==, 9 * 60);
  g_assert_cmpint (after->reachable_to, ==, 15 * 60 + 30);
  g_assert_cmpint (after->reach_by, ==, SOV_CHANNEL_WHATSAPP);
  g_assert_cmpuint (after->practices, ==, SOV_BIT (SOV_PRACTICE_INVOICES_CUSTOMER) | SOV_BIT (SOV_PRACTICE_WHATSAPP_ONLY));
  g_assert_cmpstr (after->trade, ==, "katot");
  g_assert_cmpstr (after->since, ==, "2019");
  g_assert_cmpstr (after->referred_by_name, ==, "Metsäkuume ry");
  g_assert_cmpstr (after->expectation, ==, "Nopea vastaus");
  g_assert_cmpstr (after->whatsapp, ==, "+358495550199");
  g_assert_cmpstr (after->business_id, ==, "20774740");
  g_assert_cmpstr (after->vat_number, ==, "FI20774740");
  g_assert_cmpstr (after->einvoice, ==, "003720774740");
  g_assert_cmpstr (after->einvoice_operator, ==, "003723327487");
  g_assert_cmpstr (after->iban, ==, "FI2112345600000785");
  g_assert_cmpstr (after->note, ==, "Ensimmäinen\n\ntoinen <b>");
  g_assert_cmpstr (nth (after->addresses, 0)->label, ==, "Laskut");
  g_assert_cmpstr (nth (after->addresses, 1)->value, ==, "Lumitie 4 B 12, 40100 Jyväskylä");
  g_assert_cmpstr (nth (after->facts, 1)->label, ==, "Kahvi");
  g_assert_cmpstr (nth (after->emails, 0)->value, ==, "aino@example.fi");
  g_assert_cmpuint (after->persons->len, ==, 1);
}

static void
test_emptied_fields_are_empty_in_the_vault (Fixture *fixture,
                                            gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (SovParty) party = NULL;

  fill_profile (fixture);
  dialog = open_old (fixture, "Aino");
  ui_type (dialog, "E-mail", "");
  ui_type (dialog, "Trade", "");
  ui_type (dialog, "Hours to reach them, as 9–15", "");
  ui_type (dialog, "Business ID", "");
  adw_combo_row_set_selected (ADW_COMBO_ROW (ui_row (dialog, "Likes to be reached by")), 0);
  g_signal_emit_by_name (ui_find (ui_row (dialog, "Referred by"), GTK_TYPE_BUTTON), "clicked");
  save (fixture);

  party = load (fixture, "Aino");
  g_assert_cmpuint (party->emails->len, ==, 0);
  g_assert_null (party->trade);
  g_assert_cmpint (party->reachable_from, ==, -1);
  g_assert_cmpint (party->reach_by, ==, 0);
  g_assert_null (party->business_id);
  g_assert_cmpint (party->referred_by, ==, 0);
}

static GtkWidget *
expand (GtkWidget *dialog,
        const char *title)
{
  GtkWidget *row = ui_row (dialog, title);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  ui_settle ();

  return row;
}

static void
test_contact_persons_are_added_changed_and_removed (Fixture *fixture,
                                                    gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (SovParty) first = NULL;
  g_autoptr (SovParty) second = NULL;
  GtkWidget *person;

  fill_profile (fixture);
  dialog = open_old (fixture, "Aino");
  ui_press (dialog, "Add Person");
  ui_settle ();
  person = ui_row (dialog, "New contact person");
  ui_type (person, "Name", "Pertti");
  ui_type (person, "Role", "tuotanto");
  ui_type (expand (dialog, "Anni"), "Role", "toimitusjohtaja");
  save (fixture);

  first = load (fixture, "Aino");
  g_assert_cmpuint (first->persons->len, ==, 2);
  g_assert_cmpstr (((SovPerson *) first->persons->pdata[0])->role, ==, "toimitusjohtaja");
  g_assert_cmpstr (((SovPerson *) first->persons->pdata[0])->phone, ==, "+358495550110");
  g_assert_cmpstr (((SovPerson *) first->persons->pdata[1])->name, ==, "Pertti");

  dialog = open_old (fixture, "Aino");
  ui_press (expand (dialog, "Anni"), "Remove Contact Person");
  save (fixture);
  second = load (fixture, "Aino");
  g_assert_cmpuint (second->persons->len, ==, 1);
  g_assert_cmpstr (((SovPerson *) second->persons->pdata[0])->name, ==, "Pertti");
}

static void
test_a_person_known_by_a_number_alone_is_kept (Fixture *fixture,
                                               gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);
  g_autoptr (SovParty) party = NULL;

  ui_type (dialog, "Name", "Firma");
  ui_press (dialog, "Add Person");
  ui_settle ();
  ui_type (ui_row (dialog, "New contact person"), "Phone", "049 555 0177");
  ui_press (dialog, "Add Person");
  save (fixture);

  party = load (fixture, "Firma");
  g_assert_cmpuint (party->persons->len, ==, 1);
  g_assert_cmpstr (((SovPerson *) party->persons->pdata[0])->phone, ==, "+358495550177");
}

static void
test_who_may_be_the_same_is_shown_while_typing (Fixture *fixture,
                                                gconstpointer data)
{
  GtkWidget *dialog;
  g_autofree char *opened = NULL;

  ui_add_party (fixture->store, "a", "Aino Saarela", CUSTOMER);
  ui_edit_party (fixture->store, "a", SOV_FIELD_PHONE, "+358495550103");
  dialog = open_new (fixture, SOV_AS_CUSTOMER);
  ui_type (dialog, "Name", "Joku muu");
  ui_type (dialog, "Phone", "0495550103");
  ui_wait_part (dialog, "the same phone number");
  g_assert_nonnull (ui_find_text (dialog, "Aino Saarela"));
  g_assert_null (ui_find_text (dialog, "_Merge…"));
  g_assert_true (gtk_widget_is_sensitive (save_button (dialog)));

  ui_type (dialog, "Phone", "");
  ui_type (dialog, "Name", "saarela aino");
  ui_wait_part (dialog, "the same name");
  ui_press (dialog, "_Open");
  opened = g_strdup_printf ("win.show-party %" G_GINT64_FORMAT, ui_find_party (fixture->store, "Saarela"));
  g_assert_cmpstr (ui_window_get_asked (), ==, opened);
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_an_old_one_can_be_merged_from_the_form (Fixture *fixture,
                                             gconstpointer data)
{
  GtkWidget *dialog;

  ui_add_party (fixture->store, "a", "Aino Saarela", CUSTOMER);
  ui_add_party (fixture->store, "b", "Bertta", CUSTOMER);
  dialog = open_old (fixture, "Bertta");
  ui_type (dialog, "Name", "Aino Saarela");
  ui_wait_part (dialog, "_Merge…");
  ui_press (dialog, "_Merge…");
  ui_wait_closed (fixture->window);
  g_assert_true (g_str_has_prefix (ui_window_get_asked (), "win.merge ("));
}

static void
test_what_was_typed_is_not_lost_by_escape (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);

  ui_type (dialog, "Name", "Maija");
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_settle ();
  g_assert_nonnull (ui_find_part (ui_dialog (fixture->window), "Close Without Saving?"));
  adw_dialog_force_close (ADW_DIALOG (ui_dialog (fixture->window)));
  ui_settle ();
  g_assert_true (ui_dialog (fixture->window) == dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_row (dialog, "Name"))), ==, "Maija");
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_an_untouched_form_closes_at_once (Fixture *fixture,
                                       gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_SUBCONTRACTOR);

  g_assert_nonnull (ui_find_text (dialog, "Trade"));
  adw_dialog_close (ADW_DIALOG (dialog));
  ui_wait_closed (fixture->window);
}

static void
test_a_name_of_ten_kilobytes_is_saved (Fixture *fixture,
                                       gconstpointer data)
{
  g_autofree char *huge = g_strnfill (10 * 1024, 'x');
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);
  g_autoptr (SovParty) party = NULL;

  ui_type (dialog, "Name", huge);
  save (fixture);
  party = load (fixture, "xxx");
  g_assert_cmpuint (strlen (party->name), ==, 10 * 1024);
}

static void
test_names_that_would_be_markup_stay_text (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *dialog;

  ui_add_party (fixture->store, "a", "<b>Aino</b> &amp;", CUSTOMER);
  dialog = open_new (fixture, SOV_AS_CUSTOMER);
  ui_type (dialog, "Name", "<b>Aino</b> &amp;");
  ui_wait_part (dialog, "the same name");
  g_assert_nonnull (ui_find_text (dialog, "<b>Aino</b> &amp;"));
  adw_dialog_force_close (ADW_DIALOG (dialog));
}

static void
test_who_is_neither_is_a_customer (Fixture *fixture,
                                   gconstpointer data)
{
  GtkWidget *dialog = open_new (fixture, SOV_AS_CUSTOMER);
  g_autoptr (SovParty) party = NULL;

  ui_type (dialog, "Name", "Maija");
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (dialog, "Customer")), FALSE);
  save (fixture);
  party = load (fixture, "Maija");
  g_assert_cmpuint (party->as, ==, CUSTOMER);
}

static void
test_hours_that_cannot_be_read_are_marked (Fixture *fixture,
                                           gconstpointer data)
{
  GtkWidget *dialog;
  g_autoptr (SovParty) party = NULL;

  fill_profile (fixture);
  dialog = open_old (fixture, "Aino");
  ui_type (dialog, "Hours to reach them, as 9–15", "aamuisin");
  g_assert_nonnull (ui_find_part (dialog, "Hours are written"));
  save (fixture);
  party = load (fixture, "Aino");
  g_assert_cmpint (party->reachable_from, ==, 9 * 60);
}

static void
test_everything_is_named (Fixture *fixture,
                          gconstpointer data)
{
  fill_profile (fixture);
  ui_assert_named (open_old (fixture, "Aino"));
}

#define ADD(name, test) g_test_add ("/ui/party-dialog/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  ADD ("a-name-and-a-phone-are-enough", test_a_name_and_a_phone_are_enough);
  ADD ("a-name-of-spaces-is-none", test_a_name_of_spaces_is_none);
  ADD ("a-wrong-business-id-is-explained-and-saved", test_a_wrong_business_id_is_explained_and_saved);
  ADD ("several-phones-have-labels", test_several_phones_have_labels);
  ADD ("saving-an-untouched-profile-changes-nothing", test_saving_an_untouched_profile_changes_nothing);
  ADD ("emptied-fields-are-empty-in-the-vault", test_emptied_fields_are_empty_in_the_vault);
  ADD ("contact-persons-are-added-changed-and-removed", test_contact_persons_are_added_changed_and_removed);
  ADD ("a-person-known-by-a-number-alone-is-kept", test_a_person_known_by_a_number_alone_is_kept);
  ADD ("who-may-be-the-same-is-shown-while-typing", test_who_may_be_the_same_is_shown_while_typing);
  ADD ("an-old-one-can-be-merged-from-the-form", test_an_old_one_can_be_merged_from_the_form);
  ADD ("what-was-typed-is-not-lost-by-escape", test_what_was_typed_is_not_lost_by_escape);
  ADD ("an-untouched-form-closes-at-once", test_an_untouched_form_closes_at_once);
  ADD ("a-name-of-ten-kilobytes-is-saved", test_a_name_of_ten_kilobytes_is_saved);
  ADD ("names-that-would-be-markup-stay-text", test_names_that_would_be_markup_stay_text);
  ADD ("who-is-neither-is-a-customer", test_who_is_neither_is_a_customer);
  ADD ("hours-that-cannot-be-read-are-marked", test_hours_that_cannot_be_read_are_marked);
  ADD ("everything-is-named", test_everything_is_named);
  return g_test_run ();
}
