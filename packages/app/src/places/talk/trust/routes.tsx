import type { Routes } from "../../screens.ts";
import { Trust } from "./Trust.tsx";
import "../talk.css";

export const routes: Routes = { "/talk/trust": Trust };
