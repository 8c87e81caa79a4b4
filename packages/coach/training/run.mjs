/** `node training/run.mjs check <files>`: runs one of this folder's scripts from its source. */
import { argv, exit } from "node:process";
import { runnerImport } from "vite";

const { coachCards } = (await runnerImport(`${import.meta.dirname}/../build/plugin.ts`)).module;
const load = async (name) =>
  (await runnerImport(`${import.meta.dirname}/${name}.ts`, { plugins: [coachCards()] })).module;

const commands = {
  check: async (paths) => ((await load("check")).checkVoices(paths) === 0 ? 0 : 1),
  train: async () => {
    (await load("write")).writeLearned();
    return 0;
  },
  "word-groups": async () => {
    (await load("words/groups")).writeWordGroups(import.meta.dirname);
    return 0;
  },
};

const [name, ...rest] = argv.slice(2);
const command = commands[name];
if (command === undefined)
  throw new Error(`usage: node training/run.mjs ${Object.keys(commands).join("|")} …`);
exit(await command(rest));
