import type { Endpoint } from '@jianghan/shared/contract';

/** An endpoint that answers with a file for a spreadsheet, and what is asked of it. */
export interface CsvRowProps {
  endpoint: Endpoint;
  request: { params?: Record<string, string>; query?: Record<string, string> };
  title?: string;
}
