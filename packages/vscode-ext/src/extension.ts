/** VS Code calls this when the extension is first needed; no command is contributed yet. */
export function activate(): void {}
