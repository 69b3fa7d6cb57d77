import {
  createParagraphRegister,
  isParagraphBlock,
  type ParagraphRegister,
} from '../../core/model/paragraph-register.ts';
import { walk } from '../../core/syntax/walk.ts';
import { perAnalysis } from '../memo.ts';

/** What the numbers and letters of the paragraphs of a text mean. */
export const paragraphsOf = perAnalysis(({ tree }): ParagraphRegister => {
  const register = createParagraphRegister();
  walk(tree, (node, ancestors) => {
    if (isParagraphBlock(node)) register.addBlock(node, ancestors);
    else if (node.type === 'subparagraph' || node.type === 'enumerator') {
      register.addItem(node, ancestors);
    }
  });
  return register;
});
