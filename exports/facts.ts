// What the world knows: sessions, months, series, names; each with its source and status.
export * from '../core/facts/calendar.ts';
export * from '../core/facts/facts.ts';
export * from '../core/facts/general-assembly.ts';
export * from '../core/facts/interpol-sessions.ts';
export * from '../core/facts/member-states.ts';
export * from '../core/facts/months.ts';
export * from '../core/facts/openers.ts';
export * from '../core/facts/other-bodies.ts';
export * from '../core/facts/renamed-bodies.ts';
export * from '../core/facts/resolution-symbol.ts';
export * from '../core/facts/security-council.ts';
export * from '../core/facts/series.ts';
export * from '../core/facts/status.ts';
export * from '../core/facts/tables.ts';
