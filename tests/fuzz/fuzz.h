/* SPDX-License-Identifier: LGPL-2.1-or-later */

#ifndef ANNAL_FUZZ_H
#define ANNAL_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/* What each target defines; libFuzzer or fuzz-driver.c calls it. Returns 0. */
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

#endif /* ANNAL_FUZZ_H */
