/** Names run to 120 characters with titles; the longer one is, the smaller it is set, so that all of it is read. */
export function textSize(text: string): 'large' | 'medium' | 'small' {
  if (text.length <= 28) return 'large';
  return text.length <= 60 ? 'medium' : 'small';
}
