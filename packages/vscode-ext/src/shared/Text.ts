/** The English texts of host and lab, which are the keys of their translations. */
export type Text = keyof typeof import('../../l10n/bundle.l10n.zh-cn.json');
