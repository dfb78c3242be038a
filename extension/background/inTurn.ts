/** The writes of watches and mutes follow one another, so that no page loses another's. */
let writing: Promise<unknown> = Promise.resolve();

/** @returns what the work gives, done when all that was asked before is done */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = writing.then(work);
  writing = done.catch(() => undefined);
  return done;
}
