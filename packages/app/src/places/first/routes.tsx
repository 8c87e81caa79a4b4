import type { Routes } from "../screens.ts";
import { FirstDays } from "./FirstDays.tsx";

export const routes: Routes = { "/first-days": FirstDays };
