/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Dates in the words of languages other than British English. Written by hand
 * from the usage of each language; spaces that do not break are U+00A0, and
 * U+202F between the digits of great numbers.
 */

#include <string.h>

#include "annal-test.h"

#include "time/annal-word-table-private.h"

typedef struct
{
  const char *text;
  const char *in_full;
  const char *in_short; /* NULL: as in full */
} Row;

static void
check_rows (const char *lang, const Row *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (AnnalDate) date = annal_date_new (rows[i].text, NULL);
      g_autofree char *label = g_strdup_printf ("%s %s", lang, rows[i].text);
      g_autofree char *in_full = NULL, *in_short = NULL;

      CHECK_ROW (label, date != NULL);
      if (date == NULL)
        continue;
      in_full = annal_date_format_full (date, ANNAL_DATE_STYLE_LONG, lang);
      in_short = annal_date_format_full (date, ANNAL_DATE_STYLE_SHORT, lang);
      CHECK_TEXT (label, in_full, rows[i].in_full);
      CHECK_TEXT (label, in_short, rows[i].in_short != NULL ? rows[i].in_short : rows[i].in_full);
    }
}

static void
american (void)
{
  static const Row rows[] = {
    { "2019-05-14", "May 14, 2019", NULL },
    { "2019-09-04", "September 4, 2019", "Sep 4, 2019" },
    { "2019-05", "May 2019", NULL },
    { "-0043-03-15", "March 15, 44 BC", "Mar 15, 44 BC" },
    { "2019-05-14T10:30:00Z", "May 14, 2019, 10:30 UTC", NULL },
    { "2019-05-14~", "about May 14, 2019", "c. May 14, 2019" },
    { "2014-23", "fall 2014", NULL },
    { "2014-27", "northern fall 2014", "N. fall 2014" },
    { "2014-31", "southern fall 2014", "S. fall 2014" },
    { "156X-12-25", "December 25 in the 1560s", "Dec 25, 1560s" },
    { "2019-05-06/2019-05-17", "May 6–17, 2019", NULL },
    { "2019-04-30/2019-05-02", "April 30 – May 2, 2019", "Apr 30 – May 2, 2019" },
    { "2018-12-30/2019-01-02", "December 30, 2018 – January 2, 2019", "Dec 30, 2018 – Jan 2, 2019" },
    { "[2019-05-05..2019-05-11]", "between May 5 and 11, 2019", "betw. May 5 and 11, 2019" },
    { "[2019-04-30..2019-05-02]", "between April 30 and May 2, 2019", "betw. Apr 30 and May 2, 2019" },
    { "[..2012]", "before 2013", NULL },
  };

  check_rows ("en-US", rows, G_N_ELEMENTS (rows));
}

static void
french (void)
{
  static const Row rows[] = {
    { "2019-05-14", "14 mai 2019", NULL },
    { "2019-05-01", "1er mai 2019", NULL },
    { "2019-05", "mai 2019", NULL },
    { "2019", "2019", NULL },
    { "2019-02", "février 2019", "févr. 2019" },
    { "2019-08-21", "21 août 2019", NULL },
    { "0950", "950 apr. J.-C.", NULL },
    { "-0043", "44 av. J.-C.", NULL },
    { "-0043-03-15", "15 mars 44 av. J.-C.", NULL },
    { "Y170000002", "170\u202f000\u202f002", NULL },
    { "2019-05-14T10:30:00Z", "14 mai 2019 à 10\u00a0h\u00a030 UTC", NULL },
    { "2019-05-14T10:30:15", "14 mai 2019 à 10\u00a0h\u00a030\u00a0min\u00a015\u00a0s (fuseau horaire non indiqué)",
      "14 mai 2019 à 10\u00a0h\u00a030\u00a0min\u00a015\u00a0s (sans fuseau)" },

    { "2013~", "vers 2013", "v. 2013" },
    { "2019-05~", "vers mai 2019", "v. mai 2019" },
    { "2019-05-14~", "vers le 14 mai 2019", "v. 14 mai 2019" },
    { "2019-05-01~", "vers le 1er mai 2019", "v. 1er mai 2019" },
    { "2014-22~", "vers l’été 2014", "v. été 2014" },
    { "2019-05?", "peut-être mai 2019", "mai 2019\u00a0?" },
    { "2019-05-14?", "peut-être le 14 mai 2019", "14 mai 2019\u00a0?" },
    { "2013%", "peut-être vers 2013", "v. 2013\u00a0?" },
    { "2004?-06-11", "11 juin 2004 (incertitude sur l’année)", "11 juin 2004 (année\u00a0?)" },
    { "2004-06-~11", "11 juin 2004 (approximation sur le jour)", "11 juin 2004 (v. jour)" },
    { "2001-%21", "printemps 2001 (incertitude et approximation sur la saison)", "printemps 2001 (v. saison\u00a0?)" },

    { "2014-21", "printemps 2014", NULL },
    { "2014-24", "hiver 2014–2015", NULL },
    { "2014-25", "printemps boréal 2014", "printemps N. 2014" },
    { "2014-30", "été austral 2014–2015", "été S. 2014–2015" },
    { "2014-35", "troisième trimestre 2014", "T3 2014" },
    { "2014-37", "premier quadrimestre 2014", "janv.–avr. 2014" },
    { "2014-41", "second semestre 2014", "juil.–déc. 2014" },

    { "197X", "les années 1970", "années 1970" },
    { "197X~", "vers les années 1970", "v. années 1970" },
    { "200X", "les années 2000 (2000–2009)", "2000–2009" },
    { "19XX", "une année de la période 1900–1999", "une année, 1900–1999" },
    { "XXXX", "une année inconnue", "année ?" },
    { "2004-XX", "un mois de 2004", NULL },
    { "197X-XX", "un mois dans les années 1970", "un mois, années 1970" },
    { "1985-04-XX", "un jour en avril 1985", "un jour en avr. 1985" },
    { "1985-XX-XX", "un jour en 1985", NULL },
    { "156X-12-25", "25 décembre dans les années 1560", "25 déc., années 1560" },
    { "1984-1X", "entre octobre et décembre 1984 (de la forme 1984-1X)", "entre oct. et déc. 1984 (1984-1X)" },
    { "1950S2", "vers 1950 (1900–1999)", "v. 1950 (1900–1999)" },

    { "2019-05-06/2019-05-17", "du 6 au 17 mai 2019", "6–17 mai 2019" },
    { "2019-05-01/2019-05-03", "du 1er au 3 mai 2019", "1er–3 mai 2019" },
    { "2019-04-30/2019-05-02", "du 30 avril au 2 mai 2019", "30 avr. – 2 mai 2019" },
    { "2018-12-30/2019-01-02", "du 30 décembre 2018 au 2 janvier 2019", "30 déc. 2018 – 2 janv. 2019" },
    { "2019-05/2019-07", "mai–juillet 2019", "mai–juil. 2019" },
    { "2013/2015", "2013–2015", NULL },
    { "-0009/0005", "10 av. J.-C. – 5 apr. J.-C.", NULL },
    { "2004/2004", "au cours de 2004", NULL },
    { "2014-08/2014-08", "au cours d’août 2014", NULL },
    { "2004/2005-06", "de 2004 à juin 2005", "2004 – juin 2005" },
    { "2019-04/2020", "d’avril 2019 à 2020", "avr. 2019 – 2020" },
    { "2019-05-14/2019-10", "du 14 mai 2019 à octobre 2019", "14 mai 2019 – oct. 2019" },
    { "2004~/2005?", "de 2004 environ à 2005 (incertain)", "v. 2004 – 2005\u00a0?" },
    { "197X/198X", "des années 1970 aux années 1980", "années 1970 – années 1980" },
    { "2001-21/2001-22", "du printemps 2001 à l’été 2001", "printemps 2001 – été 2001" },
    { "2014/..", "à partir de 2014", "dès 2014" },
    { "2014-10/..", "à partir d’octobre 2014", "dès oct. 2014" },
    { "2014-05-14/..", "à partir du 14 mai 2014", "dès le 14 mai 2014" },
    { "197X/..", "à partir des années 1970", "dès les années 1970" },
    { "2014-23/..", "à partir de l’automne 2014", "dès l’automne 2014" },
    { "../2014", "jusqu’en 2014", NULL },
    { "../2014-05", "jusqu’en mai 2014", NULL },
    { "../2014-05-14", "jusqu’au 14 mai 2014", NULL },
    { "../197X", "jusqu’aux années 1970", NULL },
    { "../2014-24", "jusqu’à l’hiver 2014–2015", NULL },
    { "2014/", "à partir de 2014, fin inconnue", "2014 – ?" },
    { "/2014-05~", "jusqu’en mai 2014 environ, début inconnu", "? – v. mai 2014" },

    { "[2019-05-05..2019-05-11]", "entre le 5 et le 11 mai 2019", NULL },
    { "[2019-04-30..2019-05-02]", "entre le 30 avril et le 2 mai 2019", "entre le 30 avr. et le 2 mai 2019" },
    { "[2013..2015]", "entre 2013 et 2015", NULL },
    { "[2013~..2015]", "entre 2013 environ et 2015", "entre v. 2013 et 2015" },
    { "[2018-12-30..2019]", "entre le 30 décembre 2018 et 2019", "entre le 30 déc. 2018 et 2019" },
    { "[..2012]", "avant 2013", NULL },
    { "[..2012-05]", "mai 2012 ou avant", NULL },
    { "[2014..]", "2014 ou après", NULL },
    { "[2013,2015,2017]", "2013, 2015 ou 2017", NULL },
    { "{2013,2015~}", "2013 et 2015 environ", "2013 et v. 2015" },
    { "{1960..1962}", "chaque année (1960–1962)", NULL },
    { "{2019-05..2019-07}", "chaque mois (mai–juillet 2019)", "chaque mois (mai–juil. 2019)" },
    { "{2019-05-06..2019-05-17}", "chaque jour (du 6 au 17 mai 2019)", "chaque jour (6–17 mai 2019)" },
    { "{..1984}", "1984 et tout ce qui précède", "1984 et avant" },
    { "{1984..}", "1984 et tout ce qui suit", "1984 et après" },
  };

  check_rows ("fr", rows, G_N_ELEMENTS (rows));
}

static void
spanish (void)
{
  static const Row rows[] = {
    { "2019-05-14", "14 de mayo de 2019", "14 may 2019" },
    { "2019-05-01", "1 de mayo de 2019", "1 may 2019" },
    { "2019-05", "mayo de 2019", "may 2019" },
    { "2019", "2019", NULL },
    { "0950", "950 d. C.", NULL },
    { "-0043-03-15", "15 de marzo de 44 a. C.", "15 mar 44 a. C." },
    { "Y12345", "12\u202f345", NULL },
    { "2019-05-14T10:30:00Z", "14 de mayo de 2019, 10:30 UTC", "14 may 2019, 10:30 UTC" },
    { "2019-05-14T10:30:15", "14 de mayo de 2019, 10:30:15 (zona horaria no indicada)",
      "14 may 2019, 10:30:15 (sin zona)" },

    { "2013~", "hacia 2013", "c. 2013" },
    { "2019-05-14~", "hacia el 14 de mayo de 2019", "c. 14 may 2019" },
    { "2014-21~", "hacia la primavera de 2014", "c. primavera 2014" },
    { "2019-05?", "posiblemente mayo de 2019", "¿may 2019?" },
    { "2013%", "posiblemente hacia 2013", "¿c. 2013?" },
    { "2004?-06-11", "11 de junio de 2004 (incertidumbre en el año)", "11 jun 2004 (¿año?)" },
    { "2004-%06-11", "11 de junio de 2004 (incertidumbre y aproximación en el mes)", "11 jun 2004 (¿c. mes?)" },

    { "2014-23", "otoño de 2014", "otoño 2014" },
    { "2014-24", "invierno de 2014–2015", "invierno 2014–2015" },
    { "2014-29", "primavera austral de 2014", "primavera S. 2014" },
    { "2014-35", "tercer trimestre de 2014", "T3 2014" },
    { "2014-40", "primer semestre de 2014", "ene–jun 2014" },

    { "197X", "la década de 1970", "años 1970" },
    { "200X", "la década de 2000 (2000–2009)", "2000–2009" },
    { "19XX", "un año del período 1900–1999", "un año, 1900–1999" },
    { "XXXX", "un año desconocido", "año ?" },
    { "2004-XX", "un mes de 2004", NULL },
    { "1985-04-XX", "un día de abril de 1985", "un día de abr 1985" },
    { "197X-XX-XX", "un día en la década de 1970", "un día, años 1970" },
    { "156X-12-25", "25 de diciembre en la década de 1560", "25 dic, años 1560" },
    { "1950S2", "hacia 1950 (1900–1999)", "c. 1950 (1900–1999)" },

    { "2019-05-06/2019-05-17", "del 6 al 17 de mayo de 2019", "6–17 may 2019" },
    { "2019-04-30/2019-05-02", "del 30 de abril al 2 de mayo de 2019", "30 abr – 2 may 2019" },
    { "2018-12-30/2019-01-02", "del 30 de diciembre de 2018 al 2 de enero de 2019", "30 dic 2018 – 2 ene 2019" },
    { "2019-05/2019-07", "mayo–julio de 2019", "may–jul 2019" },
    { "2013/2015", "2013–2015", NULL },
    { "2004/2005-06", "de 2004 a junio de 2005", "2004 – jun 2005" },
    { "2019-05-14/2020", "del 14 de mayo de 2019 a 2020", "14 may 2019 – 2020" },
    { "2019/2020-05-14", "de 2019 al 14 de mayo de 2020", "2019 – 14 may 2020" },
    { "197X/198X", "de la década de 1970 a la década de 1980", "años 1970 – años 1980" },
    { "2001-21/2001-22", "de la primavera de 2001 al verano de 2001", "primavera 2001 – verano 2001" },
    { "2014/..", "a partir de 2014", "desde 2014" },
    { "2014-05-14/..", "a partir del 14 de mayo de 2014", "desde el 14 may 2014" },
    { "197X/..", "a partir de la década de 1970", "desde los años 1970" },
    { "../2014-05-14", "hasta el 14 de mayo de 2014", "hasta el 14 may 2014" },
    { "../2014", "hasta 2014", NULL },
    { "2014/", "a partir de 2014, fin desconocido", "2014 – ?" },
    { "/2014", "hasta 2014, comienzo desconocido", "? – 2014" },
    { "2004/2004", "en el transcurso de 2004", NULL },

    { "[2019-05-05..2019-05-11]", "entre el 5 y el 11 de mayo de 2019", "entre 5 y 11 may 2019" },
    { "[2013..2015-05]", "entre 2013 y mayo de 2015", "entre 2013 y may 2015" },
    { "[..2012]", "antes de 2013", NULL },
    { "[2014..]", "2014 o después", NULL },
    { "[2013,2015]", "2013 o 2015", NULL },
    /* o becomes u before o, y becomes e before i, as they are spoken. */
    { "[2019-09,2019-10]", "septiembre de 2019 u octubre de 2019", "sept 2019 u oct 2019" },
    { "[2019-05-07,2019-05-08]", "7 de mayo de 2019 u 8 de mayo de 2019", "7 may 2019 u 8 may 2019" },
    { "[2019-05-10,2019-05-11]", "10 de mayo de 2019 u 11 de mayo de 2019", "10 may 2019 u 11 may 2019" },
    { "[2019-05-10,2019-05-18]", "10 de mayo de 2019 o 18 de mayo de 2019", "10 may 2019 o 18 may 2019" },
    { "[2014-22,2014-23]", "verano de 2014 u otoño de 2014", "verano 2014 u otoño 2014" },
    { "{2014-23,2014-24}", "otoño de 2014 e invierno de 2014–2015", "otoño 2014 e invierno 2014–2015" },
    { "{2013,2015~}", "2013 y 2015 aproximadamente", "2013 y c. 2015" },
    { "{1960..1962}", "cada año (1960–1962)", NULL },
    { "{1984..}", "1984 y todo lo posterior", "1984 y después" },
  };

  check_rows ("es", rows, G_N_ELEMENTS (rows));
}

static void
korean (void)
{
  static const Row rows[] = {
    { "2019-05-14", "2019년 5월 14일", NULL },
    { "2019-05", "2019년 5월", NULL },
    { "2019", "2019년", NULL },
    { "0950", "서기 950년", NULL },
    { "-0043-03-15", "기원전 44년 3월 15일", NULL },
    { "Y12345", "12,345년", NULL },
    { "2019-05-14T10:30:00+09:00", "2019년 5월 14일 10:30 UTC+09:00", NULL },
    { "2019-05-14T10:30:15", "2019년 5월 14일 10:30:15 (시간대 미상)", NULL },

    { "2013~", "2013년경", NULL },
    { "2019-05~", "2019년 5월경", NULL },
    { "2014-21~", "2014년 봄 무렵", NULL },
    { "-0043~", "기원전 44년경", NULL },
    { "2019-05?", "아마도 2019년 5월", "2019년 5월?" },
    { "2013%", "아마도 2013년경", "2013년경?" },
    { "2004?-06-11", "2004년 6월 11일 (연도 불확실)", "2004년 6월 11일 (연?)" },
    { "%2004-~06-~11", "2004년 6월 11일경 (연도 불확실)", "2004년 6월 11일경 (연?)" },

    { "2014-22", "2014년 여름", NULL },
    { "2014-24", "2014~2015년 겨울", NULL },
    { "2014-25", "2014년 북반구 봄", "2014년 북 봄" },
    { "2014-35", "2014년 3분기", NULL },
    { "2014-37", "2014년 첫 4개월", "2014년 1~4월" },
    { "2014-40", "2014년 상반기", NULL },

    { "197X", "1970년대", NULL },
    { "200X", "2000년대(2000~2009년)", "2000~2009년" },
    { "19XX", "1900~1999년 중 어느 해", "1900~1999년 중 한 해" },
    { "XXXX", "알 수 없는 해", "연도 ?" },
    { "2004-XX", "2004년의 어느 달", "2004년 중 한 달" },
    { "1985-04-XX", "1985년 4월의 어느 날", "1985년 4월 중 하루" },
    { "156X-12-25", "1560년대의 12월 25일", "1560년대 12월 25일" },
    { "1984-1X", "1984년 10월에서 12월 사이 (1984-1X 형태)", "1984년 10월에서 12월 사이 (1984-1X)" },
    { "1950S2", "1950년경 (1900~1999년)", NULL },

    { "2019-05-06/2019-05-17", "2019년 5월 6일~17일", NULL },
    { "2019-04-30/2019-05-02", "2019년 4월 30일 ~ 5월 2일", NULL },
    { "2018-12-30/2019-01-02", "2018년 12월 30일 ~ 2019년 1월 2일", NULL },
    { "2019-05/2019-07", "2019년 5월~7월", NULL },
    { "2013/2015", "2013~2015년", NULL },
    { "-0043/-0039", "기원전 44~40년", NULL },
    { "2004/2004", "2004년 중", NULL },
    { "2004/2005-06", "2004년부터 2005년 6월까지", "2004년 ~ 2005년 6월" },
    { "2004~/2005?", "2004년경부터 2005년(불확실)까지", "2004년경 ~ 2005년?" },
    { "2014/..", "2014년부터", NULL },
    { "../2014-05-14", "2014년 5월 14일까지", NULL },
    { "2014/", "2014년부터, 끝은 알 수 없음", "2014년 ~ ?" },
    { "/2014", "2014년까지, 시작은 알 수 없음", "? ~ 2014년" },

    { "[2019-05-05..2019-05-11]", "2019년 5월 5일에서 11일 사이", NULL },
    { "[2019-04-30..2019-05-02]", "2019년 4월 30일에서 5월 2일 사이", NULL },
    { "[2013..2015]", "2013~2015년 사이", NULL },
    /* 이전 takes in the year it is said of, so the last one is named. */
    { "[..2012]", "2012년 또는 그 이전", NULL },
    { "[2014..]", "2014년 또는 그 이후", NULL },
    { "[2013,2015]", "2013년 또는 2015년", NULL },
    { "{2013,2015}", "2013년 및 2015년", NULL },
    { "{1960..1962}", "1960~1962년 매년", "1960~1962년 각 시기" },
    { "{1984..}", "1984년 및 그 이후 전부", NULL },
  };

  check_rows ("ko", rows, G_N_ELEMENTS (rows));
}

/* The nearest language that there is; English where there is none. */
static void
choice_of_language (void)
{
  static const struct
  {
    const char *lang;
    const char *said;
  } rows[] = {
    { NULL, "14 May 2019" },
    { "", "14 May 2019" },
    { "en", "14 May 2019" },
    { "en-GB", "14 May 2019" },
    { "en_GB.UTF-8", "14 May 2019" },
    { "en-AU", "14 May 2019" },
    { "en-US", "May 14, 2019" },
    { "EN-us", "May 14, 2019" },
    { "en_US.UTF-8", "May 14, 2019" },
    { "en-US-posix", "May 14, 2019" },
    { "fr", "14 mai 2019" },
    { "fr-CH", "14 mai 2019" },
    { "fr_CA@euro", "14 mai 2019" },
    { "es-419", "14 de mayo de 2019" },
    { "ko-Kore-KP", "2019년 5월 14일" },
    { "de", "14 May 2019" },
    { "e", "14 May 2019" },
    { "frr", "14 May 2019" },
    { "C", "14 May 2019" },
    { "-", "14 May 2019" },
  };
  g_autoptr (AnnalDate) date = annal_date_new ("2019-05-14", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *said = annal_date_format_full (date, ANNAL_DATE_STYLE_LONG, rows[i].lang);
      g_autofree char *machine = annal_date_format_full (date, ANNAL_DATE_STYLE_MACHINE, rows[i].lang);

      CHECK_TEXT (rows[i].lang != NULL ? rows[i].lang : "none", said, rows[i].said);
      CHECK_TEXT ("machine", machine, "2019-05-14");
    }
}

/* Two dates that differ in their doubt are never worded alike. */
static void
doubt_shows (void)
{
  static const char *const rows[] = {
    "2014", "2014?", "2014~", "2014%", "201X", "20XX", "2014-XX", "2014-XX-XX", "2014/..", "2014/", "../2014",
    "/2014", "[2014..]", "[..2014]", "{2014..}", "{..2014}", "2014/2014", "2014S2", "2014S3", "[2013,2014]",
    "{2013,2014}", "2013/2014", "[2013..2014]", "{2013..2014}", "?2014-05", "2014-?05", "2014-05?", "2014-05~",
    "2014-~05", "2014-%05", "2014-05-14", "2014-05-14?", "2014-05-XX", "2014-0X", "2014-21", "2014-25", "2014-29",
    "2014-33", "2014-37", "2014-40", "[2014-05-06..2014-05-17]", "2014-05-06/2014-05-17",
    "{2014-05-06..2014-05-17}", "[2014-05-06,2014-05-17]", "{2014-05-06,2014-05-17}",
  };

  for (const char *const *lang = annal_date_get_languages (); *lang != NULL; lang++)
    for (int style = ANNAL_DATE_STYLE_LONG; style <= ANNAL_DATE_STYLE_SHORT; style++)
      {
        g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

        for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
          {
            g_autoptr (AnnalDate) date = annal_date_new (rows[i], NULL);
            g_autofree char *said = annal_date_format_full (date, style, *lang);
            const char *other = g_hash_table_lookup (seen, said);
            g_autofree char *label = g_strdup_printf ("%s: %s and %s", *lang, rows[i], other);

            CHECK_ROW (label, other == NULL);
            g_hash_table_insert (seen, g_steal_pointer (&said), (gpointer) rows[i]);
          }
      }
}

/* A phrase that loses a part of what it is to say would not be honest. */
static void
phrases_keep_their_parts (void)
{
  for (const char *const *lang = annal_date_get_languages (); *lang != NULL; lang++)
    for (guint word = 0; word < ANNAL_N_DATE_WORDS; word++)
      {
        const char *english = annal_word_table_get_phrase (annal_word_table_get ("en", ANNAL_DATE_STYLE_LONG), word,
                                                           ANNAL_NOUN_OTHER);
        const AnnalWordTable *table = annal_word_table_get (*lang, ANNAL_DATE_STYLE_LONG);
        const char *phrase = annal_word_table_get_phrase (table, word, ANNAL_NOUN_OTHER);
        g_autofree char *label = g_strdup_printf ("%s %u", *lang, word);

        for (char digit = '1'; english != NULL && digit <= '5'; digit++)
          {
            char plain[] = { '{', digit, '}', '\0' };
            char with_article[] = { '{', 't', 'h', 'e', ' ', digit, '}', '\0' };
            gboolean wanted = strstr (english, plain) != NULL;
            gboolean found = strstr (phrase, plain) != NULL || strstr (phrase, with_article) != NULL;

            /* "before" may name either of its years. */
            if (word == ANNAL_DATE_WORD_BEFORE)
              wanted = found;
            CHECK_ROW (label, wanted == found);
          }
      }
}

static const AnnalTest tests[] = {
  { "american", american },
  { "french", french },
  { "spanish", spanish },
  { "korean", korean },
  { "choice-of-language", choice_of_language },
  { "doubt-shows", doubt_shows },
  { "phrases-keep-their-parts", phrases_keep_their_parts },
};

int
main (int argc, char **argv)
{
  return annal_test_main (argc, argv, "words-other", tests, G_N_ELEMENTS (tests));
}
