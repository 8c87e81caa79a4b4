import type { Conversation } from "@groundwork/repair";
import { CalendarFile } from "../../../calendar/CalendarFile.tsx";
import { view } from "../../../record/record.ts";
import { say } from "../say.ts";

/** How long a calendar is told to keep free for a written talk, in minutes [D]. */
const keptFree = 45;

/** The time that a talk is booked for, in this person's zone, and for their own calendar while it is ahead. */
export function BookedFor({ talk }: { readonly talk: Conversation }) {
  if (talk.bookedFor === null) return null;
  const at = new Date(talk.bookedFor);
  return (
    <div class="flow">
      <p class="soft">{say("bookedFor", { date: at, time: at })}</p>
      {talk.bookedFor > view.value.now ? (
        <CalendarFile id={talk.id} from={talk.bookedFor} minutes={keptFree} />
      ) : null}
    </div>
  );
}
