/** What the card shows for a mention, from the question to the last press. No page. */
import { packOf } from "../facts/packRef.ts";
import type { CardModel } from "../facts/view.ts";
import type {
  CardAnswer,
  MuteAnswer,
  ShipmentAnswer,
  Watch,
  WatchAnswer,
  WatchedView,
} from "../messages/answers.ts";
import type { MuteScope } from "../settings/mutes.ts";
import { say } from "../ui/words.ts";
import type { CardContent, ReadyContent } from "./view.tsx";

/** A name on the page as its contents need it; the same object each time for the same mention. */
export interface Named {
  readonly entity: string;
  /** The name as the page spells it. */
  readonly text: string;
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
  /** Marks a name again that was watched before. */
  watch(watch: Watch): Promise<WatchAnswer>;
  unwatch(watch: Watch): Promise<WatchAnswer>;
}

/** More entities of one name than anybody reads are not asked for. */
const mostChoices = 8;
const loading = { state: "loading" } as const;
/** An answer that comes sooner than this is drawn alone: drawing twice takes twice the time. */
const patienceMs = 80;

function ready(model: CardModel, beside: readonly CardModel[] = []): ReadyContent {
  return { state: "ready", model, shown: model.lead, beside };
}

function trouble(sentence: string): CardContent {
  return { state: "trouble", sentence };
}

function isWatched(value: CardModel | WatchedView): value is WatchedView {
  return "watch" in value;
}

/** Packs that each know the name once speak of the same: one answer, and nothing to choose. */
function isOneAPack(models: readonly CardModel[]): boolean {
  return new Set(models.map((m) => packOf(m.entity.id))).size === models.length;
}

/** The pack inside the package first, then as the packs were added. */
function byPack(a: CardModel, b: CardModel): number {
  return Number(packOf(a.entity.id) !== "") - Number(packOf(b.entity.id) !== "");
}

function contentOf(answers: readonly CardAnswer[]): CardContent {
  const values = answers.flatMap((a) => (a.ok ? [a.value] : []));
  const watched = values.find(isWatched);
  if (watched) return { state: "watched", watched };
  const models = values.filter((value): value is CardModel => !isWatched(value)).sort(byPack);
  const [model, ...beside] = models;
  if (model && isOneAPack(models)) return ready(model, beside);
  if (models.length > 1) return { state: "which", models };
  const refused = answers.find((a) => !a.ok);
  return trouble(refused?.ok === false ? refused.sentence : say("nothing"));
}

function mutedSentence(scope: MuteScope, site: string): string {
  if (scope === "page") return say("mutedOnPage");
  return scope === "site" ? say("mutedOnSite", site) : say("mutedEverywhere");
}

/** What was shown before, to go back to. */
interface Former {
  readonly name: string;
  readonly content: CardContent;
}

/** One mention's contents at a time; answers that come for anything older die. */
export class Contents<M extends Named> {
  content: CardContent = loading;
  /** The name that the content is about. */
  name = "";
  mention: M | null = null;
  /** Another each time that something else is shown, so that nothing stays folded out. */
  turn = 0;
  private prepared: { mention: M; answers: Promise<CardAnswer[]> } | undefined;
  /** The choice between entities, to go back to. */
  private choice: CardContent | undefined;
  private trail: readonly Former[] = [];
  /** Changes with everything that makes answers on their way useless. */
  private token = {};

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
    this.name = mention.text;
    this.turn++;
    this.choice = undefined;
    this.trail = [];
    const answers = await this.loadingUntil(asked);
    if (!answers) return;
    this.prepared = undefined;
    this.set(contentOf(answers), false);
    if (this.content.state === "which") this.choice = this.content;
  }

  clear(): void {
    this.mention = null;
    this.token = {};
  }

  async showShipment(id: string): Promise<void> {
    const { content } = this;
    if (content.state !== "ready") return;
    const answer = await this.ifStill(this.port.shipment(id));
    if (!answer) return;
    const { ok } = answer;
    this.set(ok ? { ...content, shown: answer.value } : trouble(answer.sentence), true);
  }

  backToLead(): void {
    const { content } = this;
    if (content.state === "ready") this.set(ready(content.model, content.beside), true);
  }

  /** Another entity that the facts name, in the same place. */
  async showEntity(entity: string, name: string): Promise<void> {
    const former = { name: this.name, content: this.content };
    if (former.content.state !== "ready") return;
    const answer = await this.ifStill(this.port.card(entity));
    if (!answer) return;
    this.trail = [...this.trail, former];
    this.name = name;
    this.turn++;
    this.set(contentOf([answer]), true);
  }

  /** The name before, to go back to; undefined where there was none. */
  get former(): { readonly name: string; readonly back: () => void } | undefined {
    const last = this.trail.at(-1);
    return last && { name: last.name, back: () => this.goBack(last) };
  }

  private goBack({ name, content }: Former): void {
    this.trail = this.trail.slice(0, -1);
    this.name = name;
    this.turn++;
    this.set(content, true);
  }

  choose(model: CardModel): void {
    this.set(ready(model), true);
  }

  /** Back to the choice; undefined where there was none. */
  get others(): (() => void) | undefined {
    const { choice } = this;
    return choice && this.trail.length === 0 ? () => this.set(choice, true) : undefined;
  }

  /** Asks the same of what is shown and of what other packs hold under the name. */
  private ofAll<T>({ model, beside }: ReadyContent, ask: (entity: string) => Promise<T>) {
    return Promise.all([model, ...beside].map((m) => ask(m.entity.id)));
  }

  /** The entity shown is not what the words mean. */
  async mute(scope: MuteScope): Promise<void> {
    const { content } = this;
    if (content.state !== "ready") return;
    const muted = { state: "muted", before: content } as const;
    this.set({ ...muted, sentence: mutedSentence(scope, this.port.site) }, true);
    const answers = await this.ifStill(this.ofAll(content, (id) => this.port.mute(id, scope)));
    const more = answers?.map(moreOf).find((sentence) => sentence !== "") ?? "";
    if (more !== "") this.set({ ...muted, sentence: more }, false);
  }

  async unmute(): Promise<void> {
    const { content } = this;
    if (content.state !== "muted") return;
    const answers = await this.ifStill(this.ofAll(content.before, (id) => this.port.unmute(id)));
    if (!answers) return;
    const refused = answers.find((a) => !a.ok);
    this.set(refused?.ok === false ? trouble(refused.sentence) : content.before, true);
  }

  /** The name is to be marked no more. */
  async unwatch(): Promise<void> {
    const { content } = this;
    if (content.state !== "watched") return;
    this.set({ state: "unwatched", before: content }, true);
    const answer = await this.ifStill(this.port.unwatch(content.watched.watch));
    if (answer?.ok === false) this.set(trouble(answer.sentence), true);
  }

  async watchAgain(): Promise<void> {
    const { content } = this;
    if (content.state !== "unwatched") return;
    const answer = await this.ifStill(this.port.watch(content.before.watched.watch));
    if (answer) this.set(answer.ok ? content.before : trouble(answer.sentence), true);
  }

  /** @returns the answer, "looking it up" being shown when it takes long; undefined as below */
  private async loadingUntil<T>(asked: Promise<T>): Promise<T | undefined> {
    const token = {};
    this.token = token;
    this.content = loading;
    const timer = setTimeout(() => token === this.token && this.changed(false), patienceMs);
    const answer = await this.ifStill(asked);
    clearTimeout(timer);
    return answer;
  }

  /** @returns the answer; undefined when something else is shown by then */
  private async ifStill<T>(asked: Promise<T>): Promise<T | undefined> {
    const { token } = this;
    const answer = await asked;
    return token === this.token ? answer : undefined;
  }

  private set(content: CardContent, wasPressed: boolean): void {
    this.token = {};
    this.content = content;
    this.changed(wasPressed);
  }
}

/** What the reader should know beside "not marked any more". */
function moreOf(answer: MuteAnswer): string {
  if (!answer.ok) return answer.sentence;
  return answer.value.kept ? "" : say("mutedPrivately");
}
