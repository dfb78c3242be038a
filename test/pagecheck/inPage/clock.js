// Runs before the page's own scripts: the clock stands, chance repeats itself and nothing
// is printed, so that two loads of one page do the same.
(() => {
  const start = Date.UTC(2026, 0, 15, 12);
  // A page that waits in a loop for the clock would wait for ever, so a clock that
  // was read so often begins to go, a millisecond a reading.
  const patience = 100_000;
  let readings = 0;
  const passed = () => Math.max(0, ++readings - patience);
  const now = () => start + passed();
  Performance.prototype.now = () => 1000 + passed();

  const StandingDate = new Proxy(Date, {
    apply: (RealDate) => new RealDate(now()).toString(),
    construct: (RealDate, given, made) =>
      Reflect.construct(RealDate, given.length === 0 ? [now()] : given, made),
  });
  Date.now = now;
  Date.prototype.constructor = StandingDate;
  globalThis.Date = StandingDate;

  // mulberry32
  let seed = 0x5eed;
  const chance = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  Math.random = chance;

  Crypto.prototype.getRandomValues = (array) => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = chance() * 256;
    return array;
  };
  if (crypto.randomUUID) {
    const digit = () => Math.floor(chance() * 16).toString(16);
    Crypto.prototype.randomUUID = () => "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, digit);
  }

  // Firefox stops timers and frames of a page that prints.
  globalThis.print = () => {};
})();
