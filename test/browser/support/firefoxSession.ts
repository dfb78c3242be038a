/** The wire to Firefox: what puppeteer sends for us, and its own window behind the pages. */

/** The part of BiDi that puppeteer does not wrap. */
export interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: never }>;
}
export class Session {
  constructor(readonly bidi: Bidi) {}

  /** Evaluates an expression in a context and gives back plain data. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const wrapped = `(async () => JSON.stringify(await (${expression})) ?? "null")()`;
    const { result } = await this.bidi.send("script.evaluate", {
      expression: wrapped,
      target: { context },
      awaitPromise: true,
    });
    const answer = result as {
      type: string;
      result: { value: string };
      exceptionDetails: { text: string };
    };
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value) as T;
  }

  /** Evaluates in the browser's own window, where tabs and commands are. */
  async inBrowser<T>(expression: string): Promise<T> {
    const { result } = await this.bidi.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { contexts } = result as { contexts: readonly { context: string; url: string }[] };
    const window = contexts.find((c) => c.url.endsWith("browser.xhtml"));
    if (!window) throw new Error("Firefox shows no window.");
    return this.evaluate(window.context, expression);
  }

  async contexts(): Promise<readonly { context: string; url: string }[]> {
    const { result } = await this.bidi.send("browsingContext.getTree", {});
    return (result as { contexts: readonly { context: string; url: string }[] }).contexts;
  }
}
