import { unlessLookingBack, whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Before } from "./Before.tsx";
import { ShareWhy } from "./ShareWhy.tsx";

export const routes: Routes = {
  "/amends/before": unlessLookingBack(Before),
  "/amends/before/:topic": unlessLookingBack(Before),
  "/amends/before/:topic/share": whileItStands(ShareWhy),
};
