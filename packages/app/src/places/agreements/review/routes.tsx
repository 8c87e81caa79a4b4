import type { Routes } from "../../screens.ts";
import { Review } from "./Review.tsx";
import "../../talk/talk.css";

export const routes: Routes = {
  "/agreements/:id/review": Review,
  "/agreements/:id/review/:on": Review,
};
