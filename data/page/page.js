// SPDX-License-Identifier: LGPL-2.1-or-later
// What the page does beyond being read: search, filters, what was known when,
// sources in place, citations. Nothing is made before it is needed.
(() => {
"use strict";
const d = document, form = d.forms[0], f = form.elements, all = (s, e = d) => [...e.querySelectorAll(s)];
const words = form.dataset.words.split("|"), lang = d.documentElement.lang, main = d.querySelector("main");
const fill = (s, a, b) => s.replace("{1}", a).replace("{2}", b);
const target = a => a.getAttribute("href").slice(1);
let months, days, bounds;

// The claims of one entry, and what can be asked of them.
const read = (article, at) => {
  const head = all(":scope>p,:scope>h4", article);
  const claims = all(":scope>div", article).flatMap(group => {
    const line = group.firstChild, date = group.querySelector(":scope>time,:scope>i") || head[0].querySelector("time,i");
    return all("li[id]", group).map(e => {
      const links = [...all("a", line), ...all("ol a", e)];
      return {
        e, group, text: (line.textContent + " " + e.textContent).toLowerCase(), stance: e.className || "affirm",
        who: line.querySelector("b").textContent, outlets: links.map(a => a.textContent.replace(/ \[\d+\]$/, "")),
        sure: date && date.localName == "time", from: links.map(target)
      };
    });
  });
  const kind = head[0].querySelector("em");
  return {e: article, at, claims, text: head.map(p => p.textContent).join(" ").toLowerCase(), kind: kind ? kind.textContent : "",
    sure: !!head[0].querySelector("time"), own: !article.id,
    from: all("ol a,details a", article).map(target)};
};
const options = (select, values) => values.forEach(v => select.add(new Option(v, v)));
const sorted = set => [...set].sort(new Intl.Collator(lang).compare);

const prepare = () => {
  if (months) return;
  months = all(".m", main).map((e, at) => ({e, at, entries: all(":scope>article", e).map(a => read(a, at))}));
  const entries = months.flatMap(m => m.entries), claims = entries.flatMap(a => a.claims);
  options(f.k, sorted(new Set(entries.filter(a => !a.own).map(a => a.kind))));
  options(f.w, sorted(new Set(claims.map(c => c.who))));
  options(f.o, sorted(new Set(claims.flatMap(c => c.outlets))));
  months.forEach(m => {
    const year = m.e.parentNode.id, name = m.e.id ? m.e.firstChild.textContent : m.e.parentNode.firstChild.textContent;
    [f.a, f.z].forEach(s => s.add(new Option(name, m.e.id || year)));
  });
  bounds = {};
  const seen = new Set();
  all("#S li").forEach(li => {
    const p = (li.dataset.p || ",").split(",").map((s, i) => s == "" ? (i ? Infinity : -Infinity) : +s);
    bounds[li.id] = p;
    p.forEach(s => isFinite(s) && seen.add(Math.floor(s / 86400)));
  });
  days = [...seen].sort((a, b) => a - b);
  f.d.max = days.length;
  f.d.value = days.length;
};

// 2 known for certain, 1 perhaps, 0 not yet
const known = (from, until) => Math.max(0, ...from.map(id => {
  const p = bounds[id] || [-Infinity, Infinity];
  return p[1] < until ? 2 : p[0] < until ? 1 : 0;
}));
const hide = (e, no) => { if (e.hidden != no) e.hidden = no; };

const apply = () => {
  prepare();
  const at = id => months.findIndex(m => (m.e.id || m.e.parentNode.id) == id);
  const q = f.q.value.toLowerCase().split(/\s+/).filter(s => s), has = t => q.every(s => t.includes(s));
  const first = f.a.value ? at(f.a.value) : 0, last = f.z.value ? at(f.z.value) : months.length;
  const until = +f.d.value < days.length ? (days[+f.d.value] + 1) * 86400 : Infinity;
  const asks = f.w.value || f.s.value || f.o.value;
  let shown = 0, n = 0;
  for (const month of months) {
    let any = false;
    for (const entry of month.entries) {
      const out = month.at < first || month.at > last || (f.k.value && entry.kind != f.k.value);
      const heading = q.length && has(entry.text), groups = new Map();
      let some = false;
      for (const c of entry.claims) {
        const k = until == Infinity ? 2 : known(c.from, until);
        const yes = !out && k && (!q.length || heading || has(entry.text + c.text)) && (!f.w.value || c.who == f.w.value) &&
          (!f.s.value || c.stance == f.s.value) && (!f.o.value || c.outlets.includes(f.o.value)) &&
          (!f.c.value || c.sure == (f.c.value == "1"));
        hide(c.e, !yes);
        if (c.y != (k == 1)) c.e.classList.toggle("y", c.y = k == 1);
        if (yes) { some = true; shown++; }
        groups.set(c.group, groups.get(c.group) || !!yes);
        n++;
      }
      groups.forEach((yes, group) => hide(group, !yes));
      if (!entry.own) n++;
      const itself = !entry.own && !out && !asks && (!q.length || heading) && (!f.c.value || entry.sure == (f.c.value == "1")) &&
        (until == Infinity || known(entry.from, until));
      if (itself || (some && !entry.own)) shown++;
      hide(entry.e, !(itself || some));
      any = any || itself || some;
    }
    hide(month.e, !any);
  }
  all("main>section:has(.m)").forEach(year => hide(year, !year.querySelector(".m:not([hidden])")));
  oppose();
  form.querySelector("[role=status]").textContent = fill(words[0], shown, n);
  say();
};
// What is at odds, and the numbers, go with their claims.
const gone = e => { const x = d.getElementById(target(e.querySelector("a"))); return !x || !!x.closest("[hidden]"); };
const oppose = () => {
  all("#X ul ul div").forEach(e => hide(e, gone(e) || gone(e.closest("ul").previousSibling)));
  ["#X ul ul>li", "#X li:has(ul)"].forEach(s => all(s).forEach(e => hide(e, !e.querySelector("[id]:not([hidden])"))));
  all("#N tr").forEach(e => e.querySelector("a") && hide(e, gone(e)));
};
const say = () => {
  const i = +f.d.value;
  form.querySelector("output").textContent = !days || i >= days.length ? words[1] :
    new Intl.DateTimeFormat(lang == "en" ? "en-GB" : lang, {dateStyle: "long", timeZone: "UTC"}).format(days[i] * 864e5);
};

// The view in the address, so that it can be linked and quoted.
const state = () => {
  const p = new URLSearchParams();
  [..."qkwsoazc"].forEach(k => f[k].value && p.set(k, f[k].value));
  if (days && +f.d.value < days.length) p.set("d", new Date(days[+f.d.value] * 864e5).toISOString().slice(0, 10));
  return p.toString();
};
const keep = () => history.replaceState(null, "", "#" + state());
const restore = () => {
  const hash = location.hash.slice(1);
  if (!hash.includes("=")) {
    const e = hash && (d.getElementById(hash) || d.querySelector(":target"));
    if (!e) return;
    for (let x = e; x; x = x.parentElement) if (x.localName == "details") x.open = true;
    if (e.closest("[hidden]")) { form.reset(); }
    e.scrollIntoView();
    return;
  }
  prepare();
  const p = new URLSearchParams(hash);
  [..."qkwsoazc"].forEach(k => f[k].value = p.get(k) || "");
  const day = p.has("d") ? Date.parse(p.get("d")) / 864e5 : NaN;
  const i = days.findIndex(x => x > day);
  f.d.value = isNaN(day) || i < 0 ? days.length : Math.max(0, i - 1);
  apply();
  form.scrollIntoView();  // what is shown is not all
};

// A button that copies the citation and takes the address there.
const cite = e => {
  const article = e.closest("article"), group = e.parentNode.parentNode, heading = article.querySelector("h4");
  const plain = x => { const c = x.cloneNode(true); all(".b,p,ol,details", c).forEach(y => y.remove()); return c.textContent.trim(); };
  const line = e == article ? null : group.firstChild;
  return (line ? line.querySelector("b").textContent + " " + plain(e) + " " + [...line.children].slice(1).map(x => x.textContent).join(" → ")
    : plain(heading)) + ". " + article.querySelector("time,i").textContent + ". " + d.title + ". " + location.href.split("#")[0] + "#" + e.id;
};
const watch = new IntersectionObserver(seen => seen.forEach(s => {
  if (!s.isIntersecting) return;
  watch.unobserve(s.target);
  all("article[id],article li[id]", s.target).forEach(e => {
    const b = d.createElement("button");
    b.className = "b";
    b.textContent = "¶";
    b.title = words[2];
    b.setAttribute("aria-label", words[2] + ": " + e.id);
    e.append(b);
  });
}), {rootMargin: "50%"});
// A source, in place of the way to the list of them.
const source = (event, a) => {
  const from = d.getElementById(target(a)), there = a.nextSibling;
  if (event.ctrlKey || event.metaKey || event.shiftKey || !from || !from.closest("#S")) return;
  event.preventDefault();
  const open = a.ariaExpanded != "true";
  a.ariaExpanded = open;
  if (!open) { there.remove(); return; }
  const card = d.createElement("span");
  card.className = "w";
  card.append(...[...from.cloneNode(true).childNodes].filter(x => x.className != "b"));
  a.after(card);
};
main.addEventListener("click", event => {
  const b = event.target.closest(".b"), a = event.target.closest("article a");
  if (a) source(event, a);
  if (!b) return;
  const e = b.parentNode, text = cite(e);
  history.replaceState(null, "", "#" + e.id);
  const done = () => { b.textContent = "✓"; b.setAttribute("aria-label", words[3]); };
  const old = () => { const t = d.createElement("textarea"); t.value = text; d.body.append(t); t.select(); d.execCommand("copy"); t.remove(); b.focus(); done(); };
  navigator.clipboard ? navigator.clipboard.writeText(text).then(done, old) : old();
});
main.addEventListener("keydown", event => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key], at = event.target.closest("article li[id],article");
  if (!step || !at || event.ctrlKey || event.metaKey || event.altKey) return;
  const buttons = all(".b", main).filter(b => b.offsetParent);
  const own = at.querySelector(":scope>.b") || at.querySelector(".b"), next = buttons[buttons.indexOf(own) + step];
  if (next) { event.preventDefault(); next.focus(); }
});
// Anywhere in the picture: the month that is next to that time.
all("figure>svg[data-t]").forEach(svg => svg.addEventListener("click", event => {
  if (event.target.closest("a")) return;
  const box = svg.getBoundingClientRect(), [first, last] = svg.dataset.t.split(",").map(Number);
  const time = (first + (last - first) * (event.clientX - box.left) / box.width) / 2629746 + 23640;
  let best, least = Infinity;
  all(".m[id]", main).forEach(m => {
    const [, year, month] = /^Y(-?\d+)-(\d+)/.exec(m.id), away = Math.abs(year * 12 + +month - .5 - time);
    if (!m.closest("[hidden]") && away < least) { least = away; best = m; }
  });
  if (best) location.hash = best.id;
}));

form.hidden = false;
form.addEventListener("focusin", prepare);
form.addEventListener("pointerenter", prepare);
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("reset", () => setTimeout(() => { if (days) f.d.value = days.length; apply(); if (location.hash.includes("=")) keep(); }));
form.addEventListener("keydown", event => { if (event.key == "Escape") form.reset(); });
let timer;
form.addEventListener("input", () => { say(); clearTimeout(timer); timer = setTimeout(() => { apply(); keep(); }, 60); });
addEventListener("hashchange", restore);
addEventListener("beforeprint", () => all("details").forEach(e => e.open = true));
all(".m", main).forEach(m => watch.observe(m));
if (location.hash) restore();

// In another page: tell it how high this one is.
if (parent != window)
  new ResizeObserver(() => parent.postMessage({annal: d.body.scrollHeight + 40}, "*")).observe(d.body);
const snippet = d.getElementById("E");
snippet.hidden = false;
snippet.querySelector("textarea").value = '<iframe src="' + location.href.split("#")[0].replace(/&/g, "&amp;").replace(/"/g, "&quot;") +
  '" style="width:100%;height:40rem;border:0"></iframe>\n<script>addEventListener("message",e=>{for(const f of document.querySelectorAll("iframe"))' +
  'if(f.contentWindow==e.source&&e.data.annal>0)f.style.height=e.data.annal+"px"})</' + 'script>';
})();
