import { expect, it } from "vitest";
import {
  button,
  buttonRows,
  container,
  textDisplay,
} from "../../../src/discord/rendering/components.js";
import { disableButton } from "../../../src/discord/rendering/disable-button.js";

const message = (isDisabled: boolean) => [
  container("answered", [
    textDisplay("So."),
    ...buttonRows([
      button({ id: "up:1", emoji: "👍" }),
      button({ id: "share:1", label: "Share", disabled: isDisabled }),
    ]),
  ]),
];

it("disables the one button and leaves all else", () => {
  expect(disableButton(message(false), "share:1")).toEqual(message(true));
});

it("leaves a message without the button as it is", () => {
  expect(disableButton(message(false), "human:1")).toEqual(message(false));
});
