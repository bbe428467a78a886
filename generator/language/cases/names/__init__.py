"""People: gender, surname, name and patronymic in the cases."""
