import type { Routes } from "../../screens.ts";
import { DeviceKey, Devices } from "./Devices.tsx";
import { LockSettings } from "./LockSettings.tsx";

export const routes: Routes = {
  "/settings/devices": Devices,
  "/settings/devices/key": DeviceKey,
  "/settings/devices/lock": LockSettings,
};
