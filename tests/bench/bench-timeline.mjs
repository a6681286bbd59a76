// SPDX-License-Identifier: LGPL-2.1-or-later

// The same rows ordered by DuckDB, on one thread, run by bench-timeline: prints
// the seconds and how many rows there were.
//
//   node bench-timeline.mjs PEERS ROWS

import { createRequire } from 'node:module'
import { join } from 'node:path'

const [peers, rows] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(peers, 'x.js'))('@duckdb/node-api')
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()

await connection.run('SET threads = 1')
await connection.run(`CREATE TABLE happening AS SELECT * FROM read_csv('${rows.replaceAll("'", "''")}')`)
const start = process.cpuUsage()
await connection.run('CREATE TABLE ordered AS SELECT number, begin FROM happening ORDER BY begin')
const used = process.cpuUsage(start)
const answer = await connection.runAndReadAll('SELECT count(*) FROM ordered')
console.log((used.user + used.system) / 1e6, String(answer.getRows()[0][0]))
