// What a format of one's own gets and gives: types for `qarar --format ./my-format.js`.
export type {
  CreateReporter,
  Failure,
  FileReport,
  PlainReport,
  RelatedRow,
  ReportContext,
  Reporter,
  Row,
  ToldRule,
  Totals,
} from '../reports/report.ts';
