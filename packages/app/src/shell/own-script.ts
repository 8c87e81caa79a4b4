/** What browsers with Trusted Types offer; the type library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

/** Refuses any script that is not served beside this page. */
function ownAddress(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new Error(`A script from elsewhere: ${url.origin}`);
  return url.href;
}

/**
 * The address of a script of ours, as the relay's Content-Security-Policy wants it for workers (security.md, "Web": Trusted
 * Types, with the one policy "groundwork"). Throws for any other origin.
 */
export const ownScript: (address: string) => string = (() => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("groundwork", { createScriptURL: ownAddress });
  return policy ? (address) => policy.createScriptURL(address) : ownAddress;
})();
