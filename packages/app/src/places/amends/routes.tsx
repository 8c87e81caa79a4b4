import type { Routes } from "../screens.ts";
import { Change } from "./Change.tsx";
import { Enough } from "./Enough.tsx";
import { Given } from "./Given.tsx";
import { Landing } from "./Landing.tsx";
import { Read } from "./Read.tsx";
import { Studio } from "./Studio.tsx";

export const routes: Routes = {
  "/amends": Landing,
  "/amends/enough": Enough,
  "/amends/apology/:letter/given": Given,
  "/amends/apology/:offer/read": Read,
  "/amends/apology/:offer/change": Change,
  "/amends/apology/new/:topic": Studio,
  "/amends/apology/:letter": Studio,
};
