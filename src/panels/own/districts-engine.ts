import type { DistrictSurvey, OwnDistrictsFile } from '../../domain/own-districts.ts';
import type { OwnBlob } from './own-engine.ts';

/** What reads files of districts and makes them those of the map. Each may fail with a sentence. */
export interface DistrictsEngine {
  survey(file: OwnBlob): Promise<DistrictSurvey>;
  /** Puts the map of these districts in the place of the page's; own records are joined to them. */
  show(file: OwnDistrictsFile): Promise<void>;
  /** Puts the published map back, and ends what is under way. */
  showPublished(): Promise<void>;
  /** Ends what is under way at once. */
  stop(): void;
}

/** Keeps own districts in this browser. Each may fail: a private window keeps nothing. */
export interface DistrictsStore {
  load(): Promise<OwnDistrictsFile | null>;
  save(file: OwnDistrictsFile): Promise<void>;
  remove(): Promise<void>;
}
