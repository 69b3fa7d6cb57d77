import { withoutIsolates } from '../core/lint/isolates.ts';
import type { CreateReporter, Row } from './report.ts';

/** A form of the report for programs: its sentences hold letters, and no invisible controls. */
export function plainly(create: CreateReporter): CreateReporter {
  return async (context) => {
    const { file, failure, end } = await create(context);
    return {
      file: (report) => file({ ...report, rows: report.rows.map(plainRow) }),
      ...(failure && {
        failure: (each) => failure({ ...each, message: withoutIsolates(each.message) }),
      }),
      end,
    };
  };
}

export function plainRow(row: Row): Row {
  return {
    ...row,
    address: withoutIsolates(row.address),
    message: withoutIsolates(row.message),
    suggestions: row.suggestions.map(withoutIsolates),
    related: row.related.map((each) => ({ ...each, message: withoutIsolates(each.message) })),
  };
}
