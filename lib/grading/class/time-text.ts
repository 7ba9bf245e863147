/** A moment as the clocks here show it, with their zone: `2026-11-30 23:59:59 Europe/Berlin (UTC+01:00)`. */
export function timeText(time: Date): string {
  const ahead = -time.getTimezoneOffset();
  const shown = new Date(time.getTime() + ahead * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  const distance = ahead === 0 ? 'UTC' : `UTC${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
  return `${shown} ${timeZone === undefined || timeZone === 'UTC' ? distance : `${timeZone} (${distance})`}`;
}
