// What chrono-node reads of the vectors, and how long it takes.
// usage: node chrono_readings.mjs VECTORS ROUNDS
// Prints {"version", "latest": [date or null, one per vector], "nanoseconds": median over the rounds, one text}.
//
// Its reading is the last result's date, the end of it where the result is a range: of "early next week, Friday at the
// latest" the last is the one that binds. The reference is noon on the day on which it was said, and `forwardDate` makes a
// bare weekday the next one, as docs/when.md has it: the options that suit these texts best.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as chrono from "chrono-node";

const [vectorsFile, rounds] = process.argv.slice(2);
const { vectors } = JSON.parse(readFileSync(vectorsFile, "utf8"));

const noonOn = (date) => new Date(`${date}T12:00:00`);
const parserFor = (region) => (region.startsWith("US") ? chrono.casual : chrono.en.GB);
const questions = vectors.map(({ text, said_on, region }) => ({ text, at: noonOn(said_on), parser: parserFor(region) }));

function read({ text, at, parser }) {
  const last = parser.parse(text, at, { forwardDate: true }).at(-1);
  return last ? (last.end ?? last.start).date() : null;
}

function asDate(instant) {
  const two = (number) => String(number).padStart(2, "0");
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

const latest = questions.map((question) => {
  const instant = read(question);
  return instant ? asDate(instant) : null;
});

const perText = [];
for (let round = 0; round < Number(rounds); ++round) {
  const began = process.hrtime.bigint();
  for (const question of questions) read(question);
  perText.push(Number(process.hrtime.bigint() - began) / questions.length);
}
perText.sort((a, b) => a - b);

const { version } = createRequire(import.meta.url)("./node_modules/chrono-node/package.json");
console.log(JSON.stringify({ version, latest, nanoseconds: perText[Math.floor(perText.length / 2)] }));
