// A conversation as a tree of turns: which path is shown, which branches there are, and what an answer is while it is made.

import { sourcesOf } from '/desk/evidence.js';

/** The turns from the first to a leaf, in order. */
export function pathTo(turns, leaf) {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  const path = [];
  for (let at = byId.get(leaf); at; at = byId.get(at.after)) path.unshift(at);
  return path;
}

/** The newest turn that goes on from this one, or the turn itself. */
export function leafOf(turns, turn) {
  const next = turns.filter((each) => each.after === turn.id).at(-1);
  return next ? leafOf(turns, next) : turn.id;
}

/** The turns that go on from the same one: the branches at this place, in the order of asking. */
export function branches(turns, turn) {
  return turns.filter((each) => (each.after ?? null) === (turn.after ?? null));
}

/** What is heard of a version while it is made; each event is taken once, whatever is sent again. */
export function hearing(turn, version) {
  return { turn, version, last: '', stages: [], sentences: [], sources: new Map(), state: 'MAKING', failed: '' };
}

/** Takes an event in; true when it was the last one. */
export function hear(heard, { id, name, data }) {
  if (id) {
    if (heard.last && number(id) <= number(heard.last)) return false;
    heard.last = id;
  }
  if (name === 'stage') heard.stages.push(data.words);
  if (name === 'sentence') {
    heard.sentences.push(data);
    data.sources.forEach((source) => heard.sources.set(source.id, source));
  }
  if (name === 'verdict' && data.number) heard.sentences.find((told) => told.number === data.number).verdict = data;
  return name === 'done' || name === 'stopped' || name === 'failed';
}

const number = (id) => Number(id.split('.')[1]);

/** What is to be shown of a version: its sentences and what their citations are, kept or as heard so far. */
export function told(version, heard) {
  if (!version.answer) return { sentences: heard?.sentences || [], sources: heard?.sources || new Map(), stages: heard?.stages || version.stages };
  const { answer } = version;
  const sentences = [...answer.headline, ...answer.sections.flatMap((section) => section.sentences)];
  return { sentences, sources: sourcesOf(answer), stages: version.stages };
}
