/**
 * Words of which the bench's meetings are made, by kind, the commonest first. Verbs and nouns are
 * such that all their forms are regular.
 */
export const words = {
  noun: split(`
    capability framework discussion alliance region effort force partner exercise country
    initiative system challenge report measure exchange operation unit facility area attempt
    island plan vehicle missile aircraft vessel radar satellite network sensor standard agreement
    arrangement mechanism channel forum dialogue consultation meeting visit port runway harbor
    base station barrack depot hangar pier shelter route lane strait coast border airspace
    frontier ministry minister secretary official commander officer expert engineer pilot sailor
    cadet veteran community resident municipality prefecture school hospital road bridge complaint
    accident incident investigation inspection safeguard procedure guideline principle rule norm
    treaty protocol memorandum statement declaration document chapter article annex timeline
    milestone deadline schedule phase stage step goal objective priority target requirement
    condition standpoint option scenario assumption assessment review evaluation survey study
    inquiry finding lesson recommendation proposal request response decision choice approach
    concept doctrine strategy policy posture presence deployment rotation relocation return
    transfer handover site landfill pillar foundation bond tie relationship partnership coalition
    bloc neighbor ally rival adversary actor threat risk danger concern tension emergency conflict
    dispute claim provocation violation intrusion launch test blast weapon warhead rocket
    interceptor torpedo mine drone helicopter fighter tanker transport submarine frigate destroyer
    carrier convoy fleet squadron brigade regiment battalion division garrison headquarter post
    command staff team group committee panel council board office agency bureau institute
    university laboratory company supplier manufacturer contractor shipyard factory plant workshop
    warehouse stockpile component part engine battery antenna cable chip processor computer server
    database platform interface tool algorithm model simulator trial prototype design patent
    license contract budget fund investment cost price share loan grant subsidy tax tariff market
    chain resource mineral fuel reserve pipeline grid reactor turbine storm flood earthquake
    typhoon eruption drought epidemic disaster evacuation rescue flight camp shipment delivery
    cargo container truck train railway airport terminal corridor hub node link signal frequency
    spectrum orbit constellation telescope observatory map chart image forecast warning alert
    alarm drill rehearsal wargame seminar symposium lecture course curriculum scholarship
    fellowship internship exam certificate award ceremony anniversary memorial museum archive
    record bulletin brochure website newspaper journalist reporter broadcaster rumor narrative
    campaign election parliament cabinet court judge prosecutor lawyer citizen voter student
    teacher worker farmer fisher merchant traveler tourist migrant refugee family association
    leader envoy ambassador embassy consulate delegate delegation mission counterpart colleague
    predecessor successor chair host guest observer participant signatory member applicant
    candidate organization institution authority regime government administration department
    directorate section branch element factor aspect dimension domain sphere field sector industry
    technology innovation breakthrough trend pattern cycle season quarter decade century outcome
    result effect impact benefit advantage gap shortfall bottleneck obstacle barrier limit
    threshold margin ratio rate level degree extent scope range width depth height
  `),
  mass: split(`
    security deterrence interoperability cooperation stability peace defense readiness resilience
    transparency trust solidarity unity coordination information intelligence equipment
    maintenance sustainment procurement acquisition logistics training education research
    development production interaction access reach mobility agility endurance survivability
    redundancy accuracy precision awareness surveillance reconnaissance navigation communication
    connectivity cyberspace space airlift sealift shipbuilding repair overhaul ammunition storage
    infrastructure housing medicine nutrition water electricity energy climate weather safety
    health welfare employment commerce trade finance growth prosperity openness freedom democracy
    justice law order sovereignty integrity independence legitimacy credibility responsibility
    accountability restraint diplomacy mediation reconciliation disarmament verification
    nonproliferation compliance enforcement oversight governance leadership expertise knowledge
    experience skill creativity ambition resolve determination patience respect friendship
    hospitality understanding appreciation gratitude sympathy condolence remembrance heritage
    culture language translation journalism disinformation secrecy confidentiality encryption
    authentication automation autonomy robotics telemetry propulsion metallurgy oceanography
    meteorology cartography geography demography agriculture forestry aquaculture fishing tourism
    hydrography salvage quarantine sanitation firefighting
  `),
  verb: split(`
    strengthen deepen promote expand accelerate advance enhance continue develop maintain support
    cooperate coordinate confirm reaffirm affirm discuss realize improve deter respond ensure
    share exchange explore pursue consider review assess examine evaluate address tackle mitigate
    reduce limit prevent counter oppose reject condemn monitor track detect identify locate
    observe report record document publish announce declare explain clarify define describe
    outline list establish launch start open restore renew repair replace upgrade modernize
    integrate connect combine merge align harmonize synchronize standardize simplify streamline
    automate test verify validate certify approve authorize permit request require demand urge
    invite welcome appreciate thank honor celebrate commemorate mourn visit host attend join enter
    return move transfer relocate deploy station assign rotate recall escort guard protect defend
    secure shield cover conceal store stockpile supply deliver transport ship load unload refuel
    repatriate evacuate rescue treat heal house educate instruct coach mentor recruit retain
    reward inspire encourage persuade convince influence shape steer guide direct manage operate
    handle conduct perform execute implement complete finish conclude extend prolong delay
    postpone suspend resume revise amend adjust adapt modify alter transform convert translate
    interpret analyze calculate estimate measure compare rank prioritize select appoint elect
    represent serve assist help enable empower facilitate foster nurture cultivate generate create
    produce manufacture assemble construct install equip furnish fund finance invest purchase
    lease license export import trade distribute allocate divide balance compensate insure
    guarantee pledge promise vow resolve settle mediate negotiate consult inform notify warn alert
    signal transmit receive collect gather compile archive preserve conserve inspect patrol search
    survey map chart navigate sail land anchor moor intercept neutralize disable dismantle
    demolish clear remove recover recycle
  `),
  adjective: split(`
    bilateral regional strategic joint common close mutual important further local new free open
    maritime steady continued multilateral trilateral operational defensive extended early current
    recent severe rapid broad deep strong stable secure effective efficient practical concrete
    specific detailed comprehensive integrated combined coordinated flexible adaptive agile robust
    resilient sustainable durable lasting permanent temporary provisional initial final interim
    annual quarterly monthly regular frequent occasional sudden unexpected unilateral coercive
    aggressive provocative illegal unlawful reckless dangerous hostile peaceful friendly amicable
    frank candid constructive productive fruitful meaningful substantial considerable significant
    modest gradual incremental timely prompt swift immediate urgent critical essential vital
    crucial central primary principal secondary additional supplementary alternative advanced
    modern innovative digital electronic autonomous unmanned mobile portable modular compatible
    interoperable redundant hardened dispersed distributed remote distant adjacent coastal
    northern southern eastern western southwestern northeastern tropical arctic inland urban rural
    mountainous volcanic seismic climatic environmental ecological social economic financial
    commercial industrial agricultural technological scientific medical humanitarian cultural
    educational academic legal judicial diplomatic political military naval aerial terrestrial
    orbital nuclear chemical biological conventional asymmetric hybrid covert overt visible
    tangible credible plausible reliable accurate precise consistent coherent uniform diverse
    inclusive equal fair transparent accountable responsible prudent cautious careful vigilant
    alert prepared ready willing able competent skilled experienced senior junior civilian
    voluntary mandatory optional lawful legitimate sovereign independent neutral global
    international transnational bordering populous remote-controlled shallow narrow wide large
    small high low
  `),
};

function split(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Forms of regular English words, as the bench's sentences need them. */
export const forms = {
  plural: (noun: string) => withS(noun),
  third: (verb: string) => withS(verb),
  past: (verb: string) =>
    verb.endsWith('e') ? `${verb}d` : `${stem(verb).replace(/(?<=[^aeiou])y$/, 'i')}ed`,
  ing: (verb: string) => `${stem(verb.replace(/(?<!e)e$/, ''))}ing`,
};

function withS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
  return word + (/(s|x|z|ch|sh)$/.test(word) ? 'es' : 's');
}

/** With the last consonant doubled where the stress is on it. */
function stem(verb: string): string {
  return verb.replace(/(?<=(?:^|de)ter|permi|transfe|shi|equi|^ma)([rtp])$/, '$1$1');
}
