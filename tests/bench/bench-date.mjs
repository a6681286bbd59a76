// SPDX-License-Identifier: LGPL-2.1-or-later

// The same mix for edtf.js, run by bench-date: dates a second of CPU time, the
// best of some runs.
//
//   node bench-date.mjs DATES RUNS

import edtf from 'edtf'

const mix = ['2014-02-17', '2019-05', '2019-05-06/2019-05-17', '2013~', '201X']
const dates = Number(process.argv[2])
const runs = Number(process.argv[3])

function read(n) {
  let sum = 0
  const start = process.cpuUsage()

  for (let i = 0; i < n; i++) {
    const date = edtf(mix[i % mix.length])
    sum += date.min + date.max
  }
  const used = process.cpuUsage(start)
  if (!Number.isFinite(sum))
    throw new Error('no bounds')
  return n / ((used.user + used.system) / 1e6)
}

let best = 0
read(Math.ceil(dates / 4))
for (let i = 0; i < runs; i++)
  best = Math.max(best, read(dates))
console.log(best)
