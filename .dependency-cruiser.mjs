/**
 * The arrows of docs/architecture.md. A package may use of ours only what stands here, and reaches it by its name.
 *
 * @type {Record<string, readonly string[]>}
 */
const mayUse = {
  repair: [],
  coach: [],
  envelope: [],
  replica: ["envelope"],
  relay: ["envelope"],
  app: ["repair", "coach", "envelope", "replica"],
};

/** @param {string} name @returns {import("dependency-cruiser").IRegularForbiddenRuleType} */
const arrowsOf = (name) => ({
  name: `${name}-uses-only-its-arrows`,
  comment: `packages/${name} may use of ours: ${mayUse[name]?.join(", ") || "nothing"}. See docs/architecture.md.`,
  severity: "error",
  from: {
    path: `^packages/${name}/`,
    // The replica is tested against the real relay, in one process.
    ...(name === "replica" ? { pathNot: "^packages/replica/test/" } : {}),
  },
  to: {
    path: "^(packages|e2e|scripts)/",
    pathNot: `^packages/(${[name, ...(mayUse[name] ?? [])].join("|")})/`,
  },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...Object.keys(mayUse).map(arrowsOf),
    {
      name: "pure",
      comment:
        "repair, coach and envelope do no I/O: no module of Node, no database, no network library.",
      severity: "error",
      from: { path: "^packages/(repair|coach|envelope)/src/", pathNot: "^packages/coach/src/cli" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-cycles",
      comment: "Two files that need each other are one subject, or a third one is missing.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { circular: true, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "resolves",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      // What the bundler makes: modules of its own, and the addresses of files (`?url`).
      to: { couldNotResolve: true, pathNot: "^virtual:|\\?url$" },
    },
    {
      name: "no-making-in-sources",
      comment: "What is made while building, or trained, is not what people run.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^packages/[^/]+/(build|training|bench)/" },
    },
    {
      name: "no-tests-in-sources",
      comment: "What people run does not need what tests it.",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^packages/[^/]+/test/|^e2e/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|coverage|\\.cache)/" },
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
