import * as vscode from 'vscode';
import { allowedText, isAllowed, type SettingSchema } from './allowed';
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
