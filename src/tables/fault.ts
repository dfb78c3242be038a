/** A table or a mapping that cannot be taken in; the message is one sentence with its place. */
export class TableError extends Error {
  override readonly name = "TableError";
}
