import { useEffect, useState } from "preact/hooks";
import { drafts } from "../../record/record.ts";
import { fieldsOf, isPast, planFrom, type Plan } from "./plan.ts";

/** A local record, sealed like a draft: that ten minutes run leaves no trace with anyone. */
const key = "ten";

interface Running {
  /** Undefined while it is being read; null where nothing runs. */
  readonly plan: Plan | null | undefined;
  readonly keep: (plan: Plan) => void;
  readonly forget: () => void;
}

/** The ten minutes that run on this phone, if any: found again after a reload. */
export function useRunning(): Running {
  const [plan, setPlan] = useState<Plan | null | undefined>(undefined);
  useEffect(() => {
    void drafts()
      .load(key)
      .then((kept) => setPlan(kept && planFrom(kept.fields)));
  }, []);
  return {
    plan: plan && isPast(plan, Date.now()) ? null : plan,
    keep(next) {
      setPlan(next);
      void drafts().save(key, { fields: fieldsOf(next) });
    },
    forget() {
      setPlan(null);
      void drafts().remove(key);
    },
  };
}

/** Renders again when this phone's clock reaches `until`, and when the phone wakes: timers rest while it sleeps. */
export function useLookAgain(until: number | null): void {
  const [, again] = useState(0);
  useEffect(() => {
    if (until === null) return undefined;
    const look = () => again((times) => times + 1);
    const timer = setTimeout(look, Math.max(0, until - Date.now()) + 50);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pageshow", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pageshow", look);
    };
  }, [until]);
}
