/** How long a file that was handed to the browser is kept there, in milliseconds. */
const keptFor = 60_000;

/** Gives a calendar file to the browser, to save or to open with a calendar. */
export function handOver(file: string, name: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.ics`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
