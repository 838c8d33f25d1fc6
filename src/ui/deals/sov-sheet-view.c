/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-sheet-view.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/deals/sov-sheet-cell.h"
#include "ui/deals/sov-sheet-parts.h"
#include "ui/deals/sov-sheet-scroller.h"

#define CELL_WIDTH 136
#define TERM_WIDTH 220

struct _SovSheetView
{
  GtkWidget parent_instance;

  SovSheet *sheet;
  GPtrArray *warnings;
  gint64 now;
  gboolean narrow;
  gboolean over_shown;
  char *shown; /* what the widgets say; nothing is rebuilt while it is the same */

  GtkWidget *child;
  GPtrArray *cells; /* SovSheetCell, row by row; borrowed */
  guint n_columns;
  gint64 chosen_term;
  gint64 chosen_party;
};

typedef enum
{
  PROP_NARROW = 1,
} SovSheetViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  SIGNAL_CELL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovSheetView, sov_sheet_view, GTK_TYPE_WIDGET)

static void rebuild (SovSheetView *self);

static SovLevel
level_of (SovSheetView *self,
          gint64 term,
          gint64 party)
{
  SovLevel gravest = 0;

  for (guint i = 0; i < self->warnings->len; i++)
    {
      const SovWarning *warning = self->warnings->pdata[i];

      if (warning->term == term && warning->party == party && (gravest == 0 || warning->level < gravest))
        gravest = warning->level;
    }

  return gravest;
}

static SovSheetCell *
find_cell (SovSheetView *self,
           gint64 term,
           gint64 party)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      SovSheetCell *cell = self->cells->pdata[i];

      if (sov_sheet_cell_get_term (cell) == term && sov_sheet_cell_get_party (cell) == party)
        return cell;
    }

  return NULL;
}

static void
mark_chosen (SovSheetView *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      SovSheetCell *cell = self->cells->pdata[i];

      sov_sheet_cell_set_chosen (cell, sov_sheet_cell_get_term (cell) == self->chosen_term &&
                                           sov_sheet_cell_get_party (cell) == self->chosen_party);
    }
}

static void
cell_clicked_cb (SovSheetView *self,
                 SovSheetCell *cell)
{
  g_signal_emit (self, signals[SIGNAL_CELL_CHOSEN], 0,
                 sov_sheet_cell_get_term (cell), sov_sheet_cell_get_party (cell));
}

static GtkWidget *
add_cell (SovSheetView *self,
          const SovTerm *term,
          const SovSheetParty *party,
          gboolean named)
{
  SovSheetCell *cell = sov_sheet_cell_new (term->id, party->id, named);

  sov_sheet_cell_show (cell, self->sheet, level_of (self, term->id, party->id), self->now);
  g_signal_connect_object (cell, "clicked", G_CALLBACK (cell_clicked_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->cells, cell);

  return GTK_WIDGET (cell);
}

/* The grid */

static void
attach_row (SovSheetView *self,
            GtkGrid *grid,
            const SovTerm *term,
            GPtrArray *columns,
            int *line)
{
  GtkWidget *head = sov_sheet_term_new (self->sheet, term, self->now);

  gtk_grid_attach (grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, (*line)++, (int) columns->len + 1, 1);
  gtk_widget_set_hexpand (head, TRUE);
  gtk_widget_set_size_request (head, TERM_WIDTH, -1);
  gtk_grid_attach (grid, head, 0, *line, 1, 1);
  for (guint i = 0; i < columns->len; i++)
    gtk_grid_attach (grid, add_cell (self, term, columns->pdata[i], FALSE), (int) i + 1, *line, 1, 1);
  (*line)++;
}

static void
attach_heads (SovSheetView *self,
              GtkGrid *grid,
              GPtrArray *columns)
{
  GtkWidget *corner = gtk_label_new (_ ("Agreed thing"));

  gtk_label_set_xalign (GTK_LABEL (corner), 0);
  gtk_widget_add_css_class (corner, "sheet-corner");
  gtk_widget_add_css_class (corner, "dim-label");
  gtk_widget_set_valign (corner, GTK_ALIGN_END);
  gtk_grid_attach (grid, corner, 0, 0, 1, 2);
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *head = sov_sheet_party_new (self->sheet, columns->pdata[i], TRUE, self->now);

      GtkWidget *send = sov_sheet_send_new (self->sheet, columns->pdata[i], self->now);

      gtk_widget_set_size_request (head, CELL_WIDTH, -1);
      gtk_grid_attach (grid, head, (int) i + 1, 0, 1, 1);
      if (send != NULL)
        gtk_grid_attach (grid, send, (int) i + 1, 1, 1, 1);
    }
}

static GtkWidget *
grid_new (SovSheetView *self,
          GPtrArray *rows,
          GPtrArray *columns)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *scroller;
  int line = 2;

  attach_heads (self, GTK_GRID (grid), columns);
  for (guint i = 0; i < rows->len; i++)
    attach_row (self, GTK_GRID (grid), rows->pdata[i], columns, &line);

  gtk_widget_add_css_class (grid, "sheet");
  scroller = sov_sheet_scroller_new (grid);
  gtk_widget_add_css_class (scroller, "card");
  gtk_widget_set_overflow (scroller, GTK_OVERFLOW_HIDDEN);

  return scroller;
}

/* The cards */

static GtkWidget *
card_new (SovSheetView *self,
          const SovTerm *term,
          GPtrArray *columns)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (card), sov_sheet_term_new (self->sheet, term, self->now));
  for (guint i = 0; i < columns->len; i++)
    {
      gtk_box_append (GTK_BOX (card), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (card), add_cell (self, term, columns->pdata[i], TRUE));
    }
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "sheet");
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);

  return card;
}

static GtkWidget *
cards_new (SovSheetView *self,
           GPtrArray *rows,
           GPtrArray *columns)
{
  GtkWidget *cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *parties = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < columns->len; i++)
    {
      if (i > 0)
        gtk_box_append (GTK_BOX (parties), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
      gtk_box_append (GTK_BOX (parties), sov_sheet_party_new (self->sheet, columns->pdata[i], FALSE, self->now));
    }
  gtk_widget_add_css_class (parties, "card");
  gtk_box_append (GTK_BOX (cards), parties);
  for (guint i = 0; i < rows->len; i++)
    gtk_box_append (GTK_BOX (cards), card_new (self, rows->pdata[i], columns));

  return cards;
}

/* What is over, out of the way */

static void
over_toggled_cb (SovSheetView *self,
                 GtkToggleButton *button)
{
  self->over_shown = gtk_toggle_button_get_active (button);
  rebuild (self);
}

static GtkWidget *
over_button_new (SovSheetView *self,
                 guint n_over)
{
  /* Translators: a switch that shows agreed things that were kept, broken or cancelled */
  g_autofree char *label = g_strdup_printf (ngettext ("_Show %u That Is Over", "_Show %u That Are Over", n_over), n_over);
  GtkWidget *button = gtk_toggle_button_new_with_mnemonic (label);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), self->over_shown);
  g_signal_connect_object (button, "toggled", G_CALLBACK (over_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
content_new (SovSheetView *self)
{
  g_autoptr (GPtrArray) columns = sov_sheet_columns (self->sheet, self->now);
  g_autoptr (GPtrArray) rows = sov_sheet_rows (self->sheet, TRUE, self->now);
  g_autoptr (GPtrArray) over = sov_sheet_rows (self->sheet, FALSE, self->now);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->n_columns = columns->len;
  if (self->over_shown)
    g_ptr_array_extend (rows, over, NULL, NULL);
  if (rows->len > 0)
    gtk_box_append (GTK_BOX (content), self->narrow ? cards_new (self, rows, columns) : grid_new (self, rows, columns));
  if (over->len > 0)
    gtk_box_append (GTK_BOX (content), over_button_new (self, over->len));

  return content;
}

/* Rebuilding, without losing one's place */

static gboolean
get_focused (SovSheetView *self,
             gint64 *term,
             gint64 *party)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) || !SOV_IS_SHEET_CELL (focus))
    return FALSE;

  *term = sov_sheet_cell_get_term (SOV_SHEET_CELL (focus));
  *party = sov_sheet_cell_get_party (SOV_SHEET_CELL (focus));
  return TRUE;
}

static void
rebuild (SovSheetView *self)
{
  gint64 term;
  gint64 party;
  gboolean focused = get_focused (self, &term, &party);
  SovSheetCell *cell;

  g_ptr_array_set_size (self->cells, 0);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  if (self->sheet == NULL)
    return;

  self->child = content_new (self);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
  mark_chosen (self);

  cell = focused ? find_cell (self, term, party) : NULL;
  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/* All that the widgets say, as one text to compare. */
static char *
describe (SovSheetView *self)
{
  g_autoptr (GPtrArray) columns = sov_sheet_columns (self->sheet, self->now);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const SovSheetParty *party = columns->pdata[i];
      g_autofree char *detail = sov_sheet_party_detail (party);

      g_string_append_printf (all, "%s|%s|%s\n", party->name, detail, party->phone != NULL ? "call" : "");
    }
  for (guint i = 0; i < self->sheet->terms->len; i++)
    {
      const SovTerm *term = self->sheet->terms->pdata[i];
      g_autofree char *detail = sov_sheet_term_detail (self->sheet, term, self->now);

      g_string_append_printf (all, "%" G_GINT64_FORMAT "|%s|%s", term->id, sov_term_get_version (term, self->now)->text, detail);
      for (guint j = 0; j < columns->len; j++)
        {
          const SovSheetParty *party = columns->pdata[j];

          g_string_append_printf (all, "|%d%d%u", sov_term_get_cell (term, self->sheet, party->id, self->now),
                                  level_of (self, term->id, party->id), term->relays->len);
        }
      g_string_append_c (all, '\n');
    }
  g_string_append_printf (all, "%" G_GINT64_FORMAT, self->now / G_GINT64_CONSTANT (3600000));

  return g_string_free_and_steal (all);
}

void
sov_sheet_view_show (SovSheetView *self,
                     SovSheet *sheet,
                     GPtrArray *warnings,
                     gint64 now)
{
  g_autofree char *before = g_steal_pointer (&self->shown);

  sov_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  self->sheet = sheet;
  g_ptr_array_ref (warnings);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  self->warnings = warnings;
  self->now = now;
  self->shown = describe (self);

  if (g_strcmp0 (before, self->shown) != 0)
    rebuild (self);
}

void
sov_sheet_view_choose (SovSheetView *self,
                       gint64 term,
                       gint64 party)
{
  self->chosen_term = term;
  self->chosen_party = party;
  mark_chosen (self);
}

void
sov_sheet_view_focus (SovSheetView *self,
                      gint64 term,
                      gint64 party)
{
  SovSheetCell *cell = find_cell (self, term, party);

  if (cell != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/* The arrow keys */

static int
step_of (SovSheetView *self,
         guint keyval,
         guint column)
{
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int n = (int) self->n_columns;

  switch (keyval)
    {
    case GDK_KEY_Up:
      return self->narrow ? -1 : -n;
    case GDK_KEY_Down:
      return self->narrow ? 1 : n;
    case GDK_KEY_Left:
      if (right_to_left)
        return (int) column + 1 < n ? 1 : 0;
      return column > 0 ? -1 : 0;
    case GDK_KEY_Right:
      if (right_to_left)
        return column > 0 ? -1 : 0;
      return (int) column + 1 < n ? 1 : 0;
    case GDK_KEY_Home:
      return -(int) column;
    case GDK_KEY_End:
      return n - 1 - (int) column;
    default:
      return 0;
    }
}

static gboolean
key_pressed_cb (SovSheetView *self,
                guint keyval,
                guint keycode,
                GdkModifierType modifiers)
{
  gint64 term;
  gint64 party;
  guint at;
  int next;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || !get_focused (self, &term, &party) ||
      !g_ptr_array_find (self->cells, find_cell (self, term, party), &at))
    return GDK_EVENT_PROPAGATE;

  next = (int) at + step_of (self, keyval, at % self->n_columns);
  if (next == (int) at || next < 0 || next >= (int) self->cells->len)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->cells->pdata[next]);
  if (self->chosen_term != 0)
    cell_clicked_cb (self, self->cells->pdata[next]);

  return GDK_EVENT_STOP;
}

static void
sov_sheet_view_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch ((SovSheetViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, SOV_SHEET_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_sheet_view_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  SovSheetView *self = SOV_SHEET_VIEW (object);

  switch ((SovSheetViewProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      rebuild (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_sheet_view_dispose (GObject *object)
{
  SovSheetView *self = SOV_SHEET_VIEW (object);

  g_ptr_array_set_size (self->cells, 0);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  g_clear_pointer (&self->sheet, sov_sheet_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_sheet_view_parent_class)->dispose (object);
}

static void
sov_sheet_view_finalize (GObject *object)
{
  SovSheetView *self = SOV_SHEET_VIEW (object);

  g_ptr_array_unref (self->cells);
  g_free (self->shown);

  G_OBJECT_CLASS (sov_sheet_view_parent_class)->finalize (object);
}

static void
sov_sheet_view_class_init (SovSheetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_sheet_view_dispose;
  object_class->finalize = sov_sheet_view_finalize;
  object_class->get_property = sov_sheet_view_get_property;
  object_class->set_property = sov_sheet_view_set_property;

  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[SIGNAL_CELL_CHOSEN] =
      g_signal_new ("cell-chosen", SOV_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
sov_sheet_view_init (SovSheetView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cells = g_ptr_array_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Agreed things and who has them"), -1);
}
