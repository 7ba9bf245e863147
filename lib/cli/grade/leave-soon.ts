const patience = 2_800; // what is being graded gets half of it, then its processes are ended

/** Ends the process some time later, should work that was given up still hold it open. */
export function leaveSoon(): void {
  setTimeout(() => process.exit(1), patience).unref();
}
