import type { Routes } from "../screens.ts";
import { Landing } from "./Landing.tsx";
import { Week } from "./Week.tsx";

export const routes: Routes = {
  "/agreements": Landing,
  "/agreements/week": Week,
};
