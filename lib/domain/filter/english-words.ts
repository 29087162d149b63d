/** English words and names that can be cut into syllables of pinyin, also of those that only sound alike. */
export const englishWords: ReadonlySet<string> = new Set(
  `
    abandon abuse ace acute adequate age aide aiming alice alien alike along amazon america american amuse
    an angle animate anna anticipate anyone are area arena arise asia aside ate aware azure bacon bailing
    bake balance bale ban banana bandage bandana bang banger bare baron base beige ben bide bike bile
    binding bingo bio bison bite bonanza bone bore cadence cafe cage cake came cameo cameron can canada
    candidate cane canine canoe canon canyon care case cease cede chafe chaining chance change chase cheese
    chime china chinese ciao cite citizen con concise condense conference confuse conjugate consequence
    consume continue cuba cue cuisine cure cute damage dame dan dance dang danger dare data date daze
    dealing dean debate decade decide deduce deer defeating defense delaying delegate delegating delete
    demanding demo den denote dense denying dependence desire detailing dice die dike dime din dine dingo
    dire don dude due duke dune dung ease easier eating eden editing elite ending engage engine engineer
    enhance entire era exiting eye facade face fade failing fake fame fanfare fare fate fee feeding feeling
    fence fore fugue fume fun fuse future game gang gate gaze geese gene generalize genie genre gong
    guidance guide guideline guiding guile guinea guise gun hailing hang hanging hare hate haze he heading
    healing hen hence here hesitate hole home hone hoping hose house housekeeping hue huge human humane hung
    hungarian june kate keen keeping ken lace lake lama lame lance lane late latitude laze lea leading
    league lean leaner leaning lease lee leisure lice licensee lie life lifetime like liken lima lime
    limiting limousine line linger lingo linkage long lounge louse luke luna lune lung lunge lure lute mace
    machine made magazine maiden mailing make male man manage mandate manga mange mango manipulate mare
    marie marine mario mason mate mature maximize maze me mean meaning meantime measure media median meeting
    mega memo men menace mentioning menu mere mice mike milan mile mileage mime mine mini minimize minute
    mire misuse mite mitigate mixing mobile mocha mode mole moose more mote mouse mule muse mute nailing
    name naming nature needing nice niche niece nile nine non nuance nude nun one open orange owen pace page
    pale pan panama pane pang papa patience patio paying pen penance pence pending piano pie piece pierce
    pike pile pin pine poke pole police polite populate populating pore pose positioning puma pure
    quarantine quasi que quota quote ran rang range ranger reading realize reaping reason reconcile reduce
    refuse relate remake remote reopen reside residence residing residue resume resuming retaining retire
    rice ride rise rite rouse route routine rude rule run rune rung ruse safari safe sage sailing sake sale
    same sane sang sanitize saying sea sealing sean seating secure seduce see seen sending sense sentence
    sepia shade shake shame share she sheer shine side siege silence silicon silver site size song sue suede
    suicide suite sun sung sunken sure susan tailing taiwan take taken tale tame tan tango tea tease tee
    teen ten tense tide tie tier tile time timeline timing tin tire ton tuna tune tuning tunneling wade wage
    wagon waiting wake waken wan wane wanting ware woe woke woman women wore you yoyo zen zulu
  `
    .trim()
    .split(/\s+/),
);
