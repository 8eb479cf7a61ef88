export const metres = 1
