const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The main word of a place's name when it comes last: "Yellow River". In lower case. */
export const placeHeads = list(`
  archipelago bay beach canal canyon cape coast county creek desert district falls forest glacier gulf
  harbor harbour highlands hill hills island islands isles lake lakes mountain mountains ocean
  peninsula plain plains plateau prefecture province reef reservoir river sea strait straits territory
  valley village volcano oblast`);

/** First words of a place's name: "Lake Geneva". */
export const placeOpeners = list("lake mount cape fort saint port");

/** Words before "of" and a place: "Kingdom of Thailand". */
export const stateWords = list(`
  canton city colony commonwealth confederation county district duchy emirate federation gulf isle island
  isles islands kingdom municipality prefecture principality province region republic state states
  strait sultanate territory town union village bay`);

/** Words before a place that make another place: "Northern Ireland". */
export const directions = list(`
  north south east west northern southern eastern western central northeast northwest southeast
  southwest northeastern northwestern southeastern southwestern upper lower inner outer greater new
  mainland continental`);

/** Countries as they are shortened in capitals. */
export const shortCountries = new Set("US USA UK UAE USSR GDR PRC ROK DPRK DRC".split(" "));

/** A word after a name that makes it the name of a thing, a work or an event. In lower case. */
export const thingHeads = list(`
  accord act administration agreement airport amendment arena army article avenue award awards battle bible bill
  boulevard bridge building cape case castle cathedral championship championships charter code
  collection cup current day declaration doctrine drive dynasty edition effect empire equation era estate
  exhibition family festival game games garden gardens gate guide hall highway hotel house
  initiative journal lane law laws line magazine map mark medal memorial method model monument news
  number palace park plan plaza policy prize problem project protocol raid railway rebellion record records
  report resolution revolution road room rule scale scheme school series show square stadium station
  statue street summit symphony system temple test theater theatre theorem theory tower treaty trial
  trophy tunnel version war wars way week year zone center centre column street method terrace road
  session sessions meeting meetings chapter section annex appendix principles study`);
