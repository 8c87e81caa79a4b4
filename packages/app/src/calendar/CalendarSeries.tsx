import { Button } from "../ui/Button.tsx";
import { handOver } from "./hand-over.ts";
import { say } from "./say.ts";
import { seriesFile, type Series } from "./series.ts";

interface CalendarSeriesProps {
  /** The event that these times belong to. */
  readonly id: string;
  readonly series: Series;
}

/** Offers times that come again as a file for one's own calendar: reminding is the calendar's (K5). */
export function CalendarSeries({ id, series }: CalendarSeriesProps) {
  const title = say("series.title");
  const hand = () => {
    const file = seriesFile(series, { uid: id, title, madeAt: Date.now() });
    handOver(file, say("series.fileName"));
  };
  return (
    <div>
      <Button kind="quiet" onClick={hand}>
        {say("put")}
      </Button>
      <p class="soft small">{say("series.note", { title })}</p>
    </div>
  );
}
