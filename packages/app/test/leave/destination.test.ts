import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { destinations, ownDestination } from "../../src/leave/destination.ts";

describe("a page of one's own to leave to", () => {
  it.each([
    ["example.org", "https://example.org/"],
    ["  news.example.org/today ", "https://news.example.org/today"],
    ["https://example.org/a?b=c", "https://example.org/a?b=c"],
  ])("takes %s", (written, address) => {
    expect(ownDestination(written)).toBe(address);
  });

  it.each([
    "",
    "   ",
    "weather",
    "http://example.org",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://me:pass@example.org",
    "not a page",
  ])("refuses %j", (written) => {
    expect(ownDestination(written)).toBeNull();
  });

  it("only ever gives an https page", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const address = ownDestination(written);
        expect(address === null || new URL(address).protocol === "https:").toBe(true);
      }),
    );
  });

  it("offers pages that it would itself take", () => {
    expect(destinations.map(({ address }) => ownDestination(address))).toEqual(
      destinations.map(({ address }) => address),
    );
  });
});
