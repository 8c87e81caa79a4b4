import type { Routes } from "../screens.ts";
import { Landing } from "./Landing.tsx";
import { One } from "./One.tsx";
import { Week } from "./Week.tsx";
import { Words } from "./Words.tsx";

export const routes: Routes = {
  "/agreements": Landing,
  "/agreements/week": Week,
  "/agreements/:id/words": Words,
  "/agreements/:id": One,
};
