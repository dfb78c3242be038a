/** Why a file is refused, for the page to say in the reader's language. */
const faults = [
  "empty",
  "notOurs",
  "reportsFile",
  "otherVersion",
  "badHeader",
  "tooLarge",
  "notText",
  "tooManyLines",
  "longLine",
  "deep",
  "noJson",
  "cutShort",
  "keyTwice",
  "count",
  "badKind",
  "badReport",
  "badWatch",
  "badMute",
  "badTemplate",
  "badNewer",
  "twice",
] as const;
export type Fault = (typeof faults)[number];

/** The file is refused whole; nothing of it is taken. */
export class OwnStateError extends Error {
  override readonly name = "OwnStateError";

  /** @param line from 1; undefined where it is about the whole file */
  constructor(
    readonly fault: Fault,
    readonly line?: number,
  ) {
    super(line === undefined ? fault : `${line}: ${fault}`);
  }
}
