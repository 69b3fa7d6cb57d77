import { applyEdits, type Edit, modify } from 'jsonc-parser';
import { isRecord } from '../../core/common/record.ts';
import { sourceKind } from '../../project/configuration-files.ts';
import {
  type ConfigurationSource,
  readJson,
  readYaml,
} from '../../project/configuration-source.ts';
import type { ProjectFile } from './projects.ts';

export const EMPTY_CONFIGURATION = '{}\n';

/**
 * The edits that set a rule to `off` in a configuration file. `code` for a module, which only a person can
 * edit, and `broken` for a file with mistakes, or one that would come to say something else as well.
 */
export async function ruleOffEdits(
  { uri, text }: ProjectFile,
  ruleId: string,
): Promise<readonly Edit[] | 'broken' | 'code'> {
  const kind = sourceKind(uri);
  if (kind === 'module') return 'code';
  const source = text ?? EMPTY_CONFIGURATION;
  const read = async (written: string): Promise<ConfigurationSource> =>
    kind === 'yaml' ? await readYaml(written) : readJson(written);
  const path = [...(kind === 'package' ? ['qarar'] : []), 'rules', ruleId];
  const before = await read(source);
  if (before.problems.length > 0) return 'broken';
  try {
    const edits = kind === 'yaml' ? await yamlEdits(source, path) : jsonEdits(source, path);
    const after = await read(applyEdits(source, [...edits]));
    const isMeant =
      after.problems.length === 0 &&
      JSON.stringify(after.value) === JSON.stringify(withValue(before.value, path, 'off'));
    return isMeant ? edits : 'broken';
  } catch {
    // What stands at the path is no place for a rule.
    return 'broken';
  }
}

function jsonEdits(source: string, path: string[]): readonly Edit[] {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return modify(source, path, 'off', { formattingOptions });
}

async function yamlEdits(source: string, path: string[]): Promise<readonly Edit[]> {
  const { parseDocument } = await import('yaml');
  const document = parseDocument(source);
  document.setIn(path, 'off');
  return [{ offset: 0, length: source.length, content: document.toString({ lineWidth: 0 }) }];
}

/** The value with another one at a path, which is made where it is not there. */
function withValue(value: unknown, [step, ...others]: readonly string[], put: unknown): unknown {
  if (step === undefined) return put;
  const record = isRecord(value) ? value : {};
  return { ...record, [step]: withValue(record[step], others, put) };
}
