import { useState } from "preact/hooks";
import type { Refusal, Result } from "@groundwork/replica";

/** Something slow that can be refused: whether it runs, and why it was not done. */
export interface Attempt<Value> {
  readonly running: boolean;
  readonly refusal: Refusal | null;
  /** Runs `work` unless it is running already; `done` is called with what came of it, when it was not refused. */
  run(work: () => Promise<Result<Value>>, done: (value: Value) => void): void;
}

export function useAttempt<Value>(): Attempt<Value> {
  const [running, setRunning] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const go = async (work: () => Promise<Result<Value>>, done: (value: Value) => void) => {
    setRunning(true);
    setRefusal(null);
    try {
      const result = await work();
      if (result.ok) done(result.value);
      else setRefusal(result.refusal);
    } finally {
      setRunning(false);
    }
  };
  return {
    running,
    refusal,
    run(work, done) {
      if (!running) void go(work, done);
    },
  };
}
