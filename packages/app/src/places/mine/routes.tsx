import type { Routes } from "../screens.ts";
import { Mine } from "./Mine.tsx";

export const routes: Routes = { "/mine": Mine };
