import type { Routes } from "../screens.ts";
import { Today } from "./Today.tsx";

export const routes: Routes = { "/today": Today };
