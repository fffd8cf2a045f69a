/** A matrix as a user may enter it. */
export const exampleMatrix = '`[[1, 0, -1], [1, 0, -1], [1, 0, -1]]`';
