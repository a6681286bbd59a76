// SPDX-License-Identifier: LGPL-2.1-or-later

// Where a browser without a network puts the texts of charts: prints for each
// file its size and a list of [text, left, top, right, bottom] in pixels, and
// what was asked of the network. Run by test-export-chart.py:
//
//   node test-export-chart.mjs NPM CHROMIUM FILE...

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [npm, chromium, ...files] = process.argv.slice(2)
const { chromium: engine } = createRequire(join(npm, 'x.js'))('playwright-core')

const browser = await engine.launch({ executablePath: chromium, args: ['--no-sandbox'] })
const all = []
for (const file of files) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } })
  const asked = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  const seen = await page.evaluate(() => ({
    title: document.querySelector('svg > title')?.textContent ?? '',
    size: [document.documentElement.getAttribute('width'), document.documentElement.getAttribute('height')].map(Number),
    texts: [...document.querySelectorAll('text')].map(text => {
      const box = text.getBBox(), at = text.getCTM()
      return [text.textContent, box.x + at.e, box.y + at.f, box.x + box.width + at.e, box.y + box.height + at.f]
    })
  }))
  all.push({ ...seen, outside: asked.filter(url => !url.startsWith('file:')) })
  await page.close()
}
await browser.close()
console.log(JSON.stringify(all))
