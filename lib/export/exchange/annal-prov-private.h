/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* Statements of PROV (W3C, 2013), as PROV-JSON or PROV-N. They are collected by
 * kind, which is how PROV-JSON has them.
 */

#ifndef ANNAL_PROV_PRIVATE_H
#define ANNAL_PROV_PRIVATE_H

#include <glib.h>

typedef enum
{
  ANNAL_PROV_ENTITY,
  ANNAL_PROV_ACTIVITY,
  ANNAL_PROV_AGENT,
  ANNAL_PROV_GENERATED,
  ANNAL_PROV_DERIVED,
  ANNAL_PROV_ATTRIBUTED,
  ANNAL_PROV_ASSOCIATED,
  ANNAL_PROV_DELEGATED,
  ANNAL_PROV_INFORMED
} AnnalProvKind;

#define ANNAL_PROV_N_KINDS (ANNAL_PROV_INFORMED + 1)
#define ANNAL_PROV_N_FORMAL 3

typedef enum
{
  ANNAL_PROV_TYPE_STRING,
  ANNAL_PROV_TYPE_NAME, /* prefix:local */
  ANNAL_PROV_TYPE_INTEGER,
  ANNAL_PROV_TYPE_TIME,
  ANNAL_PROV_TYPE_URI
} AnnalProvType;

typedef struct
{
  const char *name;
  char *value; /* owned */
  AnnalProvType type;
} AnnalProvAttribute;

typedef struct
{
  gboolean notation; /* PROV-N */
  GString *sections[ANNAL_PROV_N_KINDS]; /* owned */
  guint counts[ANNAL_PROV_N_KINDS];
  AnnalProvKind kind; /* of the statement being made */
  char *id; /* owned, nullable */
  char *formal[ANNAL_PROV_N_FORMAL]; /* owned, nullable each */
  GArray *attributes; /* owned, of AnnalProvAttribute */
} AnnalProv;

void annal_prov_init (AnnalProv *self, gboolean notation);
void annal_prov_clear (AnnalProv *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnalProv, annal_prov_clear)

/* One statement: begin, its formal members and attributes, end. @id is
 * “prefix:local”, NULL for a relation, which needs none. A formal member is a
 * name likewise, or a time.
 */
void annal_prov_begin (AnnalProv *self, AnnalProvKind kind, const char *id);
void annal_prov_set (AnnalProv *self, guint formal, const char *value);
void annal_prov_add (AnnalProv *self, const char *name, const char *value, AnnalProvType type);
void annal_prov_end (AnnalProv *self);

/* A relation of two. */
void annal_prov_relate (AnnalProv *self,
                        AnnalProvKind kind,
                        const char *first,
                        const char *second,
                        const char *attribute,
                        const char *value,
                        AnnalProvType type);

/* The whole document, with @base for the prefix “d” and @terms for “annal”. */
void annal_prov_write (AnnalProv *self, GString *out, const char *base, const char *terms);

#endif /* ANNAL_PROV_PRIVATE_H */
