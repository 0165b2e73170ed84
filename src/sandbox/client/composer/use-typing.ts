import { useRef } from "preact/hooks";
import { usePage } from "../page-context.js";

/** Milliseconds for which one notice of typing holds. */
const noticeMs = 8000;

/** Tells others that the viewer is typing, not more often than needed. */
export function useTyping(channelId: string): () => void {
  const page = usePage();
  const last = useRef({ channelId, time: 0 });
  return () => {
    const now = Date.now();
    const { current } = last;
    if (current.channelId === channelId && now - current.time < noticeMs) return;
    last.current = { channelId, time: now };
    // Nobody misses it when it fails.
    page.demand("type", { channelId }).catch(() => undefined);
  };
}
