import { date, email, phone, ref, text } from './fields.js';
import { defineKind } from './kind.js';

/** Đầu mối tiếp nhận thông báo sự cố. */
export const contact = defineKind({
  kind: 'contact',
  name: 'optional',
  naming: 'name',
  home: 'agency',
  columns: ['name', 'agency', 'phone', 'email', 'url', 'published', 'verified'],
  proves: ['url', 'published'],
  orders: [
    ['published', 'verified'],
    ['published', 'withdrawn'],
  ],
  during: [{ names: 'agency', on: ['published'], mayBeOlder: true }],
  life: { from: 'published', to: 'withdrawn' },
  fields: {
    agency: ref('agency'),
    phone: phone().optional(),
    email: email().optional(),
    other: text().optional(),
    /** Where it is published. */
    url: text().optional(),
    published: date().optional(),
    verified: date().optional(),
    withdrawn: date().optional(),
  },
});
