import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

/** A page from right to left about texts that are laid side by side. It loads nothing and runs nothing. */
export function comparisonPage(title: string, content: readonly ReturnType<typeof h>[]): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', title),
    h('style', STYLE),
  ]);
  const page = h('html', { lang: 'ar', dir: 'rtl' }, [head, h('body', [...content])]);
  return `<!doctype html>\n${toHtml(page)}\n`;
}

const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d5d5d5, #4a4a4a); --gone: light-dark(#ffe3e0, #54211d); --come: light-dark(#daf3dc, #1f4a26); --note: light-dark(#fff3c9, #4d431c); }
body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 86rem; font: 1.15rem/1.9 "Noto Naskh Arabic", "Traditional Arabic", "Sakkal Majalla", Amiri, serif; }
header, section { font-family: system-ui, "Noto Sans Arabic", sans-serif; font-size: 0.95rem; line-height: 1.6; }
h1 { font-size: 1.3rem; margin: 0.3em 0; }
h2 { font-size: 1.1rem; margin-top: 2em; }
table { border-collapse: collapse; width: 100%; }
.texts { table-layout: fixed; }
th { position: sticky; top: 0; background: Canvas; text-align: start; font: 600 0.9rem/2 system-ui, "Noto Sans Arabic", sans-serif; border-bottom: 2px solid var(--line); padding: 0.2em 0.8em; }
td { vertical-align: top; padding: 0.35em 0.8em; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td + td { border-right: 1px solid var(--line); }
.same td { color: color-mix(in srgb, CanvasText 65%, Canvas); }
td[dir="ltr"] { text-align: right; }
.item { padding-inline-start: 2.4em; }
.front, .closing, .note { font-size: 0.85em; line-height: 1.6; }
.heading, .formula { font-weight: 700; }
.deleted td:first-child, .origin td:first-child { background: var(--gone); }
.new td:last-child { background: var(--come); }
.moved:not(.origin) td:last-child, .renumbered td { background: var(--note); }
del { background: var(--gone); text-decoration-thickness: 1px; }
ins { background: var(--come); text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 0.3em; }
.texts td.origin { font: 0.95rem/1.6 system-ui, "Noto Sans Arabic", sans-serif; }
.values { width: auto; min-width: 30rem; }
@media print { body { max-width: none; padding: 0; } th { position: static; } tr { break-inside: avoid; } }
`;
