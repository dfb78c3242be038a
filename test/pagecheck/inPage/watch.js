// Watches one load from a world of its own: when something last changed, when the marks
// came, how much the layout shifted. It changes nothing itself, but keeps the page here.
if (window === top) {
  globalThis.watch = (() => {
    /** When the marks took on which sizes. */
    const history = [{ at: 0, sizes: "" }];
    let changedAt = 0;
    let shifts = 0;
    let lastDom = "";

    function sample() {
      const sizes = look.sizesOfMarks();
      if (sizes !== history.at(-1).sizes) history.push({ at: performance.now(), sizes });
      requestAnimationFrame(sample);
    }
    sample();

    new MutationObserver(() => {
      changedAt = performance.now();
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });

    // Chromium would not read the rest of a page that leads elsewhere while it comes in.
    globalThis.navigation?.addEventListener("navigate", (event) => {
      if (event.cancelable && !event.destination.sameDocument) event.preventDefault();
    });

    const seesShifts = PerformanceObserver.supportedEntryTypes.includes("layout-shift");
    const shiftObserver = new PerformanceObserver((list) => take(list.getEntries()));
    const take = (entries) => {
      for (const entry of entries) if (!entry.hadRecentInput) shifts += entry.value;
    };
    if (seesShifts) shiftObserver.observe({ type: "layout-shift", buffered: true });

    return {
      /** Milliseconds in which neither the page nor its marks changed. */
      quietFor() {
        const loadedAt = performance.getEntriesByType("navigation")[0]?.loadEventEnd ?? 0;
        return performance.now() - Math.max(loadedAt, changedAt, history.at(-1).at);
      },
      /** Whether all of the DOM, shadow roots and frames too, is as at the last asking. */
      isSameDom() {
        const dom = look.dom();
        const isSame = dom === lastDom;
        lastDom = dom;
        return isSame;
      },
      /** From navigation start to the first frame that showed all the marks there are now. */
      marksMs() {
        const { sizes } = history.at(-1);
        return sizes === "" ? null : history.find((h) => h.sizes === sizes).at;
      },
      layoutShift() {
        take(shiftObserver.takeRecords());
        return seesShifts ? shifts : null;
      },
    };
  })();
}
