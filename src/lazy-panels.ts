import { fillInNotes } from './io/packed-statements.ts';
import type { ExportFiles } from './export/content.ts';
import { exportFiles, loadNotes, loadReconciled } from './lazy-files.ts';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import type { ReconcileOwn } from './panels/sources/own-figures.ts';

/** The page has the notes of its first view only: no list of figures shows before all have come. */
async function withNotes(atlas: Atlas): Promise<void> {
  // A data release comes with its own notes.
  if (atlas.release !== null) return;
  fillInNotes(atlas.ledger.statements, await loadNotes());
}

/** The proofs of the data that are shown: those of a data release came with it. */
async function loadProofs(atlas: Atlas) {
  return atlas.release === null ? loadReconciled() : atlas.proofs;
}

/** What exports fetch, of the data that are shown. */
function exportFilesOf(atlas: Atlas): Omit<ExportFiles, 'shapes'> {
  const own: ExportFiles['own'] = async (...asked) =>
    (atlas.own && (await atlas.ownLayer?.ofPicture(...asked))) ?? null;
  if (atlas.release === null) return { ...exportFiles, own };
  const { statements } = atlas.ledger;
  const written = async () =>
    (await import('./export/statements-text.ts')).statementsText(statements);
  return { ...exportFiles, own, statements: written };
}

/** Loads the list of figures of a panel. */
async function loadFigures(atlas: Atlas) {
  const [list] = await Promise.all([
    import('./panels/atlas/StatementList.svelte'),
    withNotes(atlas),
  ]);
  return list;
}

/** Loads the sources panel with the proofs of what it explains. */
async function loadSources(atlas: Atlas) {
  const [panel, proofs] = await Promise.all([
    import('./panels/sources/Sources.svelte'),
    loadProofs(atlas),
    withNotes(atlas),
  ]);
  atlas.proofs = proofs;
  return panel;
}

/** Loads the maps of a comparison, which stand in the place of the map. */
const loadComparison = () => import('./Comparison.svelte');

/** Loads the comparison of the selected districts. */
const loadDistricts = () => import('./panels/compare/CompareDistricts.svelte');

/** Loads the choice of what is compared. */
const loadCompareChoice = () => import('./panels/compare/CompareChoice.svelte');

/** Reconciles a person's own statements in a worker; the solver is loaded when it is first wanted. */
const reconcileOwn: ReconcileOwn = async (task, signal) => {
  const { reconcileInWorker } = await import('./own-reconciliation.ts');
  return reconcileInWorker(task, signal);
};

/** Loads the export dialog with the proofs of what it exports. */
async function loadExport(atlas: Atlas) {
  const [dialog, proofs] = await Promise.all([
    import('./panels/export/ExportDialog.svelte'),
    loadProofs(atlas),
  ]);
  atlas.proofs = proofs;
  return dialog;
}

/** Loads the dialog for own records. */
const loadAddData = () => import('./AddDataPart.svelte');

/** Loads the dialog that reads a report. */
const loadAddReport = () => import('./AddReportPart.svelte');

/** Loads what own records come to. */
const loadOwn = () => import('./OwnPart.svelte');

/** Loads the legend of own records on the map. */
const loadOwnKey = () => import('./panels/own/OwnKey.svelte');

/** Everything that the app loads when it is first wanted. */
export const lazy = {
  exportFilesOf,
  loadFigures,
  loadSources,
  loadComparison,
  loadDistricts,
  loadCompareChoice,
  reconcileOwn,
  loadExport,
  loadAddData,
  loadAddReport,
  loadOwn,
  loadOwnKey,
};
