import type { Routes } from "../screens.ts";
import { CorrectBreach, ShareBreach } from "./BreachForms.tsx";
import { Impact } from "./Impact.tsx";
import { NameIt } from "./NameIt.tsx";
import { Needs } from "./Needs.tsx";
import { Propose } from "./Propose.tsx";
import { ShareImpact } from "./ShareImpact.tsx";
import { Talk } from "./Talk.tsx";
import { Topic } from "./Topic.tsx";
import "./talk.css";

export const routes: Routes = {
  "/talk": Talk,
  "/talk/new": NameIt,
  "/talk/propose": Propose,
  "/talk/:topic": Topic,
  "/talk/:topic/edit": NameIt,
  "/talk/:topic/share": ShareBreach,
  "/talk/:topic/correct": CorrectBreach,
  "/talk/:topic/impact": Impact,
  "/talk/:topic/impact/share": ShareImpact,
  "/talk/:topic/needs": Needs,
  "/talk/:topic/propose": Propose,
};
