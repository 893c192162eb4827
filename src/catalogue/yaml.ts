// Reads YAML, and says what is wrong with it in the words of a Fault.
import { parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import type { Inspector } from '../fault.ts';

/** Takes YAML text and a schema. Gives the value, or null after noting each fault. Duplicate keys and every syntax error are faults. */
export const readYaml = <Schema extends z.ZodType>(text: string, schema: Schema, inspector: Inspector): z.output<Schema> | null => {
  const document = parseDocument(text, { prettyErrors: false, uniqueKeys: true });
  for (const error of document.errors) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    inspector.fault(`line ${line}`, text.split('\n')[line - 1]?.trim() ?? '', yamlRemedy(error.code, error.message));
  }
  if (document.errors.length > 0) return null;
  const result = schema.safeParse(document.toJS(), { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) noteIssue(issue, inspector);
  return null;
};

const yamlRemedy = (code: string, message: string): string => {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two entries with this name';
  return `mend the YAML: ${message}. A value with ": " in it, or one that begins with a quote, has to stand in double quotes`;
};

const noteIssue = (issue: z.core.$ZodIssue, inspector: Inspector): void => {
  const field = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      inspector.fault(
        field ? `${field}.${key}` : key,
        key,
        'remove this field, or correct its name: the schema does not know it (content/README.md lists the fields)',
      );
    }
    return;
  }
  if (issue.code === 'invalid_value') {
    inspector.fault(field, issue.input, `use one of: ${issue.values.join(', ')}`);
    return;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    inspector.fault(field, '', `add this field (a ${issue.expected}): it is missing`);
    return;
  }
  if (issue.code === 'invalid_key') {
    inspector.fault(field, issue.input, issue.issues[0]?.message ?? issue.message);
    return;
  }
  inspector.fault(field, issue.input, issue.message);
};

const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)), '');
