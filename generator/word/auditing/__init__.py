"""What a template received by mail could do besides being a template; the dangerous part of it stops every check."""
