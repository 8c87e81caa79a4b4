import type { Routes } from "../routes.tsx";
import { Parts } from "./Parts.tsx";

export const routes: Routes = { "/parts": Parts };
