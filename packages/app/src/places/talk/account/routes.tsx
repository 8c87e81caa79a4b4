import { whileItStands } from "../../../ui/AtRest.tsx";
import type { Routes } from "../../screens.ts";
import { Account } from "./Account.tsx";
import { ShareAccount } from "./ShareAccount.tsx";
import "../talk.css";

export const routes: Routes = {
  "/talk/:topic/account": Account,
  "/talk/:topic/account/share": whileItStands(ShareAccount),
};
