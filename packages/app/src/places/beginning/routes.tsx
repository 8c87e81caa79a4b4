import type { Routes } from "../routes.tsx";
import { Beginning } from "./Beginning.tsx";

export const routes: Routes = { "/start": Beginning };
