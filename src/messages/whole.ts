import type { Silence } from '../domain/duties/silence.js';
import type { KindName } from '../domain/kinds/index.js';

/** What is said where not all could be read, nothing is there, or it is of somebody else: never taken for all is well. */
export interface WholeTexts {
  /** No gap in the part that could be read. */
  checkPartMet(count: number): string;
  countRead(count: number): string;
  readonly emptyStore: string;
  /** `looked`: the words and values searched for. */
  noneFound(kind: KindName, looked: readonly string[]): string;
  agencyPassed(from: string, to: string, on: string): string;
  /** Of a list: what belongs to one that has ended stands in it with what belongs to its heir. */
  agencyListed(from: string, to: string | null, on: string): string;
  silence(silence: Silence): string;
  /** What a document begins with where records are only assumed; `items`: each of them. */
  assumed(items: readonly string[]): string;
  /** A record that is assumed, or one in a file with what is assumed of it. */
  assumedRecord(kind: KindName, id: string, isChange: boolean, fields: readonly string[]): string;
  assumedId(id: string): string;
  notWritten(file: string, isThere: boolean): string;
  formattedRest(left: number): string;
  readonly validateNoneOfIts: string;
  /** Problems of others, when only those of one agency were asked for. */
  validateOthers(count: number): string;
}

/** Whether it is said of something asked for by name. */
export const isNamed = ({ subject, agency, duty }: Silence): boolean =>
  subject !== null || agency !== null || duty !== null;

/** About what there is no result, and why; `texts` say each reason. */
export const silenceBy =
  (texts: object) =>
  ({ subject, agency, duty, why }: Silence): string => {
    const about = [subject, agency, duty].filter((one) => one !== null).join(', ');
    const say = (texts as Readonly<Record<string, (args: unknown) => string>>)[why.code];
    const reason = say?.(why.args) ?? '';
    return about === '' ? reason : `${about}: ${reason}`;
  };
