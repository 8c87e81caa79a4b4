import type { Routes } from "../routes.tsx";
import { FirstDays } from "./FirstDays.tsx";

export const routes: Routes = { "/first-days": FirstDays };
