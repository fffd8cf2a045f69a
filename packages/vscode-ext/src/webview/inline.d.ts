/** The bundle of a file as text: see the `inline` plugin of the build. */
declare module 'inline:*' {
  const code: string;
  export default code;
}

declare module '*.css';
