import { afterAll } from 'vitest';
import { removeFolders } from './cli/folders.ts';

afterAll(removeFolders);
