/** What a lower rung lets through, in the words of the report. */
export const holes = {
  readsOwn: 'it may read and change every file of the user who grades',
  readsOpen: 'it may read every file that is open to all users of this machine',
  writesOpen: 'it may write into folders that are open to all users, such as the temporary one',
  network: 'it may use the network',
  signals: 'it may see other processes, and end those of the user who grades',
  sees: 'it may see which other processes run',
  programs: 'it may start other programs',
  stays: 'a program that it starts may outlive it',
  threads: 'it may start threads and processes without number',
  memory: "it may use memory without limit beside JavaScript's own heap",
  processor: 'it may use the processor until the clock ends it',
  node: 'it is held by Node itself, which is no guard against a fault in Node',
} as const;
