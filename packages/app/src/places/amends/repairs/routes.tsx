import type { Routes } from "../../screens.ts";
import { OfferRepair } from "./OfferRepair.tsx";
import { Repairs } from "./Repairs.tsx";
import "../amends.css";
import "../../talk/talk.css";
import "../../agreements/agreements.css";

export const routes: Routes = {
  "/amends/repairs/new": OfferRepair,
  "/amends/repairs": Repairs,
};
