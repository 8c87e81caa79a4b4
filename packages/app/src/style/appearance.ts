import { signal } from "@preact/signals";

/** How this browser shows the app. Kept beside the lock, not in the record: the first page and the lock need it too. */
export type Theme = "system" | "day" | "night";
export type TextSize = "100" | "115" | "130" | "150";

export const themes: readonly Theme[] = ["system", "day", "night"];
export const textSizes: readonly TextSize[] = ["100", "115", "130", "150"];

const themeKey = "theme";
const textSizeKey = "text-size";

const kept = <Value extends string>(key: string, all: readonly Value[], usual: Value): Value =>
  all.find((value) => value === localStorage.getItem(key)) ?? usual;

export const theme = signal<Theme>("system");
export const textSize = signal<TextSize>("100");

function show(): void {
  const { dataset } = document.documentElement;
  if (theme.value === "system") delete dataset["theme"];
  else dataset["theme"] = theme.value;
  if (textSize.value === "100") delete dataset["textSize"];
  else dataset["textSize"] = textSize.value;
  measureAgain();
}

/** Chromium asks container queries again when a width changes, not when the size of text does: this makes it ask. */
function measureAgain(): void {
  const page = document.querySelector<HTMLElement>("#app");
  if (!page) return;
  page.style.containerType = "normal";
  void page.offsetWidth;
  page.style.containerType = "";
}

/** Shows what was chosen in this browser before. Called once, before anything is drawn. */
export function readAppearance(): void {
  theme.value = kept(themeKey, themes, "system");
  textSize.value = kept(textSizeKey, textSizes, "100");
  show();
}

export function chooseTheme(choice: Theme): void {
  theme.value = choice;
  localStorage.setItem(themeKey, choice);
  show();
}

export function chooseTextSize(choice: TextSize): void {
  textSize.value = choice;
  localStorage.setItem(textSizeKey, choice);
  show();
}
