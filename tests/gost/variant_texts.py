"""The directory and the sections that all variants share."""

DIRECTORY = """\
parties:
  edu:
    name: Управление образования администрации Липовского округа
    short: Управление образования
    letterhead: |
      АДМИНИСТРАЦИЯ ЛИПОВСКОГО ОКРУГА
      УПРАВЛЕНИЕ ОБРАЗОВАНИЯ
    place: с. Липовое
    head: lavrova
    arms: arms.png
  culture:
    name: Отдел культуры администрации Липовского округа
    short: Отдел культуры
    head: tkach
  school: {name: Средняя школа № 3 села Липовое, short: СОШ № 3, head: belova}
groups:
  schools: {name: Общеобразовательные организации округа, members: [school]}
posts:
  chief: {name: начальник Управления образования администрации Липовского округа}
  head-of-culture: {name: начальник отдела}
  lawyer: {name: главный специалист-юрисконсульт}
  director: {name: директор}
people:
  lavrova: {name: Лаврова Ирина Сергеевна, gender: f, post: chief, party: edu}
  tkach: {name: Ткач Пётр Андреевич, gender: m, post: head-of-culture, party: culture}
  orlova: {name: Орлова Нина Павловна, gender: f, post: lawyer, party: edu, phone: "(83245) 2-14-07"}
  belova: {name: Белова Анна Ильинична, gender: f, post: director, party: school}
acts:
  law:
    kind: Федеральный закон
    title: Об образовании в Российской Федерации
    date: 2012-12-29
    number: 273-ФЗ
  old:
    kind: приказ
    body: Управления образования администрации Липовского округа
    title: О поддержке сельских школ
    date: 2021-02-03
    number: 18
"""

SECTIONS = """\
sections:
  - id: why
    kind: text
    heading: Актуальность
    number: I.
    text: |
      Показатели сельских школ округа ниже средних по области.
      - доля учителей без категории – 40 %;
      - средний балл – 3,2.
        - по математике – 3,0.
      1. Программа рассчитана на два года.
  - id: passport
    kind: passport
    heading: Паспорт
    new_page: yes
    rows: [title, period, issuer, goal]
  - id: money
    kind: financing
    heading: Финансирование
    unit: тыс. рублей
    sources:
      - {id: local, name: Местный бюджет, amounts: {2025: "1000,5", 2026: "20"}}
      - {id: region, name: Областной бюджет, amounts: {2025: "12000", 2026: "14000,5"}}
  - id: cyclogram
    kind: cyclogram
    heading: Циклограмма
    objectives:
      - id: o1
        title: Выявить причины низких результатов
        events:
          - {id: e1, title: Совещание с директорами, term: ежеквартально, responsible: edu, result: Протокол}
  - id: resources
    kind: resources
    heading: Ресурсы
    groups:
      - id: r1
        title: Кадры
        resources:
          - {id: k1, title: Методисты, responsible: [edu, schools]}
  - id: roadmap
    kind: roadmap
    heading: Дорожная карта
    orientation: landscape
    directions:
      - id: d1
        title: Работа с кадрами
        directions:
          - id: d2
            title: Курсы
            activities:
              - {id: a0, title: Курсы для учителей, term: март 2025 года, responsible: schools, result: Удостоверения}
        activities:
          - id: a1
            title: Семинар для учителей
            term: ROADMAP_TERM
            responsible: [edu, belova]
            result: "- справка:\\n  - сводная"
          - id: a2
            title: "Выезды в школы:"
            parts:
              - {id: a21, title: первый выезд, term: май 2025 года, responsible: edu, result: "1. Справка"}
"""
