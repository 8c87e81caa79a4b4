import { whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Know } from "./Know.tsx";
import { Told } from "./Told.tsx";
import "../../amends/amends.css";
import "../../talk/talk.css";

export const routes: Routes = {
  "/agreements/know/told": Told,
  "/agreements/know": whileItStands(Know),
};
