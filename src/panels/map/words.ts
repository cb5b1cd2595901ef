import type { Text } from '../../i18n/text.ts';
import type { MapWords } from '../../map/map-words.ts';

/** Every word of the map area that is not part of the scene. */
export function mapWords(text: Text, credits: string): MapWords {
  return {
    map: text.say('map.region'),
    summary: text.say('map.summary'),
    zoomIn: text.say('map.zoomIn'),
    zoomOut: text.say('map.zoomOut'),
    wholeArea: text.say('map.wholeArea'),
    districtsOnMap: text.say('map.districts'),
    twoFingers: text.say('map.twoFingers'),
    ctrlToZoom: text.say('map.ctrlToZoom'),
    credits,
  };
}
