import { whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Add } from "./Add.tsx";
import { CameToLightLater } from "./CameToLightLater.tsx";
import "../../talk/talk.css";

export const routes: Routes = {
  "/agreements/later/add": whileItStands(Add),
  "/agreements/later/add/:topic": whileItStands(Add),
  "/agreements/later": CameToLightLater,
};
