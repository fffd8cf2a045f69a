// What Node and web workers, in which the extension runs, both have and ES2023 does not tell of.

declare function setTimeout(run: () => void, milliseconds: number): number | object;
declare function clearTimeout(timer: number | object | undefined): void;
declare function atob(base64: string): string;
declare function btoa(text: string): string;
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const crypto: { randomUUID(): string };
