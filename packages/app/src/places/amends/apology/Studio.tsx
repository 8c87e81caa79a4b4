import { useMemo } from "preact/hooks";
import { useParams } from "wouter-preact";
import { view, wordsOf } from "../../../record/record.ts";
import { Waiting } from "../../../ui/Notice.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { say as shell } from "../../../shell/say.ts";
import { Editor } from "./Editor.tsx";
import { ownTopics } from "../letters.ts";
import { say } from "../say.ts";

/** The studio for a new letter, or for one begun before: it opens with the last version's words. */
export function Studio() {
  const { letter: id = "new", topic } = useParams<{ letter?: string; topic?: string }>();
  const seen = view.value;
  const letter = id === "new" ? undefined : seen.self.apology[id];
  // The version it opened with stays the start, whatever is kept while it is open.
  const opensWith = useMemo(() => letter?.versions.at(-1)?.id ?? null, [letter?.id]);
  const words = opensWith === null ? null : wordsOf(opensWith).value;
  if (words === undefined) {
    return (
      <Screen
        where={say("studioTitleAlone")}
        back="/amends"
        paper
        title={say("studioTitleAlone")}
        titleHidden
      >
        <Waiting doing={shell("paper.loading")} />
      </Screen>
    );
  }
  return (
    <Editor
      key={letter?.id ?? `new:${topic ?? ""}`}
      letter={letter ?? null}
      topic={letter?.breach ?? topic ?? ownTopics(seen)[0] ?? null}
      start={words?.["letter"] ?? ""}
    />
  );
}
