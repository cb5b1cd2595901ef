import { doubled, GrowingList } from './growing-list.ts';

/** Beyond this many events of one edge, sorting by insertion takes longer than sorting by halves. */
const MANY = 24;

/**
 * What happens along the edges of one polygon: at which place, and what. Made once and used again for
 * every polygon.
 */
export class EdgeEvents {
  /** Places and meanings of the events of the edge taken last, from its start to its end. */
  places = new Float64Array(64);
  meanings = new Int32Array(64);
  #lastOfEdge = new Int32Array(64);
  #before = new GrowingList();
  #meaning = new GrowingList();
  #place = new Float64Array(1024);

  /** Forgets all events, for a polygon of so many edges. */
  reset(edges: number): void {
    if (this.#lastOfEdge.length < edges) this.#lastOfEdge = new Int32Array(2 * edges);
    this.#lastOfEdge.fill(-1, 0, edges);
    this.#before.length = 0;
    this.#meaning.length = 0;
  }

  /** `place` is 0 at the start of the edge and 1 at its end; `meaning` is the caller's own number. */
  add(edge: number, place: number, meaning: number): void {
    const event = this.#before.length;
    if (event === this.#place.length) this.#place = doubled(this.#place);
    this.#place[event] = place;
    this.#meaning.push(meaning);
    this.#before.push(this.#lastOfEdge[edge]!);
    this.#lastOfEdge[edge] = event;
  }

  /** Puts the events of an edge in the order of their places and returns how many there are. */
  take(edge: number): number {
    let count = 0;
    for (let at = this.#lastOfEdge[edge]!; at >= 0; at = this.#before.values[at]!) {
      if (count === this.places.length) this.#enlarge();
      this.places[count] = this.#place[at]!;
      this.meanings[count++] = this.#meaning.values[at]!;
    }
    if (count <= MANY) this.#insert(count);
    else this.#sort(count);
    return count;
  }

  #enlarge(): void {
    const { meanings } = this;
    this.places = doubled(this.places);
    this.meanings = new Int32Array(2 * meanings.length);
    this.meanings.set(meanings);
  }

  #insert(count: number): void {
    const { places, meanings } = this;
    for (let i = 1; i < count; i++) {
      const place = places[i]!;
      const meaning = meanings[i]!;
      let to = i;
      for (; to > 0 && places[to - 1]! > place; to--) {
        places[to] = places[to - 1]!;
        meanings[to] = meanings[to - 1]!;
      }
      places[to] = place;
      meanings[to] = meaning;
    }
  }

  #sort(count: number): void {
    const places = this.places.slice(0, count);
    const meanings = this.meanings.slice(0, count);
    const order = Uint32Array.from(places.keys()).sort((a, b) => places[a]! - places[b]!);
    order.forEach((from, to) => {
      this.places[to] = places[from]!;
      this.meanings[to] = meanings[from]!;
    });
  }
}
