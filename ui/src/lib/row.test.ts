import { keepChosenInView } from './row';

/** jsdom lays nothing out: eight tabs of 100 px in a row of 300. */
function rowOfTabs(): HTMLElement {
  const row = document.createElement('div');
  Object.defineProperties(row, { offsetLeft: { value: 24 }, clientWidth: { value: 300 } });
  for (let place = 0; place < 8; place += 1) {
    const tab = document.createElement('button');
    tab.dataset['state'] = place === 0 ? 'active' : 'inactive';
    Object.defineProperties(tab, { offsetLeft: { value: 24 + place * 100 }, offsetWidth: { value: 100 } });
    row.append(tab);
  }
  return row;
}

test('the tab that is chosen comes into view with a little of its neighbour, and no further', async () => {
  const row = rowOfTabs();
  const stop = keepChosenInView(row);
  const choose = async (place: number) => {
    for (const [at, tab] of [...row.children].entries())
      tab.setAttribute('data-state', at === place ? 'active' : 'inactive');
    await Promise.resolve();
    return row.scrollLeft;
  };
  expect(await choose(1), 'in view already').toBe(0);
  expect(await choose(5)).toBe(332);
  expect(await choose(4), 'still in view').toBe(332);
  expect(await choose(2)).toBe(168);
  stop();
  expect(await choose(7)).toBe(168);
});
