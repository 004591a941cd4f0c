import { declareClassPlugin, declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DrawnMutants } from './drawn-mutants.ts';
import { DrawnNodes } from './drawn-nodes.ts';
import { Progress } from './progress.ts';
import { testsByFile } from './tests-by-file.ts';

/** What StrykerJS is told beside its options: which mutants, by which tests, and whom to tell how far it is. */
export const strykerPlugins = [
	declareClassPlugin(PluginKind.Ignore, 'drawn-nodes', DrawnNodes),
	declareClassPlugin(PluginKind.Checker, 'drawn-mutants', DrawnMutants),
	declareFactoryPlugin(PluginKind.TestRunner, 'tests-by-file', testsByFile),
	declareClassPlugin(PluginKind.Reporter, 'count-of-drawn', Progress),
];
