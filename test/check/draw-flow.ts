import { writeFlow } from './flow-picture';

/** `npm run flow:picture`: draws the flow of relief from its table into the README. */
writeFlow();
