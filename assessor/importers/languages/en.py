"""English."""

# ruff: noqa: E501 - patterns read better whole

from assessor.importers.lexicon import Lexicon

_ADVERBS = r"(?: also| further| furthermore| thus| therefore| strongly| urgently| again | once again | specifically| nevertheless| in particular| accordingly| additionally| again| hereby| respectfully| moreover|,| would like to)*"
_TIME = r"(?: within (?: one | two | 1 | 2 | 12 | 18 | 24 | twelve | eighteen | twenty-four )(?:\(\d\))? (?: year | month ))"
_TOLD = r"(?: information | reports? | repl(?:y|ies) )"
_WHO = r"(?: the\ Committee | Committee | it )"

LEXICON = Lexicon(
    code="en",
    common_words=("the", "of", "and", "to", "that", "in", "for", "with", "by", "on"),
    title=r"concluding observations | concluding comments",
    furniture=r"^unitednations|^distr | ^original: | ^committee | ^human rights committee | session$ | convention on | covenant on | advance | unedited | specimen | adopted by",
    state=r"(?:report|reports|in the absence of (?:an? |its )?\w+(?: periodic)? reports?)\s+of\s+(?:the\s+)?(?P<name>.+?)(?=\s*(?:\*|under\b|submitted\b|$|[,.;\n]))",
    recommends=rf"""
        {_WHO} ,? {_ADVERBS} (?: \(?[^.;:()]{{0,80}}\)?, )? {_ADVERBS}
          (?: recommends | urges | calls (?:up)?on | encourages | invites | requests | advises | suggests | exhorts | asks | recommend that
            | hopes | trusts | expresses the hope | would welcome | would encourage | calls for | would appreciate
            | (?: would like | wishes ) to (?: see | recommend | suggest | encourage | urge | invite | request | call (?:up)?on | ask | advise | reiterate [^.;:]{{0,60}}? recommendation ) | appeals to
            | reiterates (?:its|the|also)? [^.;:]{{0,60}}? (?:recommendation | call ) )
        | (?:and|,) (?:strongly|further|also|urgently)* (?: recommends | urges | calls (?:up)?on | encourages | requests | invites ) (?: that | it | the | , | : )
        | (?:and|,) (?:strongly|further|also|urgently)* reiterates (?:its|the|also)? [^.;:]{{0,60}}? (?:recommendation | call )
        | is of the view that the State party should
    """,
    told=r"(?: that | whether | says | said | states | stated | claims | claimed | which ) (?= it )",
    should=r"""
        States? part(?:y|ies) [^.;:]{0,60}? (?: should | must | (?:is|are) (?:strongly)? (?:urged|encouraged|invited|requested|called upon|recommended to) | needs to | is under an obligation | ought to )
        | (?:^|,|and) (?: also | further | therefore | in particular | moreover | furthermore )* ,? it should
        | (?:^|,) (?:the)? (?: competent)? (?: authorities | Government ) should
        | ^ (?: such | these | those ) [^.;:,]{0,60}? (?: should | must ) | it is imperative that | is (?:strongly)? (?:urged|encouraged) to
        | ^ (?!the committee) [^.;:,]{0,60}? (?: measures | efforts | steps ) (?: [^.;:,]{0,60}? be (?:taken|made|adopted|introduced) | should | must )
    """,
    concerned=r"""
        (?: is | remains | was | are )? (?: also | further | furthermore | nevertheless | nonetheless | however | deeply | seriously | particularly | gravely | especially | still | therefore | equally | very | extremely |,)* concerned (?: , | about | at | that | by | over | however | : | with )
        | (?: with | expresses? (?:its|serious|deep|grave|particular|great)* | reiterates? (?:its|serious|deep|grave|previous)* | matters? of ) (?: serious | deep | grave | particular | great | regret and | some )* concerns? (?: ,|at|about|that|over|regarding|the|by|:|as )
        | concern (?: about | at | over )
        | regrets | deplores | deeply troubled | is troubled | is alarmed | disturbed (?:by|at|that|about|over) | raises? (?:serious|grave|particular)* (?:concern|issue) | (?:gives?|giving) rise to (?:serious|grave)* concern | cause for concern | worrying | worrisome | concern is expressed | not satisfied | with alarm | is dismayed | with regret | is worried | finds it regrettable
        | ^ of (?: particular | serious | great | deep | grave | special )* concern | concerns? remains? | shares? the concerns? | has (?: serious | deep | grave | particular )* concerns
    """,
    observes=r"""
        (?: the Committee | ^it | it ) ,? (?: also | further | furthermore | however | nevertheless | with appreciation | with satisfaction |,)*
        (?: notes | welcomes | takes note | takes into account | acknowledges | appreciates | observes | commends | recognizes | expresses (?:its)? appreciation | is aware | considers )
        | ^ (?: while | although | despite | notwithstanding )
    """,
    recalls=r"^ (?: in the light of | bearing in mind | recalling | taking into account | in accordance with | with reference to | the Committee (?:also)? (?: recalls | draws | refers | reiterates | reminds | emphasizes | stresses | underlines ) | in line with | the Committee (?:notes|considers) that (?:the)? (?:State party'?s)? adherence )",
    refers=r"draws? (?:the|its)? [^.;]{0,40}? attention | refers the State party to | reminds the State party | invites the State party to refer",
    opens=r"the | while | although | in | recalling | taking | as | despite | notwithstanding | with | bearing | reiterating | noting | pursuant | drawing | furthermore | further | having | it | concerned | on | during | since | a(?:n|s)? | under | for | given | to | at | regarding | concerning",
    sections=r"introduction | positive (?:aspects|developments) | (?:principal|main|key)? (?: (?:subjects|areas|matters|issues) of )? concerns? (?:,suggestions)? (?:and recommendations)? | (?: suggestions and )? recommendations | other (?:recommendations|issues|matters) | dissemination and follow-?up | follow-?up (?:and (?:dissemination|reporting))? | factors and difficulties .*",
    introduction=r"introduction $ | positive (?:aspects|developments) | (?:principal )? factors and difficulties | follow-?up measures taken and progress | general considerations | measures taken $ | consideration of reports | (?:national)? parliament $",
    procedure=r"""
        dissemination (?: $ | (?:and|,) (?: follow | implementation | translation | publication | report ).* | of (?:the|these|its|present)* (?: concluding | reports? | recommendations | information | documents ).* ) | follow-?up (?: and (?:dissemination|reporting|implementation).* | to the (?:present|implementation of the)? concluding .* | procedure .* )? $
        | (?:next|submission of the next|preparation of the next) [^.]*report | implementation and reporting | reporting $
        | common core document | paragraphs of particular importance | technical assistance (?:and cooperation)? $
        | national mechanism for reporting | implementation of the concluding
        | fulfil?ment of the rights and obligations
    """,
    procedural=rf"""
        next (?:combined|periodic|\w{{2,14}})*? (?:periodic)? reports? | (?: widely | disseminat | publish | publici | translat | distribut | circulat | available ) [^.;]{{0,260}}? (?: present | these | the | Committee's ) concluding (?: observations | comments )
        | (?: present | these | the | its ) concluding (?:observations|comments) [^.;]{{0,160}}? (?: disseminat | translat | publish | publici | distribut | available )
        | {_TOLD} [^.;]{{0,200}}? {_TIME} | {_TIME} [^.;]{{0,200}}? {_TOLD}
        | submit [^.;]{{0,60}}? periodic reports? | (?: submit | submission of ) (?:its|the) [^.;]{{0,40}}? reports? [^.;]{{0,40}}? (?: by | before | no later than | on | in ) \d
        | date (?:for|of) (?:the)? submission | reports? [^.;]{{0,60}}? (?:is|are|was|were) due | core document | rule \d+ ,? (?: paragraph | of the Committee ) | rules of procedure of the Committee | particular importance of (?:the)? recommendations | reports? [^.;:]{{0,40}}? be (?:as|also)? (?:widely)? (?: (?:disseminat|publici|publish|distribut)ed | made (?:readily|widely|publicly)? available )
        | common core document | simplified reporting procedure | list of issues prior | follow-?up procedure | paragraphs of particular importance
    """,
    general=r"(?: implement | give effect to | comply with ) (?: its | the | these | the present | all )* recommendations | spirit of cooperation | cooperative spirit",
    follow_up=r"""
        (?: within (?: one | two | 1 | 2 | 12 | 18 | 24 | twelve | eighteen | twenty-four )(?:\(\d\))? (?: year | month ) | by \d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4} | no later than ) .*? para(?:graph)?s?\.? \d
        | para(?:graph)?s?\.? \d .* (?: within (?: one | two | 1 | 2 | 12 | 18 | 24 | twelve | eighteen | twenty-four ) (?:\(\d\))? (?: year | month ) | follow-?up (?: procedure | report | information ) )
        | follow-?up .{0,200}? para(?:graph)?s?\.? \d
    """,
    paragraphs=r"(?:sub)?-?paragraphs?|paras?\.",
    adopted=r"adopted",
    months={
        "january": 1,
        "february": 2,
        "march": 3,
        "april": 4,
        "may": 5,
        "june": 6,
        "july": 7,
        "august": 8,
        "september": 9,
        "october": 10,
        "november": 11,
        "december": 12,
    },
    date=r"(?P<day>\d{1,2})\s+(?P<month>[A-Z][a-z]+)(?:\s+(?P<year>\d{4}))?",
    abbreviations=(
        "no",
        "nos",
        "art",
        "arts",
        "para",
        "paras",
        "al",
        "v",
        "mr",
        "ms",
        "mrs",
        "dr",
        "st",
        "vol",
        "chap",
        "cf",
        "pp",
        "p",
        "ibid",
        "add",
        "rev",
        "corr",
        "sect",
        "e.g",
        "i.e",
        "rec",
        "ex",
        "gen",
    ),
    citations=r"(?:arts?\.?|articles?|paras?\.?|(?:sub)?paragraphs?|sections?|rules?|principles?|nos?\.?|chapters?|recommendations?|targets?|see|and|or|to|of|in|at|under)",
    particles="aio",
)
