import { colours } from "./picture-theme.js";

/** For what no font has. */
const emptyBox = "M -350 -740 H 350 V 0 H -350 Z M -300 -690 V -50 H 300 V -690 Z";
/** Share of a line above the baseline: Noto Sans in the line height of all texts. */
const baseline = 0.8;

/** What stands for a character until its outline is placed. */
export const placeholder = (at: number): string => `#character-${at}`;

/**
 * Puts outlines in the place of images that satori made room for. Images inside the SVG would do,
 * but resvg takes three milliseconds for each.
 *
 * @param outlines by the numbers of the placeholders; see `outlineCharacters`. An empty box where
 * there is none.
 */
export function placeOutlines(svg: string, outlines: readonly (string | undefined)[]): string {
  return svg.replace(
    /<image href="#character-(\d+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"\/>/g,
    (_image, at: string, ...box: string[]) => {
      const [x = 0, y = 0, width = 0, height = 0] = box.slice(0, 4).map(Number);
      const outline = outlines[Number(at)] ?? emptyBox;
      const rule = outline === emptyBox ? ` fill-rule="evenodd"` : "";
      const to = `translate(${x + width / 2} ${y + height * baseline}) scale(${width / 1000})`;
      return `<path fill="${colours.text}" transform="${to}" d="${outline}"${rule}/>`;
    },
  );
}
