import type { Routes } from "../screens.ts";
import { Beginning } from "./Beginning.tsx";

export const routes: Routes = { "/start": Beginning };
