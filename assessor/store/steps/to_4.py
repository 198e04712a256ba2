"""Version 4: organisations and what they confirmed, frozen versions, guarded words, attachments, earlier cycles."""

TO_4 = (
    """CREATE TABLE earlier_cycle (id VARCHAR NOT NULL, symbol VARCHAR NOT NULL, adopted VARCHAR NOT NULL,
    implemented INTEGER NOT NULL, partial INTEGER NOT NULL, not_implemented INTEGER NOT NULL,
    no_information INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (id))""",
    """CREATE TABLE guarded_word (id VARCHAR NOT NULL, words VARCHAR NOT NULL, pseudonym VARCHAR NOT NULL,
    PRIMARY KEY (id))""",
    """CREATE TABLE organisation (id VARCHAR NOT NULL, name VARCHAR NOT NULL, position INTEGER NOT NULL,
    named BOOLEAN NOT NULL, PRIMARY KEY (id))""",
    """CREATE TABLE submission (id VARCHAR NOT NULL, word_limit INTEGER NOT NULL, logo BLOB NOT NULL,
    PRIMARY KEY (id))""",
    """CREATE TABLE confirmation (id VARCHAR NOT NULL, organisation_id VARCHAR NOT NULL, workshop_id
    VARCHAR NOT NULL, standing VARCHAR NOT NULL, reservation VARCHAR NOT NULL, wording VARCHAR NOT
    NULL, made_at VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN KEY(organisation_id) REFERENCES
    organisation (id), FOREIGN KEY(workshop_id) REFERENCES workshop (id))""",
    """CREATE TABLE version (id VARCHAR NOT NULL, workshop_id VARCHAR NOT NULL, number INTEGER NOT NULL,
    digest VARCHAR NOT NULL, wording VARCHAR NOT NULL, sealed_on VARCHAR NOT NULL, content BLOB NOT NULL,
    signature VARCHAR NOT NULL, public_key VARCHAR NOT NULL, made_at VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN
    KEY(workshop_id) REFERENCES workshop (id))""",
    """CREATE TABLE attachment (id VARCHAR NOT NULL, evidence_id VARCHAR NOT NULL, name VARCHAR NOT NULL,
    digest VARCHAR NOT NULL, original BLOB NOT NULL, cleaned BLOB NOT NULL, position INTEGER NOT NULL,
    made_at VARCHAR NOT NULL, PRIMARY KEY (id), FOREIGN KEY(evidence_id) REFERENCES evidence (id))""",
    "CREATE INDEX attachment_of ON attachment (evidence_id)",
    "CREATE INDEX confirmation_by ON confirmation (organisation_id, workshop_id)",
    "CREATE INDEX version_of ON version (workshop_id, number)",
)
