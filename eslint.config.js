import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The arrows of the design: what the files of each folder of src may import from its other folders. */
const arrows = {
  cmdlet: [],
  protocol: ['cmdlet'],
  generators: ['protocol', 'cmdlet'],
  'module-builder': ['generators', 'protocol', 'cmdlet'],
  hosts: ['protocol', 'cmdlet'],
  quantum: ['cmdlet'],
  rotation: ['quantum', 'cmdlet'],
  emulator: [],
};

const armQuantum = { name: '@azure/arm-quantum', message: 'An optional peer: a caller hands it to us.' };

const heldArrows = Object.entries(arrows).map(([folder, allowed]) => ({
  files: [`src/${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        paths: [armQuantum],
        patterns: [
          {
            regex: `^(\\.\\./)+(?!${[folder, ...allowed].map((name) => `${name}/`).join('|')})(${Object.keys(arrows).join('|')})/`,
            message: `src/${folder} may import only ${allowed.join(' and ') || 'from itself'} (see CONTRIBUTING.md).`,
          },
          { regex: '^(\\.\\./)+(index|bin|demo|quantum-module)\\.js$', message: 'The edge is imported by nobody.' },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'module', 'docs/api', 'artefacts', 'examples'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { project: 'tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-imports': ['error', { paths: [armQuantum] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  // Generated.
  {
    files: ['src/az-quantum-api.ts', 'test/fixtures/*-interfaces.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  ...heldArrows,
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
