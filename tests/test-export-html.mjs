// SPDX-License-Identifier: LGPL-2.1-or-later
// Drives the page in Chromium; called by test-export-html.py.
//
//   node test-export-html.mjs NPM-FOLDER CHROMIUM ONE-PAGE [NAME=PAGE...]
//
// Writes one JSON object: what was found on the page, and what each of the
// named pages cost.
import { createRequire } from "node:module";
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [npm, chromiumPath, page, ...more] = process.argv.slice(2);
const require = createRequire(npm + "/");
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox", "--enable-precise-memory-info"] });
const found = { errors: [], requests: [], axe: {}, overflow: {} };

async function open(path, options = {}, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const p = await context.newPage();
  p.setDefaultTimeout(10000);
  p.on("console", m => found.errors.push(m.type() + ": " + m.text()));
  p.on("pageerror", e => found.errors.push(String(e)));
  p.on("request", r => found.requests.push(r.url()));
  await p.addInitScript(() => {
    window.shift = 0;
    window.refused = [];
    addEventListener("securitypolicyviolation", e => refused.push(e.violatedDirective));
    new PerformanceObserver(l => l.getEntries().forEach(e => e.hadRecentInput || (shift += e.value)))
      .observe({ type: "layout-shift", buffered: true });
  });
  await p.goto(pathToFileURL(path).href + hash);
  return p;
}

const visible = p => p.evaluate(() => [...document.querySelectorAll("article li[id],main article[id]")]
  .filter(e => !e.closest("[hidden]")).map(e => e.id));

// In light and dark, narrow and wide, also what is skipped until it is seen.
for (const colorScheme of ["light", "dark"])
  for (const width of [320, 1280]) {
    const p = await open(page, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await p.waitForTimeout(100);
    found.overflow[width] = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await p.addStyleTag({ content: ".m{content-visibility:visible!important}" });
    await p.evaluate(() => document.querySelectorAll("details").forEach(e => { e.open = true; }));
    await p.evaluate(() => [...document.querySelectorAll("article ol a")].slice(0, 10).forEach(e => e.click()));
    for (let y = 0; y < await p.evaluate(() => document.documentElement.scrollHeight); y += 800)
      await p.evaluate(n => new Promise(done => { scrollTo(0, n); requestAnimationFrame(() => setTimeout(done)); }), y);
    await p.evaluate(() => scrollTo(0, 0));
    await p.waitForTimeout(200);
    await p.addScriptTag({ content: axe });
    const result = await p.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    found.axe[colorScheme + width] = result.violations.map(v => v.id + ": " + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | "));
    found.buttons = await p.locator(".b").count();
    await p.context().close();
  }

// The script.
{
  const p = await open(page);
  found.all = await visible(p);
  await p.selectOption("select[name=s]", "deny");
  await p.waitForTimeout(200);
  found.denials = await visible(p);
  found.classes = await p.evaluate(() => [...document.querySelectorAll("article li[id]")].filter(e => !e.closest("[hidden]")).map(e => e.className));
  found.hash = await p.evaluate(() => location.hash);
  const again = await open(page, {}, found.hash);
  found.restored = await visible(again);
  found.told = await again.evaluate(() => { const r = document.forms[0].getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; });
  await again.focus("select[name=k]");
  await again.keyboard.press("Escape");
  await again.waitForTimeout(100);
  found.reset = await visible(again);
  const q = await open(page, {}, "#q=spies");
  found.searched = await visible(q);
  const known = await open(page, {}, "#d=2013-12-31");
  found.known = await visible(known);
  found.output = await known.textContent("output");
  const target = await open(page, {}, "#" + (found.all[found.all.length - 1] || ""));
  found.target = await target.evaluate(() => { const r = document.querySelector(":target").getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight; });
  found.shift = await target.evaluate(() => shift);
  found.refused = (await p.evaluate(() => refused)).concat(await known.evaluate(() => refused));
  const citing = await open(page, {}, "#" + (found.all[0] || ""));
  await citing.locator("main article[id]>.b").first().focus();
  await citing.keyboard.press("Enter");
  await citing.waitForTimeout(100);
  found.cited = await citing.evaluate(() => location.hash);
  const scrolled = await open(page);
  for (let i = 0; i < 20; i++) { await scrolled.mouse.wheel(0, 800); await scrolled.waitForTimeout(30); }
  found.shift = Math.max(found.shift, await scrolled.evaluate(() => shift));
}

// Sources in place, the arrow keys, the picture as a way, another page around it.
{
  const p = await open(page, {}, "#" + (found.all[0] || ""));
  const link = p.locator("article ol a").first();
  await link.focus();
  await p.keyboard.press("Enter");
  found.card = await p.locator("article .w").first().textContent();
  await p.keyboard.press("Enter");
  found.cards = await p.locator("article .w").count();
  const steps = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) {
    await p.keyboard.press(key);
    steps.push(await p.evaluate(() => document.activeElement.parentNode.id));
    await p.waitForTimeout(30);
  }
  found.steps = steps;
  const box = await p.evaluate(() => { scrollTo(0, 0); const r = document.querySelector("figure>svg[data-t]").getBoundingClientRect(); return [r.left, r.top, r.width]; });
  await p.mouse.click(box[0] + box[2] * 0.175, box[1] + 20);
  await p.waitForTimeout(50);
  found.reached = await p.evaluate(() => location.hash);
  const odds = await open(page, {}, "#s=deny");
  found.odds = await odds.evaluate(() => [...document.querySelectorAll("#X li")].filter(e => !e.closest("[hidden]")).length);
  found.opposed = await p.evaluate(() => [...document.querySelectorAll("#X li")].length);
  const host = await p.context().newPage();
  writeFileSync(page + ".host.html", "<!doctype html>" + await p.locator("#E textarea").inputValue());
  await host.goto(pathToFileURL(page + ".host.html").href);
  await host.waitForTimeout(1000);
  found.frame = await host.evaluate(() => document.querySelector("iframe").offsetHeight);
  await host.close();
}

// As wide as a wall.
{
  const p = await open(page, { viewport: { width: 3840, height: 2160 } });
  found.overflow[3840] = await p.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  found.letters = await p.evaluate(() => parseFloat(getComputedStyle(document.querySelector("article")).fontSize));
}

// Without the script, and on paper.
{
  const p = await open(page, { javaScriptEnabled: false });
  found.plain = await p.locator("main").textContent();
  found.form = await p.locator("form").isVisible();
  await p.emulateMedia({ media: "print" });
  const pdf = await p.pdf();
  found.pdf = pdf.length;
  found.printed = await p.locator("main details p >> visible=true").count();
  found.details = await p.locator("main details p").count();
}

// What a page costs: CPU of its main thread, and memory of its process.
found.costs = {};
const system = await browser.newBrowserCDPSession();
const memory = async () => {
  let most = 0;
  for (const process of (await system.send("SystemInfo.getProcessInfo")).processInfo)
    if (process.type == "renderer")
      most = Math.max(most, +/Pss:\s+(\d+)/.exec(readFileSync("/proc/" + process.id + "/smaps_rollup", "utf8"))[1]);
  return Math.round(most / 1000);
};
for (const item of more) {
  const [name, path] = item.split("=");
  const p = await open(path);
  const client = await p.context().newCDPSession(p);
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => (await client.send("Performance.getMetrics")).metrics.find(m => m.name == "ThreadTime").value * 1000;
  const settle = () => p.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  let interactive = Infinity, cpu = Infinity, filter = 0;
  // The least of three, since other work disturbs them. The time of the thread
  // starts anew with each load.
  for (let i = 0; i < 3; i++) {
    const start = Date.now();
    await p.reload();
    interactive = Math.min(interactive, Date.now() - start);
    await settle();
    cpu = Math.min(cpu, await spent());
  }
  // A long page is seen before its script runs.
  const moved = await p.evaluate(() => shift);
  await p.focus("select[name=s]");
  for (const value of ["deny", "affirm", ""]) {
    const start = await spent();
    await p.selectOption("select[name=s]", value);
    await p.waitForTimeout(100);
    await settle();
    filter = Math.max(filter, await spent() - start);
  }
  // Without what the reloads left behind: whether that is collected by now is chance.
  await client.send("HeapProfiler.collectGarbage");
  await settle();
  found.costs[name] = { cpu: Math.round(cpu), interactive, filter: Math.round(filter), moved, memory: await memory() };
  await p.context().close();
}
await browser.close();
console.log(JSON.stringify(found));
