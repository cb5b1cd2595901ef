/** Every word of the map area that is not part of the scene. */
export interface MapWords {
  /** Name of the region: "Map". */
  readonly map: string;
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeArea: string;
  /** Name of the group of districts that the arrow keys walk through: "Districts on the map". */
  readonly districtsOnMap: string;
  /** Said over the map when one finger tries to move it: "Use two fingers to move the map". */
  readonly twoFingers: string;
  /** Said over the map when a wheel tries to zoom it and the page should scroll. */
  readonly ctrlToZoom: string;
  /** Sources of the shapes, as one line of text. */
  readonly credits: string;
}
