import { addMonths } from '../../calendar.js';
import { defineCheck } from '../check.js';
import { contractBegins } from '../contracts.js';
import { amount, atLeastOne } from '../options.js';
import { proofOf } from '../result.js';
import { standing, windowDays } from '../window.js';

/** A supplier with access has a contract with both clauses, and is reviewed within so many months. */
export const supplierControlled = defineCheck({
  name: 'supplier-controlled',
  subjects: ['supplier'],
  options: (z) => z.strictObject({ months: atLeastOne(z), window: amount(z) }),
  *judge(world, { months, window }) {
    for (const supplier of world.all('supplier')) {
      const { contract, reviewed, id } = supplier;
      const begins = contractBegins(world, id);
      if (begins !== undefined && begins > world.at.day) continue;
      const head = {
        subject: { kind: 'supplier', id },
        agency: world.ownerBy('supplier', supplier, 'agency', supplier.agency),
      } as const;
      if (supplier.access === undefined) {
        const next = ['supplier', 'edit', id, '--access', { blank: 'yes-no' }] as const;
        yield { ...head, state: 'unknown', due: null, code: 'supplier-access-unknown', args: {}, next };
        continue;
      }
      if (!supplier.access) {
        yield { ...head, state: 'not-applicable', due: null, code: 'supplier-no-access', args: {} };
        continue;
      }
      const lacking = [
        ...(contract ? [] : (['contract'] as const)),
        // Access outlives its contract: it is ended by whoever gave it, not by the day.
        ...(world.over(contract?.to) ? (['contract-ended'] as const) : []),
        ...(supplier.securityClause === true ? [] : (['security-clause'] as const)),
        ...(supplier.incidentClause === true ? [] : (['incident-clause'] as const)),
        ...(reviewed === undefined ? (['review'] as const) : []),
      ];
      if (lacking.length > 0 || reviewed === undefined) {
        const flags = {
          contract: ['--contract.number', { blank: 'text' }],
          'contract-ended': [
            ...(['--contract.number', { blank: 'text' }, '--contract.date', { blank: 'date' }] as const),
            ...(['--contract.from', { blank: 'date' }, '--contract.to', { blank: 'date' }] as const),
          ],
          'security-clause': ['--security-clause'],
          'incident-clause': ['--incident-clause'],
          review: ['--reviewed', { blank: 'date' }],
        } as const;
        const next = ['supplier', 'edit', id, ...lacking.flatMap((lack) => [...flags[lack]])];
        yield {
          ...head,
          state: 'missing',
          due: null,
          code: 'supplier-uncontrolled',
          args: { lacking, ended: world.over(contract?.to) ? (contract?.to ?? null) : null },
          next,
        };
        continue;
      }
      const due = addMonths(reviewed, months);
      const stand = standing(world.at, due, windowDays(window, reviewed, due));
      yield {
        ...head,
        state: stand === 'past' ? 'overdue' : stand === 'due-soon' ? 'due-soon' : 'met',
        due,
        proof: proofOf('supplier', [id]),
        code: stand === 'past' ? 'supplier-review-old' : 'supplier-reviewed',
        args: { months, last: reviewed },
        next: ['supplier', 'edit', id, '--reviewed', { blank: 'date' }],
      };
    }
  },
});
