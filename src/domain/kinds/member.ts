import { date, group, lastDay, list, ref, text, words, yes } from './fields.js';
import { defineKind } from './kind.js';

/** Thành viên đội ứng cứu sự cố. */
export const member = defineKind({
  kind: 'member',
  name: 'required',
  naming: 'name',
  home: 'team',
  columns: ['name', 'team', 'post', 'lead', 'employment', 'joined', 'left', 'person'],
  asks: ['contractTo', 'qualifications'],
  proves: ['qualifications.issued', 'qualifications.meetsStandard'],
  orders: [
    ['joined', 'left'],
    ['joined', 'contractTo'],
    ['qualifications.issued', 'qualifications.expires'],
  ],
  during: [{ names: 'team', on: ['joined'] }],
  life: { from: 'joined', to: 'left' },
  fields: {
    team: ref('team'),
    /** Tells namesakes apart: year of birth, staff number. */
    person: text().optional(),
    post: text().optional(),
    lead: yes().optional(),
    employment: words('own', 'outsourced').optional(),
    contractTo: lastDay().optional(),
    joined: date(),
    left: date().optional(),
    qualifications: list(
      group({
        name: text().optional(),
        kind: words('security-degree', 'it-degree', 'certificate', 'training').optional(),
        issued: date().optional(),
        expires: lastDay().optional(),
        /** Meets the skill standard the directive asks for; the officer answers, not the program. */
        meetsStandard: yes().optional(),
      }),
    ).optional(),
  },
});
