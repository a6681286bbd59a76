/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_QUERY_H
#define ANNAL_QUERY_H

#if !defined (ANNAL_INSIDE) && !defined (ANNAL_COMPILATION)
#error "Only <annal/annal.h> can be included directly."
#endif

#include <annal/annal-date.h>
#include <annal/annal-enums.h>
#include <annal/annal-span.h>

G_BEGIN_DECLS

/**
 * AnnalQuery:
 *
 * What is asked of a timeline: conditions that all must hold, what was known
 * when, and the order and number of the answers. It is built by setters or
 * from one line of text, and may be asked of any timeline. A query belongs to
 * one thread while it is built; after that any number may read it.
 *
 * Since: 0.1
 */
typedef struct _AnnalQuery AnnalQuery;

#define ANNAL_TYPE_QUERY (annal_query_get_type ())

/**
 * AnnalClock:
 * @ANNAL_CLOCK_UNSET: none
 * @ANNAL_CLOCK_WHEN: when it was: an event's own time, the time at which a
 *   claim was said
 * @ANNAL_CLOCK_SAID: when a claim was said; an event has no such time
 * @ANNAL_CLOCK_VALID: when it held: an event's own time, the time for which a
 *   claim is made
 * @ANNAL_CLOCK_PUBLISHED: when it was first published
 * @ANNAL_CLOCK_RECORDED: where it stands in the log of a store
 *
 * The clocks by which a record can be placed in time.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_CLOCK_UNSET = 0,
  ANNAL_CLOCK_WHEN = 1,
  ANNAL_CLOCK_SAID = 2,
  ANNAL_CLOCK_VALID = 3,
  ANNAL_CLOCK_PUBLISHED = 4,
  ANNAL_CLOCK_RECORDED = 5
} AnnalClock;

/**
 * AnnalWindow:
 * @ANNAL_WINDOW_UNSET: as is usual with the clock: overlapping where that is
 *   @ANNAL_CLOCK_VALID, else in
 * @ANNAL_WINDOW_IN: it lies within the window
 * @ANNAL_WINDOW_OVERLAPPING: it shares some time with the window
 * @ANNAL_WINDOW_COVERING: the window lies within it
 * @ANNAL_WINDOW_BEFORE: it ends before the window begins
 * @ANNAL_WINDOW_AFTER: it begins after the window ends
 *
 * How a record lies to a window of time.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_WINDOW_UNSET = 0,
  ANNAL_WINDOW_IN = 1,
  ANNAL_WINDOW_OVERLAPPING = 2,
  ANNAL_WINDOW_COVERING = 3,
  ANNAL_WINDOW_BEFORE = 4,
  ANNAL_WINDOW_AFTER = 5
} AnnalWindow;

/**
 * AnnalSort:
 * @ANNAL_SORT_UNSET: not said; as the timeline has them
 * @ANNAL_SORT_WHEN: as the timeline has them
 * @ANNAL_SORT_VALID: by when they held
 * @ANNAL_SORT_PUBLISHED: by when they were first published
 * @ANNAL_SORT_ID: by id
 *
 * The order of the answers. Answers that are equal by it keep the order of the
 * timeline, so every order is total.
 *
 * Since: 0.1
 */
typedef enum
{
  ANNAL_SORT_UNSET = 0,
  ANNAL_SORT_WHEN = 1,
  ANNAL_SORT_VALID = 2,
  ANNAL_SORT_PUBLISHED = 3,
  ANNAL_SORT_ID = 4
} AnnalSort;

ANNAL_AVAILABLE_IN_0_1
GType annal_query_get_type (void) G_GNUC_CONST;

ANNAL_AVAILABLE_IN_0_1
AnnalQuery *annal_query_new (void);

ANNAL_AVAILABLE_IN_0_1
AnnalQuery *annal_query_new_from_text (const char *text,
                                       GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_check_text (const char *text,
                                 gsize *position,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalQuery *annal_query_ref (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
void annal_query_unref (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
AnnalQuery *annal_query_copy (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
char *annal_query_to_text (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_add_text (AnnalQuery *self,
                               const char *text,
                               GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_add_facet (AnnalQuery *self,
                                AnnalFacet facet,
                                const char *const *values,
                                gboolean negated,
                                GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_add_window (AnnalQuery *self,
                                 AnnalClock clock,
                                 AnnalWindow window,
                                 AnnalDate *date,
                                 AnnalCertainty least,
                                 gboolean negated,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_add_phrase (AnnalQuery *self,
                                 const char *phrase,
                                 gboolean negated,
                                 GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_query_get_known_at (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_set_known_at (AnnalQuery *self,
                                   AnnalDate *date,
                                   GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalDate *annal_query_get_as_of (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_set_as_of (AnnalQuery *self,
                                AnnalDate *date,
                                GError **error);

ANNAL_AVAILABLE_IN_0_1
AnnalSort annal_query_get_sort (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
gboolean annal_query_get_descending (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
void annal_query_set_sort (AnnalQuery *self,
                           AnnalSort sort,
                           gboolean descending);

ANNAL_AVAILABLE_IN_0_1
guint annal_query_get_limit (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
void annal_query_set_limit (AnnalQuery *self,
                            guint limit);

ANNAL_AVAILABLE_IN_0_1
guint annal_query_get_offset (AnnalQuery *self);

ANNAL_AVAILABLE_IN_0_1
void annal_query_set_offset (AnnalQuery *self,
                             guint offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnalQuery, annal_query_unref)

G_END_DECLS

#endif /* ANNAL_QUERY_H */
