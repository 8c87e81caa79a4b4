import { whileItStands } from "../../../../ui/AtRest.tsx";
import type { Routes } from "../../../screens.ts";
import { OfferRepair } from "./OfferRepair.tsx";
import "../../amends.css";

export const routes: Routes = { "/amends/repairs/new": whileItStands(OfferRepair) };
