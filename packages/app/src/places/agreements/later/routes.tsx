import type { Routes } from "../../screens.ts";
import { Add } from "./Add.tsx";
import { CameToLightLater } from "./CameToLightLater.tsx";
import "../../talk/talk.css";

export const routes: Routes = {
  "/agreements/later/add": Add,
  "/agreements/later/add/:topic": Add,
  "/agreements/later": CameToLightLater,
};
