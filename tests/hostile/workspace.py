"""The workspace that every case begins with: a program with an order, a report, documents made and forms sent out."""

from pathlib import Path

DIRECTORY = """\
parties:
  edu: {name: Управление образования администрации Лесного округа, short: Управление образования, head: ilina}
  school-1: {name: Общеобразовательное учреждение «Школа № 1», short: Школа № 1}
  school-2: {name: Общеобразовательное учреждение «Школа № 2», short: Школа № 2}
groups:
  schools: {name: Школы, members: [school-1, school-2]}
people:
  ilina: {name: Ильина Вера Павловна, post: начальник, party: edu}
"""
PROGRAM = """\
title: Программа развития наставничества
period: 2025-2026
issuer: edu
goal: Поддержать наставников
order:
  title: Об утверждении программы
  date: 2024-12-20
  number: 17
  points:
    - {id: p-1, text: Утвердить программу.}
  signatory: ilina
sections:
  - {id: intro, kind: text, heading: Введение, text: Наставники нужны школам.}
  - id: roadmap
    kind: roadmap
    heading: Дорожная карта
    directions:
      - id: dir-1
        title: Школы
        activities:
          - id: act-1
            title: Семинар для наставников
            term: ежегодно, март
            responsible: schools
            result: Справка
          - {id: act-2, title: Мастерская, term: май 2026 г., responsible: school-1, result: Приказ}
"""
EXECUTION = """\
activities:
  act-1: {status: done, account: Семинар проведён.}
"""
PROGRAM_FILE, DIRECTORY_FILE = "program_specs/p/program.yaml", "program_specs/directory.yaml"
EXECUTION_FILE, SETTINGS_FILE = "program_specs/p/execution/2025.yaml", "program_specs/settings.yaml"


def write(root: Path) -> None:
    """Write the specs of the workspace."""
    (root / "program_specs/p/execution").mkdir(parents=True)
    for name, text in ((DIRECTORY_FILE, DIRECTORY), (PROGRAM_FILE, PROGRAM), (EXECUTION_FILE, EXECUTION)):
        (root / name).write_text(text, encoding="utf-8")
