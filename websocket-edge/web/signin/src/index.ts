export * from './account';
export * from './code-flow';
export * from './entrance';
export * from './grant';
export * from './place';
