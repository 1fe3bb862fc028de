export const TAG = /\{\{[\s\S]*?\}\}\}?/g
