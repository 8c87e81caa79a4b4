import type { DecidingView } from "../core/log.ts";
import type { Decision, EventId } from "../core/record.ts";
import { required, written } from "../core/words.ts";
import { accountCodes, accountInPair } from "./pair.ts";
import type { AccountFacts } from "./pair.ts";
import { accountParts } from "./parts.ts";
import type { AccountPart, OverAnswer, WayToLight } from "./parts.ts";
import { accountInSelf } from "./self.ts";
import type { AccountSelfFacts } from "./self.ts";

type AccountWords = Readonly<Partial<Record<AccountPart, string>>>;

type AccountCommand =
  | {
      readonly type: "account.keep";
      /** The breach or private note it is about, or none yet. */
      readonly topic: EventId | null;
      readonly over: OverAnswer | null;
      readonly words: AccountWords;
    }
  /** Shares it whole: every part that has words. */
  | {
      readonly type: "account.share";
      readonly breach: EventId;
      readonly over: OverAnswer | null;
      readonly words: AccountWords;
      readonly saidAll: boolean;
    }
  | {
      readonly type: "account.add";
      readonly account: EventId;
      readonly addition: string;
      readonly saidAll: boolean;
    }
  | {
      readonly type: "account.bring-to-light";
      readonly breach: EventId;
      readonly on: string | null;
      readonly how: WayToLight;
      readonly what: string;
    }
  | { readonly type: "account.say-so-too"; readonly entry: EventId };

const decide = (
  _view: DecidingView,
  command: AccountCommand,
): Decision<AccountFacts | AccountSelfFacts> => {
  switch (command.type) {
    case "account.keep": {
      const { topic, over } = command;
      const words = written({ ...command.words });
      const facts = { type: "account.kept" as const, topic, parts: partsIn(words.words), over };
      return { events: [{ audience: "self", facts, ...words }] };
    }
    case "account.share": {
      const { breach, over, saidAll } = command;
      const words = written({ ...command.words });
      const parts = partsIn(words.words);
      const facts = { type: "account.shared" as const, breach, parts, over, saidAll };
      return { events: [{ audience: "pair", facts, ...words }] };
    }
    case "account.add": {
      const words = required({ addition: command.addition });
      if ("refusal" in words) return words;
      const { account, saidAll } = command;
      const facts = { type: "account.added" as const, account, saidAll };
      return { events: [{ audience: "pair", facts, ...words }] };
    }
    case "account.bring-to-light": {
      const words = required({ what: command.what });
      if ("refusal" in words) return words;
      const { breach, on, how } = command;
      const facts = { type: "account.came-to-light" as const, breach, on, how };
      return { events: [{ audience: "pair", facts, ...words }] };
    }
    case "account.say-so-too": {
      const facts = { type: "account.came-to-light-too" as const, entry: command.entry };
      return { events: [{ audience: "pair", facts }] };
    }
  }
};

const partsIn = (words: Readonly<Record<string, string>> | undefined): AccountPart[] =>
  accountParts.filter((part) => words?.[part] !== undefined);

export const account = {
  codes: accountCodes,
  unconditional: [],
  decide,
  pair: accountInPair,
  self: accountInSelf,
};
