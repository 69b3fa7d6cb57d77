interface Policy {
  readonly createScriptURL: (address: string) => string;
}
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Policy) => Policy;
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('qarar', { createScriptURL: (address) => address });

/** Where the browser asks for it, the address of a script is made by the one policy of the page. */
export function trustedScript(address: 'offline.js' | 'worker.js'): string {
  return policy?.createScriptURL(address) ?? address;
}
