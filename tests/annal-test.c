/* SPDX-License-Identifier: LGPL-2.1-or-later */

#include "annal-test.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include <CUnit/TestDB.h>
#include <CUnit/TestRun.h>

static const char *skip_reason;

/* Read by the leak checker where there is one: fontconfig, which draws the
 * letters of a png, keeps what it found of fonts until the end.
 */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\n";
}

void
annal_test_skip (const char *why)
{
  skip_reason = why;
}

char *
annal_test_source (const char *relative)
{
  return g_build_filename (ANNAL_TEST_SOURCE_ROOT, relative, NULL);
}

char *
annal_test_shared (const char *relative)
{
  const char *named = g_getenv ("ANNAL_SHARED");
  g_autofree char *path = NULL;

  if (named != NULL && *named != '\0')
    path = g_build_filename (named, relative, NULL);
  else
    path = g_build_filename (ANNAL_TEST_SOURCE_ROOT, "..", "shared", relative, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  annal_test_skip ("the shared data is not here (set ANNAL_SHARED)");
  return NULL;
}

void
annal_test_check_text (const char *file,
                       int line,
                       const char *label,
                       const char *actual,
                       const char *expected)
{
  g_autofree char *message = NULL;

  if (g_strcmp0 (actual, expected) != 0)
    message = g_strdup_printf ("%s: got «%s», expected «%s»", label,
                               actual ? actual : "(null)", expected ? expected : "(null)");
  CU_assertImplementation (message == NULL, line, message ? message : label, file, "", CU_FALSE);
}

/* A line break inside a message would end the comment. */
static void
print_failures (CU_pFailureRecord failure)
{
  for (; failure != NULL; failure = failure->pNext)
    {
      g_auto (GStrv) lines = g_strsplit (failure->strCondition ? failure->strCondition : "?", "\n", -1);
      g_autofree char *message = g_strjoinv ("\n#   ", lines);

      printf ("# %s:%u: %s\n", failure->strFileName ? failure->strFileName : "?", failure->uiLineNumber, message);
    }
}

static gboolean
is_wanted (int argc, char **argv, const char *name)
{
  if (argc < 2)
    return TRUE;
  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], name) == 0)
      return TRUE;
  return FALSE;
}

/* CUnit keeps the failures of a whole run in one list, and frees it when the
 * next run starts, so each test is a run of its own.
 */
static gboolean
run_one (CU_pSuite suite, const AnnalTest *test, guint number)
{
  CU_pTest registered = CU_get_test_by_name (test->name, suite);
  gboolean failed;

  skip_reason = NULL;
  CU_run_test (suite, registered);
  failed = CU_get_number_of_failures () > 0;

  print_failures (CU_get_failure_list ());
  if (!failed && skip_reason != NULL)
    printf ("ok %u - %s # SKIP %s\n", number, test->name, skip_reason);
  else if (!failed && CU_get_number_of_asserts () == 0)
    {
      printf ("# a test that checks nothing\n");
      failed = TRUE;
    }
  if (failed)
    printf ("not ok %u - %s\n", number, test->name);
  else if (skip_reason == NULL)
    printf ("ok %u - %s\n", number, test->name);
  fflush (stdout);
  return !failed;
}

int
annal_test_main (int argc,
                 char **argv,
                 const char *suite_name,
                 const AnnalTest *tests,
                 gsize n_tests)
{
  CU_pSuite suite;
  guint n_run = 0;
  gboolean ok = TRUE;

  setlocale (LC_ALL, "");
  if (CU_initialize_registry () != CUE_SUCCESS)
    return 99;
  CU_set_error_action (CUEA_IGNORE);
  suite = CU_add_suite (suite_name, NULL, NULL);
  for (gsize i = 0; i < n_tests; i++)
    CU_add_test (suite, tests[i].name, tests[i].run);

  for (gsize i = 0; i < n_tests; i++)
    if (is_wanted (argc, argv, tests[i].name))
      ok &= run_one (suite, &tests[i], ++n_run);

  printf ("1..%u\n", n_run);
  fflush (stdout);
  CU_cleanup_registry ();
  if (n_run == 0)
    {
      fprintf (stderr, "%s: no test of that name\n", suite_name);
      return 2;
    }
  return ok ? 0 : 1;
}
