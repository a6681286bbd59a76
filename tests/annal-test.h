/* SPDX-License-Identifier: LGPL-2.1-or-later */

/* What every test program shares: one CUnit suite a program, reported as TAP
 * so that skipped tests are counted by name.
 */

#ifndef ANNAL_TEST_H
#define ANNAL_TEST_H

#include <CUnit/CUnit.h>
#include <glib.h>

/* Checks one row of a labelled table; a failing row prints its label. */
#define CHECK_ROW(label, cond) \
  CU_assertImplementation ((cond), __LINE__, (label), __FILE__, "", CU_FALSE)

/* Checks a condition outside a table. */
#define CHECK(cond) \
  CU_assertImplementation ((cond), __LINE__, #cond, __FILE__, "", CU_FALSE)

/* Checks two strings, either of which may be NULL; both are printed on failure. */
#define CHECK_TEXT(label, actual, expected) \
  annal_test_check_text (__FILE__, __LINE__, (label), (actual), (expected))

typedef struct
{
  const char *name;
  void (*run) (void);
} AnnalTest;

/* Runs all tests, or only those named as arguments; returns the exit code. */
int annal_test_main (int argc,
                     char **argv,
                     const char *suite,
                     const AnnalTest *tests,
                     gsize n_tests);

/* Marks the running test as skipped; the test returns after it. */
void annal_test_skip (const char *why);

/* The path of a file or folder of the shared data (ANNAL_SHARED, else the
 * folder "shared" beside the source tree). Where it is not there, marks the
 * running test as skipped and returns NULL.
 */
char *annal_test_shared (const char *relative);

/* The path of a file in the source tree. */
char *annal_test_source (const char *relative);

void annal_test_check_text (const char *file,
                            int line,
                            const char *label,
                            const char *actual,
                            const char *expected);

#endif /* ANNAL_TEST_H */
