import { redeemHash, redeemKey, sealAnswer, sealOffer, sixWords } from "../../src/index.ts";
import { hex, recorded } from "../hex.ts";
import { fixedRandom, memberOf, personNamed, STARTED, valueOf } from "../two-people.ts";

/** Section 10. */
export async function invitationVectors() {
  const [amara, ben] = [memberOf(await personNamed("Amara")), memberOf(await personNamed("Ben"))];
  const { random, drawn } = recorded(fixedRandom("invitation"));
  const secret = random(32);
  const said = {
    expiresAt: STARTED + 14 * 24 * 3_600_000,
    name: "Amara",
    words: "Only if you want to.",
    proposal: "An hour on Sundays, for six weeks.",
  };
  const offer = valueOf(await sealOffer(secret, { ...amara, ...said }, random));
  const { answer, mac } = valueOf(await sealAnswer(secret, { ...ben, name: "Ben" }, random));
  return {
    secret: hex(secret),
    redeemKey: hex(redeemKey(secret)),
    redeemHash: hex(redeemHash(redeemKey(secret))),
    inviter: { identityKey: hex(amara.identityKey), accountKey: hex(amara.accountKey) },
    offer: { ...said, nonce: drawn[1], sealed: hex(offer) },
    joiner: { identityKey: hex(ben.identityKey), accountKey: hex(ben.accountKey), name: "Ben" },
    answer: { nonce: drawn[2], sealed: hex(answer), mac: hex(mac) },
    sixWords: await sixWords(secret, amara.identityKey, ben.identityKey),
  };
}
