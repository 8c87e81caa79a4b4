import type { Routes } from "../screens.ts";
import { Compare } from "./Compare.tsx";
import { Invite } from "./Invite.tsx";
import { Accept, Join, Proposal } from "./Join.tsx";
import { LockOffer } from "./LockOffer.tsx";
import { Safety } from "./safety.tsx";
import { Recover, SignIn } from "./SignIn.tsx";
import { Unlock } from "./Unlock.tsx";
import { Willingness } from "./willingness.tsx";

export const routes: Routes = {
  "/lock": Unlock,
  "/lock/sign-in": SignIn,
  "/lock/kit": Recover,
  "/start/pin": LockOffer,
  "/start/safety": Safety,
  "/invite": Invite,
  "/join": Join,
  "/join/proposal": Proposal,
  "/join/yes": Willingness,
  "/join/key": Accept,
  "/join/words": Compare,
};
