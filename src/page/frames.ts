/** The frames of the page whose documents may be read: those of its own origin. */
import { documentIn } from "./trees.ts";

/** Keeps which document each frame shows. */
export class Frames {
  private readonly shown = new Map<HTMLIFrameElement, Document>();
  private readonly heard = new WeakSet<HTMLIFrameElement>();

  /**
   * @param came told of a document to read
   * @param gone told of a document that is shown no more
   */
  constructor(
    private readonly came: (document: Document) => void,
    private readonly gone: (document: Document) => void,
    private readonly signal: AbortSignal,
  ) {}

  /** A frame stands on the page: its document now, and each that it loads. */
  meet(frame: HTMLIFrameElement): void {
    if (!this.heard.has(frame)) {
      this.heard.add(frame);
      frame.addEventListener("load", () => this.look(frame), { signal: this.signal });
    }
    this.look(frame);
  }

  /** A frame is hidden, or is no part of the page any more. */
  forget(frame: HTMLIFrameElement): void {
    const document = this.shown.get(frame);
    this.shown.delete(frame);
    if (document) this.gone(document);
  }

  /** Lets go of what frames show no more. */
  check(): void {
    for (const [frame, document] of this.shown)
      if (!frame.isConnected || documentIn(frame) !== document) this.look(frame);
  }

  /** The frames that are read. */
  get all(): readonly HTMLIFrameElement[] {
    return [...this.shown.keys()];
  }

  get documents(): readonly Document[] {
    return [...this.shown.values()];
  }

  private look(frame: HTMLIFrameElement): void {
    const document = frame.isConnected ? documentIn(frame) : null;
    if (document === this.shown.get(frame)) return;
    this.forget(frame);
    if (!document?.documentElement) return;
    this.shown.set(frame, document);
    this.came(document);
    // The last moment at which what is held of it can be let go in good order.
    const left = () => this.forget(frame);
    document.defaultView?.addEventListener("pagehide", left, { signal: this.signal });
  }
}
