export type Theme = "light" | "dark";

const key = "footnote-sandbox-theme";

/** The theme that the viewer chose here before; without one, that of the system holds. */
export function chosenTheme(): Theme | undefined {
  const kept = localStorage.getItem(key);
  return kept === "light" || kept === "dark" ? kept : undefined;
}

/** Whether the system prefers dark. */
export const isDarkPreferred = (): boolean => matchMedia("(prefers-color-scheme: dark)").matches;

/** Shows a theme, now and at the next visit. */
export function setTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme();
}

/** Shows the theme that was chosen. */
export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme) document.documentElement.dataset["theme"] = theme;
}
