/** A plain list of names, one JSON object a line: `{"id", "name", "aliases"?, "kind"?}`. */
import * as v from "valibot";
import { type Entity, kinds } from "../facts/schema.ts";
import { type Gathered, text } from "./gathered.ts";

/** Unknown keys are passed over, an unknown kind reads as a company: strictness is for `data/`. */
const lineSchema = v.object({
  id: v.union([v.string(), v.number()]),
  name: v.string(),
  aliases: v.optional(v.array(v.string())),
  kind: v.optional(v.unknown()),
});

/** Whether a parsed line is a name of a plain list. */
export function isName(value: unknown): boolean {
  return v.is(lineSchema, value);
}

function kindOf(value: unknown): Entity["kind"] {
  return kinds.find((k) => k === value) ?? "company";
}

/** Takes one line. */
export function takeName(value: unknown, into: Gathered): void {
  const { id, name, aliases = [], kind } = v.parse(lineSchema, value);
  const spelled = [...new Set(aliases.map(text))].filter((a) => a !== "" && a !== text(name));
  into.addEntity(
    {
      id: String(id),
      kind: kindOf(kind),
      name: text(name),
      aliases: spelled.map((a) => ({ name: a })),
      description: "",
      sources: [],
    },
    true,
  );
}
