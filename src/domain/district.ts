import * as v from 'valibot';

const optionalNumber = v.nullable(v.number());

/** Properties of a feature of `districts.geojson`. Areas in km². */
export const districtPropertiesSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'is not an id of small letters')),
  name_en: v.pipe(v.string(), v.nonEmpty('is missing')),
  name_az: v.pipe(v.string(), v.nonEmpty('is missing')),
  kind: v.string(),
  focus: v.boolean(),
  official_area_km2: v.optional(optionalNumber, null),
  official_area_note: v.optional(v.nullable(v.string()), null),
  /** Land that this district received, by the district that ceded it, in hectares. */
  received_ha: v.optional(v.record(v.string(), v.number())),
  /** The day from which `received_ha` belongs to this district. */
  received_on: v.optional(v.string()),
  /** Ids of districts with which the shipped border line is approximate. */
  approximate_borders_with: v.optional(v.array(v.string()), []),
});
export type DistrictProperties = v.InferOutput<typeof districtPropertiesSchema>;

/** A row of `gazetteer.csv`. */
export const gazetteerRowSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty('is missing')),
  name_en: v.pipe(v.string(), v.nonEmpty('is missing')),
  name_az: v.pipe(v.string(), v.nonEmpty('is missing')),
  aliases: v.pipe(
    v.string(),
    v.transform((text): readonly string[] => text.split(';').filter(Boolean)),
  ),
});
export type GazetteerRow = v.InferOutput<typeof gazetteerRowSchema>;

/** A district of the dataset: a focus polygon with its gazetteer row and measured land. */
export interface District {
  readonly id: string;
  readonly name: { readonly en: string; readonly az: string };
  /** `district` or `city`. */
  readonly kind: string;
  readonly aliases: readonly string[];
  /** Measured area of the shipped polygon on the WGS84 ellipsoid, in hectares. */
  readonly landHa: number;
  readonly official: { readonly areaKm2: number; readonly note: string | null } | null;
  /** Ids of the focus districts that share a border, in the order of the compass from north. */
  readonly neighbours: readonly string[];
  /** Where its name and symbols stand: the point farthest from its border, [longitude, latitude]. */
  readonly anchor: readonly [number, number];
  /** Land that the district received from others on a day, in hectares by ceding district. */
  readonly received: {
    readonly on: string;
    readonly ha: Readonly<Record<string, number>>;
  } | null;
  /** Ids of the districts with which its shipped border line is approximate. */
  readonly approximateBordersWith: readonly string[];
}
