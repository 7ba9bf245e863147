/** What a learner can do about a message of the compiler that does not say so itself. */
export function advice(code: number, message: string, text: string): string | undefined {
  switch (code) {
    case 2307: {
      const [, name = ''] = /module '([^']+)'/.exec(message) ?? [];
      if (name.startsWith('.'))
        return `no such file beside the notebook; look at the name and at its folder.`;
      return `is the package installed? In a terminal in the course's folder: npm install ${packageOf(name)}`;
    }
    case 7022:
    case 2448:
    case 2454:
      return `${text || 'the name'} is declared anew here, so its old value is out of sight. Declare it with let, once, and assign: ${text || 'x'} = ...; or give the result another name.`;
    case 2339:
      return /Promise</.test(message)
        ? 'a promise has to be awaited before its value can be used: (await ...)'
        : undefined;
    case 7006:
      return `say what ${text} may be, as in (${text}: number)`;
    case 2588:
      return `${text} was declared with const; declare it with let where it may change.`;
    case 2632:
      return `${text} belongs to an earlier cell and was not declared with let; declare it with let there, or declare it anew here.`;
    case 18047:
    case 18048:
    case 2531:
    case 2532:
      return 'it may be missing; test for it first, or use ?. and ??';
    default:
      return undefined;
  }
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
