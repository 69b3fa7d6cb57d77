'use strict';

/** Modules of users, and packages that are read on demand: see node/native-import.ts. */
exports.importModule = (specifier) => import(specifier);
