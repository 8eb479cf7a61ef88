// Makes the elements of a page.

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  // As text, never as mark-up: it comes from files that nobody vouches for.
  element.append(...children)
  return element
}

export function button(
  attributes: Readonly<Record<string, string>>,
  label: string | readonly (string | Node)[],
  deed: () => void,
): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, ...(typeof label === 'string' ? [label] : label))
  element.addEventListener('click', deed)
  return element
}

/** A path that breaks at its slashes, where it breaks. */
export function pathOf(path: string): readonly (string | Node)[] {
  return path.split('/').flatMap((part, i) => (i === 0 ? [part] : [make('wbr', {}), `/${part}`]))
}
