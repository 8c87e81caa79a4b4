import { whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Ask } from "./Ask.tsx";
import { Later } from "./Later.tsx";
import { Questions } from "./Questions.tsx";
import "../talk.css";

export const routes: Routes = {
  "/talk/later": Later,
  "/talk/:topic/questions": Questions,
  "/talk/:topic/questions/new": whileItStands(Ask),
};
