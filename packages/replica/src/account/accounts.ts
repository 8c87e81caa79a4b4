import {
  accountKeysFromSecret,
  certifyDevice,
  createAccountName,
  createKit,
  kitFromText,
  kitSigner,
  kitToText,
  revokeDevice as signRevocation,
  sealKitBox,
  sealPassphraseBox,
  verifyCertificate,
  verifyRevocation,
  type DeviceKeys,
} from "@groundwork/envelope";
import type { Accounts, Result } from "../contract.ts";
import { bytesToText, textToBytes } from "../bytes.ts";
import {
  rowNames,
  type AccountRow,
  type AudienceRow,
  type DeviceRow,
  type PersonRow,
} from "../record/rows.ts";
import { enterAudiences, nextRecord, ownDevices, refreshAudiences } from "../sync/audiences.ts";
import { refused, type Call } from "../sync/calls.ts";
import { createSession } from "../sync/session.ts";
import type { OnlinePorts, SignedIn } from "../sync/ports.ts";
import { createDevice, deviceKeysFromRow } from "./device-keys.ts";
import { startRegistration } from "./opaque.ts";
import { openByKit, openByPassphrase, withAccount, type OpenedAccount } from "./opening.ts";

interface AccountPorts extends OnlinePorts {
  readonly call: Call;
  /** Null without an account on this device. */
  readonly signedIn: () => Promise<SignedIn | null>;
  /** This device has an account now. */
  readonly entered: (deviceToken: string) => Promise<void>;
}

interface CertifiedDevice {
  readonly keys: DeviceKeys;
  readonly row: DeviceRow;
  readonly certificate: Uint8Array;
}

/** What a registration that may have reached the relay was made with; gone once the account is kept here. */
interface RegisteringRow {
  readonly name: string;
  readonly kit: string;
  readonly device: DeviceRow;
  readonly certificate: string;
}

/** Names met twice by chance are rarer than one in millions; this often is enough. */
const nameTries = 3;
const rotationTries = 5;
const leastPassphrase = 8;

const done = { ok: true, value: undefined } as const;

const tooShort = (passphrase: string): Result<never> | null =>
  passphrase.length < leastPassphrase
    ? refused("secret-too-short", { least: leastPassphrase })
    : null;

/** Making, opening and changing an account. The account secret is in memory while one of these runs, and no longer. */
export function createAccounts(ports: AccountPorts): Omit<Accounts, "confirmKit"> {
  const { record, call, random } = ports;

  const relayKey = async (): Promise<Result<Uint8Array>> => {
    const relay = await call("relay", {});
    return relay.ok ? { ok: true, value: relay.value.signKey } : relay;
  };

  /** Seals the secret anew under a passphrase and a new kit. */
  const boxes = async (
    name: string,
    secret: Uint8Array,
    exportKey: Uint8Array,
    kit: Uint8Array,
  ) => ({
    passphraseBox: await sealPassphraseBox(exportKey, name, secret, random),
    kitKey: (await kitSigner(kit)).publicKey,
    kitBox: await sealKitBox(kit, name, secret, random),
  });

  const certified = async (opened: Pick<OpenedAccount, "keys">): Promise<CertifiedDevice> => {
    const device = await createDevice(random);
    const { signer, sealKey } = device.keys;
    const certificate = await certifyDevice(opened.keys.identity, {
      signKey: signer.publicKey,
      sealKey: sealKey.publicKey,
      createdAt: record.now(),
    });
    return { ...device, certificate };
  };

  const accountRow = (
    { name, keys }: Pick<OpenedAccount, "name" | "keys">,
    device: CertifiedDevice,
    relay: Uint8Array,
    kitConfirmed: boolean,
  ): AccountRow => ({
    name,
    me: bytesToText(keys.personId),
    identityKey: bytesToText(keys.identity.publicKey),
    accountKey: bytesToText(keys.account.publicKey),
    deviceId: bytesToText(device.keys.deviceId),
    certificate: bytesToText(device.certificate),
    relayKey: bytesToText(relay),
    kitConfirmed,
  });

  /** Puts a new passphrase and kit in the place of the old ones. */
  const renew = async (
    opened: OpenedAccount,
    passphrase: string,
    kit: Uint8Array = createKit(random),
  ): Promise<Result<{ kit: string }>> => {
    const registration = await startRegistration(passphrase);
    const started = await call("renewStart", { request: registration.request }, opened.token);
    if (!started.ok) return started;
    const { record: opaqueRecord, exportKey } = registration.finish(started.value.response);
    const renewed = await call(
      "renewFinish",
      { record: opaqueRecord, ...(await boxes(opened.name, opened.secret, exportKey, kit)) },
      opened.token,
    );
    exportKey.fill(0);
    return renewed.ok ? { ok: true, value: { kit: kitToText(kit) } } : renewed;
  };

  /**
   * Makes this a device of an opened account: certified, given every epoch key through the account key and a place in
   * every audience, and kept in one write.
   */
  const enter = async (
    opened: OpenedAccount,
    kitConfirmed: boolean,
    registered?: CertifiedDevice,
  ): Promise<Result<void>> => {
    const relay = await relayKey();
    if (!relay.ok) return relay;
    const device = registered ?? (await certified(opened));
    const added = await call("deviceAdd", { device: device.certificate }, opened.token);
    if (!added.ok) return added;
    const account = accountRow(opened, device, relay.value, kitConfirmed);
    const session = createSession(
      call,
      { keys: device.keys, relayKey: textToBytes(account.relayKey) },
      async () => record.now(),
      added.value.token,
    );
    const entering = { ...ports, account, keys: device.keys, session };
    const read = await enterAudiences(entering, opened.keys.account);
    if (!read.ok) return read;
    try {
      await record.turn(() =>
        record.commit({
          account,
          person: null,
          audiences: read.value.changed,
          warnings: read.value.warnings,
          others: [
            { name: rowNames.device, row: device.row },
            { name: rowNames.registering },
            ...read.value.strangers.map((row) => ({ name: rowNames.stranger(row.id), row })),
          ],
        }),
      );
    } catch (cause) {
      return record.failed(cause);
    }
    await ports.entered(added.value.token);
    return done;
  };

  /** Signing in where something was already written needs a word: nothing is mixed or deleted unasked. */
  const wordsHere = async (here: "bring-in" | undefined): Promise<Result<never> | null> => {
    if (record.account()) return refused("account-exists");
    if (here === "bring-in") return null;
    const drafts = await record.vault.list("draft/");
    const count = record.outbox().length + drafts.length;
    return count > 0 ? refused("words-here", { count }) : null;
  };

  const register = async (
    person: PersonRow,
    passphrase: string,
    progress: (step: "deriving" | "sealing" | "sending") => void,
  ): Promise<Result<{ name: string; kit: string }>> => {
    const relay = await relayKey();
    if (!relay.ok) return relay;
    const secret = textToBytes(person.secret);
    try {
      const keys = await accountKeysFromSecret(secret);
      for (let tries = 1; ; tries += 1) {
        const name = createAccountName(random);
        const kit = createKit(random);
        const registration = await startRegistration(passphrase);
        const started = await call("registerStart", { name, request: registration.request });
        if (!started.ok) return started;
        progress("deriving");
        const { record: opaqueRecord, exportKey } = registration.finish(started.value.response);
        progress("sealing");
        const device = await certified({ keys });
        const sealed = await boxes(name, secret, exportKey, kit);
        exportKey.fill(0);
        const registering: RegisteringRow = {
          name,
          kit: kitToText(kit),
          device: device.row,
          certificate: bytesToText(device.certificate),
        };
        await record.turn(() =>
          record.commit({ others: [{ name: rowNames.registering, row: registering }] }),
        );
        progress("sending");
        const registered = await call("registerFinish", {
          name,
          record: opaqueRecord,
          identityKey: keys.identity.publicKey,
          accountKey: keys.account.publicKey,
          ...sealed,
          device: device.certificate,
        });
        if (!registered.ok && registered.refusal.code === "name-taken" && tries < nameTries)
          continue;
        if (!registered.ok) return registered;
        await record.turn(() =>
          record.commit({
            account: accountRow({ name, keys }, device, relay.value, false),
            person: null,
            others: [{ name: rowNames.device, row: device.row }, { name: rowNames.registering }],
          }),
        );
        await ports.entered(registered.value.token);
        return { ok: true, value: { name, kit: kitToText(kit) } };
      }
    } finally {
      secret.fill(0);
    }
  };

  /** An earlier try reached the relay and its answer was lost: its kit, kept until now, opens what it made. */
  const resume = (
    { name, kit, device, certificate }: RegisteringRow,
    passphrase: string,
  ): Promise<Result<{ name: string; kit: string }>> =>
    withAccount(openByKit(call, name, kit), async (opened) => {
      // The same kit, which nobody has been shown yet: should this be cut short too, it still opens the account.
      const sameKit = kitFromText(kit);
      const renewed = await renew(opened, passphrase, sameKit.ok ? sameKit.value : undefined);
      if (!renewed.ok) return renewed;
      const keys = await deviceKeysFromRow(device);
      const registered = { keys, row: device, certificate: textToBytes(certificate) };
      const entered = await enter(opened, false, registered);
      return entered.ok ? { ok: true, value: { name, kit: renewed.value.kit } } : entered;
    });

  return {
    async create(passphrase, progress) {
      const short = tooShort(passphrase);
      if (short) return short;
      if (record.account()) return refused("account-exists");
      try {
        await record.turn(() => record.ensurePerson());
        const registering = await record.readRow<RegisteringRow>(rowNames.registering);
        const resumed = registering && (await resume(registering, passphrase));
        if (resumed && (resumed.ok || resumed.refusal.code !== "wrong-kit")) return resumed;
        const person = record.person();
        if (!person) throw new Error("A person without an account has a secret");
        return await register(person, passphrase, progress);
      } catch (cause) {
        return record.failed(cause);
      }
    },

    async signIn(name, passphrase, here) {
      const asked = await wordsHere(here);
      if (asked) return asked;
      return withAccount(openByPassphrase(call, name, passphrase), (opened) => enter(opened, true));
    },

    async recover(name, kit, newPassphrase, here) {
      const short = tooShort(newPassphrase);
      if (short) return short;
      const isHere = record.account() !== null;
      const asked = isHere ? null : await wordsHere(here);
      if (asked) return asked;
      return withAccount(openByKit(call, name, kit), async (opened) => {
        if (isHere && record.me() !== bytesToText(opened.keys.personId))
          return refused("account-differs");
        const renewed = await renew(opened, newPassphrase);
        if (!renewed.ok || isHere) return renewed;
        const entered = await enter(opened, false);
        return entered.ok ? renewed : entered;
      });
    },

    async changePassphrase(name, passphrase, newPassphrase) {
      const short = tooShort(newPassphrase);
      if (short) return short;
      return withAccount(openByPassphrase(call, name, passphrase), async (opened) => {
        const renewed = await renew(opened, newPassphrase);
        const account = record.account();
        if (renewed.ok && account?.me === bytesToText(opened.keys.personId)) {
          await record.turn(() => record.commit({ account: { ...account, kitConfirmed: false } }));
        }
        return renewed;
      });
    },

    async devices() {
      const signedIn = await ports.signedIn();
      if (!signedIn) return refused("no-account");
      const { account, session } = signedIn;
      const looked = await session.call("people", { people: [textToBytes(account.me)] });
      if (!looked.ok) return looked;
      const [mine] = looked.value.people;
      const devices = await Promise.all(
        (mine?.devices ?? []).map((bytes) => verifyCertificate(bytes)),
      );
      const revocations = await Promise.all(
        (mine?.revocations ?? []).map((bytes) => verifyRevocation(bytes)),
      );
      const revoked = revocations.flatMap((one) =>
        one.ok ? [bytesToText(one.value.deviceId)] : [],
      );
      return {
        ok: true,
        value: devices.flatMap((one) => {
          if (!one.ok || bytesToText(one.value.personId) !== account.me) return [];
          const id = bytesToText(one.value.deviceId);
          const { createdAt } = one.value;
          return [
            { id, createdAt, thisOne: id === account.deviceId, revoked: revoked.includes(id) },
          ];
        }),
      };
    },

    async revokeDevice(id, name, passphrase) {
      const signedIn = await ports.signedIn();
      if (!signedIn) return refused("no-account");
      if (id === signedIn.account.deviceId) return refused("this-device");
      return withAccount(openByPassphrase(call, name, passphrase), (opened) =>
        revoke(signedIn, opened, id),
      );
    },
  };

  /** The revocation and a new epoch for every audience, without the device, in one call: all of it or nothing. */
  async function revoke(
    signedIn: SignedIn,
    opened: OpenedAccount,
    id: string,
  ): Promise<Result<void>> {
    if (bytesToText(opened.keys.personId) !== signedIn.account.me)
      return refused("account-differs");
    const revocation = await signRevocation(opened.keys.identity, {
      deviceId: textToBytes(id),
      revokedAt: record.now(),
    });
    for (let tries = 1; ; tries += 1) {
      const refreshed = await refreshAudiences(signedIn);
      if (!refreshed.ok) return refreshed;
      const own = await ownDevices(signedIn);
      if (!own.ok) return own;
      const left = own.value.filter(({ deviceId }) => bytesToText(deviceId) !== id);
      if (left.length === own.value.length) return refused("unknown-device");
      const next: { readonly bytes: Uint8Array; readonly audience: AudienceRow }[] = [];
      for (const row of record.audiences()) {
        const made = await nextRecord(signedIn, row, left);
        if (!made.ok) return made;
        next.push(made.value);
      }
      const revoked = await call(
        "deviceRevoke",
        { revocation, rotations: next.map(({ bytes }) => bytes) },
        opened.token,
      );
      if (revoked.ok) {
        await record.turn(() => record.commit({ audiences: next.map(({ audience }) => audience) }));
        return done;
      }
      const isOvertaken = ["wrong-epoch", "incomplete-rotation"].includes(revoked.refusal.code);
      if (!isOvertaken || tries === rotationTries) return revoked;
    }
  }
}
