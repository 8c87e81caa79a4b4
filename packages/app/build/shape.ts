import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const rules = fileURLToPath(new URL("../../repair/src", import.meta.url));

/** A short name for the rules as they stand: a folded state that was kept under other rules is folded afresh. */
export function shapeOfRules(): string {
  const hash = createHash("sha256");
  const files = readdirSync(rules, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of files.toSorted()) {
    hash.update(file).update(readFileSync(`${rules}/${file}`));
  }
  return hash.digest("base64url").slice(0, 12);
}
