import * as library from "@serenity-kit/opaque";
import { bytesToText, textToBytes } from "@groundwork/envelope/checks";

/**
 * The relay's half of OPAQUE (RFC 9807). Messages are bytes; `null` means that the other half sent something that is not
 * a message of the protocol, or (`finishSignIn`) did not know the passphrase.
 */
export interface Opaque {
  registrationResponse(name: string, request: Uint8Array): Uint8Array | null;
  isRecord(record: Uint8Array): boolean;
  /** `record` is null for an unknown name: the reply then has the same form and fails only at the other end. */
  startSignIn(
    name: string,
    record: Uint8Array | null,
    request: Uint8Array,
  ): { readonly state: Uint8Array; readonly response: Uint8Array } | null;
  isFinished(state: Uint8Array, finish: Uint8Array): boolean;
}

export const createOpaqueSetup = async (): Promise<Uint8Array> => {
  await library.ready;
  return textBytes(library.server.createSetup());
};

export const opaqueFromSetup = async (setup: Uint8Array): Promise<Opaque> => {
  await library.ready;
  const { server, client } = library;
  const serverSetup = bytesToText(setup);
  const probe = client.startLogin({ password: "probe" }).startLoginRequest;

  const startSignIn: Opaque["startSignIn"] = (name, record, request) =>
    orNull(() => {
      const { serverLoginState, loginResponse } = server.startLogin({
        serverSetup,
        userIdentifier: name,
        registrationRecord: record && bytesToText(record),
        startLoginRequest: bytesToText(request),
      });
      return { state: textBytes(serverLoginState), response: textBytes(loginResponse) };
    });

  return {
    registrationResponse: (name, request) =>
      orNull(() =>
        textBytes(
          server.createRegistrationResponse({
            serverSetup,
            userIdentifier: name,
            registrationRequest: bytesToText(request),
          }).registrationResponse,
        ),
      ),
    isRecord: (record) => startSignIn("probe", record, textBytes(probe)) !== null,
    startSignIn,
    isFinished: (state, finish) =>
      orNull(() =>
        server.finishLogin({
          serverLoginState: bytesToText(state),
          finishLoginRequest: bytesToText(finish),
        }),
      ) !== null,
  };
};

/** The library throws for bad messages and for wrong passphrases alike. */
const orNull = <Value>(work: () => Value): Value | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

const textBytes = (text: string): Uint8Array => {
  const bytes = textToBytes(text);
  if (!bytes) throw new Error("The OPAQUE library answered with something that is not base64url.");
  return bytes;
};
