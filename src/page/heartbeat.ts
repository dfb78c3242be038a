/** Once a second, while the page is shown, a look after what nobody tells of. */

const beatMs = 1000;

/** Beats only while the page is visible. */
export class Heartbeat {
  /** @param beat told each second, and at once when the page comes to be shown */
  constructor(
    private readonly beat: () => void,
    private readonly signal: AbortSignal,
  ) {}

  start(): void {
    const timer = setInterval(this.check, beatMs);
    this.signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** `document.open` takes listeners away: asked again, it listens once. */
  listen(): void {
    document.addEventListener("visibilitychange", this.check, { signal: this.signal });
  }

  private readonly check = (): void => {
    if (document.visibilityState === "visible") this.beat();
  };
}
