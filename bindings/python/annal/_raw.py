# SPDX-License-Identifier: LGPL-2.1-or-later
"""Every public function of the library; written by generate.py from its GIR, not by hand."""
# mypy: no-warn-return-any
from __future__ import annotations

import builtins
import ctypes
import datetime
import os
from ctypes import byref, c_int64, c_size_t, c_uint, c_uint64, c_void_p, string_at
from typing import TYPE_CHECKING, Any, BinaryIO, Callable, Iterable, NoReturn as Never_, Tuple, Union

from ._convert import (
    Enum, Flags, boolean_in, bytes_in, bytes_taken, classes, enum_in, enum_out, flags_in, input_in, json_in, json_taken,
    limit_in, number_in, output_in, path_in, path_out, perhaps, pointer_in, raise_error, text_out, text_taken, texts_in,
    texts_out, texts_taken, utf8)
from ._library import library as C
from ._lists import ListMember, ListOf, Member, Row, View, rows
from ._runtime import (
    Call, Node, Object, forget_callback, object_in, owner_of, register_callback, run_callback, wrap)

if TYPE_CHECKING:
    from . import _names as t
    from ._runtime import Cancellable
    AgentLike = Union[t.Agent, str, t.Entity]
    AnchorLike = Union[t.Anchor, str]
    AttributeValueLike = Union[t.AttributeValue, t.Value, str, int, t.Quantity, t.Text]
    CitationLike = Union[t.Citation, t.Source]
    CountLike = Union[t.Count, int, Tuple[int, int]]
    DateLike = Union[t.Date, str, datetime.date]
    NameLike = Union[t.Name, str]
    ParticipantLike = Union[t.Participant, str, t.Entity]
    PointLike = Union[t.Point, Tuple[object, object]]
    PolicyLike = Union[t.Policy, str]
    QuantityLike = Union[t.Quantity, int, str]
    QueryLike = Union[t.Query, str]
    TextLike = Union[t.Text, str]
    ValueLike = Union[t.Value, str, int, t.Quantity, t.When, t.Text, t.Stance, t.Proposition]
    WhenLike = Union[t.When, str, datetime.date, t.Date]

VERSION = (0, 1, 0)
"""The version of the library that this was written for; an older one is refused."""


PROTOTYPES = {
    "annal_agent_copy": "pp",
    "annal_agent_equal": "ipp",
    "annal_agent_get_acts_for": "sp",
    "annal_agent_get_id": "sp",
    "annal_agent_get_type": "z",
    "annal_agent_get_unnamed": "sp",
    "annal_agent_new": "ps",
    "annal_agent_ref": "pp",
    "annal_agent_set_acts_for": "vps",
    "annal_agent_set_id": "vps",
    "annal_agent_set_unnamed": "vps",
    "annal_agent_unref": "vp",
    "annal_anchor_copy": "pp",
    "annal_anchor_equal": "ipp",
    "annal_anchor_get_end": "qp",
    "annal_anchor_get_end_byte": "qp",
    "annal_anchor_get_match": "ip",
    "annal_anchor_get_prefix": "sp",
    "annal_anchor_get_quote": "sp",
    "annal_anchor_get_role": "ip",
    "annal_anchor_get_start": "qp",
    "annal_anchor_get_start_byte": "qp",
    "annal_anchor_get_suffix": "sp",
    "annal_anchor_get_type": "z",
    "annal_anchor_new": "p",
    "annal_anchor_ref": "pp",
    "annal_anchor_role_get_type": "z",
    "annal_anchor_set_end": "vpq",
    "annal_anchor_set_end_byte": "vpq",
    "annal_anchor_set_match": "vpi",
    "annal_anchor_set_prefix": "vps",
    "annal_anchor_set_quote": "vps",
    "annal_anchor_set_role": "vpi",
    "annal_anchor_set_start": "vpq",
    "annal_anchor_set_start_byte": "vpq",
    "annal_anchor_set_suffix": "vps",
    "annal_anchor_unref": "vp",
    "annal_approx_get_type": "z",
    "annal_arrow_table_get_type": "z",
    "annal_assessment_add_evidence": "vps",
    "annal_assessment_as_record": "pp",
    "annal_assessment_clear_evidence": "vp",
    "annal_assessment_copy": "pp",
    "annal_assessment_equal": "ipp",
    "annal_assessment_get_at": "pp",
    "annal_assessment_get_by": "pp",
    "annal_assessment_get_evidence": "spu",
    "annal_assessment_get_grade": "sp",
    "annal_assessment_get_id": "sp",
    "annal_assessment_get_kind": "ip",
    "annal_assessment_get_n_evidence": "up",
    "annal_assessment_get_standard": "sp",
    "annal_assessment_get_target": "sp",
    "annal_assessment_get_type": "z",
    "annal_assessment_get_why": "pp",
    "annal_assessment_kind_get_type": "z",
    "annal_assessment_new": "ps",
    "annal_assessment_ref": "pp",
    "annal_assessment_set_at": "vpp",
    "annal_assessment_set_by": "vpp",
    "annal_assessment_set_grade": "vps",
    "annal_assessment_set_id": "vps",
    "annal_assessment_set_kind": "vpi",
    "annal_assessment_set_standard": "vps",
    "annal_assessment_set_target": "vps",
    "annal_assessment_set_why": "vpp",
    "annal_assessment_unref": "vp",
    "annal_attribute_add_value": "vpp",
    "annal_attribute_clear_values": "vp",
    "annal_attribute_copy": "pp",
    "annal_attribute_equal": "ipp",
    "annal_attribute_get_n_values": "up",
    "annal_attribute_get_name": "sp",
    "annal_attribute_get_type": "z",
    "annal_attribute_get_value": "ppu",
    "annal_attribute_new": "p",
    "annal_attribute_ref": "pp",
    "annal_attribute_set_name": "vps",
    "annal_attribute_unref": "vp",
    "annal_attribute_value_add_by": "vps",
    "annal_attribute_value_clear_by": "vp",
    "annal_attribute_value_copy": "pp",
    "annal_attribute_value_equal": "ipp",
    "annal_attribute_value_get_by": "spu",
    "annal_attribute_value_get_n_by": "up",
    "annal_attribute_value_get_type": "z",
    "annal_attribute_value_get_value": "pp",
    "annal_attribute_value_new": "p",
    "annal_attribute_value_ref": "pp",
    "annal_attribute_value_set_value": "vpp",
    "annal_attribute_value_unref": "vp",
    "annal_basis_get_type": "z",
    "annal_certainty_get_type": "z",
    "annal_chain_link_copy": "pp",
    "annal_chain_link_equal": "ipp",
    "annal_chain_link_get_at": "pp",
    "annal_chain_link_get_fidelity": "ip",
    "annal_chain_link_get_medium": "sp",
    "annal_chain_link_get_on_behalf_of": "pp",
    "annal_chain_link_get_role": "ip",
    "annal_chain_link_get_type": "z",
    "annal_chain_link_get_who": "pp",
    "annal_chain_link_new": "p",
    "annal_chain_link_ref": "pp",
    "annal_chain_link_set_at": "vpp",
    "annal_chain_link_set_fidelity": "vpi",
    "annal_chain_link_set_medium": "vps",
    "annal_chain_link_set_on_behalf_of": "vpp",
    "annal_chain_link_set_role": "vpi",
    "annal_chain_link_set_who": "vpp",
    "annal_chain_link_unref": "vp",
    "annal_chain_role_get_type": "z",
    "annal_citation_add_chain_link": "vpp",
    "annal_citation_add_editorial": "vps",
    "annal_citation_add_passage": "vpp",
    "annal_citation_clear_chain_links": "vp",
    "annal_citation_clear_editorials": "vp",
    "annal_citation_clear_passages": "vp",
    "annal_citation_copy": "pp",
    "annal_citation_equal": "ipp",
    "annal_citation_get_chain_link": "ppu",
    "annal_citation_get_cue": "sp",
    "annal_citation_get_editorial": "spu",
    "annal_citation_get_fidelity": "ip",
    "annal_citation_get_n_chain_links": "up",
    "annal_citation_get_n_editorials": "up",
    "annal_citation_get_n_passages": "up",
    "annal_citation_get_passage": "ppu",
    "annal_citation_get_source": "sp",
    "annal_citation_get_type": "z",
    "annal_citation_new": "p",
    "annal_citation_ref": "pp",
    "annal_citation_set_cue": "vps",
    "annal_citation_set_fidelity": "vpi",
    "annal_citation_set_source": "vps",
    "annal_citation_unref": "vp",
    "annal_claim_add_citation": "vpp",
    "annal_claim_add_rests_on": "vps",
    "annal_claim_as_record": "pp",
    "annal_claim_clear_citations": "vp",
    "annal_claim_clear_rests_on": "vp",
    "annal_claim_comparison_describe": "ppui",
    "annal_claim_comparison_dup_policy": "pp",
    "annal_claim_comparison_get_a": "pp",
    "annal_claim_comparison_get_b": "pp",
    "annal_claim_comparison_get_independence": "ip",
    "annal_claim_comparison_get_kind": "ip",
    "annal_claim_comparison_get_n_reasons": "up",
    "annal_claim_comparison_get_readings_differ": "ip",
    "annal_claim_comparison_get_reason": "spu",
    "annal_claim_comparison_get_relation": "ip",
    "annal_claim_comparison_get_relation_read": "ipi",
    "annal_claim_comparison_get_self": "ip",
    "annal_claim_comparison_get_shared_bound": "sp",
    "annal_claim_comparison_get_strength": "ip",
    "annal_claim_comparison_get_strength_read": "ipi",
    "annal_claim_comparison_get_subject": "sp",
    "annal_claim_comparison_get_text": "sp",
    "annal_claim_comparison_get_type": "z",
    "annal_claim_comparison_ref": "pp",
    "annal_claim_comparison_unref": "vp",
    "annal_claim_copy": "pp",
    "annal_claim_equal": "ipp",
    "annal_claim_get_by": "pp",
    "annal_claim_get_citation": "ppu",
    "annal_claim_get_count": "pp",
    "annal_claim_get_hedge": "ip",
    "annal_claim_get_id": "sp",
    "annal_claim_get_kind": "ip",
    "annal_claim_get_n_citations": "up",
    "annal_claim_get_n_rests_on": "up",
    "annal_claim_get_principal": "pp",
    "annal_claim_get_proposition": "pp",
    "annal_claim_get_rests_on": "spu",
    "annal_claim_get_said": "pp",
    "annal_claim_get_says": "pp",
    "annal_claim_get_stance": "ip",
    "annal_claim_get_stance_basis": "ip",
    "annal_claim_get_state": "ip",
    "annal_claim_get_target": "sp",
    "annal_claim_get_to": "pp",
    "annal_claim_get_type": "z",
    "annal_claim_get_utterance": "sp",
    "annal_claim_kind_get_type": "z",
    "annal_claim_new": "ps",
    "annal_claim_ref": "pp",
    "annal_claim_relation_get_type": "z",
    "annal_claim_set_by": "vpp",
    "annal_claim_set_count": "vpp",
    "annal_claim_set_hedge": "vpi",
    "annal_claim_set_id": "vps",
    "annal_claim_set_kind": "vpi",
    "annal_claim_set_principal": "vpp",
    "annal_claim_set_proposition": "vpp",
    "annal_claim_set_said": "vpp",
    "annal_claim_set_says": "vpp",
    "annal_claim_set_stance": "vpi",
    "annal_claim_set_stance_basis": "vpi",
    "annal_claim_set_state": "vpi",
    "annal_claim_set_target": "vps",
    "annal_claim_set_to": "vpp",
    "annal_claim_set_utterance": "vps",
    "annal_claim_state_get_type": "z",
    "annal_claim_unref": "vp",
    "annal_clock_get_type": "z",
    "annal_comparer_compare": "ppssp",
    "annal_comparer_dup_policy": "pp",
    "annal_comparer_find_conflicts": "pppp",
    "annal_comparer_get_dossier": "pp",
    "annal_comparer_get_type": "z",
    "annal_comparer_new": "pppp",
    "annal_comparer_ref": "pp",
    "annal_comparer_unref": "vp",
    "annal_conflict_kind_get_type": "z",
    "annal_conflicts_describe": "ppiiui",
    "annal_conflicts_dup_conflict": "ppu",
    "annal_conflicts_get_comparer": "pp",
    "annal_conflicts_get_complete": "ip",
    "annal_conflicts_get_group_first": "upu",
    "annal_conflicts_get_group_n_conflicts": "upu",
    "annal_conflicts_get_group_subject": "spu",
    "annal_conflicts_get_n_conflicts": "up",
    "annal_conflicts_get_n_groups": "up",
    "annal_conflicts_get_n_pairs": "Qp",
    "annal_conflicts_get_type": "z",
    "annal_conflicts_ref": "pp",
    "annal_conflicts_unref": "vp",
    "annal_count_copy": "pp",
    "annal_count_equal": "ipp",
    "annal_count_get_n": "sp",
    "annal_count_get_of": "sp",
    "annal_count_get_type": "z",
    "annal_count_new": "p",
    "annal_count_ref": "pp",
    "annal_count_set_n": "vps",
    "annal_count_set_of": "vps",
    "annal_count_unref": "vp",
    "annal_date_assumptions_get_type": "z",
    "annal_date_check": "ispp",
    "annal_date_compare": "ipp",
    "annal_date_describe_assumptions": "pp",
    "annal_date_equal": "ipp",
    "annal_date_flags_get_type": "z",
    "annal_date_format": "ppi",
    "annal_date_format_full": "ppis",
    "annal_date_get_assumptions": "up",
    "annal_date_get_earliest": "ipp",
    "annal_date_get_flags": "up",
    "annal_date_get_fuzzy_earliest": "ipqp",
    "annal_date_get_fuzzy_latest": "ipqp",
    "annal_date_get_kind": "ip",
    "annal_date_get_languages": "p",
    "annal_date_get_latest": "ipp",
    "annal_date_get_level": "up",
    "annal_date_get_precision": "ip",
    "annal_date_get_qualifier": "ip",
    "annal_date_get_text": "sp",
    "annal_date_get_type": "z",
    "annal_date_is_interval": "ip",
    "annal_date_is_qualified": "ip",
    "annal_date_is_set": "ip",
    "annal_date_kind_get_type": "z",
    "annal_date_new": "psp",
    "annal_date_new_full": "psupp",
    "annal_date_parse_flags_get_type": "z",
    "annal_date_precision_get_type": "z",
    "annal_date_qualifier_get_type": "z",
    "annal_date_read_bounds": "isZpppp",
    "annal_date_ref": "pp",
    "annal_date_style_get_type": "z",
    "annal_date_unref": "vp",
    "annal_day_part_get_type": "z",
    "annal_desk_check": "ppp",
    "annal_desk_report_get_problems": "pp",
    "annal_desk_report_get_quotes": "pp",
    "annal_desk_report_get_silenced": "pp",
    "annal_desk_report_get_type": "z",
    "annal_desk_report_is_complete": "ip",
    "annal_desk_report_new": "pppp",
    "annal_desk_report_new_for_reader": "pppp",
    "annal_desk_report_ref": "pp",
    "annal_desk_report_unref": "vp",
    "annal_dossier_add": "ippp",
    "annal_dossier_anchor": "pppp",
    "annal_dossier_check": "pp",
    "annal_dossier_check_dates": "pp",
    "annal_dossier_describe": "ppsuip",
    "annal_dossier_edit": "pp",
    "annal_dossier_export_arrow": "ipipp",
    "annal_dossier_find_references": "pps",
    "annal_dossier_get_assessment": "ppu",
    "annal_dossier_get_claim": "ppu",
    "annal_dossier_get_entity": "ppu",
    "annal_dossier_get_event": "ppu",
    "annal_dossier_get_generation": "up",
    "annal_dossier_get_lang": "sp",
    "annal_dossier_get_link": "ppu",
    "annal_dossier_get_n_assessments": "up",
    "annal_dossier_get_n_claims": "up",
    "annal_dossier_get_n_entities": "up",
    "annal_dossier_get_n_events": "up",
    "annal_dossier_get_n_links": "up",
    "annal_dossier_get_n_notices": "up",
    "annal_dossier_get_n_records": "upi",
    "annal_dossier_get_n_sources": "up",
    "annal_dossier_get_n_terms": "up",
    "annal_dossier_get_notice": "ppu",
    "annal_dossier_get_record": "ppiu",
    "annal_dossier_get_source": "ppu",
    "annal_dossier_get_term": "ppu",
    "annal_dossier_get_title": "sp",
    "annal_dossier_get_type": "z",
    "annal_dossier_is_sealed": "ip",
    "annal_dossier_load": "psp",
    "annal_dossier_lookup": "pps",
    "annal_dossier_lookup_assessment": "pps",
    "annal_dossier_lookup_claim": "pps",
    "annal_dossier_lookup_entity": "pps",
    "annal_dossier_lookup_event": "pps",
    "annal_dossier_lookup_link": "pps",
    "annal_dossier_lookup_notice": "pps",
    "annal_dossier_lookup_source": "pps",
    "annal_dossier_lookup_term": "ppis",
    "annal_dossier_new": "ps",
    "annal_dossier_new_from_json": "ppp",
    "annal_dossier_remove": "ipsp",
    "annal_dossier_remove_term": "ipisp",
    "annal_dossier_replace": "ippp",
    "annal_dossier_save": "ipsup",
    "annal_dossier_seal": "ipp",
    "annal_dossier_set_lang": "vps",
    "annal_dossier_set_limits": "vpp",
    "annal_dossier_set_title": "vps",
    "annal_dossier_to_json": "pp",
    "annal_dossier_to_string": "ppu",
    "annal_dossier_write": "ippupp",
    "annal_entity_add_external": "vpss",
    "annal_entity_add_name": "vpp",
    "annal_entity_as_record": "pp",
    "annal_entity_clear_external": "vp",
    "annal_entity_clear_names": "vp",
    "annal_entity_copy": "pp",
    "annal_entity_dup_external_schemes": "pp",
    "annal_entity_equal": "ipp",
    "annal_entity_get_acts_for": "sp",
    "annal_entity_get_external": "pps",
    "annal_entity_get_id": "sp",
    "annal_entity_get_kind": "ip",
    "annal_entity_get_n_names": "up",
    "annal_entity_get_name": "ppu",
    "annal_entity_get_part_of": "sp",
    "annal_entity_get_point": "pp",
    "annal_entity_get_protect": "ip",
    "annal_entity_get_size": "sp",
    "annal_entity_get_type": "z",
    "annal_entity_kind_get_type": "z",
    "annal_entity_new": "ps",
    "annal_entity_ref": "pp",
    "annal_entity_set_acts_for": "vps",
    "annal_entity_set_id": "vps",
    "annal_entity_set_kind": "vpi",
    "annal_entity_set_part_of": "vps",
    "annal_entity_set_point": "vpp",
    "annal_entity_set_protect": "vpi",
    "annal_entity_set_size": "vps",
    "annal_entity_unref": "vp",
    "annal_error_get_type": "z",
    "annal_error_quark": "u",
    "annal_event_add_attribute": "vpp",
    "annal_event_add_citation": "vpp",
    "annal_event_add_participant": "vpp",
    "annal_event_as_record": "pp",
    "annal_event_clear_attributes": "vp",
    "annal_event_clear_citations": "vp",
    "annal_event_clear_participants": "vp",
    "annal_event_copy": "pp",
    "annal_event_equal": "ipp",
    "annal_event_get_attribute": "ppu",
    "annal_event_get_citation": "ppu",
    "annal_event_get_id": "sp",
    "annal_event_get_kind": "sp",
    "annal_event_get_n_attributes": "up",
    "annal_event_get_n_citations": "up",
    "annal_event_get_n_participants": "up",
    "annal_event_get_part_of": "sp",
    "annal_event_get_participant": "ppu",
    "annal_event_get_status": "ip",
    "annal_event_get_title": "pp",
    "annal_event_get_type": "z",
    "annal_event_get_when": "pp",
    "annal_event_get_where": "pp",
    "annal_event_lookup_attribute": "pps",
    "annal_event_new": "ps",
    "annal_event_ref": "pp",
    "annal_event_set_id": "vps",
    "annal_event_set_kind": "vps",
    "annal_event_set_part_of": "vps",
    "annal_event_set_status": "vpi",
    "annal_event_set_title": "vpp",
    "annal_event_set_when": "vpp",
    "annal_event_set_where": "vpp",
    "annal_event_status_get_type": "z",
    "annal_event_unref": "vp",
    "annal_exporter_get_colour": "ip",
    "annal_exporter_get_format_description": "su",
    "annal_exporter_get_format_extension": "su",
    "annal_exporter_get_format_media_type": "su",
    "annal_exporter_get_format_n_options": "uu",
    "annal_exporter_get_format_name": "su",
    "annal_exporter_get_format_option_description": "suu",
    "annal_exporter_get_format_option_name": "suu",
    "annal_exporter_get_format_option_values": "suu",
    "annal_exporter_get_lang": "sp",
    "annal_exporter_get_left_out": "spu",
    "annal_exporter_get_n_formats": "u",
    "annal_exporter_get_n_left_out": "up",
    "annal_exporter_get_option": "sps",
    "annal_exporter_get_relative": "ip",
    "annal_exporter_get_sections": "ip",
    "annal_exporter_get_type": "z",
    "annal_exporter_get_width": "up",
    "annal_exporter_new": "psp",
    "annal_exporter_set_colour": "vpi",
    "annal_exporter_set_lang": "vps",
    "annal_exporter_set_option": "ipssp",
    "annal_exporter_set_progress": "vpppp",
    "annal_exporter_set_relative": "vpi",
    "annal_exporter_set_sections": "vpi",
    "annal_exporter_set_width": "vpu",
    "annal_exporter_write": "ippppp",
    "annal_exporter_write_file": "ippsp",
    "annal_exporter_write_selection": "ippppp",
    "annal_exporter_write_selection_file": "ippsp",
    "annal_exporter_write_selection_to_string": "pppp",
    "annal_exporter_write_to_bytes": "pppp",
    "annal_exporter_write_to_string": "pppp",
    "annal_facet_get_type": "z",
    "annal_fidelity_get_type": "z",
    "annal_hedge_get_type": "z",
    "annal_id_is_valid": "is",
    "annal_instant_to_string": "pq",
    "annal_json_form_get_type": "z",
    "annal_knowledge_describe": "ppui",
    "annal_knowledge_get_certainty": "ipu",
    "annal_knowledge_get_index": "upu",
    "annal_knowledge_get_n_entries": "up",
    "annal_knowledge_get_n_notices": "up",
    "annal_knowledge_get_n_numbers": "up",
    "annal_knowledge_get_notice": "ppu",
    "annal_knowledge_get_notice_certainty": "ipu",
    "annal_knowledge_get_number_n_new": "upu",
    "annal_knowledge_get_number_n_old": "upu",
    "annal_knowledge_get_number_new": "upuu",
    "annal_knowledge_get_number_old": "upuu",
    "annal_knowledge_get_number_predicate": "spu",
    "annal_knowledge_get_number_subject": "spu",
    "annal_knowledge_get_timeline": "pp",
    "annal_knowledge_get_type": "z",
    "annal_knowledge_new": "pppppp",
    "annal_knowledge_ref": "pp",
    "annal_knowledge_unref": "vp",
    "annal_lane_get_type": "z",
    "annal_limit_get_type": "z",
    "annal_limits_get": "Qpi",
    "annal_limits_get_type": "z",
    "annal_limits_new": "p",
    "annal_limits_ref": "pp",
    "annal_limits_set": "vpiQ",
    "annal_limits_unref": "vp",
    "annal_link_add_asserted_by": "vps",
    "annal_link_as_record": "pp",
    "annal_link_clear_asserted_by": "vp",
    "annal_link_copy": "pp",
    "annal_link_equal": "ipp",
    "annal_link_get_asserted_by": "spu",
    "annal_link_get_id": "sp",
    "annal_link_get_kind": "sp",
    "annal_link_get_n_asserted_by": "up",
    "annal_link_get_object": "sp",
    "annal_link_get_subject": "sp",
    "annal_link_get_type": "z",
    "annal_link_new": "ps",
    "annal_link_ref": "pp",
    "annal_link_set_id": "vps",
    "annal_link_set_kind": "vps",
    "annal_link_set_object": "vps",
    "annal_link_set_subject": "vps",
    "annal_link_unref": "vp",
    "annal_match_get_type": "z",
    "annal_name_copy": "pp",
    "annal_name_equal": "ipp",
    "annal_name_get_kind": "ip",
    "annal_name_get_lang": "sp",
    "annal_name_get_text": "sp",
    "annal_name_get_type": "z",
    "annal_name_get_valid": "pp",
    "annal_name_kind_get_type": "z",
    "annal_name_new": "ps",
    "annal_name_ref": "pp",
    "annal_name_set_kind": "vpi",
    "annal_name_set_lang": "vps",
    "annal_name_set_text": "vps",
    "annal_name_set_valid": "vpp",
    "annal_name_unref": "vp",
    "annal_nature_get_type": "z",
    "annal_network_get_n_suppositions": "up",
    "annal_network_get_span": "pps",
    "annal_network_get_timeline": "pp",
    "annal_network_get_type": "z",
    "annal_network_new": "pp",
    "annal_network_ref": "pp",
    "annal_network_suppose_precedes": "ipssp",
    "annal_network_suppose_responds": "ipssp",
    "annal_network_suppose_when": "ipspp",
    "annal_network_undo": "ip",
    "annal_network_unref": "vp",
    "annal_notice_as_record": "pp",
    "annal_notice_copy": "pp",
    "annal_notice_equal": "ipp",
    "annal_notice_get_at": "pp",
    "annal_notice_get_by": "pp",
    "annal_notice_get_id": "sp",
    "annal_notice_get_op": "ip",
    "annal_notice_get_reason": "ip",
    "annal_notice_get_target": "sp",
    "annal_notice_get_type": "z",
    "annal_notice_new": "ps",
    "annal_notice_op_get_type": "z",
    "annal_notice_reason_get_type": "z",
    "annal_notice_ref": "pp",
    "annal_notice_set_at": "vpp",
    "annal_notice_set_by": "vpp",
    "annal_notice_set_id": "vps",
    "annal_notice_set_op": "vpi",
    "annal_notice_set_reason": "vpi",
    "annal_notice_set_target": "vps",
    "annal_notice_unref": "vp",
    "annal_number_history_get_claim": "ppu",
    "annal_number_history_get_dossier": "pp",
    "annal_number_history_get_ground": "ppuu",
    "annal_number_history_get_group_entry": "upuu",
    "annal_number_history_get_group_n_entries": "upu",
    "annal_number_history_get_group_unit": "spu",
    "annal_number_history_get_independence": "ipuu",
    "annal_number_history_get_kind": "ipu",
    "annal_number_history_get_n_entries": "up",
    "annal_number_history_get_n_grounds": "upu",
    "annal_number_history_get_n_groups": "up",
    "annal_number_history_get_n_shared_bounds": "up",
    "annal_number_history_get_n_sources": "upu",
    "annal_number_history_get_predicate": "sp",
    "annal_number_history_get_principal": "spu",
    "annal_number_history_get_quantity": "ppu",
    "annal_number_history_get_said": "ppu",
    "annal_number_history_get_shared_bound": "spu",
    "annal_number_history_get_shared_bound_entry": "upuu",
    "annal_number_history_get_shared_bound_n_entries": "upu",
    "annal_number_history_get_shared_bound_text": "spu",
    "annal_number_history_get_source": "spuu",
    "annal_number_history_get_speaker": "spu",
    "annal_number_history_get_subject": "sp",
    "annal_number_history_get_type": "z",
    "annal_number_history_get_valid": "ppu",
    "annal_number_history_get_words": "spu",
    "annal_number_history_is_withdrawn": "ipu",
    "annal_number_history_new": "ppssp",
    "annal_number_history_ref": "pp",
    "annal_number_history_to_chart": "ppui",
    "annal_number_history_to_text": "ppu",
    "annal_number_history_unref": "vp",
    "annal_number_kind_get_type": "z",
    "annal_origin_findings_get_n_findings": "up",
    "annal_origin_findings_get_n_records": "upu",
    "annal_origin_findings_get_record": "ppuu",
    "annal_origin_findings_get_rule": "spu",
    "annal_origin_findings_get_text": "spu",
    "annal_origin_findings_get_type": "z",
    "annal_origin_findings_new": "pp",
    "annal_origin_findings_ref": "pp",
    "annal_origin_findings_unref": "vp",
    "annal_origin_report_describe": "ppui",
    "annal_origin_report_get_claim": "ppu",
    "annal_origin_report_get_findings": "pp",
    "annal_origin_report_get_n_claims": "up",
    "annal_origin_report_get_n_least": "up",
    "annal_origin_report_get_n_most": "up",
    "annal_origin_report_get_n_origins": "up",
    "annal_origin_report_get_n_reports": "up",
    "annal_origin_report_get_origin_claim": "ppuu",
    "annal_origin_report_get_origin_n_claims": "upu",
    "annal_origin_report_get_origin_name": "spu",
    "annal_origin_report_get_origin_principal": "spu",
    "annal_origin_report_get_report_citation": "ppu",
    "annal_origin_report_get_report_claim": "ppu",
    "annal_origin_report_get_report_repeats": "ipu",
    "annal_origin_report_get_report_text": "spu",
    "annal_origin_report_get_summary": "sp",
    "annal_origin_report_get_type": "z",
    "annal_origin_report_new": "ppsp",
    "annal_origin_report_new_for_proposition": "pppip",
    "annal_origin_report_ref": "pp",
    "annal_origin_report_to_text": "pp",
    "annal_origin_report_unref": "vp",
    "annal_participant_copy": "pp",
    "annal_participant_equal": "ipp",
    "annal_participant_get_role": "sp",
    "annal_participant_get_type": "z",
    "annal_participant_get_who": "pp",
    "annal_participant_new": "p",
    "annal_participant_ref": "pp",
    "annal_participant_set_role": "vps",
    "annal_participant_set_who": "vpp",
    "annal_participant_unref": "vp",
    "annal_phrase_anchor_get_type": "z",
    "annal_phrase_flags_get_type": "z",
    "annal_phrase_get_alternative": "pp",
    "annal_phrase_get_anchor": "ip",
    "annal_phrase_get_anchor_index": "ip",
    "annal_phrase_get_date": "pp",
    "annal_phrase_get_day_part": "ip",
    "annal_phrase_get_duration": "sp",
    "annal_phrase_get_duration_text": "sp",
    "annal_phrase_get_end": "qp",
    "annal_phrase_get_end_byte": "qp",
    "annal_phrase_get_kind": "ip",
    "annal_phrase_get_modifier": "ip",
    "annal_phrase_get_rule": "sp",
    "annal_phrase_get_start": "qp",
    "annal_phrase_get_start_byte": "qp",
    "annal_phrase_get_text": "sp",
    "annal_phrase_get_type": "z",
    "annal_phrase_is_range": "ip",
    "annal_phrase_is_relative": "ip",
    "annal_phrase_kind_get_type": "z",
    "annal_phrase_modifier_get_type": "z",
    "annal_phrase_ref": "pp",
    "annal_phrase_resolve": "pspup",
    "annal_phrase_unref": "vp",
    "annal_phrases_find": "psZpup",
    "annal_phrases_get_n_phrases": "up",
    "annal_phrases_get_phrase": "ppu",
    "annal_phrases_get_type": "z",
    "annal_phrases_ref": "pp",
    "annal_phrases_unref": "vp",
    "annal_point_copy": "pp",
    "annal_point_equal": "ipp",
    "annal_point_get_lat": "sp",
    "annal_point_get_lon": "sp",
    "annal_point_get_type": "z",
    "annal_point_new": "p",
    "annal_point_ref": "pp",
    "annal_point_set_lat": "vps",
    "annal_point_set_lon": "vps",
    "annal_point_unref": "vp",
    "annal_policy_copy": "pp",
    "annal_policy_get_about_tolerance": "sp",
    "annal_policy_get_name": "sp",
    "annal_policy_get_names": "p",
    "annal_policy_get_reading": "ip",
    "annal_policy_get_type": "z",
    "annal_policy_get_upto_floor": "sp",
    "annal_policy_get_window_days": "up",
    "annal_policy_new": "p",
    "annal_policy_new_named": "psp",
    "annal_policy_ref": "pp",
    "annal_policy_set_about_tolerance": "ipsp",
    "annal_policy_set_reading": "vpi",
    "annal_policy_set_upto_floor": "ipsp",
    "annal_policy_set_window_days": "vpu",
    "annal_policy_to_text": "pp",
    "annal_policy_unref": "vp",
    "annal_position_finding_get_type": "z",
    "annal_positions_get_answer": "upuu",
    "annal_positions_get_changed_from": "upu",
    "annal_positions_get_claim": "ppu",
    "annal_positions_get_cue": "spu",
    "annal_positions_get_dossier": "pp",
    "annal_positions_get_event": "spu",
    "annal_positions_get_finding_kind": "ipu",
    "annal_positions_get_finding_n_records": "upu",
    "annal_positions_get_finding_record": "ppuu",
    "annal_positions_get_finding_text": "spu",
    "annal_positions_get_n_answers": "upu",
    "annal_positions_get_n_findings": "up",
    "annal_positions_get_n_positions": "up",
    "annal_positions_get_n_readings": "upu",
    "annal_positions_get_n_recommendations": "up",
    "annal_positions_get_n_tallies": "up",
    "annal_positions_get_n_targets": "up",
    "annal_positions_get_principal": "spu",
    "annal_positions_get_reading": "ppuu",
    "annal_positions_get_recommendation": "ppu",
    "annal_positions_get_recommended_target": "spu",
    "annal_positions_get_recommending_state": "spu",
    "annal_positions_get_said": "ppu",
    "annal_positions_get_speaker": "spu",
    "annal_positions_get_tally_count": "ipuipp",
    "annal_positions_get_tally_principal": "spu",
    "annal_positions_get_tally_residue": "ipupp",
    "annal_positions_get_tally_target": "upu",
    "annal_positions_get_tally_text": "spu",
    "annal_positions_get_target": "upu",
    "annal_positions_get_target_first": "upu",
    "annal_positions_get_target_id": "spu",
    "annal_positions_get_target_n_positions": "upu",
    "annal_positions_get_target_n_taking": "upui",
    "annal_positions_get_target_name": "spu",
    "annal_positions_get_target_size": "spu",
    "annal_positions_get_target_whole": "upu",
    "annal_positions_get_type": "z",
    "annal_positions_is_withdrawn": "ipu",
    "annal_positions_new": "ppsp",
    "annal_positions_ref": "pp",
    "annal_positions_to_text": "ppu",
    "annal_positions_unref": "vp",
    "annal_printing_get_a": "sp",
    "annal_printing_get_b": "sp",
    "annal_printing_get_change_a": "spu",
    "annal_printing_get_change_b": "spu",
    "annal_printing_get_change_kind": "ipu",
    "annal_printing_get_kind": "ip",
    "annal_printing_get_n_changes": "up",
    "annal_printing_get_type": "z",
    "annal_printing_kind_get_type": "z",
    "annal_printing_new": "pss",
    "annal_printing_ref": "pp",
    "annal_printing_to_text": "pp",
    "annal_printing_unref": "vp",
    "annal_printings_describe": "ppsui",
    "annal_printings_get_citation_a": "ppu",
    "annal_printings_get_citation_b": "ppu",
    "annal_printings_get_claim_a": "ppu",
    "annal_printings_get_claim_b": "ppu",
    "annal_printings_get_n_pairs": "up",
    "annal_printings_get_printing": "ppu",
    "annal_printings_get_suggested": "ppu",
    "annal_printings_get_text": "spu",
    "annal_printings_get_type": "z",
    "annal_printings_is_complete": "ip",
    "annal_printings_new": "pp",
    "annal_printings_ref": "pp",
    "annal_printings_unref": "vp",
    "annal_problem_describe": "ppui",
    "annal_problem_get_column": "Qp",
    "annal_problem_get_expected": "sp",
    "annal_problem_get_file": "sp",
    "annal_problem_get_hint": "sp",
    "annal_problem_get_line": "Qp",
    "annal_problem_get_message": "sp",
    "annal_problem_get_n_others": "up",
    "annal_problem_get_other_id": "spu",
    "annal_problem_get_other_pointer": "spu",
    "annal_problem_get_other_type": "ipu",
    "annal_problem_get_pointer": "sp",
    "annal_problem_get_record_id": "sp",
    "annal_problem_get_record_type": "ip",
    "annal_problem_get_rule": "sp",
    "annal_problem_get_severity": "ip",
    "annal_problem_get_silence": "sp",
    "annal_problem_get_type": "z",
    "annal_problem_ref": "pp",
    "annal_problem_to_string": "pp",
    "annal_problem_unref": "vp",
    "annal_problems_count": "Qpi",
    "annal_problems_get_n_dropped": "Qp",
    "annal_problems_get_n_problems": "up",
    "annal_problems_get_problem": "ppu",
    "annal_problems_get_type": "z",
    "annal_problems_ref": "pp",
    "annal_problems_unref": "vp",
    "annal_proposition_add_qualifier": "vpss",
    "annal_proposition_clear_qualifiers": "vp",
    "annal_proposition_copy": "pp",
    "annal_proposition_dup_qualifier_names": "pp",
    "annal_proposition_equal": "ipp",
    "annal_proposition_get_about": "sp",
    "annal_proposition_get_predicate": "sp",
    "annal_proposition_get_qualifier": "pps",
    "annal_proposition_get_type": "z",
    "annal_proposition_get_valid": "pp",
    "annal_proposition_get_value": "pp",
    "annal_proposition_new": "p",
    "annal_proposition_ref": "pp",
    "annal_proposition_set_about": "vps",
    "annal_proposition_set_predicate": "vps",
    "annal_proposition_set_valid": "vpp",
    "annal_proposition_set_value": "vpp",
    "annal_proposition_unref": "vp",
    "annal_protect_get_type": "z",
    "annal_quantity_copy": "pp",
    "annal_quantity_equal": "ipp",
    "annal_quantity_get_approx": "ip",
    "annal_quantity_get_hi": "sp",
    "annal_quantity_get_lo": "sp",
    "annal_quantity_get_type": "z",
    "annal_quantity_get_unit": "sp",
    "annal_quantity_get_verbatim": "sp",
    "annal_quantity_new": "p",
    "annal_quantity_ref": "pp",
    "annal_quantity_set_approx": "vpi",
    "annal_quantity_set_hi": "vps",
    "annal_quantity_set_lo": "vps",
    "annal_quantity_set_unit": "vps",
    "annal_quantity_set_verbatim": "vps",
    "annal_quantity_unref": "vp",
    "annal_query_add_facet": "ipipip",
    "annal_query_add_phrase": "ipsip",
    "annal_query_add_text": "ipsp",
    "annal_query_add_window": "ipiipiip",
    "annal_query_check_text": "ispp",
    "annal_query_copy": "pp",
    "annal_query_get_as_of": "pp",
    "annal_query_get_descending": "ip",
    "annal_query_get_known_at": "pp",
    "annal_query_get_limit": "up",
    "annal_query_get_offset": "up",
    "annal_query_get_sort": "ip",
    "annal_query_get_type": "z",
    "annal_query_new": "p",
    "annal_query_new_from_text": "psp",
    "annal_query_ref": "pp",
    "annal_query_set_as_of": "ippp",
    "annal_query_set_known_at": "ippp",
    "annal_query_set_limit": "vpu",
    "annal_query_set_offset": "vpu",
    "annal_query_set_sort": "vpii",
    "annal_query_to_text": "pp",
    "annal_query_unref": "vp",
    "annal_quote_find": "psZsss",
    "annal_quote_matches_get_match": "ppu",
    "annal_quote_matches_get_n_found": "Qp",
    "annal_quote_matches_get_n_matches": "up",
    "annal_quote_matches_get_type": "z",
    "annal_quote_matches_ref": "pp",
    "annal_quote_matches_unref": "vp",
    "annal_quote_report_get_n_failed": "Qp",
    "annal_quote_report_get_n_unverified": "Qp",
    "annal_quote_report_get_n_verified": "Qp",
    "annal_quote_report_get_problems": "pp",
    "annal_quote_report_get_type": "z",
    "annal_quote_report_new": "ppp",
    "annal_quote_report_ref": "pp",
    "annal_quote_report_unref": "vp",
    "annal_quote_suggest": "psZsu",
    "annal_quote_suggestions_get_end": "qpu",
    "annal_quote_suggestions_get_line": "Qpu",
    "annal_quote_suggestions_get_n_suggestions": "up",
    "annal_quote_suggestions_get_similarity": "upu",
    "annal_quote_suggestions_get_start": "qpu",
    "annal_quote_suggestions_get_type": "z",
    "annal_quote_suggestions_get_words": "spu",
    "annal_quote_suggestions_ref": "pp",
    "annal_quote_suggestions_unref": "vp",
    "annal_reader_check": "pp",
    "annal_reader_get_dossier": "pp",
    "annal_reader_get_problems": "pp",
    "annal_reader_get_type": "z",
    "annal_reader_locate": "vpp",
    "annal_reader_new": "pp",
    "annal_reader_read_bytes": "ippsip",
    "annal_reader_read_file": "ipsp",
    "annal_reader_read_node": "ippp",
    "annal_reader_read_stream": "ippsip",
    "annal_reading_get_type": "z",
    "annal_record_as_assessment": "pp",
    "annal_record_as_claim": "pp",
    "annal_record_as_entity": "pp",
    "annal_record_as_event": "pp",
    "annal_record_as_link": "pp",
    "annal_record_as_notice": "pp",
    "annal_record_as_source": "pp",
    "annal_record_as_term": "pp",
    "annal_record_copy": "pp",
    "annal_record_dup_extra_names": "pp",
    "annal_record_dup_silenced_rules": "pp",
    "annal_record_equal": "ipp",
    "annal_record_get_extra": "sps",
    "annal_record_get_id": "sp",
    "annal_record_get_record_type": "ip",
    "annal_record_get_silenced": "sps",
    "annal_record_get_type": "z",
    "annal_record_is_sealed": "ip",
    "annal_record_new_from_json": "ppp",
    "annal_record_ref": "pp",
    "annal_record_set_extra": "ipssp",
    "annal_record_set_silenced": "vpss",
    "annal_record_to_json": "pp",
    "annal_record_to_string": "ppu",
    "annal_record_type_get_type": "z",
    "annal_record_unref": "vp",
    "annal_references_get_n_references": "up",
    "annal_references_get_pointer": "spu",
    "annal_references_get_record": "ppu",
    "annal_references_get_type": "z",
    "annal_references_ref": "pp",
    "annal_references_unref": "vp",
    "annal_relation_get_type": "z",
    "annal_rule_count": "u",
    "annal_rule_describe": "ppui",
    "annal_rule_get": "pu",
    "annal_rule_get_area": "sp",
    "annal_rule_get_example": "sp",
    "annal_rule_get_explanation": "sp",
    "annal_rule_get_name": "sp",
    "annal_rule_get_remedy": "sp",
    "annal_rule_get_severity": "ip",
    "annal_rule_get_severity_min": "ip",
    "annal_rule_get_summary": "sp",
    "annal_rule_get_type": "z",
    "annal_rule_lookup": "ps",
    "annal_rule_suggest": "ps",
    "annal_rules_describe": "pui",
    "annal_selection_count": "ppis",
    "annal_selection_explain": "pp",
    "annal_selection_export_arrow": "vpip",
    "annal_selection_find_bursts": "ppu",
    "annal_selection_find_gaps": "ppu",
    "annal_selection_get_certainty": "ipu",
    "annal_selection_get_index": "upu",
    "annal_selection_get_n_entries": "up",
    "annal_selection_get_n_found": "up",
    "annal_selection_get_plan": "sp",
    "annal_selection_get_record": "ppu",
    "annal_selection_get_timeline": "pp",
    "annal_selection_get_type": "z",
    "annal_selection_ref": "pp",
    "annal_selection_to_timeline": "pp",
    "annal_selection_unref": "vp",
    "annal_self_relation_get_type": "z",
    "annal_severity_get_type": "z",
    "annal_sort_get_type": "z",
    "annal_source_add_author": "vpp",
    "annal_source_as_record": "pp",
    "annal_source_clear_authors": "vp",
    "annal_source_copy": "pp",
    "annal_source_equal": "ipp",
    "annal_source_get_agency": "pp",
    "annal_source_get_archived_url": "sp",
    "annal_source_get_author": "ppu",
    "annal_source_get_captured": "pp",
    "annal_source_get_id": "sp",
    "annal_source_get_lang": "sp",
    "annal_source_get_licence": "sp",
    "annal_source_get_media_type": "sp",
    "annal_source_get_n_authors": "up",
    "annal_source_get_outlet": "pp",
    "annal_source_get_published": "pp",
    "annal_source_get_sha256": "sp",
    "annal_source_get_text": "sp",
    "annal_source_get_text_path": "sp",
    "annal_source_get_title": "pp",
    "annal_source_get_type": "z",
    "annal_source_get_url": "sp",
    "annal_source_get_version_of": "sp",
    "annal_source_new": "ps",
    "annal_source_ref": "pp",
    "annal_source_set_agency": "vpp",
    "annal_source_set_archived_url": "vps",
    "annal_source_set_captured": "vpp",
    "annal_source_set_id": "vps",
    "annal_source_set_lang": "vps",
    "annal_source_set_licence": "vps",
    "annal_source_set_media_type": "vps",
    "annal_source_set_outlet": "vpp",
    "annal_source_set_published": "vpp",
    "annal_source_set_sha256": "vps",
    "annal_source_set_text": "vps",
    "annal_source_set_text_path": "vps",
    "annal_source_set_title": "vpp",
    "annal_source_set_url": "vps",
    "annal_source_set_version_of": "vps",
    "annal_source_unref": "vp",
    "annal_span_before": "ipp",
    "annal_span_compare": "ipp",
    "annal_span_covers": "ipp",
    "annal_span_equals": "ipp",
    "annal_span_flags_get_type": "z",
    "annal_span_get_begin_max": "ipp",
    "annal_span_get_begin_min": "ipp",
    "annal_span_get_distance": "vpppp",
    "annal_span_get_end_max": "ipp",
    "annal_span_get_end_min": "ipp",
    "annal_span_get_flags": "up",
    "annal_span_get_type": "z",
    "annal_span_is_dated": "ip",
    "annal_span_new": "ppisp",
    "annal_span_overlaps": "ipp",
    "annal_span_ref": "pp",
    "annal_span_relate": "ippi",
    "annal_span_unref": "vp",
    "annal_span_within": "ipp",
    "annal_stance_basis_get_type": "z",
    "annal_stance_get_claim_kind": "ii",
    "annal_stance_get_label": "sis",
    "annal_stance_get_type": "z",
    "annal_stance_get_word": "si",
    "annal_stretches_get_begin": "qpu",
    "annal_stretches_get_end": "qpu",
    "annal_stretches_get_first": "upu",
    "annal_stretches_get_last": "upu",
    "annal_stretches_get_n_entries": "upu",
    "annal_stretches_get_n_stretches": "up",
    "annal_stretches_get_type": "z",
    "annal_stretches_ref": "pp",
    "annal_stretches_unref": "vp",
    "annal_tally_get_facet": "ip",
    "annal_tally_get_label": "spu",
    "annal_tally_get_n_certain": "upu",
    "annal_tally_get_n_possible": "upu",
    "annal_tally_get_n_values": "up",
    "annal_tally_get_n_without": "up",
    "annal_tally_get_type": "z",
    "annal_tally_get_value": "spu",
    "annal_tally_ref": "pp",
    "annal_tally_unref": "vp",
    "annal_term_add_attribute": "vps",
    "annal_term_add_label": "vpss",
    "annal_term_add_presupposed": "vps",
    "annal_term_add_value": "vps",
    "annal_term_as_record": "pp",
    "annal_term_clear_attributes": "vp",
    "annal_term_clear_labels": "vp",
    "annal_term_clear_presupposed": "vp",
    "annal_term_clear_values": "vp",
    "annal_term_copy": "pp",
    "annal_term_dup_label_langs": "pp",
    "annal_term_equal": "ipp",
    "annal_term_get_attribute": "spu",
    "annal_term_get_functional": "ip",
    "annal_term_get_id": "sp",
    "annal_term_get_inverse": "sp",
    "annal_term_get_label": "pps",
    "annal_term_get_n_attributes": "up",
    "annal_term_get_n_presupposed": "up",
    "annal_term_get_n_values": "up",
    "annal_term_get_nature": "ip",
    "annal_term_get_presupposed": "spu",
    "annal_term_get_role": "ip",
    "annal_term_get_time": "ip",
    "annal_term_get_type": "z",
    "annal_term_get_value": "spu",
    "annal_term_get_value_type": "ip",
    "annal_term_new": "ps",
    "annal_term_ref": "pp",
    "annal_term_role_get_type": "z",
    "annal_term_set_functional": "vpi",
    "annal_term_set_id": "vps",
    "annal_term_set_inverse": "vps",
    "annal_term_set_nature": "vpi",
    "annal_term_set_role": "vpi",
    "annal_term_set_time": "vpi",
    "annal_term_set_value_type": "vpi",
    "annal_term_time_get_type": "z",
    "annal_term_unref": "vp",
    "annal_text_copy": "pp",
    "annal_text_equal": "ipp",
    "annal_text_get_lang": "sp",
    "annal_text_get_text": "sp",
    "annal_text_get_translation_of": "pp",
    "annal_text_get_translator": "pp",
    "annal_text_get_type": "z",
    "annal_text_new": "ps",
    "annal_text_ref": "pp",
    "annal_text_set_lang": "vps",
    "annal_text_set_text": "vps",
    "annal_text_set_translation_of": "vpp",
    "annal_text_set_translator": "vpp",
    "annal_text_unref": "vp",
    "annal_texts_add_folder": "vps",
    "annal_texts_add_search_path": "vps",
    "annal_texts_get_folder": "spu",
    "annal_texts_get_max_bytes": "Qp",
    "annal_texts_get_n_folders": "up",
    "annal_texts_get_text": "ppppp",
    "annal_texts_get_type": "z",
    "annal_texts_new": "p",
    "annal_texts_set_max_bytes": "vpQ",
    "annal_time_comparison_after": "ip",
    "annal_time_comparison_before": "ip",
    "annal_time_comparison_covers": "ip",
    "annal_time_comparison_describe": "ppui",
    "annal_time_comparison_equals": "ip",
    "annal_time_comparison_get_a": "pp",
    "annal_time_comparison_get_b": "pp",
    "annal_time_comparison_get_n_steps": "up",
    "annal_time_comparison_get_relation": "ipi",
    "annal_time_comparison_get_step_link": "ppu",
    "annal_time_comparison_get_step_other": "ppu",
    "annal_time_comparison_get_step_record": "ppu",
    "annal_time_comparison_get_step_text": "spu",
    "annal_time_comparison_get_summary": "sp",
    "annal_time_comparison_get_type": "z",
    "annal_time_comparison_overlaps": "ip",
    "annal_time_comparison_ref": "pp",
    "annal_time_comparison_unref": "vp",
    "annal_time_comparison_within": "ip",
    "annal_timeline_explain_span": "ppu",
    "annal_timeline_export_arrow": "vpip",
    "annal_timeline_get_certainty": "ipu",
    "annal_timeline_get_dossier": "pp",
    "annal_timeline_get_known": "ipup",
    "annal_timeline_get_lane": "ipu",
    "annal_timeline_get_n_entries": "up",
    "annal_timeline_get_parent": "upu",
    "annal_timeline_get_problems": "pp",
    "annal_timeline_get_record": "ppu",
    "annal_timeline_get_span": "ppu",
    "annal_timeline_get_tight_span": "ppu",
    "annal_timeline_get_type": "z",
    "annal_timeline_lookup": "ups",
    "annal_timeline_new": "ppp",
    "annal_timeline_ref": "pp",
    "annal_timeline_relate": "ppssp",
    "annal_timeline_select": "pppp",
    "annal_timeline_unref": "vp",
    "annal_trace_describe": "ppui",
    "annal_trace_get_fidelity": "ip",
    "annal_trace_get_n_steps": "up",
    "annal_trace_get_step_depth": "upu",
    "annal_trace_get_step_fidelity": "ipu",
    "annal_trace_get_step_is_at_best": "ipu",
    "annal_trace_get_step_kind": "ipu",
    "annal_trace_get_step_name": "spu",
    "annal_trace_get_step_parent": "ipu",
    "annal_trace_get_step_record": "ppu",
    "annal_trace_get_step_relation": "spu",
    "annal_trace_get_step_role": "ipu",
    "annal_trace_get_step_text": "spu",
    "annal_trace_get_step_weakest": "ipu",
    "annal_trace_get_type": "z",
    "annal_trace_kind_get_type": "z",
    "annal_trace_new": "ppsp",
    "annal_trace_ref": "pp",
    "annal_trace_to_dot": "pp",
    "annal_trace_to_text": "pp",
    "annal_trace_unref": "vp",
    "annal_value_copy": "pp",
    "annal_value_equal": "ipp",
    "annal_value_get_date": "pp",
    "annal_value_get_proposition": "pp",
    "annal_value_get_quantity": "pp",
    "annal_value_get_stance": "ip",
    "annal_value_get_text": "pp",
    "annal_value_get_type": "z",
    "annal_value_get_word": "sp",
    "annal_value_new": "ps",
    "annal_value_ref": "pp",
    "annal_value_set_date": "vpp",
    "annal_value_set_proposition": "vpp",
    "annal_value_set_quantity": "vpp",
    "annal_value_set_stance": "vpi",
    "annal_value_set_text": "vpp",
    "annal_value_set_word": "vps",
    "annal_value_type_get_type": "z",
    "annal_value_unref": "vp",
    "annal_version_check": "iuuu",
    "annal_version_get_string": "s",
    "annal_vocabulary_get_n_terms": "u",
    "annal_vocabulary_get_term": "pu",
    "annal_vocabulary_lookup": "pis",
    "annal_when_copy": "pp",
    "annal_when_equal": "ipp",
    "annal_when_get_basis": "ip",
    "annal_when_get_duration": "sp",
    "annal_when_get_edtf": "sp",
    "annal_when_get_end": "qp",
    "annal_when_get_nature": "ip",
    "annal_when_get_relative_to": "sp",
    "annal_when_get_source": "sp",
    "annal_when_get_start": "qp",
    "annal_when_get_text": "sp",
    "annal_when_get_type": "z",
    "annal_when_get_tz": "sp",
    "annal_when_new": "ps",
    "annal_when_new_for_phrase": "ppss",
    "annal_when_ref": "pp",
    "annal_when_set_basis": "vpi",
    "annal_when_set_duration": "vps",
    "annal_when_set_edtf": "vps",
    "annal_when_set_end": "vpq",
    "annal_when_set_nature": "vpi",
    "annal_when_set_relative_to": "vps",
    "annal_when_set_source": "vps",
    "annal_when_set_start": "vpq",
    "annal_when_set_text": "vps",
    "annal_when_set_tz": "vps",
    "annal_when_unref": "vp",
    "annal_window_get_type": "z",
    "annal_write_flags_get_type": "z",
}
"""What each function returns and takes; the letters are in CODES of _library.py."""


C.load(VERSION, PROTOTYPES)


def _progress(done: int, count: int, key: int | None) -> None:
    run_callback(key, done, count)


_PROGRESS = ctypes.CFUNCTYPE(None, ctypes.c_uint, ctypes.c_uint, c_void_p)(_progress)


class AnchorRole(Enum):
    """What a passage shows."""

    UNSET = 0
    """not given; read as words"""
    WORDS = 1
    """the words themselves"""
    ATTRIBUTION = 2
    """who said them"""
    DATE = 3
    """when"""


class Approx(Enum):
    """How a number was given."""

    UNSET = 0
    """not given"""
    EXACT = 1
    """exactly; both bounds are equal"""
    ABOUT = 2
    """about, some, approximately"""
    RANGE = 3
    """from one number to another"""
    AT_LEAST = 4
    """at least; no upper bound"""
    MORE_THAN = 5
    """more than; no upper bound"""
    AT_MOST = 6
    """at most; no lower bound"""
    LESS_THAN = 7
    """less than; no lower bound"""
    UP_TO = 8
    """up to; no lower bound, and no claim that there is one"""
    VAGUE = 9
    """only words such as “a few”"""


class ArrowTable(Enum):
    """The tables that programs are given."""

    ENTRIES = 0
    """events and claims in a few columns"""
    EVENTS = 1
    """an event a row"""
    CLAIMS = 2
    """a claim a row"""
    CITATIONS = 3
    """a passage a row, and a citation without any"""
    SOURCES = 4
    """a source a row"""


class AssessmentKind(Enum):
    """What an assessment grades."""

    UNSET = 0
    """not given"""
    SOURCE_RELIABILITY = 1
    """how reliable a source is, A to F of the Admiralty code"""
    INFORMATION_CREDIBILITY = 2
    """how credible a piece of information is, 1 to 6 of the Admiralty code"""
    FINDING = 3
    """what was found about it: supported, refuted, unproven or mixed"""


class Basis(Enum):
    """How the date of a `When` is known."""

    UNSET = 0
    """not given"""
    STATED = 1
    """the source prints the date itself"""
    RELATIVE = 2
    """worked out from words such as “late Saturday”"""
    INFERRED = 3
    """concluded from other facts, which another citation names"""
    BOUNDED = 4
    """only limits are known"""
    PAGE_CLOCK = 5
    """the clock of a web page at capture; an upper bound, never a publication date"""
    ASSUMED = 6
    """taken for granted by the desk"""
    UNKNOWN = 7
    """nobody knows how"""


class Certainty(Enum):
    """A three-valued answer. Greater numbers are more certain."""

    NO = 0
    """it cannot be so"""
    POSSIBLE = 1
    """it may be so"""
    CERTAIN = 2
    """it must be so"""


class ChainRole(Enum):
    """What somebody did on a statement's way to the reader."""

    UNSET = 0
    """not given"""
    ORIGIN = 1
    """said it"""
    SPOKESMAN = 2
    """said it for somebody else"""
    RELAY = 3
    """passed it on; a wire or an agency"""
    TRANSLATOR = 4
    """carried it into another language"""
    PUBLISHER = 5
    """published it"""
    COLLECTOR = 6
    """gathered it from publications"""


class ClaimKind(Enum):
    """What kind of speech act a claim is."""

    UNSET = 0
    """not given"""
    ASSERTION = 1
    """says how the world is"""
    POSITION = 2
    """takes a stand on an instrument, event or claim"""
    DEMAND = 3
    """asks somebody to act"""
    COMMITMENT = 4
    """binds the speaker"""
    EVALUATION = 5
    """judges somebody or something"""
    INTERPRETATION = 6
    """says what another claim means"""


class ClaimRelation(Enum):
    """How two claims stand to each other."""

    EXCLUDED = 1
    """one of them was withdrawn or erased"""
    NOT_COMPARABLE = 2
    """they speak of different things, or of different times"""
    CONTRADICTS = 3
    """both cannot be true"""
    IN_TENSION = 4
    """both can be true only if one of them is meant less firmly or narrowly than it sounds"""
    CORROBORATES = 5
    """they say the same and come from different origins"""
    REPEATS = 6
    """they say the same and come from one origin"""
    CONSISTENT = 7
    """both can be true"""
    SAME_POSITION = 8
    """they take one position on one thing"""
    DIFFERENT_POSITION = 9
    """they take different positions on one thing"""


class ClaimState(Enum):
    """How far the desk's work on a claim has come."""

    UNSET = 0
    """not given; read as reviewed"""
    DRAFT = 1
    """not finished; may lack a citation"""
    REVIEWED = 2
    """a second person has looked at it"""


class Clock(Enum):
    """The clocks by which a record can be placed in time."""

    UNSET = 0
    """none"""
    WHEN = 1
    """when it was: an event's own time, the time at which a claim was said"""
    SAID = 2
    """when a claim was said; an event has no such time"""
    VALID = 3
    """when it held: an event's own time, the time for which a claim is made"""
    PUBLISHED = 4
    """when it was first published"""
    RECORDED = 5
    """where it stands in the log of a store"""


class ConflictKind(Enum):
    """In what two claims are at odds."""

    NONE = 0
    """in nothing"""
    VALUE = 1
    """they give different values"""
    POLARITY = 2
    """one affirms what the other denies"""
    PRESUPPOSITION = 3
    """one denies what the other takes for granted"""
    POSITION = 4
    """they are different positions"""


class DateAssumptions(Flags):
    """What a lenient reading took for granted."""

    NONE = 0
    """it was EDTF as it stood"""
    BLANKS = 1
    """blanks were left out"""
    LETTERS = 2
    """small letters stand for capital ones"""
    DIGITS = 4
    """a single digit stands for 0 and that digit, or a full-width one for an ordinary one"""
    SECONDS = 8
    """the seconds are 00"""
    FRACTION = 16
    """parts of a second were left out"""
    SEPARATORS = 32
    """dots, slashes or dashes stand for hyphens"""
    COMPACT = 64
    """hyphens or colons were left out"""
    TIME = 128
    """a blank stands for the T before a time"""
    RANGE = 256
    """a dash stands for the slash of an interval"""
    DRAFT = 512
    """it is written as in the draft of 2012"""


class DateFlags(Flags):
    """What is to be known about a date beside its bounds."""

    NONE = 0
    """nothing to say"""
    START_OPEN = 1
    """it has no beginning (`../2014`, `[..2014]`)"""
    END_OPEN = 2
    """it has no end (`2014/..`, `[2014..]`)"""
    START_UNKNOWN = 4
    """it began, nobody says when (`/2014`)"""
    END_UNKNOWN = 8
    """it ended, nobody says when (`2014/`)"""
    SATURATED = 16
    """a bound lies beyond 64-bit seconds and was cut to the nearest one there is"""
    FLOATING = 32
    """no time zone is given; read as UTC"""
    UNSPECIFIED = 64
    """it has unspecified digits (`201X`)"""
    ESTIMATED = 128
    """it has a number of significant digits (`1950S2`)"""
    EXTENSION = 256
    """it uses a named extension of the standard: a season that is an end of an interval, is qualified, or has
    unspecified digits in its year
    """


class DateKind(Enum):
    """The form a date has."""

    DATE = 1
    """a year, season, month or day"""
    DATE_TIME = 2
    """a day with a time of day"""
    INTERVAL = 3
    """from one date to another, `a/b`"""
    ONE_OF = 4
    """one date out of a set, `[a,b..c]`"""
    ALL_OF = 5
    """all dates of a list, `{a,b..c}`"""


class DateParseFlags(Flags):
    """How a date is read. Without either of the last two, a winter is that of the year in which it begins: 2014-24
    is December 2014 to February 2015. They hold for each season from December to February, so also for a
    southern summer, and are not to be given together.
    """

    STRICT = 0
    """EDTF as it is published, and nothing else"""
    LENIENT = 1
    """take what is commonly written for EDTF, such as "1984-6-2", "2019-05-14T10:30" or "[1667, 1668]", and say
    what was assumed
    """
    WINTER_ENDS = 2
    """a winter is that of the year in which it ends: 2014-24 is December 2013 to February 2014"""
    WINTER_WITHIN = 4
    """a winter stays in its year: 2014-24 is January, February and December 2014"""


class DatePrecision(Enum):
    """The smallest unit a date is given in, finer units having greater numbers."""

    YEAR = 1
    """a year"""
    SEASON = 2
    """a season, quarter, four months or half-year"""
    MONTH = 3
    """a month"""
    DAY = 4
    """a day"""
    SECOND = 5
    """a second"""


class DateQualifier(Enum):
    """The doubt a date carries. The values are bits: both is the sum of the two."""

    NONE = 0
    """stated without reserve"""
    UNCERTAIN = 1
    """`?`, the source of the date is in doubt"""
    APPROXIMATE = 2
    """`~`, an estimate near the truth"""
    BOTH = 3
    """`%`, both"""


class DateStyle(Enum):
    """How a date is written for its reader."""

    LONG = 0
    """words in full: "about May 2019" """
    SHORT = 1
    """for narrow columns: "c. May 2019" """
    MACHINE = 2
    """the canonical EDTF: "2019-05~" """


class DayPart(Enum):
    """A part of the day."""

    NONE = 0
    """the whole day, or not said"""
    MORNING = 1
    """the morning"""
    AFTERNOON = 2
    """the afternoon"""
    EVENING = 3
    """the evening"""
    NIGHT = 4
    """the night"""


class EntityKind(Enum):
    """What an entity is."""

    UNSET = 0
    """not given"""
    PERSON = 1
    """a person"""
    STATE = 2
    """a state"""
    BODY = 3
    """an organ of a state or organisation"""
    IGO = 4
    """an intergovernmental organisation"""
    NGO = 5
    """a non-governmental organisation"""
    OUTLET = 6
    """a publication"""
    WIRE = 7
    """a news agency"""
    GROUP = 8
    """a group of people or states"""
    PLACE = 9
    """a place"""
    PLACE_CLASS = 10
    """a class of places, such as the prison camps"""
    INSTRUMENT = 11
    """a resolution, treaty or law"""
    INSTRUMENT_SET = 12
    """several instruments counted together, such as 262 recommendations"""
    WEAPON = 13
    """a weapon or its type"""
    TOPIC = 14
    """a subject of debate"""


class ErrorCode(Enum):
    """What went wrong, by what a caller can do about it."""

    SYNTAX = 1
    """the text is not well-formed JSON, EDTF or query text"""
    INVALID = 2
    """well-formed, but against the rules of the model"""
    LIMIT = 3
    """a named limit was reached; raise it or split the input"""
    NOT_FOUND = 4
    """the record, file or word that was asked for is not there"""
    DUPLICATE = 5
    """a record with that id is there already"""
    SEALED = 6
    """the dossier is sealed; edit a new generation of it"""
    IO = 7
    """reading or writing failed"""
    AMBIGUOUS = 8
    """more than one answer fits, and none may be chosen for you"""
    REVERSED = 9
    """an interval ends before it begins"""

    @staticmethod
    def quark() -> int:
        """What `ANNAL_ERROR` stands for, the domain of `Error`.

        Returns: the domain of Annal's errors
        """
        return C.annal_error_quark()



class EventStatus(Enum):
    """Whether an event took place."""

    UNSET = 0
    """not given; read as held"""
    HELD = 1
    """it took place"""
    PLANNED = 2
    """it was announced"""
    CANCELLED = 3
    """it was called off"""
    DISPUTED = 4
    """whether it took place is disputed"""


class Facet(Enum):
    """The properties by which events and claims are chosen, counted and put into lanes. An entity covers its parts
    and those who act for it.
    """

    UNSET = 0
    """none"""
    TYPE = 1
    """"event" or "claim" """
    ID = 2
    """the id of the record"""
    KIND = 3
    """the kind of an event or a claim; of a claim also the kind of the event at which it was made. A kind covers
    its narrower ones
    """
    WHO = 4
    """whoever takes part: a claim's speaker, principal and addressee, an event's participants"""
    BY = 5
    """who made a claim, and on whose behalf"""
    TO = 6
    """whom a demand or commitment addresses"""
    ABOUT = 7
    """what a claim is about or targets, what an event's attributes name"""
    WHERE = 8
    """where an event was"""
    PREDICATE = 9
    """the predicate of what is said"""
    STANCE = 10
    """the stance of a claim"""
    HEDGE = 11
    """how a claim is hedged"""
    STATE = 12
    """"draft" or "reviewed", of a claim"""
    STATUS = 13
    """held, planned, cancelled, disputed, of an event"""
    FIDELITY = 14
    """how closely a citation keeps to the words"""
    SOURCE = 15
    """the source of a citation"""
    OUTLET = 16
    """who published that source"""
    RELAY = 17
    """through whom the words came: agencies, and the relays of chains"""
    LANG = 18
    """the language of that source"""
    ASSESSMENT = 19
    """how the record was assessed (supported, refuted …, 1 to 6) or a source of it (A to F)"""
    NOTICE = 20
    """the notices given of it (withdraw, correct …)"""
    YEAR = 21
    """the years in which it may have been"""
    MONTH = 22
    """the months in which it may have been, as 2019-05"""


class Fidelity(Enum):
    """How close the printed words are to what was said."""

    UNSET = 0
    """not given"""
    VERBATIM = 1
    """a direct quotation"""
    PARTIAL_QUOTE = 2
    """fragments in quotation marks"""
    PARAPHRASE = 3
    """in other words"""
    OWN_VOICE = 4
    """asserted by the outlet itself"""
    SUMMARY = 5
    """shortened"""
    TRANSLATED = 6
    """carried into another language"""


class Hedge(Enum):
    """How far the speaker stands behind it."""

    NONE = 0
    """wholly"""
    ESTIMATED = 1
    """as an estimate"""
    BELIEVED = 2
    """as something believed"""
    ALLEGED = 3
    """as something alleged"""
    REPORTED = 4
    """as something reported"""
    POSSIBLE = 5
    """as something possible"""


class JsonForm(Enum):
    """The two forms of Annal JSON."""

    AUTO = 0
    """what the name says (`.jsonl`, `.ndjson` or another), else what the first member says"""
    DOCUMENT = 1
    """one document with a section for each type"""
    LINES = 2
    """JSON Lines, a record a line"""


class Lane(Enum):
    """The part of a timeline that a record stands in."""

    DATED = 1
    """something is known of when it was"""
    UNDATED = 2
    """nothing is known; it stands at the end, by its id"""


class Limit(Enum):
    """The limits on what is read. They hold before anything is stored, so that a hostile file costs no more than
    they allow.
    """

    BYTES = 0
    """bytes in one input"""
    DEPTH = 1
    """arrays and objects inside one another"""
    STRING_BYTES = 2
    """bytes in one string, as decoded"""
    NUMBER_BYTES = 3
    """characters in one number"""
    KEYS = 4
    """members of one object"""
    RECORD_BYTES = 5
    """bytes in one record"""
    RECORDS = 6
    """records in one dossier"""
    PROBLEMS = 7
    """problems reported in one run; the rest are counted"""


class Match(Enum):
    """How exactly a quote was found in its source."""

    UNSET = 0
    """not given"""
    EXACT = 1
    """code point for code point"""
    TYPOGRAPHIC = 2
    """but for spaces, quotation marks and dashes of another shape"""


class NameKind(Enum):
    """What kind of name it is."""

    UNSET = 0
    """not given"""
    OFFICIAL = 1
    """the official name"""
    COMMON = 2
    """the usual name"""
    SHORT = 3
    """a short form"""
    ACRONYM = 4
    """an acronym"""
    METONYM = 5
    """a capital or a building that stands for a government"""
    FORMER = 6
    """a former name"""
    ROMANISED = 7
    """a transcription into Latin letters"""
    DESCRIPTION = 8
    """a description, such as “a senior official”"""
    ERRONEOUS = 9
    """a wrong form that sources print"""


class Nature(Enum):
    """Whether what a date belongs to happened at a moment within the date, or filled it."""

    UNSET = 0
    """not said; read as an instant"""
    INSTANT = 1
    """something that happened at one moment (a launch)"""
    PERIOD = 2
    """something that lasted (a session, a validity)"""


class NoticeOp(Enum):
    """What a notice does to its target."""

    UNSET = 0
    """not given"""
    WITHDRAW = 1
    """takes it back"""
    CORRECT = 2
    """corrects it"""
    CLARIFY = 3
    """explains it"""
    REAFFIRM = 4
    """says it again"""
    ERASE = 5
    """removes it, keeping the proof that it was there"""


class NoticeReason(Enum):
    """Why a notice was given."""

    UNSET = 0
    """not given"""
    SPEAKER_WITHDREW = 1
    """the speaker took it back"""
    OUTLET_CORRECTED = 2
    """the outlet corrected itself"""
    RECORDING_ERROR = 3
    """it had been recorded wrongly"""
    WORLD_CHANGED = 4
    """it is no longer so"""
    NEW_INFORMATION = 5
    """more is known now"""
    LEGAL_ERASURE = 6
    """the law requires it"""


class NumberKind(Enum):
    """What an entry of an `NumberHistory` is."""

    BOUNDED = 1
    """a number with one bound or two"""
    VAGUE = 2
    """words without a bound, such as “tens of thousands”, or no number at all"""
    PREMISE = 3
    """a denial of what the number takes for granted: of camps where people in camps are counted"""


class PhraseAnchor(Enum):
    """What a phrase hangs on."""

    NONE = 0
    """nothing: the words are complete, or have no date"""
    DATELINE = 1
    """the dateline"""
    PHRASE = 2
    """another phrase of the text"""


class PhraseFlags(Flags):
    """How text is read."""

    NONE = 0
    """as American newspapers write"""
    DAY_FIRST = 1
    """04/05 is 4 May; without, 5 April. The other reading is the alternative either way"""
    WEEKS_FROM_MONDAY = 2
    """"last week" is Monday to Sunday; without, Sunday to Saturday"""


class PhraseKind(Enum):
    """What a phrase tells, with the types of TIMEX3 (ISO 24617-1)."""

    DATE = 1
    """a day or longer ("Tuesday", "the 1970s")"""
    TIME = 2
    """within a day ("noon Thursday", "last night")"""
    DURATION = 3
    """how long ("two years", "the past decade")"""
    SET = 4
    """how often ("every five years", "daily")"""


class PhraseModifier(Enum):
    """What narrows a phrase without giving a bound. No bound is invented for it."""

    NONE = 0
    """none"""
    START = 1
    """its beginning ("early 1990")"""
    MIDDLE = 2
    """its middle ("mid-November")"""
    END = 3
    """its end ("late Saturday")"""
    BEFORE = 4
    """before a moment in it ("earlier this month")"""
    AFTER = 5
    """after a moment in it ("later this year")"""
    ABOUT = 6
    """near it ("about two years")"""
    MORE = 7
    """more than it ("over five days")"""
    LESS = 8
    """less than it ("nearly two years")"""
    AT_LEAST = 9
    """it or more"""
    AT_MOST = 10
    """it or less ("up to 180 days")"""


class PositionFinding(Enum):
    """What does not fit together in `Positions`."""

    SIZE = 1
    """the size of a set is given in several ways"""
    COUNT = 2
    """how many one speaker took a stance on is given in several ways"""
    EXCESS = 3
    """somebody took more positions than the set has members"""


class PrintingKind(Enum):
    """How two printings of one quote differ, or how they differ in one place. Of a pair the greatest kind of its
    changes counts.
    """

    IDENTICAL = 1
    """code point for code point"""
    TYPOGRAPHIC = 2
    """the same words; signs, spaces or capital letters differ"""
    CUT = 3
    """one is shorter, at an end or where it marks that something is left out"""
    EDITED = 4
    """one has changes that it marks, such as [brackets]"""
    ALTERED = 5
    """other words, or words left out without a mark"""


class Protect(Enum):
    """How an entity's identity is protected."""

    NONE = 0
    """not protected"""
    PSEUDONYM = 1
    """known here by a pseudonym only"""
    SEALED = 2
    """its names are sealed in the vault"""


class Reading(Enum):
    """How the words of a number are read."""

    LITERAL = 0
    """words bound what they bound by themselves: “up to 120,000” may be none, “only a few” may be any number"""
    PRAGMATIC = 1
    """words bound what a reader takes them to: “up to 120,000” is not far from it, “only a few” are few"""


class RecordType(Enum):
    """The types of record."""

    UNSET = 0
    """no record"""
    SOURCE = 1
    """`Source`"""
    ENTITY = 2
    """`Entity`"""
    TERM = 3
    """`Term`"""
    EVENT = 4
    """`Event`"""
    CLAIM = 5
    """`Claim`"""
    LINK = 6
    """`Link`"""
    ASSESSMENT = 7
    """`Assessment`"""
    NOTICE = 8
    """`Notice`"""


class Relation(Enum):
    """The thirteen ways in which two stretches of time a and b can lie, after J. F. Allen (1983). Exactly one of
    them is true; where the bounds are wide, several are possible. The inverse of relation r is 14 - r.
    """

    BEFORE = 1
    """a ends, and some time later b begins"""
    MEETS = 2
    """b begins where a ends"""
    OVERLAPS = 3
    """a begins first, and ends within b"""
    STARTS = 4
    """they begin together, a ends first"""
    DURING = 5
    """a begins after b and ends before it"""
    FINISHES = 6
    """they end together, a begins later"""
    EQUAL = 7
    """they begin and end together"""
    FINISHED_BY = 8
    """they end together, a begins first"""
    CONTAINS = 9
    """b begins after a and ends before it"""
    STARTED_BY = 10
    """they begin together, b ends first"""
    OVERLAPPED_BY = 11
    """b begins first, and ends within a"""
    MET_BY = 12
    """a begins where b ends"""
    AFTER = 13
    """b ends, and some time later a begins"""


class SelfRelation(Enum):
    """Whether those who are at odds are one and the same."""

    NONE = 0
    """two speak, or nobody is at odds"""
    SELF_CONTRADICTION = 1
    """one speaks and contradicts itself"""
    CHANGED_POSITION = 2
    """one spoke first so and later otherwise"""


class Severity(Enum):
    """How bad a problem is."""

    NOTE = 0
    """worth knowing"""
    WARNING = 1
    """probably wrong"""
    ERROR = 2
    """the rules are broken"""


class Sort(Enum):
    """The order of the answers. Answers that are equal by it keep the order of the timeline, so every order is
    total.
    """

    UNSET = 0
    """not said; as the timeline has them"""
    WHEN = 1
    """as the timeline has them"""
    VALID = 2
    """by when they held"""
    PUBLISHED = 3
    """by when they were first published"""
    ID = 4
    """by id"""


class SpanFlags(Flags):
    """What is to be known about a span beside its four bounds."""

    NONE = 0
    """nothing to say"""
    BEGIN_MIN_OPEN = 1
    """begin_min is unbounded"""
    BEGIN_MAX_OPEN = 2
    """begin_max is unbounded"""
    END_MIN_OPEN = 4
    """end_min is unbounded"""
    END_MAX_OPEN = 8
    """end_max is unbounded"""
    BEGIN_UNKNOWN = 16
    """nobody says when it began"""
    END_UNKNOWN = 32
    """nobody says when it ended"""
    INSTANT = 64
    """begin and end are one unknown moment"""
    FLOATING = 128
    """no time zone was known; read as UTC"""
    HULL = 256
    """it bounds a list that may have gaps"""
    QUALIFIED = 512
    """the date carries `?`, `~` or `%`"""
    SATURATED = 1024
    """a bound was cut to what 64 bits hold"""


class Stance(Enum):
    """What a speaker did with what is said."""

    UNSET = 0
    """not given"""
    AFFIRM = 1
    """assertion: it is so"""
    DENY = 2
    """assertion: it is not so"""
    WITHHOLD = 3
    """assertion: will not say"""
    ACCEPT = 4
    """position: accepted"""
    ACCEPT_IN_PART = 5
    """position: accepted in part"""
    NOTE = 6
    """position: taken note of, neither accepted nor refused by itself"""
    DEFER = 7
    """position: put off"""
    REJECT = 8
    """position: refused"""
    DISSOCIATE = 9
    """position: let it stand without joining it"""
    VOTE_FOR = 10
    """position: voted for"""
    VOTE_AGAINST = 11
    """position: voted against"""
    ABSTAIN = 12
    """position: abstained"""
    ABSENT = 13
    """position: did not vote"""
    WITHDRAW = 14
    """position: withdrew an earlier one"""
    RECOMMEND = 15
    """demand: recommends"""
    URGE = 16
    """demand: urges"""
    REQUIRE = 17
    """demand: requires"""
    INVITE = 18
    """demand: invites"""
    PROMISE = 19
    """commitment: promises"""
    THREATEN = 20
    """commitment: threatens"""
    WARN = 21
    """commitment: warns"""
    REFUSE = 22
    """commitment: refuses to act"""
    PRAISE = 23
    """evaluation: praises"""
    CONDEMN = 24
    """evaluation: condemns"""
    QUESTION = 25
    """evaluation: questions"""
    READS_AS = 26
    """interpretation: reads another claim as this"""

    @staticmethod
    def get_claim_kind(stance: t.Stance | str) -> t.ClaimKind:
        """Tells the kind of claim that a stance belongs to: only an assertion denies, only a position rejects.

        stance: a stance
        Returns: the kind, unset for the unset stance
        """
        return enum_out(ClaimKind, C.annal_stance_get_claim_kind(enum_in(Stance, stance, "stance")))

    @staticmethod
    def get_label(stance: t.Stance | str, lang: str | None = None) -> str | None:
        """Reads the plain words that a stance is shown as, such as “takes note of”.

        stance: a stance
        lang: a language, or None for English
        Returns: the words, in English where that language has none, or None for the unset stance
        """
        return text_out(C.annal_stance_get_label(enum_in(Stance, stance, "stance"), utf8(lang, "lang", True)))

    @staticmethod
    def get_word(stance: t.Stance | str) -> str | None:
        """Reads the word that stands for a stance in files, such as "deny".

        stance: a stance
        Returns: the word, or None for the unset stance
        """
        return text_out(C.annal_stance_get_word(enum_in(Stance, stance, "stance")))



class StanceBasis(Enum):
    """On whose word the stance rests."""

    UNSET = 0
    """not given"""
    VERBATIM = 1
    """on the speaker's own words"""
    FORMAL_RECORD = 2
    """on a formal record, such as minutes or a vote"""
    REPORTER = 3
    """on the reporter's word for it, such as “denied”"""
    RECORDER = 4
    """on the judgement of whoever made the record"""


class TermRole(Enum):
    """What a term names; each role is a namespace of its own."""

    UNSET = 0
    """not given"""
    PREDICATE = 1
    """what an assertion says of its subject"""
    EVENT_KIND = 2
    """a kind of event"""
    ATTRIBUTE = 3
    """an attribute of events"""
    UNIT = 4
    """a unit of quantities"""
    WORD = 5
    """any other word, such as the kind of a link"""


class TermTime(Enum):
    """How a predicate stands in time."""

    UNSET = 0
    """not given"""
    STATE = 1
    """holds over a period"""
    OCCURRENCE = 2
    """happens"""
    TIMELESS = 3
    """does not depend on time"""


class TraceKind(Enum):
    """What a step of a trace is."""

    CLAIM = 1
    """a claim: the one asked for, or one it rests on, cites or is the same as"""
    SOURCE = 2
    """a source in which the claim above stands, or which the one above cites or is a version of"""
    HOP = 3
    """somebody through whom the words came, from the reader back to the origin"""


class ValueType(Enum):
    """What kind of value a predicate or an attribute takes."""

    UNSET = 0
    """not given"""
    QUANTITY = 1
    """a quantity"""
    ENTITY = 2
    """the id of an entity"""
    TEXT = 3
    """words"""
    DATE = 4
    """a date"""
    BOOLEAN = 5
    """yes or no; a claim states it by being made"""
    WORD = 6
    """one of the term's own words"""


class Window(Enum):
    """How a record lies to a window of time."""

    UNSET = 0
    """as is usual with the clock: overlapping where that is `CLOCK_VALID`, else in"""
    IN = 1
    """it lies within the window"""
    OVERLAPPING = 2
    """it shares some time with the window"""
    COVERING = 3
    """the window lies within it"""
    BEFORE = 4
    """it ends before the window begins"""
    AFTER = 5
    """it begins after the window ends"""


class WriteFlags(Flags):
    """How Annal JSON is written. Whatever the flags, the same dossier gives the same bytes."""

    NONE = 0
    """a document laid out for reading"""
    LINES = 1
    """JSON Lines, a record a line"""
    CANONICAL = 2
    """the canonical form: keys sorted bytewise, no white space"""


class Agent(Node):
    """Somebody who says, publishes or takes part: the id of an entity, or somebody unnamed who is only described,
    as “a senior official”. A value is sealed when it is set on or added to another; from then on it is
    read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Agent"
    _ref, _unref = "annal_agent_ref", "annal_agent_unref"
    _copy = "annal_agent_copy"
    _identity = False

    def __init__(self, id: str | None = None, *, acts_for: str | None = None, unnamed: str | None = None) -> None:
        """Makes an agent with nothing else in it.

        What else is given by name is set as a member.

        id: the entity's id
        """
        result = C.annal_agent_new(utf8(id, "id", True))
        self._adopt(result, None)
        self._set(acts_for=acts_for, unnamed=unnamed)

    acts_for: Member[str | None, str | None] = Member(
            "get_acts_for", "set_acts_for", "The entity that the unnamed agent acts for.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The entity's id.")
    unnamed: Member[str | None, str | None] = Member(
            "get_unnamed", "set_unnamed", "The description of somebody unnamed, as printed.")

    @staticmethod
    def new(id: str | None = None) -> t.Agent:
        """Makes an agent with nothing else in it.

        id: the entity's id
        Returns: the new value
        """
        return wrap("Agent", C.annal_agent_new(utf8(id, "id", True)), None, True)

    def copy(self) -> t.Agent:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Agent", C.annal_agent_copy(self._c), self, True)

    def equal(self, b: AgentLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Agent", b, "b")
        return bool(C.annal_agent_equal(self._c, b_._c))

    def get_acts_for(self) -> str | None:
        """Reads the entity that the unnamed agent acts for.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_agent_get_acts_for(self._c))

    def get_id(self) -> str | None:
        """Reads the entity's id.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_agent_get_id(self._c))

    def get_unnamed(self) -> str | None:
        """Reads the description of somebody unnamed, as printed.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_agent_get_unnamed(self._c))

    def set_acts_for(self, acts_for: str | None) -> None:
        """Sets the entity that the unnamed agent acts for.

        acts_for: the entity that the unnamed agent acts for
        """
        C.annal_agent_set_acts_for(self._c, utf8(acts_for, "acts_for", True))

    def set_id(self, id: str | None) -> None:
        """Sets the entity's id.

        id: the entity's id
        """
        C.annal_agent_set_id(self._c, utf8(id, "id", True))

    def set_unnamed(self, unnamed: str | None) -> None:
        """Sets the description of somebody unnamed, as printed.

        unnamed: the description of somebody unnamed, as printed
        """
        C.annal_agent_set_unnamed(self._c, utf8(unnamed, "unnamed", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Agent"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Anchor(Node):
    """A passage of a source: the exact words and where they stand. A value is sealed when it is set on or added to
    another; from then on it is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Anchor"
    _ref, _unref = "annal_anchor_ref", "annal_anchor_unref"
    _copy = "annal_anchor_copy"
    _identity = False

    def __init__(
            self, *, end: int | None = None, end_byte: int | None = None,
            match: t.Match | str | None = None, prefix: str | None = None, quote: str | None = None,
            role: t.AnchorRole | str | None = None, start: int | None = None, start_byte: int | None = None,
            suffix: str | None = None) -> None:
        """Makes an anchor with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_anchor_new()
        self._adopt(result, None)
        self._set(
                end=end, end_byte=end_byte, match=match, prefix=prefix, quote=quote, role=role, start=start,
                start_byte=start_byte, suffix=suffix)

    end: Member[int, int] = Member("get_end", "set_end", "Where they end, in code points, exclusive.")
    end_byte: Member[int, int] = Member("get_end_byte", "set_end_byte", "Where they end, in bytes, exclusive.")
    match: Member[t.Match, t.Match | str] = Member("get_match", "set_match", "How exactly the quote was found.")
    prefix: Member[str | None, str | None] = Member(
            "get_prefix", "set_prefix", "Words just before, where the quote alone is not unique.")
    quote: Member[str | None, str | None] = Member(
            "get_quote", "set_quote", "The words exactly as they stand in the source.")
    role: Member[t.AnchorRole, t.AnchorRole | str] = Member("get_role", "set_role", "What the passage shows.")
    start: Member[int, int] = Member(
            "get_start", "set_start", "Where they start, in code points of the source's text.")
    start_byte: Member[int, int] = Member(
            "get_start_byte", "set_start_byte", "Where they start, in bytes of the source's text in UTF-8.")
    suffix: Member[str | None, str | None] = Member(
            "get_suffix", "set_suffix", "Words just after, where the quote alone is not unique.")

    @staticmethod
    def new() -> t.Anchor:
        """Makes an anchor with nothing in it.

        Returns: the new value
        """
        return wrap("Anchor", C.annal_anchor_new(), None, True)

    def copy(self) -> t.Anchor:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Anchor", C.annal_anchor_copy(self._c), self, True)

    def equal(self, b: AnchorLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Anchor", b, "b")
        return bool(C.annal_anchor_equal(self._c, b_._c))

    def get_end(self) -> int:
        """Reads where they end, in code points, exclusive.

        Returns: the offset, or -1 where it is not given
        """
        return C.annal_anchor_get_end(self._c)

    def get_end_byte(self) -> int:
        """Reads where they end, in bytes, exclusive.

        Returns: the offset, or -1 where it is not given
        """
        return C.annal_anchor_get_end_byte(self._c)

    def get_match(self) -> t.Match:
        """Reads how exactly the quote was found.

        Returns: how exactly the quote was found
        """
        return enum_out(Match, C.annal_anchor_get_match(self._c))

    def get_prefix(self) -> str | None:
        """Reads words just before, where the quote alone is not unique.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_anchor_get_prefix(self._c))

    def get_quote(self) -> str | None:
        """Reads the words exactly as they stand in the source.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_anchor_get_quote(self._c))

    def get_role(self) -> t.AnchorRole:
        """Reads what the passage shows.

        Returns: what the passage shows
        """
        return enum_out(AnchorRole, C.annal_anchor_get_role(self._c))

    def get_start(self) -> int:
        """Reads where they start, in code points of the source's text.

        Returns: the offset, or -1 where it is not given
        """
        return C.annal_anchor_get_start(self._c)

    def get_start_byte(self) -> int:
        """Reads where they start, in bytes of the source's text in UTF-8.

        Returns: the offset, or -1 where it is not given
        """
        return C.annal_anchor_get_start_byte(self._c)

    def get_suffix(self) -> str | None:
        """Reads words just after, where the quote alone is not unique.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_anchor_get_suffix(self._c))

    def set_end(self, end: int) -> None:
        """Sets where they end, in code points, exclusive.

        end: the offset, or -1 for none
        """
        C.annal_anchor_set_end(self._c, number_in(end, "end", "q"))

    def set_end_byte(self, end_byte: int) -> None:
        """Sets where they end, in bytes, exclusive.

        end_byte: the offset, or -1 for none
        """
        C.annal_anchor_set_end_byte(self._c, number_in(end_byte, "end_byte", "q"))

    def set_match(self, match: t.Match | str) -> None:
        """Sets how exactly the quote was found.

        match: how exactly the quote was found
        """
        C.annal_anchor_set_match(self._c, enum_in(Match, match, "match"))

    def set_prefix(self, prefix: str | None) -> None:
        """Sets words just before, where the quote alone is not unique.

        prefix: words just before, where the quote alone is not unique
        """
        C.annal_anchor_set_prefix(self._c, utf8(prefix, "prefix", True))

    def set_quote(self, quote: str | None) -> None:
        """Sets the words exactly as they stand in the source.

        quote: the words exactly as they stand in the source
        """
        C.annal_anchor_set_quote(self._c, utf8(quote, "quote", True))

    def set_role(self, role: t.AnchorRole | str) -> None:
        """Sets what the passage shows.

        role: what the passage shows
        """
        C.annal_anchor_set_role(self._c, enum_in(AnchorRole, role, "role"))

    def set_start(self, start: int) -> None:
        """Sets where they start, in code points of the source's text.

        start: the offset, or -1 for none
        """
        C.annal_anchor_set_start(self._c, number_in(start, "start", "q"))

    def set_start_byte(self, start_byte: int) -> None:
        """Sets where they start, in bytes of the source's text in UTF-8.

        start_byte: the offset, or -1 for none
        """
        C.annal_anchor_set_start_byte(self._c, number_in(start_byte, "start_byte", "q"))

    def set_suffix(self, suffix: str | None) -> None:
        """Sets words just after, where the quote alone is not unique.

        suffix: words just after, where the quote alone is not unique
        """
        C.annal_anchor_set_suffix(self._c, utf8(suffix, "suffix", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Anchor"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Attribute(Node):
    """A named property of an event, with one value or several rival ones. A value is sealed when it is set on or
    added to another; from then on it is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Attribute"
    _ref, _unref = "annal_attribute_ref", "annal_attribute_unref"
    _copy = "annal_attribute_copy"
    _identity = False

    def __init__(self, *, name: str | None = None, values: Iterable[AttributeValueLike] | None = None) -> None:
        """Makes an attribute with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_attribute_new()
        self._adopt(result, None)
        self._set(name=name, values=values)

    name: Member[str | None, str | None] = Member("get_name", "set_name", "Its name, a term.")
    values: ListMember[t.AttributeValue, AttributeValueLike] = ListMember(
            "get_n_values", "get_value", "add_value", "clear_values", "A list; each is a value.")

    @staticmethod
    def new() -> t.Attribute:
        """Makes an attribute with nothing in it.

        Returns: the new value
        """
        return wrap("Attribute", C.annal_attribute_new(), None, True)

    def add_value(self, value: AttributeValueLike) -> None:
        """Adds a value at the end.

        value: a value; sealed from now on
        """
        value_ = object_in("AttributeValue", value, "value")
        C.annal_attribute_add_value(self._c, value_._c)

    def clear_values(self) -> None:
        """Removes all of them: each is a value."""
        C.annal_attribute_clear_values(self._c)

    def copy(self) -> t.Attribute:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Attribute", C.annal_attribute_copy(self._c), self, True)

    def equal(self, b: t.Attribute) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Attribute", b, "b")
        return bool(C.annal_attribute_equal(self._c, b_._c))

    def get_n_values(self) -> int:
        """Counts them: each is a value.

        Returns: how many there are
        """
        return C.annal_attribute_get_n_values(self._c)

    def get_name(self) -> str | None:
        """Reads its name, a term.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_attribute_get_name(self._c))

    def get_value(self, index: int) -> t.AttributeValue:
        """Reads a value.

        index: which one, from 0
        Returns: a value
        """
        result = C.annal_attribute_get_value(self._c, number_in(index, "index", "u"))
        return wrap("AttributeValue", result, self, False)

    def set_name(self, name: str | None) -> None:
        """Sets its name, a term.

        name: its name, a term
        """
        C.annal_attribute_set_name(self._c, utf8(name, "name", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Attribute"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class AttributeValue(Node):
    """One of the rival values of an attribute, with the claims that give it. A value is sealed when it is set on
    or added to another; from then on it is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "AttributeValue"
    _ref, _unref = "annal_attribute_value_ref", "annal_attribute_value_unref"
    _copy = "annal_attribute_value_copy"
    _identity = False

    def __init__(self, *, value: ValueLike | None = None, by: Iterable[str] | None = None) -> None:
        """Makes a value of an attribute with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_attribute_value_new()
        self._adopt(result, None)
        self._set(value=value, by=by)

    value: Member[t.Value | None, ValueLike | None] = Member("get_value", "set_value", "The value.")
    by: ListMember[str, str] = ListMember(
            "get_n_by", "get_by", "add_by", "clear_by", "A list; each is the id of a claim that gives the value.")

    @staticmethod
    def new() -> t.AttributeValue:
        """Makes a value of an attribute with nothing in it.

        Returns: the new value
        """
        return wrap("AttributeValue", C.annal_attribute_value_new(), None, True)

    def add_by(self, by: str) -> None:
        """Adds the id of a claim that gives the value at the end.

        by: the id of a claim that gives the value
        """
        C.annal_attribute_value_add_by(self._c, utf8(by, "by"))

    def clear_by(self) -> None:
        """Removes all of them: each is the id of a claim that gives the value."""
        C.annal_attribute_value_clear_by(self._c)

    def copy(self) -> t.AttributeValue:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("AttributeValue", C.annal_attribute_value_copy(self._c), self, True)

    def equal(self, b: AttributeValueLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("AttributeValue", b, "b")
        return bool(C.annal_attribute_value_equal(self._c, b_._c))

    def get_by(self, index: int) -> str:
        """Reads the id of a claim that gives the value.

        index: which one, from 0
        Returns: the id of a claim that gives the value
        """
        return text_out(C.annal_attribute_value_get_by(self._c, number_in(index, "index", "u")))

    def get_n_by(self) -> int:
        """Counts them: each is the id of a claim that gives the value.

        Returns: how many there are
        """
        return C.annal_attribute_value_get_n_by(self._c)

    def get_value(self) -> t.Value | None:
        """Reads the value.

        Returns: the value, or None where it is not given
        """
        return wrap("Value", C.annal_attribute_value_get_value(self._c), self, False)

    def set_value(self, value: ValueLike | None) -> None:
        """Sets the value.

        value: the value; sealed from now on
        """
        value_ = object_in("Value", value, "value", True)
        C.annal_attribute_value_set_value(self._c, value_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["AttributeValue"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class ChainLink(Node):
    """One step on a statement's way from its speaker to the reader. A value is sealed when it is set on or added
    to another; from then on it is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "ChainLink"
    _ref, _unref = "annal_chain_link_ref", "annal_chain_link_unref"
    _copy = "annal_chain_link_copy"
    _identity = False

    def __init__(
            self, *, at: WhenLike | None = None, fidelity: t.Fidelity | str | None = None,
            medium: str | None = None, on_behalf_of: AgentLike | None = None,
            role: t.ChainRole | str | None = None, who: AgentLike | None = None) -> None:
        """Makes a link of a chain with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_chain_link_new()
        self._adopt(result, None)
        self._set(at=at, fidelity=fidelity, medium=medium, on_behalf_of=on_behalf_of, role=role, who=who)

    at: Member[t.When | None, WhenLike | None] = Member("get_at", "set_at", "When.")
    fidelity: Member[t.Fidelity, t.Fidelity | str] = Member(
            "get_fidelity", "set_fidelity", "How close this step stayed to the words.")
    medium: Member[str | None, str | None] = Member("get_medium", "set_medium", "Through what.")
    on_behalf_of: Member[t.Agent | None, AgentLike | None] = Member(
            "get_on_behalf_of", "set_on_behalf_of", "On whose behalf.")
    role: Member[t.ChainRole, t.ChainRole | str] = Member("get_role", "set_role", "What was done at this step.")
    who: Member[t.Agent | None, AgentLike | None] = Member("get_who", "set_who", "Who did it.")

    @staticmethod
    def new() -> t.ChainLink:
        """Makes a link of a chain with nothing in it.

        Returns: the new value
        """
        return wrap("ChainLink", C.annal_chain_link_new(), None, True)

    def copy(self) -> t.ChainLink:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("ChainLink", C.annal_chain_link_copy(self._c), self, True)

    def equal(self, b: t.ChainLink) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("ChainLink", b, "b")
        return bool(C.annal_chain_link_equal(self._c, b_._c))

    def get_at(self) -> t.When | None:
        """Reads when.

        Returns: when, or None where it is not given
        """
        return wrap("When", C.annal_chain_link_get_at(self._c), self, False)

    def get_fidelity(self) -> t.Fidelity:
        """Reads how close this step stayed to the words.

        Returns: how close this step stayed to the words
        """
        return enum_out(Fidelity, C.annal_chain_link_get_fidelity(self._c))

    def get_medium(self) -> str | None:
        """Reads through what: a telegram, a press conference, a website.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_chain_link_get_medium(self._c))

    def get_on_behalf_of(self) -> t.Agent | None:
        """Reads on whose behalf.

        Returns: on whose behalf, or None where it is not given
        """
        return wrap("Agent", C.annal_chain_link_get_on_behalf_of(self._c), self, False)

    def get_role(self) -> t.ChainRole:
        """Reads what was done at this step.

        Returns: what was done at this step
        """
        return enum_out(ChainRole, C.annal_chain_link_get_role(self._c))

    def get_who(self) -> t.Agent | None:
        """Reads who did it.

        Returns: who did it, or None where it is not given
        """
        return wrap("Agent", C.annal_chain_link_get_who(self._c), self, False)

    def set_at(self, at: WhenLike | None) -> None:
        """Sets when.

        at: when; sealed from now on
        """
        at_ = object_in("When", at, "at", True)
        C.annal_chain_link_set_at(self._c, at_._c)

    def set_fidelity(self, fidelity: t.Fidelity | str) -> None:
        """Sets how close this step stayed to the words.

        fidelity: how close this step stayed to the words
        """
        C.annal_chain_link_set_fidelity(self._c, enum_in(Fidelity, fidelity, "fidelity"))

    def set_medium(self, medium: str | None) -> None:
        """Sets through what: a telegram, a press conference, a website.

        medium: through what: a telegram, a press conference, a website
        """
        C.annal_chain_link_set_medium(self._c, utf8(medium, "medium", True))

    def set_on_behalf_of(self, on_behalf_of: AgentLike | None) -> None:
        """Sets on whose behalf.

        on_behalf_of: on whose behalf; sealed from now on
        """
        on_behalf_of_ = object_in("Agent", on_behalf_of, "on_behalf_of", True)
        C.annal_chain_link_set_on_behalf_of(self._c, on_behalf_of_._c)

    def set_role(self, role: t.ChainRole | str) -> None:
        """Sets what was done at this step.

        role: what was done at this step
        """
        C.annal_chain_link_set_role(self._c, enum_in(ChainRole, role, "role"))

    def set_who(self, who: AgentLike | None) -> None:
        """Sets who did it.

        who: who did it; sealed from now on
        """
        who_ = object_in("Agent", who, "who", True)
        C.annal_chain_link_set_who(self._c, who_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["ChainLink"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Citation(Node):
    """This passage of this source says that someone said it. A value is sealed when it is set on or added to
    another; from then on it is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Citation"
    _ref, _unref = "annal_citation_ref", "annal_citation_unref"
    _copy = "annal_citation_copy"
    _identity = False

    def __init__(
            self, *, cue: str | None = None, fidelity: t.Fidelity | str | None = None,
            source: str | None = None, chain_links: Iterable[t.ChainLink] | None = None,
            editorials: Iterable[str] | None = None, passages: Iterable[AnchorLike] | None = None) -> None:
        """Makes a citation with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_citation_new()
        self._adopt(result, None)
        self._set(
                cue=cue, fidelity=fidelity, source=source, chain_links=chain_links, editorials=editorials,
                passages=passages)

    cue: Member[str | None, str | None] = Member(
            "get_cue", "set_cue", "The word that attributes them, such as “said”.")
    fidelity: Member[t.Fidelity, t.Fidelity | str] = Member(
            "get_fidelity", "set_fidelity", "How close the printed words are to what was said.")
    source: Member[str | None, str | None] = Member("get_source", "set_source", "The source.")
    chain_links: ListMember[t.ChainLink, t.ChainLink] = ListMember(
            "get_n_chain_links", "get_chain_link", "add_chain_link", "clear_chain_links",
            "A list; each is a link of the chain from the speaker to the reader.")
    editorials: ListMember[str, str] = ListMember(
            "get_n_editorials", "get_editorial", "add_editorial", "clear_editorials",
            "A list; each is an editor's insertion inside the quote, as printed.")
    passages: ListMember[t.Anchor, AnchorLike] = ListMember(
            "get_n_passages", "get_passage", "add_passage", "clear_passages",
            "A list; each is a passage of the source.")

    @staticmethod
    def new() -> t.Citation:
        """Makes a citation with nothing in it.

        Returns: the new value
        """
        return wrap("Citation", C.annal_citation_new(), None, True)

    def add_chain_link(self, chain_link: t.ChainLink) -> None:
        """Adds a link of the chain from the speaker to the reader at the end.

        chain_link: a link of the chain from the speaker to the reader; sealed from now on
        """
        chain_link_ = object_in("ChainLink", chain_link, "chain_link")
        C.annal_citation_add_chain_link(self._c, chain_link_._c)

    def add_editorial(self, editorial: str) -> None:
        """Adds an editor's insertion inside the quote, as printed at the end.

        editorial: an editor's insertion inside the quote, as printed
        """
        C.annal_citation_add_editorial(self._c, utf8(editorial, "editorial"))

    def add_passage(self, passage: AnchorLike) -> None:
        """Adds a passage of the source at the end.

        passage: a passage of the source; sealed from now on
        """
        passage_ = object_in("Anchor", passage, "passage")
        C.annal_citation_add_passage(self._c, passage_._c)

    def clear_chain_links(self) -> None:
        """Removes all of them: each is a link of the chain from the speaker to the reader."""
        C.annal_citation_clear_chain_links(self._c)

    def clear_editorials(self) -> None:
        """Removes all of them: each is an editor's insertion inside the quote, as printed."""
        C.annal_citation_clear_editorials(self._c)

    def clear_passages(self) -> None:
        """Removes all of them: each is a passage of the source."""
        C.annal_citation_clear_passages(self._c)

    def copy(self) -> t.Citation:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Citation", C.annal_citation_copy(self._c), self, True)

    def equal(self, b: CitationLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Citation", b, "b")
        return bool(C.annal_citation_equal(self._c, b_._c))

    def get_chain_link(self, index: int) -> t.ChainLink:
        """Reads a link of the chain from the speaker to the reader.

        index: which one, from 0
        Returns: a link of the chain from the speaker to the reader
        """
        result = C.annal_citation_get_chain_link(self._c, number_in(index, "index", "u"))
        return wrap("ChainLink", result, self, False)

    def get_cue(self) -> str | None:
        """Reads the word that attributes them, such as “said”.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_citation_get_cue(self._c))

    def get_editorial(self, index: int) -> str:
        """Reads an editor's insertion inside the quote, as printed.

        index: which one, from 0
        Returns: an editor's insertion inside the quote, as printed
        """
        return text_out(C.annal_citation_get_editorial(self._c, number_in(index, "index", "u")))

    def get_fidelity(self) -> t.Fidelity:
        """Reads how close the printed words are to what was said.

        Returns: how close the printed words are to what was said
        """
        return enum_out(Fidelity, C.annal_citation_get_fidelity(self._c))

    def get_n_chain_links(self) -> int:
        """Counts them: each is a link of the chain from the speaker to the reader.

        Returns: how many there are
        """
        return C.annal_citation_get_n_chain_links(self._c)

    def get_n_editorials(self) -> int:
        """Counts them: each is an editor's insertion inside the quote, as printed.

        Returns: how many there are
        """
        return C.annal_citation_get_n_editorials(self._c)

    def get_n_passages(self) -> int:
        """Counts them: each is a passage of the source.

        Returns: how many there are
        """
        return C.annal_citation_get_n_passages(self._c)

    def get_passage(self, index: int) -> t.Anchor:
        """Reads a passage of the source.

        index: which one, from 0
        Returns: a passage of the source
        """
        result = C.annal_citation_get_passage(self._c, number_in(index, "index", "u"))
        return wrap("Anchor", result, self, False)

    def get_source(self) -> str | None:
        """Reads the source.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_citation_get_source(self._c))

    def set_cue(self, cue: str | None) -> None:
        """Sets the word that attributes them, such as “said”.

        cue: the word that attributes them, such as “said”
        """
        C.annal_citation_set_cue(self._c, utf8(cue, "cue", True))

    def set_fidelity(self, fidelity: t.Fidelity | str) -> None:
        """Sets how close the printed words are to what was said.

        fidelity: how close the printed words are to what was said
        """
        C.annal_citation_set_fidelity(self._c, enum_in(Fidelity, fidelity, "fidelity"))

    def set_source(self, source: str | None) -> None:
        """Sets the source.

        source: the source
        """
        C.annal_citation_set_source(self._c, utf8(source, "source", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Citation"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class ClaimComparison(Object):
    """How two claims, a and b, stand to each other, and why. Immutable, and safe to share between threads."""

    __slots__ = ()
    _gir = "ClaimComparison"
    _ref, _unref = "annal_claim_comparison_ref", "annal_claim_comparison_unref"

    policy: Member[t.Policy, Never_] = Member("dup_policy", None, "Under which policy the claims were compared.")
    a: Member[t.Claim, Never_] = Member("get_a", None, "What was compared.")
    b: Member[t.Claim, Never_] = Member("get_b", None, "What was compared.")
    independence: Member[t.Certainty, Never_] = Member(
            "get_independence", None, "Whether the claims have origins of their own.")
    kind: Member[t.ConflictKind, Never_] = Member(
            "get_kind", None, "In what the claims are at odds in the policy's reading.")
    readings_differ: Member[bool, Never_] = Member(
            "get_readings_differ", None, "Whether the two readings give different answers.")
    relation: Member[t.ClaimRelation, Never_] = Member(
            "get_relation", None, "How the claims stand to each other in the policy's reading.")
    self: Member[t.SelfRelation, Never_] = Member(
            "get_self", None, "Whether one and the same principal is at odds with itself.")
    shared_bound: Member[str | None, Never_] = Member(
            "get_shared_bound", None, "The number at which two different quantities both begin or both end.")
    strength: Member[t.Certainty, Never_] = Member(
            "get_strength", None, "How certain it is that the claims are at odds in the policy's reading.")
    subject: Member[str | None, Never_] = Member("get_subject", None, "What both claims are about.")
    text: Member[str, Never_] = Member(
            "get_text", None, "Says it all in a few sentences that a newspaper can print beside an article.")
    reasons: ListMember[str, Never_] = ListMember(
            "get_n_reasons", "get_reason", None, None, "A list; each is gives a reason for the answer.")

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Writes a comparison for reading: the answer, the text for a fact box, the reasons, and the policy.
        Whatever the dossier holds, the text is safe to print.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_claim_comparison_describe", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def dup_policy(self) -> t.Policy:
        """Tells under which policy the claims were compared: it is part of the answer.

        Returns: a copy of the policy
        """
        return wrap("Policy", C.annal_claim_comparison_dup_policy(self._c), self, True)

    def get_a(self) -> t.Claim:
        """Tells what was compared.

        Returns: the first claim
        """
        return wrap("Claim", C.annal_claim_comparison_get_a(self._c), self, False)

    def get_b(self) -> t.Claim:
        """Tells what was compared.

        Returns: the second claim
        """
        return wrap("Claim", C.annal_claim_comparison_get_b(self._c), self, False)

    def get_independence(self) -> t.Certainty:
        """Tells whether the claims have origins of their own.

        Returns: certain where they are independent, no where they share an origin, possible where that is not
            known
        """
        return enum_out(Certainty, C.annal_claim_comparison_get_independence(self._c))

    def get_kind(self) -> t.ConflictKind:
        """Tells in what the claims are at odds in the policy's reading.

        Returns: the kind of conflict
        """
        return enum_out(ConflictKind, C.annal_claim_comparison_get_kind(self._c))

    def get_n_reasons(self) -> int:
        """Counts the reasons for the answer.

        Returns: the number of reasons, at least 1
        """
        return C.annal_claim_comparison_get_n_reasons(self._c)

    def get_readings_differ(self) -> bool:
        """Tells whether the two readings give different answers.

        Returns: whether they do
        """
        return bool(C.annal_claim_comparison_get_readings_differ(self._c))

    def get_reason(self, index: int) -> str:
        """Gives a reason for the answer.

        index: which one
        Returns: a sentence
        """
        return text_out(C.annal_claim_comparison_get_reason(self._c, number_in(index, "index", "u")))

    def get_relation(self) -> t.ClaimRelation:
        """Tells how the claims stand to each other in the policy's reading.

        Returns: the relation
        """
        return enum_out(ClaimRelation, C.annal_claim_comparison_get_relation(self._c))

    def get_relation_read(self, reading: t.Reading | str) -> t.ClaimRelation:
        """Tells how the claims stand to each other in one of the two readings.

        reading: a reading
        Returns: the relation
        """
        result = C.annal_claim_comparison_get_relation_read(self._c, enum_in(Reading, reading, "reading"))
        return enum_out(ClaimRelation, result)

    def get_self(self) -> t.SelfRelation:
        """Tells whether one and the same principal is at odds with itself.

        Returns: the relation to itself
        """
        return enum_out(SelfRelation, C.annal_claim_comparison_get_self(self._c))

    def get_shared_bound(self) -> str | None:
        """Tells the number at which two different quantities both begin or both end: a sign that they may have one
        origin.

        Returns: a decimal; None where there is none
        """
        return text_out(C.annal_claim_comparison_get_shared_bound(self._c))

    def get_strength(self) -> t.Certainty:
        """Tells how certain it is that the claims are at odds in the policy's reading.

        Returns: certain or possible; no where they are not at odds
        """
        return enum_out(Certainty, C.annal_claim_comparison_get_strength(self._c))

    def get_strength_read(self, reading: t.Reading | str) -> t.Certainty:
        """Tells how certain it is that the claims are at odds in one of the two readings.

        reading: a reading
        Returns: certain or possible; no where they are not at odds
        """
        result = C.annal_claim_comparison_get_strength_read(self._c, enum_in(Reading, reading, "reading"))
        return enum_out(Certainty, result)

    def get_subject(self) -> str | None:
        """Tells what both claims are about.

        Returns: the id of an entity or another record; None where they have no subject in common
        """
        return text_out(C.annal_claim_comparison_get_subject(self._c))

    def get_text(self) -> str:
        """Says it all in a few sentences that a newspaper can print beside an article: who says what, and what
        follows.

        Returns: the text
        """
        return text_out(C.annal_claim_comparison_get_text(self._c))


class Comparer(Object):
    """Everything that is asked when claims of one dossier are compared under one policy, looked up once.
    Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Comparer"
    _ref, _unref = "annal_comparer_ref", "annal_comparer_unref"

    def __init__(self, dossier: t.Dossier, policy: PolicyLike | None = None, until: DateLike | None = None) -> None:
        """Looks up once what is asked when claims of a dossier are compared.

        dossier: a sealed dossier
        policy: by which rules of thumb to compare; None for the policy “standard”
        until: withdrawals and erasures that came certainly later do not count; None for all
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        policy_ = object_in("Policy", policy, "policy", True)
        until_ = object_in("Date", until, "until", True)
        with Call("annal_comparer_new", dossier_, policy_, until_) as call:
            result = call(call.pointer(dossier_), call.pointer(policy_), call.pointer(until_))
            self._adopt(result, owner_of(dossier_, policy_, until_))

    policy: Member[t.Policy, Never_] = Member("dup_policy", None, "Under which policy it compares.")
    dossier: Member[t.Dossier, Never_] = Member("get_dossier", None, "Whose claims it compares.")

    @staticmethod
    def new(dossier: t.Dossier, policy: PolicyLike | None = None, until: DateLike | None = None) -> t.Comparer:
        """Looks up once what is asked when claims of a dossier are compared.

        dossier: a sealed dossier
        policy: by which rules of thumb to compare; None for the policy “standard”
        until: withdrawals and erasures that came certainly later do not count; None for all
        Returns: the comparer
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        policy_ = object_in("Policy", policy, "policy", True)
        until_ = object_in("Date", until, "until", True)
        with Call("annal_comparer_new", dossier_, policy_, until_) as call:
            result = call(call.pointer(dossier_), call.pointer(policy_), call.pointer(until_))
            return wrap("Comparer", result, owner_of(dossier_, policy_, until_), True)

    def compare(self, a: str, b: str) -> t.ClaimComparison:
        """Compares two claims. Which of them is named first makes no difference to the answer.

        a: the id of a claim
        b: the id of another
        Returns: the comparison, or None with `ERROR_NOT_FOUND` where one of them is no claim of the dossier, or
            `ERROR_INVALID` where both are the same
        """
        with Call("annal_comparer_compare", self) as call:
            result = call(call.pointer(self), utf8(a, "a"), utf8(b, "b"), byref(call.error))
            call.check()
            return wrap("ClaimComparison", result, self, True)

    def dup_policy(self) -> t.Policy:
        """Tells under which policy it compares.

        Returns: a copy of the policy
        """
        return wrap("Policy", C.annal_comparer_dup_policy(self._c), self, True)

    def find_conflicts(self, claims: Iterable[str] | None = None) -> t.Conflicts:
        """Finds the pairs of claims that contradict each other or are in tension, in the policy's reading or in
        the other one, and positions that their holder changed or that cannot be held together.

        claims: the ids of claims, at least one of which is to be in each pair; None for all pairs of the
            dossier
        Returns: the conflicts, or None with `ERROR_NOT_FOUND` where an id is no claim of the dossier
        """
        claims_ = texts_in(claims, "claims", True)
        with Call("annal_comparer_find_conflicts", self) as call:
            result = call(call.pointer(self), claims_, byref(call.error))
            call.check()
            return wrap("Conflicts", result, self, True)

    def get_dossier(self) -> t.Dossier:
        """Tells whose claims it compares.

        Returns: the dossier
        """
        return wrap("Dossier", C.annal_comparer_get_dossier(self._c), self, False)


class Conflicts(Object, ListOf["t.ClaimComparison"]):
    """The pairs of claims that are at odds, grouped by what they are about. Only pairs: that a contradicts b and b
    contradicts c says nothing of a and c.

    In a group self-contradictions and changed positions come first, then what holds in the policy's reading
    before what holds in the other one only, what is certain before what is possible, contradictions before
    tensions; then by the ids of the claims. Groups are in the order of the ids of their subjects, entities
    first.

    Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Conflicts"
    _ref, _unref = "annal_conflicts_ref", "annal_conflicts_unref"

    comparer: Member[t.Comparer, Never_] = Member("get_comparer", None, "By whom they were found.")
    complete: Member[bool, Never_] = Member("get_complete", None, "Whether everything was compared and kept.")
    n_pairs: Member[int, Never_] = Member("get_n_pairs", None, "How much was compared.")
    conflicts: ListMember[t.ClaimComparison, Never_] = ListMember(
            "get_n_conflicts", "dup_conflict", None, None, "A list; each is says in words how a pair is at odds.")

    @property
    def groups(self) -> View[t.ConflictGroup, Never_]:
        """A list. The conflicts about one subject."""
        return rows(self, self.get_n_groups(), classes["ConflictGroup"])

    def _length(self) -> int:
        return self.get_n_conflicts()

    def _item(self, index: int) -> t.ClaimComparison:
        return self.dup_conflict(index)

    def describe(self, readings: bool = False, full: bool = False, width: int = 0, colour: bool = False) -> str:
        """Writes the claims that are at odds for reading: how many there are, then each pair under what it is
        about, then the policy. What is certain has the text for a fact box; what is but possible is listed,
        unless `full` is set. Whatever the dossier holds, the text is safe to print.

        readings: whether to tell what the other reading of words finds, where it finds something else
        full: whether what is but possible has its reasons told, too
        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_conflicts_describe", self) as call:
            result = call(
                    call.pointer(self), boolean_in(readings, "readings"), boolean_in(full, "full"),
                    number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def dup_conflict(self, index: int) -> t.ClaimComparison:
        """Says in words how a pair is at odds. The claim whose id comes first is its a.

        index: which one
        Returns: the comparison of the two
        """
        result = C.annal_conflicts_dup_conflict(self._c, number_in(index, "index", "u"))
        return wrap("ClaimComparison", result, self, True)

    def get_comparer(self) -> t.Comparer:
        """Tells by whom they were found.

        Returns: the comparer
        """
        return wrap("Comparer", C.annal_conflicts_get_comparer(self._c), self, False)

    def get_complete(self) -> bool:
        """Tells whether everything was compared and kept: there is a limit of some hundred million pairs compared
        and some million kept.

        Returns: whether these are all
        """
        return bool(C.annal_conflicts_get_complete(self._c))

    def get_group_first(self, group: int) -> int:
        """Tells which is the first pair of a group; the others follow it.

        group: which group
        Returns: the index of a pair
        """
        return C.annal_conflicts_get_group_first(self._c, number_in(group, "group", "u"))

    def get_group_n_conflicts(self, group: int) -> int:
        """Counts the pairs of a group.

        group: which group
        Returns: the number of pairs, at least 1
        """
        return C.annal_conflicts_get_group_n_conflicts(self._c, number_in(group, "group", "u"))

    def get_group_subject(self, group: int) -> str:
        """Tells what the claims of a group are about.

        group: which group
        Returns: the id of the entity, or of the event or claim that positions are about; of several entities
            that are the same, the least id
        """
        return text_out(C.annal_conflicts_get_group_subject(self._c, number_in(group, "group", "u")))

    def get_n_conflicts(self) -> int:
        """Counts the pairs that are at odds.

        Returns: the number of pairs
        """
        return C.annal_conflicts_get_n_conflicts(self._c)

    def get_n_groups(self) -> int:
        """Counts the subjects about which claims are at odds.

        Returns: the number of groups
        """
        return C.annal_conflicts_get_n_groups(self._c)

    def get_n_pairs(self) -> int:
        """Tells how much was compared.

        Returns: the number of pairs with one subject, connected predicates and, as far as a glance tells, one
            time
        """
        return C.annal_conflicts_get_n_pairs(self._c)


class ConflictGroup(Row):
    """The conflicts about one subject: one of the `groups` of a `Conflicts`, `index` being its place there."""

    __slots__ = ()
    _of: t.Conflicts

    @property
    def first(self) -> int:
        """Which is the first pair of a group; the others follow it."""
        return self._of.get_group_first(self.index)

    @property
    def n_conflicts(self) -> int:
        """The pairs of a group."""
        return self._of.get_group_n_conflicts(self.index)

    @property
    def subject(self) -> str:
        """What the claims of a group are about."""
        return self._of.get_group_subject(self.index)


class Count(Node):
    """How many of how many: 63 of 262. A value is sealed when it is set on or added to another; from then on it is
    read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Count"
    _ref, _unref = "annal_count_ref", "annal_count_unref"
    _copy = "annal_count_copy"
    _identity = False

    def __init__(self, *, n: str | None = None, of: str | None = None) -> None:
        """Makes a count with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_count_new()
        self._adopt(result, None)
        self._set(n=n, of=of)

    n: Member[str | None, str | None] = Member("get_n", "set_n", "How many.")
    of: Member[str | None, str | None] = Member("get_of", "set_of", "Of how many.")

    @staticmethod
    def new() -> t.Count:
        """Makes a count with nothing in it.

        Returns: the new value
        """
        return wrap("Count", C.annal_count_new(), None, True)

    def copy(self) -> t.Count:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Count", C.annal_count_copy(self._c), self, True)

    def equal(self, b: CountLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Count", b, "b")
        return bool(C.annal_count_equal(self._c, b_._c))

    def get_n(self) -> str | None:
        """Reads how many.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_count_get_n(self._c))

    def get_of(self) -> str | None:
        """Reads of how many.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_count_get_of(self._c))

    def set_n(self, n: str | None) -> None:
        """Sets how many.

        n: how many
        """
        C.annal_count_set_n(self._c, utf8(n, "n", True))

    def set_of(self, of: str | None) -> None:
        """Sets of how many.

        of: of how many
        """
        C.annal_count_set_of(self._c, utf8(of, "of", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Count"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Date(Object):
    """A date as people know it: a day, a month, "about 2013", "some day in May", an interval, one of several.
    Written in EDTF (ISO 8601-2:2019, levels 0 to 2, as the Library of Congress has published them). Immutable,
    and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Date"
    _ref, _unref = "annal_date_ref", "annal_date_unref"
    _identity = False

    def __init__(self, edtf: str) -> None:
        """Reads a date strictly: no blanks, no time without seconds, no date that the calendar does not have. See
        `Date.new_full` for another way.

        edtf: a date in EDTF, such as "2019-05-14", "2013~" or "2014/.."
        """
        error = c_void_p()
        result = C.annal_date_new(utf8(edtf, "edtf"), byref(error))
        if error:
            raise_error(error)
        self._adopt(result, None)

    assumptions: Member[t.DateAssumptions, Never_] = Member(
            "get_assumptions", None, "What a lenient reading took for granted.")
    earliest: Member[int | None, Never_] = Member("get_earliest", None, "The earliest moment that the date can mean.")
    flags: Member[t.DateFlags, Never_] = Member("get_flags", None, "What else is to be known.")
    kind: Member[t.DateKind, Never_] = Member("get_kind", None, "The form of the date.")
    latest: Member[int | None, Never_] = Member("get_latest", None, "The latest moment that the date can mean.")
    level: Member[int, Never_] = Member(
            "get_level", None,
            "The least level of ISO 8601-2 that allows the date as it was written, which may be more "
            "than its canonical form needs.")
    precision: Member[t.DatePrecision, Never_] = Member("get_precision", None, "The smallest unit that is given.")
    qualifier: Member[t.DateQualifier, Never_] = Member("get_qualifier", None, "The doubt on the date as a whole.")
    text: Member[str, Never_] = Member("get_text", None, "The canonical EDTF.")
    interval: Member[bool, Never_] = Member("is_interval", None, "Whether the date is an interval, `a/b`.")
    qualified: Member[bool, Never_] = Member(
            "is_qualified", None, "Whether any part of the date is uncertain or approximate.")
    set: Member[bool, Never_] = Member(
            "is_set", None, "Whether the date is one of a set, `[a,b]`, or a list, `{a,b}`.")

    @staticmethod
    def new(edtf: str) -> t.Date:
        """Reads a date strictly: no blanks, no time without seconds, no date that the calendar does not have. See
        `Date.new_full` for another way.

        edtf: a date in EDTF, such as "2019-05-14", "2013~" or "2014/.."
        Returns: the date; on error None, with `ERROR_REVERSED` for an interval that ends before it begins, else
            `ERROR_SYNTAX`
        """
        error = c_void_p()
        result = C.annal_date_new(utf8(edtf, "edtf"), byref(error))
        if error:
            raise_error(error)
        return wrap("Date", result, None, True)

    @staticmethod
    def new_full(edtf: str, flags: t.DateParseFlags | int = 0) -> t.Date:
        """Reads a date by the rules that `flags` choose. A lenient reading never chooses between two that are
        common: "06/05/2014" and "2014/05" are refused. See `Date.get_assumptions` for what it took for granted.

        edtf: a date in EDTF, or with `DATE_PARSE_LENIENT` in what is commonly written for it
        flags: how to read it
        Returns: the date; on error None, as with `Date.new`
        """
        position_ = c_size_t(-1)
        error = c_void_p()
        result = C.annal_date_new_full(
                utf8(edtf, "edtf"), flags_in(DateParseFlags, flags, "flags"), byref(position_), byref(error))
        if error:
            raise_error(error, position_)
        return wrap("Date", result, None, True)

    def compare(self, other: DateLike) -> int:
        """Orders two dates: by the earliest moment, then the latest, then the narrower first, then by the bytes of
        the canonical text. An open start comes first. An unknown start sorts by the known end
        (`DATE_FLAGS_START_UNKNOWN` says so); an unknown end comes after all known and open ends of the same
        start. The order is total.

        other: another date
        Returns: less than, equal to or greater than 0
        """
        other_ = object_in("Date", other, "other")
        return C.annal_date_compare(self._c, other_._c)

    def describe_assumptions(self) -> str | None:
        """Says in words what a lenient reading took for granted.

        Returns: the assumptions in English, with semicolons between, or None where there are none
        """
        return text_taken(C.annal_date_describe_assumptions(self._c))

    def equal(self, other: DateLike) -> bool:
        """Tells whether two dates say the same: whether their canonical texts agree, and, where there is a winter,
        the rule it was read by.

        other: another date
        Returns: whether they do
        """
        other_ = object_in("Date", other, "other")
        return bool(C.annal_date_equal(self._c, other_._c))

    def format(self, style: t.DateStyle | str) -> str:
        """Writes a date for its reader, in English, keeping every doubt: "14 May 2019", "about 2013", "between 5
        and 11 May 2019", "from 2014, end not known". A year 0 and before is written as BC, the year 0 being 1
        BC.

        style: how to write it
        Returns: the text, to be freed with [func`GLib`.free]
        """
        return text_taken(C.annal_date_format(self._c, enum_in(DateStyle, style, "style")))

    def format_full(self, style: t.DateStyle | str, lang: str | None = None) -> str:
        """Writes a date for its reader, keeping every doubt: "about May 2019", "vers mai 2019", "2019년 5월경". Of
        `Date.get_languages`, the nearest is taken; where there is none, English. English is that of Britain, 14
        May 2019, unless it is "en-US", May 14, 2019.

        style: how to write it
        lang: a language, as a BCP 47 tag or a locale's name, such as "en-US", "fr" or "ko_KR.UTF-8"; None for
            English
        Returns: the text, to be freed with [func`GLib`.free]
        """
        result = C.annal_date_format_full(
                self._c, enum_in(DateStyle, style, "style"), utf8(lang, "lang", True))
        return text_taken(result)

    def get_assumptions(self) -> t.DateAssumptions:
        """Gets what a lenient reading took for granted.

        Returns: the assumptions; none where the text was EDTF
        """
        return DateAssumptions(C.annal_date_get_assumptions(self._c))

    def get_earliest(self) -> int | None:
        """Gets the earliest moment that the date can mean. Qualifiers do not widen it. Cut bounds are told by
        `DATE_FLAGS_SATURATED`.

        Returns: False, with `seconds` untouched, where the start is open or unknown; `Date.get_flags` tells
            which
        """
        seconds_ = c_int64()
        result = C.annal_date_get_earliest(self._c, byref(seconds_))
        return seconds_.value if result else None

    def get_flags(self) -> t.DateFlags:
        """Gets what else is to be known: ends that are open or unknown, bounds that were cut, a time zone that is
        not given.

        Returns: the flags
        """
        return DateFlags(C.annal_date_get_flags(self._c))

    def get_fuzzy_earliest(self, width: int = 0) -> int | None:
        """Gets the earliest moment that the date can mean where a date with any qualifier may be off by `width`.
        How much "about" allows is an opinion, so the caller has to give it.

        width: how many seconds a doubtful date may be off, at least 0
        Returns: False, with `seconds` untouched, where the start is open or unknown
        """
        seconds_ = c_int64()
        result = C.annal_date_get_fuzzy_earliest(self._c, number_in(width, "width", "q"), byref(seconds_))
        return seconds_.value if result else None

    def get_fuzzy_latest(self, width: int = 0) -> int | None:
        """Gets the latest moment that the date can mean where a date with any qualifier may be off by `width`.

        width: how many seconds a doubtful date may be off, at least 0
        Returns: False, with `seconds` untouched, where the end is open or unknown
        """
        seconds_ = c_int64()
        result = C.annal_date_get_fuzzy_latest(self._c, number_in(width, "width", "q"), byref(seconds_))
        return seconds_.value if result else None

    def get_kind(self) -> t.DateKind:
        """Gets the form of the date.

        Returns: the kind
        """
        return enum_out(DateKind, C.annal_date_get_kind(self._c))

    def get_latest(self) -> int | None:
        """Gets the latest moment that the date can mean. Qualifiers do not widen it.

        Returns: False, with `seconds` untouched, where the end is open or unknown; `Date.get_flags` tells which
        """
        seconds_ = c_int64()
        result = C.annal_date_get_latest(self._c, byref(seconds_))
        return seconds_.value if result else None

    def get_level(self) -> int:
        """Gets the least level of ISO 8601-2 that allows the date as it was written, which may be more than its
        canonical form needs.

        Returns: 0, 1 or 2
        """
        return C.annal_date_get_level(self._c)

    def get_precision(self) -> t.DatePrecision:
        """Gets the smallest unit that is given. For an interval or a set, this is the coarser one of its first and
        its last date.

        Returns: the precision
        """
        return enum_out(DatePrecision, C.annal_date_get_precision(self._c))

    def get_qualifier(self) -> t.DateQualifier:
        """Gets the doubt on the date as a whole. Doubt on single parts, as in "2004-06~-11", is not counted; see
        `Date.is_qualified`. An interval or set has that of any of its dates.

        Returns: the qualifier
        """
        return enum_out(DateQualifier, C.annal_date_get_qualifier(self._c))

    def get_text(self) -> str:
        """Gets the canonical EDTF. Reading it again gives an equal date.

        Returns: the text, valid while `self` lives
        """
        return text_out(C.annal_date_get_text(self._c))

    def is_interval(self) -> bool:
        """Tells whether the date is an interval, `a/b`.

        Returns: whether it is
        """
        return bool(C.annal_date_is_interval(self._c))

    def is_qualified(self) -> bool:
        """Tells whether any part of the date is uncertain or approximate.

        Returns: whether it is
        """
        return bool(C.annal_date_is_qualified(self._c))

    def is_set(self) -> bool:
        """Tells whether the date is one of a set, `[a,b]`, or a list, `{a,b}`.

        Returns: whether it is
        """
        return bool(C.annal_date_is_set(self._c))

    @staticmethod
    def check(edtf: str) -> None:
        """Tells whether a text is a date that `Date.new` accepts, and if not, where and why.

        edtf: a text that should be a date
        """
        position_ = c_size_t(-1)
        error = c_void_p()
        C.annal_date_check(utf8(edtf, "edtf"), byref(position_), byref(error))
        if error:
            raise_error(error, position_)

    @staticmethod
    def get_languages() -> list[str]:
        """Lists the languages that dates can be said in, as BCP 47 tags.

        Returns: the tags, English first
        """
        return texts_out(C.annal_date_get_languages())

    @staticmethod
    def read_bounds(edtf: str) -> tuple[int, int, t.DateFlags]:
        """Reads a date strictly and finds its bounds without making an object, for whoever has millions of them.
        Nothing is allocated but the error.

        edtf: a date in EDTF
        Returns: earliest: the first second inside, UTC, since 1970-01-01; the least 64-bit number where the
            start is open or unknown; latest: the last whole second inside; the greatest 64-bit number where the
            end is open or unknown; flags: what else is to be known, such as which ends are open
        """
        edtf_ = utf8(edtf, "edtf")
        earliest_ = c_int64()
        latest_ = c_int64()
        flags_ = c_uint()
        error = c_void_p()
        C.annal_date_read_bounds(
                edtf_, len(edtf_ or b""), byref(earliest_), byref(latest_), byref(flags_), byref(error))
        if error:
            raise_error(error)
        return (earliest_.value, latest_.value, DateFlags(flags_.value))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Date"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(self.get_text())


class DeskReport(Object):
    """What came of all rules together: what a careful editor would ask about a dossier, and what the desk has
    answered for good. Read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "DeskReport"
    _ref, _unref = "annal_desk_report_ref", "annal_desk_report_unref"

    def __init__(self, dossier: t.Dossier, texts: t.Texts | None = None, rules: Iterable[str] | None = None) -> None:
        """Asks all rules of a dossier. Where there are no errors, `dossier` is sealed: some rules need that. No
        more than `LIMIT_PROBLEMS` findings are looked at, whatever `rules` says.

        dossier: a dossier
        texts: where the texts of its sources are found, or None to leave the quotes aside
        rules: the names of the rules whose findings are wanted, or None for all
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        texts_ = object_in("Texts", texts, "texts", True)
        rules_ = texts_in(rules, "rules", True)
        with Call("annal_desk_report_new", dossier_, texts_) as call:
            result = call(call.pointer(dossier_), call.pointer(texts_), rules_)
            self._adopt(result, owner_of(dossier_, texts_))

    problems: Member[t.Problems, Never_] = Member("get_problems", None, "What was found and stands.")
    quotes: Member[t.QuoteReport | None, Never_] = Member("get_quotes", None, "How many quotes were verified.")
    silenced: Member[t.Problems, Never_] = Member(
            "get_silenced", None, "What was found and is silenced in the dossier.")
    complete: Member[bool, Never_] = Member("is_complete", None, "Whether all rules were asked.")

    @staticmethod
    def new(dossier: t.Dossier, texts: t.Texts | None = None, rules: Iterable[str] | None = None) -> t.DeskReport:
        """Asks all rules of a dossier. Where there are no errors, `dossier` is sealed: some rules need that. No
        more than `LIMIT_PROBLEMS` findings are looked at, whatever `rules` says.

        dossier: a dossier
        texts: where the texts of its sources are found, or None to leave the quotes aside
        rules: the names of the rules whose findings are wanted, or None for all
        Returns: the report
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        texts_ = object_in("Texts", texts, "texts", True)
        rules_ = texts_in(rules, "rules", True)
        with Call("annal_desk_report_new", dossier_, texts_) as call:
            result = call(call.pointer(dossier_), call.pointer(texts_), rules_)
            return wrap("DeskReport", result, owner_of(dossier_, texts_), True)

    @staticmethod
    def new_for_reader(
            reader: t.Reader, texts: t.Texts | None = None, rules: Iterable[str] | None = None) -> t.DeskReport:
        """Asks all rules of the dossier that was read, those of reading too, and tells where in the files each
        finding stands. Where there are no errors, the dossier is sealed.

        reader: a reader that has read all its files
        texts: where the texts of the sources are found, or None to leave the quotes aside
        rules: the names of the rules whose findings are wanted, or None for all
        Returns: the report
        """
        reader_ = object_in("Reader", reader, "reader")
        texts_ = object_in("Texts", texts, "texts", True)
        rules_ = texts_in(rules, "rules", True)
        with Call("annal_desk_report_new_for_reader", reader_, texts_) as call:
            result = call(call.pointer(reader_), call.pointer(texts_), rules_)
            return wrap("DeskReport", result, owner_of(reader_, texts_), True)

    def get_problems(self) -> t.Problems:
        """Reads what was found and stands.

        Returns: the findings
        """
        return wrap("Problems", C.annal_desk_report_get_problems(self._c), self, False)

    def get_quotes(self) -> t.QuoteReport | None:
        """Reads how many quotes were verified.

        Returns: the report on the quotes, or None where they were left aside
        """
        return wrap("QuoteReport", C.annal_desk_report_get_quotes(self._c), self, False)

    def get_silenced(self) -> t.Problems:
        """Reads what was found and is silenced in the dossier. Each finding has its reason: `Problem.get_silence`.

        Returns: the findings
        """
        return wrap("Problems", C.annal_desk_report_get_silenced(self._c), self, False)

    def is_complete(self) -> bool:
        """Tells whether all rules were asked. Those of the areas `order` and `desk` are not asked of a dossier
        with errors.

        Returns: whether they were
        """
        return bool(C.annal_desk_report_is_complete(self._c))


class Dossier(Object):
    """The set of records about one subject. A dossier is built, then sealed; sealing checks it. A sealed dossier
    is read-only and may be shared between threads; `Dossier.edit` makes a new generation of it that shares the
    records that do not change.
    """

    __slots__ = ()
    _gir = "Dossier"
    _ref, _unref = "g_object_ref", "g_object_unref"
    _locks = True
    _frozen = "annal_dossier_is_sealed"

    def __init__(self, title: str | None = None, *, lang: str | None = None) -> None:
        """Makes an empty dossier, open to change.

        What else is given by name is set as a member.

        title: the title
        """
        result = C.annal_dossier_new(utf8(title, "title", True))
        self._adopt(result, None)
        self._set(lang=lang)

    generation: Member[int, Never_] = Member(
            "get_generation", None, "How many times the dossier was edited on the way here.")
    lang: Member[str | None, str | None] = Member(
            "get_lang", "set_lang", "The language that the dossier is written in.")
    title: Member[str | None, str | None] = Member("get_title", "set_title", "The title.")
    sealed: Member[bool, Never_] = Member("is_sealed", None, "Whether the dossier is sealed.")
    assessments: ListMember[t.Assessment, Never_] = ListMember(
            "get_n_assessments", "get_assessment", None, None, "A list; each is an assessment.")
    claims: ListMember[t.Claim, Never_] = ListMember(
            "get_n_claims", "get_claim", None, None, "A list; each is a claim.")
    entities: ListMember[t.Entity, Never_] = ListMember(
            "get_n_entities", "get_entity", None, None, "A list; each is an entity.")
    events: ListMember[t.Event, Never_] = ListMember(
            "get_n_events", "get_event", None, None, "A list; each is an event.")
    links: ListMember[t.Link, Never_] = ListMember("get_n_links", "get_link", None, None, "A list; each is a link.")
    notices: ListMember[t.Notice, Never_] = ListMember(
            "get_n_notices", "get_notice", None, None, "A list; each is a notice.")
    sources: ListMember[t.Source, Never_] = ListMember(
            "get_n_sources", "get_source", None, None, "A list; each is a source.")
    terms: ListMember[t.Term, Never_] = ListMember("get_n_terms", "get_term", None, None, "A list; each is a term.")

    @staticmethod
    def new(title: str | None = None) -> t.Dossier:
        """Makes an empty dossier, open to change.

        title: the title
        Returns: the dossier
        """
        return wrap("Dossier", C.annal_dossier_new(utf8(title, "title", True)), None, True)

    @staticmethod
    def new_from_json(node: Any) -> t.Dossier:
        """Reads, checks and seals a dossier from a tree of json-glib.

        Fails with `ERROR_INVALID`, naming the first problem, or with `ERROR_LIMIT`.

        node: the root of a document of Annal JSON
        Returns: the sealed dossier, or None
        """
        with json_in(node, "node") as node_:
            with Call("annal_dossier_new_from_json") as call:
                result = call(node_, byref(call.error))
                call.check()
                return wrap("Dossier", result, None, True)

    def add(self, record: t.Record) -> None:
        """Adds a record.

        Fails with `ERROR_SEALED`, `ERROR_INVALID` for what cannot be an id, `ERROR_DUPLICATE`, or
        `ERROR_LIMIT`.

        record: a record, whose id no other record has; it is sealed by this
        """
        record_ = object_in("Record", record, "record")
        error = c_void_p()
        with self._lock:
            C.annal_dossier_add(self._c, record_._c, byref(error))
            if error:
                raise_error(error)

    def anchor(self, texts: t.Texts) -> t.Dossier:
        """Makes the next generation of a dossier, open to change, in which every passage, and every date with
        words and a source, that lacks its start or end has both where its words stand at exactly one place; a
        passage that does not say how it matches says so now. What is ambiguous, is not found or has no text
        here stays as it is; `QuoteReport.new` tells of it. Records in which nothing changed are shared.

        Fails as `Dossier.replace` does.

        texts: where the texts of its sources are found
        Returns: the new generation
        """
        texts_ = object_in("Texts", texts, "texts")
        with Call("annal_dossier_anchor", self, texts_) as call:
            result = call(call.pointer(self), call.pointer(texts_), byref(call.error))
            call.check()
            return wrap("Dossier", result, self, True)

    def check(self) -> t.Problems:
        """Checks every record against the rules of the model and reports all that is wrong, not only the first.
        What it takes the sources' texts to see is not checked here.

        Returns: the problems, in the order of record types and ids
        """
        with Call("annal_dossier_check", self) as call:
            return wrap("Problems", call(call.pointer(self)), self, True)

    def check_dates(self) -> t.Problems:
        """Compares the printed words of every date with the date that is given for them: “late Saturday”, read
        against the day its source was published or what the date hangs on, must not be another day than the one
        that is stored. Where the dateline is vague, each day it may be is tried; words that nothing can be made
        of are passed over.

        Returns: the doubtful dates, as warnings of the rule "words-date", in the order of record types and ids
        """
        with Call("annal_dossier_check_dates", self) as call:
            return wrap("Problems", call(call.pointer(self)), self, True)

    def describe(self, id: str, width: int = 0, colour: bool = False) -> str:
        """Writes a record for reading: all its members, and then everything in the dossier that names it. Terms of
        that id follow, one for each role; those of the built-in vocabulary are found too. Whatever the dossier
        holds, the text is safe to print.

        Fails with `ERROR_NOT_FOUND` where nothing has that id; the message names ids that are near it.

        id: the id of a record or term
        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_dossier_describe", self) as call:
            result = call(
                    call.pointer(self), utf8(id, "id"), number_in(width, "width", "u"),
                    boolean_in(colour, "colour"), byref(call.error))
            call.check()
            return text_taken(result)

    def edit(self) -> t.Dossier:
        """Makes the next generation of a dossier, open to change. It shares the records with this one, which stays
        as it is.

        Returns: the new generation
        """
        with self._lock:
            return wrap("Dossier", C.annal_dossier_edit(self._c), self, True)

    def export_arrow(self, table: t.ArrowTable | str, out: int) -> None:
        """Gives a table of all records of a dossier to programs that read the Arrow C stream interface, in the
        order of its timeline; sources are all there are, by their ids. The stream keeps the dossier alive. The
        caller releases it, by calling its `release`, or lets the consumer do so.

        Fails with `ERROR_INVALID` where the dossier is not sealed; then `out` is left as it is.

        table: which table
        out: a struct ArrowArrayStream, which is filled in
        """
        with Call("annal_dossier_export_arrow", self) as call:
            call(
                    call.pointer(self), enum_in(ArrowTable, table, "table"), pointer_in(out, "out"),
                    byref(call.error))
            call.check()

    def find_references(self, id: str) -> t.References:
        """Finds every place in the dossier that names a record.

        id: the id of a record that is not a term
        Returns: the places, in the order of record types and ids
        """
        with Call("annal_dossier_find_references", self) as call:
            return wrap("References", call(call.pointer(self), utf8(id, "id")), self, True)

    def get_assessment(self, index: int) -> t.Assessment:
        """Reads an assessment.

        index: which one, from 0, in the order of the ids
        Returns: the assessment, valid while `self` lives
        """
        with self._lock:
            result = C.annal_dossier_get_assessment(self._c, number_in(index, "index", "u"))
            return wrap("Assessment", result, self, False)

    def get_claim(self, index: int) -> t.Claim:
        """Reads a claim.

        index: which one, from 0, in the order of the ids
        Returns: the claim, valid while `self` lives
        """
        with self._lock:
            return wrap("Claim", C.annal_dossier_get_claim(self._c, number_in(index, "index", "u")), self, False)

    def get_entity(self, index: int) -> t.Entity:
        """Reads an entity.

        index: which one, from 0, in the order of the ids
        Returns: the entity, valid while `self` lives
        """
        with self._lock:
            result = C.annal_dossier_get_entity(self._c, number_in(index, "index", "u"))
            return wrap("Entity", result, self, False)

    def get_event(self, index: int) -> t.Event:
        """Reads an event.

        index: which one, from 0, in the order of the ids
        Returns: the event, valid while `self` lives
        """
        with self._lock:
            return wrap("Event", C.annal_dossier_get_event(self._c, number_in(index, "index", "u")), self, False)

    def get_generation(self) -> int:
        """Tells how many times the dossier was edited on the way here.

        Returns: the generation, from 0
        """
        with self._lock:
            return C.annal_dossier_get_generation(self._c)

    def get_lang(self) -> str | None:
        """Reads the language that the dossier is written in.

        Returns: a BCP 47 tag
        """
        with self._lock:
            return text_out(C.annal_dossier_get_lang(self._c))

    def get_link(self, index: int) -> t.Link:
        """Reads a link.

        index: which one, from 0, in the order of the ids
        Returns: the link, valid while `self` lives
        """
        with self._lock:
            return wrap("Link", C.annal_dossier_get_link(self._c, number_in(index, "index", "u")), self, False)

    def get_n_assessments(self) -> int:
        """Counts the assessments.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_assessments(self._c)

    def get_n_claims(self) -> int:
        """Counts the claims.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_claims(self._c)

    def get_n_entities(self) -> int:
        """Counts the entities.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_entities(self._c)

    def get_n_events(self) -> int:
        """Counts the events.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_events(self._c)

    def get_n_links(self) -> int:
        """Counts the links.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_links(self._c)

    def get_n_notices(self) -> int:
        """Counts the notices.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_notices(self._c)

    def get_n_records(self, type: t.RecordType | str) -> int:
        """Counts the records of a type; of terms, the dossier's own.

        type: a type of record
        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_records(self._c, enum_in(RecordType, type, "type"))

    def get_n_sources(self) -> int:
        """Counts the sources.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_sources(self._c)

    def get_n_terms(self) -> int:
        """Counts the terms.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_dossier_get_n_terms(self._c)

    def get_notice(self, index: int) -> t.Notice:
        """Reads a notice.

        index: which one, from 0, in the order of the ids
        Returns: the notice, valid while `self` lives
        """
        with self._lock:
            result = C.annal_dossier_get_notice(self._c, number_in(index, "index", "u"))
            return wrap("Notice", result, self, False)

    def get_record(self, type: t.RecordType | str, index: int) -> t.Record:
        """Reads a record of a type.

        type: a type of record
        index: which one, from 0, in the order of the ids
        Returns: the record, valid while `self` lives
        """
        with self._lock:
            result = C.annal_dossier_get_record(
                    self._c, enum_in(RecordType, type, "type"), number_in(index, "index", "u"))
            return wrap("Record", result, self, False)

    def get_source(self, index: int) -> t.Source:
        """Reads a source.

        index: which one, from 0, in the order of the ids
        Returns: the source, valid while `self` lives
        """
        with self._lock:
            result = C.annal_dossier_get_source(self._c, number_in(index, "index", "u"))
            return wrap("Source", result, self, False)

    def get_term(self, index: int) -> t.Term:
        """Reads a term.

        index: which one, from 0, in the order of the ids
        Returns: the term, valid while `self` lives
        """
        with self._lock:
            return wrap("Term", C.annal_dossier_get_term(self._c, number_in(index, "index", "u")), self, False)

    def get_title(self) -> str | None:
        """Reads the title.

        Returns: the title
        """
        with self._lock:
            return text_out(C.annal_dossier_get_title(self._c))

    def is_sealed(self) -> bool:
        """Tells whether the dossier is sealed.

        Returns: whether it is
        """
        with self._lock:
            return bool(C.annal_dossier_is_sealed(self._c))

    def lookup(self, id: str) -> t.Record | None:
        """Finds a record of any type but a term by its id.

        id: an id
        Returns: the record, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Record", C.annal_dossier_lookup(self._c, utf8(id, "id")), self, False)

    def lookup_assessment(self, id: str) -> t.Assessment | None:
        """Finds an assessment by its id.

        id: an id
        Returns: the assessment, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Assessment", C.annal_dossier_lookup_assessment(self._c, utf8(id, "id")), self, False)

    def lookup_claim(self, id: str) -> t.Claim | None:
        """Finds a claim by its id.

        id: an id
        Returns: the claim, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Claim", C.annal_dossier_lookup_claim(self._c, utf8(id, "id")), self, False)

    def lookup_entity(self, id: str) -> t.Entity | None:
        """Finds an entity by its id.

        id: an id
        Returns: the entity, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Entity", C.annal_dossier_lookup_entity(self._c, utf8(id, "id")), self, False)

    def lookup_event(self, id: str) -> t.Event | None:
        """Finds an event by its id.

        id: an id
        Returns: the event, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Event", C.annal_dossier_lookup_event(self._c, utf8(id, "id")), self, False)

    def lookup_link(self, id: str) -> t.Link | None:
        """Finds a link by its id.

        id: an id
        Returns: the link, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Link", C.annal_dossier_lookup_link(self._c, utf8(id, "id")), self, False)

    def lookup_notice(self, id: str) -> t.Notice | None:
        """Finds a notice by its id.

        id: an id
        Returns: the notice, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Notice", C.annal_dossier_lookup_notice(self._c, utf8(id, "id")), self, False)

    def lookup_source(self, id: str) -> t.Source | None:
        """Finds a source by its id.

        id: an id
        Returns: the source, valid while `self` lives, or None where there is none
        """
        with self._lock:
            return wrap("Source", C.annal_dossier_lookup_source(self._c, utf8(id, "id")), self, False)

    def lookup_term(self, role: t.TermRole | str, id: str) -> t.Term | None:
        """Finds a term: one of the dossier's own, else a built-in one.

        role: the role
        id: the term's id
        Returns: the term, valid while `self` lives, or None where there is none
        """
        with self._lock:
            result = C.annal_dossier_lookup_term(self._c, enum_in(TermRole, role, "role"), utf8(id, "id"))
            return wrap("Term", result, self, False)

    def remove(self, id: str) -> None:
        """Removes a record. What refers to it is left as it is, and found by the check.

        Fails with `ERROR_SEALED` or `ERROR_NOT_FOUND`.

        id: the id of a record that is not a term
        """
        error = c_void_p()
        with self._lock:
            C.annal_dossier_remove(self._c, utf8(id, "id"), byref(error))
            if error:
                raise_error(error)

    def remove_term(self, role: t.TermRole | str, id: str) -> None:
        """Removes one of the dossier's own terms.

        Fails with `ERROR_SEALED` or `ERROR_NOT_FOUND`.

        role: the term's role
        id: the term's id
        """
        error = c_void_p()
        with self._lock:
            C.annal_dossier_remove_term(
                    self._c, enum_in(TermRole, role, "role"), utf8(id, "id"), byref(error))
            if error:
                raise_error(error)

    def replace(self, record: t.Record) -> None:
        """Puts a record in the place of the one with the same id.

        Fails with `ERROR_SEALED`, or with `ERROR_NOT_FOUND` where there is no record of that type and id.

        record: a record, whose id one of the same type has; it is sealed by this
        """
        record_ = object_in("Record", record, "record")
        error = c_void_p()
        with self._lock:
            C.annal_dossier_replace(self._c, record_._c, byref(error))
            if error:
                raise_error(error)

    def save(self, path: str | os.PathLike[str], flags: t.WriteFlags | int = 0) -> None:
        """Writes a dossier as Annal JSON to a file. The text is written aside, brought to the disk and renamed, so
        that what was there before stays whole until all of the new text is. A file keeps its permissions; of a
        symbolic link, the file it leads to is replaced; a device or a pipe is written to.

        Fails with `ERROR_IO`.

        path: a file
        flags: how to write it
        """
        with Call("annal_dossier_save", self) as call:
            call(
                    call.pointer(self), path_in(path, "path"), flags_in(WriteFlags, flags, "flags"),
                    byref(call.error))
            call.check()

    def seal(self) -> None:
        """Checks the dossier and makes it read-only and safe to share between threads. A dossier with a problem of
        severity error is not sealed; `Dossier.check` tells all of them.

        Fails with `ERROR_INVALID`.
        """
        with Call("annal_dossier_seal", self) as call:
            call(call.pointer(self), byref(call.error))
            call.check()

    def set_lang(self, lang: str | None) -> None:
        """Sets the language that the dossier is written in.

        lang: a BCP 47 tag
        """
        with self._lock:
            C.annal_dossier_set_lang(self._c, utf8(lang, "lang", True))

    def set_limits(self, limits: t.Limits | None) -> None:
        """Sets the limits on how many records are taken in and how many problems are reported. They are copied.

        limits: limits, or None for the defaults
        """
        limits_ = object_in("Limits", limits, "limits", True)
        with self._lock:
            C.annal_dossier_set_limits(self._c, limits_._c)

    def set_title(self, title: str | None) -> None:
        """Sets the title.

        title: the title
        """
        with self._lock:
            C.annal_dossier_set_title(self._c, utf8(title, "title", True))

    def to_json(self) -> Any:
        """Makes the document of a dossier as a tree of json-glib. Numbers in unknown members become what json-glib
        has for them: 64-bit integers or doubles.

        Returns: the root, or None where an unsealed dossier holds text that is not UTF-8
        """
        with Call("annal_dossier_to_json", self) as call:
            return json_taken(call(call.pointer(self)))

    def to_string(self, flags: t.WriteFlags | int = 0) -> str:
        """Writes a dossier as Annal JSON.

        flags: how to write it
        Returns: the text
        """
        with Call("annal_dossier_to_string", self) as call:
            return text_taken(call(call.pointer(self), flags_in(WriteFlags, flags, "flags")))

    def write(self, stream: BinaryIO, flags: t.WriteFlags | int = 0, cancellable: Cancellable | None = None) -> None:
        """Writes a dossier as Annal JSON to a stream, which stays open.

        Fails with `ERROR_IO`.

        stream: where to
        flags: how to write it
        cancellable: a way to stop
        """
        cancellable_ = object_in("Cancellable", cancellable, "cancellable", True)
        with output_in(stream, "stream") as stream_:
            with Call("annal_dossier_write", self, cancellable_) as call:
                call(
                        call.pointer(self), stream_, flags_in(WriteFlags, flags, "flags"),
                        call.pointer(cancellable_), byref(call.error))
                call.check()

    @staticmethod
    def load(path: str | os.PathLike[str]) -> t.Dossier:
        """Reads, checks and seals a dossier. For all problems of a faulty one use `Reader`.

        Fails with `ERROR_NOT_FOUND` or `ERROR_IO` where the file cannot be read, with `ERROR_SYNTAX` where it
        is no JSON, and with `ERROR_INVALID` where it is not a sound dossier; both name the first problem.

        path: a file of Annal JSON in either form
        Returns: the sealed dossier, or None
        """
        with Call("annal_dossier_load") as call:
            result = call(path_in(path, "path"), byref(call.error))
            call.check()
            return wrap("Dossier", result, None, True)


class Exporter(Object):
    """Writes a timeline, or what a query found on it, in a format. An exporter may be used again and again, by one
    thread at a time; the same timeline gives the same bytes.
    """

    __slots__ = ()
    _gir = "Exporter"
    _ref, _unref = "g_object_ref", "g_object_unref"
    _locks = True

    def __init__(
            self, format: str, *, colour: bool | None = None, lang: str | None = None,
            relative: bool | None = None, sections: t.Facet | str | None = None, width: int | None = None) -> None:
        """Makes an exporter for a format.

        Fails with `ERROR_NOT_FOUND` where there is no such format, or where this build lacks it; the message
        lists those there are.

        What else is given by name is set as a member.

        format: the name of a format; see `Exporter.get_format_name`
        """
        error = c_void_p()
        result = C.annal_exporter_new(utf8(format, "format"), byref(error))
        if error:
            raise_error(error)
        self._adopt(result, None)
        self._set(colour=colour, lang=lang, relative=relative, sections=sections, width=width)

    colour: Member[bool, bool] = Member(
            "get_colour", "set_colour", "Whether a terminal's escape sequences are written.")
    lang: Member[str | None, str | None] = Member(
            "get_lang", "set_lang", "In which language the words of the export itself are.")
    relative: Member[bool, bool] = Member(
            "get_relative", "set_relative", "Whether it is written how much time lies between entries.")
    sections: Member[t.Facet, t.Facet | str] = Member(
            "get_sections", "set_sections", "By which facet a timeline is taken apart.")
    width: Member[int, int] = Member("get_width", "set_width", "How wide lines may be.")
    left_out: ListMember[str, Never_] = ListMember(
            "get_n_left_out", "get_left_out", None, None, "A list; each is what the last export left out.")

    @staticmethod
    def new(format: str) -> t.Exporter:
        """Makes an exporter for a format.

        Fails with `ERROR_NOT_FOUND` where there is no such format, or where this build lacks it; the message
        lists those there are.

        format: the name of a format; see `Exporter.get_format_name`
        Returns: the exporter
        """
        error = c_void_p()
        result = C.annal_exporter_new(utf8(format, "format"), byref(error))
        if error:
            raise_error(error)
        return wrap("Exporter", result, None, True)

    def get_colour(self) -> bool:
        """Tells whether a terminal's escape sequences are written.

        Returns: whether they are
        """
        with self._lock:
            return bool(C.annal_exporter_get_colour(self._c))

    def get_lang(self) -> str | None:
        """Reads in which language the words of the export itself are.

        Returns: a BCP 47 tag, or None for English
        """
        with self._lock:
            return text_out(C.annal_exporter_get_lang(self._c))

    def get_left_out(self, index: int) -> str:
        """Reads what the last export left out: “15 undated entries: a calendar has only what has a day”.

        index: which sentence, from 0
        Returns: the words, valid until `self` writes again
        """
        with self._lock:
            return text_out(C.annal_exporter_get_left_out(self._c, number_in(index, "index", "u")))

    def get_n_left_out(self) -> int:
        """Counts the sentences that tell what the last export left out of the timeline, because the format cannot
        say it.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_exporter_get_n_left_out(self._c)

    def get_option(self, name: str) -> str | None:
        """Reads an option of the format.

        name: the name of an option of the format
        Returns: its value, at first its default, or None where the format has no such option
        """
        with self._lock:
            return text_out(C.annal_exporter_get_option(self._c, utf8(name, "name")))

    def get_relative(self) -> bool:
        """Tells whether it is written how much time lies between entries.

        Returns: whether it is
        """
        with self._lock:
            return bool(C.annal_exporter_get_relative(self._c))

    def get_sections(self) -> t.Facet:
        """Reads by which facet a timeline is taken apart.

        Returns: the facet, unset for none
        """
        with self._lock:
            return enum_out(Facet, C.annal_exporter_get_sections(self._c))

    def get_width(self) -> int:
        """Reads how wide lines may be.

        Returns: the columns of a terminal, 0 for lines of any length
        """
        with self._lock:
            return C.annal_exporter_get_width(self._c)

    def set_colour(self, colour: bool) -> None:
        """Sets whether headings are bold and provenance is dim. Formats that are not for a terminal take no
        notice.

        colour: whether to write a terminal's escape sequences, at first not
        """
        with self._lock:
            C.annal_exporter_set_colour(self._c, boolean_in(colour, "colour"))

    def set_lang(self, lang: str | None) -> None:
        """Sets in which language the words of the export itself are, where the format has them in several; what
        the dossier says stays as it is.

        lang: a BCP 47 tag, or None for English
        """
        with self._lock:
            C.annal_exporter_set_lang(self._c, utf8(lang, "lang", True))

    def set_option(self, name: str, value: str) -> None:
        """Sets an option of the format; see `Exporter.get_format_option_name`.

        Fails with `ERROR_NOT_FOUND` where the format has no such option, and with `ERROR_INVALID` where it has
        no such value; the message lists those there are.

        name: the name of an option of the format
        value: its value
        """
        error = c_void_p()
        with self._lock:
            C.annal_exporter_set_option(self._c, utf8(name, "name"), utf8(value, "value"), byref(error))
            if error:
                raise_error(error)

    def set_progress(self, func: Callable[[int, int], object] | None) -> None:
        """Sets who is told how far the writing has come.

        func: what is called now and then while it writes, or None
        """
        key = None if func is None else register_callback(func, "func")
        with self._lock:
            C.annal_exporter_set_progress(
                    self._c, None if key is None else _PROGRESS, key, forget_callback)

    def set_relative(self, relative: bool) -> None:
        """Sets whether it is written between one dated entry and the next how much later that is: “6 days later”,
        “between 5 and 10 days later”. Formats that are not for reading take no notice.

        relative: whether to write how much time lies between entries, at first not
        """
        with self._lock:
            C.annal_exporter_set_relative(self._c, boolean_in(relative, "relative"))

    def set_sections(self, facet: t.Facet | str) -> None:
        """Sets that a timeline is taken apart into one section for each value of a facet, those with the most
        entries first. An entry stands in the section of each value it has; those without any stand in a last
        one. By year and month a timeline is in order already: they are taken as unset. Formats that have no
        headings take no notice.

        facet: a facet, or unset for none
        """
        with self._lock:
            C.annal_exporter_set_sections(self._c, enum_in(Facet, facet, "facet"))

    def set_width(self, width: int) -> None:
        """Sets how wide lines may be, at first 80. Formats that have no lines of text take no notice; less than 20
        is taken as 20.

        width: the columns of a terminal, 0 for lines of any length
        """
        with self._lock:
            C.annal_exporter_set_width(self._c, number_in(width, "width", "u"))

    def write(self, timeline: t.Timeline, stream: BinaryIO, cancellable: Cancellable | None = None) -> None:
        """Writes a timeline. The stream is not closed. What was written before a failure stays written.

        Fails with the error of the stream.

        timeline: a timeline
        stream: where to write
        cancellable: what may stop it, or None
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        cancellable_ = object_in("Cancellable", cancellable, "cancellable", True)
        with output_in(stream, "stream") as stream_:
            with Call("annal_exporter_write", self, timeline_, cancellable_) as call:
                call(
                        call.pointer(self), call.pointer(timeline_), stream_, call.pointer(cancellable_),
                        byref(call.error))
                call.check()

    def write_file(self, timeline: t.Timeline, path: str | os.PathLike[str]) -> None:
        """Writes a timeline to a file. The file is written aside and put in place once it is whole and on the
        disk, so that a file that was there stays there if anything fails.

        Fails with `ERROR_IO`.

        timeline: a timeline
        path: the path of a file
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        with Call("annal_exporter_write_file", self, timeline_) as call:
            call(call.pointer(self), call.pointer(timeline_), path_in(path, "path"), byref(call.error))
            call.check()

    def write_selection(
            self, selection: t.Selection, stream: BinaryIO, cancellable: Cancellable | None = None) -> None:
        """Writes what a query found. Formats with an item for each entry keep the order of the selection; the
        others write it as a timeline.

        Fails with the error of the stream.

        selection: what a query found
        stream: where to write
        cancellable: what may stop it, or None
        """
        selection_ = object_in("Selection", selection, "selection")
        cancellable_ = object_in("Cancellable", cancellable, "cancellable", True)
        with output_in(stream, "stream") as stream_:
            with Call("annal_exporter_write_selection", self, selection_, cancellable_) as call:
                call(
                        call.pointer(self), call.pointer(selection_), stream_, call.pointer(cancellable_),
                        byref(call.error))
                call.check()

    def write_selection_file(self, selection: t.Selection, path: str | os.PathLike[str]) -> None:
        """Writes what a query found to a file, which is put in place as `Exporter.write_file` does it.

        Fails with `ERROR_IO`.

        selection: what a query found
        path: the path of a file
        """
        selection_ = object_in("Selection", selection, "selection")
        with Call("annal_exporter_write_selection_file", self, selection_) as call:
            call(call.pointer(self), call.pointer(selection_), path_in(path, "path"), byref(call.error))
            call.check()

    def write_selection_to_string(self, selection: t.Selection) -> str:
        """Writes what a query found to a string, for formats that are text.

        selection: what a query found
        Returns: the text, to be freed with [func`GLib`.free]
        """
        selection_ = object_in("Selection", selection, "selection")
        with Call("annal_exporter_write_selection_to_string", self, selection_) as call:
            result = call(call.pointer(self), call.pointer(selection_), byref(call.error))
            call.check()
            return text_taken(result)

    def write_to_bytes(self, timeline: t.Timeline) -> bytes:
        """Writes a timeline to memory, in any format.

        timeline: a timeline
        Returns: the bytes
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        with Call("annal_exporter_write_to_bytes", self, timeline_) as call:
            result = call(call.pointer(self), call.pointer(timeline_), byref(call.error))
            call.check()
            return bytes_taken(result)

    def write_to_string(self, timeline: t.Timeline) -> str:
        """Writes a timeline to a string, for formats that are text.

        timeline: a timeline
        Returns: the text, to be freed with [func`GLib`.free]
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        with Call("annal_exporter_write_to_string", self, timeline_) as call:
            result = call(call.pointer(self), call.pointer(timeline_), byref(call.error))
            call.check()
            return text_taken(result)

    @staticmethod
    def get_format_description(index: int) -> str:
        """Reads what a format is for, in a line.

        index: which format, from 0
        Returns: the description
        """
        return text_out(C.annal_exporter_get_format_description(number_in(index, "index", "u")))

    @staticmethod
    def get_format_extension(index: int) -> str:
        """Reads how names of its files usually end, without the dot.

        index: which format, from 0
        Returns: the extension
        """
        return text_out(C.annal_exporter_get_format_extension(number_in(index, "index", "u")))

    @staticmethod
    def get_format_media_type(index: int) -> str:
        """Reads its media type (RFC 6838).

        index: which format, from 0
        Returns: the media type
        """
        return text_out(C.annal_exporter_get_format_media_type(number_in(index, "index", "u")))

    @staticmethod
    def get_format_n_options(index: int) -> int:
        """Counts the options that a format has.

        index: which format, from 0
        Returns: how many there are
        """
        return C.annal_exporter_get_format_n_options(number_in(index, "index", "u"))

    @staticmethod
    def get_format_name(index: int) -> str:
        """Reads the name of a format.

        index: which format, from 0
        Returns: the name
        """
        return text_out(C.annal_exporter_get_format_name(number_in(index, "index", "u")))

    @staticmethod
    def get_format_option_description(index: int, option: int) -> str:
        """Reads what an option does, in a line.

        index: which format, from 0
        option: which option, from 0
        Returns: the description
        """
        result = C.annal_exporter_get_format_option_description(
                number_in(index, "index", "u"), number_in(option, "option", "u"))
        return text_out(result)

    @staticmethod
    def get_format_option_name(index: int, option: int) -> str:
        """Reads the name of an option.

        index: which format, from 0
        option: which option, from 0
        Returns: the name
        """
        result = C.annal_exporter_get_format_option_name(
                number_in(index, "index", "u"), number_in(option, "option", "u"))
        return text_out(result)

    @staticmethod
    def get_format_option_values(index: int, option: int) -> str | None:
        """Reads which values an option may have, with the default first: "safe|raw".

        index: which format, from 0
        option: which option, from 0
        Returns: the values, or None where it may be any text
        """
        result = C.annal_exporter_get_format_option_values(
                number_in(index, "index", "u"), number_in(option, "option", "u"))
        return text_out(result)

    @staticmethod
    def get_n_formats() -> int:
        """Counts the formats.

        Returns: how many there are
        """
        return C.annal_exporter_get_n_formats()


class Knowledge(Object):
    """What the public could have read by the end of a day or, between two days, what became known, what was
    withdrawn or corrected, and which numbers changed. Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Knowledge"
    _ref, _unref = "annal_knowledge_ref", "annal_knowledge_unref"

    def __init__(
            self, timeline: t.Timeline, query: QueryLike | None, after: DateLike | None, until: DateLike) -> None:
        """Finds what the public could read by the end of `until` and, where `after` is given, could not yet read
        by the end of that: what became known, which notices withdrew or corrected something, and which numbers
        changed.

        Fails with `ERROR_REVERSED` where `until` ends before `after` does, and like `Timeline.select`.

        timeline: a timeline
        query: of which entries it is asked, or None for all
        after: a day, month or year, or None for from the beginning
        until: a day, month or year
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        query_ = object_in("Query", query, "query", True)
        after_ = object_in("Date", after, "after", True)
        until_ = object_in("Date", until, "until")
        with Call("annal_knowledge_new", timeline_, query_, after_, until_) as call:
            result = call(
                    call.pointer(timeline_), call.pointer(query_), call.pointer(after_), call.pointer(until_),
                    byref(call.error))
            call.check()
            self._adopt(result, owner_of(timeline_, query_, after_, until_))

    timeline: Member[t.Timeline, Never_] = Member("get_timeline", None, "Of which timeline it is.")

    @property
    def entries(self) -> View[t.KnownEntry, Never_]:
        """A list. An entry that became known."""
        return rows(self, self.get_n_entries(), classes["KnownEntry"])

    @property
    def notices(self) -> View[t.KnownNotice, Never_]:
        """A list. A notice that became known."""
        return rows(self, self.get_n_notices(), classes["KnownNotice"])

    @property
    def numbers(self) -> View[t.KnownNumber, Never_]:
        """A list. A number that changed."""
        return rows(self, self.get_n_numbers(), classes["KnownNumber"])

    @staticmethod
    def new(timeline: t.Timeline, query: QueryLike | None, after: DateLike | None, until: DateLike) -> t.Knowledge:
        """Finds what the public could read by the end of `until` and, where `after` is given, could not yet read
        by the end of that: what became known, which notices withdrew or corrected something, and which numbers
        changed.

        Fails with `ERROR_REVERSED` where `until` ends before `after` does, and like `Timeline.select`.

        timeline: a timeline
        query: of which entries it is asked, or None for all
        after: a day, month or year, or None for from the beginning
        until: a day, month or year
        Returns: what became known
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        query_ = object_in("Query", query, "query", True)
        after_ = object_in("Date", after, "after", True)
        until_ = object_in("Date", until, "until")
        with Call("annal_knowledge_new", timeline_, query_, after_, until_) as call:
            result = call(
                    call.pointer(timeline_), call.pointer(query_), call.pointer(after_), call.pointer(until_),
                    byref(call.error))
            call.check()
            return wrap("Knowledge", result, owner_of(timeline_, query_, after_, until_), True)

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Writes what became known for reading: what did so certainly, what possibly, what came later and may have
        been announced, the notices given of it, and the numbers that are new or changed, each with who says so.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, empty where there is nothing to tell, to be freed with [func`GLib`.free]
        """
        with Call("annal_knowledge_describe", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def get_certainty(self, position: int) -> t.Certainty:
        """Reads whether an entry became known certainly or possibly.

        position: which of the entries, from 0, in the timeline's order
        Returns: the certainty, never no
        """
        result = C.annal_knowledge_get_certainty(self._c, number_in(position, "position", "u"))
        return enum_out(Certainty, result)

    def get_index(self, position: int) -> int:
        """Reads which entry of the timeline it is.

        position: which of the entries, from 0, in the timeline's order
        Returns: the index of the entry in the timeline
        """
        return C.annal_knowledge_get_index(self._c, number_in(position, "position", "u"))

    def get_n_entries(self) -> int:
        """Counts the events and claims that became known, or may have.

        Returns: how many there are
        """
        return C.annal_knowledge_get_n_entries(self._c)

    def get_n_notices(self) -> int:
        """Counts the notices given, or possibly given.

        Returns: how many there are
        """
        return C.annal_knowledge_get_n_notices(self._c)

    def get_n_numbers(self) -> int:
        """Counts the numbers that changed: what a new number was put to, other than those known before. Without a
        day to compare with there are none.

        Returns: how many there are
        """
        return C.annal_knowledge_get_n_numbers(self._c)

    def get_notice(self, position: int) -> t.Notice:
        """Reads a notice: what was withdrawn, corrected, clarified, reaffirmed, erased.

        position: which notice, from 0, by id
        Returns: the notice, valid while `self` lives
        """
        result = C.annal_knowledge_get_notice(self._c, number_in(position, "position", "u"))
        return wrap("Notice", result, self, False)

    def get_notice_certainty(self, position: int) -> t.Certainty:
        """Reads whether a notice was given in that time certainly or possibly.

        position: which notice, from 0, by id
        Returns: the certainty, never no
        """
        result = C.annal_knowledge_get_notice_certainty(self._c, number_in(position, "position", "u"))
        return enum_out(Certainty, result)

    def get_number_n_new(self, number: int) -> int:
        """Counts the claims that became known.

        number: which number, from 0
        Returns: how many there are
        """
        return C.annal_knowledge_get_number_n_new(self._c, number_in(number, "number", "u"))

    def get_number_n_old(self, number: int) -> int:
        """Counts the claims by which it was known before.

        number: which number, from 0
        Returns: how many there are
        """
        return C.annal_knowledge_get_number_n_old(self._c, number_in(number, "number", "u"))

    def get_number_new(self, number: int, position: int) -> int:
        """Reads a claim that became known.

        number: which number, from 0
        position: which claim, from 0, in the timeline's order
        Returns: the index of the entry in the timeline
        """
        result = C.annal_knowledge_get_number_new(
                self._c, number_in(number, "number", "u"), number_in(position, "position", "u"))
        return result

    def get_number_old(self, number: int, position: int) -> int:
        """Reads a claim by which it was known before.

        number: which number, from 0
        position: which claim, from 0, in the timeline's order
        Returns: the index of the entry in the timeline
        """
        result = C.annal_knowledge_get_number_old(
                self._c, number_in(number, "number", "u"), number_in(position, "position", "u"))
        return result

    def get_number_predicate(self, number: int) -> str:
        """Reads what a number counts: the predicate of claims, the stance of positions ("note").

        number: which number, from 0
        Returns: a word, valid while `self` lives
        """
        return text_out(C.annal_knowledge_get_number_predicate(self._c, number_in(number, "number", "u")))

    def get_number_subject(self, number: int) -> str:
        """Reads what a number is about: what claims are about, what positions target.

        number: which number, from 0
        Returns: an id, valid while `self` lives
        """
        return text_out(C.annal_knowledge_get_number_subject(self._c, number_in(number, "number", "u")))

    def get_timeline(self) -> t.Timeline:
        """Reads of which timeline it is.

        Returns: the timeline
        """
        return wrap("Timeline", C.annal_knowledge_get_timeline(self._c), self, False)


class KnownEntry(Row):
    """An entry that became known: one of the `entries` of a `Knowledge`, `index` being its place there."""

    __slots__ = ()
    _of: t.Knowledge

    @property
    def certainty(self) -> t.Certainty:
        """Whether an entry became known certainly or possibly."""
        return self._of.get_certainty(self.index)

    @property
    def place(self) -> int:
        """Which entry of the timeline it is."""
        return self._of.get_index(self.index)


class KnownNotice(Row):
    """A notice that became known: one of the `notices` of a `Knowledge`, `index` being its place there."""

    __slots__ = ()
    _of: t.Knowledge

    @property
    def notice(self) -> t.Notice:
        """A notice."""
        return self._of.get_notice(self.index)

    @property
    def certainty(self) -> t.Certainty:
        """Whether a notice was given in that time certainly or possibly."""
        return self._of.get_notice_certainty(self.index)


class KnownNumber(Row):
    """A number that changed: one of the `numbers` of a `Knowledge`, `index` being its place there."""

    __slots__ = ()
    _of: t.Knowledge

    @property
    def new(self) -> list[int]:
        """A list; each is a claim that became known."""
        count = self._of.get_number_n_new(self.index)
        return [self._of.get_number_new(self.index, i) for i in range(count)]

    @property
    def old(self) -> list[int]:
        """A list; each is a claim by which it was known before."""
        count = self._of.get_number_n_old(self.index)
        return [self._of.get_number_old(self.index, i) for i in range(count)]

    @property
    def predicate(self) -> str:
        """What a number counts."""
        return self._of.get_number_predicate(self.index)

    @property
    def subject(self) -> str:
        """What a number is about."""
        return self._of.get_number_subject(self.index)


class Limits(Object):
    """A set of limits, each at its default until it is set."""

    __slots__ = ()
    _gir = "Limits"
    _ref, _unref = "annal_limits_ref", "annal_limits_unref"
    _locks = True

    def __init__(self) -> None:
        """Makes a set of limits with every limit at its default."""
        result = C.annal_limits_new()
        self._adopt(result, None)


    @staticmethod
    def new() -> t.Limits:
        """Makes a set of limits with every limit at its default.

        Returns: the limits
        """
        return wrap("Limits", C.annal_limits_new(), None, True)

    def get(self, limit: t.Limit | str) -> int:
        """Reads a limit.

        limit: which one
        Returns: the greatest value still accepted
        """
        with self._lock:
            return C.annal_limits_get(self._c, enum_in(Limit, limit, "limit"))

    def set(self, limit: t.Limit | str, value: int) -> None:
        """Sets a limit.

        limit: which one
        value: the greatest value still accepted
        """
        with self._lock:
            C.annal_limits_set(self._c, enum_in(Limit, limit, "limit"), number_in(value, "value", "Q"))


class Name(Node):
    """One name of an entity. A value is sealed when it is set on or added to another; from then on it is read-only
    and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Name"
    _ref, _unref = "annal_name_ref", "annal_name_unref"
    _copy = "annal_name_copy"
    _identity = False

    def __init__(
            self, text: str | None = None, *, kind: t.NameKind | str | None = None, lang: str | None = None,
            valid: WhenLike | None = None) -> None:
        """Makes a name with nothing else in it.

        What else is given by name is set as a member.

        text: the name
        """
        result = C.annal_name_new(utf8(text, "text", True))
        self._adopt(result, None)
        self._set(kind=kind, lang=lang, valid=valid)

    kind: Member[t.NameKind, t.NameKind | str] = Member("get_kind", "set_kind", "What kind of name it is.")
    lang: Member[str | None, str | None] = Member("get_lang", "set_lang", "The language as a BCP 47 tag.")
    text: Member[str | None, str | None] = Member("get_text", "set_text", "The name.")
    valid: Member[t.When | None, WhenLike | None] = Member("get_valid", "set_valid", "When the name was in use.")

    @staticmethod
    def new(text: str | None = None) -> t.Name:
        """Makes a name with nothing else in it.

        text: the name
        Returns: the new value
        """
        return wrap("Name", C.annal_name_new(utf8(text, "text", True)), None, True)

    def copy(self) -> t.Name:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Name", C.annal_name_copy(self._c), self, True)

    def equal(self, b: NameLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Name", b, "b")
        return bool(C.annal_name_equal(self._c, b_._c))

    def get_kind(self) -> t.NameKind:
        """Reads what kind of name it is.

        Returns: what kind of name it is
        """
        return enum_out(NameKind, C.annal_name_get_kind(self._c))

    def get_lang(self) -> str | None:
        """Reads the language as a BCP 47 tag.

        Returns: it, or None where it is not given
        """
        return text_out(C.annal_name_get_lang(self._c))

    def get_text(self) -> str | None:
        """Reads the name.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_name_get_text(self._c))

    def get_valid(self) -> t.When | None:
        """Reads when the name was in use.

        Returns: when the name was in use, or None where it is not given
        """
        return wrap("When", C.annal_name_get_valid(self._c), self, False)

    def set_kind(self, kind: t.NameKind | str) -> None:
        """Sets what kind of name it is.

        kind: what kind of name it is
        """
        C.annal_name_set_kind(self._c, enum_in(NameKind, kind, "kind"))

    def set_lang(self, lang: str | None) -> None:
        """Sets the language as a BCP 47 tag.

        lang: the language as a BCP 47 tag
        """
        C.annal_name_set_lang(self._c, utf8(lang, "lang", True))

    def set_text(self, text: str | None) -> None:
        """Sets the name.

        text: the name
        """
        C.annal_name_set_text(self._c, utf8(text, "text", True))

    def set_valid(self, valid: WhenLike | None) -> None:
        """Sets when the name was in use.

        valid: when the name was in use; sealed from now on
        """
        valid_ = object_in("When", valid, "valid", True)
        C.annal_name_set_valid(self._c, valid_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Name"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Network(Object):
    """What would follow if something were so: the records of a timeline with what is known of their dates and
    their sequence, to which suppositions are added one at a time and taken back again. The timeline and its
    dossier stay as they are. A supposition that cannot be is refused with the reason; one that can be costs as
    much time as it changes.

    A network belongs to one thread.
    """

    __slots__ = ()
    _gir = "Network"
    _ref, _unref = "annal_network_ref", "annal_network_unref"
    _locks = True

    def __init__(self, timeline: t.Timeline) -> None:
        """Makes a network of all events, claims and sources of the timeline's dossier, with nothing supposed yet.
        Where records contradict each other their stated dates stand, as in the timeline.

        timeline: a timeline
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        result = C.annal_network_new(timeline_._c)
        self._adopt(result, owner_of(timeline_))

    timeline: Member[t.Timeline, Never_] = Member("get_timeline", None, "Which timeline it was made of.")
    n_suppositions: Member[int, Never_] = Member(
            "get_n_suppositions", None, "How many there are: what is supposed at the moment.")

    @staticmethod
    def new(timeline: t.Timeline) -> t.Network:
        """Makes a network of all events, claims and sources of the timeline's dossier, with nothing supposed yet.
        Where records contradict each other their stated dates stand, as in the timeline.

        timeline: a timeline
        Returns: the network
        """
        timeline_ = object_in("Timeline", timeline, "timeline")
        return wrap("Network", C.annal_network_new(timeline_._c), owner_of(timeline_), True)

    def get_n_suppositions(self) -> int:
        """Counts what is supposed at the moment.

        Returns: how many suppositions there are
        """
        with self._lock:
            return C.annal_network_get_n_suppositions(self._c)

    def get_span(self, id: str) -> t.Span | None:
        """Reads when a record can have been, by all that is known and supposed. For one that has no date of its
        own these are the bounds that follow, open where there is none.

        id: the id of an event, a claim or a source
        Returns: the span, or None where nothing is known in time or no record has that id
        """
        with self._lock:
            return wrap("Span", C.annal_network_get_span(self._c, utf8(id, "id")), self, True)

    def get_timeline(self) -> t.Timeline:
        """Reads which timeline it was made of.

        Returns: the timeline
        """
        with self._lock:
            return wrap("Timeline", C.annal_network_get_timeline(self._c), self, False)

    def suppose_precedes(self, earlier: str, later: str) -> None:
        """Supposes that one record had ended by the time that the other began.

        Fails with `ERROR_NOT_FOUND` for an unknown id, and with `ERROR_INVALID` for what cannot be; the message
        then says why. Nothing is supposed where it fails.

        earlier: the id of an event, a claim or a source
        later: the id of another
        """
        error = c_void_p()
        with self._lock:
            C.annal_network_suppose_precedes(
                    self._c, utf8(earlier, "earlier"), utf8(later, "later"), byref(error))
            if error:
                raise_error(error)

    def suppose_responds(self, reply: str, to: str) -> None:
        """Supposes that one record answers the other: that it did not begin before it.

        Fails with `ERROR_NOT_FOUND` for an unknown id, and with `ERROR_INVALID` for what cannot be; the message
        then says why. Nothing is supposed where it fails.

        reply: the id of an event, a claim or a source
        to: the id of what it answers
        """
        error = c_void_p()
        with self._lock:
            C.annal_network_suppose_responds(self._c, utf8(reply, "reply"), utf8(to, "to"), byref(error))
            if error:
                raise_error(error)

    def suppose_when(self, id: str, when: WhenLike) -> None:
        """Supposes that the record has this date instead of its own: an event that it was then, a claim that it
        was said then, a source that it was published then.

        Fails with `ERROR_NOT_FOUND` for an unknown id, and with `ERROR_INVALID` for a date that cannot be read,
        for a record that contradicts others already, and for what cannot be; the message then says why. Nothing
        is supposed where it fails.

        id: the id of an event, a claim or a source
        when: the date to suppose; it is sealed by this
        """
        when_ = object_in("When", when, "when")
        error = c_void_p()
        with self._lock:
            C.annal_network_suppose_when(self._c, utf8(id, "id"), when_._c, byref(error))
            if error:
                raise_error(error)

    def undo(self) -> bool:
        """Takes the last supposition back, with all that followed from it.

        Returns: whether there was one
        """
        with self._lock:
            return bool(C.annal_network_undo(self._c))


class NumberHistory(Object, ListOf["t.NumberEntry"]):
    """Every number that somebody gave for one thing, in the order of the timeline, and who denied it. Immutable,
    and safe to share between threads.
    """

    __slots__ = ()
    _gir = "NumberHistory"
    _ref, _unref = "annal_number_history_ref", "annal_number_history_unref"

    def __init__(self, dossier: t.Dossier, subject: str, predicate: str) -> None:
        """Finds every number that a claim gives for a subject and predicate, in the order of the timeline. Claims
        about what is the same as the subject count, and those of predicates that narrow the one asked for with
        a dot. Denials are entries too, of single numbers and of what any number takes for granted.

        Fails with `ERROR_NOT_FOUND` where there is no such record or predicate, and with `ERROR_INVALID` where
        the predicate's value is no number or the dossier is not sealed.

        dossier: a sealed dossier
        subject: the id of a record
        predicate: the id of a predicate whose value is a quantity
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_number_history_new", dossier_) as call:
            result = call(
                    call.pointer(dossier_), utf8(subject, "subject"), utf8(predicate, "predicate"),
                    byref(call.error))
            call.check()
            self._adopt(result, owner_of(dossier_))

    dossier: Member[t.Dossier, Never_] = Member("get_dossier", None, "The dossier that the numbers are from.")
    predicate: Member[str, Never_] = Member("get_predicate", None, "What is counted or measured.")
    subject: Member[str, Never_] = Member("get_subject", None, "What the numbers are about.")

    @property
    def entries(self) -> View[t.NumberEntry, Never_]:
        """A list. One telling of a number."""
        return rows(self, self.get_n_entries(), classes["NumberEntry"])

    @property
    def groups(self) -> View[t.NumberGroup, Never_]:
        """A list. The tellings in one unit."""
        return rows(self, self.get_n_groups(), classes["NumberGroup"])

    @property
    def shared_bounds(self) -> View[t.SharedBound, Never_]:
        """A list. A bound that unequal numbers share."""
        return rows(self, self.get_n_shared_bounds(), classes["SharedBound"])

    def _length(self) -> int:
        return self.get_n_entries()

    def _item(self, index: int) -> t.NumberEntry:
        return classes["NumberEntry"](self, index)

    @staticmethod
    def new(dossier: t.Dossier, subject: str, predicate: str) -> t.NumberHistory:
        """Finds every number that a claim gives for a subject and predicate, in the order of the timeline. Claims
        about what is the same as the subject count, and those of predicates that narrow the one asked for with
        a dot. Denials are entries too, of single numbers and of what any number takes for granted.

        Fails with `ERROR_NOT_FOUND` where there is no such record or predicate, and with `ERROR_INVALID` where
        the predicate's value is no number or the dossier is not sealed.

        dossier: a sealed dossier
        subject: the id of a record
        predicate: the id of a predicate whose value is a quantity
        Returns: the history, which may have no entries, or None on error
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_number_history_new", dossier_) as call:
            result = call(
                    call.pointer(dossier_), utf8(subject, "subject"), utf8(predicate, "predicate"),
                    byref(call.error))
            call.check()
            return wrap("NumberHistory", result, owner_of(dossier_), True)

    def get_claim(self, index: int) -> t.Claim:
        """Gets the claim that gives or denies the number: its stance, hedge and citations are there.

        index: the place of an entry
        Returns: the claim
        """
        result = C.annal_number_history_get_claim(self._c, number_in(index, "index", "u"))
        return wrap("Claim", result, self, False)

    def get_dossier(self) -> t.Dossier:
        """Gets the dossier that the numbers are from.

        Returns: the dossier
        """
        return wrap("Dossier", C.annal_number_history_get_dossier(self._c), self, False)

    def get_ground(self, index: int, ground: int) -> t.Claim:
        """Gets a claim on which an entry rests.

        index: the place of an entry
        ground: which of them, from 0
        Returns: the claim
        """
        result = C.annal_number_history_get_ground(
                self._c, number_in(index, "index", "u"), number_in(ground, "ground", "u"))
        return wrap("Claim", result, self, False)

    def get_group_entry(self, group: int, index: int) -> int:
        """Gets an entry of a group, in the order of the timeline.

        group: which group, from 0
        index: which of its entries, from 0
        Returns: the place of the entry
        """
        result = C.annal_number_history_get_group_entry(
                self._c, number_in(group, "group", "u"), number_in(index, "index", "u"))
        return result

    def get_group_n_entries(self, group: int) -> int:
        """Counts the entries of a group.

        group: which of them, from 0
        Returns: their number
        """
        return C.annal_number_history_get_group_n_entries(self._c, number_in(group, "group", "u"))

    def get_group_unit(self, group: int) -> str | None:
        """Gets the unit of a group.

        group: which of them, from 0
        Returns: the id of a unit, None for numbers without one
        """
        return text_out(C.annal_number_history_get_group_unit(self._c, number_in(group, "group", "u")))

    def get_independence(self, index: int, other: int) -> t.Certainty:
        """Tells whether two entries come from different origins.

        index: the place of an entry
        other: that of another
        Returns: certain where they do, possible where nobody knows, no where they share one
        """
        result = C.annal_number_history_get_independence(
                self._c, number_in(index, "index", "u"), number_in(other, "other", "u"))
        return enum_out(Certainty, result)

    def get_kind(self, index: int) -> t.NumberKind:
        """Gets what an entry is.

        index: the place of an entry
        Returns: its kind
        """
        return enum_out(NumberKind, C.annal_number_history_get_kind(self._c, number_in(index, "index", "u")))

    def get_n_entries(self) -> int:
        """Counts the entries, which are in the order of the timeline.

        Returns: their number
        """
        return C.annal_number_history_get_n_entries(self._c)

    def get_n_grounds(self, index: int) -> int:
        """Counts the claims on which an entry rests in the end, or of which it is another report. An entry that
        has none is its own origin.

        index: the place of an entry
        Returns: their number
        """
        return C.annal_number_history_get_n_grounds(self._c, number_in(index, "index", "u"))

    def get_n_groups(self) -> int:
        """Counts the groups: the entries of one unit each. Entries without a number stand with the others where
        there is one unit, else in a group without a unit.

        Returns: their number
        """
        return C.annal_number_history_get_n_groups(self._c)

    def get_n_shared_bounds(self) -> int:
        """Counts the bounds that different numbers of different principals have in common. They may come from one
        origin.

        Returns: their number
        """
        return C.annal_number_history_get_n_shared_bounds(self._c)

    def get_n_sources(self, index: int) -> int:
        """Counts the sources of an entry, each once.

        index: the place of an entry
        Returns: their number
        """
        return C.annal_number_history_get_n_sources(self._c, number_in(index, "index", "u"))

    def get_predicate(self) -> str:
        """Gets what is counted or measured.

        Returns: the id of a predicate
        """
        return text_out(C.annal_number_history_get_predicate(self._c))

    def get_principal(self, index: int) -> str | None:
        """Gets for whom the claim speaks in the end.

        index: the place of an entry
        Returns: the id of an entity, None where it is somebody unnamed who acts for nobody
        """
        return text_out(C.annal_number_history_get_principal(self._c, number_in(index, "index", "u")))

    def get_quantity(self, index: int) -> t.Quantity | None:
        """Gets the number. Where a claim has a bare number, it is one with two equal bounds.

        index: the place of an entry
        Returns: the quantity, None where the claim gives none
        """
        result = C.annal_number_history_get_quantity(self._c, number_in(index, "index", "u"))
        return wrap("Quantity", result, self, False)

    def get_said(self, index: int) -> t.When | None:
        """Gets when it was said: the claim's own date, else that of the event at which it was made.

        index: the place of an entry
        Returns: the date, None where neither has one
        """
        result = C.annal_number_history_get_said(self._c, number_in(index, "index", "u"))
        return wrap("When", result, self, False)

    def get_shared_bound(self, bound: int) -> str:
        """Gets a bound that different numbers have in common.

        bound: which of them, from 0
        Returns: a decimal
        """
        return text_out(C.annal_number_history_get_shared_bound(self._c, number_in(bound, "bound", "u")))

    def get_shared_bound_entry(self, bound: int, index: int) -> int:
        """Gets an entry that has a bound in common with others, in the order of the timeline.

        bound: which bound, from 0
        index: which of its entries, from 0
        Returns: the place of the entry
        """
        result = C.annal_number_history_get_shared_bound_entry(
                self._c, number_in(bound, "bound", "u"), number_in(index, "index", "u"))
        return result

    def get_shared_bound_n_entries(self, bound: int) -> int:
        """Counts the entries that have a bound in common.

        bound: which of them, from 0
        Returns: their number
        """
        return C.annal_number_history_get_shared_bound_n_entries(self._c, number_in(bound, "bound", "u"))

    def get_shared_bound_text(self, bound: int) -> str:
        """Gets the finding as a sentence or two.

        bound: which of them, from 0
        Returns: the text, in English
        """
        return text_out(C.annal_number_history_get_shared_bound_text(self._c, number_in(bound, "bound", "u")))

    def get_source(self, index: int, source: int) -> str:
        """Gets a source of an entry, in the order of the citations.

        index: the place of an entry
        source: which of its sources, from 0
        Returns: the id of a source
        """
        result = C.annal_number_history_get_source(
                self._c, number_in(index, "index", "u"), number_in(source, "source", "u"))
        return text_out(result)

    def get_speaker(self, index: int) -> str:
        """Gets who says so, and in brackets for whom.

        index: the place of an entry
        Returns: the name, in English
        """
        return text_out(C.annal_number_history_get_speaker(self._c, number_in(index, "index", "u")))

    def get_subject(self) -> str:
        """Gets what the numbers are about.

        Returns: the id of a record, as it was asked for
        """
        return text_out(C.annal_number_history_get_subject(self._c))

    def get_valid(self, index: int) -> t.When | None:
        """Gets for what time the number is given.

        index: the place of an entry
        Returns: the date, None where the claim does not say
        """
        result = C.annal_number_history_get_valid(self._c, number_in(index, "index", "u"))
        return wrap("When", result, self, False)

    def get_words(self, index: int) -> str:
        """Gets the number in words: “about 100,000 people”, “denied: exists”.

        index: the place of an entry
        Returns: the words, in English
        """
        return text_out(C.annal_number_history_get_words(self._c, number_in(index, "index", "u")))

    def is_withdrawn(self, index: int) -> bool:
        """Tells whether a notice withdraws or erases the claim. It stays in the history, but shares no bounds.

        index: the place of an entry
        Returns: whether it is withdrawn
        """
        return bool(C.annal_number_history_is_withdrawn(self._c, number_in(index, "index", "u")))

    def to_chart(self, width: int = 0, ascii: bool = False) -> str:
        """Draws the history: a line for each entry with a bar from its lower to its upper bound, on one scale for
        each unit. A missing bound is an arrow, “about” a soft end; words without a bound have no bar, and what
        is denied is crossed. The scale is linear and begins at 0, or logarithmic where the numbers differ more
        than 50 times; it says so.

        width: the columns of a terminal, 0 for 100; fewer than 40 count as 40
        ascii: whether to draw with ASCII characters alone; names keep their letters
        Returns: the lines, without escape sequences
        """
        with Call("annal_number_history_to_chart", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(ascii, "ascii"))
            return text_taken(result)

    def to_text(self, width: int = 0) -> str:
        """Writes the history for reading: a table for each unit, and the bounds that different numbers have in
        common. Whatever the dossier holds, the text is safe to print.

        width: the columns of a terminal, 0 for lines of any length
        Returns: the text, in English
        """
        with Call("annal_number_history_to_text", self) as call:
            return text_taken(call(call.pointer(self), number_in(width, "width", "u")))


class NumberEntry(Row):
    """One telling of a number: one of the `entries` of a `NumberHistory`, `index` being its place there."""

    __slots__ = ()
    _of: t.NumberHistory

    @property
    def claim(self) -> t.Claim:
        """The claim that gives or denies the number."""
        return self._of.get_claim(self.index)

    @property
    def grounds(self) -> list[t.Claim]:
        """A list; each is a claim on which an entry rests."""
        count = self._of.get_n_grounds(self.index)
        return [self._of.get_ground(self.index, i) for i in range(count)]

    def independence(self, other: int) -> t.Certainty:
        """Tells whether two entries come from different origins."""
        return self._of.get_independence(self.index, other)

    @property
    def kind(self) -> t.NumberKind:
        """What an entry is."""
        return self._of.get_kind(self.index)

    @property
    def principal(self) -> str | None:
        """For whom the claim speaks in the end."""
        return self._of.get_principal(self.index)

    @property
    def quantity(self) -> t.Quantity | None:
        """The number."""
        return self._of.get_quantity(self.index)

    @property
    def said(self) -> t.When | None:
        """When it was said."""
        return self._of.get_said(self.index)

    @property
    def sources(self) -> list[str]:
        """A list; each is a source of an entry, in the order of the citations."""
        count = self._of.get_n_sources(self.index)
        return [self._of.get_source(self.index, i) for i in range(count)]

    @property
    def speaker(self) -> str:
        """Who says so, and in brackets for whom."""
        return self._of.get_speaker(self.index)

    @property
    def valid(self) -> t.When | None:
        """For what time the number is given."""
        return self._of.get_valid(self.index)

    @property
    def words(self) -> str:
        """The number in words."""
        return self._of.get_words(self.index)

    @property
    def withdrawn(self) -> bool:
        """Whether a notice withdraws or erases the claim."""
        return self._of.is_withdrawn(self.index)


class NumberGroup(Row):
    """The tellings in one unit: one of the `groups` of a `NumberHistory`, `index` being its place there."""

    __slots__ = ()
    _of: t.NumberHistory

    @property
    def entries(self) -> list[int]:
        """A list; each is an entry of a group, in the order of the timeline."""
        count = self._of.get_group_n_entries(self.index)
        return [self._of.get_group_entry(self.index, i) for i in range(count)]

    @property
    def unit(self) -> str | None:
        """The unit of a group."""
        return self._of.get_group_unit(self.index)


class SharedBound(Row):
    """A bound that unequal numbers share: one of the `shared_bounds` of a `NumberHistory`, `index` being its place
    there.
    """

    __slots__ = ()
    _of: t.NumberHistory

    @property
    def shared_bound(self) -> str:
        """A bound that different numbers have in common."""
        return self._of.get_shared_bound(self.index)

    @property
    def entries(self) -> list[int]:
        """A list; each is an entry that has a bound in common with others, in the order of the timeline."""
        count = self._of.get_shared_bound_n_entries(self.index)
        return [self._of.get_shared_bound_entry(self.index, i) for i in range(count)]

    @property
    def text(self) -> str:
        """The finding as a sentence or two."""
        return self._of.get_shared_bound_text(self.index)


class OriginFindings(Object, ListOf["t.OriginFinding"]):
    """What is wrong with the origins of a dossier's claims: those that go in a circle (`circular-report`), and
    those known only through the party that disputes them (`hostile-relay`). Immutable, and safe to share
    between threads.
    """

    __slots__ = ()
    _gir = "OriginFindings"
    _ref, _unref = "annal_origin_findings_ref", "annal_origin_findings_unref"

    def __init__(self, dossier: t.Dossier) -> None:
        """Looks for claims that go in a circle: of two outlets each has it from the other, or two records cite
        each other (`circular-report`); and for claims that are known only through a party that denies, rejects
        or condemns them (`hostile-relay`).

        dossier: a sealed dossier
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_origin_findings_new", dossier_) as call:
            result = call(call.pointer(dossier_))
            self._adopt(result, owner_of(dossier_))


    @property
    def findings(self) -> View[t.OriginFinding, Never_]:
        """A list. What is wrong with origins."""
        return rows(self, self.get_n_findings(), classes["OriginFinding"])

    def _length(self) -> int:
        return self.get_n_findings()

    def _item(self, index: int) -> t.OriginFinding:
        return classes["OriginFinding"](self, index)

    @staticmethod
    def new(dossier: t.Dossier) -> t.OriginFindings:
        """Looks for claims that go in a circle: of two outlets each has it from the other, or two records cite
        each other (`circular-report`); and for claims that are known only through a party that denies, rejects
        or condemns them (`hostile-relay`).

        dossier: a sealed dossier
        Returns: what was found; circles first
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_origin_findings_new", dossier_) as call:
            return wrap("OriginFindings", call(call.pointer(dossier_)), owner_of(dossier_), True)

    def get_n_findings(self) -> int:
        """Counts them.

        Returns: how many there are
        """
        return C.annal_origin_findings_get_n_findings(self._c)

    def get_n_records(self, index: int) -> int:
        """Counts the records that it is about.

        index: which one
        Returns: how many there are
        """
        return C.annal_origin_findings_get_n_records(self._c, number_in(index, "index", "u"))

    def get_record(self, index: int, record: int) -> t.Record:
        """Gets a record that it is about. The first is the one to look at: of a hostile relay the claim, then the
        one that disputes it.

        index: which one
        record: which of its records
        Returns: the record, valid while `self` lives
        """
        result = C.annal_origin_findings_get_record(
                self._c, number_in(index, "index", "u"), number_in(record, "record", "u"))
        return wrap("Record", result, self, False)

    def get_rule(self, index: int) -> str:
        """Gets the rule that found it: `circular-report` or `hostile-relay`.

        index: which one
        Returns: the rule
        """
        return text_out(C.annal_origin_findings_get_rule(self._c, number_in(index, "index", "u")))

    def get_text(self, index: int) -> str:
        """Gets it as a sentence.

        index: which one
        Returns: the sentence
        """
        return text_out(C.annal_origin_findings_get_text(self._c, number_in(index, "index", "u")))


class OriginFinding(Row):
    """What is wrong with origins: one of the `findings` of a `OriginFindings`, `index` being its place there."""

    __slots__ = ()
    _of: t.OriginFindings

    @property
    def records(self) -> list[t.Record]:
        """A list; each is a record that it is about."""
        count = self._of.get_n_records(self.index)
        return [self._of.get_record(self.index, i) for i in range(count)]

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self._of.get_rule(self.index)

    @property
    def text(self) -> str:
        """It as a sentence."""
        return self._of.get_text(self.index)


class OriginReport(Object):
    """From whom something that is said comes: all claims of a dossier that say the same, to whom they go back, how
    many of these are independent, and who merely repeats whom. Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "OriginReport"
    _ref, _unref = "annal_origin_report_ref", "annal_origin_report_unref"

    def __init__(self, dossier: t.Dossier, claim: str) -> None:
        """Finds all claims that say the same as one, and from whom they come. Claims say the same where they
        affirm (or deny) the same value of the same subject and predicate under the same qualifiers and for
        times that can be the same; where they report the same position of the same party; or where they are
        linked as the same. What was withdrawn or erased is no support: it is named in the summary and counted
        nowhere else.

        Errors: `ERROR_NOT_FOUND` where there is no such claim.

        dossier: a sealed dossier
        claim: the id of a claim
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_origin_report_new", dossier_) as call:
            result = call(call.pointer(dossier_), utf8(claim, "claim"), byref(call.error))
            call.check()
            self._adopt(result, owner_of(dossier_))

    findings: Member[t.OriginFindings, Never_] = Member(
            "get_findings", None, "What is wrong with the origins of these claims.")
    summary: Member[str, Never_] = Member("get_summary", None, "The result as a sentence.")
    n_least: Member[int, Never_] = Member("get_n_least", None, "How many independent origins there are at least.")
    n_most: Member[int, Never_] = Member("get_n_most", None, "How many independent origins there are at most.")
    claims: ListMember[t.Claim, Never_] = ListMember(
            "get_n_claims", "get_claim", None, None, "A list; each is one of the claims that say the same.")

    @property
    def origins(self) -> View[t.Origin, Never_]:
        """A list. One origin of what is said."""
        return rows(self, self.get_n_origins(), classes["Origin"])

    @property
    def reports(self) -> View[t.OriginCopy, Never_]:
        """A list. One report of what is said."""
        return rows(self, self.get_n_reports(), classes["OriginCopy"])

    @staticmethod
    def new(dossier: t.Dossier, claim: str) -> t.OriginReport:
        """Finds all claims that say the same as one, and from whom they come. Claims say the same where they
        affirm (or deny) the same value of the same subject and predicate under the same qualifiers and for
        times that can be the same; where they report the same position of the same party; or where they are
        linked as the same. What was withdrawn or erased is no support: it is named in the summary and counted
        nowhere else.

        Errors: `ERROR_NOT_FOUND` where there is no such claim.

        dossier: a sealed dossier
        claim: the id of a claim
        Returns: the report, or None on error
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_origin_report_new", dossier_) as call:
            result = call(call.pointer(dossier_), utf8(claim, "claim"), byref(call.error))
            call.check()
            return wrap("OriginReport", result, owner_of(dossier_), True)

    @staticmethod
    def new_for_proposition(dossier: t.Dossier, proposition: t.Proposition, stance: t.Stance | str) -> t.OriginReport:
        """Finds all claims that say (or deny) something, and from whom they come.

        Errors: `ERROR_INVALID` where the proposition has no subject or no predicate.

        dossier: a sealed dossier
        proposition: what is said, with a subject and a predicate
        stance: `STANCE_AFFIRM`, or `STANCE_DENY` for those who deny it
        Returns: the report, of no claims where nobody says so; or None on error
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        proposition_ = object_in("Proposition", proposition, "proposition")
        with Call("annal_origin_report_new_for_proposition", dossier_, proposition_) as call:
            result = call(
                    call.pointer(dossier_), call.pointer(proposition_), enum_in(Stance, stance, "stance"),
                    byref(call.error))
            call.check()
            return wrap("OriginReport", result, owner_of(dossier_, proposition_), True)

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Writes for reading from whom something that is said comes: how many independent origins there are, then
        each claim with who reports it, and what to beware of. Whatever the dossier holds, the text is safe to
        print.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_origin_report_describe", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def get_claim(self, index: int) -> t.Claim:
        """Gets one of the claims that say the same.

        index: which one, by id
        Returns: the claim, valid while `self` lives
        """
        result = C.annal_origin_report_get_claim(self._c, number_in(index, "index", "u"))
        return wrap("Claim", result, self, False)

    def get_findings(self) -> t.OriginFindings:
        """Gets what is wrong with the origins of these claims: those of `OriginFindings.new` that concern them.

        Returns: the findings
        """
        return wrap("OriginFindings", C.annal_origin_report_get_findings(self._c), self, False)

    def get_n_claims(self) -> int:
        """Counts the claims that say the same.

        Returns: how many there are
        """
        return C.annal_origin_report_get_n_claims(self._c)

    def get_n_least(self) -> int:
        """Gets how many independent origins there are at least: that many claims of which each two certainly share
        neither an origin nor a relay.

        Returns: the number; 0 where nobody says so
        """
        return C.annal_origin_report_get_n_least(self._c)

    def get_n_most(self) -> int:
        """Gets how many independent origins there are at most: more than the least where somebody on the way is
        unnamed or not recorded.

        Returns: the number; 0 where nobody says so
        """
        return C.annal_origin_report_get_n_most(self._c)

    def get_n_origins(self) -> int:
        """Counts those to whom the claims go back in the end, each principal once. They need not be independent:
        two may have come through one wire.

        Returns: how many there are
        """
        return C.annal_origin_report_get_n_origins(self._c)

    def get_n_reports(self) -> int:
        """Counts the single reports: the citations of the claims.

        Returns: how many there are
        """
        return C.annal_origin_report_get_n_reports(self._c)

    def get_origin_claim(self, index: int, claim: int) -> t.Claim:
        """Gets one of the origin's own claims: one that says the same, or one that such a claim rests on.

        index: which origin
        claim: which of its claims
        Returns: the claim, valid while `self` lives
        """
        result = C.annal_origin_report_get_origin_claim(
                self._c, number_in(index, "index", "u"), number_in(claim, "claim", "u"))
        return wrap("Claim", result, self, False)

    def get_origin_n_claims(self, index: int) -> int:
        """Counts the origin's own claims, to which the others go back.

        index: which origin
        Returns: how many there are
        """
        return C.annal_origin_report_get_origin_n_claims(self._c, number_in(index, "index", "u"))

    def get_origin_name(self, index: int) -> str:
        """Gets what the origin is called: its one speaker and for whom he speaks, or the principal of several.

        index: which origin
        Returns: the name
        """
        return text_out(C.annal_origin_report_get_origin_name(self._c, number_in(index, "index", "u")))

    def get_origin_principal(self, index: int) -> str | None:
        """Gets the entity that the origin speaks for in the end.

        index: which origin
        Returns: the id of the entity; None where the origin is unnamed and acts for nobody
        """
        return text_out(C.annal_origin_report_get_origin_principal(self._c, number_in(index, "index", "u")))

    def get_report_citation(self, index: int) -> t.Citation:
        """Gets the citation that reports the claim.

        index: which single report
        Returns: the citation, valid while `self` lives
        """
        result = C.annal_origin_report_get_report_citation(self._c, number_in(index, "index", "u"))
        return wrap("Citation", result, self, False)

    def get_report_claim(self, index: int) -> t.Claim:
        """Gets the claim that is reported.

        index: which single report
        Returns: the claim, valid while `self` lives
        """
        result = C.annal_origin_report_get_report_claim(self._c, number_in(index, "index", "u"))
        return wrap("Claim", result, self, False)

    def get_report_repeats(self, index: int) -> bool:
        """Tells whether the outlet merely repeats what somebody else says.

        index: which single report
        Returns: False where the outlet says it itself
        """
        return bool(C.annal_origin_report_get_report_repeats(self._c, number_in(index, "index", "u")))

    def get_report_text(self, index: int) -> str:
        """Gets whom the outlet repeats, as a sentence.

        index: which single report
        Returns: the sentence
        """
        return text_out(C.annal_origin_report_get_report_text(self._c, number_in(index, "index", "u")))

    def get_summary(self) -> str:
        """Gets the result as a sentence: “2 reports of 1 claim go back to one origin: the U.S. State Department.”

        Returns: the sentence
        """
        return text_out(C.annal_origin_report_get_summary(self._c))

    def to_text(self) -> str:
        """Puts the report in words: the summary, a line for each claim and each report, and what was found.

        Returns: lines of text, each ending with a line break
        """
        with Call("annal_origin_report_to_text", self) as call:
            return text_taken(call(call.pointer(self)))


class Origin(Row):
    """One origin of what is said: one of the `origins` of a `OriginReport`, `index` being its place there."""

    __slots__ = ()
    _of: t.OriginReport

    @property
    def claims(self) -> list[t.Claim]:
        """A list; each is one of the origin's own claims."""
        count = self._of.get_origin_n_claims(self.index)
        return [self._of.get_origin_claim(self.index, i) for i in range(count)]

    @property
    def name(self) -> str:
        """What the origin is called."""
        return self._of.get_origin_name(self.index)

    @property
    def principal(self) -> str | None:
        """The entity that the origin speaks for in the end."""
        return self._of.get_origin_principal(self.index)


class OriginCopy(Row):
    """One report of what is said: one of the `reports` of a `OriginReport`, `index` being its place there."""

    __slots__ = ()
    _of: t.OriginReport

    @property
    def citation(self) -> t.Citation:
        """The citation that reports the claim."""
        return self._of.get_report_citation(self.index)

    @property
    def claim(self) -> t.Claim:
        """The claim that is reported."""
        return self._of.get_report_claim(self.index)

    @property
    def repeats(self) -> bool:
        """Whether the outlet merely repeats what somebody else says."""
        return self._of.get_report_repeats(self.index)

    @property
    def text(self) -> str:
        """Whom the outlet repeats, as a sentence."""
        return self._of.get_report_text(self.index)


class Participant(Node):
    """Somebody who took part in an event. A value is sealed when it is set on or added to another; from then on it
    is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Participant"
    _ref, _unref = "annal_participant_ref", "annal_participant_unref"
    _copy = "annal_participant_copy"
    _identity = False

    def __init__(self, *, role: str | None = None, who: AgentLike | None = None) -> None:
        """Makes a participant with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_participant_new()
        self._adopt(result, None)
        self._set(role=role, who=who)

    role: Member[str | None, str | None] = Member("get_role", "set_role", "In which role, in plain words.")
    who: Member[t.Agent | None, AgentLike | None] = Member("get_who", "set_who", "Who took part.")

    @staticmethod
    def new() -> t.Participant:
        """Makes a participant with nothing in it.

        Returns: the new value
        """
        return wrap("Participant", C.annal_participant_new(), None, True)

    def copy(self) -> t.Participant:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Participant", C.annal_participant_copy(self._c), self, True)

    def equal(self, b: ParticipantLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Participant", b, "b")
        return bool(C.annal_participant_equal(self._c, b_._c))

    def get_role(self) -> str | None:
        """Reads in which role, in plain words.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_participant_get_role(self._c))

    def get_who(self) -> t.Agent | None:
        """Reads who took part.

        Returns: who took part, or None where it is not given
        """
        return wrap("Agent", C.annal_participant_get_who(self._c), self, False)

    def set_role(self, role: str | None) -> None:
        """Sets in which role, in plain words.

        role: in which role, in plain words
        """
        C.annal_participant_set_role(self._c, utf8(role, "role", True))

    def set_who(self, who: AgentLike | None) -> None:
        """Sets who took part.

        who: who took part; sealed from now on
        """
        who_ = object_in("Agent", who, "who", True)
        C.annal_participant_set_who(self._c, who_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Participant"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Phrase(Object):
    """Words of English text that tell a time ("late Saturday", "May 6 to 17", "two years"), where they stand, and
    what they mean. Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Phrase"
    _ref, _unref = "annal_phrase_ref", "annal_phrase_unref"

    alternative: Member[t.Date | None, Never_] = Member(
            "get_alternative", None, "What it means where the reading taken is wrong.")
    anchor: Member[t.PhraseAnchor, Never_] = Member("get_anchor", None, "What its date hangs on.")
    anchor_index: Member[int, Never_] = Member("get_anchor_index", None, "The phrase that its date hangs on.")
    date: Member[t.Date | None, Never_] = Member("get_date", None, "The date it means.")
    day_part: Member[t.DayPart, Never_] = Member("get_day_part", None, "The part of the day.")
    duration: Member[str | None, Never_] = Member(
            "get_duration", None, "How long or how often, as ISO 8601 and TIMEX3 have it.")
    duration_text: Member[str | None, Never_] = Member(
            "get_duration_text", None, "The words of a duration, as printed.")
    end: Member[int, Never_] = Member("get_end", None, "Where it ends, in code points from the start of the text.")
    end_byte: Member[int, Never_] = Member(
            "get_end_byte", None, "Where it ends, in bytes from the start of the text.")
    kind: Member[t.PhraseKind, Never_] = Member("get_kind", None, "What it tells.")
    modifier: Member[t.PhraseModifier, Never_] = Member("get_modifier", None, "What narrows its date or duration.")
    rule: Member[str, Never_] = Member(
            "get_rule", None, "The name of the rule that found it, such as \"weekday\" or \"units-ago\".")
    start: Member[int, Never_] = Member(
            "get_start", None, "Where it starts, in code points from the start of the text.")
    start_byte: Member[int, Never_] = Member(
            "get_start_byte", None, "Where it starts, in bytes from the start of the text.")
    text: Member[str, Never_] = Member("get_text", None, "The words as they stand in the text.")
    range: Member[bool, Never_] = Member("is_range", None, "Whether it is made of the two phrases before it.")
    relative: Member[bool, Never_] = Member("is_relative", None, "Whether its date hangs on another one.")

    def get_alternative(self) -> t.Date | None:
        """Gets what it means where the reading taken is wrong: the Friday to come, May of last year, 4 May for 5
        April.

        Returns: the other date, or None where there is one reading
        """
        return wrap("Date", C.annal_phrase_get_alternative(self._c), self, False)

    def get_anchor(self) -> t.PhraseAnchor:
        """Gets what its date hangs on.

        Returns: the kind of anchor
        """
        return enum_out(PhraseAnchor, C.annal_phrase_get_anchor(self._c))

    def get_anchor_index(self) -> int:
        """Gets the phrase that its date hangs on.

        Returns: the index of that phrase in the same list, or -1 where it hangs on none
        """
        return C.annal_phrase_get_anchor_index(self._c)

    def get_date(self) -> t.Date | None:
        """Gets the date it means.

        Returns: the date, or None for most durations and for all sets
        """
        return wrap("Date", C.annal_phrase_get_date(self._c), self, False)

    def get_day_part(self) -> t.DayPart:
        """Gets the part of the day: its date is the whole day.

        Returns: the part
        """
        return enum_out(DayPart, C.annal_phrase_get_day_part(self._c))

    def get_duration(self) -> str | None:
        """Gets how long or how often, as ISO 8601 and TIMEX3 have it: "P5D", "PT4H"; "PXY" where the number is not
        given; "XXXX-WXX-4" for every Thursday.

        Returns: the value, or None where it tells none
        """
        return text_out(C.annal_phrase_get_duration(self._c))

    def get_duration_text(self) -> str | None:
        """Gets the words of a duration, as printed: all of "two years", the "over five days" of "over five days
        earlier this month".

        Returns: the words, or None where it tells none
        """
        return text_out(C.annal_phrase_get_duration_text(self._c))

    def get_end(self) -> int:
        """Gets where it ends, in code points from the start of the text.

        Returns: the number of code points before its end
        """
        return C.annal_phrase_get_end(self._c)

    def get_end_byte(self) -> int:
        """Gets where it ends, in bytes from the start of the text.

        Returns: the number of bytes before its end
        """
        return C.annal_phrase_get_end_byte(self._c)

    def get_kind(self) -> t.PhraseKind:
        """Gets what it tells.

        Returns: the kind
        """
        return enum_out(PhraseKind, C.annal_phrase_get_kind(self._c))

    def get_modifier(self) -> t.PhraseModifier:
        """Gets what narrows its date or duration.

        Returns: the modifier
        """
        return enum_out(PhraseModifier, C.annal_phrase_get_modifier(self._c))

    def get_rule(self) -> str:
        """Gets the name of the rule that found it, such as "weekday" or "units-ago".

        Returns: the name
        """
        return text_out(C.annal_phrase_get_rule(self._c))

    def get_start(self) -> int:
        """Gets where it starts, in code points from the start of the text.

        Returns: the number of code points before it
        """
        return C.annal_phrase_get_start(self._c)

    def get_start_byte(self) -> int:
        """Gets where it starts, in bytes from the start of the text.

        Returns: the number of bytes before it
        """
        return C.annal_phrase_get_start_byte(self._c)

    def get_text(self) -> str:
        """Gets the words as they stand in the text.

        Returns: the words, valid while `self` lives
        """
        return text_out(C.annal_phrase_get_text(self._c))

    def is_range(self) -> bool:
        """Tells whether it is made of the two phrases before it: "the 1970s and 1980s" after "the 1970s" and
        "1980s".

        Returns: whether it is
        """
        return bool(C.annal_phrase_is_range(self._c))

    def is_relative(self) -> bool:
        """Tells whether its date hangs on another one: whether the basis of the date is "relative" and not
        "stated".

        Returns: whether it does
        """
        return bool(C.annal_phrase_is_relative(self._c))

    @staticmethod
    def resolve(words: str, dateline: DateLike | None = None, flags: t.PhraseFlags | int = 0) -> t.Phrase:
        """Resolves the words of one expression. Words around it do no harm ("released last week"); of several
        expressions the longest is taken, and the first where that leaves a choice.

        words: words that tell one time, such as "late Saturday"
        dateline: the day they were written
        flags: how to read
        Returns: the phrase, its offsets within `words`; on error None, with `ERROR_NOT_FOUND` where the words
            tell no time, else as `Phrases.find`
        """
        dateline_ = object_in("Date", dateline, "dateline", True)
        error = c_void_p()
        result = C.annal_phrase_resolve(
                utf8(words, "words"), dateline_._c, flags_in(PhraseFlags, flags, "flags"), byref(error))
        if error:
            raise_error(error)
        return wrap("Phrase", result, owner_of(dateline_), True)


class Phrases(Object, ListOf["t.Phrase"]):
    """The phrases found in one text, in its order. The two parts of a range come before the range that they make
    up. Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Phrases"
    _ref, _unref = "annal_phrases_ref", "annal_phrases_unref"

    phrases: ListMember[t.Phrase, Never_] = ListMember(
            "get_n_phrases", "get_phrase", None, None, "A list; each is one of them.")

    def _length(self) -> int:
        return self.get_n_phrases()

    def _item(self, index: int) -> t.Phrase:
        return self.get_phrase(index)

    def get_n_phrases(self) -> int:
        """Counts them.

        Returns: how many there are
        """
        return C.annal_phrases_get_n_phrases(self._c)

    def get_phrase(self, index: int) -> t.Phrase:
        """Gets one of them.

        index: which one, from 0
        Returns: the phrase, valid while `self` lives
        """
        result = C.annal_phrases_get_phrase(self._c, number_in(index, "index", "u"))
        return wrap("Phrase", result, self, False)

    @staticmethod
    def find(text: str, dateline: DateLike | None = None, flags: t.PhraseFlags | int = 0) -> t.Phrases:
        """Finds the expressions of time in a text and what they mean. "Last week" counts from the dateline, "the
        next day" from the date last told. The time taken is proportional to the length.

        text: English text, UTF-8
        dateline: the day the text was written, a day or a day and time; without it, only what is complete in
            itself has a date
        flags: how to read
        Returns: the phrases, maybe none; on error None, with `ERROR_SYNTAX` for text that is not UTF-8,
            `ERROR_INVALID` for a dateline that is not one day
        """
        text_ = utf8(text, "text")
        dateline_ = object_in("Date", dateline, "dateline", True)
        with Call("annal_phrases_find", dateline_) as call:
            result = call(
                    text_, len(text_ or b""), call.pointer(dateline_), flags_in(PhraseFlags, flags, "flags"),
                    byref(call.error))
            call.check()
            return wrap("Phrases", result, owner_of(dateline_), True)


class Point(Node):
    """A place on the map, in decimal degrees of WGS 84. A value is sealed when it is set on or added to another;
    from then on it is read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Point"
    _ref, _unref = "annal_point_ref", "annal_point_unref"
    _copy = "annal_point_copy"
    _identity = False

    def __init__(self, *, lat: str | None = None, lon: str | None = None) -> None:
        """Makes a point with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_point_new()
        self._adopt(result, None)
        self._set(lat=lat, lon=lon)

    lat: Member[str | None, str | None] = Member("get_lat", "set_lat", "The latitude, in degrees north.")
    lon: Member[str | None, str | None] = Member("get_lon", "set_lon", "The longitude, in degrees east.")

    @staticmethod
    def new() -> t.Point:
        """Makes a point with nothing in it.

        Returns: the new value
        """
        return wrap("Point", C.annal_point_new(), None, True)

    def copy(self) -> t.Point:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Point", C.annal_point_copy(self._c), self, True)

    def equal(self, b: PointLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Point", b, "b")
        return bool(C.annal_point_equal(self._c, b_._c))

    def get_lat(self) -> str | None:
        """Reads the latitude, in degrees north.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_point_get_lat(self._c))

    def get_lon(self) -> str | None:
        """Reads the longitude, in degrees east.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_point_get_lon(self._c))

    def set_lat(self, lat: str | None) -> None:
        """Sets the latitude, in degrees north.

        lat: the latitude, in degrees north
        """
        C.annal_point_set_lat(self._c, utf8(lat, "lat", True))

    def set_lon(self, lon: str | None) -> None:
        """Sets the longitude, in degrees east.

        lon: the longitude, in degrees east
        """
        C.annal_point_set_lon(self._c, utf8(lon, "lon", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Point"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Policy(Object):
    """By what rules of thumb claims are compared. Whoever compares differently finds differently, so that the
    policy is part of every answer.

    A policy belongs to one thread until it is given away; a comparer keeps a copy of its own.
    """

    __slots__ = ()
    _gir = "Policy"
    _ref, _unref = "annal_policy_ref", "annal_policy_unref"
    _locks = True

    def __init__(
            self, *, about_tolerance: str | None = None, reading: t.Reading | str | None = None,
            upto_floor: str | None = None, window_days: int | None = None) -> None:
        """Makes the policy “standard”: “about” means ten per cent either way, words are read literally, and what
        is said to be so without a date is held to be so for 365 days before and after it was said.

        What else is given by name is set as a member.
        """
        result = C.annal_policy_new()
        self._adopt(result, None)
        self._set(about_tolerance=about_tolerance, reading=reading, upto_floor=upto_floor, window_days=window_days)

    about_tolerance: Member[str, str] = Member("get_about_tolerance", "set_about_tolerance", "How far “about” goes.")
    name: Member[str, Never_] = Member("get_name", None, "By what name the policy goes.")
    reading: Member[t.Reading, t.Reading | str] = Member("get_reading", "set_reading", "How words are read.")
    upto_floor: Member[str, str] = Member(
            "get_upto_floor", "set_upto_floor", "How far below its number “up to” goes in the pragmatic reading.")
    window_days: Member[int, int] = Member(
            "get_window_days", "set_window_days",
            "For how long something is held to be so that is said to be so without a date.")

    @staticmethod
    def new() -> t.Policy:
        """Makes the policy “standard”: “about” means ten per cent either way, words are read literally, and what
        is said to be so without a date is held to be so for 365 days before and after it was said.

        Returns: the policy
        """
        return wrap("Policy", C.annal_policy_new(), None, True)

    @staticmethod
    def new_named(name: str) -> t.Policy:
        """Makes a policy that has a name.

        name: “standard”, “strict” (the same, but “about” means exactly) or “pragmatic” (the same as standard,
            but words are read as a reader takes them)
        Returns: the policy, or None with `ERROR_NOT_FOUND`
        """
        error = c_void_p()
        result = C.annal_policy_new_named(utf8(name, "name"), byref(error))
        if error:
            raise_error(error)
        return wrap("Policy", result, None, True)

    def copy(self) -> t.Policy:
        """Copies a policy, so that the copy can be changed.

        Returns: the copy
        """
        with self._lock:
            return wrap("Policy", C.annal_policy_copy(self._c), self, True)

    def get_about_tolerance(self) -> str:
        """Tells how far “about” goes.

        Returns: the share of the number, either way, as a decimal: 0.10 is ten per cent
        """
        with self._lock:
            return text_out(C.annal_policy_get_about_tolerance(self._c))

    def get_name(self) -> str:
        """Tells by what name the policy goes.

        Returns: the name of the named policy that it is, else “custom”
        """
        with self._lock:
            return text_out(C.annal_policy_get_name(self._c))

    def get_reading(self) -> t.Reading:
        """Tells how words are read.

        Returns: the reading
        """
        with self._lock:
            return enum_out(Reading, C.annal_policy_get_reading(self._c))

    def get_upto_floor(self) -> str:
        """Tells how far below its number “up to” goes in the pragmatic reading.

        Returns: the share of the number, as a decimal: with 0.5, “up to 120,000” is more than 60,000
        """
        with self._lock:
            return text_out(C.annal_policy_get_upto_floor(self._c))

    def get_window_days(self) -> int:
        """Tells for how long something is held to be so that is said to be so without a date.

        Returns: days before and after it was said
        """
        with self._lock:
            return C.annal_policy_get_window_days(self._c)

    def set_about_tolerance(self, share: str) -> None:
        """Says how far “about” goes. Only the comparison of two affirmed values asks for it; a wider tolerance
        never makes a contradiction.

        share: a decimal from 0 to less than 1, with at most six digits after the point
        """
        error = c_void_p()
        with self._lock:
            C.annal_policy_set_about_tolerance(self._c, utf8(share, "share"), byref(error))
            if error:
                raise_error(error)

    def set_reading(self, reading: t.Reading | str) -> None:
        """Says how words are read. A comparison tells of the other reading too where it differs.

        reading: how words are read
        """
        with self._lock:
            C.annal_policy_set_reading(self._c, enum_in(Reading, reading, "reading"))

    def set_upto_floor(self, share: str) -> None:
        """Says how far below its number “up to” goes in the pragmatic reading.

        share: a decimal from 0 to less than 1, with at most six digits after the point
        """
        error = c_void_p()
        with self._lock:
            C.annal_policy_set_upto_floor(self._c, utf8(share, "share"), byref(error))
            if error:
                raise_error(error)

    def set_window_days(self, days: int) -> None:
        """Says for how long something is held to be so that is said to be so without a date.

        days: days before and after it was said; more than a century counts as one
        """
        with self._lock:
            C.annal_policy_set_window_days(self._c, number_in(days, "days", "u"))

    def to_text(self) -> str:
        """Says in a sentence what the policy holds, to be printed beside each result.

        Returns: the sentence
        """
        with self._lock:
            return text_taken(C.annal_policy_to_text(self._c))

    @staticmethod
    def get_names() -> list[str]:
        """Lists the names that `Policy.new_named` knows.

        Returns: the names
        """
        return texts_out(C.annal_policy_get_names())


class Positions(Object):
    """Who accepted, noted, rejected what, and what the counts over sets of instruments come to. Nothing of it is
    stored in the dossier. Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Positions"
    _ref, _unref = "annal_positions_ref", "annal_positions_unref"

    def __init__(self, dossier: t.Dossier, instrument: str | None = None) -> None:
        """Finds the positions on an instrument and on its parts, or all positions of a dossier. A position on the
        event that adopted an instrument is one on the instrument, and asking for the event asks for the
        instrument.

        Fails with `ERROR_NOT_FOUND` where there is no such record, and with `ERROR_INVALID` where the dossier
        is not sealed.

        dossier: a sealed dossier
        instrument: the id of an instrument or of anything else that positions are on, or None for all
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_positions_new", dossier_) as call:
            result = call(call.pointer(dossier_), utf8(instrument, "instrument", True), byref(call.error))
            call.check()
            self._adopt(result, owner_of(dossier_))

    dossier: Member[t.Dossier, Never_] = Member("get_dossier", None, "The dossier that the positions are from.")

    @property
    def positions(self) -> View[t.Position, Never_]:
        """A list. What one principal did at one time."""
        return rows(self, self.get_n_positions(), classes["Position"])

    @property
    def targets(self) -> View[t.PositionTarget, Never_]:
        """A list. What positions are taken on."""
        return rows(self, self.get_n_targets(), classes["PositionTarget"])

    @property
    def tallies(self) -> View[t.PositionTally, Never_]:
        """A list. What the counts add up to."""
        return rows(self, self.get_n_tallies(), classes["PositionTally"])

    @property
    def findings(self) -> View[t.PositionsFinding, Never_]:
        """A list. What does not add up."""
        return rows(self, self.get_n_findings(), classes["PositionsFinding"])

    @property
    def recommendations(self) -> View[t.Recommendation, Never_]:
        """A list. What was recommended, and how it was answered."""
        return rows(self, self.get_n_recommendations(), classes["Recommendation"])

    @staticmethod
    def new(dossier: t.Dossier, instrument: str | None = None) -> t.Positions:
        """Finds the positions on an instrument and on its parts, or all positions of a dossier. A position on the
        event that adopted an instrument is one on the instrument, and asking for the event asks for the
        instrument.

        Fails with `ERROR_NOT_FOUND` where there is no such record, and with `ERROR_INVALID` where the dossier
        is not sealed.

        dossier: a sealed dossier
        instrument: the id of an instrument or of anything else that positions are on, or None for all
        Returns: the positions, of which there may be none, or None on error
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_positions_new", dossier_) as call:
            result = call(call.pointer(dossier_), utf8(instrument, "instrument", True), byref(call.error))
            call.check()
            return wrap("Positions", result, owner_of(dossier_), True)

    def get_answer(self, recommendation: int, answer: int) -> int:
        """Gets a position that answers a recommendation.

        recommendation: which of them, from 0
        answer: which of them, from 0
        Returns: the place of a position
        """
        result = C.annal_positions_get_answer(
                self._c, number_in(recommendation, "recommendation", "u"), number_in(answer, "answer", "u"))
        return result

    def get_changed_from(self, index: int) -> int | None:
        """Gets the position that the same principal took before, where it was another one and the order of the two
        is certain.

        index: the place of a position
        Returns: the place of a position, or None where nothing changed for certain
        """
        return perhaps(C.annal_positions_get_changed_from(self._c, number_in(index, "index", "u")))

    def get_claim(self, index: int) -> t.Claim:
        """Gets the claim that takes a position: its stance, basis, count and citations are there.

        index: the place of a position
        Returns: the claim
        """
        result = C.annal_positions_get_claim(self._c, number_in(index, "index", "u"))
        return wrap("Claim", result, self, False)

    def get_cue(self, index: int) -> str | None:
        """Gets the word that was used for a position, in the first source that has one.

        index: the place of a position
        Returns: the word, None where no citation keeps it
        """
        return text_out(C.annal_positions_get_cue(self._c, number_in(index, "index", "u")))

    def get_dossier(self) -> t.Dossier:
        """Gets the dossier that the positions are from.

        Returns: the dossier
        """
        return wrap("Dossier", C.annal_positions_get_dossier(self._c), self, False)

    def get_event(self, index: int) -> str | None:
        """Gets the event that the claim names as its target, where the position counts as one on the instrument
        that was adopted there.

        index: the place of a position
        Returns: the id of an event, None where the claim names its target itself
        """
        return text_out(C.annal_positions_get_event(self._c, number_in(index, "index", "u")))

    def get_finding_kind(self, finding: int) -> t.PositionFinding:
        """Gets what does not fit.

        finding: which of them, from 0
        Returns: its kind
        """
        result = C.annal_positions_get_finding_kind(self._c, number_in(finding, "finding", "u"))
        return enum_out(PositionFinding, result)

    def get_finding_n_records(self, finding: int) -> int:
        """Counts the records that a finding is about.

        finding: which of them, from 0
        Returns: their number
        """
        return C.annal_positions_get_finding_n_records(self._c, number_in(finding, "finding", "u"))

    def get_finding_record(self, finding: int, record: int) -> t.Record:
        """Gets a record that a finding is about.

        finding: which of them, from 0
        record: which of them, from 0
        Returns: the record
        """
        result = C.annal_positions_get_finding_record(
                self._c, number_in(finding, "finding", "u"), number_in(record, "record", "u"))
        return wrap("Record", result, self, False)

    def get_finding_text(self, finding: int) -> str:
        """Gets a finding as a sentence.

        finding: which of them, from 0
        Returns: the text, in English
        """
        return text_out(C.annal_positions_get_finding_text(self._c, number_in(finding, "finding", "u")))

    def get_n_answers(self, recommendation: int) -> int:
        """Counts the positions on what is recommended, of whom it is recommended to.

        recommendation: which of them, from 0
        Returns: their number
        """
        return C.annal_positions_get_n_answers(self._c, number_in(recommendation, "recommendation", "u"))

    def get_n_findings(self) -> int:
        """Counts what does not fit together.

        Returns: their number
        """
        return C.annal_positions_get_n_findings(self._c)

    def get_n_positions(self) -> int:
        """Counts the positions, which are in the order of their targets.

        Returns: their number
        """
        return C.annal_positions_get_n_positions(self._c)

    def get_n_readings(self, index: int) -> int:
        """Counts the interpretations of a position.

        index: the place of a position
        Returns: their number
        """
        return C.annal_positions_get_n_readings(self._c, number_in(index, "index", "u"))

    def get_n_recommendations(self) -> int:
        """Counts the demands that recommend an instrument, such as the recommendations of a review, by who
        recommends.

        Returns: their number
        """
        return C.annal_positions_get_n_recommendations(self._c)

    def get_n_tallies(self) -> int:
        """Counts the sums: one for each principal that counts over a set.

        Returns: their number
        """
        return C.annal_positions_get_n_tallies(self._c)

    def get_n_targets(self) -> int:
        """Counts what positions are on, in the order of their first positions; what is part of another follows it.

        Returns: their number
        """
        return C.annal_positions_get_n_targets(self._c)

    def get_principal(self, index: int) -> str | None:
        """Gets whose position it is in the end.

        index: the place of a position
        Returns: the id of an entity, None where it is somebody unnamed who acts for nobody
        """
        return text_out(C.annal_positions_get_principal(self._c, number_in(index, "index", "u")))

    def get_reading(self, index: int, reading: int) -> t.Claim:
        """Gets an interpretation of a position. It is somebody else's claim and changes nothing in the position.

        index: the place of a position
        reading: which of them, from 0
        Returns: the claim
        """
        result = C.annal_positions_get_reading(
                self._c, number_in(index, "index", "u"), number_in(reading, "reading", "u"))
        return wrap("Claim", result, self, False)

    def get_recommendation(self, recommendation: int) -> t.Claim:
        """Gets the demand.

        recommendation: which of them, from 0
        Returns: the claim
        """
        result = C.annal_positions_get_recommendation(
                self._c, number_in(recommendation, "recommendation", "u"))
        return wrap("Claim", result, self, False)

    def get_recommended_target(self, recommendation: int) -> str:
        """Gets what is recommended.

        recommendation: which of them, from 0
        Returns: the id of an entity
        """
        result = C.annal_positions_get_recommended_target(
                self._c, number_in(recommendation, "recommendation", "u"))
        return text_out(result)

    def get_recommending_state(self, recommendation: int) -> str | None:
        """Gets who recommends in the end.

        recommendation: which of them, from 0
        Returns: the id of an entity, None where it is somebody unnamed who acts for nobody
        """
        result = C.annal_positions_get_recommending_state(
                self._c, number_in(recommendation, "recommendation", "u"))
        return text_out(result)

    def get_said(self, index: int) -> t.When | None:
        """Gets when a position was taken: the claim's own date, else that of the event at which it was made.

        index: the place of a position
        Returns: the date, None where neither has one
        """
        return wrap("When", C.annal_positions_get_said(self._c, number_in(index, "index", "u")), self, False)

    def get_speaker(self, index: int) -> str:
        """Gets who takes a position, and in brackets for whom.

        index: the place of a position
        Returns: the name, in English
        """
        return text_out(C.annal_positions_get_speaker(self._c, number_in(index, "index", "u")))

    def get_tally_count(self, tally: int, stance: t.Stance | str) -> tuple[int, int] | None:
        """Gets on how many members a principal took a stance. The two numbers differ where sources do.

        tally: which of them, from 0
        stance: a stance
        Returns: whether a number is given; the numbers are left alone where it is not
        """
        least_ = c_uint64()
        greatest_ = c_uint64()
        result = C.annal_positions_get_tally_count(
                self._c, number_in(tally, "tally", "u"), enum_in(Stance, stance, "stance"), byref(least_),
                byref(greatest_))
        return (least_.value, greatest_.value) if result else None

    def get_tally_principal(self, tally: int) -> str:
        """Gets whose positions are counted.

        tally: which of them, from 0
        Returns: the id of an entity
        """
        return text_out(C.annal_positions_get_tally_principal(self._c, number_in(tally, "tally", "u")))

    def get_tally_residue(self, tally: int) -> tuple[int, int] | None:
        """Gets how many members are left on which the counts say nothing. The two numbers differ where sources do,
        and where what was deferred may have been decided later. It is worked out each time and never stored.

        tally: which of them, from 0
        Returns: whether the size of the set is known; the numbers are left alone where it is not
        """
        least_ = c_uint64()
        greatest_ = c_uint64()
        result = C.annal_positions_get_tally_residue(
                self._c, number_in(tally, "tally", "u"), byref(least_), byref(greatest_))
        return (least_.value, greatest_.value) if result else None

    def get_tally_target(self, tally: int) -> int:
        """Gets the set that is counted over.

        tally: which of them, from 0
        Returns: a target
        """
        return C.annal_positions_get_tally_target(self._c, number_in(tally, "tally", "u"))

    def get_tally_text(self, tally: int) -> str:
        """Gets a sum as a sentence or two.

        tally: which of them, from 0
        Returns: the text, in English
        """
        return text_out(C.annal_positions_get_tally_text(self._c, number_in(tally, "tally", "u")))

    def get_target(self, index: int) -> int:
        """Gets what a position is on.

        index: the place of a position
        Returns: a target
        """
        return C.annal_positions_get_target(self._c, number_in(index, "index", "u"))

    def get_target_first(self, target: int) -> int:
        """Gets the first position on a target. The others follow it, in the order of the timeline.

        target: which target, from 0
        Returns: the place of a position; of no meaning where there are none
        """
        return C.annal_positions_get_target_first(self._c, number_in(target, "target", "u"))

    def get_target_id(self, target: int) -> str:
        """Gets what positions are on: an instrument or set, else an event or a claim.

        target: which target, from 0
        Returns: the id of a record; of those that are the same, the least
        """
        return text_out(C.annal_positions_get_target_id(self._c, number_in(target, "target", "u")))

    def get_target_n_positions(self, target: int) -> int:
        """Counts the positions on a target, without those on its parts.

        target: which target, from 0
        Returns: their number
        """
        return C.annal_positions_get_target_n_positions(self._c, number_in(target, "target", "u"))

    def get_target_n_taking(self, target: int, stance: t.Stance | str) -> int:
        """Counts who takes a stance on a target. Each principal counts once, and each claim of somebody unnamed
        who acts for nobody.

        target: which target, from 0
        stance: a stance
        Returns: their number
        """
        result = C.annal_positions_get_target_n_taking(
                self._c, number_in(target, "target", "u"), enum_in(Stance, stance, "stance"))
        return result

    def get_target_name(self, target: int) -> str:
        """Gets what a target is called.

        target: which target, from 0
        Returns: its name, title or sentence
        """
        return text_out(C.annal_positions_get_target_name(self._c, number_in(target, "target", "u")))

    def get_target_size(self, target: int) -> str | None:
        """Gets how many members the dossier says that a set has.

        target: which target, from 0
        Returns: a decimal, None where it does not say
        """
        return text_out(C.annal_positions_get_target_size(self._c, number_in(target, "target", "u")))

    def get_target_whole(self, target: int) -> int | None:
        """Gets what a target is part of, where that is a target too.

        target: which target, from 0
        Returns: a target, or None where there is none
        """
        return perhaps(C.annal_positions_get_target_whole(self._c, number_in(target, "target", "u")))

    def is_withdrawn(self, index: int) -> bool:
        """Tells whether a notice withdraws or erases the claim. It is shown, but counts for nothing.

        index: the place of a position
        Returns: whether it is withdrawn
        """
        return bool(C.annal_positions_is_withdrawn(self._c, number_in(index, "index", "u")))

    def to_text(self, width: int = 0) -> str:
        """Writes the positions for reading: a table for each target, with what its counts come to; then the
        recommendations by who recommends, and what does not fit together. Where a target has more than 12 votes
        they are listed by stance. Whatever the dossier holds, the text is safe to print.

        width: the columns of a terminal, 0 for lines of any length
        Returns: the text, in English
        """
        with Call("annal_positions_to_text", self) as call:
            return text_taken(call(call.pointer(self), number_in(width, "width", "u")))


class Position(Row):
    """What one principal did at one time: one of the `positions` of a `Positions`, `index` being its place there."""

    __slots__ = ()
    _of: t.Positions

    @property
    def changed_from(self) -> int | None:
        """The position that the same principal took before, where it was another one and the order of the two is
        certain.
        """
        return self._of.get_changed_from(self.index)

    @property
    def claim(self) -> t.Claim:
        """The claim that takes a position."""
        return self._of.get_claim(self.index)

    @property
    def cue(self) -> str | None:
        """The word that was used for a position, in the first source that has one."""
        return self._of.get_cue(self.index)

    @property
    def event(self) -> str | None:
        """The event that the claim names as its target, where the position counts as one on the instrument that
        was adopted there.
        """
        return self._of.get_event(self.index)

    @property
    def principal(self) -> str | None:
        """Whose position it is in the end."""
        return self._of.get_principal(self.index)

    @property
    def readings(self) -> list[t.Claim]:
        """A list; each is an interpretation of a position."""
        count = self._of.get_n_readings(self.index)
        return [self._of.get_reading(self.index, i) for i in range(count)]

    @property
    def said(self) -> t.When | None:
        """When a position was taken."""
        return self._of.get_said(self.index)

    @property
    def speaker(self) -> str:
        """Who takes a position, and in brackets for whom."""
        return self._of.get_speaker(self.index)

    @property
    def target(self) -> int:
        """What a position is on."""
        return self._of.get_target(self.index)

    @property
    def withdrawn(self) -> bool:
        """Whether a notice withdraws or erases the claim."""
        return self._of.is_withdrawn(self.index)


class PositionTarget(Row):
    """What positions are taken on: one of the `targets` of a `Positions`, `index` being its place there."""

    __slots__ = ()
    _of: t.Positions

    @property
    def first(self) -> int:
        """The first position on a target."""
        return self._of.get_target_first(self.index)

    @property
    def id(self) -> str:
        """What positions are on."""
        return self._of.get_target_id(self.index)

    @property
    def n_positions(self) -> int:
        """The positions on a target, without those on its parts."""
        return self._of.get_target_n_positions(self.index)

    def n_taking(self, stance: t.Stance | str) -> int:
        """Counts who takes a stance on a target."""
        return self._of.get_target_n_taking(self.index, stance)

    @property
    def name(self) -> str:
        """What a target is called."""
        return self._of.get_target_name(self.index)

    @property
    def size(self) -> str | None:
        """How many members the dossier says that a set has."""
        return self._of.get_target_size(self.index)

    @property
    def whole(self) -> int | None:
        """What a target is part of, where that is a target too."""
        return self._of.get_target_whole(self.index)


class PositionTally(Row):
    """What the counts add up to: one of the `tallies` of a `Positions`, `index` being its place there."""

    __slots__ = ()
    _of: t.Positions

    def count(self, stance: t.Stance | str) -> tuple[int, int] | None:
        """Gets on how many members a principal took a stance."""
        return self._of.get_tally_count(self.index, stance)

    @property
    def principal(self) -> str:
        """Whose positions are counted."""
        return self._of.get_tally_principal(self.index)

    @property
    def residue(self) -> tuple[int, int] | None:
        """How many members are left on which the counts say nothing."""
        return self._of.get_tally_residue(self.index)

    @property
    def target(self) -> int:
        """The set that is counted over."""
        return self._of.get_tally_target(self.index)

    @property
    def text(self) -> str:
        """A sum as a sentence or two."""
        return self._of.get_tally_text(self.index)


class PositionsFinding(Row):
    """What does not add up: one of the `findings` of a `Positions`, `index` being its place there."""

    __slots__ = ()
    _of: t.Positions

    @property
    def kind(self) -> t.PositionFinding:
        """What does not fit."""
        return self._of.get_finding_kind(self.index)

    @property
    def records(self) -> list[t.Record]:
        """A list; each is a record that a finding is about."""
        count = self._of.get_finding_n_records(self.index)
        return [self._of.get_finding_record(self.index, i) for i in range(count)]

    @property
    def text(self) -> str:
        """A finding as a sentence."""
        return self._of.get_finding_text(self.index)


class Recommendation(Row):
    """What was recommended, and how it was answered: one of the `recommendations` of a `Positions`, `index` being
    its place there.
    """

    __slots__ = ()
    _of: t.Positions

    @property
    def answers(self) -> list[int]:
        """A list; each is a position that answers a recommendation."""
        count = self._of.get_n_answers(self.index)
        return [self._of.get_answer(self.index, i) for i in range(count)]

    @property
    def recommendation(self) -> t.Claim:
        """The demand."""
        return self._of.get_recommendation(self.index)

    @property
    def recommended_target(self) -> str:
        """What is recommended."""
        return self._of.get_recommended_target(self.index)

    @property
    def recommending_state(self) -> str | None:
        """Who recommends in the end."""
        return self._of.get_recommending_state(self.index)


class Printing(Object):
    """Two printings, a and b, of one quote, compared word by word. Immutable, and safe to share between threads."""

    __slots__ = ()
    _gir = "Printing"
    _ref, _unref = "annal_printing_ref", "annal_printing_unref"

    def __init__(self, a: str, b: str) -> None:
        """Compares two quotes word by word. Capital letters, signs and spaces do not make a word another one. What
        stands in [brackets] is marked as an insertion; three dots mark that something is left out.

        a: a quote
        b: the same quote as printed elsewhere
        """
        with Call("annal_printing_new") as call:
            result = call(utf8(a, "a"), utf8(b, "b"))
            self._adopt(result, None)

    a: Member[str, Never_] = Member("get_a", None, "The first printing.")
    b: Member[str, Never_] = Member("get_b", None, "The second printing.")
    kind: Member[t.PrintingKind, Never_] = Member("get_kind", None, "How the two differ.")

    @property
    def changes(self) -> View[t.PrintingChange, Never_]:
        """A list. A difference of two wordings."""
        return rows(self, self.get_n_changes(), classes["PrintingChange"])

    @staticmethod
    def new(a: str, b: str) -> t.Printing:
        """Compares two quotes word by word. Capital letters, signs and spaces do not make a word another one. What
        stands in [brackets] is marked as an insertion; three dots mark that something is left out.

        a: a quote
        b: the same quote as printed elsewhere
        Returns: the comparison
        """
        with Call("annal_printing_new") as call:
            return wrap("Printing", call(utf8(a, "a"), utf8(b, "b")), None, True)

    def get_a(self) -> str:
        """Gets the first printing.

        Returns: the words; those of fragments are parted by “…”
        """
        return text_out(C.annal_printing_get_a(self._c))

    def get_b(self) -> str:
        """Gets the second printing.

        Returns: the words, as of `Printing.get_a`
        """
        return text_out(C.annal_printing_get_b(self._c))

    def get_change_a(self, index: int) -> str:
        """Gets the words that the first has there.

        index: which place
        Returns: the words; empty where the second has more
        """
        return text_out(C.annal_printing_get_change_a(self._c, number_in(index, "index", "u")))

    def get_change_b(self, index: int) -> str:
        """Gets the words that the second has there.

        index: which place
        Returns: the words; empty where the first has more
        """
        return text_out(C.annal_printing_get_change_b(self._c, number_in(index, "index", "u")))

    def get_change_kind(self, index: int) -> t.PrintingKind:
        """Gets how the words differ in one place: cut, edited or altered.

        index: which place
        Returns: the kind
        """
        result = C.annal_printing_get_change_kind(self._c, number_in(index, "index", "u"))
        return enum_out(PrintingKind, result)

    def get_kind(self) -> t.PrintingKind:
        """Gets how the two differ.

        Returns: the kind
        """
        return enum_out(PrintingKind, C.annal_printing_get_kind(self._c))

    def get_n_changes(self) -> int:
        """Counts the places in which the words differ.

        Returns: how many there are
        """
        return C.annal_printing_get_n_changes(self._c)

    def to_text(self) -> str:
        """Puts the comparison in words: “altered: the first has “or” where the second has “and””.

        Returns: the text
        """
        with Call("annal_printing_to_text", self) as call:
            return text_taken(call(call.pointer(self)))


class PrintingChange(Row):
    """A difference of two wordings: one of the `changes` of a `Printing`, `index` being its place there."""

    __slots__ = ()
    _of: t.Printing

    @property
    def a(self) -> str:
        """The words that the first has there."""
        return self._of.get_change_a(self.index)

    @property
    def b(self) -> str:
        """The words that the second has there."""
        return self._of.get_change_b(self.index)

    @property
    def kind(self) -> t.PrintingKind:
        """How the words differ in one place."""
        return self._of.get_change_kind(self.index)


class Printings(Object, ListOf["t.PrintingPair"]):
    """All pairs of printings of one quote in a dossier. Immutable, and safe to share between threads."""

    __slots__ = ()
    _gir = "Printings"
    _ref, _unref = "annal_printings_ref", "annal_printings_unref"

    def __init__(self, dossier: t.Dossier) -> None:
        """Finds all pairs of printings of one quote in two sources: two citations of one claim, or of claims that
        are the same or were made in one utterance, and with words that are alike.

        dossier: a sealed dossier
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_printings_new", dossier_) as call:
            result = call(call.pointer(dossier_))
            self._adopt(result, owner_of(dossier_))

    complete: Member[bool, Never_] = Member("is_complete", None, "Whether all pairs were looked at.")

    @property
    def pairs(self) -> View[t.PrintingPair, Never_]:
        """A list. Two printings of one utterance."""
        return rows(self, self.get_n_pairs(), classes["PrintingPair"])

    def _length(self) -> int:
        return self.get_n_pairs()

    def _item(self, index: int) -> t.PrintingPair:
        return classes["PrintingPair"](self, index)

    @staticmethod
    def new(dossier: t.Dossier) -> t.Printings:
        """Finds all pairs of printings of one quote in two sources: two citations of one claim, or of claims that
        are the same or were made in one utterance, and with words that are alike.

        dossier: a sealed dossier
        Returns: the pairs, those of one utterance together
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_printings_new", dossier_) as call:
            return wrap("Printings", call(call.pointer(dossier_)), owner_of(dossier_), True)

    def describe(self, claim: str | None = None, width: int = 0, colour: bool = False) -> str:
        """Writes for reading where the same words were printed twice, and how the two differ. Whatever the dossier
        holds, the text is safe to print.

        claim: the id of a claim, for those of its words alone
        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]; empty where nothing was printed twice
        """
        with Call("annal_printings_describe", self) as call:
            result = call(
                    call.pointer(self), utf8(claim, "claim", True), number_in(width, "width", "u"),
                    boolean_in(colour, "colour"))
            return text_taken(result)

    def get_citation_a(self, index: int) -> t.Citation:
        """Gets where the first printing stands.

        index: which pair
        Returns: the citation, valid while `self` lives
        """
        result = C.annal_printings_get_citation_a(self._c, number_in(index, "index", "u"))
        return wrap("Citation", result, self, False)

    def get_citation_b(self, index: int) -> t.Citation:
        """Gets where the second printing stands.

        index: which pair
        Returns: the citation, valid while `self` lives
        """
        result = C.annal_printings_get_citation_b(self._c, number_in(index, "index", "u"))
        return wrap("Citation", result, self, False)

    def get_claim_a(self, index: int) -> t.Claim:
        """Gets the claim that the first is a printing of.

        index: which pair
        Returns: the claim, valid while `self` lives
        """
        result = C.annal_printings_get_claim_a(self._c, number_in(index, "index", "u"))
        return wrap("Claim", result, self, False)

    def get_claim_b(self, index: int) -> t.Claim:
        """Gets the claim that the second is a printing of, which may be the same.

        index: which pair
        Returns: the claim, valid while `self` lives
        """
        result = C.annal_printings_get_claim_b(self._c, number_in(index, "index", "u"))
        return wrap("Claim", result, self, False)

    def get_n_pairs(self) -> int:
        """Counts the pairs.

        Returns: how many there are
        """
        return C.annal_printings_get_n_pairs(self._c)

    def get_printing(self, index: int) -> t.Printing:
        """Gets the two printings, compared word by word.

        index: which pair
        Returns: the comparison
        """
        result = C.annal_printings_get_printing(self._c, number_in(index, "index", "u"))
        return wrap("Printing", result, self, False)

    def get_suggested(self, index: int) -> t.Citation | None:
        """Gets the printing that is nearer to the origin: fewer passed it on, it is more faithful, or it is no
        translation; and it is in none of these the other way round.

        index: which pair
        Returns: one of the two citations; None where neither is nearer
        """
        result = C.annal_printings_get_suggested(self._c, number_in(index, "index", "u"))
        return wrap("Citation", result, self, False)

    def get_text(self, index: int) -> str:
        """Gets the pair in words: whose words, where, how they differ, and which printing is nearer to the origin.

        index: which pair
        Returns: the text
        """
        return text_out(C.annal_printings_get_text(self._c, number_in(index, "index", "u")))

    def is_complete(self) -> bool:
        """Tells whether all pairs were looked at. After a million the search ends.

        Returns: False where some were not
        """
        return bool(C.annal_printings_is_complete(self._c))


class PrintingPair(Row):
    """Two printings of one utterance: one of the `pairs` of a `Printings`, `index` being its place there."""

    __slots__ = ()
    _of: t.Printings

    @property
    def citation_a(self) -> t.Citation:
        """Where the first printing stands."""
        return self._of.get_citation_a(self.index)

    @property
    def citation_b(self) -> t.Citation:
        """Where the second printing stands."""
        return self._of.get_citation_b(self.index)

    @property
    def claim_a(self) -> t.Claim:
        """The claim that the first is a printing of."""
        return self._of.get_claim_a(self.index)

    @property
    def claim_b(self) -> t.Claim:
        """The claim that the second is a printing of, which may be the same."""
        return self._of.get_claim_b(self.index)

    @property
    def printing(self) -> t.Printing:
        """The two printings, compared word by word."""
        return self._of.get_printing(self.index)

    @property
    def suggested(self) -> t.Citation | None:
        """The printing that is nearer to the origin."""
        return self._of.get_suggested(self.index)

    @property
    def text(self) -> str:
        """The pair in words."""
        return self._of.get_text(self.index)


class Problem(Object):
    """Something that is wrong with a record, in words a journalist understands, with where it stands. Read-only
    and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Problem"
    _ref, _unref = "annal_problem_ref", "annal_problem_unref"

    column: Member[int, Never_] = Member("get_column", None, "The column of the line, in code points from 1.")
    expected: Member[str | None, Never_] = Member(
            "get_expected", None, "What was expected in place of what was found.")
    file: Member[str | None, Never_] = Member("get_file", None, "The name of the file in which it stands.")
    hint: Member[str | None, Never_] = Member(
            "get_hint", None, "How to mend it, where there is more to say than what was expected.")
    line: Member[int, Never_] = Member("get_line", None, "The line of the file, from 1.")
    message: Member[str, Never_] = Member("get_message", None, "What is wrong, as a sentence.")
    pointer: Member[str | None, Never_] = Member("get_pointer", None, "The JSON pointer (RFC 6901) of the member.")
    record_id: Member[str | None, Never_] = Member("get_record_id", None, "The id of the record it is about.")
    record_type: Member[t.RecordType, Never_] = Member("get_record_type", None, "The type of the record it is about.")
    rule: Member[str, Never_] = Member(
            "get_rule", None, "The name of the rule that was broken, such as \"dangling-id\".")
    severity: Member[t.Severity, Never_] = Member("get_severity", None, "How bad it is.")
    silence: Member[str | None, Never_] = Member("get_silence", None, "Why it was silenced.")

    @property
    def others(self) -> View[t.OtherRecord, Never_]:
        """A list. Another record in the problem."""
        return rows(self, self.get_n_others(), classes["OtherRecord"])

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Writes a problem for reading: the sentence, what was expected, how to mend it, where it stands, and why
        it is silenced if it is. Whatever the dossier holds, the text is safe to print.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_problem_describe", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def get_column(self) -> int:
        """Reads the column of the line, in code points from 1.

        Returns: the column, or 0 where it is not known
        """
        return C.annal_problem_get_column(self._c)

    def get_expected(self) -> str | None:
        """Reads what was expected in place of what was found.

        Returns: the words, or None where the message says it all
        """
        return text_out(C.annal_problem_get_expected(self._c))

    def get_file(self) -> str | None:
        """Reads the name of the file in which it stands.

        Returns: the file, or None where it is in none
        """
        return text_out(C.annal_problem_get_file(self._c))

    def get_hint(self) -> str | None:
        """Reads how to mend it, where there is more to say than what was expected.

        Returns: a sentence
        """
        return text_out(C.annal_problem_get_hint(self._c))

    def get_line(self) -> int:
        """Reads the line of the file, from 1.

        Returns: the line, or 0 where it is not known
        """
        return C.annal_problem_get_line(self._c)

    def get_message(self) -> str:
        """Reads what is wrong, as a sentence.

        Returns: the sentence
        """
        return text_out(C.annal_problem_get_message(self._c))

    def get_n_others(self) -> int:
        """Counts the other records that the problem is about, beside the one that it was found at.

        Returns: how many there are
        """
        return C.annal_problem_get_n_others(self._c)

    def get_other_id(self, index: int) -> str | None:
        """Reads the id of another record.

        index: which of the other records, from 0
        Returns: the id
        """
        return text_out(C.annal_problem_get_other_id(self._c, number_in(index, "index", "u")))

    def get_other_pointer(self, index: int) -> str | None:
        """Reads which member of another record the problem is about.

        index: which of the other records, from 0
        Returns: a JSON pointer inside that record, or None where it is about all of it
        """
        return text_out(C.annal_problem_get_other_pointer(self._c, number_in(index, "index", "u")))

    def get_other_type(self, index: int) -> t.RecordType:
        """Reads the type of another record.

        index: which of the other records, from 0
        Returns: the type
        """
        return enum_out(RecordType, C.annal_problem_get_other_type(self._c, number_in(index, "index", "u")))

    def get_pointer(self) -> str | None:
        """Reads the JSON pointer (RFC 6901) of the member: from the root of the file where the record was read
        from one, else from the record.

        Returns: the pointer, or None where there is none
        """
        return text_out(C.annal_problem_get_pointer(self._c))

    def get_record_id(self) -> str | None:
        """Reads the id of the record it is about.

        Returns: the id, or None where it is about no record or the record has no id
        """
        return text_out(C.annal_problem_get_record_id(self._c))

    def get_record_type(self) -> t.RecordType:
        """Reads the type of the record it is about.

        Returns: the type, unset where it is about no record
        """
        return enum_out(RecordType, C.annal_problem_get_record_type(self._c))

    def get_rule(self) -> str:
        """Reads the name of the rule that was broken, such as "dangling-id".

        Returns: the rule's name
        """
        return text_out(C.annal_problem_get_rule(self._c))

    def get_severity(self) -> t.Severity:
        """Reads how bad it is.

        Returns: the severity
        """
        return enum_out(Severity, C.annal_problem_get_severity(self._c))

    def get_silence(self) -> str | None:
        """Reads why it was silenced.

        Returns: the reason that the dossier keeps, or None where it was not silenced
        """
        return text_out(C.annal_problem_get_silence(self._c))

    def to_string(self) -> str:
        """Says it in one line: `FILE:LINE:COLUMN: severity: sentence; expected … [rule, pointer]`, without what is
        not known.

        Returns: the line, without a newline
        """
        with Call("annal_problem_to_string", self) as call:
            return text_taken(call(call.pointer(self)))


class OtherRecord(Row):
    """Another record in the problem: one of the `others` of a `Problem`, `index` being its place there."""

    __slots__ = ()
    _of: t.Problem

    @property
    def id(self) -> str | None:
        """The id of another record."""
        return self._of.get_other_id(self.index)

    @property
    def pointer(self) -> str | None:
        """Which member of another record the problem is about."""
        return self._of.get_other_pointer(self.index)

    @property
    def type(self) -> t.RecordType:
        """The type of another record."""
        return self._of.get_other_type(self.index)


class Problems(Object, ListOf["t.Problem"]):
    """The problems that one run found, in the order of the records, up to `LIMIT_PROBLEMS`; those beyond it are
    counted but not kept. Errors are kept before warnings and notes.
    """

    __slots__ = ()
    _gir = "Problems"
    _ref, _unref = "annal_problems_ref", "annal_problems_unref"

    n_dropped: Member[int, Never_] = Member(
            "get_n_dropped", None, "How many there are: those that were found beyond the limit and not kept.")
    problems: ListMember[t.Problem, Never_] = ListMember(
            "get_n_problems", "get_problem", None, None, "A list; each is one of them.")

    def _length(self) -> int:
        return self.get_n_problems()

    def _item(self, index: int) -> t.Problem:
        return self.get_problem(index)

    def count(self, severity: t.Severity | str) -> int:
        """Counts the problems of one severity, those beyond the limit too.

        severity: a severity
        Returns: how many there are
        """
        return C.annal_problems_count(self._c, enum_in(Severity, severity, "severity"))

    def get_n_dropped(self) -> int:
        """Counts those that were found beyond the limit and not kept.

        Returns: how many there are
        """
        return C.annal_problems_get_n_dropped(self._c)

    def get_n_problems(self) -> int:
        """Counts those that were kept.

        Returns: how many there are
        """
        return C.annal_problems_get_n_problems(self._c)

    def get_problem(self, index: int) -> t.Problem:
        """Reads one of them.

        index: which one, from 0
        Returns: the problem
        """
        result = C.annal_problems_get_problem(self._c, number_in(index, "index", "u"))
        return wrap("Problem", result, self, False)


class Proposition(Node):
    """What is said, with no speaker and no truth value. Its identity is its subject, predicate and qualifiers. A
    value is sealed when it is set on or added to another; from then on it is read-only and safe to share
    between threads.
    """

    __slots__ = ()
    _gir = "Proposition"
    _ref, _unref = "annal_proposition_ref", "annal_proposition_unref"
    _copy = "annal_proposition_copy"
    _identity = False

    def __init__(
            self, *, about: str | None = None, predicate: str | None = None, valid: WhenLike | None = None,
            value: ValueLike | None = None) -> None:
        """Makes a proposition with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_proposition_new()
        self._adopt(result, None)
        self._set(about=about, predicate=predicate, valid=valid, value=value)

    about: Member[str | None, str | None] = Member("get_about", "set_about", "The subject, an entity's id.")
    predicate: Member[str | None, str | None] = Member(
            "get_predicate", "set_predicate", "The predicate, a term; without one a claim is never compared.")
    valid: Member[t.When | None, WhenLike | None] = Member("get_valid", "set_valid", "When it holds in the world.")
    value: Member[t.Value | None, ValueLike | None] = Member(
            "get_value", "set_value", "The value; absent for a boolean, where it means true.")

    @staticmethod
    def new() -> t.Proposition:
        """Makes a proposition with nothing in it.

        Returns: the new value
        """
        return wrap("Proposition", C.annal_proposition_new(), None, True)

    def add_qualifier(self, name: str, value: str) -> None:
        """Adds a string under a name, beside those already there.

        name: the name
        value: a string
        """
        C.annal_proposition_add_qualifier(self._c, utf8(name, "name"), utf8(value, "value"))

    def clear_qualifiers(self) -> None:
        """Removes all of them: each is a qualifier."""
        C.annal_proposition_clear_qualifiers(self._c)

    def copy(self) -> t.Proposition:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Proposition", C.annal_proposition_copy(self._c), self, True)

    def dup_qualifier_names(self) -> list[str]:
        """Lists the names, sorted.

        Returns: the names; free the array alone with annal_free()
        """
        return texts_taken(C.annal_proposition_dup_qualifier_names(self._c), True)

    def equal(self, b: t.Proposition) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Proposition", b, "b")
        return bool(C.annal_proposition_equal(self._c, b_._c))

    def get_about(self) -> str | None:
        """Reads the subject, an entity's id.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_proposition_get_about(self._c))

    def get_predicate(self) -> str | None:
        """Reads the predicate, a term; without one a claim is never compared.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_proposition_get_predicate(self._c))

    def get_qualifier(self, name: str) -> list[str]:
        """Reads a qualifier by its name: one string or several.

        name: the name
        Returns: the strings, or `None` where it has none
        """
        return texts_out(C.annal_proposition_get_qualifier(self._c, utf8(name, "name")))

    def get_valid(self) -> t.When | None:
        """Reads when it holds in the world.

        Returns: when it holds in the world, or None where it is not given
        """
        return wrap("When", C.annal_proposition_get_valid(self._c), self, False)

    def get_value(self) -> t.Value | None:
        """Reads the value; absent for a boolean, where it means true.

        Returns: the value; absent for a boolean, where it means true, or None where it is not given
        """
        return wrap("Value", C.annal_proposition_get_value(self._c), self, False)

    def set_about(self, about: str | None) -> None:
        """Sets the subject, an entity's id.

        about: the subject, an entity's id
        """
        C.annal_proposition_set_about(self._c, utf8(about, "about", True))

    def set_predicate(self, predicate: str | None) -> None:
        """Sets the predicate, a term; without one a claim is never compared.

        predicate: the predicate, a term; without one a claim is never compared
        """
        C.annal_proposition_set_predicate(self._c, utf8(predicate, "predicate", True))

    def set_valid(self, valid: WhenLike | None) -> None:
        """Sets when it holds in the world.

        valid: when it holds in the world; sealed from now on
        """
        valid_ = object_in("When", valid, "valid", True)
        C.annal_proposition_set_valid(self._c, valid_._c)

    def set_value(self, value: ValueLike | None) -> None:
        """Sets the value; absent for a boolean, where it means true.

        value: the value; absent for a boolean, where it means true; sealed from now on
        """
        value_ = object_in("Value", value, "value", True)
        C.annal_proposition_set_value(self._c, value_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Proposition"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Quantity(Node):
    """A number as it was given, with its bounds. A bound that was not given is absent, never invented. A value is
    sealed when it is set on or added to another; from then on it is read-only and safe to share between
    threads.
    """

    __slots__ = ()
    _gir = "Quantity"
    _ref, _unref = "annal_quantity_ref", "annal_quantity_unref"
    _copy = "annal_quantity_copy"
    _identity = False

    def __init__(
            self, *, approx: t.Approx | str | None = None, hi: str | None = None, lo: str | None = None,
            unit: str | None = None, verbatim: str | None = None) -> None:
        """Makes a quantity with nothing in it.

        What else is given by name is set as a member.
        """
        result = C.annal_quantity_new()
        self._adopt(result, None)
        self._set(approx=approx, hi=hi, lo=lo, unit=unit, verbatim=verbatim)

    approx: Member[t.Approx, t.Approx | str] = Member("get_approx", "set_approx", "How the number was given.")
    hi: Member[str | None, str | None] = Member("get_hi", "set_hi", "The upper bound.")
    lo: Member[str | None, str | None] = Member("get_lo", "set_lo", "The lower bound.")
    unit: Member[str | None, str | None] = Member("get_unit", "set_unit", "The unit, a term.")
    verbatim: Member[str | None, str | None] = Member(
            "get_verbatim", "set_verbatim", "The words as printed, such as “some 200,000”.")

    @staticmethod
    def new() -> t.Quantity:
        """Makes a quantity with nothing in it.

        Returns: the new value
        """
        return wrap("Quantity", C.annal_quantity_new(), None, True)

    def copy(self) -> t.Quantity:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Quantity", C.annal_quantity_copy(self._c), self, True)

    def equal(self, b: QuantityLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Quantity", b, "b")
        return bool(C.annal_quantity_equal(self._c, b_._c))

    def get_approx(self) -> t.Approx:
        """Reads how the number was given.

        Returns: how the number was given
        """
        return enum_out(Approx, C.annal_quantity_get_approx(self._c))

    def get_hi(self) -> str | None:
        """Reads the upper bound.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_quantity_get_hi(self._c))

    def get_lo(self) -> str | None:
        """Reads the lower bound.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_quantity_get_lo(self._c))

    def get_unit(self) -> str | None:
        """Reads the unit, a term.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_quantity_get_unit(self._c))

    def get_verbatim(self) -> str | None:
        """Reads the words as printed, such as “some 200,000”.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_quantity_get_verbatim(self._c))

    def set_approx(self, approx: t.Approx | str) -> None:
        """Sets how the number was given.

        approx: how the number was given
        """
        C.annal_quantity_set_approx(self._c, enum_in(Approx, approx, "approx"))

    def set_hi(self, hi: str | None) -> None:
        """Sets the upper bound.

        hi: the upper bound
        """
        C.annal_quantity_set_hi(self._c, utf8(hi, "hi", True))

    def set_lo(self, lo: str | None) -> None:
        """Sets the lower bound.

        lo: the lower bound
        """
        C.annal_quantity_set_lo(self._c, utf8(lo, "lo", True))

    def set_unit(self, unit: str | None) -> None:
        """Sets the unit, a term.

        unit: the unit, a term
        """
        C.annal_quantity_set_unit(self._c, utf8(unit, "unit", True))

    def set_verbatim(self, verbatim: str | None) -> None:
        """Sets the words as printed, such as “some 200,000”.

        verbatim: the words as printed, such as “some 200,000”
        """
        C.annal_quantity_set_verbatim(self._c, utf8(verbatim, "verbatim", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Quantity"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Query(Object):
    """What is asked of a timeline: conditions that all must hold, what was known when, and the order and number of
    the answers. It is built by setters or from one line of text, and may be asked of any timeline. A query
    belongs to one thread while it is built; after that any number may read it.
    """

    __slots__ = ()
    _gir = "Query"
    _ref, _unref = "annal_query_ref", "annal_query_unref"
    _locks = True

    def __init__(
            self, *, as_of: DateLike | None = None, known_at: DateLike | None = None,
            limit: int | None = None, offset: int | None = None) -> None:
        """Makes a query without conditions: it asks for everything, in the order of the timeline.

        What else is given by name is set as a member.
        """
        result = C.annal_query_new()
        self._adopt(result, None)
        self._set(as_of=as_of, known_at=known_at, limit=limit, offset=offset)

    as_of: Member[t.Date | None, DateLike | None] = Member(
            "get_as_of", "set_as_of", "The time for which claims must hold.")
    descending: Member[bool, Never_] = Member(
            "get_descending", None, "Whether the last answer of the order comes first.")
    known_at: Member[t.Date | None, DateLike | None] = Member(
            "get_known_at", "set_known_at", "The moment whose knowledge is asked for.")
    limit: Member[int | None, int | None] = Member("get_limit", "set_limit", "How many answers are wanted at most.")
    offset: Member[int, int] = Member("get_offset", "set_offset", "How many answers are passed over.")
    sort: Member[t.Sort, Never_] = Member("get_sort", None, "The order of the answers.")

    @staticmethod
    def new() -> t.Query:
        """Makes a query without conditions: it asks for everything, in the order of the timeline.

        Returns: the query
        """
        return wrap("Query", C.annal_query_new(), None, True)

    @staticmethod
    def new_from_text(text: str) -> t.Query:
        """Reads a query. Its terms stand between blanks, and all must hold:

        - `facet:value`, of which several may be given with commas between them, for
          any of these; the facets are the words of `Facet`;
        - `clock:date` with a word of `Clock`; before the date may stand
          `certain:`, and `in:`, `overlapping:`, `covering:`, `before:` or `after:`;
          the date is EDTF, `2019-05..2019-06`, or words in quotes; `from:date` and
          `until:date` are for `when`;
        - `word`, `begin*` and `"a phrase"`;
        - each of these with a hyphen before it, for what is not wanted;
        - `known-at:date`, `as-of:date`, `sort:when`, `sort:-published`, `limit:10`
          and `offset:10`.

        A value with blanks, commas or quotes in it stands in quotes.

        Fails with `ERROR_SYNTAX`, or for a date and a word of an enumeration as `Query.add_window` and
        `Query.add_facet` do; with `ERROR_REVERSED`, `ERROR_AMBIGUOUS` for such dates, and with `ERROR_LIMIT`
        for a text of more than 64 KiB, 1,000 conditions or 10,000 values. The message begins with the place, as
        in "column 12: ", counted in characters.

        text: a query in one line, such as "by:dprk stance:deny said:2019-05"
        Returns: the query, or None
        """
        error = c_void_p()
        result = C.annal_query_new_from_text(utf8(text, "text"), byref(error))
        if error:
            raise_error(error)
        return wrap("Query", result, None, True)

    def add_facet(self, facet: t.Facet | str, values: Iterable[str], negated: bool) -> None:
        """Asks for records by a property. Fails with `ERROR_INVALID` for a value that the facet cannot have by its
        enumeration, such as the stance "deni", for an empty one, or where there is none at all; with
        `ERROR_LIMIT` where the query becomes too great. Whether a dossier has such an id or term is seen when
        the query is asked.

        facet: a facet
        values: values, one of which the record must have, or none where `negated`
        negated: whether those that have it are left out
        """
        values_ = texts_in(values, "values")
        error = c_void_p()
        with self._lock:
            C.annal_query_add_facet(
                    self._c, enum_in(Facet, facet, "facet"), values_, boolean_in(negated, "negated"),
                    byref(error))
            if error:
                raise_error(error)

    def add_phrase(self, phrase: str, negated: bool) -> None:
        """Asks for records by the words of their titles, quotes and names. To ask for several words wherever they
        stand, add each. Fails with `ERROR_INVALID` where there is no word in `phrase`, with `ERROR_LIMIT` where
        the query becomes too great.

        phrase: one word, or several that follow each other in one text of the record; a word that ends in "*"
            stands for all that begin so
        negated: whether those that have it are left out
        """
        error = c_void_p()
        with self._lock:
            C.annal_query_add_phrase(
                    self._c, utf8(phrase, "phrase"), boolean_in(negated, "negated"), byref(error))
            if error:
                raise_error(error)

    def add_text(self, text: str) -> None:
        """Adds the conditions of a text, which then must hold too. What it says of known-at, as-of, sort, limit
        and offset takes the place of what was said before. Fails as `Query.new_from_text` does.

        text: more of it, in one line
        """
        error = c_void_p()
        with self._lock:
            C.annal_query_add_text(self._c, utf8(text, "text"), byref(error))
            if error:
                raise_error(error)

    def add_window(
            self, clock: t.Clock | str, window: t.Window | str, date: DateLike, least: t.Certainty | str,
            negated: bool) -> None:
        """Asks for records by a time. Fails with `ERROR_INVALID` for `CLOCK_RECORDED`, which only a store has, and
        for a season of a date that was read with one of the flags about winters, with `ERROR_LIMIT` where the
        query becomes too great.

        clock: by which time
        window: how the record lies to the date; unset for what is usual with the clock
        date: the window of time
        least: `CERTAINTY_POSSIBLE` for what may lie so, `CERTAINTY_CERTAIN` for what surely does
        negated: whether those that lie so are left out
        """
        date_ = object_in("Date", date, "date")
        error = c_void_p()
        with self._lock:
            C.annal_query_add_window(
                    self._c, enum_in(Clock, clock, "clock"), enum_in(Window, window, "window"), date_._c,
                    enum_in(Certainty, least, "least"), boolean_in(negated, "negated"), byref(error))
            if error:
                raise_error(error)

    def copy(self) -> t.Query:
        """Makes another query that asks the same and can be changed by itself.

        Returns: the copy
        """
        with self._lock:
            return wrap("Query", C.annal_query_copy(self._c), self, True)

    def get_as_of(self) -> t.Date | None:
        """Reads the time for which claims must hold.

        Returns: the date, or None for any
        """
        with self._lock:
            return wrap("Date", C.annal_query_get_as_of(self._c), self, False)

    def get_descending(self) -> bool:
        """Tells whether the last answer of the order comes first.

        Returns: whether it does
        """
        with self._lock:
            return bool(C.annal_query_get_descending(self._c))

    def get_known_at(self) -> t.Date | None:
        """Reads the moment whose knowledge is asked for.

        Returns: the date, or None for what is known now
        """
        with self._lock:
            return wrap("Date", C.annal_query_get_known_at(self._c), self, False)

    def get_limit(self) -> int | None:
        """Reads how many answers are wanted at most.

        Returns: the number, None for all
        """
        with self._lock:
            return perhaps(C.annal_query_get_limit(self._c))

    def get_offset(self) -> int:
        """Reads how many answers are passed over.

        Returns: the number
        """
        with self._lock:
            return C.annal_query_get_offset(self._c)

    def get_sort(self) -> t.Sort:
        """Reads the order of the answers.

        Returns: the order, `SORT_WHEN` where none was set
        """
        with self._lock:
            return enum_out(Sort, C.annal_query_get_sort(self._c))

    def set_as_of(self, date: DateLike | None) -> None:
        """Asks for what is said to hold at a date. Fails as `Query.add_window` does.

        date: a date, or None for any
        """
        date_ = object_in("Date", date, "date", True)
        error = c_void_p()
        with self._lock:
            C.annal_query_set_as_of(self._c, date_._c, byref(error))
            if error:
                raise_error(error)

    def set_known_at(self, date: DateLike | None) -> None:
        """Asks for what the public could have read by the end of a date. Fails with `ERROR_INVALID` for a date
        that has no end, as with `Query.add_window` and with `ERROR_LIMIT`.

        date: a date, or None for now
        """
        date_ = object_in("Date", date, "date", True)
        error = c_void_p()
        with self._lock:
            C.annal_query_set_known_at(self._c, date_._c, byref(error))
            if error:
                raise_error(error)

    def set_limit(self, limit: int | None) -> None:
        """Limits the answers.

        limit: how many answers are wanted at most; None for all
        """
        with self._lock:
            C.annal_query_set_limit(self._c, limit_in(limit, "limit"))

    def set_offset(self, offset: int) -> None:
        """Passes over the first answers.

        offset: how many answers are passed over
        """
        with self._lock:
            C.annal_query_set_offset(self._c, number_in(offset, "offset", "u"))

    def set_sort(self, sort: t.Sort | str, descending: bool) -> None:
        """Sets the order of the answers.

        sort: an order
        descending: whether its last answer comes first
        """
        with self._lock:
            C.annal_query_set_sort(
                    self._c, enum_in(Sort, sort, "sort"), boolean_in(descending, "descending"))

    def to_text(self) -> str:
        """Writes a query in one line, in the form that all queries share that ask the same: conditions and values
        are sorted, dates are EDTF, and only what needs quotes has them. `Query.new_from_text` makes the same
        query of it.

        Returns: the text, empty for a query that asks for everything
        """
        with self._lock:
            return text_taken(C.annal_query_to_text(self._c))

    @staticmethod
    def check_text(text: str) -> None:
        """Tells whether a text is a query that `Query.new_from_text` accepts, and if not, where and why.

        text: a text that should be a query
        """
        position_ = c_size_t(-1)
        error = c_void_p()
        C.annal_query_check_text(utf8(text, "text"), byref(position_), byref(error))
        if error:
            raise_error(error, position_)


class QuoteMatches(Object, ListOf["t.Anchor"]):
    """The places of a text at which a quote stands, in their order. Read-only and safe to share between threads."""

    __slots__ = ()
    _gir = "QuoteMatches"
    _ref, _unref = "annal_quote_matches_ref", "annal_quote_matches_unref"

    n_found: Member[int, Never_] = Member(
            "get_n_found", None, "How many there are: the places that were found, those that were not kept too.")
    matches: ListMember[t.Anchor, Never_] = ListMember(
            "get_n_matches", "get_match", None, None, "A list; each is a match.")

    def _length(self) -> int:
        return self.get_n_matches()

    def _item(self, index: int) -> t.Anchor:
        return self.get_match(index)

    def get_match(self, index: int) -> t.Anchor:
        """Reads a match.

        index: which one, from 0, in the order of the text
        Returns: the anchor, valid while `self` lives
        """
        result = C.annal_quote_matches_get_match(self._c, number_in(index, "index", "u"))
        return wrap("Anchor", result, self, False)

    def get_n_found(self) -> int:
        """Counts the places that were found, those that were not kept too.

        Returns: how many there are
        """
        return C.annal_quote_matches_get_n_found(self._c)

    def get_n_matches(self) -> int:
        """Counts the matches that were kept: the first 100, fewer where they are very long.

        Returns: how many there are
        """
        return C.annal_quote_matches_get_n_matches(self._c)


class QuoteReport(Object):
    """What came of holding a dossier's quotes against the texts of its sources. Read-only and safe to share
    between threads.
    """

    __slots__ = ()
    _gir = "QuoteReport"
    _ref, _unref = "annal_quote_report_ref", "annal_quote_report_unref"

    def __init__(self, dossier: t.Dossier, texts: t.Texts) -> None:
        """Holds every passage of every citation, and the words of every date that names a source, against the
        source's text: the words must stand at the place that is given, or where none is given at one place
        only. Insertions of an editor must be inside the quotes, and a text that is here must be the one that
        the source describes. Nothing is changed.

        Where words are not found, the problem names the passage that comes nearest, if one does; that is left
        out once 64 MiB of text were searched for it.

        The rules: `quote-not-found`, `quote-elsewhere`, `quote-ambiguous`, `match-mislabelled`,
        `prefix-mismatch` (of a suffix too), `bytes-mismatch`, `words-not-found`, `words-elsewhere` and
        `words-ambiguous` (of a date), `editorial-not-in-quote`, `text-wrong`, and the note `text-unverified`,
        one for each source whose text is not here.

        dossier: a dossier
        texts: where the texts of its sources are found
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        texts_ = object_in("Texts", texts, "texts")
        with Call("annal_quote_report_new", dossier_, texts_) as call:
            result = call(call.pointer(dossier_), call.pointer(texts_))
            self._adopt(result, owner_of(dossier_, texts_))

    problems: Member[t.Problems, Never_] = Member("get_problems", None, "What was found to be wrong.")
    n_failed: Member[int, Never_] = Member(
            "get_n_failed", None,
            "How many there are: the passages and dates that a problem of severity error is about.")
    n_unverified: Member[int, Never_] = Member(
            "get_n_unverified", None,
            "How many there are: the passages and dates whose source's text was not to be had.")
    n_verified: Member[int, Never_] = Member(
            "get_n_verified", None, "How many there are: the passages and dates whose words stand where they should.")

    @staticmethod
    def new(dossier: t.Dossier, texts: t.Texts) -> t.QuoteReport:
        """Holds every passage of every citation, and the words of every date that names a source, against the
        source's text: the words must stand at the place that is given, or where none is given at one place
        only. Insertions of an editor must be inside the quotes, and a text that is here must be the one that
        the source describes. Nothing is changed.

        Where words are not found, the problem names the passage that comes nearest, if one does; that is left
        out once 64 MiB of text were searched for it.

        The rules: `quote-not-found`, `quote-elsewhere`, `quote-ambiguous`, `match-mislabelled`,
        `prefix-mismatch` (of a suffix too), `bytes-mismatch`, `words-not-found`, `words-elsewhere` and
        `words-ambiguous` (of a date), `editorial-not-in-quote`, `text-wrong`, and the note `text-unverified`,
        one for each source whose text is not here.

        dossier: a dossier
        texts: where the texts of its sources are found
        Returns: the report
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        texts_ = object_in("Texts", texts, "texts")
        with Call("annal_quote_report_new", dossier_, texts_) as call:
            result = call(call.pointer(dossier_), call.pointer(texts_))
            return wrap("QuoteReport", result, owner_of(dossier_, texts_), True)

    def get_n_failed(self) -> int:
        """Counts the passages and dates that a problem of severity error is about.

        Returns: how many there are
        """
        return C.annal_quote_report_get_n_failed(self._c)

    def get_n_unverified(self) -> int:
        """Counts the passages and dates whose source's text was not to be had.

        Returns: how many there are
        """
        return C.annal_quote_report_get_n_unverified(self._c)

    def get_n_verified(self) -> int:
        """Counts the passages and dates whose words stand where they should.

        Returns: how many there are
        """
        return C.annal_quote_report_get_n_verified(self._c)

    def get_problems(self) -> t.Problems:
        """Reads what was found to be wrong.

        Returns: the problems, in the order of record types and ids, then those of the sources' texts; valid
            while `self` lives
        """
        return wrap("Problems", C.annal_quote_report_get_problems(self._c), self, False)


class QuoteSuggestions(Object, ListOf["t.QuoteSuggestion"]):
    """Passages of a text that come near some words, the nearest first. They are suggestions for a person to judge
    and are never stored. Read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "QuoteSuggestions"
    _ref, _unref = "annal_quote_suggestions_ref", "annal_quote_suggestions_unref"


    @property
    def suggestions(self) -> View[t.QuoteSuggestion, Never_]:
        """A list. A passage that resembles the words."""
        return rows(self, self.get_n_suggestions(), classes["QuoteSuggestion"])

    def _length(self) -> int:
        return self.get_n_suggestions()

    def _item(self, index: int) -> t.QuoteSuggestion:
        return classes["QuoteSuggestion"](self, index)

    def get_end(self, index: int) -> int:
        """Reads where it ends, in code points, exclusive.

        index: which one, from 0, the nearest first
        Returns: the offset
        """
        return C.annal_quote_suggestions_get_end(self._c, number_in(index, "index", "u"))

    def get_line(self, index: int) -> int:
        """Reads the line of the text on which it begins.

        index: which one, from 0, the nearest first
        Returns: the line, from 1
        """
        return C.annal_quote_suggestions_get_line(self._c, number_in(index, "index", "u"))

    def get_n_suggestions(self) -> int:
        """Counts them.

        Returns: how many there are
        """
        return C.annal_quote_suggestions_get_n_suggestions(self._c)

    def get_similarity(self, index: int) -> int:
        """Reads how near it comes: the share of code points, of the longer of the two, that need not be changed,
        letter case included.

        index: which one, from 0, the nearest first
        Returns: the similarity, from 0 to 100; 100 is the words themselves, but for the shapes of spaces,
            quotation marks and dashes
        """
        return C.annal_quote_suggestions_get_similarity(self._c, number_in(index, "index", "u"))

    def get_start(self, index: int) -> int:
        """Reads where it begins, in code points of the text.

        index: which one, from 0, the nearest first
        Returns: the offset
        """
        return C.annal_quote_suggestions_get_start(self._c, number_in(index, "index", "u"))

    def get_words(self, index: int) -> str:
        """Reads the words as they stand in the text.

        index: which one, from 0, the nearest first
        Returns: the words
        """
        return text_out(C.annal_quote_suggestions_get_words(self._c, number_in(index, "index", "u")))


class QuoteSuggestion(Row):
    """A passage that resembles the words: one of the `suggestions` of a `QuoteSuggestions`, `index` being its
    place there.
    """

    __slots__ = ()
    _of: t.QuoteSuggestions

    @property
    def end(self) -> int:
        """Where it ends, in code points, exclusive."""
        return self._of.get_end(self.index)

    @property
    def line(self) -> int:
        """The line of the text on which it begins."""
        return self._of.get_line(self.index)

    @property
    def similarity(self) -> int:
        """How near it comes."""
        return self._of.get_similarity(self.index)

    @property
    def start(self) -> int:
        """Where it begins, in code points of the text."""
        return self._of.get_start(self.index)

    @property
    def words(self) -> str:
        """The words as they stand in the text."""
        return self._of.get_words(self.index)


class Reader(Object):
    """Reads Annal JSON, one file or several, into one dossier, and tells all that is wrong with it: each problem
    with file, line, column and JSON pointer. A record that several files have under one id is one record where
    they are equal, and a problem where they are not. The order in which files are read does not change the
    dossier.
    """

    __slots__ = ()
    _gir = "Reader"
    _ref, _unref = "g_object_ref", "g_object_unref"
    _locks = True

    def __init__(self, limits: t.Limits | None = None) -> None:
        """Makes a reader with an empty dossier. The limits are copied; a depth beyond 1,000 is taken as 1,000.

        limits: limits on what is read, or None for the defaults
        """
        limits_ = object_in("Limits", limits, "limits", True)
        result = C.annal_reader_new(limits_._c)
        self._adopt(result, owner_of(limits_))

    dossier: Member[t.Dossier, Never_] = Member("get_dossier", None, "The dossier that holds what was read so far.")
    problems: Member[t.Problems, Never_] = Member("get_problems", None, "The problems met so far in reading.")

    @staticmethod
    def new(limits: t.Limits | None = None) -> t.Reader:
        """Makes a reader with an empty dossier. The limits are copied; a depth beyond 1,000 is taken as 1,000.

        limits: limits on what is read, or None for the defaults
        Returns: the reader
        """
        limits_ = object_in("Limits", limits, "limits", True)
        return wrap("Reader", C.annal_reader_new(limits_._c), owner_of(limits_), True)

    def check(self) -> t.Problems:
        """Checks the dossier and places what is found.

        Returns: the problems met in reading, then those of the dossier
        """
        with Call("annal_reader_check", self) as call:
            return wrap("Problems", call(call.pointer(self)), self, True)

    def get_dossier(self) -> t.Dossier:
        """Reads the dossier that holds what was read so far. It is open until it is sealed.

        Returns: the dossier
        """
        with self._lock:
            return wrap("Dossier", C.annal_reader_get_dossier(self._c), self, False)

    def get_problems(self) -> t.Problems:
        """Reads the problems met so far in reading: broken JSON, wrong types, unknown words, equal ids.

        Returns: the problems
        """
        with self._lock:
            return wrap("Problems", C.annal_reader_get_problems(self._c), self, False)

    def locate(self, problems: t.Problems) -> None:
        """Finds file, line and column for problems that name a record but no place, and makes their pointers start
        at the root of the file.

        problems: problems with the dossier that was read
        """
        problems_ = object_in("Problems", problems, "problems")
        with self._lock:
            C.annal_reader_locate(self._c, problems_._c)

    def read_bytes(self, bytes: bytes, name: str | None, form: t.JsonForm | str) -> None:
        """Reads records from memory. What is wrong with them is told by `Reader.get_problems`, not by `error`.

        Fails with `ERROR_SEALED` once the dossier is sealed.

        bytes: Annal JSON
        name: a name for messages
        form: which of the two forms it has
        """
        with bytes_in(bytes, "bytes") as bytes_:
            with Call("annal_reader_read_bytes", self) as call:
                call(
                        call.pointer(self), bytes_, utf8(name, "name", True), enum_in(JsonForm, form, "form"),
                        byref(call.error))
                call.check()

    def read_file(self, path: str | os.PathLike[str]) -> None:
        """Reads records from a file. What is wrong with them is told by `Reader.get_problems`, not by `error`.

        Fails with `ERROR_NOT_FOUND` or `ERROR_IO`, or with `ERROR_SEALED` once the dossier is sealed.

        path: a file
        """
        with Call("annal_reader_read_file", self) as call:
            call(call.pointer(self), path_in(path, "path"), byref(call.error))
            call.check()

    def read_node(self, node: Any) -> None:
        """Reads records from a tree of json-glib. Numbers are taken as json-glib holds them; write decimals as
        strings to keep every digit.

        Fails with `ERROR_INVALID` or `ERROR_LIMIT` where the tree is not JSON.

        node: the root of a document of Annal JSON
        """
        with json_in(node, "node") as node_:
            with Call("annal_reader_read_node", self) as call:
                call(call.pointer(self), node_, byref(call.error))
                call.check()

    def read_stream(self, stream: BinaryIO, name: str | None, form: t.JsonForm | str) -> None:
        """Reads records from a stream, with no more memory than the records take. One that can be wound back is
        read from its start, and again where the place of a problem is wanted, for as long as `self` lives. Of
        another the first 64 MiB are kept; where it is longer, problems found later are placed to the record.

        Fails with `ERROR_IO`, or with `ERROR_SEALED` once the dossier is sealed.

        stream: where Annal JSON comes from; it stays open
        name: a name for messages
        form: which of the two forms it has
        """
        with input_in(stream, "stream") as stream_:
            with Call("annal_reader_read_stream", self) as call:
                call(
                        call.pointer(self), stream_, utf8(name, "name", True), enum_in(JsonForm, form, "form"),
                        byref(call.error))
                call.check()


class Record(Node):
    """A record of any type. Each type of record can be looked at as one, and one as its type again."""

    __slots__ = ()
    _gir = "Record"
    _ref, _unref = "annal_record_ref", "annal_record_unref"
    _copy = "annal_record_copy"
    _identity = False

    id: Member[str | None, Never_] = Member("get_id", None, "The id.")
    record_type: Member[t.RecordType, Never_] = Member("get_record_type", None, "The type.")
    sealed: Member[bool, Never_] = Member("is_sealed", None, "Whether the record is sealed.")

    @staticmethod
    def new_from_json(node: Any) -> t.Record:
        """Reads one record from a tree of json-glib. It is open to change, and checked only when a dossier holds
        it.

        Fails with `ERROR_INVALID` where a member is of the wrong type or an unknown word, or with
        `ERROR_LIMIT`.

        node: a record: an object with its "type" as the first member
        Returns: the record, or None
        """
        error = c_void_p()
        with json_in(node, "node") as node_:
            result = C.annal_record_new_from_json(node_, byref(error))
            if error:
                raise_error(error)
            return wrap("Record", result, None, True)

    def as_assessment(self) -> t.Assessment | None:
        """Looks at it as an assessment.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Assessment", C.annal_record_as_assessment(self._c), self, False)

    def as_claim(self) -> t.Claim | None:
        """Looks at it as a claim.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Claim", C.annal_record_as_claim(self._c), self, False)

    def as_entity(self) -> t.Entity | None:
        """Looks at it as an entity.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Entity", C.annal_record_as_entity(self._c), self, False)

    def as_event(self) -> t.Event | None:
        """Looks at it as an event.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Event", C.annal_record_as_event(self._c), self, False)

    def as_link(self) -> t.Link | None:
        """Looks at it as a link.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Link", C.annal_record_as_link(self._c), self, False)

    def as_notice(self) -> t.Notice | None:
        """Looks at it as a notice.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Notice", C.annal_record_as_notice(self._c), self, False)

    def as_source(self) -> t.Source | None:
        """Looks at it as a source.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Source", C.annal_record_as_source(self._c), self, False)

    def as_term(self) -> t.Term | None:
        """Looks at it as a term.

        Returns: the same record, or None where it is of another type
        """
        return wrap("Term", C.annal_record_as_term(self._c), self, False)

    def copy(self) -> t.Record:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Record", C.annal_record_copy(self._c), self, True)

    def dup_extra_names(self) -> list[str]:
        """Lists the members that the model does not know, sorted. They are kept as they were read.

        Returns: the names
        """
        return texts_taken(C.annal_record_dup_extra_names(self._c), False)

    def dup_silenced_rules(self) -> list[str]:
        """Lists the rules whose findings about this record are silenced, sorted.

        Returns: the names of the rules
        """
        return texts_taken(C.annal_record_dup_silenced_rules(self._c), True)

    def equal(self, b: t.Record) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they are of one type and say the same
        """
        b_ = object_in("Record", b, "b")
        return bool(C.annal_record_equal(self._c, b_._c))

    def get_extra(self, name: str) -> str | None:
        """Reads such a member.

        name: the name of a member that the model does not know
        Returns: its value as compact JSON, or None where there is none
        """
        return text_out(C.annal_record_get_extra(self._c, utf8(name, "name")))

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_record_get_id(self._c))

    def get_record_type(self) -> t.RecordType:
        """Reads the type.

        Returns: the type
        """
        return enum_out(RecordType, C.annal_record_get_record_type(self._c))

    def get_silenced(self, rule: str) -> str | None:
        """Reads why the findings of a rule about this record are silenced.

        rule: the name of a rule
        Returns: the reason, or None where they are not
        """
        return text_out(C.annal_record_get_silenced(self._c, utf8(rule, "rule")))

    def is_sealed(self) -> bool:
        """Tells whether the record is sealed: added to a dossier, and read-only.

        Returns: whether it is
        """
        return bool(C.annal_record_is_sealed(self._c))

    def set_extra(self, name: str, json: str | None) -> None:
        """Sets a member that the model does not know. The keys of its objects are sorted; its numbers stay as they
        are written.

        Fails with `ERROR_SYNTAX` or `ERROR_LIMIT` where `json` is not one value of JSON, and with
        `ERROR_INVALID` where the model knows `name`.

        name: a name that the model does not know; begin your own with `x-`
        json: one value as JSON, or None to take the member away
        """
        error = c_void_p()
        C.annal_record_set_extra(self._c, utf8(name, "name"), utf8(json, "json", True), byref(error))
        if error:
            raise_error(error)

    def set_silenced(self, rule: str, reason: str | None) -> None:
        """Silences the warnings and notes of a rule about this record. Errors are told all the same.

        rule: the name of a rule
        reason: why its findings about this record are understood, or None to let them be told again
        """
        C.annal_record_set_silenced(self._c, utf8(rule, "rule"), utf8(reason, "reason", True))

    def to_json(self) -> Any:
        """Makes a record as a tree of json-glib, with its type as the first member. Numbers in unknown members
        become what json-glib has for them: 64-bit integers or doubles.

        Returns: the root, an object, or None where the record holds text that is not UTF-8
        """
        return json_taken(C.annal_record_to_json(self._c))

    def to_string(self, flags: t.WriteFlags | int = 0) -> str:
        """Writes one record as Annal JSON: laid out for reading, or with `WRITE_FLAGS_LINES` as one line with its
        type, or with `WRITE_FLAGS_CANONICAL` as it stands in a canonical document.

        flags: how to write it
        Returns: the text, without a newline at its end
        """
        return text_taken(C.annal_record_to_string(self._c, flags_in(WriteFlags, flags, "flags")))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Record"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class References(Object, ListOf["t.Reference"]):
    """The places in a dossier that name one record. Read-only and safe to share between threads."""

    __slots__ = ()
    _gir = "References"
    _ref, _unref = "annal_references_ref", "annal_references_unref"


    @property
    def references(self) -> View[t.Reference, Never_]:
        """A list. A place that names a record."""
        return rows(self, self.get_n_references(), classes["Reference"])

    def _length(self) -> int:
        return self.get_n_references()

    def _item(self, index: int) -> t.Reference:
        return classes["Reference"](self, index)

    def get_n_references(self) -> int:
        """Counts them.

        Returns: how many there are
        """
        return C.annal_references_get_n_references(self._c)

    def get_pointer(self, index: int) -> str:
        """Reads where in that record the reference stands.

        index: which one, from 0
        Returns: the JSON pointer of the member
        """
        return text_out(C.annal_references_get_pointer(self._c, number_in(index, "index", "u")))

    def get_record(self, index: int) -> t.Record:
        """Reads which record refers.

        index: which one, from 0
        Returns: the record
        """
        result = C.annal_references_get_record(self._c, number_in(index, "index", "u"))
        return wrap("Record", result, self, False)


class Reference(Row):
    """A place that names a record: one of the `references` of a `References`, `index` being its place there."""

    __slots__ = ()
    _of: t.References

    @property
    def pointer(self) -> str:
        """Where in that record the reference stands."""
        return self._of.get_pointer(self.index)

    @property
    def record(self) -> t.Record:
        """Which record refers."""
        return self._of.get_record(self.index)


class Rule(Object):
    """What is asked of a dossier, under the name that its findings carry, in words for a journalist. All rules are
    in one table, which never changes.
    """

    __slots__ = ()
    _gir = "Rule"
    _identity = False

    area: Member[str, Never_] = Member("get_area", None, "What it looks at.")
    example: Member[str, Never_] = Member("get_example", None, "A case that it finds.")
    explanation: Member[str, Never_] = Member("get_explanation", None, "What it asks and why.")
    name: Member[str, Never_] = Member("get_name", None, "The name that its findings carry.")
    remedy: Member[str, Never_] = Member("get_remedy", None, "How to mend what it finds.")
    severity: Member[t.Severity, Never_] = Member("get_severity", None, "How grave its findings can be.")
    severity_min: Member[t.Severity, Never_] = Member("get_severity_min", None, "How slight its findings can be.")
    summary: Member[str, Never_] = Member("get_summary", None, "In one line what is wrong where it finds something.")

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Explains a rule for reading: what it asks, why, an example, and how what it finds is mended.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        result = C.annal_rule_describe(self._c, number_in(width, "width", "u"), boolean_in(colour, "colour"))
        return text_taken(result)

    def get_area(self) -> str:
        """Reads what it looks at: `reading` (the file), `records` (each record and its neighbours), `quotes` (the
        texts of the sources), `order` (the timeline) or `desk` (what an editor would ask).

        Returns: the word
        """
        return text_out(C.annal_rule_get_area(self._c))

    def get_example(self) -> str:
        """Reads a case that it finds.

        Returns: some sentences
        """
        return text_out(C.annal_rule_get_example(self._c))

    def get_explanation(self) -> str:
        """Reads what it asks and why.

        Returns: some sentences
        """
        return text_out(C.annal_rule_get_explanation(self._c))

    def get_name(self) -> str:
        """Reads the name that its findings carry.

        Returns: the name
        """
        return text_out(C.annal_rule_get_name(self._c))

    def get_remedy(self) -> str:
        """Reads how to mend what it finds.

        Returns: some sentences
        """
        return text_out(C.annal_rule_get_remedy(self._c))

    def get_severity(self) -> t.Severity:
        """Reads how grave its findings can be.

        Returns: the gravest
        """
        return enum_out(Severity, C.annal_rule_get_severity(self._c))

    def get_severity_min(self) -> t.Severity:
        """Reads how slight its findings can be. What is less than an error can be silenced.

        Returns: the slightest
        """
        return enum_out(Severity, C.annal_rule_get_severity_min(self._c))

    def get_summary(self) -> str:
        """Reads in one line what is wrong where it finds something.

        Returns: the line
        """
        return text_out(C.annal_rule_get_summary(self._c))

    @staticmethod
    def count() -> int:
        """Counts the rules.

        Returns: how many there are
        """
        return C.annal_rule_count()

    @staticmethod
    def get(index: int) -> t.Rule:
        """Reads a rule of the table. Those of one area stand together.

        index: which one, from 0
        Returns: the rule
        """
        return wrap("Rule", C.annal_rule_get(number_in(index, "index", "u")), None, False)

    @staticmethod
    def lookup(name: str) -> t.Rule | None:
        """Finds a rule by its name.

        name: the name of a rule
        Returns: the rule, or None where there is none of that name
        """
        return wrap("Rule", C.annal_rule_lookup(utf8(name, "name")), None, False)

    @staticmethod
    def suggest(name: str) -> str | None:
        """Looks for the names that may have been meant.

        name: what somebody wrote for the name of a rule
        Returns: up to three names, as “a, b or c”, or None where none is near
        """
        return text_taken(C.annal_rule_suggest(utf8(name, "name")))


class Selection(Object, ListOf["t.SelectionEntry"]):
    """What a query finds on a timeline, in the order asked for. It names entries of the timeline and copies none.
    Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Selection"
    _ref, _unref = "annal_selection_ref", "annal_selection_unref"

    plan: Member[str, Never_] = Member("get_plan", None, "How the query was answered.")
    timeline: Member[t.Timeline, Never_] = Member("get_timeline", None, "On which timeline it was found.")
    n_found: Member[int, Never_] = Member(
            "get_n_found", None, "How many there are: all that meets the query, whatever the limit and the offset.")

    @property
    def entries(self) -> View[t.SelectionEntry, Never_]:
        """A list. An answer to a query."""
        return rows(self, self.get_n_entries(), classes["SelectionEntry"])

    def _length(self) -> int:
        return self.get_n_entries()

    def _item(self, index: int) -> t.SelectionEntry:
        return classes["SelectionEntry"](self, index)

    def count(self, facet: t.Facet | str, lang: str | None = None) -> t.Tally:  # type: ignore[override]
        """Counts all that was found by a facet, whatever the limit and the offset. An entry counts as certain
        where it certainly meets the query and certainly has the value: what may have begun in any month of 2019
        possibly counts for each of them. What may be of more than 25 years or months counts for none.

        facet: a facet
        lang: the language that labels are wanted in, a BCP 47 tag
        Returns: the counts
        """
        with Call("annal_selection_count", self) as call:
            result = call(call.pointer(self), enum_in(Facet, facet, "facet"), utf8(lang, "lang", True))
            return wrap("Tally", result, self, True)

    def explain(self) -> str:
        """Tells how a query was answered, and what stands out in the answer: the plan, the longest silences, and
        the bursts.

        Returns: lines of text, each with its line end, to be freed with [func`GLib`.free]
        """
        with Call("annal_selection_explain", self) as call:
            return text_taken(call(call.pointer(self)))

    def export_arrow(self, table: t.ArrowTable | str, out: int) -> None:
        """Gives a table of what a query found to programs that read the Arrow C stream interface, in the order
        asked for; sources are those that are cited there. See `Dossier.export_arrow`.

        table: which table
        out: a struct ArrowArrayStream, which is filled in
        """
        C.annal_selection_export_arrow(
                self._c, enum_in(ArrowTable, table, "table"), pointer_in(out, "out"))

    def find_bursts(self, n_max: int) -> t.Stretches:
        """Finds the stretches in which what was found follows each other much faster than it does on the whole (J.
        Kleinberg's automaton of two states, 2002). Only entries known to the day take part, and a burst has at
        least three.

        n_max: how many are wanted at most
        Returns: the stretches, those with most entries first
        """
        with Call("annal_selection_find_bursts", self) as call:
            return wrap("Stretches", call(call.pointer(self), number_in(n_max, "n_max", "u")), self, True)

    def find_gaps(self, n_max: int) -> t.Stretches:
        """Finds the longest silences: stretches in which none of what was found can have happened. What is only
        known to be before or after some day is left aside, since it may be anywhere.

        n_max: how many are wanted at most
        Returns: the stretches, the longest first; their first and last entries are those before and after the
            silence
        """
        with Call("annal_selection_find_gaps", self) as call:
            return wrap("Stretches", call(call.pointer(self), number_in(n_max, "n_max", "u")), self, True)

    def get_certainty(self, position: int) -> t.Certainty:
        """Reads whether the entry meets the query certainly or possibly.

        position: which of its entries, from 0, in the order asked for
        Returns: the certainty, never no
        """
        result = C.annal_selection_get_certainty(self._c, number_in(position, "position", "u"))
        return enum_out(Certainty, result)

    def get_index(self, position: int) -> int:
        """Reads which entry of the timeline it is.

        position: which of its entries, from 0, in the order asked for
        Returns: the index of the entry in the timeline
        """
        return C.annal_selection_get_index(self._c, number_in(position, "position", "u"))

    def get_n_entries(self) -> int:
        """Counts the entries that the limit and the offset of the query leave.

        Returns: how many there are
        """
        return C.annal_selection_get_n_entries(self._c)

    def get_n_found(self) -> int:
        """Counts all that meets the query, whatever the limit and the offset.

        Returns: how many entries that are
        """
        return C.annal_selection_get_n_found(self._c)

    def get_plan(self) -> str:
        """Reads how the query was answered: which index listed the entries, what each was asked, and how many were
        found.

        Returns: lines of text, each with its line end, valid while `self` lives
        """
        return text_out(C.annal_selection_get_plan(self._c))

    def get_record(self, position: int) -> t.Record:
        """Reads the event or claim.

        position: which of its entries, from 0, in the order asked for
        Returns: the record, valid while `self` lives
        """
        result = C.annal_selection_get_record(self._c, number_in(position, "position", "u"))
        return wrap("Record", result, self, False)

    def get_timeline(self) -> t.Timeline:
        """Reads on which timeline it was found.

        Returns: the timeline
        """
        return wrap("Timeline", C.annal_selection_get_timeline(self._c), self, False)

    def to_timeline(self) -> t.Timeline:
        """Makes a timeline of the entries of the selection, limit and offset applied, which an exporter writes
        like any other. It has them in the order of the timeline they were found on, whatever order the query
        asked for.

        Returns: the timeline
        """
        with Call("annal_selection_to_timeline", self) as call:
            return wrap("Timeline", call(call.pointer(self)), self, True)


class SelectionEntry(Row):
    """An answer to a query: one of the `entries` of a `Selection`, `index` being its place there."""

    __slots__ = ()
    _of: t.Selection

    @property
    def certainty(self) -> t.Certainty:
        """Whether the entry meets the query certainly or possibly."""
        return self._of.get_certainty(self.index)

    @property
    def place(self) -> int:
        """Which entry of the timeline it is."""
        return self._of.get_index(self.index)

    @property
    def record(self) -> t.Record:
        """The event or claim."""
        return self._of.get_record(self.index)


class Span(Object):
    """A stretch of time whose two ends are each known within bounds: it begins somewhere from begin_min to
    begin_max and ends somewhere from end_min to end_max, in whole seconds of UTC since 1970-01-01. Immutable,
    and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Span"
    _ref, _unref = "annal_span_ref", "annal_span_unref"
    _identity = False

    def __init__(self, date: DateLike, nature: t.Nature | str, tz: str | None = None) -> None:
        """Finds when something with that date began and ended.

        - An instant: one unknown moment in the date. Begin and end are the same
          moment, from the first to the last whole second inside.
        - A period: the whole date. It begins exactly at its first second and ends
          exactly one past its last, for ends are exclusive. With unspecified digits
          or an estimated year, it is one unit of those that match.
        - `a/b`, of either nature, since an interval says itself that it lasted:
          begins at some second of a, and ends after some second of b. Where a and b
          overlap, the bounds are tightened, since it ends after it begins.
        - An open end (`..`) is unbounded: it lies before or after everything. An
          unknown end is only known to lie on its side of the other one.
        - `[a,b..c]`: one of the members. Each bound is the least or greatest of
          theirs.
        - `{a,b..c}`: all of the members, as the stretch from the first to the last,
          flagged, since it may have gaps.
        - Qualifiers never widen. They lower what is certain to possible.

        A date-time with an offset of its own ignores `tz`.

        date: a date
        nature: whether what it dates is an instant or a period; unset is instant
        tz: the time zone of a date that has none of its own, as "+09:00" or an IANA name; None reads it as UTC
            and flags it floating
        """
        date_ = object_in("Date", date, "date")
        error = c_void_p()
        result = C.annal_span_new(
                date_._c, enum_in(Nature, nature, "nature"), utf8(tz, "tz", True), byref(error))
        if error:
            raise_error(error)
        self._adopt(result, owner_of(date_))

    begin_max: Member[int | None, Never_] = Member("get_begin_max", None, "The latest beginning.")
    begin_min: Member[int | None, Never_] = Member("get_begin_min", None, "The earliest beginning.")
    end_max: Member[int | None, Never_] = Member("get_end_max", None, "The latest end.")
    end_min: Member[int | None, Never_] = Member("get_end_min", None, "The earliest end.")
    flags: Member[t.SpanFlags, Never_] = Member("get_flags", None, "What is to be known beside the bounds.")
    dated: Member[bool, Never_] = Member("is_dated", None, "Whether at least one bound is known.")

    @staticmethod
    def new(date: DateLike, nature: t.Nature | str, tz: str | None = None) -> t.Span:
        """Finds when something with that date began and ended.

        - An instant: one unknown moment in the date. Begin and end are the same
          moment, from the first to the last whole second inside.
        - A period: the whole date. It begins exactly at its first second and ends
          exactly one past its last, for ends are exclusive. With unspecified digits
          or an estimated year, it is one unit of those that match.
        - `a/b`, of either nature, since an interval says itself that it lasted:
          begins at some second of a, and ends after some second of b. Where a and b
          overlap, the bounds are tightened, since it ends after it begins.
        - An open end (`..`) is unbounded: it lies before or after everything. An
          unknown end is only known to lie on its side of the other one.
        - `[a,b..c]`: one of the members. Each bound is the least or greatest of
          theirs.
        - `{a,b..c}`: all of the members, as the stretch from the first to the last,
          flagged, since it may have gaps.
        - Qualifiers never widen. They lower what is certain to possible.

        A date-time with an offset of its own ignores `tz`.

        date: a date
        nature: whether what it dates is an instant or a period; unset is instant
        tz: the time zone of a date that has none of its own, as "+09:00" or an IANA name; None reads it as UTC
            and flags it floating
        Returns: the span, or None with `ERROR_INVALID` where the time zone is not known
        """
        date_ = object_in("Date", date, "date")
        error = c_void_p()
        result = C.annal_span_new(
                date_._c, enum_in(Nature, nature, "nature"), utf8(tz, "tz", True), byref(error))
        if error:
            raise_error(error)
        return wrap("Span", result, owner_of(date_), True)

    def before(self, other: t.Span) -> t.Certainty:
        """Tells whether `self` has ended when `other` begins. Ends are exclusive: a day is certainly before the
        next.

        other: another span
        Returns: how certain that is
        """
        other_ = object_in("Span", other, "other")
        return enum_out(Certainty, C.annal_span_before(self._c, other_._c))

    def compare(self, other: t.Span) -> int:
        """Orders two spans for display: by begin_min, then end_max, then the one with less doubt first. An unknown
        beginning goes by the known end; an unknown end comes after all others of the same beginning; what has
        no date at all comes last. Equal places are for the caller to break, by id.

        other: another span
        Returns: less than, equal to or greater than 0
        """
        other_ = object_in("Span", other, "other")
        return C.annal_span_compare(self._c, other_._c)

    def covers(self, other: t.Span) -> t.Certainty:
        """Tells whether `other` lies inside `self`.

        other: another span
        Returns: how certain that is
        """
        other_ = object_in("Span", other, "other")
        return enum_out(Certainty, C.annal_span_covers(self._c, other_._c))

    def equals(self, other: t.Span) -> t.Certainty:
        """Tells whether the two begin and end together. Of two dates that are only known to the day, that is
        possible and never certain, even where the dates are written alike.

        other: another span
        Returns: how certain that is
        """
        other_ = object_in("Span", other, "other")
        return enum_out(Certainty, C.annal_span_equals(self._c, other_._c))

    def get_begin_max(self) -> int | None:
        """Gets the latest beginning.

        Returns: False, with `seconds` untouched, where it is open or unknown
        """
        seconds_ = c_int64()
        result = C.annal_span_get_begin_max(self._c, byref(seconds_))
        return seconds_.value if result else None

    def get_begin_min(self) -> int | None:
        """Gets the earliest beginning.

        Returns: False, with `seconds` untouched, where it is open or unknown
        """
        seconds_ = c_int64()
        result = C.annal_span_get_begin_min(self._c, byref(seconds_))
        return seconds_.value if result else None

    def get_distance(self, other: t.Span) -> tuple[int, int]:
        """Gets how much time lies between the end of the earlier and the beginning of the later one; 0 where they
        touch or overlap.

        other: another span
        """
        other_ = object_in("Span", other, "other")
        least_ = c_int64()
        greatest_ = c_int64()
        C.annal_span_get_distance(self._c, other_._c, byref(least_), byref(greatest_))
        return (least_.value, greatest_.value)

    def get_end_max(self) -> int | None:
        """Gets the latest end.

        Returns: False, with `seconds` untouched, where it is open or unknown
        """
        seconds_ = c_int64()
        result = C.annal_span_get_end_max(self._c, byref(seconds_))
        return seconds_.value if result else None

    def get_end_min(self) -> int | None:
        """Gets the earliest end.

        Returns: False, with `seconds` untouched, where it is open or unknown
        """
        seconds_ = c_int64()
        result = C.annal_span_get_end_min(self._c, byref(seconds_))
        return seconds_.value if result else None

    def get_flags(self) -> t.SpanFlags:
        """Gets what is to be known beside the bounds.

        Returns: the flags
        """
        return SpanFlags(C.annal_span_get_flags(self._c))

    def is_dated(self) -> bool:
        """Tells whether at least one bound is known.

        Returns: whether it has a place on a timeline
        """
        return bool(C.annal_span_is_dated(self._c))

    def overlaps(self, other: t.Span) -> t.Certainty:
        """Tells whether the two share at least a second.

        other: another span
        Returns: how certain that is
        """
        other_ = object_in("Span", other, "other")
        return enum_out(Certainty, C.annal_span_overlaps(self._c, other_._c))

    def relate(self, other: t.Span, relation: t.Relation | str) -> t.Certainty:
        """Tells whether the two lie in a relation to each other.

        other: another span, its b
        relation: one of Allen's thirteen relations
        Returns: how certain that is
        """
        other_ = object_in("Span", other, "other")
        result = C.annal_span_relate(self._c, other_._c, enum_in(Relation, relation, "relation"))
        return enum_out(Certainty, result)

    def within(self, other: t.Span) -> t.Certainty:
        """Tells whether `self` lies inside `other`; they may begin or end together.

        other: another span
        Returns: how certain that is
        """
        other_ = object_in("Span", other, "other")
        return enum_out(Certainty, C.annal_span_within(self._c, other_._c))


class Stretches(Object, ListOf["t.Stretch"]):
    """Stretches of a timeline that stand out: silences, or bursts. Immutable, and safe to share between threads."""

    __slots__ = ()
    _gir = "Stretches"
    _ref, _unref = "annal_stretches_ref", "annal_stretches_unref"


    @property
    def stretches(self) -> View[t.Stretch, Never_]:
        """A list. A stretch of time."""
        return rows(self, self.get_n_stretches(), classes["Stretch"])

    def _length(self) -> int:
        return self.get_n_stretches()

    def _item(self, index: int) -> t.Stretch:
        return classes["Stretch"](self, index)

    def get_begin(self, index: int) -> int:
        """Reads when it begins.

        index: which one, from 0
        Returns: its first second, in seconds of UTC since 1970-01-01
        """
        return C.annal_stretches_get_begin(self._c, number_in(index, "index", "u"))

    def get_end(self, index: int) -> int:
        """Reads when it ends.

        index: which one, from 0
        Returns: the second after its last one, in seconds of UTC since 1970-01-01
        """
        return C.annal_stretches_get_end(self._c, number_in(index, "index", "u"))

    def get_first(self, index: int) -> int:
        """Reads with which entry it begins: the first of a burst, the one that may have ended last before a
        silence.

        index: which one, from 0
        Returns: the index of the entry in the timeline
        """
        return C.annal_stretches_get_first(self._c, number_in(index, "index", "u"))

    def get_last(self, index: int) -> int:
        """Reads with which entry it ends: the last of a burst, the one that may have begun first after a silence.

        index: which one, from 0
        Returns: the index of the entry in the timeline
        """
        return C.annal_stretches_get_last(self._c, number_in(index, "index", "u"))

    def get_n_entries(self, index: int) -> int:
        """Counts the entries of a burst.

        index: which one, from 0
        Returns: how many there are; 0 for a silence
        """
        return C.annal_stretches_get_n_entries(self._c, number_in(index, "index", "u"))

    def get_n_stretches(self) -> int:
        """Counts them.

        Returns: how many there are
        """
        return C.annal_stretches_get_n_stretches(self._c)


class Stretch(Row):
    """A stretch of time: one of the `stretches` of a `Stretches`, `index` being its place there."""

    __slots__ = ()
    _of: t.Stretches

    @property
    def begin(self) -> int:
        """When it begins."""
        return self._of.get_begin(self.index)

    @property
    def end(self) -> int:
        """When it ends."""
        return self._of.get_end(self.index)

    @property
    def first(self) -> int:
        """With which entry it begins."""
        return self._of.get_first(self.index)

    @property
    def last(self) -> int:
        """With which entry it ends."""
        return self._of.get_last(self.index)

    @property
    def n_entries(self) -> int:
        """The entries of a burst."""
        return self._of.get_n_entries(self.index)


class Tally(Object, ListOf["t.TallyValue"]):
    """How many of the entries found have which value of a facet. Years and months stand in their order; other
    values with the most frequent first. An entry counts with each value it has. Immutable, and safe to share
    between threads.
    """

    __slots__ = ()
    _gir = "Tally"
    _ref, _unref = "annal_tally_ref", "annal_tally_unref"

    facet: Member[t.Facet, Never_] = Member("get_facet", None, "By which facet it counts.")
    n_without: Member[int, Never_] = Member(
            "get_n_without", None,
            "How many there are: the entries that have no value of the facet; of years and months, "
            "those that are not known to have begun within some hundred years.")

    @property
    def values(self) -> View[t.TallyValue, Never_]:
        """A list. A value and how many have it."""
        return rows(self, self.get_n_values(), classes["TallyValue"])

    def _length(self) -> int:
        return self.get_n_values()

    def _item(self, index: int) -> t.TallyValue:
        return classes["TallyValue"](self, index)

    def get_facet(self) -> t.Facet:
        """Reads by which facet it counts.

        Returns: the facet
        """
        return enum_out(Facet, C.annal_tally_get_facet(self._c))

    def get_label(self, index: int) -> str:
        """Reads what a value is called.

        index: which value, from 0
        Returns: the words, valid while `self` lives
        """
        return text_out(C.annal_tally_get_label(self._c, number_in(index, "index", "u")))

    def get_n_certain(self, index: int) -> int:
        """Counts the entries that certainly were found and have the value.

        index: which value, from 0
        Returns: how many there are
        """
        return C.annal_tally_get_n_certain(self._c, number_in(index, "index", "u"))

    def get_n_possible(self, index: int) -> int:
        """Counts the entries that possibly were found or possibly have the value, beside those that certainly do.

        index: which value, from 0
        Returns: how many there are
        """
        return C.annal_tally_get_n_possible(self._c, number_in(index, "index", "u"))

    def get_n_values(self) -> int:
        """Counts the values that occur.

        Returns: how many there are
        """
        return C.annal_tally_get_n_values(self._c)

    def get_n_without(self) -> int:
        """Counts the entries that have no value of the facet; of years and months, those that are not known to
        have begun within some hundred years.

        Returns: how many there are
        """
        return C.annal_tally_get_n_without(self._c)

    def get_value(self, index: int) -> str:
        """Reads a value, as a query has it: an id, a word, a year.

        index: which value, from 0
        Returns: the value, valid while `self` lives
        """
        return text_out(C.annal_tally_get_value(self._c, number_in(index, "index", "u")))


class TallyValue(Row):
    """A value and how many have it: one of the `values` of a `Tally`, `index` being its place there."""

    __slots__ = ()
    _of: t.Tally

    @property
    def label(self) -> str:
        """What a value is called."""
        return self._of.get_label(self.index)

    @property
    def n_certain(self) -> int:
        """The entries that certainly were found and have the value."""
        return self._of.get_n_certain(self.index)

    @property
    def n_possible(self) -> int:
        """The entries that possibly were found or possibly have the value, beside those that certainly do."""
        return self._of.get_n_possible(self.index)

    @property
    def value(self) -> str:
        """A value, as a query has it."""
        return self._of.get_value(self.index)


class Text(Node):
    """Words with their language, and where they are a translation, what they translate and who did it. Verbatim
    text is never normalised. A value is sealed when it is set on or added to another; from then on it is
    read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Text"
    _ref, _unref = "annal_text_ref", "annal_text_unref"
    _copy = "annal_text_copy"
    _identity = False

    def __init__(
            self, text: str | None = None, *, lang: str | None = None,
            translation_of: TextLike | None = None, translator: AgentLike | None = None) -> None:
        """Makes a text with nothing else in it.

        What else is given by name is set as a member.

        text: the words
        """
        result = C.annal_text_new(utf8(text, "text", True))
        self._adopt(result, None)
        self._set(lang=lang, translation_of=translation_of, translator=translator)

    lang: Member[str | None, str | None] = Member(
            "get_lang", "set_lang", "The language as a BCP 47 tag, such as \"ko\".")
    text: Member[str | None, str | None] = Member("get_text", "set_text", "The words.")
    translation_of: Member[t.Text | None, TextLike | None] = Member(
            "get_translation_of", "set_translation_of", "The words it translates.")
    translator: Member[t.Agent | None, AgentLike | None] = Member(
            "get_translator", "set_translator", "Who translated it.")

    @staticmethod
    def new(text: str | None = None) -> t.Text:
        """Makes a text with nothing else in it.

        text: the words
        Returns: the new value
        """
        return wrap("Text", C.annal_text_new(utf8(text, "text", True)), None, True)

    def copy(self) -> t.Text:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Text", C.annal_text_copy(self._c), self, True)

    def equal(self, b: TextLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Text", b, "b")
        return bool(C.annal_text_equal(self._c, b_._c))

    def get_lang(self) -> str | None:
        """Reads the language as a BCP 47 tag, such as "ko".

        Returns: it, or None where it is not given
        """
        return text_out(C.annal_text_get_lang(self._c))

    def get_text(self) -> str | None:
        """Reads the words.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_text_get_text(self._c))

    def get_translation_of(self) -> t.Text | None:
        """Reads the words it translates.

        Returns: the words it translates, or None where it is not given
        """
        return wrap("Text", C.annal_text_get_translation_of(self._c), self, False)

    def get_translator(self) -> t.Agent | None:
        """Reads who translated it.

        Returns: who translated it, or None where it is not given
        """
        return wrap("Agent", C.annal_text_get_translator(self._c), self, False)

    def set_lang(self, lang: str | None) -> None:
        """Sets the language as a BCP 47 tag, such as "ko".

        lang: the language as a BCP 47 tag, such as "ko"
        """
        C.annal_text_set_lang(self._c, utf8(lang, "lang", True))

    def set_text(self, text: str | None) -> None:
        """Sets the words.

        text: the words
        """
        C.annal_text_set_text(self._c, utf8(text, "text", True))

    def set_translation_of(self, translation_of: TextLike | None) -> None:
        """Sets the words it translates.

        translation_of: the words it translates; sealed from now on
        """
        translation_of_ = object_in("Text", translation_of, "translation_of", True)
        C.annal_text_set_translation_of(self._c, translation_of_._c)

    def set_translator(self, translator: AgentLike | None) -> None:
        """Sets who translated it.

        translator: who translated it; sealed from now on
        """
        translator_ = object_in("Agent", translator, "translator", True)
        C.annal_text_set_translator(self._c, translator_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Text"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Texts(Object):
    """Finds the texts of sources, in the dossier or in folders beside it, and keeps them. Set it up in one thread;
    from then on any number of threads may ask for texts.
    """

    __slots__ = ()
    _gir = "Texts"
    _ref, _unref = "g_object_ref", "g_object_unref"
    _locks = True

    def __init__(self, *, max_bytes: int | None = None) -> None:
        """Makes a finder of texts that looks in no folder yet.

        What else is given by name is set as a member.
        """
        result = C.annal_texts_new()
        self._adopt(result, None)
        self._set(max_bytes=max_bytes)

    max_bytes: Member[int, int] = Member("get_max_bytes", "set_max_bytes", "How long a text may be.")
    folders: ListMember[str, str | os.PathLike[str]] = ListMember(
            "get_n_folders", "get_folder", "add_folder", None, "A list; each is the path of a folder it looks in.")

    @staticmethod
    def new() -> t.Texts:
        """Makes a finder of texts that looks in no folder yet.

        Returns: the finder
        """
        return wrap("Texts", C.annal_texts_new(), None, True)

    def add_folder(self, path: str | os.PathLike[str]) -> None:
        """Adds a folder to look in, after those that were added before.

        path: a folder; it need not be there
        """
        with self._lock:
            C.annal_texts_add_folder(self._c, path_in(path, "path"))

    def add_search_path(self, path_list: str | os.PathLike[str]) -> None:
        """Adds the folders of a list such as that in the environment variable `ANNAL_TEXTS`. Empty ones are passed
        over.

        path_list: folders, with the system's separator between them (a colon on Unix)
        """
        with self._lock:
            C.annal_texts_add_search_path(self._c, path_in(path_list, "path_list"))

    def get_folder(self, index: int) -> str:
        """Reads the path of a folder it looks in.

        index: which one, from 0
        Returns: the path, valid while `self` lives
        """
        with self._lock:
            return path_out(C.annal_texts_get_folder(self._c, number_in(index, "index", "u")))

    def get_max_bytes(self) -> int:
        """Reads how long a text may be.

        Returns: the greatest length still accepted, in bytes; 256 MiB at first
        """
        with self._lock:
            return C.annal_texts_get_max_bytes(self._c)

    def get_n_folders(self) -> int:
        """Counts the folders it looks in.

        Returns: how many there are
        """
        with self._lock:
            return C.annal_texts_get_n_folders(self._c)

    def get_text(self, source: t.Source) -> str:
        """Finds a source's text: the one in the dossier, else the file that the source names, in the first folder
        that has it. A file must be a regular one inside its folder, and have the SHA-256 that the source gives,
        if any; a text in the dossier is not held against it, for it may be taken from bytes of another form. A
        text is read once; what happens to its file later does not matter.

        Fails with `ERROR_NOT_FOUND` where the text is not here, with `ERROR_INVALID` where it is another than
        the source says, is no UTF-8, holds a NUL, or is named by a path that leads out of the folders, with
        `ERROR_LIMIT` where it is too long, and with `ERROR_IO`.

        source: a source
        Returns: the text in UTF-8, valid while `self` lives
        """
        source_ = object_in("Source", source, "source")
        length_ = c_size_t()
        with Call("annal_texts_get_text", self, source_) as call:
            result = call(call.pointer(self), call.pointer(source_), byref(length_), byref(call.error))
            call.check()
            return string_at(result, length_.value).decode("utf-8")

    def set_max_bytes(self, max_bytes: int) -> None:
        """Sets how long a text may be.

        max_bytes: the greatest length still accepted, in bytes
        """
        with self._lock:
            C.annal_texts_set_max_bytes(self._c, number_in(max_bytes, "max_bytes", "Q"))


class TimeComparison(Object):
    """What is known of the sequence of two records, a and b, with the proof of it: in which relations they may lie
    to each other, by their dates and by all that is known of what came before what. Immutable, and safe to
    share between threads.
    """

    __slots__ = ()
    _gir = "TimeComparison"
    _ref, _unref = "annal_time_comparison_ref", "annal_time_comparison_unref"

    a: Member[t.Record, Never_] = Member("get_a", None, "The first of the two.")
    b: Member[t.Record, Never_] = Member("get_b", None, "The second of the two.")
    summary: Member[str, Never_] = Member("get_summary", None, "What is known in one sentence of English.")

    @property
    def steps(self) -> View[t.ProofStep, Never_]:
        """A list. A step of a proof."""
        return rows(self, self.get_n_steps(), classes["ProofStep"])

    def after(self) -> t.Certainty:
        """Tells whether b has ended when a begins.

        Returns: how certain that is
        """
        return enum_out(Certainty, C.annal_time_comparison_after(self._c))

    def before(self) -> t.Certainty:
        """Tells whether a has ended when b begins.

        Returns: how certain that is
        """
        return enum_out(Certainty, C.annal_time_comparison_before(self._c))

    def covers(self) -> t.Certainty:
        """Tells whether b lies inside a; they may begin or end together.

        Returns: how certain that is
        """
        return enum_out(Certainty, C.annal_time_comparison_covers(self._c))

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Writes what is known of the sequence of two records for reading: the summary, its proof, and every
        relation that is possible. Whatever the dossier holds, the text is safe to print.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_time_comparison_describe", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def equals(self) -> t.Certainty:
        """Tells whether the two begin and end together.

        Returns: how certain that is
        """
        return enum_out(Certainty, C.annal_time_comparison_equals(self._c))

    def get_a(self) -> t.Record:
        """Reads the first of the two.

        Returns: the record, valid while `self` lives
        """
        return wrap("Record", C.annal_time_comparison_get_a(self._c), self, False)

    def get_b(self) -> t.Record:
        """Reads the second of the two.

        Returns: the record, valid while `self` lives
        """
        return wrap("Record", C.annal_time_comparison_get_b(self._c), self, False)

    def get_n_steps(self) -> int:
        """Counts the steps of the proof: the fewest records and dates from which follows what the summary says for
        certain. Where nothing is certain they are the dates of the two.

        Returns: how many there are
        """
        return C.annal_time_comparison_get_n_steps(self._c)

    def get_relation(self, relation: t.Relation | str) -> t.Certainty:
        """Tells whether the two lie in a relation to each other. An instant lasts a second, and ends are
        exclusive, as with `Span.relate`.

        relation: one of Allen's thirteen relations
        Returns: how certain that is
        """
        result = C.annal_time_comparison_get_relation(self._c, enum_in(Relation, relation, "relation"))
        return enum_out(Certainty, result)

    def get_step_link(self, index: int) -> t.Link | None:
        """Reads the link that a step rests on.

        index: which step, from 0
        Returns: the link, valid while `self` lives, or None where the step rests on the records themselves
        """
        result = C.annal_time_comparison_get_step_link(self._c, number_in(index, "index", "u"))
        return wrap("Link", result, self, False)

    def get_step_other(self, index: int) -> t.Record | None:
        """Reads the second record of which a step speaks.

        index: which step, from 0
        Returns: the record, valid while `self` lives, or None where the step gives a date
        """
        result = C.annal_time_comparison_get_step_other(self._c, number_in(index, "index", "u"))
        return wrap("Record", result, self, False)

    def get_step_record(self, index: int) -> t.Record:
        """Reads of which record a step speaks: whose date it gives, or which comes first where it speaks of two.

        index: which step, from 0
        Returns: the record, valid while `self` lives
        """
        result = C.annal_time_comparison_get_step_record(self._c, number_in(index, "index", "u"))
        return wrap("Record", result, self, False)

    def get_step_text(self, index: int) -> str:
        """Reads a step of the proof as a sentence of English.

        index: which step, from 0
        Returns: the sentence
        """
        return text_out(C.annal_time_comparison_get_step_text(self._c, number_in(index, "index", "u")))

    def get_summary(self) -> str:
        """Reads what is known in one sentence of English: "The statement “…” certainly comes after the resolution
        “…”." Where something was said of the two that contradicts dates, or each other, and was left aside, a
        second sentence tells it, with who asserts it.

        Returns: the sentence
        """
        return text_out(C.annal_time_comparison_get_summary(self._c))

    def overlaps(self) -> t.Certainty:
        """Tells whether the two share at least a second.

        Returns: how certain that is
        """
        return enum_out(Certainty, C.annal_time_comparison_overlaps(self._c))

    def within(self) -> t.Certainty:
        """Tells whether a lies inside b; they may begin or end together.

        Returns: how certain that is
        """
        return enum_out(Certainty, C.annal_time_comparison_within(self._c))


class ProofStep(Row):
    """A step of a proof: one of the `steps` of a `TimeComparison`, `index` being its place there."""

    __slots__ = ()
    _of: t.TimeComparison

    @property
    def link(self) -> t.Link | None:
        """The link that a step rests on."""
        return self._of.get_step_link(self.index)

    @property
    def other(self) -> t.Record | None:
        """The second record of which a step speaks."""
        return self._of.get_step_other(self.index)

    @property
    def record(self) -> t.Record:
        """Of which record a step speaks."""
        return self._of.get_step_record(self.index)

    @property
    def text(self) -> str:
        """A step of the proof as a sentence of English."""
        return self._of.get_step_text(self.index)


class Timeline(Object, ListOf["t.TimelineEntry"]):
    """The events and claims of a sealed dossier in one total order, which depends on nothing but the dossier.
    Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Timeline"
    _ref, _unref = "annal_timeline_ref", "annal_timeline_unref"

    def __init__(self, dossier: t.Dossier) -> None:
        """Puts the events and claims of a dossier in order.

        The order takes the least key that the constraints leave free, again and again. The key is the earliest
        beginning (or the known end, where no beginning is known), then the latest end, then the narrower of
        two, then the id. The constraints come from the links precedes and responds-to, from wholes and parts,
        from the events at which claims were made, and from resolutions and the positions taken on them the same
        day. All together they tighten the dates that make the keys: what is dated to a month and answers a
        statement of the 14th begins on the 14th there. Constraints that the stated dates, or each other, rule
        out in a chain of any length are left aside and reported by `Timeline.get_problems`; there the stated
        dates stand.

        A claim whose own day is not known, made at an event whose day is, stands after that event and has no
        span of its own. Records of which nothing is known in time follow at the end, by id as far as the
        constraints leave it free; they hand on the order of what they stand between.

        Fails with `ERROR_INVALID` where the dossier is not sealed.

        dossier: a sealed dossier
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_timeline_new", dossier_) as call:
            result = call(call.pointer(dossier_), byref(call.error))
            call.check()
            self._adopt(result, owner_of(dossier_))

    dossier: Member[t.Dossier, Never_] = Member("get_dossier", None, "Which dossier it orders.")
    problems: Member[t.Problems, Never_] = Member(
            "get_problems", None, "What cannot be ordered as the records say it is.")

    @property
    def entries(self) -> View[t.TimelineEntry, Never_]:
        """A list. An entry of a timeline."""
        return rows(self, self.get_n_entries(), classes["TimelineEntry"])

    def _length(self) -> int:
        return self.get_n_entries()

    def _item(self, index: int) -> t.TimelineEntry:
        return classes["TimelineEntry"](self, index)

    @staticmethod
    def new(dossier: t.Dossier) -> t.Timeline:
        """Puts the events and claims of a dossier in order.

        The order takes the least key that the constraints leave free, again and again. The key is the earliest
        beginning (or the known end, where no beginning is known), then the latest end, then the narrower of
        two, then the id. The constraints come from the links precedes and responds-to, from wholes and parts,
        from the events at which claims were made, and from resolutions and the positions taken on them the same
        day. All together they tighten the dates that make the keys: what is dated to a month and answers a
        statement of the 14th begins on the 14th there. Constraints that the stated dates, or each other, rule
        out in a chain of any length are left aside and reported by `Timeline.get_problems`; there the stated
        dates stand.

        A claim whose own day is not known, made at an event whose day is, stands after that event and has no
        span of its own. Records of which nothing is known in time follow at the end, by id as far as the
        constraints leave it free; they hand on the order of what they stand between.

        Fails with `ERROR_INVALID` where the dossier is not sealed.

        dossier: a sealed dossier
        Returns: the timeline
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_timeline_new", dossier_) as call:
            result = call(call.pointer(dossier_), byref(call.error))
            call.check()
            return wrap("Timeline", result, owner_of(dossier_), True)

    def explain_span(self, index: int) -> str | None:
        """Says in words when an entry can have been by all that is known of the sequence, and why, where that is
        narrower than its own date: "between 14 and 31 May 2019, since it answers the statement “…” of 14 May
        2019; stated: May 2019". The reason is the shortest chain of records from the entry to a date that
        somebody stated, for each bound that is not the entry's own.

        index: which entry, from 0, in order
        Returns: the text, to be freed with [func`GLib`.free], or None where the entry's date is all there is
        """
        with Call("annal_timeline_explain_span", self) as call:
            return text_taken(call(call.pointer(self), number_in(index, "index", "u")))

    def export_arrow(self, table: t.ArrowTable | str, out: int) -> None:
        """Gives a table of the entries of a timeline to programs that read the Arrow C stream interface, in its
        order; sources are those that are cited there. See `Dossier.export_arrow`.

        table: which table
        out: a struct ArrowArrayStream, which is filled in
        """
        C.annal_timeline_export_arrow(
                self._c, enum_in(ArrowTable, table, "table"), pointer_in(out, "out"))

    def get_certainty(self, index: int) -> t.Certainty:
        """Reads how certain it is that an entry belongs to what was asked for. On a timeline that no query chose,
        all is certain.

        index: which entry, from 0, in order
        Returns: certain or possible
        """
        return enum_out(Certainty, C.annal_timeline_get_certainty(self._c, number_in(index, "index", "u")))

    def get_dossier(self) -> t.Dossier:
        """Reads which dossier it orders.

        Returns: the dossier
        """
        return wrap("Dossier", C.annal_timeline_get_dossier(self._c), self, False)

    def get_known(self, index: int, day: DateLike) -> t.Certainty:
        """Tells whether the public could have read of an entry by the end of a day: certainly where a source that
        tells of it had been published for certain, possibly where one may have been, or where no source is
        cited at all.

        index: which entry, from 0, in order
        day: a day, month or year
        Returns: how certain that is
        """
        day_ = object_in("Date", day, "day")
        result = C.annal_timeline_get_known(self._c, number_in(index, "index", "u"), day_._c)
        return enum_out(Certainty, result)

    def get_lane(self, index: int) -> t.Lane:
        """Reads in which lane an entry stands. A claim without a date, made at a dated event, is in the dated
        lane.

        index: which entry, from 0, in order
        Returns: the lane
        """
        return enum_out(Lane, C.annal_timeline_get_lane(self._c, number_in(index, "index", "u")))

    def get_n_entries(self) -> int:
        """Counts the entries: every event and every claim of the dossier is one.

        Returns: how many there are
        """
        return C.annal_timeline_get_n_entries(self._c)

    def get_parent(self, index: int) -> int | None:
        """Reads under which entry an entry belongs: a claim under the event at which it was made, where that
        stands in the same lane; an event under the event of which it is a part.

        index: which entry, from 0, in order
        Returns: the index of that entry, or None where there is none
        """
        return perhaps(C.annal_timeline_get_parent(self._c, number_in(index, "index", "u")))

    def get_problems(self) -> t.Problems:
        """Reads what cannot be ordered as the records say it is: one warning of the rule "order-unmeetable" for
        each set of records that contradict each other. In the order the stated dates stand.

        Returns: the problems, valid while `self` lives
        """
        return wrap("Problems", C.annal_timeline_get_problems(self._c), self, False)

    def get_record(self, index: int) -> t.Record:
        """Reads the event or claim of an entry.

        index: which entry, from 0, in order
        Returns: the record, valid while `self` lives
        """
        result = C.annal_timeline_get_record(self._c, number_in(index, "index", "u"))
        return wrap("Record", result, self, False)

    def get_span(self, index: int) -> t.Span | None:
        """Reads the span of an entry, from its own date and from nothing else.

        index: which entry, from 0, in order
        Returns: the span, valid while `self` lives, or None where the record says nothing of when it was
        """
        return wrap("Span", C.annal_timeline_get_span(self._c, number_in(index, "index", "u")), self, False)

    def get_tight_span(self, index: int) -> t.Span | None:
        """Reads when an entry can have been, by its own date and by all that is known of the sequence: what is
        dated to May 2019 and answers a statement of the 14th was from the 14th to the 31st. Where records
        contradict each other the stated dates stand, and this is the stated span.

        index: which entry, from 0, in order
        Returns: the span, valid while `self` lives, or None where nothing is known in time
        """
        result = C.annal_timeline_get_tight_span(self._c, number_in(index, "index", "u"))
        return wrap("Span", result, self, False)

    def lookup(self, id: str) -> int | None:
        """Finds the entry of a record.

        id: the id of an event or claim
        Returns: its index, or None where no entry has that id
        """
        return perhaps(C.annal_timeline_lookup(self._c, utf8(id, "id")))

    def relate(self, a: str, b: str) -> t.TimeComparison:
        """Tells how two records lie to each other, by their dates and by all that is known of what came before
        what: links, wholes and parts, what was said at which event and printed in which source. What the
        constraints prove holds also for records without a date. Where records contradict each other, the stated
        dates stand and what contradicts them is left aside.

        A choice of entries knows all that the timeline knows that it was chosen from.

        Fails with `ERROR_NOT_FOUND` where there is no such record, naming ids that are near it, and with
        `ERROR_INVALID` for a record of another type.

        a: the id of an event, claim or source
        b: the id of another
        Returns: what is known of the two
        """
        with Call("annal_timeline_relate", self) as call:
            result = call(call.pointer(self), utf8(a, "a"), utf8(b, "b"), byref(call.error))
            call.check()
            return wrap("TimeComparison", result, self, True)

    def select(self, query: QueryLike | None = None) -> t.Selection:
        """Finds the entries that meet a query. The indexes that this takes are made once for a timeline, when they
        are first needed.

        Every entry found is so certainly or possibly: whether something of May 2019 was in the second week of
        that month is possible, no more. What nobody dated is in a window of time only where the sequence of
        events makes that certain.

        Fails with `ERROR_NOT_FOUND` or `ERROR_AMBIGUOUS` where the query names what the dossier does not hold,
        or what may be one of several, and with `ERROR_INVALID` for what can be no value of the facet.

        query: what is asked for, or None for all
        Returns: what was found, which may be nothing
        """
        query_ = object_in("Query", query, "query", True)
        with Call("annal_timeline_select", self, query_) as call:
            result = call(call.pointer(self), call.pointer(query_), byref(call.error))
            call.check()
            return wrap("Selection", result, self, True)


class TimelineEntry(Row):
    """An entry of a timeline: one of the `entries` of a `Timeline`, `index` being its place there."""

    __slots__ = ()
    _of: t.Timeline

    def explain_span(self) -> str | None:
        """Says in words when an entry can have been by all that is known of the sequence, and why, where that is
        narrower than its own date.
        """
        return self._of.explain_span(self.index)

    @property
    def certainty(self) -> t.Certainty:
        """How certain it is that an entry belongs to what was asked for."""
        return self._of.get_certainty(self.index)

    def known(self, day: DateLike) -> t.Certainty:
        """Tells whether the public could have read of an entry by the end of a day."""
        return self._of.get_known(self.index, day)

    @property
    def lane(self) -> t.Lane:
        """In which lane an entry stands."""
        return self._of.get_lane(self.index)

    @property
    def parent(self) -> int | None:
        """Under which entry an entry belongs."""
        return self._of.get_parent(self.index)

    @property
    def record(self) -> t.Record:
        """The event or claim of an entry."""
        return self._of.get_record(self.index)

    @property
    def span(self) -> t.Span | None:
        """The span of an entry, from its own date and from nothing else."""
        return self._of.get_span(self.index)

    @property
    def tight_span(self) -> t.Span | None:
        """When an entry can have been, by its own date and by all that is known of the sequence."""
        return self._of.get_tight_span(self.index)


class Trace(Object, ListOf["t.TraceStep"]):
    """The way of a claim from the reader back to its origin: a tree of steps, each after the one it hangs on.
    Immutable, and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Trace"
    _ref, _unref = "annal_trace_ref", "annal_trace_unref"

    def __init__(self, dossier: t.Dossier, claim: str) -> None:
        """Follows a claim back to its origin, through the sources that print it, those who passed the words on,
        and the claims that it rests on, cites or is the same as.

        Errors: `ERROR_NOT_FOUND` where there is no such claim.

        dossier: a sealed dossier
        claim: the id of a claim
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_trace_new", dossier_) as call:
            result = call(call.pointer(dossier_), utf8(claim, "claim"), byref(call.error))
            call.check()
            self._adopt(result, owner_of(dossier_))

    fidelity: Member[t.Fidelity, Never_] = Member(
            "get_fidelity", None,
            "How faithfully the claim reached the reader by its best way, which is as faithful as its "
            "weakest link.")

    @property
    def steps(self) -> View[t.TraceStep, Never_]:
        """A list. A hop on the way back to who said it."""
        return rows(self, self.get_n_steps(), classes["TraceStep"])

    def _length(self) -> int:
        return self.get_n_steps()

    def _item(self, index: int) -> t.TraceStep:
        return classes["TraceStep"](self, index)

    @staticmethod
    def new(dossier: t.Dossier, claim: str) -> t.Trace:
        """Follows a claim back to its origin, through the sources that print it, those who passed the words on,
        and the claims that it rests on, cites or is the same as.

        Errors: `ERROR_NOT_FOUND` where there is no such claim.

        dossier: a sealed dossier
        claim: the id of a claim
        Returns: the trace, or None on error
        """
        dossier_ = object_in("Dossier", dossier, "dossier")
        with Call("annal_trace_new", dossier_) as call:
            result = call(call.pointer(dossier_), utf8(claim, "claim"), byref(call.error))
            call.check()
            return wrap("Trace", result, owner_of(dossier_), True)

    def describe(self, width: int = 0, colour: bool = False) -> str:
        """Writes for reading how a claim reached the reader: each step under the one that it hangs on, and how
        near it comes to the words. Whatever the dossier holds, the text is safe to print.

        width: the columns of a terminal, 0 for lines of any length
        colour: whether to write a terminal's escape sequences
        Returns: the text, to be freed with [func`GLib`.free]
        """
        with Call("annal_trace_describe", self) as call:
            result = call(call.pointer(self), number_in(width, "width", "u"), boolean_in(colour, "colour"))
            return text_taken(result)

    def get_fidelity(self) -> t.Fidelity:
        """Gets how faithfully the claim reached the reader by its best way, which is as faithful as its weakest
        link.

        Returns: the fidelity; unset where nothing is said of it
        """
        return enum_out(Fidelity, C.annal_trace_get_fidelity(self._c))

    def get_n_steps(self) -> int:
        """Counts the steps. The first is the claim itself.

        Returns: how many there are
        """
        return C.annal_trace_get_n_steps(self._c)

    def get_step_depth(self, index: int) -> int:
        """Gets how deep a step lies in the tree.

        index: which step
        Returns: the depth, 0 of the first
        """
        return C.annal_trace_get_step_depth(self._c, number_in(index, "index", "u"))

    def get_step_fidelity(self, index: int) -> t.Fidelity:
        """Gets how faithfully the words were printed (of a source) or passed on (of a hop).

        index: which step
        Returns: the fidelity; unset where nothing is said of it
        """
        return enum_out(Fidelity, C.annal_trace_get_step_fidelity(self._c, number_in(index, "index", "u")))

    def get_step_is_at_best(self, index: int) -> bool:
        """Tells whether the way may be less faithful than its weakest link that is known: somebody passed the
        words on, and how is not said.

        index: which step
        Returns: True where the weakest fidelity is an upper limit
        """
        return bool(C.annal_trace_get_step_is_at_best(self._c, number_in(index, "index", "u")))

    def get_step_kind(self, index: int) -> t.TraceKind:
        """Gets what a step is.

        index: which step
        Returns: the kind
        """
        return enum_out(TraceKind, C.annal_trace_get_step_kind(self._c, number_in(index, "index", "u")))

    def get_step_name(self, index: int) -> str:
        """Gets what stands there: a claim's speaker and sentence, a source's title, a name.

        index: which step
        Returns: the name
        """
        return text_out(C.annal_trace_get_step_name(self._c, number_in(index, "index", "u")))

    def get_step_parent(self, index: int) -> int:
        """Gets the step that this one hangs on.

        index: which step
        Returns: its index, less than `index`; -1 of the first
        """
        return C.annal_trace_get_step_parent(self._c, number_in(index, "index", "u"))

    def get_step_record(self, index: int) -> t.Record | None:
        """Gets the record of a step: a claim, a source, or the entity of a hop.

        index: which step
        Returns: the record, valid while `self` lives; None where somebody is unnamed
        """
        result = C.annal_trace_get_step_record(self._c, number_in(index, "index", "u"))
        return wrap("Record", result, self, False)

    def get_step_relation(self, index: int) -> str:
        """Gets how a step hangs on the one above, in words: “in”, “passed on by”, “rests on”. Of the first step it
        is empty.

        index: which step
        Returns: the words
        """
        return text_out(C.annal_trace_get_step_relation(self._c, number_in(index, "index", "u")))

    def get_step_role(self, index: int) -> t.ChainRole:
        """Gets what the one of a hop did.

        index: which step
        Returns: the role; unset where the step is no hop
        """
        return enum_out(ChainRole, C.annal_trace_get_step_role(self._c, number_in(index, "index", "u")))

    def get_step_text(self, index: int) -> str:
        """Gets a step as a line of text, not indented.

        index: which step
        Returns: the text
        """
        return text_out(C.annal_trace_get_step_text(self._c, number_in(index, "index", "u")))

    def get_step_weakest(self, index: int) -> t.Fidelity:
        """Gets the weakest fidelity on the way from the origin to a source that prints the claim above.

        index: which step
        Returns: the fidelity; unset where nothing is said of it
        """
        return enum_out(Fidelity, C.annal_trace_get_step_weakest(self._c, number_in(index, "index", "u")))

    def to_dot(self) -> str:
        """Draws the trace as a graph in the language of Graphviz: each record is one node, whose name begins with
        `claim:`, `source:`, `entity:` or `unnamed:`; the arrows lead back to the origin.

        Returns: the graph
        """
        with Call("annal_trace_to_dot", self) as call:
            return text_taken(call(call.pointer(self)))

    def to_text(self) -> str:
        """Draws the trace as a tree: one line for each step, indented under the one it hangs on.

        Returns: lines of text, each ending with a line break
        """
        with Call("annal_trace_to_text", self) as call:
            return text_taken(call(call.pointer(self)))


class TraceStep(Row):
    """A hop on the way back to who said it: one of the `steps` of a `Trace`, `index` being its place there."""

    __slots__ = ()
    _of: t.Trace

    @property
    def depth(self) -> int:
        """How deep a step lies in the tree."""
        return self._of.get_step_depth(self.index)

    @property
    def fidelity(self) -> t.Fidelity:
        """How faithfully the words were printed (of a source) or passed on (of a hop)."""
        return self._of.get_step_fidelity(self.index)

    @property
    def at_best(self) -> bool:
        """Whether the way may be less faithful than its weakest link that is known."""
        return self._of.get_step_is_at_best(self.index)

    @property
    def kind(self) -> t.TraceKind:
        """What a step is."""
        return self._of.get_step_kind(self.index)

    @property
    def name(self) -> str:
        """What stands there."""
        return self._of.get_step_name(self.index)

    @property
    def parent(self) -> int:
        """The step that this one hangs on."""
        return self._of.get_step_parent(self.index)

    @property
    def record(self) -> t.Record | None:
        """The record of a step."""
        return self._of.get_step_record(self.index)

    @property
    def relation(self) -> str:
        """How a step hangs on the one above, in words."""
        return self._of.get_step_relation(self.index)

    @property
    def role(self) -> t.ChainRole:
        """What the one of a hop did."""
        return self._of.get_step_role(self.index)

    @property
    def text(self) -> str:
        """A step as a line of text, not indented."""
        return self._of.get_step_text(self.index)

    @property
    def weakest(self) -> t.Fidelity:
        """The weakest fidelity on the way from the origin to a source that prints the claim above."""
        return self._of.get_step_weakest(self.index)


class Value(Node):
    """What a proposition or an attribute says of its subject: a plain word or number, whose type comes from the
    term, or a quantity, a date, a text; for an interpretation, the stance or the proposition it reads into its
    target. A value is sealed when it is set on or added to another; from then on it is read-only and safe to
    share between threads.
    """

    __slots__ = ()
    _gir = "Value"
    _ref, _unref = "annal_value_ref", "annal_value_unref"
    _copy = "annal_value_copy"
    _identity = False

    def __init__(
            self, word: str | None = None, *, date: WhenLike | None = None,
            proposition: t.Proposition | None = None, quantity: QuantityLike | None = None,
            stance: t.Stance | str | None = None, text: TextLike | None = None) -> None:
        """Makes a value with nothing else in it.

        What else is given by name is set as a member.

        word: a plain word, number or id, to be read by the term's value type
        """
        result = C.annal_value_new(utf8(word, "word", True))
        self._adopt(result, None)
        self._set(date=date, proposition=proposition, quantity=quantity, stance=stance, text=text)

    date: Member[t.When | None, WhenLike | None] = Member("get_date", "set_date", "The date.")
    proposition: Member[t.Proposition | None, t.Proposition | None] = Member(
            "get_proposition", "set_proposition", "The proposition that an interpretation reads.")
    quantity: Member[t.Quantity | None, QuantityLike | None] = Member("get_quantity", "set_quantity", "The quantity.")
    stance: Member[t.Stance, t.Stance | str] = Member(
            "get_stance", "set_stance", "The stance that an interpretation reads.")
    text: Member[t.Text | None, TextLike | None] = Member("get_text", "set_text", "The text.")
    word: Member[str | None, str | None] = Member(
            "get_word", "set_word", "A plain word, number or id, to be read by the term's value type.")

    @staticmethod
    def new(word: str | None = None) -> t.Value:
        """Makes a value with nothing else in it.

        word: a plain word, number or id, to be read by the term's value type
        Returns: the new value
        """
        return wrap("Value", C.annal_value_new(utf8(word, "word", True)), None, True)

    def copy(self) -> t.Value:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Value", C.annal_value_copy(self._c), self, True)

    def equal(self, b: ValueLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Value", b, "b")
        return bool(C.annal_value_equal(self._c, b_._c))

    def get_date(self) -> t.When | None:
        """Reads the date.

        Returns: the date, or None where it is not given
        """
        return wrap("When", C.annal_value_get_date(self._c), self, False)

    def get_proposition(self) -> t.Proposition | None:
        """Reads the proposition that an interpretation reads.

        Returns: the proposition that an interpretation reads, or None where it is not given
        """
        return wrap("Proposition", C.annal_value_get_proposition(self._c), self, False)

    def get_quantity(self) -> t.Quantity | None:
        """Reads the quantity.

        Returns: the quantity, or None where it is not given
        """
        return wrap("Quantity", C.annal_value_get_quantity(self._c), self, False)

    def get_stance(self) -> t.Stance:
        """Reads the stance that an interpretation reads.

        Returns: the stance that an interpretation reads
        """
        return enum_out(Stance, C.annal_value_get_stance(self._c))

    def get_text(self) -> t.Text | None:
        """Reads the text.

        Returns: the text, or None where it is not given
        """
        return wrap("Text", C.annal_value_get_text(self._c), self, False)

    def get_word(self) -> str | None:
        """Reads a plain word, number or id, to be read by the term's value type.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_value_get_word(self._c))

    def set_date(self, date: WhenLike | None) -> None:
        """Sets the date.

        date: the date; sealed from now on
        """
        date_ = object_in("When", date, "date", True)
        C.annal_value_set_date(self._c, date_._c)

    def set_proposition(self, proposition: t.Proposition | None) -> None:
        """Sets the proposition that an interpretation reads.

        proposition: the proposition that an interpretation reads; sealed from now on
        """
        proposition_ = object_in("Proposition", proposition, "proposition", True)
        C.annal_value_set_proposition(self._c, proposition_._c)

    def set_quantity(self, quantity: QuantityLike | None) -> None:
        """Sets the quantity.

        quantity: the quantity; sealed from now on
        """
        quantity_ = object_in("Quantity", quantity, "quantity", True)
        C.annal_value_set_quantity(self._c, quantity_._c)

    def set_stance(self, stance: t.Stance | str) -> None:
        """Sets the stance that an interpretation reads.

        stance: the stance that an interpretation reads
        """
        C.annal_value_set_stance(self._c, enum_in(Stance, stance, "stance"))

    def set_text(self, text: TextLike | None) -> None:
        """Sets the text.

        text: the text; sealed from now on
        """
        text_ = object_in("Text", text, "text", True)
        C.annal_value_set_text(self._c, text_._c)

    def set_word(self, word: str | None) -> None:
        """Sets a plain word, number or id, to be read by the term's value type.

        word: a plain word, number or id, to be read by the term's value type
        """
        C.annal_value_set_word(self._c, utf8(word, "word", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Value"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class When(Node):
    """A date with how it is known: the EDTF string, its basis, the words as printed and what they hang on. A value
    is sealed when it is set on or added to another; from then on it is read-only and safe to share between
    threads.
    """

    __slots__ = ()
    _gir = "When"
    _ref, _unref = "annal_when_ref", "annal_when_unref"
    _copy = "annal_when_copy"
    _identity = False

    def __init__(
            self, edtf: str | None = None, *, basis: t.Basis | str | None = None,
            duration: str | None = None, end: int | None = None, nature: t.Nature | str | None = None,
            relative_to: str | None = None, source: str | None = None, start: int | None = None,
            text: str | None = None, tz: str | None = None) -> None:
        """Makes a when with nothing else in it.

        What else is given by name is set as a member.

        edtf: the date as an EDTF string (ISO 8601-2, levels 0 to 2)
        """
        result = C.annal_when_new(utf8(edtf, "edtf", True))
        self._adopt(result, None)
        self._set(
                basis=basis, duration=duration, end=end, nature=nature, relative_to=relative_to, source=source,
                start=start, text=text, tz=tz)

    basis: Member[t.Basis, t.Basis | str] = Member("get_basis", "set_basis", "How the date is known.")
    duration: Member[str | None, str | None] = Member(
            "get_duration", "set_duration", "A duration as printed, such as “over five days”.")
    edtf: Member[str | None, str | None] = Member(
            "get_edtf", "set_edtf", "The date as an EDTF string (ISO 8601-2, levels 0 to 2).")
    end: Member[int, int] = Member(
            "get_end", "set_end", "Where the words end in the source's text, in code points, exclusive.")
    nature: Member[t.Nature, t.Nature | str] = Member(
            "get_nature", "set_nature",
            "Whether the date is an instant or a period; unset leaves it to the field's default.")
    relative_to: Member[str | None, str | None] = Member(
            "get_relative_to", "set_relative_to", "What a relative date hangs on.")
    source: Member[str | None, str | None] = Member(
            "get_source", "set_source", "The source in which the words stand.")
    start: Member[int, int] = Member(
            "get_start", "set_start", "Where the words start in the source's text, in code points.")
    text: Member[str | None, str | None] = Member(
            "get_text", "set_text", "The words as printed, such as “late Saturday”.")
    tz: Member[str | None, str | None] = Member(
            "get_tz", "set_tz", "The time zone in which a date without an offset is read.")

    @staticmethod
    def new(edtf: str | None = None) -> t.When:
        """Makes a when with nothing else in it.

        edtf: the date as an EDTF string (ISO 8601-2, levels 0 to 2)
        Returns: the new value
        """
        return wrap("When", C.annal_when_new(utf8(edtf, "edtf", True)), None, True)

    @staticmethod
    def new_for_phrase(phrase: t.Phrase, source: str | None = None, relative_to: str | None = None) -> t.When:
        """Makes the date of a record from words found in a text: with their EDTF, the words as printed and where
        they stand, and the basis stated or relative. A length of time without a date becomes the duration.

        phrase: words that were found in the text of a source
        source: the id of the source
        relative_to: what a relative date hangs on, a record's id or words; the source, where it is None
        Returns: the new value
        """
        phrase_ = object_in("Phrase", phrase, "phrase")
        result = C.annal_when_new_for_phrase(
                phrase_._c, utf8(source, "source", True), utf8(relative_to, "relative_to", True))
        return wrap("When", result, owner_of(phrase_), True)

    def copy(self) -> t.When:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("When", C.annal_when_copy(self._c), self, True)

    def equal(self, b: WhenLike) -> bool:
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("When", b, "b")
        return bool(C.annal_when_equal(self._c, b_._c))

    def get_basis(self) -> t.Basis:
        """Reads how the date is known.

        Returns: how the date is known
        """
        return enum_out(Basis, C.annal_when_get_basis(self._c))

    def get_duration(self) -> str | None:
        """Reads a duration as printed, such as “over five days”.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_when_get_duration(self._c))

    def get_edtf(self) -> str | None:
        """Reads the date as an EDTF string (ISO 8601-2, levels 0 to 2).

        Returns: it, or None where it is not given
        """
        return text_out(C.annal_when_get_edtf(self._c))

    def get_end(self) -> int:
        """Reads where the words end in the source's text, in code points, exclusive.

        Returns: the offset, or -1 where it is not given
        """
        return C.annal_when_get_end(self._c)

    def get_nature(self) -> t.Nature:
        """Reads whether the date is an instant or a period; unset leaves it to the field's default.

        Returns: whether the date is an instant or a period; unset leaves it to the field's default
        """
        return enum_out(Nature, C.annal_when_get_nature(self._c))

    def get_relative_to(self) -> str | None:
        """Reads what a relative date hangs on: the id of a record, or words.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_when_get_relative_to(self._c))

    def get_source(self) -> str | None:
        """Reads the source in which the words stand.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_when_get_source(self._c))

    def get_start(self) -> int:
        """Reads where the words start in the source's text, in code points.

        Returns: the offset, or -1 where it is not given
        """
        return C.annal_when_get_start(self._c)

    def get_text(self) -> str | None:
        """Reads the words as printed, such as “late Saturday”.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_when_get_text(self._c))

    def get_tz(self) -> str | None:
        """Reads the time zone in which a date without an offset is read: an IANA name or an offset such as
        "+09:00".

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_when_get_tz(self._c))

    def set_basis(self, basis: t.Basis | str) -> None:
        """Sets how the date is known.

        basis: how the date is known
        """
        C.annal_when_set_basis(self._c, enum_in(Basis, basis, "basis"))

    def set_duration(self, duration: str | None) -> None:
        """Sets a duration as printed, such as “over five days”.

        duration: a duration as printed, such as “over five days”
        """
        C.annal_when_set_duration(self._c, utf8(duration, "duration", True))

    def set_edtf(self, edtf: str | None) -> None:
        """Sets the date as an EDTF string (ISO 8601-2, levels 0 to 2).

        edtf: the date as an EDTF string (ISO 8601-2, levels 0 to 2)
        """
        C.annal_when_set_edtf(self._c, utf8(edtf, "edtf", True))

    def set_end(self, end: int) -> None:
        """Sets where the words end in the source's text, in code points, exclusive.

        end: the offset, or -1 for none
        """
        C.annal_when_set_end(self._c, number_in(end, "end", "q"))

    def set_nature(self, nature: t.Nature | str) -> None:
        """Sets whether the date is an instant or a period; unset leaves it to the field's default.

        nature: whether the date is an instant or a period; unset leaves it to the field's default
        """
        C.annal_when_set_nature(self._c, enum_in(Nature, nature, "nature"))

    def set_relative_to(self, relative_to: str | None) -> None:
        """Sets what a relative date hangs on: the id of a record, or words.

        relative_to: what a relative date hangs on: the id of a record, or words
        """
        C.annal_when_set_relative_to(self._c, utf8(relative_to, "relative_to", True))

    def set_source(self, source: str | None) -> None:
        """Sets the source in which the words stand.

        source: the source in which the words stand
        """
        C.annal_when_set_source(self._c, utf8(source, "source", True))

    def set_start(self, start: int) -> None:
        """Sets where the words start in the source's text, in code points.

        start: the offset, or -1 for none
        """
        C.annal_when_set_start(self._c, number_in(start, "start", "q"))

    def set_text(self, text: str | None) -> None:
        """Sets the words as printed, such as “late Saturday”.

        text: the words as printed, such as “late Saturday”
        """
        C.annal_when_set_text(self._c, utf8(text, "text", True))

    def set_tz(self, tz: str | None) -> None:
        """Sets the time zone in which a date without an offset is read: an IANA name or an offset such as
        "+09:00".

        tz: the time zone in which a date without an offset is read: an IANA name or an offset such as "+09:00"
        """
        C.annal_when_set_tz(self._c, utf8(tz, "tz", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["When"]):
            return NotImplemented
        return bool(self.equal(other))

    __hash__ = None  # type: ignore[assignment]


class Assessment(Record):
    """Somebody's grade of a record. It never edits its target, and grades are never folded into one number. A
    record is built through setters, sealed when it is added to a dossier, and then read-only and safe to share
    between threads.
    """

    __slots__ = ()
    _gir = "Assessment"
    _ref, _unref = "annal_assessment_ref", "annal_assessment_unref"
    _copy = "annal_assessment_copy"
    _identity = False

    def __init__(
            self, id: str, *, at: WhenLike | None = None, by: AgentLike | None = None,
            grade: str | None = None, kind: t.AssessmentKind | str | None = None,
            standard: str | None = None, target: str | None = None, why: TextLike | None = None,
            evidence: Iterable[str] | None = None) -> None:
        """Makes an assessment with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_assessment_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(at=at, by=by, grade=grade, kind=kind, standard=standard, target=target, why=why, evidence=evidence)

    at: Member[t.When | None, WhenLike | None] = Member("get_at", "set_at", "When.")
    by: Member[t.Agent | None, AgentLike | None] = Member("get_by", "set_by", "Who graded it.")
    grade: Member[str | None, str | None] = Member("get_grade", "set_grade", "The grade.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    kind: Member[t.AssessmentKind, t.AssessmentKind | str] = Member("get_kind", "set_kind", "What is graded.")
    standard: Member[str | None, str | None] = Member(
            "get_standard", "set_standard", "The standard of proof, such as “reasonable grounds to believe”.")
    target: Member[str | None, str | None] = Member("get_target", "set_target", "The record that is graded.")
    why: Member[t.Text | None, TextLike | None] = Member("get_why", "set_why", "The reason.")
    evidence: ListMember[str, str] = ListMember(
            "get_n_evidence", "get_evidence", "add_evidence", "clear_evidence",
            "A list; each is the id of a record that bears it out.")

    @staticmethod
    def new(id: str) -> t.Assessment:
        """Makes an assessment with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Assessment", C.annal_assessment_new(utf8(id, "id")), None, True)

    def add_evidence(self, evidence: str) -> None:
        """Adds the id of a record that bears it out at the end.

        evidence: the id of a record that bears it out
        """
        C.annal_assessment_add_evidence(self._c, utf8(evidence, "evidence"))

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_assessment_as_record(self._c), self, False)

    def clear_evidence(self) -> None:
        """Removes all of them: each is the id of a record that bears it out."""
        C.annal_assessment_clear_evidence(self._c)

    def copy(self) -> t.Assessment:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Assessment", C.annal_assessment_copy(self._c), self, True)

    def equal(self, b: t.Assessment) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Assessment", b, "b")
        return bool(C.annal_assessment_equal(self._c, b_._c))

    def get_at(self) -> t.When | None:
        """Reads when.

        Returns: when, or None where it is not given
        """
        return wrap("When", C.annal_assessment_get_at(self._c), self, False)

    def get_by(self) -> t.Agent | None:
        """Reads who graded it.

        Returns: who graded it, or None where it is not given
        """
        return wrap("Agent", C.annal_assessment_get_by(self._c), self, False)

    def get_evidence(self, index: int) -> str:
        """Reads the id of a record that bears it out.

        index: which one, from 0
        Returns: the id of a record that bears it out
        """
        return text_out(C.annal_assessment_get_evidence(self._c, number_in(index, "index", "u")))

    def get_grade(self) -> str | None:
        """Reads the grade: A to F, 1 to 6 (F and 6 mean that it cannot be judged), or supported, refuted,
        unproven, mixed.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_assessment_get_grade(self._c))

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_assessment_get_id(self._c))

    def get_kind(self) -> t.AssessmentKind:
        """Reads what is graded.

        Returns: what is graded
        """
        return enum_out(AssessmentKind, C.annal_assessment_get_kind(self._c))

    def get_n_evidence(self) -> int:
        """Counts them: each is the id of a record that bears it out.

        Returns: how many there are
        """
        return C.annal_assessment_get_n_evidence(self._c)

    def get_standard(self) -> str | None:
        """Reads the standard of proof, such as “reasonable grounds to believe”.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_assessment_get_standard(self._c))

    def get_target(self) -> str | None:
        """Reads the record that is graded.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_assessment_get_target(self._c))

    def get_why(self) -> t.Text | None:
        """Reads the reason.

        Returns: the reason, or None where it is not given
        """
        return wrap("Text", C.annal_assessment_get_why(self._c), self, False)

    def set_at(self, at: WhenLike | None) -> None:
        """Sets when.

        at: when; sealed from now on
        """
        at_ = object_in("When", at, "at", True)
        C.annal_assessment_set_at(self._c, at_._c)

    def set_by(self, by: AgentLike | None) -> None:
        """Sets who graded it.

        by: who graded it; sealed from now on
        """
        by_ = object_in("Agent", by, "by", True)
        C.annal_assessment_set_by(self._c, by_._c)

    def set_grade(self, grade: str | None) -> None:
        """Sets the grade: A to F, 1 to 6 (F and 6 mean that it cannot be judged), or supported, refuted, unproven,
        mixed.

        grade: the grade: A to F, 1 to 6 (F and 6 mean that it cannot be judged), or supported, refuted,
            unproven, mixed
        """
        C.annal_assessment_set_grade(self._c, utf8(grade, "grade", True))

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_assessment_set_id(self._c, utf8(id, "id", True))

    def set_kind(self, kind: t.AssessmentKind | str) -> None:
        """Sets what is graded.

        kind: what is graded
        """
        C.annal_assessment_set_kind(self._c, enum_in(AssessmentKind, kind, "kind"))

    def set_standard(self, standard: str | None) -> None:
        """Sets the standard of proof, such as “reasonable grounds to believe”.

        standard: the standard of proof, such as “reasonable grounds to believe”
        """
        C.annal_assessment_set_standard(self._c, utf8(standard, "standard", True))

    def set_target(self, target: str | None) -> None:
        """Sets the record that is graded.

        target: the record that is graded
        """
        C.annal_assessment_set_target(self._c, utf8(target, "target", True))

    def set_why(self, why: TextLike | None) -> None:
        """Sets the reason.

        why: the reason; sealed from now on
        """
        why_ = object_in("Text", why, "why", True)
        C.annal_assessment_set_why(self._c, why_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Assessment"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Claim(Record):
    """One utterance by one speaker: a speech act with its stance, and the citations that show it. A record is
    built through setters, sealed when it is added to a dossier, and then read-only and safe to share between
    threads.
    """

    __slots__ = ()
    _gir = "Claim"
    _ref, _unref = "annal_claim_ref", "annal_claim_unref"
    _copy = "annal_claim_copy"
    _identity = False

    def __init__(
            self, id: str, *, by: AgentLike | None = None, count: CountLike | None = None,
            hedge: t.Hedge | str | None = None, kind: t.ClaimKind | str | None = None,
            principal: AgentLike | None = None, proposition: t.Proposition | None = None,
            said: WhenLike | None = None, says: TextLike | None = None,
            stance: t.Stance | str | None = None, stance_basis: t.StanceBasis | str | None = None,
            state: t.ClaimState | str | None = None, target: str | None = None, to: AgentLike | None = None,
            utterance: str | None = None, citations: Iterable[CitationLike] | None = None,
            rests_on: Iterable[str] | None = None) -> None:
        """Makes a claim with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_claim_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(
                by=by, count=count, hedge=hedge, kind=kind, principal=principal, proposition=proposition, said=said,
                says=says, stance=stance, stance_basis=stance_basis, state=state, target=target, to=to,
                utterance=utterance, citations=citations, rests_on=rests_on)

    by: Member[t.Agent | None, AgentLike | None] = Member("get_by", "set_by", "The speaker.")
    count: Member[t.Count | None, CountLike | None] = Member(
            "get_count", "set_count", "How many of how many, for a position on an instrument-set.")
    hedge: Member[t.Hedge, t.Hedge | str] = Member("get_hedge", "set_hedge", "How far the speaker stands behind it.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    kind: Member[t.ClaimKind, t.ClaimKind | str] = Member("get_kind", "set_kind", "What kind of speech act it is.")
    principal: Member[t.Agent | None, AgentLike | None] = Member(
            "get_principal", "set_principal", "On whose behalf the speaker speaks.")
    proposition: Member[t.Proposition | None, t.Proposition | None] = Member(
            "get_proposition", "set_proposition", "What an assertion says.")
    said: Member[t.When | None, WhenLike | None] = Member("get_said", "set_said", "When it was said.")
    says: Member[t.Text | None, TextLike | None] = Member("get_says", "set_says", "The claim in one plain sentence.")
    stance: Member[t.Stance, t.Stance | str] = Member("get_stance", "set_stance", "What the speaker did.")
    stance_basis: Member[t.StanceBasis, t.StanceBasis | str] = Member(
            "get_stance_basis", "set_stance_basis", "On whose word the stance rests.")
    state: Member[t.ClaimState, t.ClaimState | str] = Member(
            "get_state", "set_state", "How far the desk's work on it has come.")
    target: Member[str | None, str | None] = Member(
            "get_target", "set_target",
            "What a position, demand, commitment, evaluation or interpretation is aimed at.")
    to: Member[t.Agent | None, AgentLike | None] = Member(
            "get_to", "set_to", "Whom a demand or commitment addresses.")
    utterance: Member[str | None, str | None] = Member(
            "get_utterance", "set_utterance", "The event at which it was said.")
    citations: ListMember[t.Citation, CitationLike] = ListMember(
            "get_n_citations", "get_citation", "add_citation", "clear_citations", "A list; each is a citation.")
    rests_on: ListMember[str, str] = ListMember(
            "get_n_rests_on", "get_rests_on", "add_rests_on", "clear_rests_on",
            "A list; each is the id of a claim that this one rests on.")

    @staticmethod
    def new(id: str) -> t.Claim:
        """Makes a claim with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Claim", C.annal_claim_new(utf8(id, "id")), None, True)

    def add_citation(self, citation: CitationLike) -> None:
        """Adds a citation at the end.

        citation: a citation; sealed from now on
        """
        citation_ = object_in("Citation", citation, "citation")
        C.annal_claim_add_citation(self._c, citation_._c)

    def add_rests_on(self, rests_on: str) -> None:
        """Adds the id of a claim that this one rests on at the end.

        rests_on: the id of a claim that this one rests on
        """
        C.annal_claim_add_rests_on(self._c, utf8(rests_on, "rests_on"))

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_claim_as_record(self._c), self, False)

    def clear_citations(self) -> None:
        """Removes all of them: each is a citation."""
        C.annal_claim_clear_citations(self._c)

    def clear_rests_on(self) -> None:
        """Removes all of them: each is the id of a claim that this one rests on."""
        C.annal_claim_clear_rests_on(self._c)

    def copy(self) -> t.Claim:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Claim", C.annal_claim_copy(self._c), self, True)

    def equal(self, b: t.Claim) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Claim", b, "b")
        return bool(C.annal_claim_equal(self._c, b_._c))

    def get_by(self) -> t.Agent | None:
        """Reads the speaker.

        Returns: the speaker, or None where it is not given
        """
        return wrap("Agent", C.annal_claim_get_by(self._c), self, False)

    def get_citation(self, index: int) -> t.Citation:
        """Reads a citation.

        index: which one, from 0
        Returns: a citation
        """
        result = C.annal_claim_get_citation(self._c, number_in(index, "index", "u"))
        return wrap("Citation", result, self, False)

    def get_count(self) -> t.Count | None:
        """Reads how many of how many, for a position on an instrument-set.

        Returns: how many of how many, for a position on an instrument-set, or None where it is not given
        """
        return wrap("Count", C.annal_claim_get_count(self._c), self, False)

    def get_hedge(self) -> t.Hedge:
        """Reads how far the speaker stands behind it.

        Returns: how far the speaker stands behind it
        """
        return enum_out(Hedge, C.annal_claim_get_hedge(self._c))

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_claim_get_id(self._c))

    def get_kind(self) -> t.ClaimKind:
        """Reads what kind of speech act it is.

        Returns: what kind of speech act it is
        """
        return enum_out(ClaimKind, C.annal_claim_get_kind(self._c))

    def get_n_citations(self) -> int:
        """Counts them: each is a citation.

        Returns: how many there are
        """
        return C.annal_claim_get_n_citations(self._c)

    def get_n_rests_on(self) -> int:
        """Counts them: each is the id of a claim that this one rests on.

        Returns: how many there are
        """
        return C.annal_claim_get_n_rests_on(self._c)

    def get_principal(self) -> t.Agent | None:
        """Reads on whose behalf the speaker speaks.

        Returns: on whose behalf the speaker speaks, or None where it is not given
        """
        return wrap("Agent", C.annal_claim_get_principal(self._c), self, False)

    def get_proposition(self) -> t.Proposition | None:
        """Reads what an assertion says.

        Returns: what an assertion says, or None where it is not given
        """
        return wrap("Proposition", C.annal_claim_get_proposition(self._c), self, False)

    def get_rests_on(self, index: int) -> str:
        """Reads the id of a claim that this one rests on.

        index: which one, from 0
        Returns: the id of a claim that this one rests on
        """
        return text_out(C.annal_claim_get_rests_on(self._c, number_in(index, "index", "u")))

    def get_said(self) -> t.When | None:
        """Reads when it was said.

        Returns: when it was said, or None where it is not given
        """
        return wrap("When", C.annal_claim_get_said(self._c), self, False)

    def get_says(self) -> t.Text | None:
        """Reads the claim in one plain sentence.

        Returns: the claim in one plain sentence, or None where it is not given
        """
        return wrap("Text", C.annal_claim_get_says(self._c), self, False)

    def get_stance(self) -> t.Stance:
        """Reads what the speaker did.

        Returns: what the speaker did
        """
        return enum_out(Stance, C.annal_claim_get_stance(self._c))

    def get_stance_basis(self) -> t.StanceBasis:
        """Reads on whose word the stance rests.

        Returns: on whose word the stance rests
        """
        return enum_out(StanceBasis, C.annal_claim_get_stance_basis(self._c))

    def get_state(self) -> t.ClaimState:
        """Reads how far the desk's work on it has come.

        Returns: how far the desk's work on it has come
        """
        return enum_out(ClaimState, C.annal_claim_get_state(self._c))

    def get_target(self) -> str | None:
        """Reads what a position, demand, commitment, evaluation or interpretation is aimed at.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_claim_get_target(self._c))

    def get_to(self) -> t.Agent | None:
        """Reads whom a demand or commitment addresses.

        Returns: whom a demand or commitment addresses, or None where it is not given
        """
        return wrap("Agent", C.annal_claim_get_to(self._c), self, False)

    def get_utterance(self) -> str | None:
        """Reads the event at which it was said.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_claim_get_utterance(self._c))

    def set_by(self, by: AgentLike | None) -> None:
        """Sets the speaker.

        by: the speaker; sealed from now on
        """
        by_ = object_in("Agent", by, "by", True)
        C.annal_claim_set_by(self._c, by_._c)

    def set_count(self, count: CountLike | None) -> None:
        """Sets how many of how many, for a position on an instrument-set.

        count: how many of how many, for a position on an instrument-set; sealed from now on
        """
        count_ = object_in("Count", count, "count", True)
        C.annal_claim_set_count(self._c, count_._c)

    def set_hedge(self, hedge: t.Hedge | str) -> None:
        """Sets how far the speaker stands behind it.

        hedge: how far the speaker stands behind it
        """
        C.annal_claim_set_hedge(self._c, enum_in(Hedge, hedge, "hedge"))

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_claim_set_id(self._c, utf8(id, "id", True))

    def set_kind(self, kind: t.ClaimKind | str) -> None:
        """Sets what kind of speech act it is.

        kind: what kind of speech act it is
        """
        C.annal_claim_set_kind(self._c, enum_in(ClaimKind, kind, "kind"))

    def set_principal(self, principal: AgentLike | None) -> None:
        """Sets on whose behalf the speaker speaks.

        principal: on whose behalf the speaker speaks; sealed from now on
        """
        principal_ = object_in("Agent", principal, "principal", True)
        C.annal_claim_set_principal(self._c, principal_._c)

    def set_proposition(self, proposition: t.Proposition | None) -> None:
        """Sets what an assertion says.

        proposition: what an assertion says; sealed from now on
        """
        proposition_ = object_in("Proposition", proposition, "proposition", True)
        C.annal_claim_set_proposition(self._c, proposition_._c)

    def set_said(self, said: WhenLike | None) -> None:
        """Sets when it was said.

        said: when it was said; sealed from now on
        """
        said_ = object_in("When", said, "said", True)
        C.annal_claim_set_said(self._c, said_._c)

    def set_says(self, says: TextLike | None) -> None:
        """Sets the claim in one plain sentence.

        says: the claim in one plain sentence; sealed from now on
        """
        says_ = object_in("Text", says, "says", True)
        C.annal_claim_set_says(self._c, says_._c)

    def set_stance(self, stance: t.Stance | str) -> None:
        """Sets what the speaker did.

        stance: what the speaker did
        """
        C.annal_claim_set_stance(self._c, enum_in(Stance, stance, "stance"))

    def set_stance_basis(self, stance_basis: t.StanceBasis | str) -> None:
        """Sets on whose word the stance rests.

        stance_basis: on whose word the stance rests
        """
        C.annal_claim_set_stance_basis(self._c, enum_in(StanceBasis, stance_basis, "stance_basis"))

    def set_state(self, state: t.ClaimState | str) -> None:
        """Sets how far the desk's work on it has come.

        state: how far the desk's work on it has come
        """
        C.annal_claim_set_state(self._c, enum_in(ClaimState, state, "state"))

    def set_target(self, target: str | None) -> None:
        """Sets what a position, demand, commitment, evaluation or interpretation is aimed at.

        target: what a position, demand, commitment, evaluation or interpretation is aimed at
        """
        C.annal_claim_set_target(self._c, utf8(target, "target", True))

    def set_to(self, to: AgentLike | None) -> None:
        """Sets whom a demand or commitment addresses.

        to: whom a demand or commitment addresses; sealed from now on
        """
        to_ = object_in("Agent", to, "to", True)
        C.annal_claim_set_to(self._c, to_._c)

    def set_utterance(self, utterance: str | None) -> None:
        """Sets the event at which it was said.

        utterance: the event at which it was said
        """
        C.annal_claim_set_utterance(self._c, utf8(utterance, "utterance", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Claim"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Entity(Record):
    """Somebody or something that records name: a person, a state, a place, an instrument, a topic. A record is
    built through setters, sealed when it is added to a dossier, and then read-only and safe to share between
    threads.
    """

    __slots__ = ()
    _gir = "Entity"
    _ref, _unref = "annal_entity_ref", "annal_entity_unref"
    _copy = "annal_entity_copy"
    _identity = False

    def __init__(
            self, id: str, *, acts_for: str | None = None, kind: t.EntityKind | str | None = None,
            part_of: str | None = None, point: PointLike | None = None,
            protect: t.Protect | str | None = None, size: str | None = None,
            names: Iterable[NameLike] | None = None) -> None:
        """Makes an entity with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_entity_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(acts_for=acts_for, kind=kind, part_of=part_of, point=point, protect=protect, size=size, names=names)

    acts_for: Member[str | None, str | None] = Member("get_acts_for", "set_acts_for", "The entity it acts for.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    kind: Member[t.EntityKind, t.EntityKind | str] = Member("get_kind", "set_kind", "What it is.")
    part_of: Member[str | None, str | None] = Member("get_part_of", "set_part_of", "The entity it is a part of.")
    point: Member[t.Point | None, PointLike | None] = Member("get_point", "set_point", "Where it is on the map.")
    protect: Member[t.Protect, t.Protect | str] = Member(
            "get_protect", "set_protect", "How its identity is protected.")
    size: Member[str | None, str | None] = Member("get_size", "set_size", "How many members an instrument-set has.")
    names: ListMember[t.Name, NameLike] = ListMember(
            "get_n_names", "get_name", "add_name", "clear_names", "A list; each is a name.")

    @staticmethod
    def new(id: str) -> t.Entity:
        """Makes an entity with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Entity", C.annal_entity_new(utf8(id, "id")), None, True)

    def add_external(self, scheme: str, value: str) -> None:
        """Adds a string under a scheme, beside those already there.

        scheme: the scheme
        value: a string
        """
        C.annal_entity_add_external(self._c, utf8(scheme, "scheme"), utf8(value, "value"))

    def add_name(self, name: NameLike) -> None:
        """Adds a name at the end.

        name: a name; sealed from now on
        """
        name_ = object_in("Name", name, "name")
        C.annal_entity_add_name(self._c, name_._c)

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_entity_as_record(self._c), self, False)

    def clear_external(self) -> None:
        """Removes all of them: each is an identifier elsewhere."""
        C.annal_entity_clear_external(self._c)

    def clear_names(self) -> None:
        """Removes all of them: each is a name."""
        C.annal_entity_clear_names(self._c)

    def copy(self) -> t.Entity:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Entity", C.annal_entity_copy(self._c), self, True)

    def dup_external_schemes(self) -> list[str]:
        """Lists the schemes, sorted.

        Returns: the schemes; free the array alone with annal_free()
        """
        return texts_taken(C.annal_entity_dup_external_schemes(self._c), True)

    def equal(self, b: t.Entity) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Entity", b, "b")
        return bool(C.annal_entity_equal(self._c, b_._c))

    def get_acts_for(self) -> str | None:
        """Reads the entity it acts for.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_entity_get_acts_for(self._c))

    def get_external(self, scheme: str) -> list[str]:
        """Reads an identifier elsewhere by its scheme: one string or several.

        scheme: the scheme
        Returns: the strings, or `None` where it has none
        """
        return texts_out(C.annal_entity_get_external(self._c, utf8(scheme, "scheme")))

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_entity_get_id(self._c))

    def get_kind(self) -> t.EntityKind:
        """Reads what it is.

        Returns: what it is
        """
        return enum_out(EntityKind, C.annal_entity_get_kind(self._c))

    def get_n_names(self) -> int:
        """Counts them: each is a name.

        Returns: how many there are
        """
        return C.annal_entity_get_n_names(self._c)

    def get_name(self, index: int) -> t.Name:
        """Reads a name.

        index: which one, from 0
        Returns: a name
        """
        return wrap("Name", C.annal_entity_get_name(self._c, number_in(index, "index", "u")), self, False)

    def get_part_of(self) -> str | None:
        """Reads the entity it is a part of.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_entity_get_part_of(self._c))

    def get_point(self) -> t.Point | None:
        """Reads where it is on the map.

        Returns: where it is on the map, or None where it is not given
        """
        return wrap("Point", C.annal_entity_get_point(self._c), self, False)

    def get_protect(self) -> t.Protect:
        """Reads how its identity is protected.

        Returns: how its identity is protected
        """
        return enum_out(Protect, C.annal_entity_get_protect(self._c))

    def get_size(self) -> str | None:
        """Reads how many members an instrument-set has.

        Returns: the number, exactly as written, or None where it is not given
        """
        return text_out(C.annal_entity_get_size(self._c))

    def set_acts_for(self, acts_for: str | None) -> None:
        """Sets the entity it acts for.

        acts_for: the entity it acts for
        """
        C.annal_entity_set_acts_for(self._c, utf8(acts_for, "acts_for", True))

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_entity_set_id(self._c, utf8(id, "id", True))

    def set_kind(self, kind: t.EntityKind | str) -> None:
        """Sets what it is.

        kind: what it is
        """
        C.annal_entity_set_kind(self._c, enum_in(EntityKind, kind, "kind"))

    def set_part_of(self, part_of: str | None) -> None:
        """Sets the entity it is a part of.

        part_of: the entity it is a part of
        """
        C.annal_entity_set_part_of(self._c, utf8(part_of, "part_of", True))

    def set_point(self, point: PointLike | None) -> None:
        """Sets where it is on the map.

        point: where it is on the map; sealed from now on
        """
        point_ = object_in("Point", point, "point", True)
        C.annal_entity_set_point(self._c, point_._c)

    def set_protect(self, protect: t.Protect | str) -> None:
        """Sets how its identity is protected.

        protect: how its identity is protected
        """
        C.annal_entity_set_protect(self._c, enum_in(Protect, protect, "protect"))

    def set_size(self, size: str | None) -> None:
        """Sets how many members an instrument-set has.

        size: how many members an instrument-set has
        """
        C.annal_entity_set_size(self._c, utf8(size, "size", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Entity"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Event(Record):
    """Something that happened, is planned, or is disputed. A record is built through setters, sealed when it is
    added to a dossier, and then read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Event"
    _ref, _unref = "annal_event_ref", "annal_event_unref"
    _copy = "annal_event_copy"
    _identity = False

    def __init__(
            self, id: str, *, kind: str | None = None, part_of: str | None = None,
            status: t.EventStatus | str | None = None, title: TextLike | None = None,
            when: WhenLike | None = None, where: AgentLike | None = None,
            attributes: Iterable[t.Attribute] | None = None,
            citations: Iterable[CitationLike] | None = None,
            participants: Iterable[ParticipantLike] | None = None) -> None:
        """Makes an event with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_event_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(
                kind=kind, part_of=part_of, status=status, title=title, when=when, where=where,
                attributes=attributes, citations=citations, participants=participants)

    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    kind: Member[str | None, str | None] = Member("get_kind", "set_kind", "Its kind, a term; narrower after a dot.")
    part_of: Member[str | None, str | None] = Member("get_part_of", "set_part_of", "The event it is a part of.")
    status: Member[t.EventStatus, t.EventStatus | str] = Member("get_status", "set_status", "Whether it took place.")
    title: Member[t.Text | None, TextLike | None] = Member("get_title", "set_title", "Its title.")
    when: Member[t.When | None, WhenLike | None] = Member("get_when", "set_when", "When it happened.")
    where: Member[t.Agent | None, AgentLike | None] = Member("get_where", "set_where", "Where it happened.")
    attributes: ListMember[t.Attribute, t.Attribute] = ListMember(
            "get_n_attributes", "get_attribute", "add_attribute", "clear_attributes", "A list; each is an attribute.")
    citations: ListMember[t.Citation, CitationLike] = ListMember(
            "get_n_citations", "get_citation", "add_citation", "clear_citations", "A list; each is a citation.")
    participants: ListMember[t.Participant, ParticipantLike] = ListMember(
            "get_n_participants", "get_participant", "add_participant", "clear_participants",
            "A list; each is a participant.")

    @staticmethod
    def new(id: str) -> t.Event:
        """Makes an event with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Event", C.annal_event_new(utf8(id, "id")), None, True)

    def add_attribute(self, attribute: t.Attribute) -> None:
        """Adds an attribute at the end.

        attribute: an attribute; sealed from now on
        """
        attribute_ = object_in("Attribute", attribute, "attribute")
        C.annal_event_add_attribute(self._c, attribute_._c)

    def add_citation(self, citation: CitationLike) -> None:
        """Adds a citation at the end.

        citation: a citation; sealed from now on
        """
        citation_ = object_in("Citation", citation, "citation")
        C.annal_event_add_citation(self._c, citation_._c)

    def add_participant(self, participant: ParticipantLike) -> None:
        """Adds a participant at the end.

        participant: a participant; sealed from now on
        """
        participant_ = object_in("Participant", participant, "participant")
        C.annal_event_add_participant(self._c, participant_._c)

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_event_as_record(self._c), self, False)

    def clear_attributes(self) -> None:
        """Removes all of them: each is an attribute."""
        C.annal_event_clear_attributes(self._c)

    def clear_citations(self) -> None:
        """Removes all of them: each is a citation."""
        C.annal_event_clear_citations(self._c)

    def clear_participants(self) -> None:
        """Removes all of them: each is a participant."""
        C.annal_event_clear_participants(self._c)

    def copy(self) -> t.Event:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Event", C.annal_event_copy(self._c), self, True)

    def equal(self, b: t.Event) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Event", b, "b")
        return bool(C.annal_event_equal(self._c, b_._c))

    def get_attribute(self, index: int) -> t.Attribute:
        """Reads an attribute.

        index: which one, from 0
        Returns: an attribute
        """
        result = C.annal_event_get_attribute(self._c, number_in(index, "index", "u"))
        return wrap("Attribute", result, self, False)

    def get_citation(self, index: int) -> t.Citation:
        """Reads a citation.

        index: which one, from 0
        Returns: a citation
        """
        result = C.annal_event_get_citation(self._c, number_in(index, "index", "u"))
        return wrap("Citation", result, self, False)

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_event_get_id(self._c))

    def get_kind(self) -> str | None:
        """Reads its kind, a term; narrower after a dot.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_event_get_kind(self._c))

    def get_n_attributes(self) -> int:
        """Counts them: each is an attribute.

        Returns: how many there are
        """
        return C.annal_event_get_n_attributes(self._c)

    def get_n_citations(self) -> int:
        """Counts them: each is a citation.

        Returns: how many there are
        """
        return C.annal_event_get_n_citations(self._c)

    def get_n_participants(self) -> int:
        """Counts them: each is a participant.

        Returns: how many there are
        """
        return C.annal_event_get_n_participants(self._c)

    def get_part_of(self) -> str | None:
        """Reads the event it is a part of.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_event_get_part_of(self._c))

    def get_participant(self, index: int) -> t.Participant:
        """Reads a participant.

        index: which one, from 0
        Returns: a participant
        """
        result = C.annal_event_get_participant(self._c, number_in(index, "index", "u"))
        return wrap("Participant", result, self, False)

    def get_status(self) -> t.EventStatus:
        """Reads whether it took place.

        Returns: whether it took place
        """
        return enum_out(EventStatus, C.annal_event_get_status(self._c))

    def get_title(self) -> t.Text | None:
        """Reads its title.

        Returns: its title, or None where it is not given
        """
        return wrap("Text", C.annal_event_get_title(self._c), self, False)

    def get_when(self) -> t.When | None:
        """Reads when it happened.

        Returns: when it happened, or None where it is not given
        """
        return wrap("When", C.annal_event_get_when(self._c), self, False)

    def get_where(self) -> t.Agent | None:
        """Reads where it happened.

        Returns: where it happened, or None where it is not given
        """
        return wrap("Agent", C.annal_event_get_where(self._c), self, False)

    def lookup_attribute(self, name: str) -> t.Attribute | None:
        """Finds an attribute by its name.

        name: the attribute's name, a term
        Returns: the attribute, or None where the event does not have it
        """
        return wrap("Attribute", C.annal_event_lookup_attribute(self._c, utf8(name, "name")), self, False)

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_event_set_id(self._c, utf8(id, "id", True))

    def set_kind(self, kind: str | None) -> None:
        """Sets its kind, a term; narrower after a dot.

        kind: its kind, a term; narrower after a dot
        """
        C.annal_event_set_kind(self._c, utf8(kind, "kind", True))

    def set_part_of(self, part_of: str | None) -> None:
        """Sets the event it is a part of.

        part_of: the event it is a part of
        """
        C.annal_event_set_part_of(self._c, utf8(part_of, "part_of", True))

    def set_status(self, status: t.EventStatus | str) -> None:
        """Sets whether it took place.

        status: whether it took place
        """
        C.annal_event_set_status(self._c, enum_in(EventStatus, status, "status"))

    def set_title(self, title: TextLike | None) -> None:
        """Sets its title.

        title: its title; sealed from now on
        """
        title_ = object_in("Text", title, "title", True)
        C.annal_event_set_title(self._c, title_._c)

    def set_when(self, when: WhenLike | None) -> None:
        """Sets when it happened.

        when: when it happened; sealed from now on
        """
        when_ = object_in("When", when, "when", True)
        C.annal_event_set_when(self._c, when_._c)

    def set_where(self, where: AgentLike | None) -> None:
        """Sets where it happened.

        where: where it happened; sealed from now on
        """
        where_ = object_in("Agent", where, "where", True)
        C.annal_event_set_where(self._c, where_._c)

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Event"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Link(Record):
    """A relation between two records. A record is built through setters, sealed when it is added to a dossier, and
    then read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Link"
    _ref, _unref = "annal_link_ref", "annal_link_unref"
    _copy = "annal_link_copy"
    _identity = False

    def __init__(
            self, id: str, *, kind: str | None = None, object: str | None = None,
            subject: str | None = None, asserted_by: Iterable[str] | None = None) -> None:
        """Makes a link with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_link_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(kind=kind, object=object, subject=subject, asserted_by=asserted_by)

    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    kind: Member[str | None, str | None] = Member("get_kind", "set_kind", "Its kind.")
    object: Member[str | None, str | None] = Member("get_object", "set_object", "The record the link leads to.")
    subject: Member[str | None, str | None] = Member("get_subject", "set_subject", "The record the link starts from.")
    asserted_by: ListMember[str, str] = ListMember(
            "get_n_asserted_by", "get_asserted_by", "add_asserted_by", "clear_asserted_by",
            "A list; each is the id of a claim that asserts the link.")

    @staticmethod
    def new(id: str) -> t.Link:
        """Makes a link with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Link", C.annal_link_new(utf8(id, "id")), None, True)

    def add_asserted_by(self, asserted_by: str) -> None:
        """Adds the id of a claim that asserts the link at the end.

        asserted_by: the id of a claim that asserts the link
        """
        C.annal_link_add_asserted_by(self._c, utf8(asserted_by, "asserted_by"))

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_link_as_record(self._c), self, False)

    def clear_asserted_by(self) -> None:
        """Removes all of them: each is the id of a claim that asserts the link."""
        C.annal_link_clear_asserted_by(self._c)

    def copy(self) -> t.Link:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Link", C.annal_link_copy(self._c), self, True)

    def equal(self, b: t.Link) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Link", b, "b")
        return bool(C.annal_link_equal(self._c, b_._c))

    def get_asserted_by(self, index: int) -> str:
        """Reads the id of a claim that asserts the link.

        index: which one, from 0
        Returns: the id of a claim that asserts the link
        """
        return text_out(C.annal_link_get_asserted_by(self._c, number_in(index, "index", "u")))

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_link_get_id(self._c))

    def get_kind(self) -> str | None:
        """Reads its kind: responds-to, precedes, same-as, different-from, supersedes, cites, or an x- word.

        Returns: it, or None where it is not given
        """
        return text_out(C.annal_link_get_kind(self._c))

    def get_n_asserted_by(self) -> int:
        """Counts them: each is the id of a claim that asserts the link.

        Returns: how many there are
        """
        return C.annal_link_get_n_asserted_by(self._c)

    def get_object(self) -> str | None:
        """Reads the record the link leads to.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_link_get_object(self._c))

    def get_subject(self) -> str | None:
        """Reads the record the link starts from.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_link_get_subject(self._c))

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_link_set_id(self._c, utf8(id, "id", True))

    def set_kind(self, kind: str | None) -> None:
        """Sets its kind: responds-to, precedes, same-as, different-from, supersedes, cites, or an x- word.

        kind: its kind: responds-to, precedes, same-as, different-from, supersedes, cites, or an x- word
        """
        C.annal_link_set_kind(self._c, utf8(kind, "kind", True))

    def set_object(self, object: str | None) -> None:
        """Sets the record the link leads to.

        object: the record the link leads to
        """
        C.annal_link_set_object(self._c, utf8(object, "object", True))

    def set_subject(self, subject: str | None) -> None:
        """Sets the record the link starts from.

        subject: the record the link starts from
        """
        C.annal_link_set_subject(self._c, utf8(subject, "subject", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Link"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Notice(Record):
    """A later word on a record: withdrawn, corrected, clarified, reaffirmed or erased. The target stays in the
    history. A record is built through setters, sealed when it is added to a dossier, and then read-only and
    safe to share between threads.
    """

    __slots__ = ()
    _gir = "Notice"
    _ref, _unref = "annal_notice_ref", "annal_notice_unref"
    _copy = "annal_notice_copy"
    _identity = False

    def __init__(
            self, id: str, *, at: WhenLike | None = None, by: AgentLike | None = None,
            op: t.NoticeOp | str | None = None, reason: t.NoticeReason | str | None = None,
            target: str | None = None) -> None:
        """Makes a notice with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_notice_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(at=at, by=by, op=op, reason=reason, target=target)

    at: Member[t.When | None, WhenLike | None] = Member("get_at", "set_at", "When.")
    by: Member[t.Agent | None, AgentLike | None] = Member("get_by", "set_by", "Who gave it.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    op: Member[t.NoticeOp, t.NoticeOp | str] = Member("get_op", "set_op", "What it does.")
    reason: Member[t.NoticeReason, t.NoticeReason | str] = Member("get_reason", "set_reason", "Why.")
    target: Member[str | None, str | None] = Member("get_target", "set_target", "The record it is about.")

    @staticmethod
    def new(id: str) -> t.Notice:
        """Makes a notice with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Notice", C.annal_notice_new(utf8(id, "id")), None, True)

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_notice_as_record(self._c), self, False)

    def copy(self) -> t.Notice:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Notice", C.annal_notice_copy(self._c), self, True)

    def equal(self, b: t.Notice) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Notice", b, "b")
        return bool(C.annal_notice_equal(self._c, b_._c))

    def get_at(self) -> t.When | None:
        """Reads when.

        Returns: when, or None where it is not given
        """
        return wrap("When", C.annal_notice_get_at(self._c), self, False)

    def get_by(self) -> t.Agent | None:
        """Reads who gave it.

        Returns: who gave it, or None where it is not given
        """
        return wrap("Agent", C.annal_notice_get_by(self._c), self, False)

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_notice_get_id(self._c))

    def get_op(self) -> t.NoticeOp:
        """Reads what it does.

        Returns: what it does
        """
        return enum_out(NoticeOp, C.annal_notice_get_op(self._c))

    def get_reason(self) -> t.NoticeReason:
        """Reads why.

        Returns: why
        """
        return enum_out(NoticeReason, C.annal_notice_get_reason(self._c))

    def get_target(self) -> str | None:
        """Reads the record it is about.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_notice_get_target(self._c))

    def set_at(self, at: WhenLike | None) -> None:
        """Sets when.

        at: when; sealed from now on
        """
        at_ = object_in("When", at, "at", True)
        C.annal_notice_set_at(self._c, at_._c)

    def set_by(self, by: AgentLike | None) -> None:
        """Sets who gave it.

        by: who gave it; sealed from now on
        """
        by_ = object_in("Agent", by, "by", True)
        C.annal_notice_set_by(self._c, by_._c)

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_notice_set_id(self._c, utf8(id, "id", True))

    def set_op(self, op: t.NoticeOp | str) -> None:
        """Sets what it does.

        op: what it does
        """
        C.annal_notice_set_op(self._c, enum_in(NoticeOp, op, "op"))

    def set_reason(self, reason: t.NoticeReason | str) -> None:
        """Sets why.

        reason: why
        """
        C.annal_notice_set_reason(self._c, enum_in(NoticeReason, reason, "reason"))

    def set_target(self, target: str | None) -> None:
        """Sets the record it is about.

        target: the record it is about
        """
        C.annal_notice_set_target(self._c, utf8(target, "target", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Notice"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Source(Record):
    """Captured bytes: an article, a document, a record of a database. A record is built through setters, sealed
    when it is added to a dossier, and then read-only and safe to share between threads.
    """

    __slots__ = ()
    _gir = "Source"
    _ref, _unref = "annal_source_ref", "annal_source_unref"
    _copy = "annal_source_copy"
    _identity = False

    def __init__(
            self, id: str, *, agency: AgentLike | None = None, archived_url: str | None = None,
            captured: WhenLike | None = None, lang: str | None = None, licence: str | None = None,
            media_type: str | None = None, outlet: AgentLike | None = None,
            published: WhenLike | None = None, sha256: str | None = None, text: str | None = None,
            text_path: str | None = None, title: TextLike | None = None, url: str | None = None,
            version_of: str | None = None, authors: Iterable[AgentLike] | None = None) -> None:
        """Makes a source with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_source_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(
                agency=agency, archived_url=archived_url, captured=captured, lang=lang, licence=licence,
                media_type=media_type, outlet=outlet, published=published, sha256=sha256, text=text,
                text_path=text_path, title=title, url=url, version_of=version_of, authors=authors)

    agency: Member[t.Agent | None, AgentLike | None] = Member(
            "get_agency", "set_agency", "The news agency it is credited to.")
    archived_url: Member[str | None, str | None] = Member(
            "get_archived_url", "set_archived_url", "The address of an archived copy.")
    captured: Member[t.When | None, WhenLike | None] = Member(
            "get_captured", "set_captured", "When its bytes were captured.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    lang: Member[str | None, str | None] = Member("get_lang", "set_lang", "The language as a BCP 47 tag.")
    licence: Member[str | None, str | None] = Member(
            "get_licence", "set_licence", "The licence under which the text may be used.")
    media_type: Member[str | None, str | None] = Member(
            "get_media_type", "set_media_type", "The media type of the captured bytes.")
    outlet: Member[t.Agent | None, AgentLike | None] = Member(
            "get_outlet", "set_outlet", "The outlet that published it; absent where it is not known.")
    published: Member[t.When | None, WhenLike | None] = Member(
            "get_published", "set_published", "When it was published.")
    sha256: Member[str | None, str | None] = Member(
            "get_sha256", "set_sha256", "The SHA-256 of the captured bytes, in lower-case hexadecimal.")
    text: Member[str | None, str | None] = Member("get_text", "set_text", "The text where the dossier holds it.")
    text_path: Member[str | None, str | None] = Member(
            "get_text_path", "set_text_path",
            "The name of the file that holds the text, relative to the folders that texts are looked " "for in.")
    title: Member[t.Text | None, TextLike | None] = Member("get_title", "set_title", "The title.")
    url: Member[str | None, str | None] = Member("get_url", "set_url", "The address it was captured from.")
    version_of: Member[str | None, str | None] = Member(
            "get_version_of", "set_version_of", "The source of which this is another version.")
    authors: ListMember[t.Agent, AgentLike] = ListMember(
            "get_n_authors", "get_author", "add_author", "clear_authors", "A list; each is an author.")

    @staticmethod
    def new(id: str) -> t.Source:
        """Makes a source with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Source", C.annal_source_new(utf8(id, "id")), None, True)

    def add_author(self, author: AgentLike) -> None:
        """Adds an author at the end.

        author: an author; sealed from now on
        """
        author_ = object_in("Agent", author, "author")
        C.annal_source_add_author(self._c, author_._c)

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_source_as_record(self._c), self, False)

    def clear_authors(self) -> None:
        """Removes all of them: each is an author."""
        C.annal_source_clear_authors(self._c)

    def copy(self) -> t.Source:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Source", C.annal_source_copy(self._c), self, True)

    def equal(self, b: t.Source) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Source", b, "b")
        return bool(C.annal_source_equal(self._c, b_._c))

    def get_agency(self) -> t.Agent | None:
        """Reads the news agency it is credited to.

        Returns: the news agency it is credited to, or None where it is not given
        """
        return wrap("Agent", C.annal_source_get_agency(self._c), self, False)

    def get_archived_url(self) -> str | None:
        """Reads the address of an archived copy.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_source_get_archived_url(self._c))

    def get_author(self, index: int) -> t.Agent:
        """Reads an author.

        index: which one, from 0
        Returns: an author
        """
        return wrap("Agent", C.annal_source_get_author(self._c, number_in(index, "index", "u")), self, False)

    def get_captured(self) -> t.When | None:
        """Reads when its bytes were captured.

        Returns: when its bytes were captured, or None where it is not given
        """
        return wrap("When", C.annal_source_get_captured(self._c), self, False)

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_source_get_id(self._c))

    def get_lang(self) -> str | None:
        """Reads the language as a BCP 47 tag.

        Returns: it, or None where it is not given
        """
        return text_out(C.annal_source_get_lang(self._c))

    def get_licence(self) -> str | None:
        """Reads the licence under which the text may be used.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_source_get_licence(self._c))

    def get_media_type(self) -> str | None:
        """Reads the media type of the captured bytes.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_source_get_media_type(self._c))

    def get_n_authors(self) -> int:
        """Counts them: each is an author.

        Returns: how many there are
        """
        return C.annal_source_get_n_authors(self._c)

    def get_outlet(self) -> t.Agent | None:
        """Reads the outlet that published it; absent where it is not known.

        Returns: the outlet that published it; absent where it is not known, or None where it is not given
        """
        return wrap("Agent", C.annal_source_get_outlet(self._c), self, False)

    def get_published(self) -> t.When | None:
        """Reads when it was published.

        Returns: when it was published, or None where it is not given
        """
        return wrap("When", C.annal_source_get_published(self._c), self, False)

    def get_sha256(self) -> str | None:
        """Reads the SHA-256 of the captured bytes, in lower-case hexadecimal.

        Returns: it, or None where it is not given
        """
        return text_out(C.annal_source_get_sha256(self._c))

    def get_text(self) -> str | None:
        """Reads the text where the dossier holds it. See `Source.get_text_path` for one that is kept in a file.

        Returns: the text, or None where the dossier does not hold it
        """
        return text_out(C.annal_source_get_text(self._c))

    def get_text_path(self) -> str | None:
        """Reads the name of the file that holds the text, relative to the folders that texts are looked for in.

        Returns: the path, or None where it is not given
        """
        return text_out(C.annal_source_get_text_path(self._c))

    def get_title(self) -> t.Text | None:
        """Reads the title.

        Returns: the title, or None where it is not given
        """
        return wrap("Text", C.annal_source_get_title(self._c), self, False)

    def get_url(self) -> str | None:
        """Reads the address it was captured from.

        Returns: the words, or None where it is not given
        """
        return text_out(C.annal_source_get_url(self._c))

    def get_version_of(self) -> str | None:
        """Reads the source of which this is another version.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_source_get_version_of(self._c))

    def set_agency(self, agency: AgentLike | None) -> None:
        """Sets the news agency it is credited to.

        agency: the news agency it is credited to; sealed from now on
        """
        agency_ = object_in("Agent", agency, "agency", True)
        C.annal_source_set_agency(self._c, agency_._c)

    def set_archived_url(self, archived_url: str | None) -> None:
        """Sets the address of an archived copy.

        archived_url: the address of an archived copy
        """
        C.annal_source_set_archived_url(self._c, utf8(archived_url, "archived_url", True))

    def set_captured(self, captured: WhenLike | None) -> None:
        """Sets when its bytes were captured.

        captured: when its bytes were captured; sealed from now on
        """
        captured_ = object_in("When", captured, "captured", True)
        C.annal_source_set_captured(self._c, captured_._c)

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_source_set_id(self._c, utf8(id, "id", True))

    def set_lang(self, lang: str | None) -> None:
        """Sets the language as a BCP 47 tag.

        lang: the language as a BCP 47 tag
        """
        C.annal_source_set_lang(self._c, utf8(lang, "lang", True))

    def set_licence(self, licence: str | None) -> None:
        """Sets the licence under which the text may be used.

        licence: the licence under which the text may be used
        """
        C.annal_source_set_licence(self._c, utf8(licence, "licence", True))

    def set_media_type(self, media_type: str | None) -> None:
        """Sets the media type of the captured bytes.

        media_type: the media type of the captured bytes
        """
        C.annal_source_set_media_type(self._c, utf8(media_type, "media_type", True))

    def set_outlet(self, outlet: AgentLike | None) -> None:
        """Sets the outlet that published it; absent where it is not known.

        outlet: the outlet that published it; absent where it is not known; sealed from now on
        """
        outlet_ = object_in("Agent", outlet, "outlet", True)
        C.annal_source_set_outlet(self._c, outlet_._c)

    def set_published(self, published: WhenLike | None) -> None:
        """Sets when it was published.

        published: when it was published; sealed from now on
        """
        published_ = object_in("When", published, "published", True)
        C.annal_source_set_published(self._c, published_._c)

    def set_sha256(self, sha256: str | None) -> None:
        """Sets the SHA-256 of the captured bytes, in lower-case hexadecimal.

        sha256: the SHA-256 of the captured bytes, in lower-case hexadecimal
        """
        C.annal_source_set_sha256(self._c, utf8(sha256, "sha256", True))

    def set_text(self, text: str | None) -> None:
        """Puts the text into the dossier, in place of a path.

        text: the text
        """
        C.annal_source_set_text(self._c, utf8(text, "text", True))

    def set_text_path(self, path: str | None) -> None:
        """Names the file that holds the text, in place of the text itself.

        path: the path of a file, relative and without ".."
        """
        C.annal_source_set_text_path(self._c, utf8(path, "path", True))

    def set_title(self, title: TextLike | None) -> None:
        """Sets the title.

        title: the title; sealed from now on
        """
        title_ = object_in("Text", title, "title", True)
        C.annal_source_set_title(self._c, title_._c)

    def set_url(self, url: str | None) -> None:
        """Sets the address it was captured from.

        url: the address it was captured from
        """
        C.annal_source_set_url(self._c, utf8(url, "url", True))

    def set_version_of(self, version_of: str | None) -> None:
        """Sets the source of which this is another version.

        version_of: the source of which this is another version
        """
        C.annal_source_set_version_of(self._c, utf8(version_of, "version_of", True))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Source"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


class Term(Record):
    """A word of the vocabulary: a predicate, an event kind, an attribute, a unit, or another word. A record is
    built through setters, sealed when it is added to a dossier, and then read-only and safe to share between
    threads.
    """

    __slots__ = ()
    _gir = "Term"
    _ref, _unref = "annal_term_ref", "annal_term_unref"
    _copy = "annal_term_copy"
    _identity = False

    def __init__(
            self, id: str, *, functional: bool | None = None, inverse: str | None = None,
            nature: t.Nature | str | None = None, role: t.TermRole | str | None = None,
            time: t.TermTime | str | None = None, value_type: t.ValueType | str | None = None,
            attributes: Iterable[str] | None = None, presupposed: Iterable[str] | None = None,
            values: Iterable[str] | None = None) -> None:
        """Makes a term with nothing but its id.

        What else is given by name is set as a member.

        id: its id; see `id_is_valid`
        """
        result = C.annal_term_new(utf8(id, "id"))
        self._adopt(result, None)
        self._set(
                functional=functional, inverse=inverse, nature=nature, role=role, time=time, value_type=value_type,
                attributes=attributes, presupposed=presupposed, values=values)

    functional: Member[bool, bool] = Member(
            "get_functional", "set_functional", "Whether a subject has only one value at a time.")
    id: Member[str | None, str | None] = Member("get_id", "set_id", "The id.")  # type: ignore[assignment]
    inverse: Member[str | None, str | None] = Member(
            "get_inverse", "set_inverse", "The predicate that says the same the other way round.")
    nature: Member[t.Nature, t.Nature | str] = Member(
            "get_nature", "set_nature", "Whether an event of this kind is an instant or a period.")
    role: Member[t.TermRole, t.TermRole | str] = Member("get_role", "set_role", "What it names.")
    time: Member[t.TermTime, t.TermTime | str] = Member("get_time", "set_time", "How it stands in time.")
    value_type: Member[t.ValueType, t.ValueType | str] = Member(
            "get_value_type", "set_value_type", "What kind of value it takes.")
    attributes: ListMember[str, str] = ListMember(
            "get_n_attributes", "get_attribute", "add_attribute", "clear_attributes",
            "A list; each is an attribute that events of this kind may have.")
    presupposed: ListMember[str, str] = ListMember(
            "get_n_presupposed", "get_presupposed", "add_presupposed", "clear_presupposed",
            "A list; each is a predicate that must hold for this one to make sense.")
    values: ListMember[str, str] = ListMember(
            "get_n_values", "get_value", "add_value", "clear_values",
            "A list; each is a word that the attribute may take.")

    @staticmethod
    def new(id: str) -> t.Term:
        """Makes a term with nothing but its id.

        id: its id; see `id_is_valid`
        Returns: the new record
        """
        return wrap("Term", C.annal_term_new(utf8(id, "id")), None, True)

    def add_attribute(self, attribute: str) -> None:
        """Adds an attribute that events of this kind may have at the end.

        attribute: an attribute that events of this kind may have
        """
        C.annal_term_add_attribute(self._c, utf8(attribute, "attribute"))

    def add_label(self, lang: str, value: str) -> None:
        """Adds a string under a lang, beside those already there.

        lang: the lang
        value: a string
        """
        C.annal_term_add_label(self._c, utf8(lang, "lang"), utf8(value, "value"))

    def add_presupposed(self, presupposed: str) -> None:
        """Adds a predicate that must hold for this one to make sense at the end.

        presupposed: a predicate that must hold for this one to make sense
        """
        C.annal_term_add_presupposed(self._c, utf8(presupposed, "presupposed"))

    def add_value(self, value: str) -> None:
        """Adds a word that the attribute may take at the end.

        value: a word that the attribute may take
        """
        C.annal_term_add_value(self._c, utf8(value, "value"))

    def as_record(self) -> t.Record:
        """Looks at it as a record of any type.

        Returns: the same record
        """
        return wrap("Record", C.annal_term_as_record(self._c), self, False)

    def clear_attributes(self) -> None:
        """Removes all of them: each is an attribute that events of this kind may have."""
        C.annal_term_clear_attributes(self._c)

    def clear_labels(self) -> None:
        """Removes all of them: each is a label."""
        C.annal_term_clear_labels(self._c)

    def clear_presupposed(self) -> None:
        """Removes all of them: each is a predicate that must hold for this one to make sense."""
        C.annal_term_clear_presupposed(self._c)

    def clear_values(self) -> None:
        """Removes all of them: each is a word that the attribute may take."""
        C.annal_term_clear_values(self._c)

    def copy(self) -> t.Term:
        """Copies it, as a new one that is open to change. What it contains is shared.

        Returns: the copy
        """
        return wrap("Term", C.annal_term_copy(self._c), self, True)

    def dup_label_langs(self) -> list[str]:
        """Lists the langs, sorted.

        Returns: the langs; free the array alone with annal_free()
        """
        return texts_taken(C.annal_term_dup_label_langs(self._c), True)

    def equal(self, b: t.Term) -> bool:  # type: ignore[override]
        """Compares two of them, unknown members included.

        b: another
        Returns: whether they say the same
        """
        b_ = object_in("Term", b, "b")
        return bool(C.annal_term_equal(self._c, b_._c))

    def get_attribute(self, index: int) -> str:
        """Reads an attribute that events of this kind may have.

        index: which one, from 0
        Returns: an attribute that events of this kind may have
        """
        return text_out(C.annal_term_get_attribute(self._c, number_in(index, "index", "u")))

    def get_functional(self) -> bool:
        """Tells whether a subject has only one value at a time.

        Returns: whether a subject has only one value at a time
        """
        return bool(C.annal_term_get_functional(self._c))

    def get_id(self) -> str | None:
        """Reads the id.

        Returns: the id
        """
        return text_out(C.annal_term_get_id(self._c))

    def get_inverse(self) -> str | None:
        """Reads the predicate that says the same the other way round.

        Returns: the id, or None where it is not given
        """
        return text_out(C.annal_term_get_inverse(self._c))

    def get_label(self, lang: str) -> list[str]:
        """Reads a label by its lang: one string or several.

        lang: the lang
        Returns: the strings, or `None` where it has none
        """
        return texts_out(C.annal_term_get_label(self._c, utf8(lang, "lang")))

    def get_n_attributes(self) -> int:
        """Counts them: each is an attribute that events of this kind may have.

        Returns: how many there are
        """
        return C.annal_term_get_n_attributes(self._c)

    def get_n_presupposed(self) -> int:
        """Counts them: each is a predicate that must hold for this one to make sense.

        Returns: how many there are
        """
        return C.annal_term_get_n_presupposed(self._c)

    def get_n_values(self) -> int:
        """Counts them: each is a word that the attribute may take.

        Returns: how many there are
        """
        return C.annal_term_get_n_values(self._c)

    def get_nature(self) -> t.Nature:
        """Reads whether an event of this kind is an instant or a period.

        Returns: whether an event of this kind is an instant or a period
        """
        return enum_out(Nature, C.annal_term_get_nature(self._c))

    def get_presupposed(self, index: int) -> str:
        """Reads a predicate that must hold for this one to make sense.

        index: which one, from 0
        Returns: a predicate that must hold for this one to make sense
        """
        return text_out(C.annal_term_get_presupposed(self._c, number_in(index, "index", "u")))

    def get_role(self) -> t.TermRole:
        """Reads what it names.

        Returns: what it names
        """
        return enum_out(TermRole, C.annal_term_get_role(self._c))

    def get_time(self) -> t.TermTime:
        """Reads how it stands in time.

        Returns: how it stands in time
        """
        return enum_out(TermTime, C.annal_term_get_time(self._c))

    def get_value(self, index: int) -> str:
        """Reads a word that the attribute may take.

        index: which one, from 0
        Returns: a word that the attribute may take
        """
        return text_out(C.annal_term_get_value(self._c, number_in(index, "index", "u")))

    def get_value_type(self) -> t.ValueType:
        """Reads what kind of value it takes.

        Returns: what kind of value it takes
        """
        return enum_out(ValueType, C.annal_term_get_value_type(self._c))

    def set_functional(self, functional: bool) -> None:
        """Sets whether a subject has only one value at a time.

        functional: whether a subject has only one value at a time
        """
        C.annal_term_set_functional(self._c, boolean_in(functional, "functional"))

    def set_id(self, id: str | None) -> None:
        """Sets the id.

        id: its id
        """
        C.annal_term_set_id(self._c, utf8(id, "id", True))

    def set_inverse(self, inverse: str | None) -> None:
        """Sets the predicate that says the same the other way round.

        inverse: the predicate that says the same the other way round
        """
        C.annal_term_set_inverse(self._c, utf8(inverse, "inverse", True))

    def set_nature(self, nature: t.Nature | str) -> None:
        """Sets whether an event of this kind is an instant or a period.

        nature: whether an event of this kind is an instant or a period
        """
        C.annal_term_set_nature(self._c, enum_in(Nature, nature, "nature"))

    def set_role(self, role: t.TermRole | str) -> None:
        """Sets what it names.

        role: what it names
        """
        C.annal_term_set_role(self._c, enum_in(TermRole, role, "role"))

    def set_time(self, time: t.TermTime | str) -> None:
        """Sets how it stands in time.

        time: how it stands in time
        """
        C.annal_term_set_time(self._c, enum_in(TermTime, time, "time"))

    def set_value_type(self, value_type: t.ValueType | str) -> None:
        """Sets what kind of value it takes.

        value_type: what kind of value it takes
        """
        C.annal_term_set_value_type(self._c, enum_in(ValueType, value_type, "value_type"))

    def __eq__(self, other: builtins.object) -> bool:
        if not isinstance(other, classes["Term"]):
            return NotImplemented
        return bool(self.equal(other))

    def __hash__(self) -> int:
        return hash(("Record", self.get_id()))


def desk_check(dossier: t.Dossier, texts: t.Texts | None = None) -> t.Problems:
    """Asks all rules of a dossier: what `Dossier.check` asks, the order of the timeline, the dates, the quotes,
    and what a careful editor would ask besides. What the dossier silences is left out; `DeskReport.new` tells
    of that too. See `Rule` for the rules. Where there are no errors, `dossier` is sealed.

    dossier: a dossier
    texts: where the texts of its sources are found, or None to leave the quotes aside
    Returns: what was found
    """
    dossier_ = object_in("Dossier", dossier, "dossier")
    texts_ = object_in("Texts", texts, "texts", True)
    with Call("annal_desk_check", dossier_, texts_) as call:
        result = call(call.pointer(dossier_), call.pointer(texts_))
        return wrap("Problems", result, owner_of(dossier_, texts_), True)


def id_is_valid(id: str | None = None) -> bool:
    """Tells whether a text can be a record's id: 1 to 128 characters, the first one of `a-z` and `0-9`, the others
    of these and of `.`, `_`, `:` and `-`.

    id: some text
    Returns: whether it can
    """
    return bool(C.annal_id_is_valid(utf8(id, "id", True)))


def instant_to_string(seconds: int) -> str:
    """Writes a moment as ISO 8601 has it, "2019-05-14T10:30:00Z". Years beyond four digits, and those before 0,
    carry a sign.

    seconds: a moment, in seconds of UTC since 1970-01-01
    Returns: the text, to be freed with [func`GLib`.free]
    """
    return text_taken(C.annal_instant_to_string(number_in(seconds, "seconds", "q")))


def quote_find(text: str, quote: str, prefix: str | None = None, suffix: str | None = None) -> t.QuoteMatches:
    """Finds the places of a text at which a quote stands, in linear time. Where it stands nowhere code point for
    code point, the places count where it differs only in the shapes of spaces, quotation marks and dashes.
    Places that overlap are all found: each is a different passage. Of the prefix and the suffix the 1,024 bytes
    nearest to the quote are compared, without regard to such shapes and to white space next to the quote.

    Each match is an anchor with the words as they stand in the text, where they begin and end in code points
    and in bytes, and how exactly `quote` matched them. Where `quote` stands at more than one place, whatever
    its prefix and suffix, the anchor also has the 20 to 32 code points before and after, cut between words
    where it can be.

    text: a text in UTF-8
    quote: the words to find
    prefix: words just before, or None for any
    suffix: words just after, or None for any
    Returns: the matches, none where there are none or `quote` is empty
    """
    text_ = utf8(text, "text")
    with Call("annal_quote_find") as call:
        result = call(
                text_, len(text_ or b""), utf8(quote, "quote"), utf8(prefix, "prefix", True),
                utf8(suffix, "suffix", True))
        return wrap("QuoteMatches", result, None, True)


def quote_suggest(text: str, words: str, max: int) -> t.QuoteSuggestions:
    """Finds the passages of a text that come nearest to some words: those that are made of the words by changing
    fewer than half of their code points. They are for a person to choose from and are never stored.

    The work is bounded: of the words the first 1,024 code points are compared, and of the text the first 33
    million, divided by how often 64 code points go into the words, rounded up (2 million for the longest
    words).

    text: a text in UTF-8
    words: the words to come near, in UTF-8
    max: how many suggestions are wanted at most; no more than 32 are given
    Returns: the suggestions, the nearest first
    """
    text_ = utf8(text, "text")
    with Call("annal_quote_suggest") as call:
        result = call(text_, len(text_ or b""), utf8(words, "words"), number_in(max, "max", "u"))
        return wrap("QuoteSuggestions", result, None, True)


def rules_describe(width: int = 0, colour: bool = False) -> str:
    """Lists all rules for reading, by their areas.

    width: the columns of a terminal, 0 for lines of any length
    colour: whether to write a terminal's escape sequences
    Returns: the text, to be freed with [func`GLib`.free]
    """
    with Call("annal_rules_describe") as call:
        return text_taken(call(number_in(width, "width", "u"), boolean_in(colour, "colour")))


def version_check(major: int, minor: int, micro: int) -> bool:
    """Tells whether the loaded library is at least the given version.

    major: a major version
    minor: a minor version
    micro: a micro version
    Returns: whether it is
    """
    result = C.annal_version_check(
            number_in(major, "major", "u"), number_in(minor, "minor", "u"),
            number_in(micro, "micro", "u"))
    return bool(result)


def version_get_string() -> str:
    """Tells the version of the library that is loaded, which may be newer than the headers a program was compiled
    against.

    Returns: the version, such as "0.1.0"
    """
    return text_out(C.annal_version_get_string())


def vocabulary_get_n_terms() -> int:
    """Counts the built-in terms.

    Returns: how many there are
    """
    return C.annal_vocabulary_get_n_terms()


def vocabulary_get_term(index: int) -> t.Term:
    """Reads a built-in term.

    index: which one, from 0
    Returns: the term
    """
    return wrap("Term", C.annal_vocabulary_get_term(number_in(index, "index", "u")), None, False)


def vocabulary_lookup(role: t.TermRole | str, id: str) -> t.Term | None:
    """Finds a built-in term by its role and id. See `Dossier.lookup_term` for one that knows a dossier's own terms
    too.

    role: the role
    id: the term's id
    Returns: the term, or None where there is none
    """
    result = C.annal_vocabulary_lookup(enum_in(TermRole, role, "role"), utf8(id, "id"))
    return wrap("Term", result, None, False)


GTYPES = {
    "Agent": "annal_agent_get_type",
    "Anchor": "annal_anchor_get_type",
    "Assessment": "annal_assessment_get_type",
    "Attribute": "annal_attribute_get_type",
    "AttributeValue": "annal_attribute_value_get_type",
    "ChainLink": "annal_chain_link_get_type",
    "Citation": "annal_citation_get_type",
    "Claim": "annal_claim_get_type",
    "ClaimComparison": "annal_claim_comparison_get_type",
    "Comparer": "annal_comparer_get_type",
    "Conflicts": "annal_conflicts_get_type",
    "Count": "annal_count_get_type",
    "Date": "annal_date_get_type",
    "DeskReport": "annal_desk_report_get_type",
    "Dossier": "annal_dossier_get_type",
    "Entity": "annal_entity_get_type",
    "Event": "annal_event_get_type",
    "Exporter": "annal_exporter_get_type",
    "Knowledge": "annal_knowledge_get_type",
    "Limits": "annal_limits_get_type",
    "Link": "annal_link_get_type",
    "Name": "annal_name_get_type",
    "Network": "annal_network_get_type",
    "Notice": "annal_notice_get_type",
    "NumberHistory": "annal_number_history_get_type",
    "OriginFindings": "annal_origin_findings_get_type",
    "OriginReport": "annal_origin_report_get_type",
    "Participant": "annal_participant_get_type",
    "Phrase": "annal_phrase_get_type",
    "Phrases": "annal_phrases_get_type",
    "Point": "annal_point_get_type",
    "Policy": "annal_policy_get_type",
    "Positions": "annal_positions_get_type",
    "Printing": "annal_printing_get_type",
    "Printings": "annal_printings_get_type",
    "Problem": "annal_problem_get_type",
    "Problems": "annal_problems_get_type",
    "Proposition": "annal_proposition_get_type",
    "Quantity": "annal_quantity_get_type",
    "Query": "annal_query_get_type",
    "QuoteMatches": "annal_quote_matches_get_type",
    "QuoteReport": "annal_quote_report_get_type",
    "QuoteSuggestions": "annal_quote_suggestions_get_type",
    "Reader": "annal_reader_get_type",
    "Record": "annal_record_get_type",
    "References": "annal_references_get_type",
    "Rule": "annal_rule_get_type",
    "Selection": "annal_selection_get_type",
    "Source": "annal_source_get_type",
    "Span": "annal_span_get_type",
    "Stretches": "annal_stretches_get_type",
    "Tally": "annal_tally_get_type",
    "Term": "annal_term_get_type",
    "Text": "annal_text_get_type",
    "Texts": "annal_texts_get_type",
    "TimeComparison": "annal_time_comparison_get_type",
    "Timeline": "annal_timeline_get_type",
    "Trace": "annal_trace_get_type",
    "Value": "annal_value_get_type",
    "When": "annal_when_get_type",
    "AnchorRole": "annal_anchor_role_get_type",
    "Approx": "annal_approx_get_type",
    "ArrowTable": "annal_arrow_table_get_type",
    "AssessmentKind": "annal_assessment_kind_get_type",
    "Basis": "annal_basis_get_type",
    "Certainty": "annal_certainty_get_type",
    "ChainRole": "annal_chain_role_get_type",
    "ClaimKind": "annal_claim_kind_get_type",
    "ClaimRelation": "annal_claim_relation_get_type",
    "ClaimState": "annal_claim_state_get_type",
    "Clock": "annal_clock_get_type",
    "ConflictKind": "annal_conflict_kind_get_type",
    "DateAssumptions": "annal_date_assumptions_get_type",
    "DateFlags": "annal_date_flags_get_type",
    "DateKind": "annal_date_kind_get_type",
    "DateParseFlags": "annal_date_parse_flags_get_type",
    "DatePrecision": "annal_date_precision_get_type",
    "DateQualifier": "annal_date_qualifier_get_type",
    "DateStyle": "annal_date_style_get_type",
    "DayPart": "annal_day_part_get_type",
    "EntityKind": "annal_entity_kind_get_type",
    "ErrorCode": "annal_error_get_type",
    "EventStatus": "annal_event_status_get_type",
    "Facet": "annal_facet_get_type",
    "Fidelity": "annal_fidelity_get_type",
    "Hedge": "annal_hedge_get_type",
    "JsonForm": "annal_json_form_get_type",
    "Lane": "annal_lane_get_type",
    "Limit": "annal_limit_get_type",
    "Match": "annal_match_get_type",
    "NameKind": "annal_name_kind_get_type",
    "Nature": "annal_nature_get_type",
    "NoticeOp": "annal_notice_op_get_type",
    "NoticeReason": "annal_notice_reason_get_type",
    "NumberKind": "annal_number_kind_get_type",
    "PhraseAnchor": "annal_phrase_anchor_get_type",
    "PhraseFlags": "annal_phrase_flags_get_type",
    "PhraseKind": "annal_phrase_kind_get_type",
    "PhraseModifier": "annal_phrase_modifier_get_type",
    "PositionFinding": "annal_position_finding_get_type",
    "PrintingKind": "annal_printing_kind_get_type",
    "Protect": "annal_protect_get_type",
    "Reading": "annal_reading_get_type",
    "RecordType": "annal_record_type_get_type",
    "Relation": "annal_relation_get_type",
    "SelfRelation": "annal_self_relation_get_type",
    "Severity": "annal_severity_get_type",
    "Sort": "annal_sort_get_type",
    "SpanFlags": "annal_span_flags_get_type",
    "Stance": "annal_stance_get_type",
    "StanceBasis": "annal_stance_basis_get_type",
    "TermRole": "annal_term_role_get_type",
    "TermTime": "annal_term_time_get_type",
    "TraceKind": "annal_trace_kind_get_type",
    "ValueType": "annal_value_type_get_type",
    "Window": "annal_window_get_type",
    "WriteFlags": "annal_write_flags_get_type",
}
"""The function that tells the GType of a class."""


def get_type(kind: type) -> int:
    """The GType of a class or enumeration of this module."""
    return int(getattr(C, GTYPES[kind.__name__])())


CLASSES = {
    "Agent": Agent, "Anchor": Anchor, "AnchorRole": AnchorRole, "Approx": Approx, "ArrowTable": ArrowTable,
    "Assessment": Assessment, "AssessmentKind": AssessmentKind, "Attribute": Attribute, "AttributeValue":
    AttributeValue, "Basis": Basis, "Certainty": Certainty, "ChainLink": ChainLink, "ChainRole": ChainRole,
    "Citation": Citation, "Claim": Claim, "ClaimComparison": ClaimComparison, "ClaimKind": ClaimKind,
    "ClaimRelation": ClaimRelation, "ClaimState": ClaimState, "Clock": Clock, "Comparer": Comparer,
    "ConflictGroup": ConflictGroup, "ConflictKind": ConflictKind, "Conflicts": Conflicts, "Count": Count, "Date":
    Date, "DateAssumptions": DateAssumptions, "DateFlags": DateFlags, "DateKind": DateKind, "DateParseFlags":
    DateParseFlags, "DatePrecision": DatePrecision, "DateQualifier": DateQualifier, "DateStyle": DateStyle,
    "DayPart": DayPart, "DeskReport": DeskReport, "Dossier": Dossier, "Entity": Entity, "EntityKind": EntityKind,
    "ErrorCode": ErrorCode, "Event": Event, "EventStatus": EventStatus, "Exporter": Exporter, "Facet": Facet,
    "Fidelity": Fidelity, "Hedge": Hedge, "JsonForm": JsonForm, "Knowledge": Knowledge, "KnownEntry": KnownEntry,
    "KnownNotice": KnownNotice, "KnownNumber": KnownNumber, "Lane": Lane, "Limit": Limit, "Limits": Limits,
    "Link": Link, "Match": Match, "Name": Name, "NameKind": NameKind, "Nature": Nature, "Network": Network,
    "Notice": Notice, "NoticeOp": NoticeOp, "NoticeReason": NoticeReason, "NumberEntry": NumberEntry,
    "NumberGroup": NumberGroup, "NumberHistory": NumberHistory, "NumberKind": NumberKind, "Origin": Origin,
    "OriginCopy": OriginCopy, "OriginFinding": OriginFinding, "OriginFindings": OriginFindings, "OriginReport":
    OriginReport, "OtherRecord": OtherRecord, "Participant": Participant, "Phrase": Phrase, "PhraseAnchor":
    PhraseAnchor, "PhraseFlags": PhraseFlags, "PhraseKind": PhraseKind, "PhraseModifier": PhraseModifier,
    "Phrases": Phrases, "Point": Point, "Policy": Policy, "Position": Position, "PositionFinding":
    PositionFinding, "PositionTally": PositionTally, "PositionTarget": PositionTarget, "Positions": Positions,
    "PositionsFinding": PositionsFinding, "Printing": Printing, "PrintingChange": PrintingChange, "PrintingKind":
    PrintingKind, "PrintingPair": PrintingPair, "Printings": Printings, "Problem": Problem, "Problems": Problems,
    "ProofStep": ProofStep, "Proposition": Proposition, "Protect": Protect, "Quantity": Quantity, "Query": Query,
    "QuoteMatches": QuoteMatches, "QuoteReport": QuoteReport, "QuoteSuggestion": QuoteSuggestion,
    "QuoteSuggestions": QuoteSuggestions, "Reader": Reader, "Reading": Reading, "Recommendation": Recommendation,
    "Record": Record, "RecordType": RecordType, "Reference": Reference, "References": References, "Relation":
    Relation, "Rule": Rule, "Selection": Selection, "SelectionEntry": SelectionEntry, "SelfRelation":
    SelfRelation, "Severity": Severity, "SharedBound": SharedBound, "Sort": Sort, "Source": Source, "Span": Span,
    "SpanFlags": SpanFlags, "Stance": Stance, "StanceBasis": StanceBasis, "Stretch": Stretch, "Stretches":
    Stretches, "Tally": Tally, "TallyValue": TallyValue, "Term": Term, "TermRole": TermRole, "TermTime": TermTime,
    "Text": Text, "Texts": Texts, "TimeComparison": TimeComparison, "Timeline": Timeline, "TimelineEntry":
    TimelineEntry, "Trace": Trace, "TraceKind": TraceKind, "TraceStep": TraceStep, "Value": Value, "ValueType":
    ValueType, "When": When, "Window": Window, "WriteFlags": WriteFlags
}
"""Every class, enumeration and row by its name."""

for _name, _class in CLASSES.items():
    classes.setdefault(_name, _class)
