import { addDays, type Day, daysBetween } from '../../domain/calendar.js';
import { slug } from '../../domain/text.js';

/** An official paper as the sample writes it; every number is invented. */
export interface Paper {
  number: string;
  date: Day;
  issuer: string;
  signer?: string;
  subject?: string;
}

export const paper = (number: string, date: Day, issuer: string, subject?: string): Paper => ({
  number,
  date,
  issuer,
  ...(subject === undefined ? {} : { subject }),
});

/** FNV-1a, 32 bits: the sample has no chance in it, so that two runs write the same bytes. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return (h ^ (h >>> 15)) >>> 0;
}

const BASE_32 = '0123456789abcdefghjkmnpqrstvwxyz';

/** `<yyyymmdd>-<slug>-<4 characters>`; `salt` tells apart two events of one subject on one day. */
export function eventId(day: Day, subject: string, salt = ''): string {
  const head = `${day.slice(0, 10).replaceAll('-', '')}-${slug(subject)}`;
  const h = hash(head + salt);
  const tail = [0, 5, 10, 15].map((shift) => BASE_32[(h >>> shift) & 31]).join('');
  return `${head}-${tail}`;
}

const MONDAY = '2024-01-01';
/** The day itself, or the Friday before a weekend. */
export function workday(day: Day): Day {
  const weekday = ((daysBetween(MONDAY, day) % 7) + 7) % 7;
  return weekday < 5 ? day : addDays(day, 4 - weekday);
}

/** Zero-filled numbers only: nobody is to be rung up by a sample. */
export const phone = (n: number): string => `0207 000 ${String(n).padStart(4, '0')}`;
export const mail = (box: string): string => `${box}@tuyenquang.example`;
