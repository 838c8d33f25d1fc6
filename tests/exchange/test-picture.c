/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>
#include <png.h>
#include <webp/encode.h>

#include "exchange/picture/sov-picture-read.h"
#include "exchange/sov-picture-run.h"

/* Strangers' pictures: those that are shown, and those that are not. */

#define EDGE 64

/* The left half red, the right half blue; one row is above all black. */
static guint8 *
paint (guint width,
       guint height,
       guint n_channels)
{
  guint8 *pixels = g_malloc0 ((gsize) width * height * n_channels);

  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + ((gsize) y * width + x) * n_channels;

        pixel[x < width / 2 ? 0 : 2] = 0xff;
        if (n_channels == 4)
          pixel[3] = 0xff;
      }

  return pixels;
}

static GBytes *
make_png (guint width,
          guint height)
{
  png_image png = { .version = PNG_IMAGE_VERSION, .width = width, .height = height, .format = PNG_FORMAT_RGBA };
  g_autofree guint8 *pixels = paint (width, height, 4);
  png_alloc_size_t size = 0;
  guint8 *data;

  g_assert_true (png_image_write_to_memory (&png, NULL, &size, 0, pixels, 0, NULL));
  data = g_malloc (size);
  g_assert_true (png_image_write_to_memory (&png, data, &size, 0, pixels, 0, NULL));

  return g_bytes_new_take (data, size);
}

/* @turn: what the camera says of itself, or 0 for nothing. */
static GBytes *
make_jpeg (guint width,
           guint height,
           guint8 turn)
{
  const guint8 exif[] = { 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0, 0, 0, 0, 0 };
  struct jpeg_compress_struct jpeg;
  struct jpeg_error_mgr errors;
  g_autofree guint8 *pixels = paint (width, height, 3);
  unsigned char *data = NULL;
  unsigned long size = 0;
  GBytes *bytes;

  jpeg.err = jpeg_std_error (&errors);
  jpeg_create_compress (&jpeg);
  jpeg_mem_dest (&jpeg, &data, &size);
  jpeg.image_width = width;
  jpeg.image_height = height;
  jpeg.input_components = 3;
  jpeg.in_color_space = JCS_RGB;
  jpeg_set_defaults (&jpeg);
  jpeg_start_compress (&jpeg, TRUE);
  if (turn != 0)
    jpeg_write_marker (&jpeg, JPEG_APP0 + 1, exif, sizeof exif);
  while (jpeg.next_scanline < height)
    {
      JSAMPROW row = pixels + (gsize) jpeg.next_scanline * width * 3;

      jpeg_write_scanlines (&jpeg, &row, 1);
    }
  jpeg_finish_compress (&jpeg);
  jpeg_destroy_compress (&jpeg);
  bytes = g_bytes_new (data, size);
  free (data);

  return bytes;
}

static GBytes *
make_webp (guint width,
           guint height)
{
  g_autofree guint8 *pixels = paint (width, height, 4);
  uint8_t *data = NULL;
  gsize size = WebPEncodeLosslessRGBA (pixels, (int) width, (int) height, (int) width * 4, &data);
  GBytes *bytes = g_bytes_new (data, size);

  WebPFree (data);

  return bytes;
}

static SovPicture *
read_bytes (GBytes *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  return sov_picture_read (data, size, EDGE);
}

/* "red", "blue" or "other", at a point of it. */
static const char *
look (const SovPicture *picture,
      guint x,
      guint y)
{
  const guint8 *pixel = picture->pixels + ((gsize) y * picture->width + x) * 4;

  g_assert_cmpuint (pixel[3], ==, 0xff);
  if (pixel[0] > 200 && pixel[2] < 50)
    return "red";

  return pixel[2] > 200 && pixel[0] < 50 ? "blue" : "other";
}

static void
assert_halves (const SovPicture *picture)
{
  guint y = picture->height / 2;

  g_assert_cmpstr (look (picture, picture->width / 4, y), ==, "red");
  g_assert_cmpstr (look (picture, picture->width * 3 / 4, y), ==, "blue");
}

static void
test_each_known_form_is_made_small (void)
{
  GBytes *all[] = { make_png (640, 320), make_jpeg (640, 320, 0), make_webp (640, 320) };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GBytes) bytes = all[i];
      g_autoptr (SovPicture) picture = read_bytes (bytes);

      g_assert_nonnull (picture);
      g_assert_cmpuint (picture->width, ==, EDGE);
      g_assert_cmpuint (picture->height, ==, EDGE / 2);
      assert_halves (picture);
    }
}

static void
test_a_small_picture_stays_as_it_is (void)
{
  GBytes *all[] = { make_png (20, 10), make_jpeg (20, 10, 0), make_webp (20, 10) };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GBytes) bytes = all[i];
      g_autoptr (SovPicture) picture = read_bytes (bytes);

      g_assert_nonnull (picture);
      g_assert_cmpuint (picture->width, ==, 20);
      g_assert_cmpuint (picture->height, ==, 10);
    }
}

/* One long line still has something to be seen. */
static void
test_a_thin_picture_keeps_one_row (void)
{
  g_autoptr (GBytes) bytes = make_png (2000, 2);
  g_autoptr (SovPicture) picture = read_bytes (bytes);

  g_assert_nonnull (picture);
  g_assert_cmpuint (picture->width, ==, EDGE);
  g_assert_cmpuint (picture->height, ==, 1);
}

/* Left is up, down or where the camera says. */
static void
test_a_camera_that_was_turned_gives_an_upright_picture (void)
{
  static const struct
  {
    guint8 turn;
    gboolean upright;  /* higher than wide */
    const char *first; /* at the top left */
    const char *last;  /* at the bottom right */
  } TURNS[] = {
    { 1, FALSE, "red", "blue" },
    { 2, FALSE, "blue", "red" },
    { 3, FALSE, "blue", "red" },
    { 4, FALSE, "red", "blue" },
    { 5, TRUE, "red", "blue" },
    { 6, TRUE, "red", "blue" },
    { 7, TRUE, "blue", "red" },
    { 8, TRUE, "blue", "red" },
    { 9, FALSE, "red", "blue" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (TURNS); i++)
    {
      g_autoptr (GBytes) bytes = make_jpeg (320, 160, TURNS[i].turn);
      g_autoptr (SovPicture) picture = read_bytes (bytes);

      g_assert_nonnull (picture);
      g_assert_cmpint (picture->height > picture->width, ==, TURNS[i].upright);
      g_assert_cmpstr (look (picture, 2, 2), ==, TURNS[i].first);
      g_assert_cmpstr (look (picture, picture->width - 3, picture->height - 3), ==, TURNS[i].last);
    }
}

/* A stranger's file: its account of itself is looked at first. */
static void
test_a_picture_that_says_it_is_huge_is_not_read (void)
{
  g_autoptr (GBytes) wide = make_png (SOV_PICTURE_SIDE_MAX + 1, 1);
  g_autoptr (GBytes) jpeg = make_jpeg (32, 32, 0);
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (jpeg, NULL), g_bytes_get_size (jpeg));
  guint n_patched = 0;

  g_assert_null (read_bytes (wide));

  /* The frame header: FF C0, length, precision, height and width. */
  for (gsize i = 0; i + 9 < g_bytes_get_size (jpeg); i++)
    if (data[i] == 0xff && data[i + 1] == 0xc0)
      {
        data[i + 5] = data[i + 7] = 0x60;
        n_patched++;
      }
  g_assert_cmpuint (n_patched, ==, 1);
  g_assert_null (sov_picture_read (data, g_bytes_get_size (jpeg), EDGE));
}

/* What breaks off anywhere is read or refused, and nothing else. */
static void
test_what_is_cut_off_or_spoilt_does_no_harm (void)
{
  GBytes *all[] = { make_png (90, 90), make_jpeg (90, 90, 6), make_webp (90, 90) };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GBytes) bytes = all[i];
      gsize size = g_bytes_get_size (bytes);

      for (gsize n = 0; n < size; n++)
        {
          g_autofree guint8 *cut = g_memdup2 (g_bytes_get_data (bytes, NULL), n);
          g_autofree guint8 *spoilt = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
          SovPicture *picture = sov_picture_read (cut, n, EDGE);

          g_clear_pointer (&picture, sov_picture_free);
          spoilt[n] ^= 0xff;
          picture = sov_picture_read (spoilt, size, EDGE);
          g_clear_pointer (&picture, sov_picture_free);
        }
    }
}

static void
test_other_things_are_no_pictures (void)
{
  static const char *const others[] = { "", "x", "GIF89a\1\1\1\1", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7", "RIFF1234WAVE", "\xff\xd8\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (sov_picture_read ((const guint8 *) others[i], strlen (others[i]), EDGE));
}

/* Through the process */

typedef struct
{
  SovSmallPicture *picture;
  GError *error;
  gboolean done;
} Answer;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Answer *answer = data;

  answer->picture = sov_picture_run_finish (result, &answer->error);
  answer->done = TRUE;
}

static Answer
run (const char *program,
     GBytes *bytes,
     GCancellable *cancellable)
{
  Answer answer = { NULL, NULL, FALSE };

  sov_picture_run_async (program, bytes, EDGE, cancellable, answered_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);

  return answer;
}

static void
assert_refused (const char *program,
                GBytes *bytes)
{
  Answer answer = run (program, bytes, NULL);

  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
  g_assert_null (answer.picture);
  g_clear_error (&answer.error);
}

static void
test_another_process_looks_at_it (void)
{
  g_autoptr (GBytes) bytes = make_png (300, 150);
  Answer answer = run (g_getenv ("SOVITTU_PICTURE"), bytes, NULL);

  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.picture->width, ==, EDGE);
  g_assert_cmpuint (answer.picture->height, ==, EDGE / 2);
  g_assert_cmpuint (g_bytes_get_size (answer.picture->pixels), ==, EDGE * EDGE / 2 * 4);
  sov_small_picture_free (answer.picture);
}

static void
test_what_is_no_picture_is_refused (void)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("Hei!", 4);
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) large = g_bytes_new_take (g_malloc0 (SOV_PICTURE_BYTES_MAX + 1), SOV_PICTURE_BYTES_MAX + 1);

  assert_refused (g_getenv ("SOVITTU_PICTURE"), text);
  assert_refused (g_getenv ("SOVITTU_PICTURE"), nothing);
  assert_refused (g_getenv ("SOVITTU_PICTURE"), large);
}

/* Whatever has become of that process, it is not believed. */
static void
test_a_process_that_says_something_else_is_not_believed (void)
{
  g_autoptr (GBytes) bytes = make_png (30, 15);

  assert_refused ("/bin/echo", bytes);
  assert_refused ("/bin/false", bytes);
  assert_refused ("/usr/bin/yes", bytes);
}

static void
test_without_the_program_it_says_so (void)
{
  g_autoptr (GBytes) bytes = make_png (30, 15);
  Answer answer = run ("/nowhere/at-all", bytes, NULL);

  g_assert_nonnull (answer.error);
  g_assert_null (answer.picture);
  g_clear_error (&answer.error);
}

static void
test_it_can_be_given_up (void)
{
  g_autoptr (GBytes) bytes = make_png (30, 15);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer;

  g_cancellable_cancel (cancellable);
  answer = run (g_getenv ("SOVITTU_PICTURE"), bytes, cancellable);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

#define ADD(path, func) g_test_add_func ("/exchange/picture/" path, func)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("each-known-form-is-made-small", test_each_known_form_is_made_small);
  ADD ("a-small-picture-stays-as-it-is", test_a_small_picture_stays_as_it_is);
  ADD ("a-thin-picture-keeps-one-row", test_a_thin_picture_keeps_one_row);
  ADD ("a-camera-that-was-turned-gives-an-upright-picture", test_a_camera_that_was_turned_gives_an_upright_picture);
  ADD ("a-picture-that-says-it-is-huge-is-not-read", test_a_picture_that_says_it_is_huge_is_not_read);
  ADD ("what-is-cut-off-or-spoilt-does-no-harm", test_what_is_cut_off_or_spoilt_does_no_harm);
  ADD ("other-things-are-no-pictures", test_other_things_are_no_pictures);
  ADD ("another-process-looks-at-it", test_another_process_looks_at_it);
  ADD ("what-is-no-picture-is-refused", test_what_is_no_picture_is_refused);
  ADD ("a-process-that-says-something-else-is-not-believed", test_a_process_that_says_something_else_is_not_believed);
  ADD ("without-the-program-it-says-so", test_without_the_program_it_says_so);
  ADD ("it-can-be-given-up", test_it_can_be_given_up);

  return g_test_run ();
}
