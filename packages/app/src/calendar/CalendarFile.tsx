import { Button } from "../ui/Button.tsx";
import { calendarFile } from "./entry.ts";
import { handOver } from "./hand-over.ts";
import { say } from "./say.ts";

interface CalendarFileProps {
  /** The event or talk that this time belongs to. */
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly from: number;
  readonly minutes: number;
}

/** Offers a time as a file for one's own calendar: reminding is the calendar's, and only of what was booked (K5). */
export function CalendarFile({ id, from, minutes }: CalendarFileProps) {
  const hand = () => {
    const file = calendarFile({
      uid: id,
      from,
      minutes,
      title: say("title"),
      madeAt: Date.now(),
    });
    handOver(file, say("fileName"));
  };
  return (
    <div>
      <Button kind="quiet" onClick={hand}>
        {say("put")}
      </Button>
      <p class="soft small">{say("note", { title: say("title") })}</p>
    </div>
  );
}
