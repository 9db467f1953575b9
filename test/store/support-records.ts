import type { AnyRecord } from '../../src/domain/kinds/index.js';

export const AGENCY: AnyRecord = { id: 'so-y-te', name: 'Sở Y tế', type: 'department' };
export const SYSTEM: AnyRecord = {
  id: 'benh-an',
  name: 'Bệnh án điện tử',
  agency: 'so-y-te',
  inService: '2020-01-15',
};
export const system = (id: string, more: object = {}): AnyRecord => ({ ...SYSTEM, id, ...more });
