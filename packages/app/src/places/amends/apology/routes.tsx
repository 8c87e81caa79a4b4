import { unlessLookingBack, whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Change } from "./Change.tsx";
import { Given } from "./Given.tsx";
import { Read } from "./Read.tsx";
import { ShortForm } from "./ShortForm.tsx";
import { Studio } from "./Studio.tsx";

export const routes: Routes = {
  "/amends/apology/:letter/given": Given,
  "/amends/apology/:offer/read": Read,
  "/amends/apology/:words/change": whileItStands(Change),
  "/amends/apology/short": unlessLookingBack(ShortForm),
  "/amends/apology/short/:topic": unlessLookingBack(ShortForm),
  "/amends/apology/new/:topic": unlessLookingBack(Studio),
  "/amends/apology/:letter": unlessLookingBack(Studio),
};
