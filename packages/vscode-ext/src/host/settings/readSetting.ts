import * as vscode from 'vscode';
import { tellOfSetting } from './tellOfSetting';

/**
 * Reads a setting of the extension. Of a value that is not allowed the person is told once, and the
 * default is used.
 *
 * @param name The setting's name after `convolve.`.
 */
export function readSetting<T>(name: string, scope?: vscode.ConfigurationScope): T {
  const schema = schemaOf(name);
  const value: unknown = vscode.workspace.getConfiguration('convolve', scope).get(name);
  if (isAllowed(schema, value)) return value as T;
  const fallback = JSON.stringify(schema.default);
  void tellOfSetting(
    name,
    schema.enum && schema.enum.length > 12
      ? vscode.l10n.t(
          'The setting convolve.{0} cannot be {1}. Settings lists what is allowed. The default {2} is used.',
          name,
          JSON.stringify(value),
          fallback,
        )
      : vscode.l10n.t(
          'The setting convolve.{0} cannot be {1}. Allowed: {2}. The default {3} is used.',
          name,
          JSON.stringify(value),
          allowedText(schema),
          fallback,
        ),
  );
  return schema.default as T;
}

function schemaOf(name: string): SettingSchema {
  const { contributes } = vscode.extensions.getExtension('convolve.convolve')!.packageJSON;
  return contributes.configuration.properties[`convolve.${name}`];
}

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
