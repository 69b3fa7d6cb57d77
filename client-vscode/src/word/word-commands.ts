import { commands, type Disposable, type Uri } from 'vscode';
import type { WordCopyForm } from '../../../server/protocol.ts';
import { saveCopy } from './save-copy.ts';
import type { WordReview } from './word-review.ts';

/** Commands about the Word document in front, or the one chosen in the Explorer. */
export function registerWordCommands(review: WordReview): readonly Disposable[] {
  const save = async (uri: Uri | undefined, form: WordCopyForm): Promise<void> => {
    const document = await review.documentFor(uri);
    if (document !== undefined) await saveCopy(document, form);
  };
  return [
    commands.registerCommand('qarar.saveCopyWithComments', (uri?: Uri) => save(uri, 'comments')),
    commands.registerCommand('qarar.saveCopyWithCorrections', (uri?: Uri) =>
      save(uri, 'corrections'),
    ),
  ];
}
