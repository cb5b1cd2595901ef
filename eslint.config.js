import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'dist-ssr/', 'node_modules/', 'test-results/', '.svelte-check/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // TypeScript checks names; eslint does not know ambient types.
      'no-undef': 'off',
    },
  },
  { files: ['src/cli/**', 'tests/bench/**'], rules: { 'no-console': 'off' } },
  {
    // Loops over typed arrays go from 0 to length; a check of each number would cost more than the work.
    files: [
      'src/{spatial,own}/**',
      'src/io/scan/**',
      'src/map/own-*.ts',
      'src/domain/{hazard-points,record-table}.ts',
      'tests/unit/{spatial,own}/**',
      'tests/unit/map/own-*',
      'tests/bench/**',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
