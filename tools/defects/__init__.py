"""What the rules find in real documents and what they miss: `python -m tools.defects FOLDER` writes docs/defects.md.

`known.csv` lists, in our own words, the defects that people found in these documents: the codes of rules that ought to
find each (a code that no rule has says that there is none yet) and its places. A place is «table/row/cell», a beginning
of that, «p12» (a paragraph outside of tables) or «*» (the whole document). `false.csv` lists findings that people found
to be false. The documents themselves are not in the repository.
"""
