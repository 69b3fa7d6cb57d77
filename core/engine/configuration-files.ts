/** Names of the configuration file of a project, the first of which counts in a folder. */
export const configurationFiles = ['qarar.config.json', 'qarar.config.jsonc'] as const;
