import { describe, expect, it } from "vitest";
import { countries, directory, likelyCountry } from "../../src/places/support/directory.ts";

describe("who can help, by country", () => {
  it.each(countries)(
    "%s has an emergency number, a crisis line, help against abuse and for children",
    (country) => {
      const kinds = new Set(directory[country].map(({ kind }) => kind));
      expect([...kinds]).toEqual(
        expect.arrayContaining(["emergency", "crisis", "abuse", "children"]),
      );
      expect(directory[country].find(({ kind }) => kind === "emergency")?.number).toMatch(
        /^\d{3}$/,
      );
    },
  );

  it.each(
    countries.flatMap((country) =>
      directory[country].map((line) => [country, line.name, line] as const),
    ),
  )("%s: %s can be dialled or found", (_, __, line) => {
    const dialled = line.number === undefined || /^[\d -]{3,}$/.test(line.number);
    const found =
      line.site === undefined ? line.kind === "emergency" : URL.canParse(`https://${line.site}`);
    expect({ dialled, found }).toEqual({ dialled: true, found: true });
  });

  it("begins with the country that the browser speaks of", () => {
    expect(likelyCountry(["en-IE", "en-GB"])).toBe("IE");
    expect(likelyCountry(["en", "en-NZ"])).toBe("NZ");
    expect(likelyCountry(["pt-BR"])).toBe("other");
    expect(likelyCountry([])).toBe("other");
  });
});
