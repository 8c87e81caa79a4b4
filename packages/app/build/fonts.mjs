/**
 * Subsets the three typefaces to what the interface and people's words need, and writes them to src/style/fonts.
 * Run by hand after changing a font package: `node packages/app/build/fonts.mjs`. The result is committed, so that a
 * build needs no WebAssembly shaper.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const out = join(dirname(fileURLToPath(import.meta.url)), "../src/style/fonts");

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

/** Latin letters of western Europe, and the marks that running text and the interface use. */
const letters = range(0x20, 0x7e) + range(0xa0, 0xff) + "ŒœŸŠšŽžĞğİıŞşĀāĒēĪīŌōŪūŁłĆćČčŃńŚśŹźŻż";
const marks = "‐‑–—‘’‚“”„†•…‹›′″€−×÷→←↑↓✓";
/** Said-back words and titles of works are set in italic: basic letters are enough, others are slanted by the browser. */
const italics = range(0x20, 0x7e) + "àâäçèéêëîïñòóôöùûüÀÉÈÇÑÓÚáíúãõ«»¿¡" + "–—‘’“”…";

/** Ligatures, kerning, marks and the figures we set; swashes and small capitals are left out. */
const features = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "lnum", "pnum", "tnum"];

const faces = [
  {
    source: "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
    to: "newsreader.woff2",
    text: letters + marks,
    weights: { min: 380, max: 560 },
  },
  {
    source: "@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2",
    to: "newsreader-italic.woff2",
    text: italics,
    weights: 400,
  },
  {
    source:
      "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
    to: "atkinson.woff2",
    text: letters + marks,
    weights: { min: 400, max: 650 },
  },
];

await mkdir(out, { recursive: true });
let total = 0;
for (const { source, to, text, weights } of faces) {
  const font = await readFile(require.resolve(source));
  const subset = await subsetFont(font, text, {
    targetFormat: "woff2",
    variationAxes: { wght: weights },
    keepFeatures: features,
    noHinting: true,
  });
  await writeFile(join(out, to), subset);
  total += subset.length;
  process.stdout.write(`${to} ${(subset.length / 1024).toFixed(1)} KiB\n`);
}
for (const [name, to] of [
  ["newsreader", "newsreader-license.txt"],
  ["atkinson-hyperlegible-next", "atkinson-license.txt"],
]) {
  await copyFile(require.resolve(`@fontsource-variable/${name}/LICENSE`), join(out, to));
}
process.stdout.write(`total ${(total / 1024).toFixed(1)} KiB\n`);
