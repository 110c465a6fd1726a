const vague = /^(utils?|helpers?|lib|common|misc|manager|service|types|index)\.[cm]?[jt]s$/;

/** ESLint rule: a file is named after the one thing it holds. @type {import('eslint').Rule.RuleModule} */
export const vagueFileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { vague: 'A file must be named after what it holds: {{name}} says nothing.' },
  },
  create(context) {
    return {
      Program(node) {
        const name = context.filename.replace(/^.*[/\\]/, '');
        if (vague.test(name)) context.report({ node, messageId: 'vague', data: { name } });
      },
    };
  },
};
