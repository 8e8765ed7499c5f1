"use strict";
/* Start the page, and offer what `window.kgView` offers. */

/* A small API for tests and for embedding pages. Ids are those of the address: `method/kangaroo`. */
function api(app) {
  const { data, picture } = app;
  const node = (id) => data.indexOf.get(id) ?? -1;
  return Object.freeze({
    select: (id) => app.go({ node: id }),
    fit: () => app.fit(false),
    isShown: (id) => node(id) >= 0 && data.nodeOn[node(id)] === 1,
    /* How many nodes and edges the filters leave, how many nodes lie on the screen, and which have labels. */
    drawn: () => ({
      nodes: data.shownNodes,
      edges: data.shownEdges,
      onScreen: data.ids.filter((_, v) => data.nodeOn[v] && picture.onScreen(v)).length,
      labels: picture.shownLabels.map((label) => data.ids[label.v]),
    }),
    labelBoxes: () => picture.shownLabels.map((label) => label.box),
    isStill: () => !app.flying && !picture.pending,
    /* Where a node lies in the window, in pixels, or null where it is not shown. */
    screenPosition: (id) => (node(id) >= 0 && data.nodeOn[node(id)] ? { x: picture.screenX(node(id)), y: picture.screenY(node(id)) } : null),
    /* Where the middle of the edge behind a statement lies in the window, or null. */
    edgePosition: (statement) => {
      const e = data.texts.statements.edge[data.statement(statement)];
      if (e === undefined || !data.edgeOn[e]) return null;
      const [x, y] = picture.edgeMiddle(e);
      return { x, y };
    },
    /* Milliseconds from navigation to the first picture, and those that the script and the first drawing took. */
    firstDrawMs: () => app.firstDrawMs,
    firstFrameMs: () => app.firstFrameMs,
    startMs: () => startMs,
    regions: () => (picture.regions || []).map((region) => ({ name: data.labels[region.chief], size: region.size })),
    isTable: () => Boolean(app.grid),
    frames: () => picture.frames,
    frameMs: () => picture.frameMs,
    kept: () => picture.kept,
    state: () => ({ node: data.ids[app.selected] ?? null, edge: app.selectedEdge, focused: app.focused, zoom: picture.zoom }),
  });
}

const started = performance.now();
const app = new App();
const startMs = performance.now() - started;
window.kgView = api(app);
