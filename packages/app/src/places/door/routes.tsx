import type { Routes } from "../routes.tsx";
import { Door } from "./Door.tsx";

export const routes: Routes = { "/door": Door };
