import type { Routes } from "../screens.ts";
import { Pause } from "./Pause.tsx";

export const routes: Routes = { "/settings/pause": Pause };
