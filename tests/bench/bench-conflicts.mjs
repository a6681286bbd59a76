// SPDX-License-Identifier: LGPL-2.1-or-later

// The same claims grouped and joined by DuckDB, on one thread, run by
// bench-conflicts: prints the seconds of both and how many pairs there were.
//
//   node bench-conflicts.mjs PEERS ROWS

import { createRequire } from 'node:module'
import { join } from 'node:path'

const [peers, rows] = process.argv.slice(2)
const { DuckDBInstance } = createRequire(join(peers, 'x.js'))('@duckdb/node-api')
const database = await DuckDBInstance.create(':memory:')
const connection = await database.connect()

async function time(sql) {
  const start = process.cpuUsage()
  const answer = await connection.runAndReadAll(sql)
  const used = process.cpuUsage(start)
  return [(used.user + used.system) / 1e6, String(answer.getRows()[0]?.[0] ?? 0)]
}

await connection.run('SET threads = 1')
await connection.run(`CREATE TABLE claim AS SELECT * FROM read_csv('${rows.replaceAll("'", "''")}', header = false,
  columns = {number: 'UINTEGER', subject: 'UINTEGER', predicate: 'UINTEGER', lo: 'BIGINT', hi: 'BIGINT'})`)
const [grouping] = await time('CREATE TABLE grouped AS SELECT subject, predicate, list(number) FROM claim GROUP BY ALL')
const [joining, apart] = await time(`SELECT count(*) FROM claim a JOIN claim b ON a.subject = b.subject
  AND a.predicate = b.predicate AND a.number < b.number AND (a.hi < b.lo OR b.hi < a.lo) WHERE a.predicate < 4`)
const [, denied] = await time(`SELECT count(*) FROM claim a JOIN claim b ON a.subject = b.subject
  AND a.predicate = 0 AND b.predicate = 4`)
console.log(grouping, joining, apart, denied)
