/** From two braces to the next two; what opens again before it is closed is none. */
export const TAG = /\{\{\{?(?:(?!\{\{)[\s\S])*?\}\}\}?/g
