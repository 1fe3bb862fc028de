// Contents of files are compared as bytes: taken as lists of numbers, a package of two megabytes takes seconds.
const areEqual = (one, other) =>
  ArrayBuffer.isView(one) && ArrayBuffer.isView(other) ? Buffer.compare(one, other) === 0 : undefined

expect.addEqualityTesters([areEqual])
