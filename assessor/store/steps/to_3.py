"""Version 3: the review of an import that is not taken over yet is kept in the file."""

TO_3 = (
    """CREATE TABLE review (id VARCHAR NOT NULL, name VARCHAR NOT NULL, batch VARCHAR NOT NULL,
    PRIMARY KEY (id))""",
    """CREATE TABLE review_correction (review_id VARCHAR NOT NULL, position INTEGER NOT NULL,
    what VARCHAR NOT NULL, PRIMARY KEY (review_id, position),
    FOREIGN KEY(review_id) REFERENCES review (id))""",
)
