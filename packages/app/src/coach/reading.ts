import { useEffect, useState } from "preact/hooks";
import type { CoachAnswer, CoachLesson, CoachQuestion, Task } from "@groundwork/coach";
import { ownScript } from "../shell/own-script.ts";
// oxlint-disable-next-line import/default -- the bundler gives this import its default: the worker's address
import workerAddress from "./worker.ts?worker&url";
// oxlint-disable-next-line import/default -- likewise the address of what the coach has learned
import learnedAddress from "@groundwork/coach/learned?url";

/** How long a hand has rested before the coach reads (screens.md, "Details", 3). */
const restMs = 1200;

/** What the coach found in a text, and the text it read. Nothing of it leaves this phone. */
export interface Reading extends Pick<CoachAnswer, "analysis" | "review"> {
  readonly text: string;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, (answer: CoachAnswer) => void>();

function started(): Worker {
  if (worker) return worker;
  const begun = new Worker(ownScript(workerAddress), { type: "module", name: "coach" });
  begun.onmessage = ({ data }: MessageEvent<CoachAnswer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker = begun;
  return begun;
}

/** Has the coach read a text, in its worker: typing never waits for it. */
export function read(task: Task, text: string): Promise<Reading> {
  const id = ++asked;
  return new Promise((resolve) => {
    waiting.set(id, ({ analysis, review }) =>
      resolve({ text, analysis, ...(review ? { review } : {}) }),
    );
    started().postMessage({ id, task, text } satisfies CoachQuestion);
  });
}

let lesson: Promise<void> | null = null;
let taught = false;

/**
 * Fetches what the coach has learned, once it has answered with its cards alone, and gives it to the worker. Where it cannot be
 * fetched, the coach goes on with its cards, and the next reading tries again.
 */
function teach(): Promise<void> {
  lesson ??= fetch(learnedAddress)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${learnedAddress}: ${response.status}`);
      const learned = new Uint8Array(await response.arrayBuffer());
      started().postMessage({ learned } satisfies CoachLesson, [learned.buffer]);
      taught = true;
    })
    .catch(() => {
      lesson = null;
    });
  return lesson;
}

/**
 * The coach's last reading of what is being written; null until the hand has rested once. The first reading is with the cards alone;
 * when what was learned has come, the same words are read once more.
 */
export function useReading(task: Task, text: string): Reading | null {
  const [reading, setReading] = useState<Reading | null>(null);
  useEffect(() => {
    if (text.trim() === "") {
      setReading(null);
      return undefined;
    }
    let current = true;
    const look = async (): Promise<void> => {
      const knewAll = taught;
      const first = await read(task, text);
      if (current) setReading(first);
      if (knewAll) return;
      await teach();
      if (!current || !taught) return;
      const second = await read(task, text);
      if (current) setReading(second);
    };
    const resting = setTimeout(() => {
      void look();
    }, restMs);
    return () => {
      current = false;
      clearTimeout(resting);
    };
  }, [task, text]);
  return reading;
}
