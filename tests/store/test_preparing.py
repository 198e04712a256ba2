import pytest

from assessor.errors import UnknownName, UserError
from assessor.models.levels import Level
from assessor.store import finding, queries
from assessor.store.document import Document
from assessor.store.judging import judge
from assessor.store.preparing import (
    add_group,
    assign,
    assign_themes,
    change_group,
    order_groups,
    recommendations_under,
    remove_group,
    rename_group,
)
from tests.store.factories import Ids


def names(document: Document) -> list[str]:
    return [group.name for group in document.read(queries.groups)]


def test_groups_are_added_renamed_ordered_and_removed(document: Document, ids: Ids):
    with document.edit("Groups") as session:
        third = add_group(session, "  Women's   rights ", people=5)
        rename_group(session, ids.groups[0], "Torture")
        order_groups(session, [third, *ids.groups])
        remove_group(session, ids.groups[1])
        change_group(session, third, people=6)
    assert [(row.name, row.people) for row in document.read(queries.groups)] == [
        ("Women's rights", 6),
        ("Torture", 0),
    ]


@pytest.mark.parametrize("name", ["", "  ", "group 1"])
def test_a_group_needs_a_name_of_its_own(document: Document, ids: Ids, name: str):
    with pytest.raises(UserError), document.edit("Groups") as session:
        add_group(session, name)
    assert names(document) == ["Group 1", "Group 2"]


def test_a_group_may_keep_its_own_name(document: Document, ids: Ids):
    with document.edit("Groups") as session:
        rename_group(session, ids.groups[0], "GROUP 1")
    assert names(document) == ["GROUP 1", "Group 2"]


def test_a_group_that_has_judged_is_not_removed(document: Document, ids: Ids):
    with document.edit("Said") as session:
        judge(session, ids.recommendations[0], ids.groups[0], level=Level.PARTIAL)
    with pytest.raises(UserError, match="already judged"), document.edit("Groups") as session:
        remove_group(session, ids.groups[0])


def test_a_group_is_given_recommendations_by_theme_or_by_hand(document: Document, ids: Ids):
    with document.edit("Given") as session:
        assert set(recommendations_under(session, ids.themes[:1])) == set(ids.recommendations)
        assign_themes(session, ids.groups[0], [ids.themes[1]])
        assign(session, ids.groups[0], ids.recommendations[:2])
    assert document.read(lambda session: queries.assigned(session, ids.groups[0])) == set(
        ids.recommendations[:2]
    )
    assert document.read(lambda session: queries.assigned(session, ids.groups[1])) is None


@pytest.mark.parametrize("spelling", ["6a", "6 (A)", "٦ (أ)", "para. 6(a)", "6 (а)", "６（a）"])
def test_a_recommendation_is_found_in_any_spelling(document: Document, ids: Ids, spelling: str):
    assert document.read(lambda session: finding.recommendation(session, spelling)) == ids.recommendations[0]


def test_an_unknown_reference_is_answered_with_the_nearest_ones(document: Document, ids: Ids):
    with pytest.raises(UnknownName, match=r"There are: 8 \(a\), 8 \(b\), .*6"):
        document.read(lambda session: finding.recommendation(session, "8"))


def test_a_list_names_all_and_the_nearest_first():
    names = [str(number) for number in range(40)]
    near = ["8", "18", "28", "38"]
    others = [name for name in names if name not in near]
    assert finding.listed("8", names) == ", ".join([*near, *others])


def test_a_group_is_found_by_its_name_in_any_capitals(document: Document, ids: Ids):
    assert document.read(lambda session: finding.group(session, " GROUP  2")) == ids.groups[1]
    with pytest.raises(UnknownName, match="There are: Group 1, Group 2"):
        document.read(lambda session: finding.group(session, "Group 3"))


def test_in_an_empty_assessment_the_sentence_says_so(document: Document):
    for find in (finding.recommendation, finding.group):
        with pytest.raises(UnknownName, match="none yet"):
            document.read(lambda session, find=find: find(session, "5"))
