import * as vscode from 'vscode';

/** What the manifest says about a setting. */
export interface SettingSchema {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Whether a setting may have a value. */
export function isAllowed(schema: SettingSchema, value: unknown): boolean {
  if (schema.enum) return schema.enum.includes(value as string);
  if (schema.type === 'object') {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  if (schema.type === 'boolean') return typeof value === 'boolean';
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  const isNumber = typeof value === 'number' && value >= minimum && value <= maximum;
  return isNumber && (schema.type !== 'integer' || Number.isInteger(value));
}

/** What a setting may be, for people. */
export function allowedText(schema: SettingSchema): string {
  const { minimum, maximum } = schema;
  if (schema.enum) return schema.enum.join(', ');
  if (schema.type === 'boolean') return 'true, false';
  if (schema.type === 'object') return vscode.l10n.t('names with rows of numbers');
  return schema.type === 'integer'
    ? vscode.l10n.t('whole numbers from {0} to {1}', minimum!, maximum!)
    : vscode.l10n.t('numbers from {0} to {1}', minimum!, maximum!);
}
