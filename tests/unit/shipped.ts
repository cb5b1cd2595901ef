import { readDataFolder } from '../../src/cli/data-folder.ts';
import { FAMILY_IDS, type ReconciledFile } from '../../src/domain/reconciled.ts';
import { KnownRanges } from '../../src/ledger/known-ranges.ts';
import { makeLedger } from '../../src/ledger/ledger.ts';

/** The shipped data, read once for all tests of a file. */
export const shippedData = readDataFolder('data');

function reconciledOf({ reconciled }: typeof shippedData): ReconciledFile {
  if (!reconciled) throw new Error('The shipped data are not reconciled.');
  return reconciled;
}

/** What was worked out from the shipped data. */
export const shippedReconciled = reconciledOf(shippedData);

/** The ranges of the shipped data. */
export const shippedRanges = new KnownRanges(shippedReconciled);

/** The ledger of the shipped data, as the page has it: with the figures that are set aside. */
export const shippedLedger = makeLedger(
  shippedData.statements,
  shippedData.districts,
  new Set(FAMILY_IDS.flatMap((id) => shippedReconciled.families[id].setAside.map((one) => one.id))),
);

/** A district of the shipped data; throws when there is none. */
export function districtOf(id: string) {
  const district = shippedLedger.districts.find((one) => one.id === id);
  if (!district) throw new Error(`The shipped data have no district "${id}".`);
  return district;
}
