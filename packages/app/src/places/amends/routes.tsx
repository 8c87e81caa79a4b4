import type { Routes } from "../screens.ts";
import { Before } from "./before/Before.tsx";
import { ShareWhy } from "./before/ShareWhy.tsx";
import { Change } from "./Change.tsx";
import { Enough } from "./Enough.tsx";
import { Given } from "./Given.tsx";
import { Landing } from "./Landing.tsx";
import { Read } from "./Read.tsx";
import { Studio } from "./Studio.tsx";

export const routes: Routes = {
  "/amends": Landing,
  "/amends/enough": Enough,
  "/amends/before": Before,
  "/amends/before/:topic": Before,
  "/amends/before/:topic/share": ShareWhy,
  "/amends/apology/:letter/given": Given,
  "/amends/apology/:offer/read": Read,
  "/amends/apology/:offer/change": Change,
  "/amends/apology/new/:topic": Studio,
  "/amends/apology/:letter": Studio,
};
