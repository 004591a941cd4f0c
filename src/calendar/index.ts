export * from './days.ts';
export * from './periods.ts';
export * from './working-days.ts';
