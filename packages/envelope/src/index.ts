/** The sealed event. One file for each section of docs/protocol.md; `checks.ts` is the part that needs no secret. */
export * from "./checks.ts";
export { certifyDevice, revokeDevice, signDeviceSignIn } from "./certificates.ts";
export {
  createAccountName,
  createKit,
  kitFromText,
  kitSigner,
  kitToText,
  openKitBox,
  openPassphraseBox,
  parseAccountName,
  sealKitBox,
  sealPassphraseBox,
  signKitChallenge,
} from "./account.ts";
export {
  accountKeysFromSecret,
  createAccountSecret,
  createDeviceKeys,
  deviceKeysFromStored,
} from "./keys.ts";
export type { AccountKeys, DeviceKeys, StoredDeviceKeys } from "./keys.ts";
export type { HpkeMessage, SealKey } from "./hpke.ts";
export { createEpoch, openEpochKey } from "./epoch-keys.ts";
export type { NextEpoch } from "./epoch-keys.ts";
export { openEvent, sealEvent } from "./events.ts";
export type { EventToSeal, OpenedEvent, OpeningRefusal, Words } from "./events.ts";
export {
  createInvitationSecret,
  openAnswer,
  openOffer,
  redeemKey,
  sealAnswer,
  sealOffer,
  sixWords,
} from "./invitation.ts";
export type { AnswerContents, InvitationRefusal, OfferContents } from "./invitation.ts";
