import { bytesToText, textToBytes, type Bytes } from "../bytes.ts";
import { fetched } from "../sync/transport.ts";

/** Given explicitly: the library's own recommendation takes 2 GiB and kills phones (security.md, "Login"). */
const keyStretching = {
  "argon2id-custom": { memory: 64 * 1024, iterations: 3, parallelism: 4 },
} as const;

/** The client's half of OPAQUE (RFC 9807). The library, with its WebAssembly, loads when first needed. */
const load = async () => {
  const library = await fetched(import("@serenity-kit/opaque"));
  await library.ready;
  return library.client;
};

const plain = (passphrase: string): string => passphrase.normalize("NFKC");

export async function startRegistration(passphrase: string) {
  const client = await load();
  const password = plain(passphrase);
  const started = client.startRegistration({ password });
  return {
    request: textToBytes(started.registrationRequest),
    /** Takes a second or two. */
    finish(response: Uint8Array): { readonly record: Bytes; readonly exportKey: Bytes } {
      const finished = client.finishRegistration({
        password,
        clientRegistrationState: started.clientRegistrationState,
        registrationResponse: bytesToText(response),
        keyStretching,
      });
      return {
        record: textToBytes(finished.registrationRecord),
        exportKey: textToBytes(finished.exportKey),
      };
    },
  };
}

export async function startSignIn(passphrase: string) {
  const client = await load();
  const password = plain(passphrase);
  const started = client.startLogin({ password });
  return {
    request: textToBytes(started.startLoginRequest),
    /** Takes a second or two. Null for a wrong passphrase or an unknown name, which look alike. */
    finish(response: Uint8Array): { readonly finish: Bytes; readonly exportKey: Bytes } | null {
      const finished = client.finishLogin({
        password,
        clientLoginState: started.clientLoginState,
        loginResponse: bytesToText(response),
        keyStretching,
      });
      return finished
        ? {
            finish: textToBytes(finished.finishLoginRequest),
            exportKey: textToBytes(finished.exportKey),
          }
        : null;
    },
  };
}
