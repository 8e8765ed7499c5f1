"use strict";
/* Communities of the shown nodes, found by modularity, and the regions that they cover. Extends nothing, draws nothing. */

const MOST_SWEEPS = 12;
const SMALLEST = 4; // nodes of a community that gets a region
const MOST_REGIONS = 24;

/* The community of each shown node, -1 for the others. Always the same for the same nodes.
   Source: Blondel et al., Fast unfolding of communities in large networks (2008): moves, then the same on communities. */
function communities(data) {
  let level = shownGraph(data);
  let member = level.nodes.map((_, at) => at);
  for (let round = 0; round < 4; round += 1) {
    const own = moveNodes(level);
    const next = merge(level, own);
    member = member.map((at) => next.of[at]);
    if (next.level.nodes.length === level.nodes.length) break;
    level = next.level;
  }
  const community = new Int32Array(data.nodeCount).fill(-1);
  shownGraph(data).nodes.forEach((v, at) => (community[v] = member[at]));
  return community;
}

/* The shown part as lists of [neighbour, weight]; parallel edges count as often as there are statements' edges. */
function shownGraph(data) {
  const nodes = [];
  const at = new Int32Array(data.nodeCount).fill(-1);
  for (let v = 0; v < data.nodeCount; v += 1) if (data.nodeOn[v]) at[v] = nodes.push(v) - 1;
  const links = nodes.map(() => new Map());
  for (let e = 0; e < data.edgeCount; e += 1) {
    const [a, b] = [at[data.from[e]], at[data.to[e]]];
    if (!data.edgeOn[e] || a === b) continue;
    links[a].set(b, (links[a].get(b) || 0) + 1);
    links[b].set(a, (links[b].get(a) || 0) + 1);
  }
  return { nodes, links, inner: nodes.map(() => 0) };
}

function moveNodes({ nodes, links, inner }) {
  const own = nodes.map((_, at) => at);
  const degree = links.map((near, at) => inner[at] + sumOf(near.values()));
  const total = degree.slice();
  const all = sumOf(degree) || 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let moved = 0;
    for (let v = 0; v < nodes.length; v += 1) {
      const joined = new Map([[own[v], 0]]);
      for (const [u, weight] of links[v]) joined.set(own[u], (joined.get(own[u]) || 0) + weight);
      total[own[v]] -= degree[v];
      let [best, gain] = [own[v], joined.get(own[v]) - (total[own[v]] * degree[v]) / all];
      for (const [c, weight] of joined) {
        const value = weight - (total[c] * degree[v]) / all;
        if (value > gain + 1e-9) [best, gain] = [c, value];
      }
      total[best] += degree[v];
      if (best !== own[v]) moved += 1;
      own[v] = best;
    }
    if (!moved) break;
  }
  return own;
}

function merge(level, own) {
  const index = new Map();
  for (const c of own) if (!index.has(c)) index.set(c, index.size);
  const of = own.map((c) => index.get(c));
  const links = Array.from(index, () => new Map());
  const inner = links.map(() => 0);
  level.links.forEach((near, a) => {
    inner[of[a]] += level.inner[a];
    for (const [b, weight] of near) {
      if (of[a] === of[b]) inner[of[a]] += weight;
      else links[of[a]].set(of[b], (links[of[a]].get(of[b]) || 0) + weight);
    }
  });
  return { of, level: { nodes: links.map((_, at) => at), links, inner } };
}

function sumOf(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/* The regions to draw, largest first: outline in the units of the layout, and the best-linked node, which names it. */
function findRegions(data, x, y) {
  const groups = new Map();
  communities(data).forEach((c, v) => {
    if (c < 0) return;
    if (!groups.has(c)) groups.set(c, []);
    groups.get(c).push(v);
  });
  const large = Array.from(groups.values()).filter((nodes) => nodes.length >= SMALLEST);
  large.sort((a, b) => b.length - a.length || a[0] - b[0]);
  return large.slice(0, MOST_REGIONS).map((nodes) => {
    const chief = nodes.reduce((best, v) => (data.links[v] > data.links[best] ? v : best));
    return { chief, size: nodes.length, outline: hull(withoutOutliers(nodes.map((v) => [x[v], y[v]]))) };
  });
}

/* Leave out what lies far from the middle of a community, so that a region covers where most of it is. */
function withoutOutliers(points) {
  const middle = [0, 1].map((axis) => median(points.map((point) => point[axis])));
  const away = points.map(([px, py]) => Math.hypot(px - middle[0], py - middle[1]));
  const most = 2.2 * median(away);
  const near = points.filter((_, at) => away[at] <= most);
  return near.length >= 3 ? near : points;
}

function median(values) {
  return values.slice().sort((a, b) => a - b)[values.length >> 1];
}

/* The convex hull, counter-clockwise. Source: Andrew, Another efficient algorithm for convex hulls (1979). */
function hull(points) {
  const sorted = points.slice().sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const turn = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list) => {
    const kept = [];
    for (const point of list) {
      while (kept.length > 1 && turn(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}
