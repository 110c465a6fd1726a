const outside = { astro: '^astro([:/]|$)|^@astrojs/', files: '^(node:)?(fs|path)(/|$)' };

/** What reads the model, and nothing above it. */
const readers = ['checks', 'corrections', 'exports', 'import', 'permalinks', 'search'];

/**
 * ESLint configuration that keeps dependencies pointing one way:
 * model ← exports, checks, search records ← pages, build steps.
 */
export const layers = [
  layer('meeting', {
    above: [...readers, 'publish', 'pages', 'components', 'layouts', 'styles'],
    modules: [outside.astro, outside.files],
    message: 'The model is pure: it imports no Astro, no files and nothing that reads the model.',
  }),
  ...readers.map((folder) =>
    layer(folder, {
      above: ['publish', 'pages', 'components', 'layouts', 'styles'],
      modules: [outside.astro],
      message: `${folder} reads the model: it imports no Astro, no page and no build step.`,
    }),
  ),
  layer('publish', {
    above: ['pages', 'components', 'layouts'],
    modules: [],
    message: 'What runs around the build imports no page.',
  }),
];

/**
 * @param {string} folder
 * @param {{ above: string[], modules: string[], message: string }} rule
 * @returns {import('eslint').Linter.Config}
 */
function layer(folder, { above, modules, message }) {
  const regex = [String.raw`^(\.\./)+(src/)?(${above.join('|')})/`, ...modules].join('|');
  return {
    files: [`src/${folder}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  };
}
