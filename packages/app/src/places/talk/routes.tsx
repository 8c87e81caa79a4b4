import type { Routes } from "../screens.ts";
import { CorrectBreach, ShareBreach } from "./BreachForms.tsx";
import { Impact } from "./Impact.tsx";
import { NameIt } from "./NameIt.tsx";
import { Needs } from "./Needs.tsx";
import { Propose } from "./Propose.tsx";
import { Account } from "./account/Account.tsx";
import { ShareAccount } from "./account/ShareAccount.tsx";
import { Ask } from "./questions/Ask.tsx";
import { Later } from "./questions/Later.tsx";
import { Questions } from "./questions/Questions.tsx";
import { Room } from "./room/Room.tsx";
import { ShareImpact } from "./ShareImpact.tsx";
import { Talk } from "./Talk.tsx";
import { Topic } from "./Topic.tsx";
import { Trust } from "./trust/Trust.tsx";
import "./talk.css";

export const routes: Routes = {
  "/talk": Talk,
  "/talk/new": NameIt,
  "/talk/propose": Propose,
  "/talk/room/:talk": Room,
  "/talk/later": Later,
  "/talk/trust": Trust,
  "/talk/:topic": Topic,
  "/talk/:topic/edit": NameIt,
  "/talk/:topic/share": ShareBreach,
  "/talk/:topic/correct": CorrectBreach,
  "/talk/:topic/impact": Impact,
  "/talk/:topic/impact/share": ShareImpact,
  "/talk/:topic/needs": Needs,
  "/talk/:topic/account": Account,
  "/talk/:topic/account/share": ShareAccount,
  "/talk/:topic/questions": Questions,
  "/talk/:topic/questions/new": Ask,
  "/talk/:topic/propose": Propose,
};
