import { describe, expect, it } from "vitest";
import { reviewApology } from "../src/coach.ts";
import { analyse, tasks } from "../src/coach.ts";
import { report } from "../src/command-line/report.ts";
import { messages } from "../src/packs/en/messages.ts";

const unwanted = "I kept saying no and he carried on. I called it cheating, to you and to myself.";
const words = messages["support.unwanted"] ?? "";

describe("help beside an act the writer may not have wanted", () => {
  it("is offered, and no label or finding says what it was", () => {
    const { labels, findings, present, support } = analyse("apology", unwanted);
    expect(support).toEqual(["support.unwanted"]);
    expect(labels).not.toContain("unwanted");
    expect([...findings, ...present].map(({ label }) => label)).not.toContain("unwanted");
    expect(reviewApology(unwanted).support).toEqual(["support.unwanted"]);
  });

  it("asks nothing and names nothing", () => {
    expect(words).not.toMatch(/rape|assault|abuse|victim|you were|\?/iu);
    expect(words).toMatch(/^If /u);
  });

  it("stands in the report", () => {
    expect(report("apology", unwanted, true)).toContain(words);
    expect(report("apology", "I said no when you asked, and that was a lie.", true)).not.toContain(
      words,
    );
  });

  it.each(tasks)("is not offered for an ordinary text: %s", (task) => {
    expect(
      analyse(task, "I was asleep when you rang and the milk is in the door.").support,
    ).toEqual([]);
  });
});
