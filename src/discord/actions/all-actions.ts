import type { Action } from "../interactions/action.js";
import { citedAction } from "./cited.js";
import { dismissAction } from "./dismiss.js";
import { downAction } from "./down.js";
import { factAction } from "./fact.js";
import { forgetAction } from "./forget.js";
import { humanAction } from "./human.js";
import { moreAction } from "./more.js";
import { openAction } from "./open.js";
import { passageAction } from "./passage.js";
import { reasonAction } from "./reason.js";
import { retryAction } from "./retry.js";
import { rewordAction } from "./reword.js";
import { rewordedAction } from "./reworded.js";
import { shareAction } from "./share.js";
import { sourcesAction } from "./sources.js";
import { stopAction } from "./stop.js";
import { timelineAction } from "./timeline.js";
import { topicAction } from "./topic.js";
import { upAction } from "./up.js";

/** Everything that a component or a modal can ask for and that needs nothing but its use. */
export function createAllActions(): readonly Action[] {
  return [
    openAction,
    passageAction,
    moreAction,
    upAction,
    downAction,
    reasonAction,
    dismissAction,
    shareAction,
    rewordAction,
    rewordedAction,
    stopAction,
    retryAction,
    humanAction,
    sourcesAction,
    forgetAction,
    factAction,
    citedAction,
    timelineAction,
    topicAction,
  ];
}
