// Filters and sorts the table of all codes. Without this the table is whole, in order of number.
const table = document.querySelector<HTMLTableElement>('table.all');
const body = table?.tBodies[0];
const bar = document.querySelector<HTMLElement>('.filter');
const input = bar?.querySelector('input');
const told = bar?.querySelector<HTMLElement>('.told');
const language = document.documentElement.lang;

/** Letters as they are compared: without case (Turkish rules in Turkish) and without accents, so that hop thu finds hộp thư. */
const plain = (text: string): string =>
  text.toLocaleLowerCase(language).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('ı', 'i');

if (table && body && bar && input && told) {
  const rows = [...body.rows];
  const texts = new Map(rows.map((row) => [row, plain(row.textContent ?? '')]));

  const filter = (): void => {
    const words = plain(input.value).split(/\s+/).filter(Boolean);
    for (const row of rows) row.hidden = !words.every((word) => texts.get(row)?.includes(word));
    told.textContent = rows.every((row) => row.hidden) ? (told.dataset['none'] ?? '') : '';
  };
  input.addEventListener('input', filter);

  // The form on the start page leads here without JavaScript; with it, a search typed there still counts.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) {
    input.value = asked;
    filter();
  }

  const compare = new Intl.Collator(language, { numeric: true }).compare;
  for (const header of table.tHead?.rows[0]?.cells ?? []) {
    const button = document.createElement('button');
    button.textContent = header.textContent.trim();
    button.title = header.dataset['sort'] ?? '';
    header.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = header.getAttribute('aria-sort') === 'ascending';
      for (const cell of table.tHead?.rows[0]?.cells ?? []) cell.removeAttribute('aria-sort');
      header.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const text = (row: HTMLTableRowElement) => row.cells[header.cellIndex]?.textContent?.trim() ?? '';
      rows.sort((one, other) => compare(text(one), text(other)) * (down ? -1 : 1));
      body.append(...rows);
    });
  }
}
