"""A Word file that came back from people → what is said in it, wherever they or their programs have put it."""
