import { addMonths } from '../../calendar.js';
import { checkEach } from '../each.js';
import { amount, atLeastOne } from '../options.js';
import { proofOf } from '../result.js';
import { standing, windowDays } from '../window.js';

/** A supplier with access has a contract with both clauses, and is reviewed within so many months. */
export const supplierControlled = checkEach({
  name: 'supplier-controlled',
  binds: { each: 'supplier' },
  options: (z) => z.strictObject({ months: atLeastOne(z), window: amount(z) }),
  judge(world, supplier, { months, window }) {
    const { contract, reviewed, id } = supplier;
    if (supplier.access === undefined) {
      const next = ['supplier', 'edit', id, '--access', { blank: 'yes-no' }] as const;
      return { state: 'unknown', due: null, code: 'supplier-access-unknown', args: {}, next };
    }
    if (!supplier.access) {
      return { state: 'not-applicable', due: null, code: 'supplier-no-access', args: {} };
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
      return {
        state: 'missing',
        due: null,
        code: 'supplier-uncontrolled',
        args: { lacking, ended: world.over(contract?.to) ? (contract?.to ?? null) : null },
        next,
      };
    }
    const due = addMonths(reviewed, months);
    const stand = standing(world.at, due, windowDays(window, reviewed, due));
    return {
      state: stand === 'past' ? 'overdue' : stand === 'due-soon' ? 'due-soon' : 'met',
      due,
      proof: proofOf('supplier', [id]),
      code: stand === 'past' ? 'supplier-review-old' : 'supplier-reviewed',
      args: { months, last: reviewed },
      next: ['supplier', 'edit', id, '--reviewed', { blank: 'date' }],
    };
  },
});
