"""The verbs that asks begin with, by language and by UPR Info's categories of action.

The categories are 1 minimal, 2 continuing, 3 considering, 4 general and 5 specific action; which verb belongs to
which is a practice of the field and no rule, so what is not listed here is simply not judged.
"""

from __future__ import annotations

from collections.abc import Mapping

Verbs = Mapping[int, str]

ENGLISH: Verbs = {
    1: "ask, call on, call upon, note, recall, request, seek, share, urge",
    2: "continue, go on, keep, maintain, persevere, persist, pursue",
    3: "analyse, analyze, assess, consider, envisage, examine, explore, reflect, review, study, think about",
    4: """accelerate, address, advance, combat, encourage, enhance, ensure, facilitate, guarantee, improve,
        increase, intensify, promote, protect, raise, reduce, reinforce, respect, step up, strengthen, support,
        take action, take measures, take steps, uphold""",
    5: """abolish, accede, adopt, allocate, amend, appoint, apologise, apologize, ban, bring, carry out, close,
        compensate, conduct, create, criminalise, criminalize, decriminalise, decriminalize, define, delete,
        develop, disclose, dismiss, drop, eliminate, enact, end, enforce, establish, extend, fund, give, grant,
        halt, hold, implement, include, introduce, investigate, invite, issue, lift, limit, lower, make, open, pass,
        pay, prohibit, prosecute, provide, publish, punish, ratify, register, release, remove, repeal, replace,
        report, restrict, revise, revoke, set up, sign, stop, submit, suspend, train, transfer, withdraw""",
}
FRENCH: Verbs = {
    1: "appeler, demander, inviter, partager, prier, rappeler, solliciter",
    2: "continuer, maintenir, persévérer, poursuivre",
    3: "analyser, considérer, envisager, étudier, évaluer, examiner, explorer, réfléchir",
    4: """accélérer, améliorer, assurer, augmenter, combattre, encourager, faciliter, faire en sorte, garantir,
        intensifier, lutter, prendre des mesures, promouvoir, protéger, redoubler d'efforts, renforcer, respecter,
        soutenir, veiller""",
    5: """abolir, abroger, accorder, adhérer, adopter, allouer, autoriser, cesser, créer, criminaliser, définir,
        dépénaliser, développer, élaborer, élargir, enquêter, établir, former, incriminer, indemniser, instaurer,
        instituer, interdire, introduire, lever, libérer, limiter, mener, mettre en œuvre, mettre fin,
        mettre en place, modifier, nommer, ouvrir, poursuivre en justice, publier, punir, ratifier, réformer,
        remplacer, retirer, réviser, signer, supprimer, suspendre""",
}
SPANISH: Verbs = {
    1: "compartir, exhortar, instar, pedir, recordar, solicitar",
    2: "continuar, mantener, perseverar, proseguir, seguir",
    3: "analizar, considerar, estudiar, evaluar, examinar, explorar, plantearse",
    4: """abordar, acelerar, adoptar medidas, alentar, apoyar, asegurar, aumentar, combatir, facilitar, fomentar,
        fortalecer, garantizar, intensificar, luchar, mejorar, promover, proteger, reforzar, respetar, tomar medidas,
        velar""",
    5: """abolir, abrir, adherirse, adoptar, ampliar, aplicar, aprobar, asignar, capacitar, cesar, conceder,
        crear, definir, derogar, despenalizar, elaborar, eliminar, enjuiciar, establecer, firmar,
        indemnizar, instaurar, instituir, introducir, investigar, levantar, liberar, limitar, llevar a cabo,
        modificar, nombrar, poner en libertad, poner fin, prohibir, publicar, ratificar, reemplazar,
        reformar, retirar, revisar, sancionar, suprimir, suspender, tipificar""",
}
RUSSIAN: Verbs = {
    1: "делиться, запросить, напомнить, поделиться, попросить, призвать, просить",
    2: "поддерживать, продолжать, продолжить, сохранить, сохранять",
    3: "изучить, изучать, обдумать, оценить, проанализировать, рассмотреть, рассматривать",
    4: """активизировать, бороться, гарантировать, защитить, защищать, облегчить, обеспечивать, обеспечить,
        поощрять, принимать меры, принять меры, повысить, решить, соблюдать, содействовать, увеличить, укрепить,
        укреплять, улучшить, усилить, ускорить""",
    5: """ввести, включить, возместить, выделить, выплатить, выполнить, декриминализировать, допустить,
        завершить, закрыть, запретить, издать, изменить, исключить, ликвидировать, назначить, наказать,
        направить, обучить, ограничить, опубликовать, освободить, осуществить, отменить, отозвать, открыть,
        передать, подписать, предоставить, прекратить, привлечь, принять, присоединиться, пересмотреть,
        провести, разработать, расследовать, ратифицировать, снять, создать, упразднить, установить,
        учредить, внести, внедрить""",
}
VERBS: Mapping[str, Verbs] = {"en": ENGLISH, "fr": FRENCH, "es": SPANISH, "ru": RUSSIAN}
