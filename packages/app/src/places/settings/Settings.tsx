import { cameFrom } from "../../navigation.ts";
import { Row, Rows } from "../../ui/Rows.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

/** What can be set, each a screen of its own. */
export function Settings() {
  return (
    <Screen where={say("where")} back={cameFrom("/today")} title={say("title")} lede={say("lede")}>
      <Rows label={say("list")}>
        <Row to="/settings/leave" verb={say("verb.practise")} note={say("leavingNote")}>
          {say("leaving")}
        </Row>
        <Row to="/settings/appearance" verb={say("verb.change")} note={say("appearanceNote")}>
          {say("appearance")}
        </Row>
        <Row to="/settings/devices/lock" verb={say("verb.change")} note={say("lockNote")}>
          {say("lock")}
        </Row>
        <Row to="/settings/devices" verb={say("verb.change")} note={say("devicesNote")}>
          {say("devices")}
        </Row>
        <Row to="/settings/pause" verb={say("verb.look")} note={say("pauseNote")}>
          {say("pause")}
        </Row>
      </Rows>
    </Screen>
  );
}
