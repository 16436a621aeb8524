/** The look of the app in a file by itself: paper, one accent, tabular figures, and the fixed hues of the three measures. */
export const REPORT_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f3, #161917);
  --surface: light-dark(#fffefb, #1d211f);
  --line: light-dark(#e2dccf, #303633);
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
h2 { margin: 3rem 0 0.75rem; font-size: 1.2rem; font-weight: 600; }
.kind { margin: 0; color: var(--accent); font-weight: 600; }
.lead { margin: 0 0 0.5rem; max-width: 68ch; color: var(--soft); font-size: 1.05rem; }
.note { margin: 0.6rem 0 0; max-width: 68ch; color: var(--soft); font-size: 0.9rem; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 0.75rem; background: var(--surface); }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.95rem; }
th, td { padding: 0.6rem 0.75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-weight: 600; font-size: 0.85rem; color: var(--soft); vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 7.5rem; }
.numbers td, .numbers thead th:not(:first-child) { text-align: right; }
.pairs td { overflow-wrap: anywhere; }
th[data-measure="history"] { color: var(--history); box-shadow: inset 0 -3px var(--history); }
th[data-measure="empathy"] { color: var(--empathy); box-shadow: inset 0 -3px var(--empathy); }
th[data-measure="diagnosis"] { color: var(--diagnosis); box-shadow: inset 0 -3px var(--diagnosis); }
small { display: block; color: var(--soft); font-size: 0.78rem; font-weight: 400; white-space: nowrap; }
.missed { color: var(--danger); font-weight: 600; }
@media print {
  :root { color-scheme: light; --paper: #fff; --surface: #fff; }
  main { max-width: none; padding: 0; }
  body { font-size: 10pt; }
  .scroll { overflow: visible; border-radius: 0; }
  th, td { padding: 0.3rem 0.4rem; }
  small { white-space: normal; }
  h2 { margin-top: 1.5rem; break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  @page { size: A4 landscape; margin: 14mm; }
}
`
