import { whileItStands } from "../../ui/AtRest.tsx";
import type { Routes } from "../screens.ts";
import { Ten } from "./Ten.tsx";

export const routes: Routes = { "/talk/ten": whileItStands(Ten) };
