/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What an expression means, as EDTF; how long or how often, as TIMEX3 has it. */

#include "time/annal-phrase-private.h"

static gboolean
is_approximate (const AnnalExpr *expr)
{
  return expr->form != ANNAL_FORM_PERIOD ? expr->modifier >= ANNAL_PHRASE_MODIFIER_ABOUT
                                         : expr->modifier == ANNAL_PHRASE_MODIFIER_ABOUT;
}

static void
print_clock (const AnnalExpr *expr, GString *out)
{
  gint offset = ABS (expr->zone);

  g_string_append_printf (out, "T%02u:%02u:%02u", expr->hour, expr->minute, expr->second);
  if (expr->has_zone && expr->zone == 0)
    g_string_append_c (out, 'Z');
  else if (expr->has_zone)
    g_string_append_printf (out, "%c%02d:%02d", expr->zone < 0 ? '-' : '+', offset / 60, offset % 60);
}

static gboolean
is_point (AnnalPeriod period)
{
  return period.unit != ANNAL_UNIT_WEEK && period.unit != ANNAL_UNIT_WEEKEND;
}

void
annal_meaning_print (const AnnalMeaning *self, const AnnalExpr *expr, AnnalPhraseFlags flags, GString *out)
{
  static const char *const signs[][3] = {
    [ANNAL_MEANING_RANGE] = { "", "/", "" },
    [ANNAL_MEANING_LIST] = { "{", ",", "}" },
    [ANNAL_MEANING_CHOICE] = { "[", ",", "]" },
  };

  g_string_truncate (out, 0);
  switch (self->form)
    {
    case ANNAL_MEANING_PERIOD:
      annal_period_print (self->from, flags, out);
      if (expr->has_clock && self->from.unit == ANNAL_UNIT_DAY)
        print_clock (expr, out);
      else if (is_approximate (expr) && is_point (self->from))
        g_string_append_c (out, '~');
      break;
    case ANNAL_MEANING_BEFORE:
      g_string_append (out, "[..");
      annal_period_print (self->from, flags, out);
      g_string_append (out, "~]");
      break;
    case ANNAL_MEANING_SINCE:
      g_string_append_c (out, '[');
      annal_period_print (self->from, flags, out);
      g_string_append (out, "~..]");
      break;
    case ANNAL_MEANING_RANGE:
    case ANNAL_MEANING_LIST:
    case ANNAL_MEANING_CHOICE:
      g_string_append (out, signs[self->form][0]);
      annal_period_print (self->from, flags, out);
      g_string_append (out, signs[self->form][1]);
      annal_period_print (self->to, flags, out);
      g_string_append (out, signs[self->form][2]);
      break;
    default:
      break;
    }
}

typedef struct
{
  const char *designator;
  guint8 factor;
  AnnalUnit half_unit; /* what half of it is counted in */
  guint8 half_count;
  char vague;
} UnitForm;

static const UnitForm unit_forms[] = {
  [ANNAL_UNIT_SECOND] = { "TS", 1, ANNAL_UNIT_NONE, 0, 'S' },
  [ANNAL_UNIT_MINUTE] = { "TM", 1, ANNAL_UNIT_SECOND, 30, 'M' },
  [ANNAL_UNIT_HOUR] = { "TH", 1, ANNAL_UNIT_MINUTE, 30, 'H' },
  [ANNAL_UNIT_DAY] = { "D", 1, ANNAL_UNIT_HOUR, 12, 'D' },
  [ANNAL_UNIT_WEEKEND] = { "D", 2, ANNAL_UNIT_NONE, 0, 'D' },
  [ANNAL_UNIT_WEEK] = { "W", 1, ANNAL_UNIT_NONE, 0, 'W' },
  [ANNAL_UNIT_FORTNIGHT] = { "W", 2, ANNAL_UNIT_WEEK, 1, 'W' },
  [ANNAL_UNIT_MONTH] = { "M", 1, ANNAL_UNIT_NONE, 0, 'M' },
  [ANNAL_UNIT_QUARTER] = { "M", 3, ANNAL_UNIT_NONE, 0, 'Q' },
  [ANNAL_UNIT_SEASON] = { "M", 3, ANNAL_UNIT_NONE, 0, 'M' },
  [ANNAL_UNIT_HALF] = { "M", 6, ANNAL_UNIT_NONE, 0, 'M' },
  [ANNAL_UNIT_YEAR] = { "Y", 1, ANNAL_UNIT_MONTH, 6, 'Y' },
  [ANNAL_UNIT_DECADE] = { "Y", 10, ANNAL_UNIT_YEAR, 5, 'E' },
  [ANNAL_UNIT_CENTURY] = { "Y", 100, ANNAL_UNIT_YEAR, 50, 'C' },
  [ANNAL_UNIT_MILLENNIUM] = { "Y", 250, ANNAL_UNIT_YEAR, 250, 'L' },
};

static void
print_part (AnnalUnit unit, gint64 count, gboolean *timed, GString *out)
{
  const char *designator = unit_forms[unit].designator;

  if (designator[0] == 'T')
    {
      if (!*timed)
        g_string_append_c (out, 'T');
      *timed = TRUE;
      designator++;
    }
  g_string_append_printf (out, "%" G_GINT64_FORMAT "%s", count, designator);
}

static void
print_often_named (const AnnalExpr *self, GString *out)
{
  static const char *const seasons[] = { "", "SP", "SU", "FA", "WI" };
  static const char *const parts[] = { "", "TMO", "TAF", "TEV", "TNI" };

  if (self->unit == ANNAL_UNIT_SEASON)
    g_string_append_printf (out, "XXXX-%s", seasons[self->weekday]);
  else if (self->unit == ANNAL_UNIT_MONTH)
    g_string_append_printf (out, "XXXX-%02d", self->weekday);
  else
    g_string_append_printf (out, "XXXX-WXX-%d%s", self->weekday, parts[self->part]);
}

void
annal_expr_print_duration (const AnnalExpr *self, GString *out)
{
  AnnalUnit unit = self->duration_end > 0 ? self->duration_unit : self->unit;
  const UnitForm *form = &unit_forms[unit];
  gint64 factor = unit == ANNAL_UNIT_MILLENNIUM ? 1000 : form->factor;
  gboolean timed = FALSE;

  g_string_truncate (out, 0);
  if (self->form == ANNAL_FORM_SET && self->weekday != 0)
    {
      print_often_named (self, out);
      return;
    }
  if (unit == ANNAL_UNIT_NONE)
    return;
  g_string_append_c (out, 'P');
  if (self->vague)
    {
      g_string_append_printf (out, "%sX%c", form->designator[0] == 'T' ? "T" : "", form->vague);
      return;
    }
  if (self->half > 0 && form->half_unit != ANNAL_UNIT_NONE &&
      unit_forms[form->half_unit].designator[0] == form->designator[0] &&
      form->designator[0] != 'T')
    print_part (unit, 0 + self->count * factor + form->half_count * (gint64) unit_forms[form->half_unit].factor,
                &timed, out);
  else
    {
      if (self->count > 0 || self->half == 0 || form->half_unit == ANNAL_UNIT_NONE)
        print_part (unit, self->count * factor, &timed, out);
      if (self->half > 0 && form->half_unit != ANNAL_UNIT_NONE)
        print_part (form->half_unit, form->half_count, &timed, out);
    }
}
