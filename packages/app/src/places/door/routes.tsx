import type { Routes } from "../screens.ts";
import { Door } from "./Door.tsx";

export const routes: Routes = { "/door": Door };
