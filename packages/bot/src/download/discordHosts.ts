/**
 * Where Discord keeps attachments and stickers, and its copies of images in embeds
 * (`images-ext-1.discordapp.net` and its like).
 */
export const discordHosts: readonly string[] = ['cdn.discordapp.com', '*.discordapp.net'];
