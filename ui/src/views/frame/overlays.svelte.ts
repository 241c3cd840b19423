/** The sheets that lie over the page. */
export const overlays = $state({ palette: false, shortcuts: false });
