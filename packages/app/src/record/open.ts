import { introduceAfterJoining } from "./joining.ts";
import { hold } from "./record.ts";
import { openReplica } from "./replica.ts";

/** Opens what this phone holds and puts it behind the screens. Called once, by the shell (shell/keeping.ts). */
export async function openRecord(): Promise<void> {
  hold(await openReplica());
  introduceAfterJoining();
}
