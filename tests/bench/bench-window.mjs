// SPDX-License-Identifier: LGPL-2.1-or-later

// The same windows asked of DuckDB, on one thread, run by bench-window: a line
// of microseconds, results and sum of their numbers for each file of windows.
// The table is sorted by its first column, which lets DuckDB skip parts of it.
//
//   node bench-window.mjs PEERS SPANS WINDOWS...

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [peers, spans, ...files] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(peers, 'x.js'))('@duckdb/node-api')
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()

await connection.run('SET threads = 1')
await connection.run(`CREATE TABLE span AS SELECT * FROM read_csv('${spans.replaceAll("'", "''")}',
  columns = {number: 'UINTEGER', first: 'BIGINT', last: 'BIGINT'}, header = false) ORDER BY first, number`)
const statement = await connection.prepare(
  'SELECT count(*), sum(number)::BIGINT FROM span WHERE first <= $2 AND last >= $1')

async function ask(windows) {
  let count = 0n
  let sum = 0n

  for (const [from, until] of windows) {
    statement.bindBigInt(1, from)
    statement.bindBigInt(2, until)
    const [row] = (await statement.runAndReadAll()).getRows()
    count += BigInt(row[0])
    sum += BigInt(row[1] ?? 0)
  }
  return [count, sum]
}

for (const file of files) {
  const windows = readFileSync(file, 'utf8').trim().split('\n').map(line => line.split(',').map(BigInt))

  await ask(windows.slice(0, 10))
  const start = process.cpuUsage()
  const [count, sum] = await ask(windows)
  const used = process.cpuUsage(start)
  console.log((used.user + used.system) / windows.length, String(count), String(sum))
}
