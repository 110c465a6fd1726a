import { dirname, posix, relative, sep } from 'node:path';

/**
 * The rooms of `src`, lowest first: a file imports from its own room and from those above it in this
 * list, so that no arrow points upwards and none in a circle.
 */
const rooms = (
  'problems meeting meeting/parse permalinks checks import exports ' +
  'search/text search/index search/query search/client search/answer search/view search/arriving ' +
  'quotation site typeset styles publish commands scripts components layouts pages'
).split(' ');

/** Rooms that hold no step of the build: they import nothing of Astro. */
const firstOfBuild = rooms.indexOf('site');
/** The model is pure: its rooms read no files either. */
const lastOfModel = rooms.indexOf('meeting/parse');
const astro = /^astro([:/]|$)|^@astrojs\//;
const files = /^(node:)?(fs|path)(\/|$)/;

/** ESLint rule: dependencies point one way. @type {import('eslint').Rule.RuleModule} */
export const layers = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      upwards: '{{room}} must not import {{other}}, which stands above it.',
      astro: '{{room}} must not import Astro: it knows nothing of the build.',
      files: '{{room}} must not read files: the model is pure.',
    },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const rank = rooms.indexOf(roomOf(file));
    if (rank < 0) return {};
    const room = rooms[rank] ?? '';
    /** @param {{ source?: { value?: unknown } | null }} node */
    const check = (node) => {
      const imported = node.source?.value;
      if (typeof imported !== 'string') return;
      const other = roomOf(posix.join(dirname(file), imported));
      const report = (/** @type {string} */ messageId) => {
        context.report({ node: /** @type {any} */ (node), messageId, data: { room, other } });
      };
      if (imported.startsWith('.')) {
        if (rooms.indexOf(other) > rank) report('upwards');
      } else if (rank < firstOfBuild && astro.test(imported)) report('astro');
      else if (rank <= lastOfModel && files.test(imported)) report('files');
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

/** The innermost room that a file stands in; '' outside all. @param {string} file */
function roomOf(file) {
  return (
    rooms
      .filter((room) => file.startsWith(`src/${room}/`))
      .sort()
      .at(-1) ?? ''
  );
}
