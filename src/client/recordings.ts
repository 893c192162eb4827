// Recorded sessions: a button copies one whole, folded lines included, and an address that names one opens it.
for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  const session = button.closest('figure')?.querySelector('.session');
  if (!session || !navigator.clipboard) continue;
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const lines = [...session.querySelectorAll('p')].map((line) => line.textContent);
    await navigator.clipboard.writeText(`${lines.join('\n')}\n`);
    button.textContent = button.dataset['copied'] ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

const open = (): void => {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = named instanceof HTMLDetailsElement ? named : named?.querySelector('details');
  if (folded?.matches('.folded')) folded.open = true;
};
addEventListener('hashchange', open);
open();
