/** The parts that carry the editor: half of all the code there is, and nobody writes on the first screen. */
export { default as MinutesPart } from '$features/minutes/MinutesPart.svelte';
export { default as PressPart } from '$features/releases/PressPart.svelte';
