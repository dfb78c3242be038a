/** From the reports of many readers to what a maintainer decides about. */
import type { Entity } from "../facts/schema.ts";
import type { Gathered, Sent } from "./gathered.ts";
import { groupNames, type Member, type NameGroup } from "./group.ts";
import { KnownNames, type Records } from "./known.ts";
import { spellingOf } from "./names.ts";
import type { What } from "./report.ts";
import { type Stub, StubMaker } from "./stub.ts";
import { type Counted, type Voices, voicesOf } from "./voices.ts";

/** A name that no pack holds. */
export interface Missing {
  readonly name: string;
  readonly members: readonly Member[];
  readonly perhaps: readonly string[];
  readonly voices: Voices;
  /** For the most reported names only. */
  readonly stub?: Stub;
}

/** An entity that was reported as missing, or under another spelling. */
export interface Found {
  readonly entity: Entity;
  readonly voices: Voices;
  /** Spellings by which it is not found yet. */
  readonly additions: readonly Counted[];
}

/** Reports about one entity, shipment or name that something is wrong or wanted. */
export interface About {
  readonly what: Exclude<What, "missing-name">;
  readonly name: string;
  readonly entity?: string;
  readonly shipment?: string;
  readonly voices: Voices;
}

export const conflictKinds = {
  kinds: "is reported as of different kinds",
  several: "is the name of several entities",
  another: "is reported for one entity and is the name of another",
  own: "is given as another spelling of a name, and is reported by itself",
  taken: "is, to the checks of data/, the name of another entity or stub",
  unknown: "is an id that no pack holds",
  twofold: "is the id of reports with different words; each was counted",
} as const;

/** What reports, or reports and records, disagree about. */
export interface Conflict {
  readonly kind: keyof typeof conflictKinds;
  readonly name: string;
  /** What it is at odds with: kinds, ids or names. */
  readonly with: readonly string[];
}

export interface Triage {
  readonly reports: number;
  readonly files: number;
  readonly repeated: number;
  readonly missing: readonly Missing[];
  readonly found: readonly Found[];
  readonly about: readonly About[];
  readonly conflicts: readonly Conflict[];
}

export interface TriageOptions {
  /** Names that get a stub: the most reported ones. */
  readonly stubs: number;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Of one entity, the most given first: no file makes it slow. */
const mostSpellings = 300;

function byReports<T extends { readonly voices: Voices }>(name: (of: T) => string) {
  return (a: T, b: T) => b.voices.reports - a.voices.reports || (name(a) < name(b) ? -1 : 1);
}

function sentOf({ members }: Pick<NameGroup, "members">): Sent[] {
  return members.flatMap((m) => m.reports);
}

function listIn<K, T>(map: Map<K, T[]>, key: K): T[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}

/** One run; its parts share what is known and what is at odds. */
class Triager {
  readonly conflicts: Conflict[] = [];
  private readonly known: KnownNames;

  constructor(
    private readonly records: Records,
    private readonly options: TriageOptions,
  ) {
    this.known = new KnownNames(records);
  }

  private tell(kind: Conflict["kind"], name: string, others: readonly string[]): void {
    this.conflicts.push({ kind, name, with: others });
  }

  /** What a report that names an entity itself is about; undefined where no pack holds it. */
  private entityOf({ report }: Sent): Entity | undefined {
    return report.entity === undefined ? undefined : this.records.entities.get(report.entity);
  }

  private tellOfKinds(group: NameGroup, { kinds }: Voices): void {
    if (kinds.length > 1)
      this.tell(
        "kinds",
        group.name,
        kinds.map((k) => k.text),
      );
  }

  missing(groups: readonly NameGroup[]): Missing[] {
    const own = new Map(
      groups.flatMap(({ name, members }) =>
        members.filter((m) => m.how !== "slip").map((m) => [m.spelling.keys[0]!, name] as const),
      ),
    );
    const all = groups.map((group, n) => {
      const { name, members, perhaps } = group;
      const voices = voicesOf(sentOf(group));
      this.tellOfKinds(group, voices);
      if (n < this.options.stubs) this.tellOfOwn(group, voices, own);
      return { name, members, perhaps, voices };
    });
    return this.withStubs(all);
  }

  private withStubs(all: readonly Missing[]): Missing[] {
    const most = all.slice(0, this.options.stubs);
    const maker = new StubMaker(this.records.entities.values(), most, this.options.today);
    const stubbed = most.map((missing) => {
      const { stub, taken } = maker.stubOf(missing);
      for (const { name, owner } of taken) this.tell("taken", name, [owner]);
      return { ...missing, stub };
    });
    return [...stubbed, ...all.slice(most.length)];
  }

  private tellOfOwn(
    { name }: NameGroup,
    { spellings }: Voices,
    own: ReadonlyMap<string, string>,
  ): void {
    for (const { text } of spellings) {
      const other = own.get(spellingOf(text).keys[0]!);
      if (other !== undefined && other !== name) this.tell("own", text, [name, other]);
    }
  }

  /** @param pointed reports of a spelling for an entity that the reader chose */
  found(groups: readonly NameGroup[], pointed: readonly Sent[]): Found[] {
    const byId = new Map<string, Sent[]>();
    for (const sent of pointed) listIn(byId, sent.report.entity!).push(sent);
    for (const group of groups) {
      if (group.known.length > 1) this.tell("several", group.name, group.known);
      listIn(byId, group.known[0]!).push(...sentOf(group));
    }
    const all = [...byId].map(([id, sent]) => this.foundOf(this.records.entities.get(id)!, sent));
    return all.sort(byReports(({ entity }) => entity.id));
  }

  private foundOf(entity: Entity, sent: readonly Sent[]): Found {
    const counts = new Map<string, number>();
    for (const { report } of sent)
      for (const text of new Set([report.name!, ...(report.spellings ?? [])]))
        counts.set(text, (counts.get(text) ?? 0) + 1);
    const additions = [...counts]
      .map(([text, reports]) => ({ text, reports }))
      .sort((a, b) => b.reports - a.reports || (a.text < b.text ? -1 : 1))
      .slice(0, mostSpellings)
      .filter(({ text }) => this.isNew(text, entity));
    return { entity, voices: voicesOf(sent), additions };
  }

  private isNew(text: string, { id }: Entity): boolean {
    const owners = this.known.find(text, spellingOf(text));
    if (owners.length > 0 && !owners.includes(id)) this.tell("another", text, [id, ...owners]);
    return owners.length === 0;
  }

  about(sent: readonly Sent[]): About[] {
    const groups = new Map<string, Sent[]>();
    for (const one of sent) listIn(groups, this.aboutKey(one)).push(one);
    const all = [...groups.values()].map((group) => this.aboutOf(group));
    return all.sort(byReports((a) => `${a.what} ${a.name}`));
  }

  private aboutKey({ report: { what, shipment, entity, name = "" } }: Sent): string {
    const which = shipment ?? entity ?? spellingOf(name).keys[0]!;
    return JSON.stringify([what, shipment !== undefined, entity !== undefined, which]);
  }

  private aboutOf(group: readonly Sent[]): About {
    const { what, shipment, entity, name } = group[0]!.report;
    const unknown = [
      ...(shipment === undefined || this.records.shipments.has(shipment) ? [] : [shipment]),
      ...(entity === undefined || this.records.entities.has(entity) ? [] : [entity]),
    ];
    for (const id of unknown) this.tell("unknown", id, [what]);
    const record = entity === undefined ? undefined : this.records.entities.get(entity);
    return {
      what: what as About["what"],
      name: record?.name ?? shipment ?? name ?? entity!,
      ...(entity === undefined ? {} : { entity }),
      ...(shipment === undefined ? {} : { shipment }),
      voices: voicesOf(group),
    };
  }

  run({ sent, files, repeated, twofold }: Gathered): Triage {
    const isMissing = ({ report }: Sent) => report.what === "missing-name";
    const pointed = sent.filter((s) => isMissing(s) && this.entityOf(s) !== undefined);
    const named = sent.filter((s) => isMissing(s) && this.entityOf(s) === undefined);
    const groups = groupNames(named, this.known);
    for (const id of [...twofold].sort()) this.tell("twofold", id, []);
    return {
      reports: sent.length,
      files,
      repeated,
      missing: this.missing(groups.filter((g) => g.known.length === 0)),
      found: this.found(
        groups.filter((g) => g.known.length > 0),
        pointed,
      ),
      about: this.about(sent.filter((s) => !isMissing(s))),
      conflicts: this.conflicts,
    };
  }
}

/**
 * Groups reports, matches them to what is known, and proposes what to add.
 * @returns the same for the same reports, in whatever order they came
 */
export function triage(gathered: Gathered, records: Records, options: TriageOptions): Triage {
  return new Triager(records, options).run(gathered);
}
