/** A small PDF of plain lines, for looking at previews without the printing machinery. */
export function paperOf(title: string, lines: readonly string[], sheet: string): string {
  const [width, height] = sheet === 'letter' ? [612, 792] : [595, 842];
  const perPage = 44;
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / perPage)) }, (_, at) =>
    lines.slice(at * perPage, (at + 1) * perPage),
  );
  const ascii = (text: string) =>
    text
      .normalize('NFD')
      .replace(/[^\u0020-\u007e]/gu, '')
      .replace(/[()\\]/gu, '\\$&');
  const content = (page: readonly string[]) =>
    `BT /F1 15 Tf 72 ${height - 72} Td (${ascii(title)}) Tj /F1 10 Tf 0 -26 Td 15 TL ` +
    page.map((words) => `(${ascii(words)}) Tj T*`).join(' ') +
    ' ET';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
    ...pages.flatMap((page, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${content(page).length} >>\nstream\n${content(page)}\nendstream`,
    ]),
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = pdf.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return btoa(pdf);
}

/** Words broken into lines of a paper's width. */
export function wrapped(text: string, wide = 88): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last.length + word.length + 1 > wide) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return [...lines, ''];
  });
}
