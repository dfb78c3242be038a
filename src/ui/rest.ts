/**
 * Lets the browser draw and take input. A message to itself, not a timer: a panel in a tab
 * at the back would get one a second.
 */
export function rest(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
