// SPDX-License-Identifier: LGPL-2.1-or-later

// What Chromium does with pages of hostile dossiers: prints as JSON what ran,
// what was fetched and what is there. Run by test-export-hostile.py:
//
//   node test-export-hostile.mjs NPM CHROMIUM PAGE...

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [npm, chromium, ...pages] = process.argv.slice(2)
const { chromium: engine } = createRequire(join(npm, 'x.js'))('playwright-core')
const browser = await engine.launch({ executablePath: chromium, args: ['--no-sandbox'] })

async function look(path) {
  const page = await browser.newPage()
  const errors = [], requests = []
  page.setDefaultTimeout(60000)
  page.on('console', message => errors.push(message.text()))
  page.on('pageerror', error => errors.push(String(error)))
  page.on('dialog', dialog => { errors.push('dialog: ' + dialog.message()); dialog.dismiss() })
  page.on('request', request => requests.push(request.url()))
  await page.addInitScript(() => {
    window.refused = []
    addEventListener('securitypolicyviolation', event => refused.push(event.violatedDirective))
  })
  await page.goto(pathToFileURL(path).href)
  const seen = await page.evaluate(() => {
    document.querySelectorAll('details').forEach(one => { one.open = true })
    const all = [...document.querySelectorAll('*')]
    return {
      scripts: document.scripts.length,
      handlers: all.filter(one => [...one.attributes].some(attribute => attribute.name.startsWith('on'))).length,
      foreign: document.querySelectorAll('img, iframe, object, embed, base, meta[http-equiv=refresh], link[rel=stylesheet], b.evil').length,
      addresses: all.flatMap(one => ['href', 'src', 'action', 'xlink:href'].map(name => one.getAttribute(name)))
        .filter(address => address !== null && !address.startsWith('#')),
      ids: [...document.querySelectorAll('[id]')].map(one => one.id),
      refused,
      text: document.body.innerText.length,
      words: document.body.textContent
    }
  })
  await page.close()
  return { ...seen, errors, requests: requests.filter(url => !url.startsWith('file:') && !url.startsWith('data:')) }
}

const all = []
for (const path of pages) all.push(await look(path))
await browser.close()
console.log(JSON.stringify(all))
