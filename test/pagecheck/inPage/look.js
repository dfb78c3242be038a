// Looks at the page from a world of its own, where the page's scripts cannot reach:
// its DOM as text, the marks in reading order, and where a mark can be pointed at.
globalThis.look = (() => {
  const isOurs = (name) => name.startsWith("waybill-");

  /** The document of a frame that the page itself could read. */
  function frameDocument(node) {
    return /^I?FRAME$/i.test(node.nodeName) ? node.contentDocument : null;
  }

  /** What stands inside a node: its shadow or its frame's document, then its children. */
  function inside(node) {
    const inner = node.shadowRoot ?? frameDocument(node) ?? node.content;
    const children = [...node.childNodes];
    // A meta element's `content` is a string.
    return inner?.nodeType ? [inner, ...children] : children;
  }

  /** What a reader meets in a node: in a slot what was put there, in a host its shadow. */
  function shown(node) {
    const assigned = node.nodeName === "SLOT" ? node.assignedNodes() : [];
    if (assigned.length > 0) return assigned;
    const inner = frameDocument(node);
    return inner ? [inner] : [...(node.shadowRoot ?? node).childNodes];
  }

  /** Nodes in the order of the text; without recursion, since pages may be deep. */
  function* walk(root, below) {
    const waiting = [root];
    while (waiting.length > 0) {
      const node = waiting.pop();
      yield node;
      if (node.nodeType !== Node.TEXT_NODE) waiting.push(...below(node).reverse());
    }
  }

  function opening(node) {
    if (node.nodeType === Node.TEXT_NODE) return JSON.stringify(node.data);
    if (node.nodeType === Node.COMMENT_NODE) return `<!--${node.data}-->`;
    const attributes = [...(node.attributes ?? [])].map(
      (a) => `${a.name}=${JSON.stringify(a.value)}`,
    );
    return `<${[node.nodeName, ...attributes].join(" ")}>`;
  }

  function printed(root) {
    const parts = [];
    const waiting = [root];
    while (waiting.length > 0) {
      const next = waiting.pop();
      if (typeof next === "string") parts.push(next);
      else {
        parts.push(opening(next));
        const children = inside(next).reverse();
        if (children.length > 0) waiting.push("</>", ...children);
      }
    }
    return parts.join("");
  }

  const registries = new WeakMap();

  /**
   * The highlights of a window. Firefox 153 gives a script from another world those of
   * some other window when `CSS.highlights` is read in several windows, often, at one
   * place in the source: so each window's own getter is called, once.
   */
  function highlightsOf(view) {
    if (!registries.has(view)) {
      const { get } = Object.getOwnPropertyDescriptor(view.CSS, "highlights");
      registries.set(view, get.call(view.CSS));
    }
    return registries.get(view);
  }

  /** By callback: Firefox gives no iterator to a script from another world. */
  function eachOwnHighlight(view, take) {
    highlightsOf(view).forEach((highlight, name) => {
      if (isOurs(name)) take(highlight, name);
    });
  }

  function rangesOf(doc) {
    const ranges = [];
    const take = (range) => {
      ranges.push(range);
    };
    if (doc.defaultView) eachOwnHighlight(doc.defaultView, (highlight) => highlight.forEach(take));
    return ranges;
  }

  /** Ranges that cover text of the page, in the order in which it is read. */
  function marksInOrder() {
    const nodes = [...walk(document, shown)];
    const ranges = nodes.filter((n) => n.nodeType === Node.DOCUMENT_NODE).flatMap(rangesOf);
    if (ranges.length === 0) return [];
    const places = new Map(nodes.map((node, place) => [node, place]));
    return ranges
      .filter((r) => r.startContainer.isConnected && r.endContainer.isConnected)
      .filter((r) => r.endOffset <= r.endContainer.length && !isEmpty(r))
      .sort((a, b) => placeOf(a) - placeOf(b) || a.startOffset - b.startOffset);

    /** Text that is not rendered comes last. */
    function placeOf(range) {
      return places.get(range.startContainer) ?? nodes.length;
    }
  }

  function isEmpty(range) {
    return range.startContainer === range.endContainer && range.startOffset >= range.endOffset;
  }

  function live({ startContainer, startOffset, endContainer, endOffset }) {
    const range = startContainer.ownerDocument.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  }

  /** From the document down to a node, so that it is found again in another load. */
  function pathTo(node) {
    const path = [];
    for (let at = node; at !== document; ) {
      const above = at.parentNode ?? at.host ?? at.defaultView.frameElement;
      path.unshift(inside(above).indexOf(at));
      at = above;
    }
    return path;
  }

  function nodeAt(path) {
    return path.reduce((node, step) => node && inside(node)[step], document);
  }

  function placesOfMarks(count) {
    return marksInOrder()
      .slice(0, count)
      .map((r) => ({ path: pathTo(r.startContainer), start: r.startOffset }));
  }

  /** The innermost element under a point, with the frames' own corners added up. */
  function elementAt(x, y) {
    let [root, left, top] = [document, 0, 0];
    for (;;) {
      const found = root.elementFromPoint(x - left, y - top);
      const frame = found && frameDocument(found);
      if (!frame && !found?.shadowRoot) return found;
      if (frame) {
        const corner = cornerOf(found);
        [left, top] = [left + corner.left, top + corner.top];
      }
      const next = frame ?? found.shadowRoot;
      if (next === root) return found;
      root = next;
    }
  }

  function cornerOf(frame) {
    const box = frame.getBoundingClientRect();
    return { left: box.left + frame.clientLeft, top: box.top + frame.clientTop };
  }

  /** The middle of a place's first letter, in the window. */
  function pointOf({ path, start }) {
    const node = nodeAt(path);
    if (node?.nodeType !== Node.TEXT_NODE || start >= node.length) return null;
    const range = {
      startContainer: node,
      endContainer: node,
      startOffset: start,
      endOffset: start + 1,
    };
    const box = live(range).getClientRects()[0];
    if (!box || box.width === 0) return null;
    let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    for (let view = node.ownerDocument.defaultView; view?.frameElement; view = view.parent) {
      const corner = cornerOf(view.frameElement);
      [x, y] = [x + corner.left, y + corner.top];
    }
    return { x, y };
  }

  return {
    dom: () => printed(document),
    marks: () => marksInOrder().map((r) => live(r).toString()),
    placesOfMarks,
    pointOf,
    bring(place) {
      const element = nodeAt(place.path)?.parentElement ?? nodeAt(place.path)?.parentNode?.host;
      element?.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    },
    /** Where a place can be pointed at, nothing covering it; null where it cannot. */
    openPointOf(place) {
      const point = pointOf(place);
      const found = point && elementAt(point.x, point.y);
      const parent = nodeAt(place.path).parentNode;
      const holder = parent.host ?? parent;
      return found && (holder === found || holder.contains(found)) ? point : null;
    },
    /** Elements right below the root; Waybill's card is one more. */
    outermost: () => document.documentElement?.childElementCount ?? 0,
    sizesOfMarks(view = window) {
      let sizes = "";
      eachOwnHighlight(view, (highlight, name) => {
        sizes += `${name} ${highlight.size},`;
      });
      for (let i = 0; i < view.length; i++) {
        if (isReadable(view[i])) sizes += look.sizesOfMarks(view[i]);
      }
      return sizes;
    },
  };

  function isReadable(view) {
    try {
      return Boolean(view.document);
    } catch {
      // A frame of another origin: reading its document is what tells.
      return false;
    }
  }
})();
