/** What a cell's function is given by names that no cell would use itself. */
export const cellName = '$downhillCell';
/** The modules that the cell imports, in the order of its import statements. */
export const modulesName = '$downhillModules';
/** The way to the value of a name that another cell made: `.scope` is that cell's scope. */
export const linkName = (name: string) => `$downhillOf_${name}`;
