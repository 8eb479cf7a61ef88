// Dark or light: a button that says what it does.

import { button } from './elements.ts'

/** @returns the button, and what it does */
export function themeButton(): { readonly element: HTMLButtonElement; readonly turn: () => void } {
  const system = matchMedia('(prefers-color-scheme: dark)')
  const root = document.documentElement
  const isDark = (): boolean => (root.dataset.theme === undefined ? system.matches : root.dataset.theme === 'dark')
  const turn = (): void => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    label()
  }
  const element = button({ id: 'theme' }, '', turn)
  const label = (): void => {
    element.textContent = isDark() ? 'Light' : 'Dark'
    element.title = `Show the page in ${isDark() ? 'light' : 'dark'} colours`
  }
  label()
  system.addEventListener('change', label)
  return { element, turn }
}
