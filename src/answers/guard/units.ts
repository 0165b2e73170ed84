/** Words and signs of one unit a line, what is first names it. In lower case. */
const families = `
% percent pct prozent procent
pp
$ dollar dollars usd us$
€ euro euros eur
£ gbp sterling
¥ yen jpy yuan rmb cny
chf francs
km kilometre kilometres kilometer kilometers
m metre metres meter meters
cm centimetre centimetres centimeter centimeters
mm millimetre millimetres millimeter millimeters
mile miles mi
ft foot feet
inch inches
yard yards
kg kilogram kilograms kilo kilos
gram grams g
mg milligram milligrams
tonne tonnes ton tons t
pound pounds lb lbs
ounce ounces oz
litre litres liter liters l
ml millilitre millilitres milliliter milliliters
gallon gallons
hectare hectares ha
acre acres
second seconds
minute minutes min
hour hours hr hrs h stunde stunden heure heures hora horas
day days tag tage tagen jour jours día días
week weeks woche wochen semaine semaines semana semanas
month months monat monate monaten mois mes meses
year years jahr jahre jahren an ans année années año años
decade decades
century centuries
degree degrees °
watt watts w
kw kilowatt kilowatts
mw megawatt megawatts
kb kilobyte kilobytes
mb megabyte megabytes
gb gigabyte gigabytes
tb terabyte terabytes
hz hertz
knot knots`;

const units: ReadonlyMap<string, string> = new Map(
  families
    .trim()
    .split("\n")
    .flatMap((family) => {
      const [unit = "", ...others] = family.split(" ");
      return [unit, ...others].map((word) => [word, unit] as const);
    }),
);

/** The unit that a word or a sign stands for, one name for all its spellings. */
export function unitOf(word: string): string | undefined {
  return units.get(word.toLowerCase());
}
