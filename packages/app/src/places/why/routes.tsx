import type { Routes } from "../routes.tsx";
import { AllReasons, Reason } from "./Why.tsx";

export const routes: Routes = { "/why": AllReasons, "/why/:id": Reason };
