import { readDataFolder } from '../../src/cli/data-folder.ts';
import { makeLedger } from '../../src/ledger/ledger.ts';

/** The shipped data, read once for all tests of a file. */
export const shippedData = readDataFolder('data');

/** The ledger of the shipped data. */
export const shippedLedger = makeLedger(shippedData.statements, shippedData.districts);

/** A district of the shipped data; throws when there is none. */
export function districtOf(id: string) {
  const district = shippedLedger.districts.find((one) => one.id === id);
  if (!district) throw new Error(`The shipped data have no district "${id}".`);
  return district;
}
