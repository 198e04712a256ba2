"""Spanish."""

# ruff: noqa: E501 - patterns read better whole

from assessor.importers.lexicon import Lexicon

_WITHIN = r"(?: (?:en|dentro de)? (?:el|un|del)? plazo (?:de|no superior a) (?: un | dos | doce | 12 | 1 | 2 ) (?: año | mes ) | a más tardar | (?:antes del|para el) \d | en el plazo de )"
_TOLD = r"(?: información | informes? | informar )"
_TIME = r"(?: plazo (?:no superior a|de|máximo de) (?: un | dos | doce | 12 | 1 | 2 | 24 | veinticuatro | 18 | dieciocho ) (?: año | mes ))"

LEXICON = Lexicon(
    code="es",
    common_words=("el", "la", "los", "las", "de", "del", "y", "que", "en", "una", "por", "con", "para", "se"),
    title=r"observaciones finales | conclusiones y recomendaciones",
    furniture=r"^naciones unidas | ^distr | ^original | ^comité | (?:período|periodo) de sesiones | convención (?:sobre|contra|internacional) | pacto internacional | versión (?:avanzada|sin editar) | aprobad | espécimen | muestra",
    state=r"informes?[^.\n]*?\s+(?:del\s|de\s(?:la\s|los\s|las\s)?)(?P<name>[A-ZÁÉÍÓÚ][^*\n(]+?)(?=\s*(?:\*|presentado|\(|$|[,.;\n]))",
    recommends=r"""
        (?: el comité | (?:^|,|;) (?: también | además | asimismo | igualmente )* le? ) ,? (?: [^.;:,()]{0,60}, )? (?: también | además | asimismo | igualmente | le | lo | encarecidamente | firmemente )*
        (?: recomienda | insta | exhorta | alienta | invita | pide | solicita | sugiere | hace un llamamiento | aconseja | anima | urge | llama al estado
          | (?: reitera | reafirma ) (?: su | sus | la | las | [^.;:]{0,40}? ) recomendaci )
        | (?: y | , | (?<!qu) e ) (?:le|lo)? (?: recomienda | insta | exhorta | alienta | invita | pide ) (?: encarecidamente | también | además )* (?: a | al | que | , | la | el )
        | ^ (?: también | además | asimismo | igualmente | por otra parte | por último |,)* (?: recomienda | insta | exhorta | alienta | invita | pide | solicita )
        | ^ se (?:le)? (?: recomienda | insta | exhorta | alienta | invita | pide ) | reitera (?:su|sus)? (?:anterior|anteriores)? recomendaci
    """,
    told=r"",
    should=r"""
        Estado parte [^.;:]{0,60}? (?: debe | debería | deberá | tiene que | ha de )
        | (?:^|,|;|y) (?: también | además | asimismo | igualmente | en particular | en concreto | para ello | a tal fin | con ese fin | a ese respecto | por otra parte )* ,? (?:también|además|asimismo)* (?:debe|debería|deberá) (?: ,| inclu | prever | derog | modific | revis | recab | estable | crea | public | inform | elabor | apli | d[aeo] | imp |  además | también | asimismo | garant | adopt | vel | intens | asegur | : | en | tom | igualmente | investig | fortalec | redobl | proced | acelerar | refor | realiz | proporc )
        | ^ (?: las autoridades | el gobierno ) deb | ^ se (?: deben | deberían | deberán ) | ^ (?: deben | deberían | deberán ) [^.;:,]{0,20}? (?: arse | erse | irse )
    """,
    concerned=r"""
        (?: preocupan? | inquietan? | alarman? ) (?: también | además | asimismo | sobremanera | profundamente | especialmente | particularmente | seriamente | gravemente | en particular | sin embargo |, | igualmente | enormemente )* (?: al comité | , | que | la | el | los | las | a | : | en )
        | le (?: sigue | siguen )? (?: preocupa | inquieta ) | (?:sigue|siguen) (?:preocupando | preocupado) | se muestra (?:muy|profundamente|seriamente|también)* (?:preocupado|alarmado) | considera (?:muy|particularmente|sumamente)* (?:preocupante|inquietante|lamentable)
        | (?: está | sigue | continúa | permanece | se siente ) (?: profundamente | muy | seriamente | también | además | gravemente | especialmente | particularmente )* (?: preocupado | inquieto | alarmado )
        | (?: su | con | gran | profunda | seria | grave | la ) (?: gran | profunda | seria | grave | especial | honda )? (?: preocupación | inquietud )
        | lamenta | deplora | motivos? de (?:gran|especial|profunda|particular|grave|seria)? (?:preocupación|inquietud) | causan? (?:gran|especial|profunda|particular|grave|seria)? (?:preocupación|inquietud|alarma)
    """,
    observes=r"(?: el comité | ^ ) [^.;:]{0,30}? (?: observa | toma nota | acoge | celebra | valora | reconoce | constata | aprecia | encomia | agradece ) | ^ (?: si bien | aunque | pese | a pesar | no obstante )",
    recalls=r"^ (?: a la luz | recordando | teniendo (?:en cuenta|presente) | de conformidad | con referencia | en consonancia | el comité (?: recuerda | señala | remite | reitera | subraya | destaca | se remite | (?:observa|hace notar) que la adhesión ) )",
    refers=r"señala [^.;]{0,60}? (?:a la)? atención | remite al Estado | recuerda al Estado parte | se remite a",
    opens=r"el | la | los | las | si | aunque | en | recordando | tomando | a | al | teniendo | de | con | pese | no | preocupa | preocupan | además | le | lo | por | para | un | una | desde | durante | inquieta | es",
    sections=r"introducción | aspectos positivos | (?:principales)? (?: (?:motivos|esferas|ámbitos|asuntos|temas) de )? preocupaci(?:ón|ones) (?:,sugerencias)? (?:y recomendaciones)? | (?: sugerencias y )? recomendaciones | otras (?:recomendaciones|cuestiones) | difusión y seguimiento | seguimiento (?:y difusión)? | factores y dificultades .*",
    introduction=r"introducción $ | aspectos positivos | factores y dificultades | medidas de seguimiento | consideraciones generales | generalidades | parlamento $",
    procedure=r"""
        difusión (?: $ | (?:y|e|,) (?: seguimiento | aplicación | traducción | publicación | presentación ).* | de (?:la|las|los|l|presentes)* (?: información | informes? | observaciones | recomendaciones | documentos ).* ) | seguimiento (?: y (?:difusión|presentación|informes).* | de las (?:presentes)? observaciones finales .* )? $ | procedimiento de seguimiento
        | (?: próximo | presentación del próximo | preparación del próximo | elaboración del próximo ) [^.]* informe | aplicación y presentación de informes
        | documento básico común | párrafos de particular importancia | asistencia técnica $ | mecanismo nacional (?:de|para) [^.]{0,30}? (?: informes | seguimiento )
        | (?:cumplimiento|realización|respeto) de los derechos y (?:las)? obligaciones
    """,
    procedural=rf"""
        próximos? (?:informes?|[^.;:]{{0,60}}informes?) | (?: difund | difusión | divulg | traduc | amplia distribución )[^.;]{{0,200}}? observaciones finales
        | presentes observaciones finales [^.;]{{0,200}}? (?: difund | difus | traduc )
        | documento básico común | procedimiento simplificado | lista de cuestiones | procedimiento de seguimiento | párrafos de particular importancia
        | present[ea] [^.;:]{{0,60}}? informes? [^.;:]{{0,30}}? periódico | particular importancia de las recomendaciones | informes [^.;]{{0,40}}? a disposición del público
        | {_TOLD} [^.;؛。；]{{0,200}}? {_TIME} | {_TIME} [^.;؛。；]{{0,200}}? {_TOLD}
        | informes? [^.;:]{{0,80}}? present\w{{0,6}} [^.;:]{{0,40}}? (?: antes del | a más tardar | para el \d | el \d | en \d ) | present[ea]\w{{0,3}} [^.;:]{{0,60}}? informes? [^.;:]{{0,40}}? (?: antes del | a más tardar | para el \d | el \d | en \d )
        | (?: public | distribu | ampliamente | disposición del público ) [^.;]{{0,260}}? (?:presentes|las|estas|sus) observaciones finales
        | presentes observaciones finales [^.;]{{0,200}}? public
        | fecha (?: de | para | límite | en que ) [^.;]{{0,60}}? present | documento básico | reglamento del comité
    """,
    general=r"(?: aplique | aplicar | ponga en práctica | poner en práctica | cumpla ) (?: sus | las | estas | todas las | las presentes )? recomendaciones | espíritu (?: constructivo | de cooperación )",
    follow_up=rf"{_WITHIN} .*? párr(?:afo|\.)?s?\.? \d | párr(?:afo|\.)?s?\.? \d .* (?: {_WITHIN} | seguimiento ) | seguimiento .{{0,200}}? párr(?:afo|\.)?s?\.? \d",
    paragraphs=r"(?:apartados?|párrafos?|párrs?\.)",
    adopted=r"aprobó | aprobad | adoptó | adoptad",
    months={
        "enero": 1,
        "febrero": 2,
        "marzo": 3,
        "abril": 4,
        "mayo": 5,
        "junio": 6,
        "julio": 7,
        "agosto": 8,
        "septiembre": 9,
        "setiembre": 9,
        "octubre": 10,
        "noviembre": 11,
        "diciembre": 12,
    },
    date=r"(?P<day>\d{1,2})º?\s+de\s+(?P<month>[a-zA-Z]+)(?:\s+(?:del?\s+)?(?P<year>\d{4}))?",
    abbreviations=(
        "art",
        "arts",
        "párr",
        "párrs",
        "núm",
        "núms",
        "n",
        "sr",
        "sra",
        "vol",
        "cap",
        "cf",
        "p",
        "pp",
        "ibid",
        "add",
        "rev",
        "ee",
        "uu",
        "etc",
    ),
    citations=r"(?:arts?\.?|artículos?|párrs?\.?|párrafos?|apartados?|secciones|sección|reglas?|principios?|meta|y|e|o|u|de|del|a|al|en)",
    particles="aeouy",
)
