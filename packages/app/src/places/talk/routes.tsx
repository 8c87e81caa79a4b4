import { unlessLookingBack, whileItStands } from "../../ui/AtRest.tsx";
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
  "/talk/new": unlessLookingBack(NameIt),
  "/talk/propose": whileItStands(Propose),
  "/talk/:topic": Topic,
  "/talk/:topic/edit": unlessLookingBack(NameIt),
  "/talk/:topic/share": whileItStands(ShareBreach),
  "/talk/:topic/correct": whileItStands(CorrectBreach),
  "/talk/:topic/impact": unlessLookingBack(Impact),
  "/talk/:topic/impact/share": whileItStands(ShareImpact),
  "/talk/:topic/needs": Needs,
  "/talk/:topic/propose": whileItStands(Propose),
};
