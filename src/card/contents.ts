/** What the card shows for a mention, from the question to the last press. No page, no clock. */
import type { CardModel } from "../facts/view.ts";
import type { CardAnswer, MuteAnswer, ShipmentAnswer } from "../messages/answers.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { say } from "../ui/words.ts";
import type { CardContent, ReadyContent } from "./view.tsx";

/** A name on the page as its contents need it; the same object each time for the same mention. */
export interface Named {
  readonly entity: string;
  /** Every entity that the same words may name; empty where it is this one alone. */
  readonly oneOf: readonly string[];
}

/** Whom the contents ask. */
export interface ContentsPort {
  /** Host of the page. */
  readonly site: string;
  card(entity: string): Promise<CardAnswer>;
  shipment(id: string): Promise<ShipmentAnswer>;
  mute(entity: string, scope: MuteScope): Promise<MuteAnswer>;
  unmute(entity: string): Promise<MuteAnswer>;
}

/** More entities of one name than anybody reads are not asked for. */
const mostChoices = 8;
const loading = { state: "loading" } as const;

function ready(model: CardModel): ReadyContent {
  return { state: "ready", model, shown: model.lead };
}

function contentOf(answers: readonly CardAnswer[]): CardContent {
  const models = answers.flatMap((a) => (a.ok ? [a.value] : []));
  const [model] = models;
  if (models.length > 1) return { state: "which", models };
  if (model) return ready(model);
  const refused = answers.find((a) => !a.ok);
  return { state: "trouble", sentence: refused?.ok === false ? refused.sentence : say("nothing") };
}

function mutedSentence(scope: MuteScope, site: string): string {
  if (scope === "page") return say("mutedOnPage");
  return scope === "site" ? say("mutedOnSite", site) : say("mutedEverywhere");
}

/** One mention's contents at a time; answers that come for an older one die. */
export class Contents<M extends Named> {
  content: CardContent = loading;
  mention: M | null = null;
  private prepared: { mention: M; answers: Promise<CardAnswer[]> } | undefined;
  /** What was shown before a choice, to go back to. */
  private choice: CardContent | undefined;

  /** @param changed told after each change; whether the control that was pressed may be gone */
  constructor(
    private readonly port: ContentsPort,
    private readonly changed: (wasPressed: boolean) => void,
  ) {}

  /** Asks ahead of showing. */
  prepare(mention: M): Promise<CardAnswer[]> {
    if (this.prepared?.mention !== mention) {
      const entities = mention.oneOf.length > 1 ? mention.oneOf : [mention.entity];
      const asked = entities.slice(0, mostChoices).map((e) => this.port.card(e));
      this.prepared = { mention, answers: Promise.all(asked) };
    }
    return this.prepared.answers;
  }

  /** Shows a sentence instead of an answer. */
  answerWith(mention: M, sentence: string): void {
    this.prepared = { mention, answers: Promise.resolve([{ ok: false, sentence }]) };
  }

  async show(mention: M): Promise<void> {
    const asked = this.prepare(mention);
    this.mention = mention;
    this.choice = undefined;
    this.set(loading, false);
    const answers = await asked;
    this.prepared = undefined;
    if (this.mention !== mention) return;
    this.set(contentOf(answers), false);
    if (this.content.state === "which") this.choice = this.content;
  }

  clear(): void {
    this.mention = null;
  }

  async showShipment(id: string): Promise<void> {
    const { content, mention } = this;
    if (content.state !== "ready") return;
    const answer = await this.port.shipment(id);
    if (this.mention !== mention) return;
    const { ok } = answer;
    this.set(ok ? { ...content, shown: answer.value } : trouble(answer.sentence), true);
  }

  backToLead(): void {
    if (this.content.state === "ready") this.set(ready(this.content.model), true);
  }

  choose(model: CardModel): void {
    this.set(ready(model), true);
  }

  /** Back to the choice; undefined where there was none. */
  get others(): (() => void) | undefined {
    const { choice } = this;
    return choice && (() => this.set(choice, true));
  }

  /** The entity shown is not what the words mean. */
  async mute(scope: MuteScope): Promise<void> {
    const { content, mention } = this;
    if (content.state !== "ready" || !mention) return;
    const muted = { state: "muted", before: content } as const;
    this.set({ ...muted, sentence: mutedSentence(scope, this.port.site) }, true);
    const answer = await this.port.mute(content.model.entity.id, scope);
    const more = answer.ok ? (answer.value.kept ? "" : say("mutedPrivately")) : answer.sentence;
    if (this.mention === mention && this.content.state === "muted" && more !== "")
      this.set({ ...muted, sentence: more }, false);
  }

  async unmute(): Promise<void> {
    const { content, mention } = this;
    if (content.state !== "muted" || !mention) return;
    const answer = await this.port.unmute(content.before.model.entity.id);
    if (this.mention !== mention) return;
    this.set(answer.ok ? content.before : trouble(answer.sentence), true);
  }

  private set(content: CardContent, wasPressed: boolean): void {
    this.content = content;
    this.changed(wasPressed);
  }
}

function trouble(sentence: string): CardContent {
  return { state: "trouble", sentence };
}
