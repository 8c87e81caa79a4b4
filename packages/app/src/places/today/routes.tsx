import type { Routes } from "../routes.tsx";
import { Today } from "./Today.tsx";

export const routes: Routes = { "/today": Today };
