import type { Routes } from "../screens.ts";
import { Appearance } from "./Appearance.tsx";
import { Leaving } from "./Leaving.tsx";
import { Settings } from "./Settings.tsx";

export const routes: Routes = {
  "/settings": Settings,
  "/settings/appearance": Appearance,
  "/settings/leave": Leaving,
};
