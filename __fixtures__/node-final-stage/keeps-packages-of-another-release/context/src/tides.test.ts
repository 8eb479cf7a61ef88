import { expect, test } from 'vitest'
import { nextTide } from './tides'

test('there is a next one', () => expect(nextTide({ offset: 0 })).toBeTruthy())
