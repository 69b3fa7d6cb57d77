/** The bundle gives this to vfile-reporter for its own probe of the terminal: we always tell it. */
export const color = false;
