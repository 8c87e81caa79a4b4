import { whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Words } from "./Words.tsx";

export const routes: Routes = { "/agreements/:id/words": whileItStands(Words) };
