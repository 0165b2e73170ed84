import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { IconButton } from "../parts/icon-button.js";
import { chosenTheme, isDarkPreferred, setTheme } from "./theme.js";

/** Changes between light and dark. */
export function ThemeButton(): JSX.Element {
  const [theme, show] = useState(() => chosenTheme() ?? (isDarkPreferred() ? "dark" : "light"));
  const other = theme === "dark" ? "light" : "dark";
  return (
    <IconButton
      icon={theme === "dark" ? "sun" : "moon"}
      label={`Use the ${other} theme`}
      onPress={() => {
        setTheme(other);
        show(other);
      }}
    />
  );
}
