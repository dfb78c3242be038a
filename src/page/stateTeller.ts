/** Tells the badge and the panel that what is marked has changed, a few times a second at most. */
import { tellState } from "./ask.ts";

const pauseMs = 250;

interface State {
  readonly entities: number;
  readonly trouble: string | undefined;
}

/** The first change is told at once, those that follow soon after as one. */
export class StateTeller {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: State | undefined;

  tell(entities: number, trouble: string | undefined): void {
    this.waiting = { entities, trouble };
    if (this.timer === undefined) this.send();
  }

  private send(): void {
    const state = this.waiting;
    this.timer = undefined;
    this.waiting = undefined;
    if (!state) return;
    this.timer = setTimeout(() => this.send(), pauseMs);
    void tellState(state.entities, state.trouble);
  }
}
