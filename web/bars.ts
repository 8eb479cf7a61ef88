// Counts as bars, each of which filters by what it counts.

import { button, make } from './elements.ts'

export interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
  /** The count as people read it, where that is no plain number. */
  readonly shown?: string
  /** Beside the label: `safe` or `unsafe`. */
  readonly promise?: string | undefined
  /** The bar filters by this now. */
  readonly isChosen: boolean
}

/**
 * A group of bars, the longest as long as the group is wide.
 *
 * @param choose told the key of the bar that is pressed; without it nothing is to be filtered
 * @param scale what the longest bar counts, where several groups are to be compared
 */
export function bars(title: string, rows: readonly Bar[], choose?: (key: string) => void, scale?: number): HTMLElement {
  const most = scale ?? Math.max(1, ...rows.map(({ count }) => count))
  const items = rows.map(({ key, label, count, shown, promise, isChosen }) => {
    const track = make('span', { class: 'track' }, make('span', { class: 'fill' }))
    track.style.setProperty('--share', String(count / most))
    const words = [
      make(
        'span',
        { class: 'label' },
        label,
        promise === undefined ? '' : make('span', { class: `promise ${promise}` }, promise),
      ),
      make('span', { class: 'count' }, shown ?? String(count)),
      track,
    ]
    const row =
      choose === undefined
        ? make('div', { class: 'bar' }, ...words)
        : button({ class: 'bar', 'aria-pressed': String(isChosen) }, words, () => choose(key))
    return make('li', {}, row)
  })
  return make('section', { class: 'bars' }, make('h3', {}, title), make('ul', {}, ...items))
}
