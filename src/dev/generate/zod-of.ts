import * as z from 'zod';
import type { Group, Leaf, Shape } from '../../domain/kinds/shape.js';
import {
  CVE,
  HIDDEN,
  MAX_ID,
  MAX_TEXT,
  MAX_TITLE,
  PERIOD,
  SHA256,
  SLUG,
  TIME,
} from '../../domain/kinds/values.js';
import { isWindowsDevice } from '../../domain/windows.js';

/** The strict zod schema of a group of fields: what JSON Schemas are made from, and what `accepts` is held against. */
export const zodOfGroup = ({ fields }: Group): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, shape]) => {
        const schema = zodOf(shape);
        return [name, shape.optional ? schema.optional() : schema];
      }),
    ),
  );

/** The zod schema of what a field holds when it is there. */
export function zodOf(shape: Shape): z.ZodType {
  if (shape.type === 'object') return zodOfGroup(shape);
  if (shape.type !== 'list') return zodOfLeaf(shape);
  const list = z.array(zodOf(shape.of));
  return shape.min > 0 ? list.min(shape.min) : list;
}

function zodOfLeaf(leaf: Leaf): z.ZodType {
  switch (leaf.type) {
    case 'slug':
    case 'ref':
      return z
        .string()
        .max(MAX_ID)
        .regex(SLUG)
        .refine((id) => !isWindowsDevice(id));
    case 'text':
      return zodOfText(leaf);
    case 'date':
      return z.iso.date();
    case 'time':
      return z
        .string()
        .regex(TIME)
        .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success);
    case 'cve':
      return z.string().regex(CVE);
    case 'word':
      return z.enum(leaf.words ?? []);
    case 'boolean':
      return z.boolean();
    case 'number':
      return zodOfNumber(leaf);
  }
}

function zodOfText({ form, line }: Leaf): z.ZodType {
  if (form === 'period') return z.string().regex(PERIOD);
  if (form === 'sha256') return z.string().regex(SHA256);
  const text = z.string().min(1);
  return line ? text.max(MAX_TITLE).refine((value) => !HIDDEN.test(value)) : text.max(MAX_TEXT);
}

function zodOfNumber({ whole, min, max }: Leaf): z.ZodType {
  let number: z.ZodNumber = whole ? z.int() : z.number();
  if (min !== undefined) number = number.min(min);
  if (max !== undefined) number = number.max(max);
  return number;
}
