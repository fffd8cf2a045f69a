/** The lesson's page in the language of the window; its content policy allows no other change. */
export function lessonPage(html: string, language: string): string {
  return html.replace('<html lang="en">', `<html lang="en" data-lang="${language}">`);
}
