import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A writing checker made for something else: all that can be asked is whether it says anything of a text. */
export interface Peer {
  readonly name: string;
  readonly speaks: (text: string) => Promise<boolean>;
}

const folder = `${import.meta.dirname}/../../../bench`;

type Messages = { readonly messages: readonly unknown[] };
interface Processor {
  use(plugin: unknown): Processor;
  process(text: string): Promise<Messages>;
}

/** The peers of bench/package.json; undefined where they are not installed (`npm ci --prefix bench`). */
export async function loadPeers(): Promise<Peer[] | undefined> {
  if (!existsSync(`${folder}/node_modules`)) return undefined;
  const require = createRequire(`${folder}/package.json`);
  const load = async (name: string): Promise<unknown> => {
    const path = existsSync(`${folder}/node_modules/${name}/index.js`)
      ? `${folder}/node_modules/${name}/index.js`
      : require.resolve(name);
    return import(/* @vite-ignore */ pathToFileURL(path).href);
  };
  const writeGood = (await load("write-good")) as { default: (text: string) => readonly unknown[] };
  const alex = (await load("alex")) as { text: (text: string) => Messages };
  const { retext } = (await load("retext")) as { retext: () => Processor };
  const equality = (await load("retext-equality")) as { default: unknown };
  const intensify = (await load("retext-intensify")) as { default: unknown };
  const checker = retext().use(equality.default).use(intensify.default);
  return [
    { name: "write-good", speaks: async (text) => writeGood.default(text).length > 0 },
    { name: "alex", speaks: async (text) => alex.text(text).messages.length > 0 },
    {
      name: "retext (equality, intensify)",
      speaks: async (text) => (await checker.process(text)).messages.length > 0,
    },
  ];
}
