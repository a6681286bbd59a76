// SPDX-License-Identifier: LGPL-2.1-or-later

// What TimelineJS makes of a file, in a browser without a network: prints as
// JSON what it shows and what it complains of. Run by test-export-slides.py:
//
//   node test-export-slides.mjs NPM CHROMIUM FILE...

import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [npm, chromium, ...files] = process.argv.slice(2)
const { chromium: engine } = createRequire(join(npm, 'x.js'))('playwright-core')
const dist = join(npm, 'node_modules/@knight-lab/timelinejs/dist')
const types = { js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html' }

function find(path, file) {
  if (path === '/') return '<!DOCTYPE html><meta charset=utf-8><link rel=stylesheet href=/css/timeline.css>' +
    '<div id=embed style="width:1200px;height:700px"></div><script src=/js/timeline.js></script>'
  if (path === '/none.css') return ''
  return path === '/data.json' ? readFileSync(file) : readFileSync(join(dist, path))
}

async function look(browser, file) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 700 } })
  const errors = [], outside = []
  page.on('pageerror', error => errors.push(String(error)))
  page.on('dialog', dialog => { errors.push('dialog: ' + dialog.message()); dialog.dismiss() })
  await page.route('**/*', route => {
    const url = new URL(route.request().url())
    if (url.host !== 'timeline.test') {
      outside.push(url.href)
      return route.abort()
    }
    try {
      return route.fulfill({ body: find(url.pathname, file), contentType: types[url.pathname.split('.').pop()] ?? 'text/html' })
    } catch {
      return route.fulfill({ status: 404, body: '' })
    }
  })
  await page.goto('http://timeline.test/')
  const seen = await page.evaluate(async () => {
    const data = await (await fetch('/data.json')).json()
    const timeline = window.timeline = new TL.Timeline('embed', data, { hash_bookmark: false, font: '/none.css' })
    await new Promise(done => { timeline.on('loaded', done); setTimeout(done, data.events.length < 10 ? 3000 : 30000) })
    for (let i = 0; i < (timeline._storyslider?._slides?.length ?? 0); i++) {
      timeline.goTo(i)
      await new Promise(done => setTimeout(done, 30))
    }
    await new Promise(done => setTimeout(done, 1500))
    const slides = [...document.querySelectorAll('.tl-slide')]
    return {
      complaints: timeline.config?.getErrors?.() ?? [],
      ids: (timeline.config?.events ?? []).map(event => event.unique_id),
      slides: slides.map(slide => ({
        headline: slide.querySelector('.tl-headline')?.textContent ?? '',
        date: slide.querySelector('.tl-headline-date')?.textContent ?? '',
        text: slide.querySelector('.tl-text-content')?.textContent ?? '',
        quote: slide.querySelector('blockquote')?.textContent ?? '' })),
      markers: document.querySelectorAll('.tl-timemarker').length,
      eras: document.querySelectorAll('.tl-timeera').length,
      groups: [...document.querySelectorAll('.tl-timegroup-message')].map(group => group.textContent),
      message: document.querySelector('.tl-message-content')?.textContent ?? '',
      foreign: document.querySelectorAll('#embed iframe, #embed .tl-slide script, #embed .tl-slide img, #embed b.evil').length
    }
  })
  await page.close()
  return { ...seen, errors, outside }
}

const browser = await engine.launch({ executablePath: chromium, args: ['--no-sandbox'] })
const all = []
for (const file of files) all.push(await look(browser, file))
await browser.close()
console.log(JSON.stringify(all))
