// The bundler gives a style sheet as its text (see site/box-files.ts).
declare module '*.css' {
  const text: string;
  export default text;
}
