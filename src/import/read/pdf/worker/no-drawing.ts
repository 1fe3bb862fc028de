/**
 * pdf.js makes a DOMMatrix while it loads and asks for shapes, though only drawing needs them: without these it
 * looks for a canvas. Nothing here draws. Imported before pdf.js.
 */
const globals = globalThis as Record<string, unknown>
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= Object
