// What a text says: for rules of plugins.
export * from '../core/model/cited.ts';
export * from '../core/model/paragraph-register.ts';
export * from '../core/model/profile.ts';
export * from '../core/model/readings.ts';
export * from '../core/model/running-text.ts';
