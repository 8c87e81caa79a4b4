import { standingOfRepair, type Command, type Repair } from "@groundwork/repair";
import { view } from "../../../record/record.ts";
import { isWaiting, wasOpened } from "../../door/opened.ts";

/** This person's own offers, the latest first. */
export const ownRepairs = (): readonly Repair[] =>
  Object.values(view.value.pair?.repair ?? {})
    .filter(({ by }) => by === view.value.me)
    .sort(latestFirst);

/** The other's offers, as far as this person has looked: what waits behind their door is not among them. */
export const theirRepairs = (): readonly Repair[] =>
  Object.values(view.value.pair?.repair ?? {})
    .filter(({ by, id }) => by !== view.value.me && !isWaiting(id))
    .filter((repair) => repair.withdrawnAt === null || hasLooked(repair))
    .map(asSeen)
    .filter((repair) => standingOfRepair(repair) !== "offered" || !hidesUnanswered(repair))
    .sort(latestFirst);

const latestFirst = (one: Repair, other: Repair): number => other.at - one.at;

/** One that was taken back is shown only to somebody who knew of it. */
const hasLooked = ({ id, answer, done }: Repair): boolean =>
  answer !== null || wasOpened(id) || done.some(({ said }) => said.length > 0);

/** That it is done waits like all that arrives (R1): until then it stands as it stood. */
function asSeen(repair: Repair): Repair {
  const last = repair.done.at(-1);
  if (!last || !isWaiting(last.id)) return repair;
  return {
    ...repair,
    done: repair.done.filter(({ id, said }) => said.length > 0 || wasOpened(id)),
  };
}

/** Its being done waits, and the offer itself was never answered nor looked at: then it is not known of at all. */
const hidesUnanswered = ({ id }: Repair): boolean => {
  const last = view.value.pair?.repair[id]?.done.at(-1);
  return last !== undefined && isWaiting(last.id) && !wasOpened(id);
};

/** Whether something said of this repair here has not reached the record yet. */
export const isOnItsWay = (repair: string): boolean =>
  view.value.pending.some(({ command }) => isAbout(command, repair));

const isAbout = (command: Command, repair: string): boolean =>
  command.type.startsWith("repair.") && "repair" in command && command.repair === repair;

/** What will not change any more. */
export const isFinished = (repair: Repair): boolean => {
  const standing = standingOfRepair(repair);
  return standing === "saw-it" || standing === "withdrawn";
};
