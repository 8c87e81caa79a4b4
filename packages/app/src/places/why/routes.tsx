import type { Routes } from "../screens.ts";
import { AllReasons, Reason } from "./Why.tsx";

export const routes: Routes = { "/why": AllReasons, "/why/:id": Reason };
