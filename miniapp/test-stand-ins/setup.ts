import '@testing-library/jest-dom';
import { forgetAll } from './taro';

beforeEach(forgetAll);

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView ??= () => undefined;
