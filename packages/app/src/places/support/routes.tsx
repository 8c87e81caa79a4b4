import type { Routes } from "../screens.ts";
import { Support } from "./Support.tsx";

export const routes: Routes = { "/support": Support, "/support/help": Support };
