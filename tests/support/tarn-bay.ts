import type { Files } from "./markdown-answering.js";

/** Three documents about a place that does not exist. */
export const tarnBay: Files = {
  "lighthouse.md": `---
title: The lighthouse on Gull Rock
published: 1998-05-02
language: en
---

# The lighthouse on Gull Rock

## Construction

The lighthouse on Gull Rock was built in 1874. The engineer Mr. Edwin Marsh designed the tower. The
tower is 41 metres high and has 214 steps.

## Keepers

Three families kept the light until 1962. Mrs. Ada Finch was the last keeper. She lived on the rock
for nineteen years.

## Equipment

The lighthouse has three kinds of signals:

- a rotating lamp of four lenses
- a fog horn that is driven by compressed air
- a bell of bronze for calm nights

## Storms

The storm of 1911 broke the lower windows because the shutters had been left open.
`,
  "museum.md": `---
title: The harbour museum of Tarn Bay
published: 2005
language: en
---

# The harbour museum of Tarn Bay

## Opening

The harbour museum opened in 1987 in the former customs house. Dr. Lena Ortiz founded the museum with
a gift of 120 ship models.

## Rooms

The museum shows its collection in four rooms:

- ropes and sails
- charts and compasses
- ship models
- tools of the boat builders

## Visitors

About 15,000 visitors come every year. The museum closes in January.
`,
  "regatta.md": `---
title: The rowing regatta of Tarn Bay
published: 2019-09-30
language: en
---

# The rowing regatta of Tarn Bay

## The regatta of 2018

The regatta of 2018 took place in Milford Cove on 14 July 2018. Twelve crews took part. The crew of
Alder Mills won the regatta of 2018.

## The regatta of 2019

The regatta of 2019 took place at Gull Rock on 6 July 2019. Nine crews took part. The crew of Port
Sorrel won the regatta of 2019.

## Rules

Boats carry six rowers and one steersman. A boat that touches a buoy is disqualified.
`,
};
