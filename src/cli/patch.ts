/** Two texts as a patch; `name` stands at its head. */
export async function patchText(name: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(name, name, before, after, '', '', {
    context: 2,
    headerOptions: FILE_HEADERS_ONLY,
  });
}
