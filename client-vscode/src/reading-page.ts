import { Uri, type Webview } from 'vscode';
import type { ReadingText } from '../../server/protocol.ts';
import type { ButtonName } from '../webview/messages.ts';
import { currentTexts } from './texts.ts';

const BUTTONS: readonly ButtonName[] = [
  'previous',
  'next',
  'accept',
  'skip',
  'hide',
  'undo',
  'corrections',
  'smaller',
  'larger',
  'statements',
  'comments',
  'tracked',
];

/** Puts the page of the reading view into a webview, which may load nothing else. */
export function setReadingPage(webview: Webview, dist: Uri): void {
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = readingPage({
    nonce: crypto.getRandomValues(new Uint32Array(4)).join(''),
    source: webview.cspSource,
    script: webview.asWebviewUri(Uri.joinPath(dist, 'reading-view.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(dist, 'reading-view.css')).toString(),
  });
}

/** How many findings there are, or why the text is not checked. */
export function readingSummary(reading: ReadingText): string {
  const texts = currentTexts(reading.locale);
  const { error, warning, info } = countFindings(reading);
  return reading.verdict === 'checked'
    ? texts.checked(error, warning, info)
    : texts[reading.verdict];
}

export function countFindings(
  reading: ReadingText | null,
): Record<'error' | 'info' | 'warning', number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of reading?.findings ?? []) counts[severity]++;
  return counts;
}

interface PageParts {
  readonly nonce: string;
  /** What the webview calls itself in its policy. */
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

/**
 * The page of the reading view. It holds nothing of the text, which comes as a message and is shown
 * as text; it loads its own script and style, and nothing from anywhere else.
 */
function readingPage({ nonce, source, script, style }: PageParts): string {
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>qarar</title>
</head>
<body>
<header id="header">
<p id="summary" role="status"></p>
<nav>${BUTTONS.map((name) => `<button id="${name}" type="button" hidden></button>`).join('')}</nav>
</header>
<main id="text" tabindex="-1"></main>
<aside id="statement-list" hidden></aside>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
