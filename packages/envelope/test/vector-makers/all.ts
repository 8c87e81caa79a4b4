import { encodingVectors, paddingVectors } from "./encoding-padding.ts";
import {
  batchVectors,
  epochVectors,
  eventVectors,
  historyOfTwo,
  receiptVectors,
} from "./history.ts";
import { invitationVectors } from "./meeting.ts";
import { refusedBatches, refusedEnvelopes, refusedEpochs } from "./refused.ts";
import { revealVectors } from "./reveal.ts";
import { accountVectors, keysVectors, wordsVector } from "./people.ts";

const json = (vectors: unknown): string => `${JSON.stringify(vectors, null, 2)}\n`;

/** Each file of vectors/, by name. */
export async function makeVectors(): Promise<Readonly<Record<string, string>>> {
  const history = await historyOfTwo();
  return {
    "1-encoding.json": json(encodingVectors()),
    "2-padding.json": json(paddingVectors()),
    "3-keys.json": json(await keysVectors()),
    "4-account.json": json(await accountVectors()),
    "5-epochs.json": json({ ...epochVectors(history), refused: await refusedEpochs(history) }),
    "6-events.json": json({ events: eventVectors(history), refused: refusedEnvelopes(history) }),
    "7-batches.json": json({
      batches: batchVectors(history),
      refused: await refusedBatches(history),
    }),
    "8-receipts.json": json(receiptVectors(history)),
    "10-invitation.json": json(await invitationVectors()),
    "12-reveal-together.json": json(revealVectors()),
    "words.txt": wordsVector(),
  };
}
