/** As much of VS Code's interface as the functions of the host use that are tested here, in English. */
export const l10n = {
  t: (text: string, ...values: (string | number | boolean)[]) =>
    text.replace(/\{(\d)\}/g, (_, at) => String(values[at])),
};

export const QuickPickItemKind = { Separator: -1, Default: 0 };

export const env = { language: 'en' };
