import type { Outcome } from "@groundwork/repair";
import type { Locator, Page } from "@playwright/test";
import { expect } from "../harness/house.ts";
import type { Theme } from "../harness/person.ts";
import { say } from "../harness/words.ts";
import { keepFor, type Laid } from "../staged/foundation.ts";
import { staged as story } from "../staged/stage.ts";
import type { Stage } from "../staged/stage.ts";

/** In weeks. On a phone two years are as narrow as five. */
const spans = { fiveMonths: 21, twoYears: 104, fiveYears: 260 };
const phone = { width: 360, height: 780 };
const desktop = { width: 1280, height: 900 };
const themes: readonly Theme[] = ["day", "night"];

/** A shape of the picture: where it stands, in the picture's own pixels, as its edge is drawn. */
interface Shape {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

type Kind = "whole" | "small" | "mended" | "gap" | "hatched" | "double" | "tick";

/** Which kind of stone each outcome is (experience.md). */
const kindOf: Readonly<Record<Exclude<Outcome, "open">, Kind>> = {
  kept: "whole",
  partly: "small",
  told: "mended",
  "told-late": "mended",
  raised: "gap",
  unsaid: "tick",
  excused: "hatched",
  differs: "double",
};

async function lay(stage: Stage, weeks: number): Promise<readonly Laid[]> {
  const laid = keepFor(stage.couple, weeks);
  await stage.show("mei");
  await stage.person.goToPath("/agreements");
  await expect(pictureOf(stage)).toBeVisible();
  return laid;
}

const pictureOf = ({ person }: Stage): Locator =>
  person.page
    .getByRole("figure", { name: say("agreements.picture"), exact: true })
    .getByRole("img");

async function showAll({ person }: Stage): Promise<void> {
  await person.press("agreements.all");
  await person.page
    .getByRole("button", { name: say("agreements.eightWeeks"), exact: true })
    .waitFor();
}

/** Every shape in the picture, by the line that it is drawn with. */
const shapesIn = (picture: Locator): Promise<Record<string, readonly Shape[]>> =>
  picture.evaluate((svg) => {
    const shapes: Record<string, Shape[]> = {};
    for (const path of svg.querySelectorAll("path")) {
      const name = (path.getAttribute("class") ?? "").split(" ")[0] ?? "";
      const edge = Number.parseFloat(getComputedStyle(path).strokeWidth) || 0;
      for (const part of (path.getAttribute("d") ?? "").split(/(?=M)/)) {
        const alone = document.createElementNS("http://www.w3.org/2000/svg", "path");
        alone.setAttribute("d", part);
        svg.append(alone);
        const { x, y, width, height } = alone.getBBox();
        alone.remove();
        (shapes[name] ??= []).push({ x, y, w: width + edge, h: height + edge });
      }
    }
    return shapes;
  });

const isWithin = (inner: Shape, outer: Shape): boolean =>
  inner !== outer &&
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y + inner.h <= outer.y + outer.h;

/** The stones of each kind, told from the shapes alone, and which course each lies in, the lowest first. */
function stonesOf(
  shapes: Readonly<Record<string, readonly Shape[]>>,
  courses: number,
): readonly { readonly kind: Kind; readonly course: number; readonly shape: Shape }[] {
  const of = (name: string): readonly Shape[] => shapes[`stone-${name}`] ?? [];
  const tallest = Math.max(...of("body").map(({ h }) => h));
  const seams = of("seam");
  const outlines = of("outline");
  const outer = outlines.filter((shape) => !outlines.some((other) => isWithin(shape, other)));
  const [ground = { y: 0 }] = shapes["foundation-ground"] ?? [];
  const courseHeight = ground.y / courses;
  const found = [
    ...of("body").map((shape) => {
      const mended = seams.some(
        ({ x, y }) => Math.abs(y - shape.y) < 4 && x >= shape.x && x < shape.x + shape.w,
      );
      const kind: Kind = mended ? "mended" : shape.h < tallest * 0.7 ? "small" : "whole";
      return { kind, shape };
    }),
    ...of("gap").map((shape) => ({ kind: "gap" as const, shape })),
    ...of("tick").map((shape) => ({ kind: "tick" as const, shape })),
    ...outer.map((shape) => {
      const twice = outlines.some((other) => isWithin(other, shape));
      return { kind: twice ? ("double" as const) : ("hatched" as const), shape };
    }),
  ];
  return found.map((stone) => {
    const middle = stone.shape.y + stone.shape.h / 2;
    return { ...stone, course: courses - 1 - Math.floor(middle / courseHeight) };
  });
}

/** How many times each stands in a row. */
function counted<Each extends string>(row: readonly Each[]): Partial<Record<Each, number>> {
  const counts: Partial<Record<Each, number>> = {};
  for (const each of row) counts[each] = (counts[each] ?? 0) + 1;
  return counts;
}

/** What the tables say, each row's outcome, by the promise that heads it. */
async function tablesOf({ person }: Stage, laid: readonly Laid[]): Promise<readonly string[][]> {
  await person.unfold("agreements.table");
  return Promise.all(
    laid.map(async ({ sentence }) => {
      const table = person.page.getByRole("table", {
        name: say("agreements.tableCaption", { sentence }),
      });
      await expect(table).toBeVisible();
      return table.getByRole("cell").allInnerTexts();
    }),
  );
}

story(
  "At 5 months the picture, the record and the table say the same of every course",
  async ({ stage }) => {
    await stage.person.page.setViewportSize(desktop);
    const laid = await lay(stage, spans.fiveMonths);
    await showAll(stage);
    const stones = stonesOf(await shapesIn(pictureOf(stage)), laid.length);
    const tables = await tablesOf(stage, laid);
    expect(new Set(stones.map(({ kind }) => kind)).size, "every kind is there").toBe(7);
    for (const [course, { sentence, outcomes }] of laid.entries()) {
      const drawn = stones.filter((stone) => stone.course === course).map(({ kind }) => kind);
      expect(counted(drawn), `the picture of “${sentence}”`).toEqual(
        counted(outcomes.map((outcome) => kindOf[outcome])),
      );
      expect(tables[course], `the table of “${sentence}”`).toEqual(
        outcomes.toReversed().map((outcome) => say(`agreements.outcome.${outcome}`)),
      );
    }
  },
);

story(
  "At 5 years on a phone only kept stones merge, and none is narrower than 6 px",
  async ({ stage }) => {
    story.slow();
    await stage.person.page.setViewportSize(phone);
    const laid = await lay(stage, spans.fiveYears);
    for (const shape of Object.values(await bodies(stage)).flat())
      expect(shape.w).toBeGreaterThanOrEqual(6);
    await showAll(stage);
    for (const shape of Object.values(await bodies(stage)).flat())
      expect(shape.w).toBeGreaterThanOrEqual(6);

    const stones = stonesOf(await shapesIn(pictureOf(stage)), laid.length);
    for (const [course, { outcomes }] of laid.entries()) {
      const drawn = counted(
        stones.filter((stone) => stone.course === course).map(({ kind }) => kind),
      );
      const { whole: kept = 0, ...others } = counted(outcomes.map((outcome) => kindOf[outcome]));
      const { whole = 0, ...drawnOthers } = drawn;
      expect(drawnOthers).toEqual(others);
      expect(whole).toBeGreaterThan(0);
      expect(whole).toBeLessThanOrEqual(kept);
    }
    const tables = await tablesOf(stage, laid);
    expect(tables.map(({ length }) => length)).toEqual(laid.map(({ outcomes }) => outcomes.length));
    const overflow = await stage.person.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, "only the picture scrolls sideways").toBeLessThanOrEqual(0);
  },
);

/** What a stone's width is told by. */
async function bodies(stage: Stage): Promise<Record<string, readonly Shape[]>> {
  const {
    "stone-body": body = [],
    "stone-gap": gap = [],
    "stone-outline": outline = [],
  } = await shapesIn(pictureOf(stage));
  return {
    body,
    gap,
    outer: outline.filter((shape) => !outline.some((other) => isWithin(shape, other))),
  };
}

/** WCAG 2.2 contrast of every edge against what it stands on. */
const edgeContrasts = (picture: Locator): Promise<Record<string, number>> =>
  picture.evaluate((svg) => {
    const parts = (colour: string): readonly number[] => {
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      if (!canvas) throw new Error("No canvas to read colours with");
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) => {
        const share = part / 255;
        return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let ground = "";
    for (let on: Element | null = svg; on && ground === ""; on = on.parentElement) {
      const { backgroundColor } = getComputedStyle(on);
      if (backgroundColor !== "rgba(0, 0, 0, 0)") ground = backgroundColor;
    }
    const contrasts: Record<string, number> = {};
    for (const path of svg.querySelectorAll("path:not(.stone-crack)")) {
      const one = luminance(getComputedStyle(path).stroke);
      const other = luminance(ground);
      contrasts[path.getAttribute("class") ?? ""] =
        (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }
    return contrasts;
  });

for (const theme of themes) {
  story(`By ${theme} every edge stands out 3:1 from the ground`, async ({ stage }) => {
    await stage.person.page.setViewportSize(phone);
    await stage.person.switchTo(theme);
    await lay(stage, spans.fiveMonths);
    await showAll(stage);
    const contrasts = await edgeContrasts(pictureOf(stage));
    expect(Object.keys(contrasts).length).toBeGreaterThanOrEqual(7);
    for (const [line, contrast] of Object.entries(contrasts)) {
      expect(contrast, line).toBeGreaterThanOrEqual(3);
    }
  });
}

/** Dark or light, point by point: all that is left of a picture without its colours and their shades. */
async function masksOf(page: Page, png: Buffer, crops: readonly Shape[]): Promise<string[]> {
  return page.evaluate(
    async ([data, boxes]) => {
      const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes]));
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (!canvas) throw new Error("No canvas to read the picture with");
      canvas.drawImage(image, 0, 0);
      const light = (x: number, y: number): number => {
        const [r = 0, g = 0, b = 0] = canvas.getImageData(x, y, 1, 1).data;
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = light(0, 0);
      return boxes.map(({ x, y, w, h }) => {
        let mask = "";
        for (let row = 0; row < h; row++) {
          for (let column = 0; column < w; column++) {
            mask += Math.abs(light(x + column, y + row) - ground) > 40 ? "1" : "0";
          }
        }
        return mask;
      });
    },
    [png.toString("base64"), crops] as const,
  );
}

const differing = (one: string, other: string): number =>
  one.split("").filter((point, at) => point !== other[at]).length / one.length;

const settings = [
  ...themes.map((theme) => ({ name: `by ${theme}, in grey`, theme, forced: "none" as const })),
  { name: "in forced colours", theme: "day" as const, forced: "active" as const },
];

for (const { name, theme, forced } of settings) {
  story(
    `The kinds of stone are told apart by shape alone, ${name}, at their narrowest too`,
    async ({ stage }) => {
      story.slow();
      const { page } = stage.person;
      await page.setViewportSize(phone);
      await stage.person.switchTo(theme);
      await page.emulateMedia({ forcedColors: forced });
      const laid = await lay(stage, spans.twoYears);
      await showAll(stage);
      await pictureOf(stage).evaluate((svg) => {
        svg.style.filter = "grayscale(1)";
      });
      // What there is room for of the picture, from its newest end.
      const shown = pictureOf(stage).locator("..");
      const { above, from, room } = await pictureOf(stage).evaluate((svg) => {
        const { scrollLeft = 0, clientWidth = 0 } = svg.parentElement ?? {};
        const { y } = (svg as unknown as SVGSVGElement).viewBox.baseVal;
        return { above: -y, from: scrollLeft, room: clientWidth };
      });
      const size = { w: 7, h: 26 };
      const stones = stonesOf(await shapesIn(pictureOf(stage)), laid.length)
        .map(({ kind, shape }) => ({ kind, ...shape, x: shape.x - from }))
        .filter(({ x, w }) => x >= size.w && x + w + size.w <= room);
      const kinds = [...new Set(stones.map(({ kind }) => kind))];
      expect(kinds).toHaveLength(7);

      // One of each, as narrow as they get, all cut out to one size with their feet on one line.
      const scale = await page.evaluate(() => devicePixelRatio);
      const cut = kinds.map((kind) => {
        const narrow = stones
          .filter((stone) => stone.kind === kind)
          .reduce((one, other) => (other.w < one.w ? other : one));
        expect(narrow.w, `${kind} at its narrowest`).toBeLessThan(9);
        return {
          x: Math.round((narrow.x + narrow.w / 2 - size.w / 2) * scale),
          y: Math.round((narrow.y + narrow.h - size.h + above) * scale),
          w: size.w * scale,
          h: size.h * scale,
        };
      });
      const masks = await masksOf(page, await shown.screenshot({ animations: "disabled" }), cut);
      for (const [one, first] of masks.entries()) {
        for (const [other, second] of masks.entries()) {
          if (one >= other) continue;
          expect(
            differing(first, second),
            `${kinds[one]} and ${kinds[other]}`,
          ).toBeGreaterThanOrEqual(0.06);
        }
      }
    },
  );
}
