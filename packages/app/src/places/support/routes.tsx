import type { Routes } from "../routes.tsx";
import { Support } from "./Support.tsx";

export const routes: Routes = { "/support": Support, "/support/help": Support };
