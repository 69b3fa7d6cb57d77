declare module 'bidi-js/dist/bidi.mjs' {
  import type { Bidi } from 'bidi-js';

  const factory: () => Bidi;
  export default factory;
}
