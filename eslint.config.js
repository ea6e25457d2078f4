import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** The arrows of the design: what each folder may not import. */
const forbiddenArrows = [
  { target: './src/cmdlet', from: './src', except: ['./cmdlet'] },
  { target: './src/protocol', from: './src', except: ['./protocol', './cmdlet'] },
  { target: './src/generators', from: './src', except: ['./generators', './protocol', './cmdlet'] },
  { target: './src/hosts', from: './src', except: ['./hosts', './protocol', './cmdlet'] },
  { target: './src/quantum', from: './src', except: ['./quantum', './cmdlet'] },
  { target: './src/emulator', from: './src', except: ['./emulator'] },
].map((zone) => ({ ...zone, message: 'This import runs against the arrows of the architecture (see CONTRIBUTING.md).' }));

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'module', 'docs/api'] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.test.json' })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: forbiddenArrows }],
      'import-x/no-cycle': 'error',
      'max-lines': ['error', 300],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@azure/arm-quantum', message: 'An optional peer: a caller hands it to us.' }] },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
