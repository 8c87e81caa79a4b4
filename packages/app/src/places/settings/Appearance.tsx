import {
  chooseTextSize,
  chooseTheme,
  textSize,
  textSizes,
  theme,
  themes,
} from "../../style/appearance.ts";
import { Choices } from "../../ui/Choices.tsx";
import { Screen } from "../../ui/Screen.tsx";
import { say } from "./say.ts";

/** Day or night, and the size of text. Shown at once, kept in this browser. */
export function Appearance() {
  return (
    <Screen where={say("where")} back="/settings" title={say("appearanceTitle")}>
      <Choices
        legend={say("theme")}
        options={themes.map((value) => ({ value, label: say(`theme.${value}`) }))}
        value={theme.value}
        onChoose={chooseTheme}
      />
      <Choices
        legend={say("textSize")}
        options={textSizes.map((value) => ({ value, label: say(`textSize.${value}`) }))}
        value={textSize.value}
        onChoose={chooseTextSize}
      />
      <p class="words">{say("sample")}</p>
    </Screen>
  );
}
