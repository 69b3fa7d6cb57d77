import { unified } from 'unified';
import type { Node as UnistNode } from 'unist';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { isRecord } from '../core/common/record.ts';
import { defineRule } from '../core/lint/define-rule.ts';
import type { Edit, Localised, Rule } from '../core/lint/rule.ts';
import type { Path } from '../core/lint/shape.ts';
import { type LineIndex, lineIndex } from '../core/syntax/lines.ts';
import { toNlcst } from '../core/syntax/nlcst.ts';
import type { Span } from '../core/syntax/tree.ts';
import type { Configuration } from './configuration.ts';
import { type ConfigurationHost, parentOf } from './configuration-host.ts';
import { configurationMessage, type ReportProblem } from './configuration-messages.ts';
import { type LoadedPlugin, notFound, pluginAddress } from './configuration-plugins.ts';

const PLUGIN = 'retext';

/** An attacher of unified, called with the options of the configuration. */
type RetextPlugin = (...options: readonly unknown[]) => unknown;

/**
 * The plugins of retext that a file names, as a plugin of rules: `retext-quotes` is `retext/quotes`. Null
 * where it names none. Those that it inherits are kept.
 */
export async function loadRetext(
  { retext }: Configuration,
  address: string,
  inherited: LoadedPlugin | undefined,
  host: ConfigurationHost,
  report: ReportProblem,
): Promise<LoadedPlugin | null> {
  const rules = new Map((inherited?.plugin.rules ?? []).map((rule) => [rule.id, rule]));
  for (const [index, entry] of retext.entries()) {
    const path: Path = ['retext', index];
    const [specifier, ...options] = typeof entry === 'string' ? [entry] : entry;
    const name = nameOf(specifier);
    if (name === null) {
      report(path, configurationMessage('retext-name', { specifier }));
      continue;
    }
    const made = await load(specifier, address, host, (plugin) =>
      retextRule(name, specifier, plugin, options),
    );
    if ('message' in made) report(path, made.message);
    else rules.set(name, made.rule);
  }
  if (rules.size === 0) return null;
  return { plugin: { name: PLUGIN, rules: [...rules.values()] }, origin: address, text: null };
}

/** The last part of a path or package, without `retext-` and its ending. */
function nameOf(specifier: string): string | null {
  const name = /([^\\/]+?)(?:\.[cm]?[jt]s)?$/u.exec(specifier)?.[1]?.replace(/^retext-/u, '') ?? '';
  return /^[a-z]+(?:-[a-z]+)*$/u.test(name) ? name : null;
}

async function load(
  specifier: string,
  file: string,
  host: ConfigurationHost,
  make: (plugin: RetextPlugin) => Rule,
): Promise<{ readonly rule: Rule } | { readonly message: Localised }> {
  if (host.load === null) return { message: configurationMessage('not-run', { specifier }) };
  try {
    const address = await pluginAddress(specifier, parentOf(file), host);
    if (address === null || (await host.read(address)) === null) {
      return { message: notFound(specifier) };
    }
    const loaded = await host.load(address);
    const { default: exported = loaded } = isRecord(loaded) ? loaded : {};
    if (typeof exported === 'function') return { rule: make(exported as RetextPlugin) };
    return { message: configurationMessage('no-retext', { specifier }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: configurationMessage('threw', { reason }) };
  }
}

/** Its messages about the natural language of a text, one clause a sentence, at their places. */
function retextRule(
  name: string,
  specifier: string,
  plugin: RetextPlugin,
  options: readonly unknown[],
): Rule {
  const processor = unified()
    .use(plugin as Parameters<ReturnType<typeof unified>['use']>[0], ...options)
    .freeze();
  return defineRule({
    id: name,
    meta: {
      family: 'wording',
      severity: 'warning',
      fix: 'suggest',
      since: '0.1.0',
      description: {
        en: `What the retext plugin ${specifier} reports`,
        ar: `ما تبلغ عنه إضافة retext المسماة ${specifier}`,
      },
      why: {
        en: 'The configuration of these texts asks for it.',
        ar: 'مطلوبة في إعدادات هذه النصوص.',
      },
      messages: {
        found: { en: '{reason}', ar: '{reason}' },
        replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      },
    },
    examples: [],
    create: ({ source, model, report }) => ({
      'resolution:exit'() {
        const file = new VFile(source);
        const tree: UnistNode = toNlcst(model.parsed);
        processor.runSync(tree, file);
        const lines = lineIndex(source);
        for (const message of file.messages) {
          const span = spanOf(message, lines, source.length);
          report({
            ...span,
            message: 'found',
            data: { reason: message.reason },
            suggestions: replacements(message, span, source).map((edits) => ({
              message: 'replace',
              data: { expected: edits[0]?.text ?? '' },
              edits,
            })),
          });
        }
      },
    }),
  });
}

/** The whole text for a message without a place. */
function spanOf({ place }: VFileMessage, { offsetOf }: LineIndex, length: number): Span {
  if (place === undefined) return { start: 0, end: length };
  const [from, to] = 'start' in place ? [place.start, place.end] : [place, place];
  const start = from.offset ?? offsetOf(from.line, from.column);
  const end = to.offset ?? offsetOf(to.line, to.column);
  return { start, end: Math.max(start, end) };
}

const MOST_REPLACEMENTS = 5;

/** What a message expects in place of its words, where these stand at its place. */
function replacements(
  { actual, expected }: VFileMessage,
  { start, end }: Span,
  source: string,
): readonly (readonly Edit[])[] {
  if (actual === undefined || source.slice(start, end) !== actual) return [];
  const texts = (expected ?? []).slice(0, MOST_REPLACEMENTS);
  return texts.map((text) => [{ start, end, text }]);
}
