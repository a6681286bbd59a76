/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <string.h>

#include "base/annal-decimal-private.h"

static void
what_is_a_decimal (void)
{
  static const struct
  {
    const char *text;
    gboolean valid, integer;
  } rows[] = {
    { "0", TRUE, TRUE },       { "7", TRUE, TRUE },      { "-7", TRUE, TRUE },     { "120000", TRUE, TRUE },
    { "0.5", TRUE, FALSE },    { "-0.50", TRUE, FALSE }, { "100.0", TRUE, FALSE }, { "", FALSE, FALSE },
    { "-", FALSE, FALSE },     { "+7", FALSE, FALSE },   { "07", FALSE, FALSE },   { ".5", FALSE, FALSE },
    { "5.", FALSE, FALSE },    { "1e3", FALSE, FALSE },  { "1,000", FALSE, FALSE }, { " 1", FALSE, FALSE },
    { "1 ", FALSE, FALSE },    { "1.2.3", FALSE, FALSE }, { "٣", FALSE, FALSE },   { "0x10", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CHECK_ROW (rows[i].text, annal_decimal_is_valid (rows[i].text) == rows[i].valid);
      CHECK_ROW (rows[i].text, annal_decimal_is_integer (rows[i].text) == rows[i].integer);
    }
}

static void
how_they_compare (void)
{
  static const struct
  {
    const char *a, *b;
    int sign;
  } rows[] = {
    { "0", "0", 0 },          { "0", "-0", 0 },          { "0.0", "0", 0 },       { "1.0", "1", 0 },
    { "1.50", "1.5", 0 },     { "9", "10", -1 },         { "-9", "-10", 1 },      { "-1", "1", -1 },
    { "0", "0.001", -1 },     { "-0.001", "0", -1 },     { "1.05", "1.5", -1 },   { "2", "1.999", 1 },
    { "80000", "120000", -1 }, { "18446744073709551616", "18446744073709551615", 1 },
    { "0.1000000000000000000000000000001", "0.1", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int forth = annal_decimal_compare (rows[i].a, rows[i].b);
      int back = annal_decimal_compare (rows[i].b, rows[i].a);

      CHECK_ROW (rows[i].a, (forth > 0) - (forth < 0) == rows[i].sign);
      CHECK_ROW (rows[i].b, (back > 0) - (back < 0) == -rows[i].sign);
    }
}

static void
what_json_numbers_become (void)
{
  static const struct
  {
    const char *number;
    const char *decimal;
  } rows[] = {
    { "1e0", "1" },          { "1e-1", "0.1" },   { "120e3", "120000" }, { "0.00e5", "0" },
    { "-0.0", "-0.0" },      { "1.25e1", "12.5" }, { "1.0e1", "10" },    { "1e255", NULL },
    { "1e256", NULL },       { "1e-300", NULL },  { "1e99999999999999999999", NULL }, { "0.0010e2", "0.10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *decimal = annal_decimal_from_json (rows[i].number, strlen (rows[i].number));

      if (rows[i].decimal == NULL && decimal != NULL)
        CHECK_ROW (rows[i].number, strlen (decimal) == 256 && annal_decimal_is_valid (decimal));
      else
        CHECK_TEXT (rows[i].number, decimal, rows[i].decimal);
    }
}

static const AnnalTest tests[] = {
  { "what-is-a-decimal", what_is_a_decimal },
  { "how-they-compare", how_they_compare },
  { "what-json-numbers-become", what_json_numbers_become },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "decimal", tests, G_N_ELEMENTS (tests));
}
