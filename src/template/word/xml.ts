/** What `w:` stands for. */
export const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
