import type { Routes } from "../../screens.ts";
import { Change } from "./Change.tsx";
import { Given } from "./Given.tsx";
import { Read } from "./Read.tsx";
import { ShortForm } from "./ShortForm.tsx";
import { Studio } from "./Studio.tsx";

export const routes: Routes = {
  "/amends/apology/:letter/given": Given,
  "/amends/apology/:offer/read": Read,
  "/amends/apology/:words/change": Change,
  "/amends/apology/short": ShortForm,
  "/amends/apology/short/:topic": ShortForm,
  "/amends/apology/new/:topic": Studio,
  "/amends/apology/:letter": Studio,
};
