import type { Routes } from "../screens.ts";
import { Parts } from "./Parts.tsx";

export const routes: Routes = { "/parts": Parts };
