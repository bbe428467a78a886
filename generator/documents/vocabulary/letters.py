"""The fields of letters and of recommendations."""

from generator.context.fields import Flag, Many, Record, Rich, Setting, Text
from generator.documents.vocabulary.papers import LETTERHEAD, SIGNATURE, WITH_DRAFT
from generator.errors import msg

LETTER = Record(
    msg("a letter"),
    {
        **WITH_DRAFT,
        "letter": Record(
            msg("the letter"),
            {
                **LETTERHEAD,
                "date": Text(msg("the date in figures")),
                "number": Text(msg("the number without the sign")),
                "has_reference": Flag(msg("the letter answers another one")),
                "reference": Text(msg("the letter that is answered: На № … от …")),
                "addressee": Rich(msg("the addressee, a paragraph for each line")),
                "title": Text(msg("the heading of the letter")),
                "has_salutation": Flag(msg("a person is addressed by name")),
                "salutation": Text(msg("the salutation: Уважаемый Иван Петрович!")),
                "text": Rich(msg("the text of the letter")),
                "hold": Setting(msg("keeps the paragraph below on a page with what stands before it; prints nothing")),
                "enclosure": Text(msg("what is enclosed: Приложение: отчёт на … л. в 1 экз.")),
                "has_executor": Flag(msg("the executor is named")),
                "executor": Rich(msg("the executor: name, telephone, e-mail, a paragraph each")),
            },
        ),
        "signatures": Many(msg("who signs, by rank"), SIGNATURE),
        "has_appendix": Flag(msg("the list of forms follows in the same file")),
        "appendix": Record(
            msg("the list of forms"),
            {
                "page": Setting(msg("begins the sheets of the appendix; prints nothing")),
                "block": Rich(msg("what the list is an appendix to, a paragraph for each line")),
                "title": Text(msg("the title of the list")),
                "forms": Many(
                    msg("the forms"),
                    Record(
                        fields={
                            "number": Text(msg("the number of the line")),
                            "name": Text(msg("the organisation")),
                            "file": Text(msg("the name of the file")),
                        }
                    ),
                ),
            },
        ),
    },
)

RECOMMENDATIONS = Record(
    msg("the recommendations of a report"),
    {
        **WITH_DRAFT,
        "title": Text(msg("the title of each sheet")),
        "subtitle": Text(msg("what the recommendations follow from, and the period")),
        "sheets": Many(
            msg("a sheet for each addressee"),
            Record(
                fields={
                    "page": Setting(msg("begins the pages of the sheet; prints nothing")),
                    "addressee": Rich(msg("the addressee, a paragraph for each line")),
                    "rows": Many(
                        msg("the recommendations"),
                        Record(
                            fields={
                                "is_row": Flag(msg("this row is an ordinary one")),
                                "number": Text(msg("the number of the line")),
                                "basis": Rich(msg("the activity and what came of it")),
                                "text": Rich(msg("what is recommended")),
                                "term": Rich(msg("by when")),
                            }
                        ),
                    ),
                }
            ),
        ),
        "has_signature": Flag(msg("the sheets are signed")),
        "signature": SIGNATURE,
        "has_date": Flag(msg("the sheets are dated")),
        "date": Text(msg("the date in words")),
    },
)
