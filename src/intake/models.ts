import type { Phrases } from './language.ts';

/** Models of mines by their kind, in Latin and in Cyrillic letters: each is as good as the word for the kind. */
export const AP_MODELS: Phrases = `
  pmn, pmn (1|2|3|4), ozm (3|4|72), pomz (2|2m), pmd (6|7), pfm 1, mon (50|90|100|200),
  пмн, пмн (1|2|3|4), озм (3|4|72), помз 2, пмд (6|7), пфм 1, мон (50|90|100|200)`;
export const AT_MODELS: Phrases = `
  tm (46|57|62|72|83|89), tmn (46|72), ptm (1|3), тм (46|57|62|72|83|89), тмн (46|72), птм (1|3)`;
