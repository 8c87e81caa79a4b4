import type { Routes } from "../../screens.ts";
import { Repairs } from "./Repairs.tsx";
import "../../talk/talk.css";
import "../../agreements/agreements.css";

export const routes: Routes = { "/amends/repairs": Repairs };
