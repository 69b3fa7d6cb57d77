/** The style of the page. Sides are logical: the page runs from right to left in Arabic. */
export const styleSheet = `
:root {
  color-scheme: light dark;
  --paper: #fff;
  --ground: #f5f5f2;
  --ink: #1c1b19;
  --quiet: #5f5c55;
  --line: #dcd9d2;
  --link: #1a5a96;
  --error: #a8201a;
  --warning: #7a5200;
  --info: #1a5a96;
  --mark: #ffe08a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #23221f;
    --ground: #181715;
    --ink: #ece9e2;
    --quiet: #a9a59b;
    --line: #3b3933;
    --link: #8fc1f2;
    --error: #ff9d94;
    --warning: #f0c060;
    --info: #8fc1f2;
    --mark: #6b5410;
  }
}
* { box-sizing: border-box; }
body {
  display: flex;
  flex-direction: column;
  gap: 1.25rem;
  max-width: 58rem;
  margin: 0 auto;
  padding: 2rem 1rem 4rem;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.6 system-ui, 'Segoe UI', 'Noto Sans Arabic', Tahoma, sans-serif;
}
h1, h2, p, ol, ul, dl, dd, blockquote { margin: 0; padding: 0; }
h1 { order: -2; font-size: 1.6rem; line-height: 1.3; }
h2 { font-size: 1.1rem; line-height: 1.4; }
section, .failure {
  padding: 1rem 1.25rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--paper);
}
.summary { order: -1; }
nav { margin-block-start: 0.6rem; }
.failure { border-color: var(--error); color: var(--error); }
ul, ol { list-style: none; }
ol > li {
  margin-block-start: 1rem;
  padding-inline-start: 0.9rem;
  border-inline-start: 0.25rem solid var(--severity);
}
.error { --severity: var(--error); }
.warning { --severity: var(--warning); }
.info { --severity: var(--info); }
.badge {
  display: inline-block;
  padding: 0 0.5em;
  border: 1px solid currentcolor;
  border-radius: 1em;
  color: var(--severity);
  font-size: 0.8rem;
  font-weight: 600;
  white-space: nowrap;
}
.message { font-weight: 600; }
blockquote {
  margin-block: 0.4rem;
  padding: 0.5rem 0.8rem;
  border-radius: 0.35rem;
  background: var(--ground);
  font: 1.15rem/1.9 'Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic', 'Segoe UI', serif;
  text-align: start;
  overflow-wrap: anywhere;
}
mark {
  min-inline-size: 0.25em;
  display: inline;
  padding: 0.1em 0;
  border-block-end: 2px solid var(--severity);
  background: var(--mark);
  color: inherit;
}
.note { font-size: 0.95rem; }
.origin, .why, .count { color: var(--quiet); font-size: 0.9rem; }
.path { overflow-wrap: anywhere; }
code, .place { font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace; font-size: 0.85em; }
a { color: var(--link); text-underline-offset: 0.2em; }
:target { outline: 2px solid var(--link); outline-offset: 0.2rem; }
dt { margin-block-start: 0.7rem; font-weight: 600; }
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  section { border: 0; padding: 0; }
  li { break-inside: avoid; }
  mark { print-color-adjust: exact; }
}
`;
