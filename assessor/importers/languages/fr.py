"""French."""

# ruff: noqa: E501 - patterns read better whole

from assessor.importers.lexicon import Lexicon

_WITHIN = r"(?: dans (?:un|les)? (?: délai | ) (?:s)? (?: d'un | d' | de | un | deux | douze | 12 )* (?: an | ans | mois ) | au plus tard | d'ici (?:à|au|le) | (?:avant|pour) le \d | (?:un|deux) an )"
_TOLD = r"(?: renseignements | informations? | rapport )"
_TIME = r"(?: dans (?:un|les)? (?:délai (?:d'un?|de (?:deux|douze|12)) (?:ans?|mois)? | (?:douze|12|vingt-quatre|24|dix-huit|18) mois ))"

LEXICON = Lexicon(
    code="fr",
    common_words=("le", "la", "les", "des", "du", "et", "que", "dans", "une", "à", "aux", "par", "sur"),
    title=r"observations finales | conclusions et recommandations",
    furniture=r"^nations unies | ^distr | ^original | ^comité | session$ | convention (?:relative|contre|sur|internationale) | pacte international | version (?:avancée|préliminaire) | adopté | spécimen",
    state=r"rapports?[^.\n]*?\s+(?:du\s|de\sla\s|de\sl['’]\s?|des\s|de\s|d['’]\s?)(?!rapport)(?P<name>[A-ZÉÎÔ][^*\n(]+?)(?=\s*(?:\*|valant|soumis|\(|$|[,.;\n]))",
    recommends=r"""
        (?: le comité | il ) ,? (?: [^.;:,()]{0,60}, )? (?: lui | l' | en | vous | les )*
        (?: recommande | engage | invite | prie | exhorte | encourage | demande | conseille | suggère | préconise | appelle (?!l'attention) | souhaite (?:rait)? que l'État
          | (?: réitère | renouvelle | réaffirme ) (?: ses | sa | les | la | [^.;:]{0,40}? ) recommandation | réitère [^.;:]{0,40}? appel )
        | (?:et|,) (?:lui|l'|à)? (?: recommande | engage | invite | prie | exhorte | encourage | demande ) (?: instamment | vivement | également | de nouveau )* (?: à | l'État | de | que | , | : )
        | réitère (?:ses|sa) recommandation | ^ il est (?:également|aussi|en outre|instamment|vivement)* (?: recommandé | demandé ) à
    """,
    told=r"qu' (?= il )",
    should=r"""
        l'État partie [^.;:]{0,60}? (?: devrait | doit | est (?:instamment|vivement|fortement)? (?: invité | prié | encouragé | engagé à | tenu ) )
        | États? parties? devr
        | (?:^|,|et) (?: en outre | en particulier | notamment | à cette fin | à cet égard | également | aussi | de plus )* ,? il (?:devrait | doit) | ^ (?: les autorités | le gouvernement ) devrai
        | ^ (?!le comité) [^.;:,]{0,60}? (?: mesures | efforts | dispositions ) [^.;:,]{0,60}? (?: devraient | doivent ) (?: également | aussi )* être
        | ^ il conviendrait | il (?: devrait | faudrait ) (?: également | aussi | en outre | en particulier | notamment )
    """,
    concerned=r"""
        (?: est | reste | demeure | se déclare | se dit | était ) (?: toutefois | cependant | néanmoins | également | aussi | en outre | particulièrement | vivement | profondément | gravement | toujours | très | extrêmement | encore | sérieusement | donc |, | par ailleurs )* (?: préoccupé | inquiet | alarmé | troublé )
        | s'inquiète | s'alarme | (?: sa | ses | vive | profonde | avec | grande | graves? | avec une ) (?: vives? | profondes? | grandes? | graves? | certaine )? (?: préoccupation | inquiétude )s?
        | regrette | déplore | avec (?:un)? (?:profond)? regret | le préoccupe | préoccupé (?:par|de|que|du|au) | sujets? de préoccupation | (?:juge|trouve|estime) (?:très|particulièrement|extrêmement)* (?:préoccupant|inquiétant|regrettable) | ^ sont? (?:également|aussi|particulièrement|très)* (?:préoccupant|inquiétant) | est (?:également|aussi|particulièrement|très)* (?:préoccupant|inquiétant)
    """,
    observes=r"(?: le comité | il ) [^.;:]{0,30}? (?: note | prend note | relève | constate | accueille | salue | se félicite | prend acte | observe | apprécie | remercie | sait gré ) | ^ (?: tout en | si | bien que | malgré | en dépit )",
    recalls=r"^ (?: à la lumière | compte tenu | rappelant | tenant compte | gardant | conformément | se référant | renvoyant | le comité (?: rappelle | renvoie | appelle l'attention | souligne | réaffirme | réitère | attire | (?:note|fait observer|relève) que l'adhésion ) )",
    refers=r"(?: appelle | attire ) [^.;]{0,40}? attention | renvoie (?:l'État|l'attention|à) | rappelle à l'État | invite l'État partie à (?:se référer|consulter)",
    opens=r"le | la | les | l' | tout | si | bien | dans | en | rappelant | prenant | compte | conformément | malgré | à | au | se | tenant | il | par | pour | un | une | depuis | lors | eu | ayant | préoccupé",
    sections=r"introduction | aspects positifs | (?:principaux|principales)? (?: (?:sujets|motifs|domaines) de )? préoccupations? (?:,suggestions)? (?:et recommandations)? | (?: suggestions et )? recommandations | autres (?:recommandations|questions) | diffusion et suivi | suivi (?:et diffusion)? | facteurs et difficultés .*",
    introduction=r"introduction $ | aspects positifs | facteurs et difficultés | mesures de suivi | considérations générales | généralités | progrès (?: réalisés.* | accomplis.* )? $ | parlement $",
    procedure=r"""
        diffusion (?: $ | (?:et|,) (?: suivi | application | mise | traduction | publication | présentation | établissement ).* | (?:d'|de l'|des|du|de)(?:présentes)? (?: informations? | renseignements | rapports? | observations | recommandations | documents ).* ) | suivi (?: et (?:diffusion|rapports? | établissement).* | (?:des|donné aux)? (?:présentes)? observations finales .* | application.* )? $ | suivi des observations finales
        | (?: prochains? | soumission du prochain | élaboration du prochain | établissement du prochain | présentation du prochain ) [^.]* rapport | procédure de suivi | rapports? périodiques?$
        | document de base commun | paragraphes d'importance particulière | assistance technique $ | mécanisme national (?:chargé)? (?:de|d') [^.]{0,30}? (?: rapports | suivi ) | application des observations finales
        | (?:respect|réalisation|exécution) des droits et (?:des)? obligations
    """,
    procedural=rf"""
        prochains? (?:rapports?|[^.;:]{{0,60}}rapports?) périodiques? | prochain rapport | (?: diffuser | diffusion | diffusées? | diffusés? | traduire | rendre publiques ) [^.;]{{0,200}}? observations finales
        | présentes observations finales [^.;]{{0,200}}? (?: diffus | tradui )
        | document de base commun | procédure simplifiée | liste (?:de|des) points | procédure de suivi | paragraphes d'importance particulière | (?: soumettre | présenter )[^.;:]{{0,60}}? rapports? [^.;:]{{0,40}}? périodique
        | importance particulière des recommandations | rapports à la disposition du public | met\w* [^.;]{{0,40}}? à la disposition du public
        | {_TOLD} [^.;؛。；]{{0,200}}? {_TIME} | {_TIME} [^.;؛。；]{{0,200}}? {_TOLD}
        | rapports? [^.;:]{{0,80}}? (?: soumettre | présenter | présenté | soumis | attendus? ) [^.;:]{{0,40}}? (?: avant | d'ici | au plus tard | le \d | en \d ) | (?: soumettre | présenter | présente ) [^.;:]{{0,60}}? rapports? [^.;:]{{0,40}}? (?: avant | d'ici | au plus tard | le \d | en \d )
        | (?: publier | publiées | distribuer | traduire | traduites | largement ) [^.;]{{0,260}}? (?:présentes|les|ces|des) observations finales
        | date (?:de|limite|à laquelle) [^.;]{{0,60}}? (?: présentation | soumission | présenter | soumettre | présenté ) | document de base | règlement intérieur du comité
    """,
    general=r"(?: appliquer | mettre en œuvre | donner suite à | donner effet à ) (?: ses | les | ces | toutes les | les présentes )? recommandations | esprit (?: constructif | de coopération )",
    follow_up=rf"{_WITHIN} .*? par(?:agraphes?|\.) \d | par(?:agraphes?|\.) \d .* (?: {_WITHIN} | suivi ) | suivi .{{0,200}}? par(?:agraphes?|\.) \d",
    paragraphs=r"(?:alinéas?|paragraphes?|par\.)",
    adopted=r"adopté",
    months={
        "janvier": 1,
        "février": 2,
        "mars": 3,
        "avril": 4,
        "mai": 5,
        "juin": 6,
        "juillet": 7,
        "août": 8,
        "septembre": 9,
        "octobre": 10,
        "novembre": 11,
        "décembre": 12,
    },
    date=r"(?P<day>\d{1,2})(?:er)?\s+(?P<month>[a-zéûA-Z]+)(?:\s+(?P<year>\d{4}))?",
    abbreviations=(
        "art",
        "par",
        "al",
        "c",
        "n",
        "no",
        "nos",
        "vol",
        "chap",
        "cf",
        "p",
        "pp",
        "ibid",
        "add",
        "rev",
        "m",
        "mm",
        "mme",
        "sect",
        "etc",
    ),
    citations=r"(?:art\.?|articles?|par\.?|paragraphes?|alinéas?|sections?|règles?|principes?|cible|et|ou|de|à|au|aux|du|des)",
    particles="aàyô",
)
