// SPDX-License-Identifier: LGPL-2.1-or-later

// The same rows written by DuckDB's COPY, on one thread, run by bench-export:
// prints how many there are, and megabytes for a second of CPU as CSV and JSON.
// The columns have the types that DuckDB finds in all of them, so that it words
// dates and numbers, and nests what is nested, as Annal does.
//
//   node bench-export.mjs PEERS TABLE LINES FOLDER

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { rmSync, statSync } from 'node:fs'

const [peers, table, lines, folder] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(peers, 'x.js'))('@duckdb/node-api')
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()
const quote = path => `'${path.replaceAll("'", "''")}'`

async function write(format, reader) {
  const path = join(folder, 'out.' + format)
  let best = 0

  await connection.run(`CREATE OR REPLACE TABLE entry AS SELECT * FROM ${reader}`)
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage()
    await connection.run(`COPY entry TO ${quote(path)} (FORMAT ${format})`)
    const used = process.cpuUsage(start)
    best = Math.max(best, statSync(path).size / (used.user + used.system))
  }
  rmSync(path)
  return best
}

await connection.run('SET threads = 1')
const csv = await write('csv', `read_csv(${quote(table)}, header = true, sample_size = -1)`)
const count = (await connection.runAndReadAll('SELECT count(*) FROM entry')).getRows()[0][0]
const json = await write('json', `read_json(${quote(lines)}, format = 'newline_delimited', sample_size = -1)`)
console.log(String(count), csv.toFixed(1), json.toFixed(1))
