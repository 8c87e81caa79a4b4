import type { Routes } from "../../screens.ts";
import { Review } from "./Review.tsx";

export const routes: Routes = {
  "/agreements/:id/review": Review,
  "/agreements/:id/review/:on": Review,
};
