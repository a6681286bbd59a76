/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* A dossier as large as one likes, made through the public interface and the
 * same each time, shaped like real ones: many of its dates are recent, a few
 * speak much and most seldom.
 *
 *   events        n: 80 % dated to a day, 10 % to a month or a year, 10 % to an
 *                 interval of a day up to decades, or to the second; a fifth are parts of others
 *   claims        2n: a fifth made at an event, each printed in a source
 *   sources       n/10, entities n/10 and a few
 *   links         0.8 n: half precedes, half responds-to
 *
 * That makes 2 n constraints from utterances, parts and links, and 2 n more
 * from where claims were printed. All of them can be met, so that nothing but
 * what was asked for is broken.
 */

#ifndef BENCH_DOSSIER_H
#define BENCH_DOSSIER_H

#include <annal/annal-dossier.h>

typedef enum
{
  BENCH_DOSSIER_NONE = 0,
  BENCH_DOSSIER_LEAN = 1 << 0,   /* no values, quotes and participants; one word for a text */
  BENCH_DOSSIER_BROKEN = 1 << 1, /* each 1000th link is turned round */
} BenchDossierFlags;

/* Open to change; its limits leave room for ten times as much. */
AnnalDossier *bench_dossier_new (guint n_events, BenchDossierFlags flags);

/* As above, sealed. */
AnnalDossier *bench_dossier_new_sealed (guint n_events, BenchDossierFlags flags);

/* Words as a newspaper would use them, of about @length bytes: the Zipf of
 * some thousand. Free with g_free().
 */
char *bench_make_words (GRand *rand, gsize length);

/* A number below @n, small ones far more often (Zipf with exponent 1). */
guint bench_pick (GRand *rand, guint n);

#endif /* BENCH_DOSSIER_H */
