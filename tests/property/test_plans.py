"""Plans over any terms and wishes: all that is asked, once, in order, no PDU over the size, no more turns than one GET each."""

from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st
from win12.application.client import sizes
from win12.application.client.experience import Experience
from win12.application.client.getting import request_of
from win12.application.client.planning import Form, Plan, Step, Terms, cost, one_by_one, plan
from win12.application.client.references import selection
from win12.application.values import selective
from win12_wire.frames.cosem import AttributeSelection
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason

BITS = (
    ConformanceBit.general_protection,
    ConformanceBit.general_block_transfer,
    ConformanceBit.block_transfer_with_get_or_read,
    ConformanceBit.multiple_references,
    ConformanceBit.access,
)
PARTS = (None, selective.by_entry(1, 5))
selections = st.builds(
    lambda class_id, group, attribute, part: selection(class_id, f"1.0.{group}.8.0.255", attribute, part),
    st.sampled_from([1, 3, 4, 5, 7, 8, 15, 9999]), st.integers(0, 200), st.integers(1, 12), st.sampled_from(PARTS),
)  # fmt: skip
wishes = st.lists(selections, min_size=1, max_size=60)
terms = st.builds(
    Terms,
    conformance=st.sets(st.sampled_from(BITS)).map(lambda bits: ConformanceBit.get | sum(bits)),
    request=st.sampled_from([0, 40, 100, 128, 250, 1000, 65535]),
    answer=st.sampled_from([0, 40, 100, 128, 250, 1000, 65535]),
    envelope=st.sampled_from([0, 21, 30]),
    title=st.sampled_from([0, 9]),
    header=st.sampled_from([0, 8, 14]),
    turn=st.sampled_from([0, 62, 128, 128 * 7, 2030]),
    window=st.integers(1, 8),
    refused=st.sets(st.sampled_from([Form.LIST, Form.ACCESS])).map(lambda some: MappingProxyType(dict.fromkeys(some, "no"))),
    most=st.dictionaries(st.sampled_from([Form.LIST, Form.ACCESS]), st.integers(2, 9)).map(MappingProxyType),
)


def steps(made: Plan) -> list[Step]:
    return [step for one in (made.chosen, *made.others) for step in one.steps]


@given(wishes, terms)
def test_all_that_is_wanted_once_and_in_order(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    made = plan(wanted, given_terms, all_ways=True)
    for candidate in (made.chosen, *made.others):
        assert [one for step in candidate.steps for one in step.selections] == wanted
        assert all(step.selections for step in candidate.steps)


@given(wishes, terms)
def test_no_request_is_longer_than_the_meter_takes(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    """One attribute that alone is too long cannot be helped."""
    for step in steps(plan(wanted, given_terms, all_ways=True)):
        title = given_terms.title if step.form is Form.ACCESS else 0
        if given_terms.request and len(step.selections) > 1:
            assert len(request_of(step, 1).encode()) + title <= given_terms.request
        assert len(step.selections) <= given_terms.most.get(step.form, len(wanted))


@given(wishes, terms)
def test_an_answer_that_cannot_be_cut_is_expected_to_fit(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    blocks = ConformanceBit.general_block_transfer | ConformanceBit.block_transfer_with_get_or_read
    for step in steps(plan(wanted, given_terms, all_ways=True)):
        needed = ConformanceBit.general_block_transfer if step.form is Form.ACCESS else blocks
        if len(step.selections) > 1 and given_terms.answer and not given_terms.conformance & needed:
            assert sum(sizes.answered(one) + 1 for one in step.selections) <= given_terms.answer


@given(wishes, terms)
def test_never_more_turns_than_one_get_each(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    made, single = plan(wanted, given_terms, all_ways=True), one_by_one(wanted, given_terms)
    assert made.chosen.cost <= single.chosen.cost
    assert len(made.chosen.steps) <= len(wanted)
    assert all(made.chosen.cost <= other.cost for other in made.others)


@given(wishes, terms)
def test_looking_at_fewer_ways_finds_the_same_one(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    one, other = plan(wanted, given_terms).chosen, plan(wanted, given_terms, all_ways=True).chosen
    assert one == other


@given(wishes, terms)
def test_only_what_was_agreed_and_not_refused(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    made = plan(wanted, given_terms, all_ways=True)
    forms = {step.form for step in steps(made)}
    assert not forms & set(given_terms.refused)
    assert Form.LIST not in forms or given_terms.conformance & ConformanceBit.multiple_references
    assert Form.ACCESS not in forms or given_terms.conformance & ConformanceBit.access
    assert Form.ACCESS not in forms or not given_terms.envelope or given_terms.conformance & ConformanceBit.general_protection
    assert forms | set(made.excluded) == set(Form) or len(wanted) == 1


@given(wishes, terms, st.booleans())
def test_refusals_come_to_an_end(wanted: list[AttributeSelection], given_terms: Terms, long: bool) -> None:
    """A meter that refuses whatever asks for several attributes is asked one by one in the end."""
    experience = Experience(given_terms)
    for _ in range(40):
        step = experience.plan(wanted)[0]
        if len(step.selections) == 1 and step.form is Form.SINGLE:
            break
        if len(step.selections) == 1:
            step = next((one for one in experience.plan(wanted) if len(one.selections) > 1), step)
        if len(step.selections) == 1:
            break
        experience.refused(step, "no", ExceptionReason.pdu_too_long if long else None)
    else:
        raise AssertionError("it goes on for ever")
    assert all("refused" in str(one) for one in experience.fallbacks)


@given(wishes, terms)
def test_a_shorter_answer_costs_no_more(wanted: list[AttributeSelection], given_terms: Terms) -> None:
    step = Step(Form.LIST, wanted)
    assert cost(Step(Form.LIST, wanted[:-1] or wanted), given_terms) <= cost(step, given_terms)


@given(selections)
def test_what_is_asked_has_the_length_that_is_reckoned_with(one: AttributeSelection) -> None:
    assert sizes.asked(one) == len(one.encode())
    assert sizes.answered(one) >= 1
