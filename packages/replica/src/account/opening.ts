import {
  accountKeysFromSecret,
  equalBytes,
  kitFromText,
  kitSigner,
  openKitBox,
  openPassphraseBox,
  parseAccountName,
  signKitChallenge,
  type AccountKeys,
} from "@groundwork/envelope";
import type { Result } from "../contract.ts";
import { refused, type Call } from "../sync/calls.ts";
import { startSignIn } from "./opaque.ts";

/** An account opened for a moment: its secret in memory, and a token that lets its devices and passphrase be changed. */
export interface OpenedAccount {
  readonly name: string;
  readonly token: string;
  readonly secret: Uint8Array;
  readonly keys: AccountKeys;
}

/** Opens an account, does one thing with it, and wipes the secret whatever came of it. */
export async function withAccount<Value>(
  opening: Promise<Result<OpenedAccount>>,
  work: (opened: OpenedAccount) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const opened = await opening;
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    opened.value.secret.fill(0);
  }
}

/** Refuses: name-length, name-word, wrong-passphrase, too-many-requests. An unknown name reads as a wrong passphrase. */
export async function openByPassphrase(
  call: Call,
  typedName: string,
  passphrase: string,
): Promise<Result<OpenedAccount>> {
  const name = parseAccountName(typedName);
  if (!name.ok) return name;
  const signIn = await startSignIn(passphrase);
  const started = await call("signInStart", { name: name.value, request: signIn.request });
  if (!started.ok) return started;
  const finished = signIn.finish(started.value.response);
  if (!finished) return refused("wrong-passphrase");
  const reply = await call("signInFinish", {
    attempt: started.value.attempt,
    finish: finished.finish,
  });
  if (!reply.ok) return reply;
  const secret = await openPassphraseBox(finished.exportKey, name.value, reply.value.passphraseBox);
  finished.exportKey.fill(0);
  return secret.ok ? opened(name.value, secret.value, reply.value) : refused("wrong-passphrase");
}

/** Refuses: name-length, name-word, kit-character, kit-length, kit-checksum, wrong-kit, too-many-requests. */
export async function openByKit(
  call: Call,
  typedName: string,
  typedKit: string,
): Promise<Result<OpenedAccount>> {
  const name = parseAccountName(typedName);
  if (!name.ok) return name;
  const kit = kitFromText(typedKit);
  if (!kit.ok) return kit;
  const signer = await kitSigner(kit.value);
  const started = await call("kitStart", { name: name.value, kitKey: signer.publicKey });
  if (!started.ok) return started;
  const { challenge } = started.value;
  const reply = await call("kitFinish", {
    challenge,
    signature: await signKitChallenge(signer, challenge),
  });
  if (!reply.ok) return reply;
  const secret = await openKitBox(kit.value, name.value, reply.value.kitBox);
  return secret.ok ? opened(name.value, secret.value, reply.value) : refused("wrong-kit");
}

/** The relay may answer with another's box or keys: the secret itself says whose it is. */
async function opened(
  name: string,
  secret: Uint8Array,
  reply: {
    readonly token: string;
    readonly identityKey: Uint8Array;
    readonly accountKey: Uint8Array;
  },
): Promise<Result<OpenedAccount>> {
  const keys = await accountKeysFromSecret(secret);
  const isWhole =
    equalBytes(keys.identity.publicKey, reply.identityKey) &&
    equalBytes(keys.account.publicKey, reply.accountKey);
  return isWhole
    ? { ok: true, value: { name, token: reply.token, secret, keys } }
    : refused("account-differs");
}
