/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "export/document/annal-section-private.h"

#include <string.h>

#include "index/annal-facet-index-private.h"
#include "timeline/annal-indexes-private.h"
#include "timeline/annal-timeline-private.h"

static void
section_free (gpointer data)
{
  AnnalSection *self = data;

  g_free (self->value);
  g_free (self->label);
  g_array_unref (self->indices);
  g_free (self);
}

static AnnalSection *
make_section (AnnalTimeline *timeline, AnnalFacet facet, const char *value)
{
  AnnalSection *self = g_new0 (AnnalSection, 1);

  self->value = g_strdup (value);
  self->label = value != NULL ? annal_facet_dup_label (annal_timeline_get_dossier (timeline), facet, value, NULL)
                              : g_strdup ("Without any");
  self->indices = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

static int
compare_sections (gconstpointer a, gconstpointer b)
{
  const AnnalSection *x = *(AnnalSection *const *) a;
  const AnnalSection *y = *(AnnalSection *const *) b;

  if (x->indices->len != y->indices->len)
    return x->indices->len > y->indices->len ? -1 : 1;
  return strcmp (x->value, y->value);
}

static void
add_rest (GPtrArray *sections, AnnalTimeline *timeline, AnnalFacet facet, const AnnalFacetIndex *index)
{
  AnnalSection *rest = make_section (timeline, facet, NULL);

  for (guint i = 0; i < annal_timeline_get_n_entries (timeline); i++)
    {
      guint n_values;

      annal_facet_index_get_values_of (index, i, &n_values);
      if (n_values == 0)
        g_array_append_val (rest->indices, i);
    }
  if (rest->indices->len > 0)
    g_ptr_array_add (sections, rest);
  else
    section_free (rest);
}

GPtrArray *
annal_sections_new (AnnalTimeline *timeline, AnnalFacet facet)
{
  const AnnalFacetIndex *index = annal_indexes_get_facet (annal_timeline_get_indexes (timeline), facet);
  GPtrArray *sections = g_ptr_array_new_with_free_func (section_free);

  for (guint value = 0; value < annal_facet_index_get_n_values (index); value++)
    {
      AnnalSection *section;

      if (annal_facet_index_count_records (index, value) == 0)
        continue;
      section = make_section (timeline, facet, annal_facet_index_get_value (index, value));
      annal_facet_index_add_records (index, value, section->indices);
      g_ptr_array_add (sections, section);
    }
  g_ptr_array_sort (sections, compare_sections);
  add_rest (sections, timeline, facet, index);
  return sections;
}

AnnalTimeline *
annal_section_to_timeline (const AnnalSection *self, AnnalTimeline *timeline)
{
  const guint *indices = (const guint *) (const void *) self->indices->data;
  g_autofree guint8 *certainties = g_new (guint8, self->indices->len + 1);

  for (guint i = 0; i < self->indices->len; i++)
    certainties[i] = (guint8) annal_timeline_get_certainty (timeline, indices[i]);
  return annal_timeline_new_choice (timeline, indices, certainties, self->indices->len, NULL);
}
