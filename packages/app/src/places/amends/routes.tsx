import type { Routes } from "../screens.ts";
import { Enough } from "./Enough.tsx";
import { Landing } from "./Landing.tsx";

export const routes: Routes = {
  "/amends": Landing,
  "/amends/enough": Enough,
};
