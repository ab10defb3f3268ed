/**
 * The program of a thread, beside the module that starts it: compiled, or as it was written.
 * @param name such as `./power.worker`
 * @param module its `import.meta.url`
 */
export function workerProgram(name: string, module: string): URL {
  return new URL(`${name}.${module.endsWith('.ts') ? 'ts' : 'js'}`, module);
}

/** How this process loads modules, its threads do too; its other options are not theirs. */
export function loaders(options: readonly string[]): string[] {
  return options.flatMap((option, place) => {
    if (option === '--import') return [option, options[place + 1]];
    return option.startsWith('--import=') ? [option] : [];
  });
}
