"""The fields of acts and of the papers around them: signatures, approval, sheets, drafts."""

from generator.context.fields import Field, Flag, Many, Picture, Record, Rich, Setting, Text
from generator.documents.vocabulary.tables import SECTION
from generator.errors import msg

SIGNATURE = Record(
    msg("who signs"),
    {
        "hold": Setting(msg("keeps the signature on a page with what stands before it; prints nothing")),
        "post": Text(msg("the post")),
        "name": Text(msg("initials and surname")),
    },
)

APPROVAL: dict[str, Field] = {
    "has_approval": Flag(msg("there is an approval block")),
    "approval": Rich(msg("the approval block, a paragraph for each line")),
    "has_consent": Flag(msg("there are external consents, СОГЛАСОВАНО")),
    "consents": Many(
        msg("the external consents"),
        Rich(msg("what stands below СОГЛАСОВАНО, a paragraph for each line")),
    ),
}

WITH_DRAFT: dict[str, Field] = {
    "draft": Record(
        msg("what the document still lacks"),
        {
            "is_draft": Flag(msg("something is missing, guessed or not reviewed: the document is a draft")),
            "mark": Text(msg("the mark of a draft: ПРОЕКТ")),
            "has_gaps": Flag(msg("the document has gaps")),
            "gaps": Many(
                msg("the gaps of this document, in the order of their numbers"),
                Record(
                    fields={
                        "number": Text(msg("the number that stands at the gap")),
                        "what": Text(msg("what is missing, and where")),
                        "owner": Text(msg("who owes it")),
                    }
                ),
            ),
            "has_guesses": Flag(msg("the document has case forms that nobody has reviewed")),
            "guesses": Many(
                msg("the case forms to be reviewed"),
                Record(
                    fields={
                        "form": Text(msg("the form as printed")),
                        "of": Text(msg("the name or the post it is a form of")),
                        "case": Text(msg("the case in words")),
                    }
                ),
            ),
        },
    )
}
"""What every document tells of itself while it is a draft."""

LETTERHEAD: dict[str, Field] = {
    "has_arms": Flag(msg("there is a picture of the arms")),
    "arms": Picture(msg("the arms, in the middle of the top margin")),
    "is_corner": Flag(msg("the letterhead stands in the corner; otherwise along the sheet")),
    "letterhead": Rich(msg("the name of the issuer, or of all issuers, as on the letterhead")),
}

POINT: dict[str, Field] = {
    "is_point": Flag(msg("a point: 1.")),
    "is_subpoint": Flag(msg("a sub-point: 1.1.")),
    "is_third": Flag(msg("a point of the third level: 1.1.1.")),
    "is_fourth": Flag(msg("a point of the fourth level: 1.1.1.1.")),
    "body": Rich(msg("the first paragraph of the point, without its number")),
    "is_held": Flag(msg("the point stays on a page with what stands before it")),
    "hold": Setting(msg("keeps the paragraph below on a page with what stands before it; prints nothing")),
    "has_more": Flag(msg("the point has further paragraphs")),
    "more_held": Flag(msg("the further paragraphs stay on a page with the first one, which leads to them")),
    "more": Rich(msg("the further paragraphs of the point, not numbered")),
}

ACT: dict[str, Field] = {
    **LETTERHEAD,
    "kind": Text(msg("the kind of the act in capitals")),
    "date": Text(msg("the date in words")),
    "number": Text(msg("the number without the sign")),
    "has_place": Flag(msg("the place of signing is printed")),
    "place": Text(msg("the place of signing")),
    "title_left": Flag(msg("the title stands at the left border; otherwise in the middle")),
    "title": Text(msg("the title of the act")),
    "has_preamble": Flag(msg("there is a preamble")),
    "preamble": Rich(msg("the preamble; ends with the verb where the verb stands in it")),
    "verb_apart": Flag(msg("the verb has a line of its own")),
    "verb": Text(msg("the verb with its colon")),
    "points": Many(
        msg("the points and sub-points, in order; the template numbers them"),
        Record(fields=POINT),
    ),
    "has_executor": Flag(msg("the executor is named")),
    "executor": Rich(msg("the executor: name, telephone, e-mail, a paragraph each")),
    "has_code": Flag(msg("there is a QR code")),
    "code": Picture(msg("the QR code")),
}

SIGNED_ACT: dict[str, Field] = {
    **WITH_DRAFT,
    "order": Record(msg("the act"), ACT),
    "signatures": Many(msg("who signs, by rank"), SIGNATURE),
    "side_by_side": Flag(msg("those who sign are equals: their signatures stand on one level")),
}

REPORT_ORDER = Record(msg("the order that approves an execution report"), SIGNED_ACT)

APPENDIX: dict[str, Field] = {
    "page": Setting(msg("begins the sheets of the appendix; prints nothing")),
    "is_landscape": Flag(msg("the appendix begins on a landscape sheet")),
    **APPROVAL,
    "title": Text(msg("the title of the program")),
    "sections": Many(msg("the sections of the program"), SECTION),
}

ORDER = Record(
    msg("the order"),
    {
        **SIGNED_ACT,
        "has_appendix": Flag(msg("the program follows in the same file")),
        "appendix": Record(msg("the program as an appendix"), APPENDIX),
    },
)

_PERSON_LINE: dict[str, Field] = {
    "number": Text(msg("the number of the line")),
    "post": Text(msg("the post")),
    "name": Text(msg("initials and surname")),
}

APPROVAL_SHEET = Record(
    msg("the approval sheet of an act"),
    {
        **WITH_DRAFT,
        "act": Text(msg("the draft in words: к проекту приказа «Об утверждении …»")),
        "visas": Many(
            msg("who agrees to the draft"),
            Record(
                fields=_PERSON_LINE
                | {
                    "remarks": Text(msg("«Замечания прилагаются», or nothing")),
                    "date": Text(msg("the date of the visa in figures, or nothing")),
                }
            ),
        ),
        "has_executor": Flag(msg("the executor is named")),
        "executor": Rich(msg("the executor: name, telephone, e-mail, a paragraph each")),
    },
)

ACQUAINTANCE_SHEET = Record(
    msg("the sheet on which people sign that they read an act"),
    {
        **WITH_DRAFT,
        "act": Rich(msg("the act in words: С приказом … от … № … «…» ознакомлены")),
        "readers": Many(msg("who signs"), Record(fields=_PERSON_LINE)),
    },
)

DISTRIBUTION_LIST = Record(
    msg("the list of those who get a copy of an act"),
    {
        **WITH_DRAFT,
        "act": Rich(msg("the act in words: приказа … от … № … «…»")),
        "addressees": Many(
            msg("who gets a copy"),
            Record(
                fields={
                    "number": Text(msg("the number of the line")),
                    "name": Text(msg("the addressee")),
                    "copies": Text(msg("how many copies")),
                }
            ),
        ),
        "total": Text(msg("how many copies in all")),
        "has_executor": Flag(msg("the executor is named")),
        "executor": Rich(msg("the executor: name, telephone, e-mail, a paragraph each")),
    },
)
