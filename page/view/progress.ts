import type { Shell } from './shell.ts';

/** What takes longer, in milliseconds, is told. */
const PATIENCE = 150;

/** `work` is given a function to tell what is being done, and how much of it is, from 0 to 1. */
export async function withProgress<T>(
  {
    progress,
    progressBar,
    progressShare,
    progressText,
  }: Pick<Shell, 'progress' | 'progressBar' | 'progressShare' | 'progressText'>,
  work: (tell: (step: string, share: number | null) => void) => Promise<T>,
): Promise<T> {
  let isTold = false;
  const timer = setTimeout(() => {
    progress.hidden = !isTold;
  }, PATIENCE);
  const answer = await work((step, share) => {
    isTold = true;
    if (progressText.textContent !== step) progressText.textContent = step;
    progressShare.textContent = share === null ? '' : `${Math.round(share * 100)}%`;
    if (share === null) progressBar.removeAttribute('value');
    else progressBar.value = share;
  });
  clearTimeout(timer);
  progress.hidden = true;
  return answer;
}
