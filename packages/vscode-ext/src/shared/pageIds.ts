/** The element of the page that the lab is built in. */
export const rootId = 'lab';

/**
 * The element, of type `application/json`, that holds the translations of the lab's strings:
 * an object from English to the language of the window, empty for English.
 */
export const stringsId = 'strings';

/** The element, of type `application/json`, that holds what the page begins with: a `LabStart`. */
export const startId = 'start';

/** The link to `lab.css`; components that load the icon font look for its address here. */
export const codiconsId = 'vscode-codicon-stylesheet';
