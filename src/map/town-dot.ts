/** Stands before the name of a town, on its place. */
export const TOWN_DOT = '• ';
