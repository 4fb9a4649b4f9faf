// Draws a network with Cytoscape: shape by role, width by amount, arrows by direction.

import cytoscape from 'cytoscape';
import { number } from '/desk/words.js';

const SHAPES = { SUBJECT: 'ellipse', POTENTIAL_VICTIM: 'diamond', ASSOCIATE: 'round-rectangle', WITNESS: 'triangle', UNKNOWN: 'hexagon' };
const OTHERS = { ACCOUNT: 'rectangle', NAME: 'barrel', CHANNEL: 'tag', CUSTOMER: 'hexagon' };
const MOST_EDGE_LABELS = 40;
const MANY = 24;

export function drawNetwork(element, { nodes, edges }, colour, chosen) {
  const largest = Math.max(1, ...edges.map((edge) => Number(edge.total.amount)));
  const scale = nodes.length > MANY ? 1.8 : 1;
  const graph = cytoscape({
    container: element,
    elements: [
      ...nodes.map((node, i) => ({ position: start(node, i), data: { id: node.id, label: node.name, shape: node.role ? SHAPES[node.role] : OTHERS[node.kind], tint: colour(node.role ? `role-${node.role.toLowerCase().replace('_', '-')}` : 'elsewhere'), size: scale * (node.hop === 0 ? 34 : 24), font: scale * (node.role === 'SUBJECT' ? 15 : 12) } })),
      ...edges.map((edge, i) => ({ data: {
        id: `e${i}`, source: edge.from, target: edge.to, width: 1.5 + 6 * Math.sqrt(Number(edge.total.amount) / largest),
        label: edges.length <= MOST_EDGE_LABELS ? `${edge.total.currency} ${number(Math.round(Number(edge.total.amount)))}` : '',
      } })),
    ],
    style: style(colour),
    layout: {
      name: 'cose', animate: false, randomize: false, padding: 24, numIter: 2000, nodeDimensionsIncludeLabels: true,
      nodeRepulsion: () => (nodes.length > MANY ? 20000 : 60000), nodeOverlap: 30, idealEdgeLength: () => (nodes.length > MANY ? 70 : 130), gravity: nodes.length > MANY ? 1.2 : 0.4, initialTemp: 400,
    },
    minZoom: 0.2, maxZoom: 3, boxSelectionEnabled: false,
  });
  const wide = Math.min(1.8, Math.max(1, element.clientWidth / element.clientHeight));
  graph.nodes().positions((node) => ({ x: node.position('x') * wide, y: node.position('y') }));
  graph.fit(undefined, 24);
  graph.on('tap', 'node', (event) => chosen(event.target.id()));
  return {
    fit: () => graph.fit(undefined, 24),
    zoom: (by) => graph.zoom({ level: graph.zoom() * by, renderedPosition: { x: element.clientWidth / 2, y: element.clientHeight / 2 } }),
    choose: (id) => {
      graph.$(':selected').unselect();
      const node = graph.getElementById(id);
      if (node.nonempty()) graph.center(node.select());
    },
    end: () => graph.destroy(),
  };
}

/** Where the layout begins: on a spiral, nearer parties inside. The same network is always drawn the same way. */
function start(node, i) {
  const turn = i * 2.399963;
  const away = 60 + 140 * node.hop + 14 * Math.sqrt(i);
  return { x: away * Math.cos(turn), y: away * Math.sin(turn) };
}

function style(colour) {
  return [
    { selector: 'node', style: {
      shape: 'data(shape)', width: 'data(size)', height: 'data(size)', 'background-color': 'data(tint)', label: 'data(label)',
      color: colour('ink'), 'font-size': 'data(font)', 'min-zoomed-font-size': 7, 'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 160,
      'text-background-color': colour('paper'), 'text-background-opacity': 0.85, 'text-background-padding': 2,
      'border-width': 1.5, 'border-color': colour('paper') } },
    { selector: 'node:selected', style: { 'border-width': 4, 'border-color': colour('accent') } },
    { selector: 'edge', style: {
      width: 'data(width)', 'line-color': colour('flow'), 'target-arrow-color': colour('flow'), 'target-arrow-shape': 'triangle',
      'curve-style': 'bezier', 'arrow-scale': 1.1, opacity: 0.85, label: 'data(label)', 'font-size': 10, color: colour('quiet'),
      'text-background-color': colour('paper'), 'text-background-opacity': 0.9, 'text-background-padding': 2, 'text-rotation': 'autorotate' } },
    { selector: 'edge:selected', style: { 'line-color': colour('accent'), 'target-arrow-color': colour('accent') } },
  ];
}
