import { h } from 'hastscript';
import { say } from '../../core/lint/say.ts';
import type { ReportContext } from '../report.ts';
import { asset, hashOf } from './assets.ts';
import { line } from './parts.ts';
import { texts } from './texts.ts';

/** What stands around the content of the page. */
interface Frame {
  readonly head: string;
  readonly end: string;
}

/** The page loads nothing, and runs nothing but its own script, whatever a text holds. */
export function pageFrame({ locale, version }: ReportContext): Frame {
  const style = asset('css');
  const program = asset('js');
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(program)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('meta', { name: 'generator', content: `qarar ${version}` }),
    h('title', `${say(locale, texts.title)} \u2013 qarar`),
    h('style', style),
  ]);
  const language = `<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`;
  return {
    head: `<!doctype html>\n${language}\n${line(head)}<body>\n`,
    end: `${line(h('script', program))}</body>\n</html>\n`,
  };
}
