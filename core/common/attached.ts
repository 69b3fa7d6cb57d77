/**
 * What is made of an object once, when it is first asked for, and goes with it. It is kept in the object
 * itself, where nothing that lists or copies its fields sees it: what a WeakMap holds stays in V8 until
 * all memory is collected, and with it every version of a text that is edited, long after it is gone.
 */
export function attached<O extends object, T>(make: (owner: O) => T): (owner: O) => T {
  const key = Symbol('attached');
  return (owner) => {
    const known = (owner as { readonly [key]?: T })[key];
    if (known !== undefined) return known;
    const made = make(owner);
    // Of what is frozen it is made anew.
    if (Object.isExtensible(owner)) Object.defineProperty(owner, key, { value: made });
    return made;
  };
}
