import type { Routes } from "../../screens.ts";
import { Room } from "./Room.tsx";
import "../talk.css";

export const routes: Routes = { "/talk/room/:talk": Room };
