// Makes elements from text. Nothing that was typed or pasted ever becomes markup.

/** Takes a tag, attributes and what stands inside, gives the element. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

/** Takes a sentence with {name} in it and a value for each, gives it with the values in their places. */
export const filled = (sentence: string | undefined, values: Readonly<Record<string, string>>): string =>
  (sentence ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
