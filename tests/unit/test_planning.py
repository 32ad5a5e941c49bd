"""Plans at their edges: sizes that just fit, what a protected ACCESS needs, and going on in the middle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from win12.application.client.exchange_events import Results
from win12.application.client.experience import Experience
from win12.application.client.getting import Getting, request_of
from win12.application.client.planning import Form, Step, Terms, plan
from win12.application.client.references import plain_selection
from win12.transport.invoke_ids import InvokeIds
from win12.transport.long_answer import LongAnswer
from win12_wire.errors import Code, RemoteError
from win12_wire.frames import axdr
from win12_wire.frames.access import AccessRequest, AccessResponse, ResponseSpecification
from win12_wire.frames.cosem import DataResult
from win12_wire.frames.get import GetRequestNormal, GetRequestWithList, GetResponseNormal, GetResponseWithList
from win12_wire.frames.initiate import ConformanceBit
from win12_wire.frames.service_error import ExceptionReason
from win12_wire.objects.enums import AccessChoice

WANTED = [plain_selection(3, f"1.0.{group}.8.0.255", 2) for group in range(150)]
ALL = (
    ConformanceBit.get | ConformanceBit.multiple_references | ConformanceBit.access | ConformanceBit.general_protection
    | ConformanceBit.block_transfer_with_get_or_read
)  # fmt: skip


@pytest.mark.parametrize("title", [0, 9])
@pytest.mark.parametrize("form", [Form.LIST, Form.ACCESS])
def test_requests_are_filled_and_never_longer(form: Form, title: int) -> None:
    for request in range(50, 1700, 7):
        made = plan(WANTED, Terms(conformance=ALL, request=request, envelope=21, title=title), all_ways=True)
        (steps,) = [one.steps for one in (made.chosen, *made.others) if one.form is form]
        sizes = [len(request_of(step, 1).encode()) + (title if form is Form.ACCESS else 0) for step in steps]
        assert max(sizes) <= request
        assert all(size > request - 11 - 6 for size in sizes[:-1]), "one attribute more would not have fitted"


@pytest.mark.parametrize(("envelope", "usable"), [(0, True), (21, False)])
def test_only_a_protected_access_needs_general_protection(envelope: int, usable: bool) -> None:
    terms = Terms(conformance=ALL & ~ConformanceBit.general_protection, envelope=envelope)
    made = plan(WANTED, terms, all_ways=True)
    assert (Form.ACCESS in {one.form for one in (made.chosen, *made.others)}) == usable
    assert ("general protection" in made.excluded.get(Form.ACCESS, "")) != usable


def test_fewer_turns_go_before_fewer_octets() -> None:
    """Answers that are expected to fit one by one, in small pieces: cut lists take more octets and fewer turns."""
    for answer in (60, 128, 400):
        made = plan(WANTED, Terms(conformance=ALL, answer=answer), all_ways=True)
        assert made.chosen.cost.turns == min(one.cost.turns for one in (made.chosen, *made.others))
        assert [one.cost for one in made.others] == sorted(one.cost for one in made.others)


SIZES = st.sampled_from([0, 20, 64, 128, 250, 1000, 5000])
TERMS = st.builds(
    Terms, request=st.sampled_from([0, 64, 128, 250, 1000]), answer=SIZES, envelope=st.sampled_from([0, 21]), turn=SIZES,
    conformance=st.sampled_from([ALL, ALL ^ ConformanceBit.multiple_references, ALL | ConformanceBit.general_block_transfer]),
    window=st.integers(1, 4), refused=st.sampled_from([{}, {Form.LIST: "no"}]), most=st.sampled_from([{}, {Form.LIST: 4}]),
)  # fmt: skip


@pytest.mark.parametrize("count", [2, 7, 40])
def test_a_list_that_just_fits_is_one_request(count: int) -> None:
    size = len(request_of(Step(Form.LIST, WANTED[:count]), 1).encode()) + 2  # a plan leaves room for the longest count
    terms = Terms(conformance=ALL & ~ConformanceBit.access)
    assert len(Experience(terms._replace(request=size)).plan(WANTED[:count])) == 1
    assert len(Experience(terms._replace(request=size - 1)).plan(WANTED[:count])) == 2
    assert len(Experience(terms._replace(most={Form.LIST: count})).plan(WANTED[:count])) == 1
    assert len(Experience(terms._replace(most={Form.LIST: count - 1})).plan(WANTED[:count])) == 2


@given(st.integers(1, 40), TERMS)
def test_where_a_list_takes_one_turn_the_plan_is_known_before_it_is_made(count: int, terms: Terms) -> None:
    found, made = Experience(terms).plan(WANTED[:count]), plan(WANTED[:count], terms).chosen
    assert [(step.form, len(step.selections)) for step in found] == [(step.form, len(step.selections)) for step in made.steps]


def answered(request: object) -> object:
    """What a meter gives: the group of the OBIS code."""
    if isinstance(request, GetRequestNormal):
        return GetResponseNormal(invoke_id=request.invoke_id, data=axdr.unsigned(request.attribute.instance_id[2]))
    if isinstance(request, GetRequestWithList):
        results = [DataResult(data=axdr.unsigned(one.attribute.instance_id[2])) for one in request.selections]
        return GetResponseWithList(invoke_id=request.invoke_id, results=results)
    assert isinstance(request, AccessRequest)
    return AccessResponse(
        long_invoke_id=request.long_invoke_id, date_time=b"",
        values=[axdr.unsigned(one.target.instance_id[2]) for one in request.specifications],
        specifications=[ResponseSpecification(choice=AccessChoice.GET, result=0) for _ in request.specifications],
    )  # fmt: skip


@pytest.mark.parametrize("taken", [0, 1, 3])
def test_what_was_answered_is_kept_when_another_form_goes_on(taken: int) -> None:
    """The meter takes some lists, then no more; then some ACCESS, then no more: each attribute is answered once, in order."""
    experience = Experience(Terms(conformance=ALL, request=128))
    work = Getting(WANTED, InvokeIds(), LongAnswer(), experience, stream=False)
    step: object = work.start()
    seen: dict[type, int] = {}
    asked = 0
    while not isinstance(step, Results):
        kind = type(step)
        seen[kind] = seen.get(kind, 0) + 1
        if kind is not GetRequestNormal and seen[kind] > taken:
            step = work.refused("no more", None)
            continue
        asked += 1 if isinstance(step, GetRequestNormal) else len(getattr(step, "selections", None) or step.specifications)  # type: ignore[attr-defined]
        step = work.on_response(answered(step))
    assert [one.data.value for one in step.results if one.data is not None] == list(range(150))
    assert asked == 150
    assert len(experience.fallbacks) == 2


@pytest.mark.parametrize("results", [0, 1, 3, 5])
def test_an_access_response_of_another_length(results: int) -> None:
    experience = Experience(Terms(conformance=ALL & ~ConformanceBit.multiple_references))
    work = Getting(WANTED[:4], InvokeIds(), LongAnswer(), experience, stream=False)
    right = answered(work.start())
    assert isinstance(right, AccessResponse)
    right.values = (right.values * 2)[:results]
    right.specifications = (right.specifications * 2)[:results]
    with pytest.raises(RemoteError) as refused:
        work.on_response(right)
    assert refused.value.code == Code.UNEXPECTED_APDU
    assert not experience.fallbacks


def test_one_attribute_cannot_be_asked_otherwise() -> None:
    work = Getting(WANTED[:1], InvokeIds(), LongAnswer(), Experience(Terms(conformance=ALL)), stream=False)
    work.start()
    assert work.refused("no", None) is None


@pytest.mark.parametrize("reason", list(ExceptionReason))
def test_what_another_form_would_not_change_is_no_fallback(reason: ExceptionReason) -> None:
    experience = Experience(Terms(conformance=ALL))
    work = Getting(WANTED[:8], InvokeIds(), LongAnswer(), experience, stream=False)
    work.start()
    keys = reason in {ExceptionReason.deciphering_error, ExceptionReason.invocation_counter_error}
    assert (work.refused("no", reason) is None) == keys
    assert len(experience.fallbacks) == (0 if keys else 1)
    assert experience.terms.most.get(Form.LIST) == (4 if reason == ExceptionReason.pdu_too_long else None)
