import { useEffect, useState } from "preact/hooks";
import { useParams } from "wouter-preact";
import { read } from "../../coach/reading.ts";
import { leadingOn } from "../../navigation.ts";
import { drafts, useWords, view } from "../../record/record.ts";
import { Button } from "../../ui/Button.tsx";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { emptyForm } from "../agreements/form.ts";
import { NoLetter } from "./NoLetter.tsx";
import { sentenceAround } from "./marks.ts";
import { say } from "./say.ts";
import "./amends.css";

/** From words to change (M4): a sentence of the letter becomes the beginning of an agreement, in one tap. */
export function Change() {
  const { offer: id } = useParams<{ offer: string }>();
  const { pair, me } = view.value;
  const offer = pair?.apology[id];
  const letter = useWords(id)?.["letter"];
  const [sentences, setSentences] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (letter) void changesIn(letter).then(setSentences);
  }, [letter]);
  if (!offer || offer.by !== me) return <NoLetter />;

  const begin = async (sentence: string) => {
    const goOn = leadingOn();
    const fields = { ...emptyForm, sentence, apology: offer.id, breach: offer.breach ?? "" };
    await drafts().save("agreement:new", { fields });
    goOn("/agreements/new/words");
  };
  return (
    <Screen
      where={say("changeWhere")}
      back="/amends"
      place="amends"
      title={say("changeTitle")}
      lede={say("changeLede")}
    >
      {sentences && sentences.length > 0 ? (
        <Rows label={say("changeTitle")}>
          {sentences.map((sentence) => (
            <Row key={sentence} verb={say("changeUse")} onClick={() => void begin(sentence)}>
              <span class="words">{sentence}</span>
            </Row>
          ))}
        </Rows>
      ) : sentences ? (
        <p>{say("changeNone")}</p>
      ) : null}
      <Button kind={sentences?.length === 0 ? "primary" : "line"} onClick={() => void begin("")}>
        {say("changeOwn")}
      </Button>
    </Screen>
  );
}

/** The sentences of a letter in which the coach sees a checkable change or an offer to put something right. */
async function changesIn(letter: string): Promise<readonly string[]> {
  const { review } = await read("apology", letter);
  const places = (review?.present ?? [])
    .filter(({ component }) => component === "change" || component === "repair")
    .flatMap(({ at }) => at);
  return [...new Set(places.map(({ start, end }) => sentenceAround(letter, start, end)))];
}
