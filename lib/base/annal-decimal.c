/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "base/annal-decimal-private.h"

#include <string.h>

/* Far beyond what is accepted, and far from overflow. */
#define MAX_EXPONENT 1000000

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

gboolean
annal_decimal_is_valid (const char *text)
{
  gsize n_whole, n_fraction;

  if (*text == '-')
    text++;
  n_whole = count_digits (text);
  if (n_whole == 0 || (n_whole > 1 && *text == '0'))
    return FALSE;
  if (text[n_whole] == '\0')
    return n_whole <= ANNAL_DECIMAL_MAX_DIGITS;
  if (text[n_whole] != '.')
    return FALSE;
  n_fraction = count_digits (text + n_whole + 1);
  return n_fraction > 0 && text[n_whole + 1 + n_fraction] == '\0' &&
         n_whole + n_fraction <= ANNAL_DECIMAL_MAX_DIGITS;
}

gboolean
annal_decimal_is_integer (const char *text)
{
  return annal_decimal_is_valid (text) && strchr (text, '.') == NULL;
}

static gboolean
is_zero (const char *digits)
{
  return digits[strspn (digits, "0.")] == '\0';
}

/* Two numbers without sign. */
static int
compare_magnitudes (const char *a, const char *b)
{
  gsize n_a = count_digits (a);
  gsize n_b = count_digits (b);
  int order;

  if (n_a != n_b)
    return n_a < n_b ? -1 : 1;
  order = strncmp (a, b, n_a);
  if (order != 0)
    return order;

  a += n_a + (a[n_a] == '.');
  b += n_b + (b[n_b] == '.');
  for (; *a != '\0' || *b != '\0'; a += *a != '\0', b += *b != '\0')
    {
      char x = *a != '\0' ? *a : '0';
      char y = *b != '\0' ? *b : '0';

      if (x != y)
        return x < y ? -1 : 1;
    }
  return 0;
}

int
annal_decimal_compare (const char *a, const char *b)
{
  gboolean a_negative = *a == '-';
  gboolean b_negative = *b == '-';

  a += a_negative;
  b += b_negative;
  if (is_zero (a) && is_zero (b))
    return 0;
  if (is_zero (a))
    return b_negative ? 1 : -1;
  if (is_zero (b))
    return a_negative ? -1 : 1;
  if (a_negative != b_negative)
    return a_negative ? -1 : 1;
  return a_negative ? compare_magnitudes (b, a) : compare_magnitudes (a, b);
}

/* The digits of @number and where its point stands after the exponent. */
static void
parse_json_number (const char *number, gsize length, GString *digits, gint64 *point)
{
  gint64 exponent = 0;
  gboolean negative = FALSE, fraction = FALSE;
  gsize i;

  *point = 0;
  for (i = 0; i < length && number[i] != 'e' && number[i] != 'E'; i++)
    if (number[i] == '.')
      fraction = TRUE;
    else
      {
        g_string_append_c (digits, number[i]);
        *point += !fraction;
      }
  for (i++; i < length; i++)
    if (number[i] == '-')
      negative = TRUE;
    else if (number[i] != '+')
      {
        exponent = exponent * 10 + (number[i] - '0');
        exponent = MIN (exponent, MAX_EXPONENT);
      }
  *point += negative ? -exponent : exponent;
}

static void
strip_leading_zeros (GString *digits, gint64 *point)
{
  gsize n = strspn (digits->str, "0");

  if (n == digits->len)
    n = digits->len - 1;
  g_string_erase (digits, 0, n);
  *point -= n;
}

char *
annal_decimal_from_json (const char *number, gsize length)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  GString *out;
  g_autofree char *plain = g_strndup (number, length);
  gboolean negative = length > 0 && *number == '-';
  gint64 point;

  if (annal_decimal_is_valid (plain))
    return g_steal_pointer (&plain);
  if (length > 4 * ANNAL_DECIMAL_MAX_DIGITS)
    return NULL;
  parse_json_number (number + negative, length - negative, digits, &point);
  if (is_zero (digits->str))
    return g_strdup ("0");
  strip_leading_zeros (digits, &point);
  if (point > ANNAL_DECIMAL_MAX_DIGITS || point < -ANNAL_DECIMAL_MAX_DIGITS)
    return NULL;

  for (; point < 1; point++)
    g_string_prepend_c (digits, '0');
  while ((gint64) digits->len < point)
    g_string_append_c (digits, '0');

  out = g_string_new (negative ? "-" : NULL);
  g_string_append_len (out, digits->str, point);
  if ((gint64) digits->len > point)
    g_string_append_printf (out, ".%s", digits->str + point);
  if (!annal_decimal_is_valid (out->str))
    return (char *) g_string_free (out, TRUE);
  return g_string_free (out, FALSE);
}

/* The digits without sign and point; @n_fraction is how many stand after it. */
static char *
dup_digits (const char *decimal, gsize *n, gsize *n_fraction)
{
  gsize n_whole;
  char *digits;

  decimal += *decimal == '-';
  n_whole = count_digits (decimal);
  *n_fraction = decimal[n_whole] == '.' ? strlen (decimal + n_whole + 1) : 0;
  *n = n_whole + *n_fraction;
  digits = g_strndup (decimal, *n + 1);
  memmove (digits + n_whole, decimal + n_whole + (*n_fraction > 0), *n_fraction);
  digits[*n] = '\0';
  return digits;
}

/* @product has room for @n_a + @n_b digits. */
static void
multiply_digits (const char *a, gsize n_a, const char *b, gsize n_b, char *product)
{
  memset (product, '0', n_a + n_b);
  for (gsize i = n_a; i-- > 0;)
    {
      guint carry = 0;

      for (gsize j = n_b; j-- > 0;)
        {
          guint sum = (guint) ((a[i] - '0') * (b[j] - '0') + (product[i + j + 1] - '0')) + carry;

          product[i + j + 1] = (char) ('0' + sum % 10);
          carry = sum / 10;
        }
      product[i] = (char) ('0' + carry);
    }
}

char *
annal_decimal_multiply (const char *a, const char *b)
{
  gsize n_a, n_b, fraction_a, fraction_b;
  g_autofree char *digits_a = dup_digits (a, &n_a, &fraction_a);
  g_autofree char *digits_b = dup_digits (b, &n_b, &fraction_b);
  gsize n = n_a + n_b;
  gsize n_whole = n - fraction_a - fraction_b;
  g_autofree char *product = g_new0 (char, n + 1);
  GString *out;
  gsize begin = 0;

  multiply_digits (digits_a, n_a, digits_b, n_b, product);
  while (begin + 1 < n_whole && product[begin] == '0')
    begin++;
  while (n > n_whole && product[n - 1] == '0')
    n--;
  product[n] = '\0';
  out = g_string_new ((*a == '-') != (*b == '-') && !is_zero (product) ? "-" : "");
  g_string_append_len (out, product + begin, (gssize) (n_whole - begin));
  if (n > n_whole)
    g_string_append_printf (out, ".%s", product + n_whole);
  return g_string_free (out, FALSE);
}

gboolean
annal_decimal_scale (const char *decimal, guint n_fraction, gint64 *out)
{
  gboolean negative = *decimal == '-';
  gint64 number = 0;
  guint n_digits = 0, n_after = 0;
  gboolean after = FALSE;

  for (decimal += negative; *decimal != '\0' || n_after < n_fraction; decimal += *decimal != '\0')
    {
      if (*decimal == '.')
        {
          after = TRUE;
          continue;
        }
      if (after && n_after == n_fraction)
        {
          if (*decimal != '0')
            return FALSE;
          continue;
        }
      if (*decimal == '\0')
        after = TRUE;
      n_after += after;
      number = number * 10 + (*decimal != '\0' ? *decimal - '0' : 0);
      n_digits += number != 0;
      if (n_digits > 18)
        return FALSE;
    }
  *out = negative ? -number : number;
  return TRUE;
}
