/** Kinds of items that a map tells apart by shape; `other` is every item whose words name none of them. */
export const ITEM_KINDS = ['ap', 'at', 'submunition', 'uxo', 'axo', 'ied', 'other'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What names a kind, in words of one case with single spaces between them. Models are not guessed. */
const NAMES: Readonly<Record<Exclude<ItemKind, 'other'>, RegExp>> = {
  ap: /(^| )(ap|apm|apl|phm|anti ?personn?el|piyada)( |$)/,
  at: /(^| )(at|atm|av|avm|tm|anti ?tank|anti ?vehicle|tank əleyhinə)( |$)/,
  submunition: /(^| )(sub ?munitions?|bomblets?|cluster|kaset)( |$)/,
  uxo: /(^| )(uxo|uxos|phs|unexploded|partlamamış)( |$)/,
  axo: /(^| )(axo|axos|abandoned)( |$)/,
  ied: /(^| )(ied|ieds|improvised)( |$)/,
};

/** The kind of item that the words of a file name: one that they name alone, else `other`. */
export function kindOfItem(words: string | null): ItemKind {
  const plain = (words ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  // Unexploded bomblets are both: the narrower word tells more.
  const named = ITEM_KINDS.filter((kind) => kind !== 'other' && NAMES[kind].test(plain));
  if (named.includes('submunition') && !named.includes('ap') && !named.includes('at'))
    return 'submunition';
  return named.length === 1 && named[0] ? named[0] : 'other';
}
