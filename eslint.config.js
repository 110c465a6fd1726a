import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import { layers } from './tests/lint/rules/layers.js';
import { noCircles } from './tests/lint/rules/no-circles.js';

export default defineConfig(
  globalIgnores(['dist/', '.astro/']),
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { house: { rules: { layers, 'no-circles': noCircles } } },
    rules: {
      'house/layers': 'error',
      'house/no-circles': 'error',
      // The compiler asks for the brackets that this rule would take away.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    // `astro check` knows the types of components and their expressions; this parser does not.
    files: ['**/*.{js,mjs,astro}', '**/*.astro/*.ts'],
    extends: [typescript.configs.disableTypeChecked],
  },
);
