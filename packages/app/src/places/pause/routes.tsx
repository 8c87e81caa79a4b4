import type { Routes } from "../routes.tsx";
import { Pause } from "./Pause.tsx";

export const routes: Routes = { "/settings/pause": Pause };
