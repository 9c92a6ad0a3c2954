import '@testing-library/jest-dom';
import { forgetAll } from './taro';

beforeEach(forgetAll);
