/** The look of the app in a file by itself: paper, one accent, tabular figures, and the fixed hues of the three measures. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f3, #161917);
  --surface: light-dark(#fffefb, #1d211f);
  --line: light-dark(#e2dccf, #303633);
  --line-strong: light-dark(#8b8677, #737c77);
  --wash: light-dark(#e4f0eb, #1c302a);
  --faint: light-dark(#646b66, #9aa29d);
  --ink: light-dark(#1d2421, #ecebe5);
  --soft: light-dark(#4a534f, #bcc2be);
  --accent: light-dark(#1c6a58, #79c8b0);
  --history: light-dark(#27579f, #93b8f2);
  --empathy: light-dark(#a03560, #efa2bf);
  --diagnosis: light-dark(#80530a, #e4bb6c);
  --danger: light-dark(#a02f1c, #f2a08f);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 16px/1.5 Geist, ui-sans-serif, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
}
main { max-width: 72rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; }
h1 { margin: 0.25rem 0 1rem; font-size: 2rem; line-height: 1.2; font-weight: 600; letter-spacing: -0.02em; overflow-wrap: anywhere; }
h2 { margin: 4rem 0 0.75rem; font-size: 1.4rem; font-weight: 600; letter-spacing: -0.01em; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.05rem; font-weight: 600; overflow-wrap: anywhere; }
h4 { margin: 0.75rem 0 0.25rem; font-size: 0.95rem; font-weight: 600; }
a { color: inherit; text-decoration-color: var(--line-strong); text-underline-offset: 3px; }
a:hover { text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
:target { background: var(--wash); outline: 0.4rem solid var(--wash); }
nav ol { padding-left: 1.25rem; columns: 18rem; }
nav a { color: var(--soft); }
.kind { margin: 0; color: var(--accent); font-weight: 600; }
.lead { margin: 0 0 0.5rem; max-width: 68ch; color: var(--soft); font-size: 1.05rem; }
.words { margin: 0.5rem 0 0; max-width: 75ch; color: var(--soft); overflow-wrap: anywhere; }
.warnings { margin: 1.5rem 0; padding-left: 1rem; border-left: 2px solid var(--accent); max-width: 75ch; }
.warnings h2 { margin: 0; font-size: 1rem; }
.warnings ul { margin: 0.25rem 0 0; padding-left: 1.1rem; }
.note { margin: 0.6rem 0 0; max-width: 68ch; color: var(--soft); font-size: 0.9rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--surface); }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
th, td { padding: 0.6rem 0.75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-weight: 600; font-size: 0.85rem; color: var(--soft); vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 7.5rem; position: sticky; left: 0; background: var(--surface); }
td, thead th:not(:first-child) { text-align: right; }
td.text, thead th.text { text-align: left; overflow-wrap: anywhere; }
th[data-measure="history"] { color: var(--history); box-shadow: inset 0 -3px var(--history); }
th[data-measure="empathy"] { color: var(--empathy); box-shadow: inset 0 -3px var(--empathy); }
th[data-measure="diagnosis"] { color: var(--diagnosis); box-shadow: inset 0 -3px var(--diagnosis); }
small { display: block; color: var(--soft); font-size: 0.78rem; font-weight: 400; white-space: nowrap; }
small.sentence { white-space: normal; max-width: 11rem; margin-left: auto; }
dl.note { columns: 24rem; column-gap: 2.5rem; max-width: none; }
dl.note div { break-inside: avoid; }
dl.note dt { display: inline; font-weight: 600; color: var(--ink); }
dl.note dt::after { content: ": "; }
dl.note dd { display: inline; margin: 0; }
.missed { color: var(--danger); font-weight: 600; }
.faint { color: var(--faint); font-style: italic; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1.75rem 2.5rem; }
.plot { margin: 0; color: var(--ink); break-inside: avoid; }
.plot[data-measure="history"] { color: var(--history); }
.plot[data-measure="empathy"] { color: var(--empathy); }
.plot[data-measure="diagnosis"] { color: var(--diagnosis); }
.plot figcaption { font-weight: 600; font-size: 0.95rem; }
.plot svg { display: block; width: 100%; overflow: visible; }
.plot .hit { fill: transparent; }
.plot .zero { stroke: var(--line-strong); stroke-dasharray: 3 3; }
.plot .end { stroke: var(--line); }
.plot .interval { stroke: currentColor; stroke-width: 2; }
.plot .interval-hollow { stroke: var(--line-strong); }
.plot .mark { fill: currentColor; }
.plot .mark-hollow { fill: var(--paper); stroke: var(--line-strong); }
.plot text { font-size: 11px; fill: var(--ink); }
.plot .axis { font-size: 10px; fill: var(--soft); }
.plot .none { fill: var(--faint); font-style: italic; }
.plot a:hover .name { text-decoration: underline; }
.excerpt { margin-top: 2rem; border-top: 1px solid var(--line); }
.quotes { margin: 0; padding: 0; list-style: none; max-width: 75ch; font-size: 0.9rem; }
.quotes li { margin: 0.2rem 0; overflow-wrap: anywhere; }
.who { color: var(--soft); margin-right: 0.4rem; }
@media print {
  :root { color-scheme: light; --paper: #fff; --surface: #fff; }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  .scroll { overflow: visible; border-radius: 0; }
  th, td { padding: 0.3rem 0.4rem; }
  small { white-space: normal; }
  h2 { margin-top: 1.5rem; font-size: 1.2rem; break-after: avoid; }
  h3 { break-after: avoid; }
  nav { display: none; }
  tr, .quotes li { break-inside: avoid; }
  .plots { grid-template-columns: repeat(3, 1fr); gap: 1rem; }
  thead { display: table-header-group; }
  @page { size: A4 landscape; margin: 14mm; }
}
`
