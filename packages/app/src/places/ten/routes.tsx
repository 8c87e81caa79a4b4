import type { Routes } from "../screens.ts";
import { Ten } from "./Ten.tsx";

export const routes: Routes = { "/talk/ten": Ten };
