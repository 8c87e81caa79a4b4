import type { Routes } from "../routes.tsx";
import { Mine } from "./Mine.tsx";

export const routes: Routes = { "/mine": Mine };
