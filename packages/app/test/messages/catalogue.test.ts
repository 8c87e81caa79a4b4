import { h, type ComponentChild, type VNode } from "preact";
import { describe, expect, it } from "vitest";
import { compileCatalogue } from "../../build/messages.ts";
import { catalogue, type Catalogue } from "../../src/messages/catalogue.ts";

const entry = (message: string) => ({ message, note: "" });

/** What the build does to a catalogue file. */
const built = <Entries extends Catalogue>(place: string, entries: Entries) =>
  catalogue(place, compileCatalogue(JSON.stringify(entries)) as unknown as Entries);

const flat = (child: ComponentChild): string =>
  Array.isArray(child)
    ? child.map(flat).join("")
    : typeof child === "object" && child !== null
      ? `[${String((child as VNode).type)}:${flat((child as VNode<{ children?: ComponentChild }>).props.children ?? null)}]`
      : String(child ?? "");

describe("a place's words", () => {
  const say = built("test", {
    left: entry("Press {left, plural, one {# more time} other {# more times}}"),
    who: entry("It’s in {name}’s hands"),
    rich: entry("Your door is <b>resting</b>, {name}. <link>Look</link>"),
    nested: entry("<link>Read <b>this</b></link>"),
  });

  it("fills in values and plurals", () => {
    expect(say("left", { left: 1 })).toBe("Press 1 more time");
    expect(say("left", { left: 2 })).toBe("Press 2 more times");
    expect(say("who", { name: "Amara" })).toBe("It’s in Amara’s hands");
  });

  const tags = {
    b: (words: Parameters<typeof h>[2]) => h("b", null, words),
    link: (words: Parameters<typeof h>[2]) => h("a", null, words),
  };

  it("draws its tags", () => {
    expect(flat(say.rich("rich", { name: "Amara" }, tags))).toBe(
      "Your door is [b:resting], Amara. [a:Look]",
    );
    expect(flat(say.rich("nested", {}, tags))).toBe("[a:Read [b:this]]");
  });

  it("never reads people's own text as a tag", () => {
    const name = "<b>Ama</b> & <link>x</link>";
    expect(flat(say.rich("rich", { name }, tags))).toBe(
      `Your door is [b:resting], ${name}. [a:Look]`,
    );
    expect(say("who", { name })).toBe(`It’s in ${name}’s hands`);
  });

  it("knows its keys", () => {
    expect(say.has("who")).toBe(true);
    expect(say.has("toString")).toBe(false);
  });

  it("refuses a message that is not ICU, by its key", () => {
    expect(() =>
      compileCatalogue(JSON.stringify({ broken: entry("{left, plural, one {x}") })),
    ).toThrow(/"broken"/);
  });
});
