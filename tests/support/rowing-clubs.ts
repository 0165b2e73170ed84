import type { Files } from "./markdown-answering.js";

/** Documents with all kinds of quick facts, and what somebody has written into a file of facts. */
export const rowingClubs: Files = {
  "rowing.md": `---
title: The rowing clubs of Tarn Bay
publisher: Tarn Bay Rowing Union
published: 2021-03-01
language: en
---

# The rowing clubs of Tarn Bay

## The union

The Tarn Bay Rowing Union (TBRU) was founded in Port Sorrel on 12 May 1931. Mr. Oskar Lind was
elected President of the TBRU. The TBRU has 14 member clubs.

## Championships

The first championship of the TBRU took place at Gull Rock from 2 to 4 June 1932. The second
championship of the TBRU was held in Milford Cove in June 1934. A storm ended the championship of
1936 on 9 June 1936. The TBRU bought a boat house on 3 March 1938. The boat house burned down on
17 November 1947. The clubs opened a new boat house on 1 May 1950. The TBRU admitted its first club
from abroad on 20 February 1958. The TBRU chose its colours on 8 April 1963. The
hundredth race of the TBRU was held at Gull Rock on 5 July 1971.

## Member clubs

The clubs of the union are:

- Alder Mills
- Port Sorrel
- Milford Cove
`,
  "harbour.md": `---
title: The harbour of Port Sorrel
language: en
---

# The harbour of Port Sorrel

## Boats

The Tarn Bay Rowing Union (TBRU) rents two piers in Port Sorrel. The TBRU pays for them every year.
The piers of Port Sorrel were rebuilt in 1999.

## Staff

Ms. Hilda Brandt is the harbour master of Port Sorrel.
`,
  "facts/tarn-bay.yaml": `- name: Boat hire
  aliases: [rowing boats]
  answer: The union rents piers in Port Sorrel.
  source: harbour.md
  quote: rents two piers in Port Sorrel
  pinned: true
`,
};
