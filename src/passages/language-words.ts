/**
 * Words of a language, in lower case and without accents, that say nothing of what a passage is about;
 * empty where we have no list. Short lists: a rare one that is missing is rare in passages too.
 */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return new Set(stopWords[language]?.split(/\s+/));
}

/** What a language writes before a word with an apostrophe, as in French "l'eau". */
export function elisionOf(language: string): RegExp | undefined {
  return elisions[language];
}

const elisions: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)['’](?=\p{L})/u,
  it: /^(?:[ldcsmtv]|un|(?:d|a|da|ne|su|co)ll|quell|quest|dov|com|cos|quant)['’](?=\p{L})/u,
};

const stopWords: Readonly<Record<string, string>> = {
  da: `af alle at blev da de dem den der deres det dette du efter eller en er et for fra fik har have
    havde hun hvad hvem hvilke hvilken hvilket hvor hvordan hvorfor hvornar i ikke ind jeg kan kun man
    med mellem men mod nar ned nogle og om op over pa sa sig sin skal som til ud under var ved vi vil`,
  de: `aber alle als am an auch auf aus bei beim bin bis da damit dann das dass dem den denn der deren
    des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer
    eines er es fur gegen gibt hat hatte hatten haben ich ihr ihre im in ins ist ja kann kein keine
    konnen man mehr mit nach nicht noch nur ob oder ohne sehr sein sich sie sind so uber um und
    uns unter vom von vor wann war waren warum was welche welchem welchen welcher welches wem wen wenn
    wer werden wessen wie wieso wird wo woher wohin worden wurde wurden zu zum zur zwischen`,
  es: `a al algo antes asi aun como con cual cuales cuando cuanta cuantas cuanto cuantos de del desde
    donde dos durante e el ella ellas ellos en entre era eran es esa ese eso esta estaba estan este
    esto estos fue fueron ha habia han hasta hay he la las le les lo los mas me mi muy ni no nos o
    para pero por porque que quien quienes se ser si sin sobre son su sus tambien tiene tienen tu un
    una unas uno unos y ya yo`,
  fi: `ei eli en ennen ette etta han hanen he hei ja jo joka jos jossa jota jotka kanssa kuin
    kuinka kuka kun me mika mikali miksi milloin millainen minka mina missa mista mita miten mihin
    mukaan mutta myos ne niiden niin nyt oli olivat olla on ovat paljon se sen sina siita silla tai
    tama taman te tuo vai vaan vain`,
  fr: `a afin ai ainsi alors apres as au aucun aussi autre aux avait avant avec avez avoir c ce cela
    ces cet cette ceux chaque chez combien comme comment d dans de depuis des dont du elle elles en
    entre est et etaient etait ete etes etre eu fait font furent fut il ils j je l la laquelle le
    lequel les lesquels leur leurs lors lui m ma mais meme mes moi mon n ne nos notre nous on ont ou
    par parmi pas pendant peut plus pour pourquoi qu quand que quel quelle quelles quels qui quoi
    s sa sans se selon sera ses si son sont sous sur t ta te tes toi ton tous tout toute toutes tres
    tu un une vers vos votre vous y`,
  it: `a ad agli ai al alla alle allo anche c che chi ci come con cosa cui da dagli dai dal dalla dalle
    de degli dei del della delle dello di dopo dove e ed era erano fu furono gli ha hanno i il in io
    l la le lei lo loro lui ma mi ne negli nei nel nella nelle no noi non o per perche piu prima
    qual quale quali quando quanta quante quanti quanto questa queste questi questo se si sia sono
    stata stati stato su sua sue sui sul sulla sulle suo suoi tra tu un una uno vi`,
  nl: `aan af al alle als bij daar dan dat de der deze die dit door dus een en er geen had hadden heb
    hebben heeft het hij hoe hoeveel hun ik in is je kan maar meer men met mijn na naar niet nog nu of
    om ook op over sinds te tot tussen uit van veel voor waar waarom wanneer waren was wat welk welke
    werd werden wie wij wordt worden ze zich zij zijn zo zou`,
  no: `av alle at ble da de dem den der deres det dette du eller en er et etter for fra fikk ha hadde
    han har hun hva hvem hvilke hvilken hvilket hvor hvordan hvorfor i ikke inn jeg kan man med mellom
    men mot nar ned noen og om opp over pa sa seg sin skal som til under ut var ved vi vil`,
  pt: `a ainda ao aos as ate com como da das de dela dele depois do dos e ela elas ele eles em entre
    era eram essa esse esta estao este eu foi foram ha isso ja la lhe mais mas me mesmo muito na nas
    nao nem no nos o onde os ou para pela pelas pelo pelos por porque qual quais quando quanta quantas
    quanto quantos que quem se sem ser seu seus so sao sobre sua suas tambem tem um uma umas uns`,
  ru: `а без более бы был была были было быть в вам вас во вот все всего всех вы где да для до его ее её
    если есть еще ещё же за и из или им их к как какая какие какой каком какую ко когда кого кому которая
    которые который кто куда ли между меня мне много мой мы на над не него нее нет ни них но ну о об
    он она они оно от откуда по под после почему при про с сколько со так также там то только том
    тот у уже чем что чтобы чья эта эти это этого этой этом этот я`,
  sv: `alla att av blev da dar de dem den deras det detta du efter eller en er ett for fran fick ha
    hade han har hon hur i in inte jag kan man med mellan men mot nar ned nagra och om over pa sa
    sedan sig sin ska som till under upp ut vad vem var varfor vi vid vilka vilken vilket vill`,
};
