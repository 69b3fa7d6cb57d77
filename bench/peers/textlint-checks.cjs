// The eight checks of the floor as a rule of textlint, so that both look for the same.
module.exports = ({ Syntax, RuleError, report }, { checks }) => {
  const loaded = import(checks);
  return {
    async [Syntax.Document](node) {
      const { lintRegex } = await loaded;
      for (const [index, , , message] of lintRegex(node.raw)) {
        report(node, new RuleError(message, { index }));
      }
    },
  };
};
