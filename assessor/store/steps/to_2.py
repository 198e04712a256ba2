"""Version 2: workshops with their own groups and decisions, and what happens in the room.

What a file of version 1 holds becomes its first workshop, which has the assessment's id.
"""

TO_2 = (
    'CREATE TEMP TABLE older_assessment AS SELECT * FROM main."assessment"',
    'DROP TABLE main."assessment"',
    'CREATE TEMP TABLE older_group AS SELECT * FROM main."group"',
    'DROP TABLE main."group"',
    'CREATE TEMP TABLE older_decision AS SELECT * FROM main."decision"',
    'DROP TABLE main."decision"',
    """CREATE TABLE assessment (id VARCHAR NOT NULL, title VARCHAR NOT NULL, coalition VARCHAR NOT NULL, method
    VARCHAR NOT NULL, room_language VARCHAR NOT NULL, second_language VARCHAR NOT NULL, workshop_id
    VARCHAR NOT NULL, demonstration BOOLEAN NOT NULL, created_at VARCHAR NOT NULL, PRIMARY KEY (id))""",
    """CREATE TABLE workshop (id VARCHAR NOT NULL, title VARCHAR NOT NULL, place VARCHAR NOT NULL, date VARCHAR
    NOT NULL, audience VARCHAR NOT NULL, position INTEGER NOT NULL, blind BOOLEAN NOT NULL, quorum
    INTEGER NOT NULL, dots INTEGER NOT NULL, ends_at VARCHAR NOT NULL, began_at VARCHAR NOT NULL,
    ended_at VARCHAR NOT NULL, PRIMARY KEY (id))""",
    """CREATE TABLE "group" (id VARCHAR NOT NULL, workshop_id VARCHAR NOT NULL, name VARCHAR NOT NULL, position
    INTEGER NOT NULL, people INTEGER NOT NULL, colour VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN
    KEY(workshop_id) REFERENCES workshop (id))""",
    """CREATE TABLE giving (id VARCHAR NOT NULL, group_id VARCHAR NOT NULL, made_at VARCHAR NOT NULL, PRIMARY
    KEY (id), FOREIGN KEY(group_id) REFERENCES "group" (id))""",
    """CREATE TABLE receipt (id VARCHAR NOT NULL, giving_id VARCHAR NOT NULL, group_id VARCHAR NOT NULL,
    group_name VARCHAR NOT NULL, digest VARCHAR NOT NULL, judgements INTEGER NOT NULL, fresh INTEGER NOT
    NULL, known INTEGER NOT NULL, conflicting INTEGER NOT NULL, made_at VARCHAR NOT NULL, PRIMARY KEY
    (id), FOREIGN KEY(group_id) REFERENCES "group" (id))""",
    """CREATE TABLE receipt_line (receipt_id VARCHAR NOT NULL, recommendation_id VARCHAR NOT NULL, outcome
    VARCHAR NOT NULL, PRIMARY KEY (receipt_id, recommendation_id), FOREIGN KEY(receipt_id) REFERENCES
    receipt (id))""",
    """CREATE TABLE decision (id VARCHAR NOT NULL, recommendation_id VARCHAR NOT NULL, workshop_id VARCHAR NOT
    NULL, level VARCHAR NOT NULL, reasoning VARCHAR NOT NULL, dissent VARCHAR NOT NULL, dissenters
    VARCHAR NOT NULL, ask VARCHAR NOT NULL, sealed BOOLEAN NOT NULL, made_at VARCHAR NOT NULL, PRIMARY
    KEY (id), FOREIGN KEY(recommendation_id) REFERENCES passage (id), FOREIGN KEY(workshop_id)
    REFERENCES workshop (id))""",
    """CREATE TABLE dots (group_id VARCHAR NOT NULL, recommendation_id VARCHAR NOT NULL, count INTEGER NOT
    NULL, PRIMARY KEY (group_id, recommendation_id), FOREIGN KEY(group_id) REFERENCES "group" (id),
    FOREIGN KEY(recommendation_id) REFERENCES passage (id))""",
    """CREATE TABLE paper_entry (group_id VARCHAR NOT NULL, recommendation_id VARCHAR NOT NULL, turn INTEGER
    NOT NULL, level VARCHAR NOT NULL, reasoning VARCHAR NOT NULL, made_at VARCHAR NOT NULL, PRIMARY KEY
    (group_id, recommendation_id, turn), FOREIGN KEY(group_id) REFERENCES "group" (id), FOREIGN
    KEY(recommendation_id) REFERENCES passage (id))""",
    """CREATE TABLE reveal (id VARCHAR NOT NULL, workshop_id VARCHAR NOT NULL, recommendation_id VARCHAR NOT
    NULL, made_at VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN KEY(workshop_id) REFERENCES workshop (id),
    FOREIGN KEY(recommendation_id) REFERENCES passage (id))""",
    """CREATE TABLE show_of_hands (id VARCHAR NOT NULL, workshop_id VARCHAR NOT NULL, recommendation_id VARCHAR
    NOT NULL, implemented INTEGER NOT NULL, partial INTEGER NOT NULL, not_implemented INTEGER NOT NULL,
    no_information INTEGER NOT NULL, abstained INTEGER NOT NULL, made_at VARCHAR NOT NULL, PRIMARY KEY
    (id), FOREIGN KEY(workshop_id) REFERENCES workshop (id), FOREIGN KEY(recommendation_id) REFERENCES
    passage (id))""",
    """CREATE TABLE turn (id VARCHAR NOT NULL, workshop_id VARCHAR NOT NULL, recommendation_id VARCHAR NOT
    NULL, seconds INTEGER NOT NULL, postponed BOOLEAN NOT NULL, began_at VARCHAR NOT NULL, PRIMARY KEY
    (id), FOREIGN KEY(workshop_id) REFERENCES workshop (id), FOREIGN KEY(recommendation_id) REFERENCES
    passage (id))""",
    """CREATE TABLE first_position (judgement_id VARCHAR NOT NULL, reveal_id VARCHAR NOT NULL, PRIMARY KEY
    (judgement_id, reveal_id), FOREIGN KEY(judgement_id) REFERENCES judgement (id), FOREIGN
    KEY(reveal_id) REFERENCES reveal (id))""",
    """INSERT INTO workshop (id, title, place, date, audience, position, blind, quorum, dots, ends_at,
    began_at, ended_at) SELECT id, '', '', '', '', 0, 0, 0, 0, '', '', '' FROM older_assessment""",
    """INSERT INTO "assessment" (id, title, coalition, method, room_language, second_language, demonstration,
    created_at, workshop_id) SELECT id, title, coalition, method, room_language, second_language,
    demonstration, created_at, '' FROM older_assessment""",
    """INSERT INTO "group" (id, name, position, people, colour, workshop_id) SELECT id, name, position, people,
    colour, (SELECT id FROM workshop) FROM older_group""",
    """INSERT INTO "decision" (id, recommendation_id, level, reasoning, dissent, ask, sealed, made_at,
    workshop_id, dissenters) SELECT id, recommendation_id, level, reasoning, dissent, ask, sealed,
    made_at, (SELECT id FROM workshop), '' FROM older_decision""",
    "DROP TABLE older_assessment",
    "DROP TABLE older_group",
    "DROP TABLE older_decision",
    "CREATE INDEX decision_of ON decision (recommendation_id, workshop_id)",
    "CREATE INDEX reveal_of ON reveal (recommendation_id)",
    "CREATE INDEX show_of_hands_on ON show_of_hands (recommendation_id)",
)
