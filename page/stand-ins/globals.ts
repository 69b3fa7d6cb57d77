// What code for Node takes for granted; esbuild gives it to whoever names it.
export { Buffer } from 'buffer';

/** The library for paths asks where it is. */
export const process = { cwd: (): string => '/' } as const;
