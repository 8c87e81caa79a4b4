import { effect } from "@preact/signals";
import { act, isOpen, view, wordsOf } from "./record.ts";
import { partedAt, standingSpace } from "./spaces.ts";

/**
 * Tells the other what this person wrote for them while the joining was not complete: their name, and what they are
 * willing to try (A4). Both were said for the other; the other's phone only had not connected yet.
 */
export function introduceAfterJoining(): void {
  const sent = new Set<string>();
  effect(() => {
    if (!isOpen.value) return;
    const { me, self, pending } = view.value;
    const pair = standingSpace(view.value);
    if (pair === null) return;
    const waiting = (type: string) => pending.some(({ command }) => command.type === type);

    const ownName = self.space.ownName;
    if (
      ownName !== null &&
      !pair.space.names[me] &&
      !waiting("space.introduce") &&
      !sent.has(ownName)
    ) {
      const words = wordsOf(ownName).value;
      if (words?.["name"]) {
        sent.add(ownName);
        void act({ type: "space.introduce", name: words["name"] });
      }
    }

    const meant = self.willingness.meant;
    if (
      meant &&
      meant.at >= partedAt(view.value) &&
      !pair.willingness.statements[me] &&
      !waiting("willingness.state") &&
      !sent.has(meant.id)
    ) {
      const words = wordsOf(meant.id).value;
      if (words === undefined) return;
      sent.add(meant.id);
      void act({
        type: "willingness.state",
        answer: meant.answer,
        ownWords: words?.["ownWords"] ?? "",
      });
    }
  });
}
