import type { ButtonName } from '../webview/messages.ts';

const BUTTONS: readonly ButtonName[] = [
  'previous',
  'next',
  'accept',
  'skip',
  'hide',
  'corrections',
  'smaller',
  'larger',
  'statements',
];

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
export function readingPage({ nonce, source, script, style }: PageParts): string {
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
<nav>${BUTTONS.map((name) => `<button id="${name}" type="button"></button>`).join('')}</nav>
</header>
<main id="text" tabindex="-1"></main>
<aside id="statement-list" hidden></aside>
<div id="tip" role="tooltip" hidden></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
