import { describeTimeline } from "./describe-timeline.js";
import { describeTopics } from "./describe-topics.js";
import { drawableText } from "./drawable-text.js";
import { createDrawingThread, type DrawingThreadOptions } from "./drawing-thread.js";
import { keepLatest } from "./keep-latest.js";
import { PictureError } from "./picture-error.js";
import { type PictureNode, textsOf } from "./picture-node.js";
import type { Picture, Pictures, TimelinePicture, TopicsPicture } from "./pictures.js";
import { pictureLimits } from "./pictures.js";
import { timelineLayout } from "./timeline-layout.js";
import { topicsLayout } from "./topics-layout.js";
import { undrawnShare } from "./undrawn-share.js";

/** Of a picture with more boxes than this among its characters nothing can be read. */
const mostUndrawn = 0.3;
/** Pictures that are kept, about 100 kB each: people turn pages back, and several look at one. */
const mostKept = 8;

const noFont = (undrawn: readonly string[]): string =>
  `Cannot draw a picture: no font here has ${undrawn.slice(0, 5).join(" ")}; install one, for Chinese, Japanese and Korean Noto Sans CJK (apt-get install fonts-noto-cjk)`;

/**
 * Makes pictures in a thread of their own, which starts with the first one.
 *
 * @param entry the compiled `draw.worker.ts`.
 */
export function createPictures(entry: URL, options?: DrawingThreadOptions): Pictures {
  const thread = createDrawingThread(entry, options);
  const kept = keepLatest<Picture>(mostKept);

  return {
    timeline: (picture) => {
      const shown = { ...picture, events: picture.events.slice(0, pictureLimits.events) };
      const drawable = drawableTimeline(shown);
      return drawn(shown, {
        name: "timeline.png",
        node: timelineLayout(drawable),
        needed: [drawable.title, ...drawable.events.map(({ date }) => date)],
        describe: (notice) => describeTimeline(shown, notice),
      });
    },
    topics: (picture) => {
      const shown = {
        ...picture,
        documents: picture.documents.slice(0, pictureLimits.documents),
        subjects: picture.subjects.slice(0, pictureLimits.subjects).map(firstCounts),
      };
      const drawable = drawableTopics(shown);
      return drawn(shown, {
        name: "topics.png",
        node: topicsLayout(drawable),
        needed: [drawable.title],
        describe: (notice) => describeTopics(shown, notice),
      });
    },
    async close() {
      kept.clear();
      await thread.close();
    },
  };

  function drawn(picture: TimelinePicture | TopicsPicture, plan: Plan): Promise<Picture> {
    return kept.of(JSON.stringify([plan.name, picture]), () => fresh(plan, picture.undrawnNotice));
  }

  async function fresh(plan: Plan, undrawnNotice: string): Promise<Picture> {
    const { name, node, needed, describe } = plan;
    const { png, undrawn } = await thread.draw(node);
    const isLegible =
      undrawnShare(textsOf(node), undrawn) <= mostUndrawn && undrawnShare(needed, undrawn) === 0;
    if (!isLegible) throw new PictureError(noFont(undrawn));
    return { name, png, description: describe(undrawn.length === 0 ? undefined : undrawnNotice) };
  }
}

/** How a picture is made. */
interface Plan {
  readonly name: string;
  readonly node: PictureNode;
  /** Texts that must be drawn to their last character: without them it says nothing. */
  readonly needed: readonly string[];
  readonly describe: (notice: string | undefined) => string;
}

const firstCounts = (subject: TopicsPicture["subjects"][number]): typeof subject => ({
  ...subject,
  counts: subject.counts.slice(0, pictureLimits.documents),
});

function drawableTimeline(picture: TimelinePicture): TimelinePicture {
  return {
    ...picture,
    title: drawableText(picture.title),
    ...(picture.page === undefined ? {} : { page: drawableText(picture.page) }),
    events: picture.events.map(({ date, title, place }) => ({
      date: drawableText(date),
      title: drawableText(title),
      ...(place === undefined ? {} : { place: drawableText(place) }),
    })),
  };
}

function drawableTopics(picture: TopicsPicture): TopicsPicture {
  return {
    ...picture,
    title: drawableText(picture.title),
    scale: drawableText(picture.scale),
    documents: picture.documents.map(drawableText),
    subjects: picture.subjects.map(({ name, counts }) => ({ name: drawableText(name), counts })),
  };
}
