import { describe, expect, test } from "vitest";
import type { Command, Terms } from "../../src/index.ts";
import { holdsWhatIsKeptOut } from "../../src/agreement/kept-out.ts";
import { Couple } from "../couple.ts";
import { weekly } from "../weekly.ts";

describe("what no agreement keeps, in other clothes", () => {
  test.each([
    "HTTPS://EXAMPLE.ORG/x",
    "https ://example.org/x",
    "ｈｔｔｐｓ：／／example.org",
    "ht\u200btps://example.org",
    "maps.app.goo.gl/AbC12",
    "Maps.Example.Org/place?q=1",
    "mailto:me@example.org",
    "−33.86882, −151.20930",
    "52,52001; 13,40495",
    "52.52001N 13.40495E",
    "N 52.52001 E 13.40495",
    "N52.52001° E13.40495°",
    "５２．５２００１，１３．４０４９５",
    "52.52001\u200b,\u200b13.40495",
    "52°31'12\"N 13°24'18\"E",
    "52° 31′ 12″ N, 13° 24′ 18″ E",
    "9F4MGC2M+GH",
    "data : image/png ; base64 , iVBORw0KGgo",
    `${"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWj".slice(0, 76)}\nR9awAAAABJRU5ErkJggg==`,
  ])("%s", (text) => {
    expect(holdsWhatIsKeptOut(`I send ${text} each evening`)).toBe(true);
  });

  test.each([
    "I call before 18:30, at 3.5 or 4 at most.",
    "We look at https and www pages less.",
    "By 24.12./25.12. at the latest, a.m. or p.m., his/her turn.",
    "Between 1,250, 1,500 and 2,000 a month; 1,250 / 2,500 at most.",
    "I pay 1,250.50 and 980,75 each month.",
    'It is 21° inside, 15 minutes\' walk; he said: "no" N times.',
    "The split is 0.125 of mine and 3 of yours.",
    `First this.\n${"-".repeat(90)}\nThen that.`,
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Ring 020 7946 0958 or 020 7946 0999 by 18:00.",
    "I show the data: costs, dates and names; no more.",
    "Yoga/gym, work/home, and/or the shop.",
    "毎週日曜日の午後六時までに、その週に使ったお金をすべて見せます。",
  ])("plain words are let through: %s", (text) => {
    expect(holdsWhatIsKeptOut(text)).toBe(false);
  });
});

const terms: Terms = {
  ...weekly,
  schedule: { every: "day" },
  until: "2026-04-01",
  openness: true,
};

/** A pact of Ruth's, in force. */
const pact = () => {
  const two = new Couple("2026-03-02T09:00Z");
  const id = two.act("ruth", {
    type: "agreement.propose",
    breach: null,
    apology: null,
    terms,
    sentence: "I say where I was.",
    why: "",
    wish: "i-want-this",
    letsOneCheck: true,
  });
  two.act("mei", { type: "agreement.accept", agreement: id, revision: id, wish: "i-want-this" });
  return { two, id };
};

describe("nor can it come in beside the agreement's own words", () => {
  const link = "https://maps.example.org/?q=here";

  test("with what is said of an occasion, by either", () => {
    const { two, id } = pact();
    two.at("2026-03-03T18:30Z");
    const of = { agreement: id, on: "2026-03-03" };
    const checkIn: Command = { type: "occasion.check-in", ...of, say: "kept", line: link };
    expect(two.refused("ruth", checkIn)).toBe("kept-out");
    expect(two.refused("ruth", { ...checkIn, line: "At work until six." })).toBeNull();
    const respond: Command = { type: "occasion.respond", ...of, say: "raised", line: link };
    expect(two.refused("mei", respond)).toBe("kept-out");
  });

  test("with an answer at a review", () => {
    const { two, id } = pact();
    two.at("2026-03-16T12:00Z");
    const answer: Command = {
      type: "pact.answer",
      agreement: id,
      review: "2026-03-16",
      surveillance: "no",
      next: "keep",
      line: link,
    };
    expect(two.refused("mei", answer)).toBe("kept-out");
    expect(two.refused("mei", { ...answer, line: "It helps me." })).toBeNull();
  });

  test("with thanks; ending it needs none", () => {
    const { two, id } = pact();
    const retire: Command = { type: "agreement.retire", agreement: id, thanks: link };
    expect(two.refused("mei", retire)).toBe("kept-out");
    expect(two.refused("mei", { ...retire, thanks: "It helped." })).toBeNull();
  });
});
