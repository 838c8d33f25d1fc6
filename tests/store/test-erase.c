/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-erase.h"

#include <glib/gstdio.h>

#include "model/sov-ledger.h"
#include "model/sov-time.h"
#include "store/sov-compensation-table.h"
#include "store/sov-perform.h"
#include "store/sov-search-table.h"
#include "support/vault-state.h"
#include "support/vault-whole.h"

/* Somebody is erased for good: nothing of them is left in any byte, nothing of
 * anybody else is touched, and the chain holds. */

#define AT "2026-10-19T20:10"
#define LATER "2026-10-20T09:00"

/* In everything that is the erased person's. */
#define CANARY "kanarialintu"

static const char *const business[] = {
  "me; name=Aino; business=Selkopolku",
  "party; id=kanarialintu-p; name=Satu Kanarialintu; kind=consumer; as=customer; phones=+358 40 7654321; emails=satu@kanarialintu.fi; addresses=Kanarialintukuja 1; facts=koira: Kanarialintu; note=Kanarialintu sanoi niin; since=kanarialintu; expectation=kanarialintu hiljaa; whatsapp=+358407654321",
  "party; id=P2; name=Kanarialintu Satu; kind=consumer; as=customer; note=kanarialintu kahdesti; trade=kanarialintu",
  "party; id=S; name=Antti Koski; kind=company; as=subcontractor; trade=puuseppä; phones=09 1",
  "party; id=O; name=Otso Muu; kind=consumer; as=customer; note=Muistiinpano pysyy; emails=otso@muu.fi",
  "person; id=M; of=kanarialintu-p; name=Matti Kanarialintu; role=kanarialintu; phone=0407654322; email=m@kanarialintu.fi",
  "person; id=N; of=S; name=Nina",
  "deal; id=D; customer=kanarialintu-p; title=Kanarialintuhäkki; price=853,40; expectation=kanarialintu viihtyy",
  "deal; id=D2; customer=P2; title=Kanarialintuhäkki kaksi",
  "deal; id=F; customer=O; title=Otson terassi; price=200",
  "join; deal=D; party=S; trade=kanarialintuhoitaja",
  "entry; id=e1; party=kanarialintu-p; deal=D; channel=call; direction=in; text=Lupasi kanarialintua huomenna",
  "entry; id=e2; party=kanarialintu-p; channel=email; direction=out; text=Kanarialintu kiittää; mood=4",
  "entry; id=e3; party=S; deal=D; channel=call; direction=out; text=Antti hoitaa kanarialintua",
  "entry; id=e4; party=O; deal=F; channel=call; direction=in; text=Otso soitti",
  "entry; id=e5; party=S; deal=F; channel=call; direction=in; text=Antti mittasi",
  "entry; id=e6; party=kanarialintu-p; channel=sms; direction=in; text=kanarialintu roskissa",
  "remove; of=e6",
  "term; id=A; deal=D; kind=contact; text=Antti tuo kanarialinnun ja kanarialintu; by=me; to=kanarialintu-p; doers=S; due=2026-10-20T20:00; from_entry=e1",
  "term; id=A2; deal=D; kind=price; text=kanarialintu maksaa; by=S; to=kanarialintu-p; price=100; needs_to_know=S,kanarialintu-p",
  "term; id=B; deal=F; kind=contact; text=Antti mittaa terassin; by=me; to=O; doers=S; from_entry=e4; due=2026-11-01T12:00",
  "term; id=B2; deal=F; kind=price; text=Antti laskuttaa minua; by=S; to=me; price=100",
  "change; term=A; text=kanarialintu myöhemmin; due_vague=kanarialintu laulaa",
  "written; term=A; party=kanarialintu-p; channel=sms; text=Kanarialintu tulee",
  "written; term=A; party=S; channel=sms; text=Tuo kanarialintu",
  "acknowledged; term=A; party=S; channel=sms; text=kanarialintu ok",
  "blocked; term=A2; party=S; reason=kanarialintu nukkuu; text=kanarialintu zzz",
  "written; term=B; party=S; channel=sms; text=Mittaa terassi",
  "written; term=B; party=O; channel=email; text=Antti mittaa",
  "kept; term=A2",
  "complaint; id=C; party=kanarialintu-p; deal=D; words=Kanarialintu karkasi; channel=call; from_entry=e2; impact=kanarialintu hukassa; spread=kanarialintu kertoi; term=A",
  "edit-complaint; of=C; style=threatening; severity=3; got=kanarialintu ei; expectation=kanarialintu takaisin",
  "complaint; id=C2; party=O; deal=F; words=Terassi on vino; channel=call",
  "step; complaint=C; did=contacted; text=kanarialintu soitettiin",
  "snooze; complaint=C; due=2026-10-20T09:00; reason=kanarialintu odottaa",
  "cause; complaint=C; cause=relay-gap; term=A; party=S; whose=subcontractor; note=kanarialintu unohtui",
  "recourse; complaint=C; party=S; did=agreed; amount=1000; text=kanarialintu puoliksi",
  "compensation; id=K; complaint=C; kind=refund; value=5000; text=kanarialintu hyvitys; strings=kanarialintu hiljaa; invoice=77-1",
  "compensation; id=K2; party=kanarialintu-p; kind=redo; text=kanarialintu uusiksi",
  "compensation; id=K3; party=O; kind=refund; value=900; text=Otson hyvitys",
  "give; compensation=K; amount=200; note=kanarialintu tilille",
  "lesson; id=L; complaint=C; text=kanarialintu opetti; standing_term=kanarialintu ensin",
  "lesson; id=L2; complaint=C2; text=Mittaa kahdesti",
  "praise; id=R; party=kanarialintu-p; deal=D; words=Ihana kanarialintu",
  "praise; id=R2; party=O; words=Hieno terassi",
  "idea; id=I; party=kanarialintu-p; deal=D; text=kanarialintu verkkosivuille; from_entry=e1",
  "idea; id=I2; party=O; text=Otsolle kuvia",
  "idea; id=I3; party=O; deal=D; text=Oma ajatus; from_entry=e1",
  "task; id=W; party=kanarialintu-p; deal=D; text=Osta kanarialintu; due_vague=kun kanarialintu laulaa; from_entry=e1",
  "task; id=W2; party=O; text=Vie Otsolle avain",
  "task; id=W3; text=Siivoa auto",
  "answer; party=kanarialintu-p; deal=D; question=nps; score=9; text=kanarialintu kiitti",
  "answer; party=O; question=nps; score=7",
  "merge; party=P2; to=kanarialintu-p",
};

static gboolean
attach (SovDatabase *db,
        gpointer unused,
        GError **error)
{
  return sov_database_execute (db,
                               "INSERT INTO blob (sha256, size, data) VALUES ('aa', 12, CAST ('kanarialintu' AS BLOB)), ('bb', 4, CAST ('otso' AS BLOB));"
                               "INSERT INTO attachment (entry_id, blob_id, name, content_type)"
                               " SELECT id, 1, 'kanarialintu.jpg', 'image/jpeg' FROM entry WHERE ref = 'e1';"
                               "INSERT INTO attachment (entry_id, blob_id, name, content_type)"
                               " SELECT id, 2, 'otso.jpg', 'image/jpeg' FROM entry WHERE ref = 'e4'",
                               error);
}

static void
fill (SovStoreState *state)
{
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (business); i++)
    vault_state_do (state, AT, business[i]);
  sov_store_state_write (state, "file", attach, NULL, &error);
  g_assert_no_error (error);
}

static SovStoreState *
make_business (void)
{
  SovStoreState *state = vault_state_new ();

  fill (state);
  return state;
}

static gboolean
perform_one (SovDatabase *db,
             gpointer action,
             GError **error)
{
  return sov_perform_action (db, action, NULL, error);
}

/* As the store does it. */
static gboolean
perform (SovStoreState *state,
         const char *line)
{
  g_autoptr (SovAction) action = vault_read_line (line, vault_time (LATER));
  g_autoptr (GError) error = NULL;

  if (!sov_store_state_write (state, line, perform_one, action, &error))
    {
      g_assert_true (error->domain == SOV_ACTION_ERROR);
      return FALSE;
    }

  sov_store_state_erased (state, &error);
  g_assert_no_error (error);
  return TRUE;
}

static void
tidy (SovStoreState *state)
{
  g_autoptr (GError) error = NULL;

  sov_store_state_keep_house (state, sov_time_now (), &error);
  g_assert_no_error (error);
}

/* Whatever the case and the case ending. */
static const char *const canaries[] = { CANARY, "Kanarialintu", "kanarialinnun", "765432", "karkasi" };

static void
assert_gone (SovStoreState *state)
{
  g_autofree char *dump = vault_dump_whole (state->db);

  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    {
      if (strstr (dump, canaries[i]) != NULL)
        g_error ("%s is in %s", canaries[i], dump);
      if (vault_pages_have (state->db, canaries[i]))
        g_error ("%s is in the pages", canaries[i]);
    }
}

/* T22, an erased customer's words in indexes and free pages: no byte of any page
 * has one of them, nor does any index. */
static void
test_nothing_of_the_erased_is_left_in_any_byte (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    g_assert_true (vault_pages_have (state->db, canaries[i]));
  g_assert_true (perform (state, "erase; of=kanarialintu-p; reason=kanarialintu pyysi"));
  vault_assert_sound (state->db);
  tidy (state);
  assert_gone (state);
  vault_assert_sound (state->db);
}

static char *
dump_others (SovStoreState *state)
{
  static const struct
  {
    const char *table;
    const char *where;
  } parts[] = {
    { "owner", NULL },
    { "party", "ref IN ('S', 'O')" },
    { "person", "ref = 'N'" },
    { "detail", "party_id IN (SELECT id FROM party WHERE ref IN ('S', 'O'))" },
    { "deal", "ref = 'F'" },
    { "participant", "deal_id IN (SELECT id FROM deal WHERE ref = 'F')" },
    { "entry", "ref IN ('e4', 'e5')" },
    { "attachment", "name = 'otso.jpg'" },
    { "blob", "sha256 = 'bb'" },
    { "term", "ref IN ('B', 'B2')" },
    { "version", "term_id IN (SELECT id FROM term WHERE ref IN ('B', 'B2'))" },
    { "doer", NULL },
    { "message", "deal_id IN (SELECT id FROM deal WHERE ref = 'F')" },
    { "relay", "version_id IN (SELECT version.id FROM version JOIN term ON term.id = term_id WHERE ref IN ('B', 'B2'))" },
    { "outcome", NULL },
    { "complaint", "ref = 'C2'" },
    { "compensation", "ref = 'K3'" },
    { "lesson", "ref = 'L2'" },
    { "praise", "ref = 'R2'" },
    { "lesson", "ref = 'I2'" },
    { "task", "ref IN ('W2', 'W3')" },
    { "answer", "score = 7" },
  };
  g_autoptr (GString) dump = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *rows = vault_dump_rows (state->db, parts[i].table, parts[i].where);

      g_string_append (dump, rows);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
test_nothing_of_anybody_else_is_touched (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = dump_others (state);
  g_autofree char *after = NULL;

  g_assert_true (perform (state, "erase; of=P2"));
  tidy (state);
  after = dump_others (state);
  g_assert_cmpstr (before, ==, after);
}

static void
test_the_chain_keeps_its_length_and_says_what_was_erased (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 events = vault_count (state->db, "SELECT count(*) FROM event");
  g_autofree char *head = vault_text (state->db, "SELECT hex (hash) FROM event ORDER BY seq DESC LIMIT 1");
  g_autofree char *same = NULL;

  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM event"), >=, events);
  same = vault_text (state->db, "SELECT group_concat (hex (hash)) FROM event");
  g_assert_nonnull (strstr (same, head));
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM event_salt WHERE salt IS NULL AND erased_at IS NOT NULL"), >, 0);
  vault_assert_sound (state->db);

  /* And goes on. */
  vault_state_do (state, LATER, "change; term=B; text=Antti mittaa uudestaan");
  vault_assert_sound (state->db);
}

static void
test_it_cannot_be_undone_and_neither_can_what_was_before (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  vault_state_do (state, LATER, "edit-party; of=O; note=Jotain muuta");
  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  before = vault_dump_whole (state->db);
  g_assert_false (vault_state_undo (state));
  g_assert_false (vault_state_redo (state));
  after = vault_dump_whole (state->db);
  g_assert_cmpstr (before, ==, after);

  /* What is done from now on can. */
  vault_state_do (state, LATER, "edit-party; of=O; note=Vielä muuta");
  g_assert_true (vault_state_undo (state));
}

static void
test_who_is_in_the_trash_is_erased_too (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, LATER, "remove; of=kanarialintu-p");
  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  tidy (state);
  assert_gone (state);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM removal"), ==, 0);
  vault_assert_sound (state->db);
}

static void
test_what_was_undone_is_erased_too (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, LATER, "change; term=A; text=kanarialintu vielä kerran");
  g_assert_true (vault_state_undo (state));
  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  tidy (state);
  assert_gone (state);
  vault_assert_sound (state->db);
}

static void
test_the_books_keep_amounts_without_a_name (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = sov_compensation_table_load_all (state->db, &error);
  g_autoptr (SovLedger) then = sov_ledger_new (before, SOV_LEDGER_BY_YEAR, sov_time_now ());
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (SovLedger) now = NULL;

  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  after = sov_compensation_table_load_all (state->db, &error);
  g_assert_no_error (error);
  now = sov_ledger_new (after, SOV_LEDGER_BY_YEAR, sov_time_now ());
  g_assert_cmpint (now->usual.promised, ==, then->usual.promised);
  g_assert_cmpint (now->usual.given, ==, then->usual.given);
  g_assert_cmpint (now->usual.left, ==, then->usual.left);
  for (guint i = 0; i < after->len; i++)
    {
      SovCompensation *kept = after->pdata[i];

      g_assert_true (kept->value == 900 ? kept->party != 0 : kept->party == 0 && kept->party_name == NULL);
    }

  hits = sov_search_table_find (state->db, "77-1", 50, &error);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_who_is_in_deals_of_others_loses_name_and_letters (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *customer = vault_dump_rows (state->db, "party", "ref = 'O'");
  g_autofree char *still = NULL;

  g_assert_true (perform (state, "erase; of=S"));
  tidy (state);
  g_assert_false (vault_pages_have (state->db, "Antti Koski"));
  g_assert_false (vault_pages_have (state->db, "Nina"));
  g_assert_false (vault_pages_have (state->db, "Mittaa terassi"));
  g_assert_false (vault_pages_have (state->db, "Antti mittasi"));
  g_assert_false (vault_pages_have (state->db, "Antti laskuttaa"));
  /* What the customer was told is the customer's. */
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM message WHERE text = 'Antti mittaa'"), ==, 1);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM version WHERE text = 'Antti mittaa terassin' AND retracted_at IS NULL"), ==, 1);
  still = vault_dump_rows (state->db, "party", "ref = 'O'");
  g_assert_cmpstr (customer, ==, still);
  vault_assert_sound (state->db);
}

static void
test_nobody_else_and_nothing_else_can_be_erased (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump_whole (state->db);
  g_autofree char *after = NULL;

  g_assert_false (perform (state, "erase; of=me"));
  g_assert_false (perform (state, "erase; of=nobody"));
  g_assert_false (perform (state, "erase; of=D"));
  after = vault_dump_whole (state->db);
  g_assert_cmpstr (before, ==, after);
}

/* T21, a trigger gone round: words of evidence go blank only once the chain says
 * nothing of them any more, and never become other words. */
static void
test_evidence_is_blanked_only_after_its_salt_is_gone (void)
{
  static const char *const forgeries[] = {
    "UPDATE version SET text = '—' WHERE id = 1",
    "UPDATE version SET text = 'muuta' WHERE id = 1",
    "UPDATE message SET text = '' WHERE id = 1",
    "UPDATE complaint SET words = '' WHERE id = 1",
    "UPDATE relay SET reason = NULL WHERE reason IS NOT NULL",
    "UPDATE term SET ref = 'erased:1', complaint_ref = NULL, entry_id = NULL WHERE id = 1",
    "DELETE FROM version WHERE id = 1",
    "UPDATE event_salt SET salt = zeroblob (32)",
  };
  g_autoptr (SovStoreState) state = make_business ();

  for (gsize i = 0; i < G_N_ELEMENTS (forgeries); i++)
    g_assert_false (sov_database_execute (state->db, forgeries[i], NULL));
  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  g_assert_false (sov_database_execute (state->db, "UPDATE version SET text = 'uusia sanoja' WHERE id = 1", NULL));
  vault_assert_sound (state->db);
}

/* Vaults in files, and older copies of them. */

typedef struct
{
  char *folder;
  char *path;
  char *copy;
  char *ledger;
  GBytes *key;
} Files;

static void
set_up (Files *f,
        gconstpointer data)
{
  static const guint8 bytes[SOV_KEY_SIZE] = { 2, 7, 1, 8 };
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  f->folder = g_dir_make_tmp ("sovittu-erase-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "sovittu.db", NULL);
  f->copy = g_build_filename (f->folder, "copy", NULL);
  f->ledger = g_build_filename (f->folder, SOV_ERASE_LEDGER_NAME, NULL);
  f->key = g_bytes_new_static (bytes, sizeof bytes);
  db = sov_database_open (f->path, f->key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);
  sov_database_close (db);
}

static void
tear_down (Files *f,
           gconstpointer data)
{
  g_unlink (f->path);
  g_unlink (f->copy);
  g_unlink (f->ledger);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->copy);
  g_free (f->ledger);
  g_bytes_unref (f->key);
}

static SovStoreState *
open_state (Files *f)
{
  SovStoreState *state = g_new0 (SovStoreState, 1);
  g_autoptr (GError) error = NULL;

  sov_store_state_open (state, f->path, f->key, &error);
  g_assert_no_error (error);
  return state;
}

static void
copy_file (const char *from,
           const char *to)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (to, bytes, (gssize) length, NULL));
}

static void
test_an_older_copy_that_is_restored_is_relieved_again (Files *f,
                                                       gconstpointer data)
{
  SovStoreState *state = open_state (f);
  g_autofree char *dump = NULL;

  fill (state);
  vault_state_free (state);
  copy_file (f->path, f->copy);

  state = open_state (f);
  g_assert_true (perform (state, "erase; of=kanarialintu-p"));
  vault_state_free (state);

  copy_file (f->copy, f->path);
  state = open_state (f);
  dump = vault_dump_whole (state->db);
  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    g_assert_null (strstr (dump, canaries[i]));
  g_assert_nonnull (strstr (dump, "Muistiinpano pysyy"));
  vault_assert_sound (state->db);
  vault_state_free (state);
}

static void
test_a_copy_from_before_a_merge_knows_both (Files *f,
                                            gconstpointer data)
{
  SovStoreState *state = open_state (f);

  vault_state_do (state, AT, "party; id=P; name=Satu Kanarialintu; kind=consumer; as=customer");
  vault_state_do (state, AT, "party; id=Q; name=Toinen Kanarialintu; kind=consumer; as=customer");
  vault_state_free (state);
  copy_file (f->path, f->copy);

  state = open_state (f);
  vault_state_do (state, LATER, "merge; party=Q; to=P");
  g_assert_true (perform (state, "erase; of=P"));
  vault_state_free (state);

  copy_file (f->copy, f->path);
  state = open_state (f);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM party WHERE name LIKE '%anarialintu%'"), ==, 0);
  vault_state_free (state);
}

static void
test_the_ledger_says_nothing_of_anybody (Files *f,
                                         gconstpointer data)
{
  SovStoreState *state = open_state (f);
  g_autofree char *text = NULL;
  g_autofree char *log = g_strconcat (f->path, "-wal", NULL);
  GStatBuf info = { 0 };

  fill (state);
  g_assert_true (perform (state, "erase; of=kanarialintu-p; reason=kanarialintu pyysi"));
  if (g_stat (log, &info) == 0)
    g_assert_cmpint (info.st_size, ==, 0);
  vault_state_free (state);

  g_assert_true (g_file_get_contents (f->ledger, &text, NULL, NULL));
  g_assert_cmpuint (strlen (text), >, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (canaries); i++)
    g_assert_null (strstr (text, canaries[i]));
  g_assert_cmpint (g_stat (f->ledger, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0077, ==, 0);
}

static void
test_a_damaged_ledger_keeps_no_vault_closed (Files *f,
                                             gconstpointer data)
{
  SovStoreState *state;

  g_assert_true (g_file_set_contents (f->ledger, "\377\376 x y\n\n1 2 3\nsubject mark party 5\n a  b c\n", -1, NULL));
  state = open_state (f);
  fill (state);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM party WHERE erased_at IS NOT NULL"), ==, 0);
  vault_state_free (state);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/erase/nothing-of-the-erased-is-left-in-any-byte", test_nothing_of_the_erased_is_left_in_any_byte);
  g_test_add_func ("/store/erase/nothing-of-anybody-else-is-touched", test_nothing_of_anybody_else_is_touched);
  g_test_add_func ("/store/erase/the-chain-keeps-its-length-and-says-what-was-erased", test_the_chain_keeps_its_length_and_says_what_was_erased);
  g_test_add_func ("/store/erase/it-cannot-be-undone-and-neither-can-what-was-before", test_it_cannot_be_undone_and_neither_can_what_was_before);
  g_test_add_func ("/store/erase/who-is-in-the-trash-is-erased-too", test_who_is_in_the_trash_is_erased_too);
  g_test_add_func ("/store/erase/what-was-undone-is-erased-too", test_what_was_undone_is_erased_too);
  g_test_add_func ("/store/erase/the-books-keep-amounts-without-a-name", test_the_books_keep_amounts_without_a_name);
  g_test_add_func ("/store/erase/who-is-in-deals-of-others-loses-name-and-letters", test_who_is_in_deals_of_others_loses_name_and_letters);
  g_test_add_func ("/store/erase/nobody-else-and-nothing-else-can-be-erased", test_nobody_else_and_nothing_else_can_be_erased);
  g_test_add_func ("/store/erase/evidence-is-blanked-only-after-its-salt-is-gone", test_evidence_is_blanked_only_after_its_salt_is_gone);
  g_test_add ("/store/erase/an-older-copy-that-is-restored-is-relieved-again", Files, NULL, set_up, test_an_older_copy_that_is_restored_is_relieved_again, tear_down);
  g_test_add ("/store/erase/a-copy-from-before-a-merge-knows-both", Files, NULL, set_up, test_a_copy_from_before_a_merge_knows_both, tear_down);
  g_test_add ("/store/erase/the-ledger-says-nothing-of-anybody", Files, NULL, set_up, test_the_ledger_says_nothing_of_anybody, tear_down);
  g_test_add ("/store/erase/a-damaged-ledger-keeps-no-vault-closed", Files, NULL, set_up, test_a_damaged_ledger_keeps_no_vault_closed, tear_down);

  return g_test_run ();
}
