"""The table of the rules of this theme."""

from generator.checks.rule import Rule, Theme
from generator.checks.text.alphabets import homoglyph, stray_sign
from generator.checks.text.grammar import agreement, case_after_preposition, participle_agreement
from generator.checks.text.joints import hyphen_broken, space_missing
from generator.checks.text.leftovers import template_leftover
from generator.checks.text.lists import caps_word, list_parallel, sentence_end
from generator.checks.text.pairs import brackets_unpaired, quotes_unpaired
from generator.checks.text.people import initials_form, initials_order
from generator.checks.text.phrases import preposition_form, spelling_apart
from generator.checks.text.repeats import mark_trailing, marks_doubled, word_repeated
from generator.checks.text.spelling import spelling
from generator.errors import Severity

_WARNING, _INFO, _HERE = Severity.WARNING, Severity.INFO, Theme.TEXT

RULES = (
    Rule("typography", _WARNING, _HERE),
    Rule("quotes-unpaired", _WARNING, _HERE, subject=quotes_unpaired),
    Rule("brackets-unpaired", _WARNING, _HERE, subject=brackets_unpaired),
    Rule("homoglyph", _WARNING, _HERE, subject=homoglyph),
    Rule("stray-sign", _WARNING, _HERE, subject=stray_sign),
    Rule("word-repeated", _WARNING, _HERE, subject=word_repeated),
    Rule("marks-doubled", _WARNING, _HERE, subject=marks_doubled),
    Rule("mark-trailing", _WARNING, _HERE, subject=mark_trailing),
    Rule("hyphen-broken", _WARNING, _HERE, subject=hyphen_broken),
    Rule("space-missing", _WARNING, _HERE, subject=space_missing),
    Rule("initials-form", _WARNING, _HERE, subject=initials_form),
    Rule("initials-order", _INFO, _HERE, subject=initials_order),
    Rule("template-leftover", _WARNING, _HERE, subject=template_leftover),
    Rule("preposition-form", _WARNING, _HERE, subject=preposition_form),
    Rule("spelling-apart", _WARNING, _HERE, subject=spelling_apart),
    Rule("case-after-preposition", _WARNING, _HERE, subject=case_after_preposition),
    Rule("agreement", _WARNING, _HERE, subject=agreement),
    Rule("participle-agreement", _WARNING, _HERE, subject=participle_agreement),
    Rule("spelling", _WARNING, _HERE, subject=spelling),
    Rule("list-parallel", _INFO, _HERE, subject=list_parallel),
    Rule("sentence-end", _INFO, _HERE, subject=sentence_end, opt_in=True),
    Rule("caps-word", _INFO, _HERE, subject=caps_word, opt_in=True),
)
