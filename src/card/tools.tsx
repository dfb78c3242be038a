/** The card's two tools: it may be kept open, and it may be closed. */
import type { JSX } from "preact";
import { say } from "../ui/words.ts";

interface ToolsProps {
  readonly isPinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

function Drawing({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

const pin = "M6 2.5h4M6.5 2.5l-.5 5-2 2v1h8v-1l-2-2-.5-5M8 10.5v3.5";
const cross = "M4 4l8 8M12 4l-8 8";

export function Tools({ isPinned, onPin, onClose }: ToolsProps): JSX.Element {
  return (
    <div class="tools">
      <button
        type="button"
        aria-label={say("keepOpen")}
        title={say("keepOpen")}
        aria-pressed={isPinned}
        onClick={onPin}
      >
        <Drawing path={pin} />
      </button>
      <button type="button" aria-label={say("close")} title={say("close")} onClick={onClose}>
        <Drawing path={cross} />
      </button>
    </div>
  );
}
