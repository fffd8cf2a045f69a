/** Collects what is wrong with a form, by field. */
export class Complaints {
  readonly byField: Record<string, string> = {};

  get any(): boolean {
    return Object.keys(this.byField).length > 0;
  }

  add(field: string, complaint: string): void {
    this.byField[field] = complaint;
  }

  longest(field: string, text: string | null | undefined, length: number): void {
    this.between(field, text ?? '', 0, length);
  }

  between(field: string, text: string, least: number, most: number): void {
    if (typeof text !== 'string' || text.length < least || text.length > most) {
      this.add(field, `must be between ${least} and ${most} in length, got ${text?.length}`);
    }
  }

  most(field: string, items: readonly unknown[] | null | undefined, count: number): void {
    const length = items?.length ?? 0;
    if (length > count) this.add(field, `must be ${count} or fewer, got ${length}`);
  }
}
