import { type HazardClass, HAZARD_CLASSES } from '../domain/hazard.ts';
import { type ItemKind, ITEM_KINDS } from '../domain/item-kind.ts';
import type { MarksPresent } from '../domain/own-marks.ts';
import type { Text } from './text.ts';

/** A symbol of own records that is there, with what it means and how many there are. */
export interface OwnSymbol {
  readonly symbol: { readonly hazard: HazardClass } | { readonly item: ItemKind };
  readonly words: string;
  /** The same where there is little room: the name and the number. */
  readonly short: string;
}

/** The symbols that are there; those of polygons only where their places are told. */
export function symbolsOf(text: Text, present: MarksPresent, areas: boolean): OwnSymbol[] {
  const ofAreas = HAZARD_CLASSES.flatMap((hazard): OwnSymbol[] => {
    const count = present.areas[hazard];
    if (!areas || count === undefined) return [];
    const name = text.say(`records.land.${hazard}`);
    const words = text.say('records.polygons', { name, count });
    return [{ symbol: { hazard }, words, short: `${name}: ${text.number(count)}` }];
  });
  const ofItems = ITEM_KINDS.flatMap((item): OwnSymbol[] => {
    const count = present.items[item];
    if (count === undefined) return [];
    const name = text.say(`records.kind.${item}`);
    const words = text.say('records.kindItems', { name, count });
    return [{ symbol: { item }, words, short: `${name}: ${text.number(count)}` }];
  });
  return [...ofAreas, ...ofItems];
}
