import type { Shell } from './shell.ts';

/** What takes longer, in milliseconds, is told. */
const PATIENCE = 150;

/** `work` is given a function to tell what is being done. */
export async function withProgress<T>(
  { progress, progressText }: Pick<Shell, 'progress' | 'progressText'>,
  work: (tell: (step: string) => void) => Promise<T>,
): Promise<T> {
  let isTold = false;
  const timer = setTimeout(() => {
    progress.hidden = !isTold;
  }, PATIENCE);
  const answer = await work((step) => {
    isTold = true;
    progressText.textContent = step;
  });
  clearTimeout(timer);
  progress.hidden = true;
  return answer;
}
