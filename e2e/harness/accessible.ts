import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** WCAG 2.2 AA and axe's best practices, on what stands on the page now. Fails with each rule and where it broke. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} at ${target.join(" ")}: ${help}\n${failureSummary ?? ""}`,
    ),
  );
  expect(found, `accessibility of ${where}`).toEqual([]);
  expect(passes.length, `${where} was looked at`).toBeGreaterThan(0);
}
