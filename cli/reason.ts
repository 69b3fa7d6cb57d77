import { errorCode } from '../core/common/error-code.ts';
import type { Locale, Localised } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { commandTexts } from './texts.ts';

const reasons: Readonly<Record<string, Localised>> = {
  EACCES: commandTexts.noPermission,
  EPERM: commandTexts.noPermission,
  EROFS: commandTexts.noPermission,
  EISDIR: commandTexts.isFolder,
  ELOOP: commandTexts.endlessLink,
  ENOENT: commandTexts.gone,
  ENOTDIR: commandTexts.noFolder,
  EEXIST: commandTexts.noFolder,
  ERR_FS_FILE_TOO_LARGE: commandTexts.tooLarge,
  ERR_STRING_TOO_LONG: commandTexts.tooLarge,
  ERR_NOT_REGULAR: commandTexts.notRegular,
  ERR_NAME_NOT_UTF8: commandTexts.notUtf8,
  ERR_TOO_DEEP: commandTexts.tooDeep,
};

/** Why the operating system refused, in the user's language where we know the words. */
export function reasonOf(cause: unknown, locale: Locale): string {
  const known = reasons[errorCode(cause)];
  if (known !== undefined) return say(locale, known);
  return cause instanceof Error ? cause.message : String(cause);
}
