/**
 * The base form of an English word in lower case that is bent irregularly, as in "took" and "taken" for
 * "take"; any other word as it is. Left out are forms that are another word as often: "left", "bound".
 */
export function regularWord(word: string): string {
  return baseForms.get(word) ?? word;
}

/** Each base form with its irregular ones. */
const families = `
arise arose arisen; bear bore borne; become became; begin began begun; bend bent; break broke broken;
breed bred; bring brought; build built; buy bought; catch caught; choose chose chosen; come came;
deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten;
fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown;
forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hear heard;
hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; lend lent; lose lost;
make made; mean meant; meet met; overcome overcame; oversee oversaw overseen; pay paid;
ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
sell sold; send sent; shake shook shaken; shoot shot; show shown; sing sang sung; sink sank sunk;
sit sat; sleep slept; speak spoke spoken; spend spent; spin spun; stand stood; steal stole stolen;
stick stuck; strike struck; swear swore sworn; sweep swept; swim swam swum; take took taken;
teach taught; tear tore torn; tell told; think thought; throw threw thrown;
understand understood; undertake undertook undertaken; uphold upheld; wake woke woken;
wear wore worn; win won; withdraw withdrew withdrawn; withhold withheld; write wrote written;
man men; woman women; child children; foot feet; tooth teeth; mouse mice; goose geese; life lives;
wife wives; knife knives; half halves; shelf shelves; wolf wolves; thief thieves;
criterion criteria; phenomenon phenomena; analysis analyses; crisis crises; thesis theses;
hypothesis hypotheses; index indices; matrix matrices; appendix appendices`;

const baseForms = new Map(
  families.split(";").flatMap((family) => {
    const [base = "", ...forms] = family.trim().split(/\s+/);
    return forms.map((form) => [form, base] as const);
  }),
);
