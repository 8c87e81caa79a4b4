import type { Routes } from "../../screens.ts";
import { One } from "./One.tsx";

export const routes: Routes = { "/agreements/:id": One };
