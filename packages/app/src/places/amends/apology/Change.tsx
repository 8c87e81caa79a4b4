import { useEffect, useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import type { EventId } from "@groundwork/repair";
import { read } from "../../../coach/reading.ts";
import { leadingOn } from "../../../navigation.ts";
import { drafts, useWords, view, type AppView } from "../../../record/record.ts";
import { Button } from "../../../ui/Button.tsx";
import { Row, Rows } from "../../../ui/Rows.tsx";
import { Screen } from "../../../ui/Screen.tsx";
import { useBeginning } from "../BeginAgreement.tsx";
import { breachOf } from "../letters.ts";
import { offerDraft, type OfferForm } from "../repairs/draft.ts";
import { NoLetter } from "../NoLetter.tsx";
import { sentenceAround } from "./marks.ts";
import { say } from "../say.ts";
import "../amends.css";

/** From words to change (M4): a sentence of the letter becomes the beginning of an agreement, or of a repair, in one tap. */
export function Change() {
  const { words: id } = useParams<{ words: string }>();
  const seen = view.value;
  const letter = useWords(id)?.["letter"];
  const [found, setFound] = useState<Found | null>(null);
  const { begin, question } = useBeginning();
  useEffect(() => {
    if (letter) void foundIn(letter).then(setFound);
  }, [letter]);
  const from = comesFrom(id, seen);
  if (from === null) return <NoLetter />;

  return (
    <Screen
      where={say("changeWhere")}
      back="/amends"
      place="amends"
      title={say("changeTitle")}
      lede={say("changeLede")}
    >
      {found && found.changes.length > 0 ? (
        <Sentences
          label={say("changeTitle")}
          of={found.changes}
          verb={say("changeUse")}
          onUse={(sentence) => begin({ sentence, ...from })}
        />
      ) : found ? (
        <p>{say("changeNone")}</p>
      ) : null}
      <Button
        kind={found?.changes.length === 0 ? "primary" : "line"}
        onClick={() => void begin({ ...from })}
      >
        {say("changeOwn")}
      </Button>
      {found && found.repairs.length > 0 && seen.pair ? (
        <section class="flow">
          <h2>{say("repairTitle")}</h2>
          <p class="soft">{say("repairLede")}</p>
          <Sentences
            label={say("repairTitle")}
            of={found.repairs}
            verb={say("repairUse")}
            onUse={(what) => beginRepair({ what, doneBy: "", ...from })}
          />
        </section>
      ) : null}
      {question}
    </Screen>
  );
}

/** An own letter's offer, or a version of one in this person's room: what a promise out of it refers to. */
function comesFrom(
  words: EventId,
  seen: AppView,
): { readonly apology: string; readonly breach: string } | null {
  const offer = seen.pair?.apology[words];
  if (offer) return offer.by === seen.me ? { apology: words, breach: offer.breach ?? "" } : null;
  const letter = Object.values(seen.self.apology).find(({ versions }) =>
    versions.some(({ id }) => id === words),
  );
  return letter ? { apology: "", breach: breachOf(seen, letter.breach) ?? "" } : null;
}

/** Begins an offer with a sentence of the letter. One that is half-written is kept: the letter still has the sentence. */
async function beginRepair(form: OfferForm): Promise<void> {
  const goOn = leadingOn();
  const stands = (await drafts().load(offerDraft))?.fields["what"] ?? "";
  if (stands.trim() === "") await drafts().save(offerDraft, { fields: { ...form } });
  goOn("/amends/repairs/new");
}

interface SentencesProps {
  readonly label: string;
  readonly of: readonly string[];
  readonly verb: string;
  readonly onUse: (sentence: string) => Promise<void>;
}

function Sentences({ label, of, verb, onUse }: SentencesProps) {
  return (
    <Rows label={label}>
      {of.map((sentence) => (
        <Row key={sentence} verb={verb} onClick={() => void onUse(sentence)}>
          <span class="words">{sentence}</span>
        </Row>
      ))}
    </Rows>
  );
}

/** The sentences of a letter in which the coach sees a checkable change, and those that offer to put something right. */
interface Found {
  readonly changes: readonly string[];
  readonly repairs: readonly string[];
}

async function foundIn(letter: string): Promise<Found> {
  const { review } = await read("apology", letter);
  const sentences = (component: string): readonly string[] => {
    const places = (review?.present ?? [])
      .filter((each) => each.component === component)
      .flatMap(({ at }) => at);
    return [...new Set(places.map(({ start, end }) => sentenceAround(letter, start, end)))];
  };
  return { changes: sentences("change"), repairs: sentences("repair") };
}
