import { requireNode } from './node-version.mjs';

requireNode();

// Only now: the rest is written for a Node that the line above has let pass.
import(`./${process.argv[2]}.mjs`);
