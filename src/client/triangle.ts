// Makes the picture of all pairs usable by arrow keys, and says which pair a square stands for.
const table = document.querySelector<HTMLTableElement>('table.triangle');
const shown = document.querySelector<HTMLElement>('.shown');

if (table && shown) {
  const rows = [...table.rows];
  const nameOf = (row: number) => rows[row]?.cells[0]?.dataset['name'] ?? '';
  const codeOf = (row: number) => rows[row]?.cells[0]?.textContent?.trim() ?? '';
  const place = (link: Element | null | undefined) => {
    const cell = link?.closest('td');
    const row = cell?.closest('tr');
    return cell && row ? { row: row.rowIndex, column: cell.cellIndex - 1 } : null;
  };
  const squareAt = (row: number, column: number) => rows[row]?.cells[column + 1]?.querySelector('a') ?? null;

  // One stop for the Tab key; the arrow keys do the rest.
  const squares = [...table.querySelectorAll<HTMLAnchorElement>('td a')];
  for (const square of squares) square.tabIndex = -1;
  if (squares[0]) squares[0].tabIndex = 0;

  const show = (event: Event): void => {
    const at = event.target instanceof Element ? place(event.target.closest('td a')) : null;
    if (!at) return;
    for (const [index, row] of [at.column, at.row].entries()) {
      const side = shown.children[index];
      const [figure, name] = [side?.querySelector('b'), side?.querySelector('span')];
      if (!figure || !name) continue;
      figure.textContent = codeOf(row);
      figure.className = `figure c${codeOf(row)[0]}`;
      name.textContent = nameOf(row);
    }
    shown.hidden = false;
  };
  table.addEventListener('pointerover', show);
  table.addEventListener('focusin', show);

  const STEPS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  table.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const at = place(document.activeElement);
    if (!step || !at) return;
    event.preventDefault();
    const next = squareAt(at.row + step[0], at.column + step[1]);
    if (!next) return;
    for (const square of squares) square.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
